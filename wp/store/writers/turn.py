"""Writers take turns, in the order in which they came. A process that stops lets those who write
finish, and takes nobody on."""

import sqlite3
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from wp.errors import RecordError
from wp.store.writers.patience import LONGEST_SECONDS, Patience

# On PostgreSQL: the lock that writers wait for, and the state that says that it did not come.
WRITERS, _NOT_AVAILABLE = "SELECT pg_advisory_xact_lock(20190701)", "55P03"
_queues: dict[str, list[threading.Event]] = defaultdict(list)
_change = threading.Condition()
_ending = False


@contextmanager
def turn(engine: Engine) -> Iterator[Patience]:
    """The turn of a writer among those of this process, and what is left of their patience for
    those of others. RecordError where it does not come, or the process ends."""
    address, mine, patience = str(engine.url), threading.Event(), Patience()
    with _change:
        if _ending:
            raise RecordError("store.ending")
        queue = _queues[address]
        queue.append(mine)
        queue[0].set()
    try:
        patience.wait(mine.wait)
        yield patience
    finally:
        with _change:
            queue.remove(mine)
            if queue:
                queue[0].set()
            _change.notify_all()


def lock(connection: Connection, patience: Patience) -> None:
    """The lock of the database's writers, of whatever process, until the transaction ends; on
    SQLite it begins the transaction. RecordError where it does not come."""
    if connection.dialect.name == "postgresql":
        patience.wait(lambda seconds: _locked(connection, seconds))
    elif connection.dialect.name == "sqlite":
        patience.wait(lambda seconds: _begun(connection, seconds))


def _begun(connection: Connection, seconds: float) -> bool:
    cursor = connection.connection.cursor()
    try:
        before = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {round(1000 * seconds)}")
        try:
            cursor.execute("BEGIN IMMEDIATE")
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {before}")
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            return False
        raise sa.exc.OperationalError("BEGIN IMMEDIATE", None, error) from error
    finally:
        cursor.close()
    return True


def _locked(connection: Connection, seconds: float) -> bool:
    limit = f"SET LOCAL lock_timeout = '{round(1000 * seconds)}ms'"
    try:
        with connection.begin_nested():
            connection.exec_driver_sql(limit)
            connection.exec_driver_sql(WRITERS)
    except sa.exc.OperationalError as error:
        if getattr(error.orig, "sqlstate", None) == _NOT_AVAILABLE:
            return False
        raise
    return True


def end_writing(seconds: float = LONGEST_SECONDS) -> bool:
    """Let those who write or wait finish, for so many seconds at most, and take on nobody any more;
    whether all have finished."""
    global _ending
    with _change:
        _ending = True
        return _change.wait_for(lambda: not any(_queues.values()), seconds)
