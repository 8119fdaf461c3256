"""The backups that a server makes by itself: when one is due, which are kept, and what a failure
leaves."""

import datetime as dt
import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.support.browser import serving
from tests.support.command_line import run
from tests.support.error_text import refuses
from tests.support.records import first_start
from wp.errors import BackupError, QuestionError
from wp.services.backups import backup_plan, making
from wp.services.backups.backup_plan import back_up_when_due, schedule_of
from wp.services.backups.making import last_backup
from wp.services.record import existing_record, verify
from wp.store import schema as t
from wp.store.database import Engine, writing


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return first_start(tmp_path / "wp.db")


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.at = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.at


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    for module in (backup_plan, making):
        monkeypatch.setattr(module, "now", clock)
    return clock


def test_one_is_made_when_it_is_due_and_the_oldest_go(
    engine: Engine, tmp_path: Path, clock: Clock
) -> None:
    folder = tmp_path / "backups"
    planned = schedule_of(folder, 6, 3)
    for mine in ("wp-monday.db", "notes.txt", "wp-20290101T000000Z.db.old"):
        (folder / mine).write_text("mine")
    made = []
    for _ in range(5):
        file = back_up_when_due(engine, planned)
        assert file is not None and back_up_when_due(engine, planned) is None
        made.append(file.name)
        clock.at += dt.timedelta(hours=5)
        assert back_up_when_due(engine, planned) is None
        clock.at += dt.timedelta(hours=1)
    assert [each.name for _, each in planned.files()] == made[-3:]
    assert made[0] == "wp-20300101T000000Z.db"
    assert {"wp-monday.db", "notes.txt", "wp-20290101T000000Z.db.old"} <= {
        each.name for each in folder.iterdir()
    }
    for _, each in planned.files():
        copy = existing_record(str(each))
        assert verify(copy).broken == ()
        copy.dispose()
    note = last_backup(engine)
    assert note is not None and note.made_by == "wp serve"


def test_a_clock_that_was_ahead_once_keeps_no_backup_from_being_made(
    engine: Engine, tmp_path: Path, clock: Clock
) -> None:
    planned = schedule_of(tmp_path / "backups", 24, 3)
    clock.at += dt.timedelta(days=3_000)
    assert back_up_when_due(engine, planned)
    clock.at -= dt.timedelta(days=2_000)
    assert back_up_when_due(engine, planned) and back_up_when_due(engine, planned) is None


def test_a_backup_that_does_not_verify_takes_no_others_place(
    engine: Engine, tmp_path: Path, clock: Clock
) -> None:
    planned = schedule_of(tmp_path / "backups", 1, 2)
    for hour in range(4):
        if hour == 2:
            with writing(engine) as connection:
                connection.execute(sa.update(t.programmes).values(title="zz"))
        assert back_up_when_due(engine, planned)
        clock.at += dt.timedelta(hours=1)
    assert len(planned.files()) == 4


def test_a_plan_that_is_none_and_a_folder_that_is_none_are_refused(tmp_path: Path) -> None:
    for hours, kept in ((0, 3), (-1, 3), (10_000, 3), (1, 0)):
        with refuses(QuestionError, "is no plan"):
            schedule_of(tmp_path / "backups", hours, kept)
    (tmp_path / "file").write_text("no folder")
    with refuses(BackupError, "could not be written"):
        schedule_of(tmp_path / "file", 1, 3)
    said = run("serve", "--backup-to", str(tmp_path / "file"), database=tmp_path / "wp.db")
    assert said.returncode == 31 and "Traceback" not in said.stderr
    assert not (tmp_path / "wp.db").exists()


def test_what_a_server_that_was_killed_left_half_made_goes(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    half = folder / ".wp-20300101T000000Z.db.abc.part"
    half.write_bytes(b"half")
    (folder / ".mine.part").write_bytes(b"mine")
    schedule_of(folder, 1, 3)
    assert not half.exists() and (folder / ".mine.part").exists()


def test_a_server_makes_one_when_it_starts(tmp_path: Path) -> None:
    engine = first_start(tmp_path / "wp.db")
    folder = tmp_path / "backups"
    with serving(tmp_path / "wp.db", tmp_path, "--backup-to", str(folder), "--backups-kept", "2"):
        end = time.monotonic() + 60
        while not (made := list(folder.glob("wp-*.db"))) and time.monotonic() < end:
            time.sleep(0.1)
    assert len(made) == 1
    copy = existing_record(str(made[0]))
    assert verify(copy).broken == () and verify(copy).end == verify(engine).end
    log = (tmp_path / "log").read_text()
    assert str(verify(engine).end) in log.splitlines()[1]
