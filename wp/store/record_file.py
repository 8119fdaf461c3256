"""The file of an SQLite record: settings under which nothing acknowledged is lost, the same file
from the opening to the last word, and its log (`-wal`) folded into it, so that a copy is whole."""

import atexit
import logging
import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from weakref import WeakSet

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from wp.errors import RecordError
from wp.store.writers.failures import place, unusable

# For whoever does not write: SQLite keeps readers waiting only for moments.
BUSY_MILLISECONDS = 60_000
# What reads while a server ends may keep the log from being folded: the next to open it does it.
ENDING_MILLISECONDS = 2_000
# Every commit folds the log into the file, as far as nobody reads what was before.
FOLD_PAGES = 1
# SQLite's header: what it begins with, and where the number stands that is ours to use.
IS_SQLITE, _USER_VERSION = b"SQLite format 3\0", slice(60, 64)
_OPTION = "record_file"
_prepared: WeakSet[Engine] = WeakSet()


@dataclass
class RecordFile:
    """The file of an engine, what it was when it was opened first, whether it had lost its log by
    then (it was marked as in use and came alone), whether it is only read, and whether SQLite found
    it damaged since."""

    path: Path
    opened: os.stat_result | None = None
    lacks_log: bool = False
    read_only: bool = False
    damaged: bool = False

    def require(self) -> None:
        """RecordError where the file that was opened is deleted or replaced: what is written into
        it is gone as soon as the program ends."""
        if self.opened is None:
            return
        try:
            there = self.path.stat()
        except FileNotFoundError:
            raise RecordError("store.deleted", where=place(self.path)) from None
        if not os.path.samestat(self.opened, there):
            raise RecordError("store.replaced", where=place(self.path))

    def before_opening(self) -> None:
        """Refuse another file than before: SQLite would make an empty one where the record was."""
        self.require()
        if self.opened is None and _is_marked(self.path):
            self.lacks_log = not self.path.with_name(f"{self.path.name}-wal").exists()
            if not self.lacks_log and not self.read_only:
                _unmark_after_a_kill(self.path)

    def after_opening(self) -> None:
        """Take the file that stands there for the one that was opened, unless one was."""
        if self.opened is None:
            self.opened = self.path.stat()

    def after_closing(self) -> None:
        """Who closes the file last folds its log away; of a server that was killed meanwhile the
        mark goes with it, for nothing is missing."""
        log = self.path.with_name(f"{self.path.name}-wal")
        try:
            self.require()
        except RecordError:
            return  # what stands there now is another's
        if not (self.lacks_log or self.read_only) and _is_marked(self.path) and not log.exists():
            _unmark_after_a_kill(self.path)


_WAITING = f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}"
_WRITING = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    f"PRAGMA wal_autocheckpoint = {FOLD_PAGES}",
)


def prepare_sqlite(engine: Engine, path: Path | None, read_only: bool = False) -> None:
    """Foreign keys, WAL and waiting; and BEGIN by us, so that DDL is inside the transaction as
    well. `path` is None in memory; what is `read_only` stays in the mode that it is in.

    Synchronous FULL: what was acknowledged is on the disk, also when the power goes a moment later.
    """
    file = RecordFile(path, read_only=read_only) if path else None
    engine.update_execution_options(**{_OPTION: file})

    @sa.event.listens_for(engine, "do_connect")
    def _before(*_given: object) -> None:
        if file:
            file.before_opening()

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection, _record) -> None:  # type: ignore[no-untyped-def]
        connection.isolation_level = None
        cursor = connection.cursor()
        for each in (_WAITING, *(() if read_only else _WRITING)):
            cursor.execute(each)
        cursor.close()
        if file:
            file.after_opening()

    @sa.event.listens_for(engine, "close")
    def _close(connection, _record) -> None:  # type: ignore[no-untyped-def]
        connection.close()
        if file:
            file.after_closing()

    _prepared.add(engine)

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A writer begins with the lock of the writers, when it comes (`writers.turn`).
        if not connection.get_execution_options().get("writes"):
            connection.exec_driver_sql("BEGIN")


@atexit.register
def _close_all() -> None:
    """A program that ends closes what it opened as if it had been asked to."""
    for engine in list(_prepared):
        engine.dispose()


def file_of(engine: Engine) -> RecordFile | None:
    """The file of the record, None for a database that is none."""
    file = engine.get_execution_options().get(_OPTION)
    return file if isinstance(file, RecordFile) else None


def require_file(engine: Engine) -> None:
    """RecordError where the file of the record is not the one that was opened any more."""
    if file := file_of(engine):
        file.require()


def mark_in_use(engine: Engine, used: bool) -> None:
    """Note in the file itself that a server writes to it, or that the server ended in order, with
    the log folded in: a copy of a marked file that comes without its log may lack what was written
    last.

    RecordError where the file is not the one that was opened, or cannot be written now.
    """
    file = file_of(engine)
    if not file:
        return
    file.require()
    with engine.connect() as connection:
        cursor = connection.connection.cursor()
        try:
            cursor.execute(f"PRAGMA busy_timeout = {ENDING_MILLISECONDS}")
            cursor.execute(f"PRAGMA user_version = {int(used)}")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as error:
            failed: RecordError = unusable(file.path, error)
            raise failed from error
        finally:
            cursor.execute(_WAITING)
            cursor.close()


def _is_marked(path: Path) -> bool:
    """Read from the header, for opening the file would begin a log."""
    try:
        with path.open("rb") as file:
            header = file.read(_USER_VERSION.stop)
    except OSError:
        return False  # SQLite says why.
    return header.startswith(IS_SQLITE) and any(header[_USER_VERSION])


def _unmark_after_a_kill(path: Path) -> None:
    """Take away the mark of a server that was killed; one that lives keeps the file from being
    opened by one alone."""
    connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("PRAGMA user_version = 0")
        connection.execute("COMMIT")
    except sqlite3.DatabaseError as error:
        # Locked: in use, as the mark says. Damaged: whoever opens it next is told so.
        logging.getLogger("wp").debug("the mark stays: %s", error)
    finally:
        connection.close()
