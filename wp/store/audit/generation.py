"""Which restore a record goes back to: a program that worked on what was there before must not go
on writing into what was put in its place."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from wp.errors import RecordError
from wp.store import schema as t

# The action of the event that a restore ends with (`Action.RECORD_RESTORED`).
RESTORED = "record.restored"
_OPTION = "generation"


def remember_generation(engine: Engine, connection: Connection) -> None:
    """Hold all later writes of this engine to the record as it is in this connection."""
    engine.update_execution_options(**{_OPTION: _last_restore(connection)})


def require_generation(connection: Connection) -> None:
    """RecordError where the record was restored since its generation was remembered; nothing is
    asked where it never was."""
    remembered = connection.get_execution_options().get(_OPTION)
    if remembered is not None and _last_restore(connection) != remembered:
        raise RecordError("store.restored")


def _last_restore(connection: Connection) -> str:
    """The hash of the event of the last restore, "" before the first."""
    events = t.audit_events
    restores = sa.select(events.c.hash).where(events.c.action == RESTORED)
    last = connection.execute(restores.order_by(events.c.id.desc()).limit(1)).scalar()
    return str(last or "")
