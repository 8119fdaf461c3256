"""The file of a backup: an SQLite record of its own, made while people write, that nobody sees
before it is whole.

Whatever the database, a backup is an SQLite file: the same check reads it, either database takes it
back, and whoever has it needs no server to look into it.
"""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import sqlalchemy as sa

from wp.errors import BackupError, Phrase, RecordError, system_reason
from wp.store.copies.transfer import copy_rows
from wp.store.database import Engine, check_version, connect, migrate, reading, writing
from wp.store.record_file import IS_SQLITE, require_file
from wp.store.schema import audit_events

PART = ".part"
_BESIDE = ("-wal", "-shm", "-journal")


@contextmanager
def new_backup(engine: Engine, file: Path) -> Iterator[Path]:
    """A backup of the record under another name, for whoever checks it; it gets its own name, and
    is written to the disk, when that ends well, and is taken away when it does not.

    Readable by its owner alone. BackupError where the name is taken, or it cannot be written.
    """
    if file.exists():
        raise BackupError("backup.exists", where=file)
    with _said_of(file):
        handle, name = tempfile.mkstemp(PART, f".{file.name}.", file.parent)
        os.close(handle)
    part = Path(name)
    try:
        with _said_of(file):
            _fill(engine, part)
        yield part
        with _said_of(file):
            _make_single(part)
            _give_name(part, file)
    finally:
        for each in (part, *(part.with_name(part.name + end) for end in _BESIDE)):
            each.unlink(missing_ok=True)


@contextmanager
def opened_backup(file: Path) -> Iterator[Engine]:
    """A copy of a backup, opened, which may be brought up to date: the backup itself is only read.

    BackupError where it is not there, cannot be read, or is no record; RecordError where a newer
    version of the program wrote it.
    """
    with tempfile.TemporaryDirectory(prefix="wp-backup-") as folder:
        copy = Path(folder) / "copy.db"
        try:
            with file.open("rb") as opened:
                is_file_of_sqlite = opened.read(len(IS_SQLITE)) == IS_SQLITE
            if is_file_of_sqlite:
                shutil.copyfile(file, copy)
                with suppress(FileNotFoundError):  # a copy of a record in use, with its log
                    shutil.copyfile(file.with_name(f"{file.name}-wal"), Path(f"{copy}-wal"))
        except OSError as error:
            raise BackupError("backup.unread", where=file, reason=system_reason(error)) from error
        if not is_file_of_sqlite:
            raise BackupError("backup.none", where=file)
        engine = connect(str(copy))
        try:
            if check_version(engine) is None or not _has_log(engine):
                raise BackupError("backup.none", where=file)
            yield engine
        finally:
            engine.dispose()


def move_aside(file: Path, kept: Path) -> None:
    """Give a record that cannot be read another name, with its log: nothing of it is lost.

    BackupError where the system does not.
    """
    with _said_of(kept):
        for end in _BESIDE:
            with suppress(FileNotFoundError):
                file.with_name(file.name + end).rename(kept.with_name(kept.name + end))
        file.rename(kept)


def _has_log(engine: Engine) -> bool:
    with reading(engine) as connection:
        return sa.inspect(connection).has_table(audit_events.name)


def _fill(engine: Engine, part: Path) -> None:
    if engine.dialect.name == "sqlite":
        require_file(engine)
        with closing(sqlite3.connect(part)) as target:
            source = engine.raw_connection()
            try:
                source.driver_connection.backup(target)  # type: ignore[union-attr]
            finally:
                source.close()
            # The record may be in use; the backup is not.
            target.execute("PRAGMA user_version = 0")
        return
    target_engine = connect(str(part))
    try:
        migrate(target_engine)
        with reading(engine) as source_rows, writing(target_engine) as target_rows:
            copy_rows(source_rows, target_rows)
    finally:
        target_engine.dispose()


def _make_single(part: Path) -> None:
    """A backup is one file, without a log beside it; on the disk before it is called one."""
    with closing(sqlite3.connect(part)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    with part.open("rb+") as written:
        os.fsync(written.fileno())


def _give_name(part: Path, file: Path) -> None:
    """Under its own name unless somebody took that meanwhile: what is there is never replaced."""
    try:
        os.link(part, file)
    except FileExistsError:
        raise BackupError("backup.exists", where=file) from None
    except OSError:  # a disk that knows no second names
        if file.exists():
            raise BackupError("backup.exists", where=file) from None
        part.rename(file)
    if hasattr(os, "O_DIRECTORY"):
        folder = os.open(file.parent, os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def _said_of(file: Path) -> Iterator[None]:
    """BackupError where the system or SQLite does not write a backup."""
    try:
        yield
    except OSError as error:
        raise BackupError("backup.failed", where=file, reason=system_reason(error)) from error
    except sqlite3.Error as error:
        full = getattr(error, "sqlite_errorname", "") == "SQLITE_FULL"
        reason = Phrase("system.full") if full else Phrase("system.other", said=error)
        raise BackupError("backup.failed", where=file, reason=reason) from error
    except BackupError:
        raise
    except RecordError as error:
        raise BackupError("backup.failed", where=file, reason=error) from error
