"""Checking a record where nothing can be written: it is read without anything made beside it, and
what could not be looked at is said."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.support.error_text import refuses
from tests.support.records import first_line, put_on_record, shipped_plans
from wp.cli.main import app
from wp.domain.progress import Statement
from wp.errors import RecordError
from wp.services.clock import today
from wp.services.record import record_to_check, verify
from wp.store.audit.verify import Break
from wp.store.copies.read_only import ReadOnly
from wp.store.database import Engine
from wp.store.record_file import mark_in_use

NOBODY = 65534
pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has other rights")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that nobody's user reaches, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


@pytest.fixture
def file(folder: Path) -> Path:
    """A record that nobody has open."""
    shipped_plans(folder / "wp.db").dispose()
    return folder / "wp.db"


def report(engine: Engine, note: str) -> None:
    put_on_record(engine, Statement(first_line(engine), today(), note=note))


@contextmanager
def without_rights(folder: Path) -> Iterator[None]:
    """Neither the folder nor its files can be written; root is nobody for as long."""
    held = [folder, *folder.iterdir()]
    modes = [each.stat().st_mode for each in held]
    for each in held:
        each.chmod(0o555 if each.is_dir() else 0o444)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for each, mode in zip(held, modes, strict=True):
            each.chmod(mode)


def checked(file: Path) -> tuple[int, list[Break], ReadOnly | None]:
    """How many events, what breaks, and how it was read; nothing is there afterwards that was not
    before."""
    there = sorted(each.name for each in file.parent.iterdir())
    with record_to_check(str(file)) as (engine, how):
        found = verify(engine)
    assert sorted(each.name for each in file.parent.iterdir()) == there
    return found.events, [each.kind for each in found.broken], how


def test_a_file_that_lies_still_is_read_as_it_stands(file: Path, folder: Path) -> None:
    before = file.read_bytes()
    events, broken, how = checked(file)
    assert (broken, how) == ([], None)
    with without_rights(folder):
        assert checked(file) == (events, [], ReadOnly.STILL)
    assert file.read_bytes() == before


def test_a_backup_is_no_different(file: Path, folder: Path) -> None:
    """A backup is no record in use: SQLite keeps no log beside it."""
    with closing(sqlite3.connect(file)) as opened:
        opened.execute("PRAGMA journal_mode = DELETE")
    with without_rights(folder):
        assert checked(file)[1:] == ([], ReadOnly.STILL)


@contextmanager
def being_read(file: Path) -> Iterator[None]:
    """Whoever reads keeps the log from being folded into the file."""
    with closing(sqlite3.connect(file)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM audit_events").fetchone()
        yield


def test_beside_a_server_the_last_event_is_seen(file: Path, folder: Path) -> None:
    engine = shipped_plans(folder / "other.db")
    with being_read(folder / "other.db"):
        report(engine, "while it is read")
        with without_rights(folder):
            events, broken, how = checked(folder / "other.db")
    assert (broken, how) == ([], ReadOnly.LIVE)
    assert events == verify(engine).events
    engine.dispose()


def test_a_copy_with_its_log_is_checked_with_it(file: Path, folder: Path) -> None:
    source = shipped_plans(folder / "in_use.db")
    with being_read(folder / "in_use.db"):
        report(source, "in the log alone")
        for end in ("", "-wal"):
            shutil.copy(folder / f"in_use.db{end}", folder / f"copy.db{end}")
    expected = verify(source).events
    source.dispose()
    with without_rights(folder):
        assert checked(folder / "copy.db") == (expected, [], ReadOnly.COPIED)


def test_a_marked_file_without_its_log_lacks_what_came_last(file: Path, folder: Path) -> None:
    engine = shipped_plans(folder / "in_use.db")
    mark_in_use(engine, True)
    shutil.copy(folder / "in_use.db", folder / "alone.db")
    engine.dispose()
    with without_rights(folder):
        assert checked(folder / "alone.db")[1:] == ([Break.NO_LOG], ReadOnly.STILL)


def test_damage_is_found_as_always(file: Path, folder: Path) -> None:
    with closing(sqlite3.connect(file)) as opened, opened:
        opened.execute("UPDATE programmes SET title = 'zz'")
    with without_rights(folder):
        assert set(checked(file)[1]) == {Break.CONTENT}


def test_what_changes_meanwhile_is_said_and_not_called_broken(file: Path, folder: Path) -> None:
    with (
        without_rights(folder),
        refuses(RecordError, "Somebody wrote to"),
        record_to_check(str(file)) as (engine, _),
    ):
        verify(engine)
        if os.geteuid() != os.getuid():
            os.seteuid(0)
        os.utime(file, ns=(0, 1))


def test_the_command_says_how_it_was_read(file: Path, folder: Path) -> None:
    with without_rights(folder):
        told = CliRunner().invoke(app, ["verify", "--database", str(file)])
    assert told.exit_code == 0, told.output
    assert "unbroken" in told.output and "it was read as it stands" in " ".join(told.output.split())
