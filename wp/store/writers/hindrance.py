"""Whether the record could be written now: room on the disk, and a lock that comes soon."""

import os
import shutil
import sqlite3
from contextlib import closing
from enum import StrEnum
from pathlib import Path

import sqlalchemy as sa

from wp.store.database import Engine
from wp.store.record_file import file_of
from wp.store.writers.turn import WRITERS

# Several times what the largest import takes; and how long others may write before it is said.
LEAST_FREE, LOCK_SECONDS = 50_000_000, 2.0


class Hindrance(StrEnum):
    """What keeps the record from being written."""

    FULL = "full"
    LOCKED = "locked"
    READ_ONLY = "read-only"
    DAMAGED = "damaged"
    UNREACHABLE = "unreachable"


def hindrance(engine: Engine) -> Hindrance | None:
    """What keeps this record from being written now, None where nothing does; nothing is written
    to find out."""
    file = file_of(engine)
    if file is None:
        return _of_lock(engine)
    if file.damaged:
        return Hindrance.DAMAGED
    try:
        if shutil.disk_usage(file.path.parent).free < LEAST_FREE:
            return Hindrance.FULL
        # SQLite locks a file that may only be read as well; and its log needs the folder.
        if not (may_write(file.path) and may_write(file.path.parent)):
            return Hindrance.READ_ONLY
        # One of its own, for those of the engine wait for others much longer.
        address = f"{file.path.as_uri()}?mode=rw"
        opened = sqlite3.connect(address, LOCK_SECONDS, isolation_level=None, uri=True)
        with closing(opened):
            opened.execute("BEGIN IMMEDIATE")
            opened.execute("ROLLBACK")
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            return Hindrance.LOCKED
        return Hindrance.UNREACHABLE
    except OSError:
        return Hindrance.UNREACHABLE
    return None


def may_write(path: Path) -> bool:
    """Whether the system lets this process write to a file or folder."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _of_lock(engine: Engine) -> Hindrance | None:
    """The same of a database that is no file: whether the lock of its writers comes soon."""
    if engine.dialect.name != "postgresql":
        return None
    try:
        with engine.connect() as connection, connection.begin():
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{int(LOCK_SECONDS)}s'")
            connection.exec_driver_sql(WRITERS)
    except sa.exc.OperationalError as error:
        timed_out = getattr(error.orig, "sqlstate", None) == "55P03"
        return Hindrance.LOCKED if timed_out else Hindrance.UNREACHABLE
    return None
