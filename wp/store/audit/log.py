"""The log of writes: who did what, when. Its last number is the revision of the database.

The log is a chain: each event carries a hash over itself, over the hash of the event before it and
over what was written (`content`). Changing an event, or a report or an edition behind its back,
breaks the chain at that place.
"""

import datetime as dt
import hashlib
import json

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.known import was_known
from wp.store import tables as t
from wp.store.audit.digest import content_of


def record_event(
    connection: Connection,
    now: dt.datetime,
    actor: str,
    action: str,
    subject: str,
    detail: str = "",
) -> None:
    """Add an event inside the transaction of the write that it tells of, behind the rows that it
    tells of."""
    last = sa.select(t.audit_events.c.hash).order_by(t.audit_events.c.id.desc()).limit(1)
    content = content_of(connection, action, subject)
    at = now.isoformat()
    sealed = seal(
        connection.execute(last).scalar() or "", at, actor, action, subject, detail, content
    )
    values = {
        "at": at,
        "actor": actor,
        "action": action,
        "subject": subject,
        "detail": detail,
        "content": content,
    }
    connection.execute(sa.insert(t.audit_events).values(values | {"hash": sealed}))


def seal(
    before: str, at: str, actor: str, action: str, subject: str, detail: str, content: str
) -> str:
    """The hash of an event over the hash of the one before it (SHA-256 of the JSON list, in
    hexadecimal)."""
    fields = [before, at, actor, action, subject, detail, content]
    return hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode()).hexdigest()


def revision(connection: Connection) -> int:
    """A number that grows with every write, 0 for an empty record."""
    return connection.execute(sa.select(sa.func.max(t.audit_events.c.id))).scalar() or 0


def count_events(connection: Connection, prefix: str, known_at: dt.datetime | None = None) -> int:
    """How many events of the actions that begin so are on record, by this moment where one is
    given (in UTC)."""
    events = t.audit_events
    query = sa.select(events.c.at).where(events.c.action.startswith(prefix, autoescape=True))
    moments = (dt.datetime.fromisoformat(at) for at in connection.execute(query).scalars())
    return sum(was_known(moment, known_at) for moment in moments)
