"""A backup: whole, of one state, made while people write; and never half a one under its name."""

import contextlib
import os
import random
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.support.building import day, moment
from tests.support.editions.full_record import fill_every_table
from tests.support.error_text import refuses
from tests.support.records import first_start, put_on_record, record_of_kind
from wp.domain.people.acting import Acting
from wp.domain.progress import Statement
from wp.errors import BackupError
from wp.services.backups.making import back_up, last_backup
from wp.services.files.export import export
from wp.services.lines import current_lines
from wp.services.query import Question
from wp.services.record import existing_record, verify
from wp.store.copies.transfer import differing
from wp.store.database import Engine, connect, reading
from wp.store.record_file import mark_in_use
from wp.store.reports import load_reports

LONG = bool(os.environ.get("WP_LONG"))
BACKUPS, WRITERS = (20, 10) if LONG else (4, 3)
KILLS = 40 if LONG else 6
SEED = int(os.environ.get("WP_SEED", "2019"))
ANA = Acting.local("ana")


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A record of each kind, with what the sessions of October 2019 reported."""
    with record_of_kind(request, tmp_path, with_session=True) as engine:
        yield engine


def test_a_backup_is_the_record_in_one_file_for_its_owner_alone(
    engine: Engine, tmp_path: Path
) -> None:
    fill_every_table(engine)
    mark_in_use(engine, True)
    made = back_up(engine, tmp_path / "backup.db", ANA)
    assert stat.S_IMODE(made.file.stat().st_mode) == 0o600
    assert made.size == made.file.stat().st_size and made.checked.broken == ()
    assert made.checked.end == verify(engine).end
    assert sorted(each.name for each in tmp_path.iterdir() if "backup" in each.name) == [
        "backup.db"
    ]
    copy = existing_record(str(made.file))
    # The note of the backup came after it.
    with reading(engine) as one, reading(copy) as other:
        assert differing(one, other) == ["backups"]
    assert verify(copy).broken == ()
    question, now = Question(as_of=day("2020-07-01")), moment("2026-01-01")
    ours = [export(each, question, "csv", generated_at=now) for each in (engine, copy)]
    assert ours[0] == ours[1] and len(ours[0]) > 50_000
    copy.dispose()
    mark_in_use(engine, False)


def test_the_record_knows_its_last_backup(engine: Engine, tmp_path: Path) -> None:
    assert last_backup(engine) is None
    end = verify(engine).end
    for name in ("one.db", "two.db"):
        back_up(engine, tmp_path / name, ANA)
    note = last_backup(engine)
    assert note is not None and (note.made_by, note.file) == ("ana", str(tmp_path / "two.db"))
    # It is noted beside the log, which stays as it is.
    assert note.end == str(end) == str(verify(engine).end)


def test_backups_made_while_people_write_are_whole_and_up_to_date(
    engine: Engine, tmp_path: Path
) -> None:
    """Each verifies, and has every report that was acknowledged before it was begun."""
    with reading(engine) as connection:
        lines = list(current_lines(connection, engine))[:WRITERS]
    acknowledged: list[str] = []
    ended = threading.Event()

    def write(line: int) -> None:
        at = 0
        while not ended.is_set():
            note = f"line {line}, note {at}"
            put_on_record(engine, Statement(line, day("2019-11-01"), note=note))
            acknowledged.append(note)
            at += 1

    with ThreadPoolExecutor(WRITERS) as writers:
        running = [writers.submit(write, line) for line in lines]
        try:
            for number in range(BACKUPS):
                before = set(acknowledged)
                made = back_up(engine, tmp_path / f"{number}.db", ANA)
                assert made.checked.broken == ()
                copy = connect(str(made.file))
                with reading(copy) as connection:
                    reports = load_reports(connection).values()
                copy.dispose()
                assert before <= {each.note for own in reports for each in own}
        finally:
            ended.set()
        for each in running:
            each.result(60)
    assert len(acknowledged) > BACKUPS


def test_a_backup_replaces_nothing_and_says_where_it_cannot_be_written(
    engine: Engine, tmp_path: Path
) -> None:
    (tmp_path / "there.db").write_bytes(b"mine")
    with refuses(BackupError, "there.db is there already, and a backup replaces nothing"):
        back_up(engine, tmp_path / "there.db", ANA)
    assert (tmp_path / "there.db").read_bytes() == b"mine"
    with refuses(BackupError, "could not be written: No such file"):
        back_up(engine, tmp_path / "no" / "folder.db", ANA)
    assert not list(tmp_path.glob(".*part*"))


def test_a_name_that_is_taken_meanwhile_is_not_taken_over(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wp.services.backups import making

    def slow(copy: Engine) -> object:
        (tmp_path / "late.db").write_bytes(b"another's")
        return verify(copy)

    monkeypatch.setattr(making, "verify", slow)
    with refuses(BackupError, "late.db is there already"):
        back_up(engine, tmp_path / "late.db", ANA)
    assert (tmp_path / "late.db").read_bytes() == b"another's"
    assert not list(tmp_path.glob(".*part*"))


PROGRAM = """
import resource, sys
from pathlib import Path
from wp.cli.main import run
if int(sys.argv[1]):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
del sys.argv[1]
run()
"""


def wp(limit: int, *arguments: str) -> subprocess.Popen[str]:
    """The command in a process that can write no file beyond this size (0 for any)."""
    command = [sys.executable, "-c", PROGRAM, str(limit), *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_disk_without_room_leaves_no_half_a_backup(engine: Engine, tmp_path: Path) -> None:
    url = engine.url.render_as_string(hide_password=False)
    process = wp(200_000, "backup", str(tmp_path / "big.db"), "--database", url)
    said = process.communicate(timeout=60)
    assert process.returncode == 31 and "big.db could not be written" in said[1], said
    assert "Traceback" not in said[1]
    assert not list(tmp_path.glob("*big*")) and verify(engine).broken == ()


def test_a_backup_that_is_killed_leaves_none_under_its_name(engine: Engine, tmp_path: Path) -> None:
    url = engine.url.render_as_string(hide_password=False)
    chance, whole, begun = random.Random(SEED), 0, time.monotonic()
    wp(0, "backup", str(tmp_path / "whole.db"), "--database", url).communicate(timeout=60)
    taken = time.monotonic() - begun
    for number in range(KILLS):
        file = tmp_path / f"killed{number}.db"
        process = wp(0, "backup", str(file), "--database", url)
        time.sleep(chance.uniform(0.2, 0.9) * taken)
        process.kill()
        process.communicate(timeout=60)
        if file.exists():
            whole += 1
            copy = existing_record(str(file))
            assert verify(copy).broken == ()
            copy.dispose()
    assert verify(engine).broken == () and whole < KILLS


def test_a_record_that_does_not_verify_is_backed_up_and_said(
    tmp_path: Path,
) -> None:
    engine = first_start(tmp_path / "wp.db")
    with contextlib.closing(sqlite3.connect(tmp_path / "wp.db")) as connection:
        connection.execute("UPDATE bodies SET full = 'zz' WHERE id = 1")
        connection.commit()
    process = wp(0, "backup", str(tmp_path / "kept.db"), "--database", str(tmp_path / "wp.db"))
    printed, said = process.communicate(timeout=60)
    assert process.returncode == 50 and "but the record does not verify" in said
    assert "kept.db: a backup of" in printed and (tmp_path / "kept.db").exists()
    engine.dispose()
