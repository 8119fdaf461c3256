"""Reading a record where nothing can be written: on a medium that takes no writes, in a folder of
somebody else, in a file that is kept as evidence. Nothing is made beside it."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

import sqlalchemy as sa

from wp.errors import Phrase, RecordError, system_reason
from wp.store.database import Engine
from wp.store.record_file import file_of, prepare_sqlite
from wp.store.writers.hindrance import may_write


class ReadOnly(StrEnum):
    """How a file is read where SQLite cannot keep its own notes beside it: with those that others
    keep there (`live`), as it stands, for nobody has it open (`still`), or as a copy with its log
    (`copied`)."""

    LIVE = "live"
    STILL = "still"
    COPIED = "copied"

    def phrase(self) -> Phrase:
        """What is to be said of it."""
        match self:
            case ReadOnly.LIVE:
                return Phrase("verify.read_live")
            case ReadOnly.STILL:
                return Phrase("verify.read_still")
            case ReadOnly.COPIED:
                return Phrase("verify.read_copied")


def needs_no_writing(file: Path) -> bool:
    """Whether a file has to be read in one of these ways: it, or its folder, takes no writes."""
    return not (may_write(file) and may_write(file.parent))


@contextmanager
def opened_to_read(file: Path) -> Iterator[tuple[Engine, ReadOnly]]:
    """The record in a file, opened without making or changing anything beside it, and how.

    RecordError where it cannot be read, or somebody changed it while it was taken as it stands.
    """
    log, notes = (file.with_name(f"{file.name}{end}") for end in ("-wal", "-shm"))
    if notes.exists():
        how = ReadOnly.LIVE
    else:
        # Whoever has it open keeps a log beside it: without one, or its notes, nobody has.
        how = ReadOnly.COPIED if log.exists() and log.stat().st_size else ReadOnly.STILL
    before = _state_of(file, log)
    with tempfile.TemporaryDirectory(prefix="wp-verify-") as folder:
        place = file
        if how is ReadOnly.COPIED:
            place = Path(folder) / file.name
            try:
                shutil.copyfile(file, place)
                shutil.copyfile(log, place.with_name(log.name))
            except OSError as error:
                reason = system_reason(error)
                raise RecordError("store.unusable", where=file, reason=reason) from error
        engine = _engine(place, how)
        try:
            yield engine, how
        finally:
            engine.dispose()
    if how is not ReadOnly.LIVE and _state_of(file, log) != before:
        raise RecordError("verify.changed", where=file)


def _state_of(*files: Path) -> list[tuple[int, ...]]:
    """What tells whether somebody wrote to these files."""
    stats = (each.stat() for each in files if each.exists())
    return [(each.st_ino, each.st_size, each.st_mtime_ns) for each in stats]


def _engine(file: Path, how: ReadOnly) -> Engine:
    mode = {ReadOnly.LIVE: "mode=ro", ReadOnly.STILL: "mode=ro&immutable=1"}.get(how, "mode=rw")
    address = f"{file.absolute().as_uri()}?{mode}"

    def opened() -> sqlite3.Connection:
        # SQLAlchemy asks nobody before a connection that it does not make itself.
        if record := file_of(engine):
            record.before_opening()
        return sqlite3.connect(address, uri=True, check_same_thread=False)

    engine = sa.create_engine(f"sqlite:///{file.absolute()}", creator=opened)
    prepare_sqlite(engine, file, read_only=True)
    return engine
