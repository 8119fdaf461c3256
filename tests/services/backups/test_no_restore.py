"""A restore that does not come to its end, or has nothing whole to put back, changes nothing."""

import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.error_text import refuses
from tests.support.records import first_line, first_start, put_on_record, record_of_kind
from wp.domain.people.acting import Acting
from wp.domain.progress import Statement
from wp.errors import BackupError, RecordError, RefusedError
from wp.services.backups.making import back_up
from wp.services.backups.restoring import restore
from wp.services.clock import today
from wp.services.record import verify
from wp.store.database import Engine, reading
from wp.store.reports import load_reports

ANA, BEN = Acting.local("ana"), Acting.local("ben")
SEED = int(os.environ.get("WP_SEED", "2019"))
KILLS = 40 if os.environ.get("WP_LONG") else 6
LATER = "recorded after the backup"


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A record of each kind, with what the sessions of October 2019 reported."""
    with record_of_kind(request, tmp_path, with_session=True) as engine:
        yield engine


def notes(engine: Engine) -> set[str]:
    with reading(engine) as connection:
        return {each.note for own in load_reports(connection).values() for each in own}


def spoiled(name: str, backup: Path, to: Path) -> Path:
    """A file that is no whole backup."""
    if name == "text":
        to.write_text("no database at all\n" * 1_000)
    elif name == "empty":
        to.write_bytes(b"")
    elif name == "another database":
        with contextlib.closing(sqlite3.connect(to)) as connection:
            connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
            connection.execute("INSERT INTO alembic_version VALUES ('0001')")
            connection.commit()
    elif name != "missing":
        shutil.copy(backup, to)
        with contextlib.closing(sqlite3.connect(to)) as connection:
            if name == "newer":
                connection.execute("UPDATE alembic_version SET version_num = '9999'")
            elif name == "tampered":
                connection.execute("UPDATE lines SET programme_id = 2 WHERE id = 1")
            connection.commit()
        content = bytearray(to.read_bytes())
        if name == "cut off":
            to.write_bytes(content[: len(content) // 2])
        if name == "damaged":
            size = int.from_bytes(content[16:18], "big")
            for page in range(4, len(content) // size, 5):
                content[page * size : (page + 1) * size] = b"\0" * size
            to.write_bytes(content)
    return to


@pytest.mark.parametrize(
    ("name", "error", "said"),
    [
        ("missing", BackupError, "could not be read: No such file"),
        ("text", BackupError, "is no backup: it is not the file of a record"),
        ("empty", BackupError, "is no backup"),
        ("another database", BackupError, "is no backup"),
        ("newer", RecordError, "newer version"),
        ("tampered", RefusedError, "was not put back, for it does not verify"),
        ("cut off", (RefusedError, RecordError), "does not verify|cannot be used"),
        ("damaged", (RefusedError, RecordError), "does not verify|cannot be used"),
    ],
)
def test_what_is_no_whole_backup_changes_nothing(
    tmp_path: Path, name: str, error: type[Exception], said: str
) -> None:
    engine = first_start(tmp_path / "wp.db")
    back_up(engine, tmp_path / "whole.db", ANA)
    before = verify(engine).end
    file = spoiled(name, tmp_path / "whole.db", tmp_path / "spoiled.db")
    with refuses(error, said):
        restore(str(tmp_path / "wp.db"), file, BEN, "why", replace=True)
    assert verify(engine).end == before and not list(tmp_path.glob("*replaced*"))


PROGRAM = """
import sys
from pathlib import Path
from wp.domain.people.acting import Acting
from wp.services.backups.restoring import restore
print("begun", flush=True)
restore(sys.argv[1], Path(sys.argv[2]), Acting.local("ben"), "a drill", replace=True)
"""


def test_a_restore_that_is_killed_has_changed_all_or_nothing(
    engine: Engine, tmp_path: Path
) -> None:
    backup = tmp_path / "backups" / "monday.db"
    backup.parent.mkdir()
    back_up(engine, backup, ANA)
    put_on_record(engine, Statement(first_line(engine), today(), note=LATER), "cleo")
    chance = random.Random(SEED)
    before, url = verify(engine).end, engine.url.render_as_string(hide_password=False)
    for _ in range(KILLS):
        command = [sys.executable, "-c", PROGRAM, url, str(backup)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert process.stdout is not None and process.stdout.readline() == b"begun\n"
        time.sleep(chance.uniform(0.05, 1.5))
        process.kill()
        process.communicate(timeout=60)
        engine.dispose()
        checked = verify(engine)
        assert checked.broken == ()
        assert (checked.end == before) == (LATER in notes(engine))
        if checked.end != before:
            kept = [*backup.parent.glob("*replaced-*"), *backup.parents[1].glob("*replaced-*")]
            assert kept
            before = checked.end
            put_on_record(engine, Statement(first_line(engine), today(), note=LATER), "cleo")
            before = verify(engine).end
