"""The log of writes: who did what, when. Its last number is the revision of the database."""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.store import tables as t


def record_event(
    connection: Connection, now: dt.datetime, actor: str, action: str, subject: str, detail: str = ""
) -> None:
    """Add an event inside the transaction of the write that it tells of."""
    values = {"at": now.isoformat(), "actor": actor, "action": action, "subject": subject, "detail": detail}
    connection.execute(sa.insert(t.audit_events).values(values))


def revision(connection: Connection) -> int:
    """A number that grows with every write, 0 for an empty record."""
    return connection.execute(sa.select(sa.func.max(t.audit_events.c.id))).scalar() or 0
