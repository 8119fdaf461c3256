"""Why a database cannot be used: what its driver says for who runs the server, and for everybody
else one of a few reasons, which name no place and no address."""

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from wp.errors import ForOperator, Phrase, RecordError

# How the name of SQLite's error, or PostgreSQL's SQLSTATE, begins.
_REASONS = {
    ("SQLITE_FULL", "53100"): Phrase("store.full"),
    ("SQLITE_READONLY", "25006"): Phrase("store.read_only"),
    ("SQLITE_BUSY", "SQLITE_LOCKED", "55P03"): Phrase("store.locked"),
    ("SQLITE_CORRUPT", "SQLITE_NOTADB", "XX001", "XX002"): Phrase("store.damaged"),
    ("SQLITE_CANTOPEN", "08", "57P"): Phrase("store.away"),
}


def unusable(where: object, error: object) -> RecordError:
    """The error to raise where a database at this place cannot be used, for what its driver
    raised."""
    said = Phrase("system.other", said=error)
    return RecordError(
        "store.unusable", where=place(where), reason=ForOperator(said, _reason(error))
    )


def is_damage(error: object) -> bool:
    """Whether a driver raised it for a database that is damaged."""
    return _reason(error).key == "store.damaged"


def unusable_engine(engine: Engine, error: sa.exc.DBAPIError) -> RecordError:
    """The same for the database of an engine."""
    return unusable(engine.url.render_as_string(hide_password=True), error.orig)


def place(where: object) -> ForOperator:
    """Where a database is, for who runs the server."""
    return ForOperator(where if isinstance(where, Path) else str(where), Phrase("store.here"))


def _reason(error: object) -> Phrase:
    """The reason; a connection that ended, or did not begin, has no state."""
    told = getattr(error, "sqlite_errorname", None) or getattr(error, "sqlstate", None)
    if told is None and type(error).__module__.startswith("psycopg"):
        return Phrase("store.away")
    found = (reason for begin, reason in _REASONS.items() if str(told or "").startswith(begin))
    return next(found, Phrase("store.in_log"))
