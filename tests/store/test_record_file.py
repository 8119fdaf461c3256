"""The file of a record: the one that was opened until the last word, whole when copied, and known
for a part where its log is missing."""

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.browser import serving
from tests.support.error_text import refuses
from tests.support.http import get
from tests.support.records import first_line, put_on_record, shipped_plans
from wp.domain.progress import Statement
from wp.errors import RecordError
from wp.services.clock import today
from wp.services.record import open_record, verify
from wp.store import record_file
from wp.store.audit.verify import Break
from wp.store.database import Engine, commits, reading, writing
from wp.store.record_file import mark_in_use
from wp.store.reports import load_reports


def report(engine: Engine, note: str) -> None:
    """Write a report on the first line."""
    put_on_record(engine, Statement(first_line(engine), today(), note=note))


def notes(engine: Engine) -> set[str]:
    """What the reports on record say."""
    with reading(engine) as connection:
        return {each.note for own in load_reports(connection).values() for each in own}


def alone(file: Path, to: Path) -> Engine:
    """A copy of the file alone, opened: what a person takes away who knows of no log."""
    shutil.copy(file, to)
    return open_record(str(to))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "wp.db"


@pytest.fixture
def engine(file: Path) -> Engine:
    return shipped_plans(file)


def test_a_file_that_was_deleted_takes_no_report_and_is_not_made_anew(
    engine: Engine, file: Path
) -> None:
    report(engine, "before")
    file.rename(file.with_name("gone"))
    before = commits()
    with refuses(RecordError, "was deleted .* Nothing was recorded"):
        report(engine, "after")
    engine.dispose()
    with refuses(RecordError, "was deleted"):
        notes(engine)
    assert commits() == before and not file.exists()
    file.with_name("gone").rename(file)
    assert notes(engine) == {"before"}


def test_a_file_that_was_replaced_takes_no_report(engine: Engine, file: Path) -> None:
    other = shipped_plans(file.with_name("other.db"))
    other.dispose()
    os.replace(file.with_name("other.db"), file)
    with refuses(RecordError, "was replaced by another file"):
        report(engine, "lost")
    assert notes(open_record(str(file))) == set()


@pytest.mark.parametrize("when", ["before the commit", "after the commit"])
def test_a_file_replaced_while_it_is_written_is_never_called_recorded(
    engine: Engine, file: Path, when: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wp.store import database

    told, require = [], database.require_file

    def replaced(of: Engine) -> None:
        told.append(when)
        if len(told) == (1 if when == "before the commit" else 2):
            shutil.copy(file, file.with_name("copy.db"))
            os.replace(file.with_name("copy.db"), file)
        require(of)

    monkeypatch.setattr(database, "require_file", replaced)
    before = commits()
    with pytest.raises(RecordError), writing(engine):
        pass
    assert commits() == before


def test_a_copy_of_the_file_alone_has_every_report(engine: Engine, file: Path) -> None:
    for at in range(5):
        report(engine, f"note {at}")
        copy = alone(file, file.with_name(f"copy{at}.db"))
        assert notes(copy) == {f"note {each}" for each in range(at + 1)}
        assert verify(copy).broken == ()
        copy.dispose()


def test_a_copy_of_a_file_in_use_is_known_to_lack_its_log(engine: Engine, file: Path) -> None:
    mark_in_use(engine, True)
    report(engine, "while it was served")
    assert verify(engine).broken == ()
    found = verify(alone(file, file.with_name("copy.db")))
    assert [(each.kind, each.event, each.subject) for each in found.broken] == [
        (Break.NO_LOG, found.events, "copy.db")
    ]
    mark_in_use(engine, False)
    assert verify(alone(file, file.with_name("later.db"))).broken == ()


def killed_server(file: Path) -> None:
    """Another process marks the file, writes and is killed."""
    program = (
        "import os, sys; from tests.store.test_record_file import *\n"
        "engine = open_record(sys.argv[1]); mark_in_use(engine, True)\n"
        "report(engine, 'last words'); os.kill(os.getpid(), signal.SIGKILL)"
    )
    ended = subprocess.run([sys.executable, "-c", program, str(file)], check=False)
    assert ended.returncode == -signal.SIGKILL and file.with_name("wp.db-wal").exists()


def test_the_log_beside_it_is_used_and_the_mark_of_a_killed_server_goes(
    engine: Engine, file: Path
) -> None:
    """Nothing is lost, and no check, the second neither, calls the file a part."""
    engine.dispose()
    killed_server(file)
    for _ in range(2):
        again = open_record(str(file))
        assert notes(again) == {"last words"} and verify(again).broken == ()
        again.dispose()
    assert verify(alone(file, file.with_name("copy.db"))).broken == ()


@pytest.mark.parametrize("how", ["disposed", "at its end"])
def test_who_had_it_open_when_a_server_was_killed_and_closes_it_last_takes_the_mark_away(
    engine: Engine, file: Path, how: str
) -> None:
    """As a backup does that runs meanwhile: it folds the log away, and nothing is missing then."""
    assert notes(engine) == set()
    if how == "disposed":
        killed_server(file)
        engine.dispose()
    else:
        engine.dispose()
        program = (
            "import sys; from tests.store.test_record_file import *\n"
            "engine = open_record(sys.argv[1]); notes(engine); killed_server(Path(sys.argv[1]))"
        )
        subprocess.run([sys.executable, "-c", program, str(file)], check=True)
    assert not file.with_name("wp.db-wal").exists()
    later = open_record(str(file))
    assert notes(later) == {"last words"} and verify(later).broken == ()


def test_an_orderly_stop_leaves_one_whole_file(engine: Engine, file: Path, tmp_path: Path) -> None:
    """A real server: what is written while it runs is in the file; it turns unready when the file
    is taken away; at SIGTERM the mark goes."""
    with serving(file, tmp_path) as address:
        assert get(f"{address}healthz")[0] == 200
        copy = alone(file, tmp_path / "during.db")
        assert [each.kind for each in verify(copy).broken] == [Break.NO_LOG]
        for at in range(5):
            report(engine, f"note {at}")
        file.rename(tmp_path / "away.db")
        status, _, body = get(f"{address}healthz")
        assert (status, b"was deleted" in body) == (503, True)
        (tmp_path / "away.db").rename(file)
        assert get(f"{address}healthz")[0] == 200
    stopped = alone(file, tmp_path / "stopped.db")
    assert notes(stopped) == {f"note {at}" for at in range(5)}
    assert verify(stopped).broken == ()


def test_a_file_that_another_holds_is_not_marked_and_no_traceback_is_left(
    engine: Engine, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_file, "ENDING_MILLISECONDS", 20)
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with refuses(RecordError, "cannot be used: .*locked"):
            mark_in_use(engine, True)
        other.execute("ROLLBACK")
    mark_in_use(engine, True)
    report(engine, "later")
    assert notes(engine) == {"later"}
