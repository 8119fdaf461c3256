"""The calendar of sessions in the database, and what became of each."""

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.sessions import Precision, Session, SessionStanding
from wp.store import session_tables as s
from wp.store import tables as t
from wp.store.audit.log import record_event
from wp.store.database import insert_row


def load_sessions(connection: Connection) -> tuple[Session, ...]:
    """The sessions by date."""
    table = t.sessions
    query = sa.select(table).order_by(table.c.end_on, table.c.start_on, table.c.body)
    return tuple(session_of(row) for row in connection.execute(query))


def session_values(session: Session) -> dict[str, Any]:
    """The columns of a session."""
    return {
        "body": session.body,
        "name": session.name,
        "start_on": session.start,
        "end_on": session.end,
        "held_precision": session.precision.value,
        "standing": session.standing.value,
        "source": session.source,
    }


def session_of(row: Any) -> Session:
    """A row of the sessions as a value."""
    precision, standing = Precision(row.held_precision), SessionStanding(row.standing)
    return Session(row.body, row.name, row.start_on, row.end_on, precision, standing, row.source)


def session_id(connection: Connection, session: Session) -> int:
    """The number of a session on record; KeyError where it is not there."""
    table = t.sessions
    same = (
        table.c.body == session.body,
        table.c.start_on == session.start,
        table.c.end_on == session.end,
    )
    found = connection.execute(sa.select(table.c.id).where(*same)).scalar()
    if found is None:
        raise KeyError(session.key)
    return int(found)


def add_session(connection: Connection, session: Session, now: dt.datetime, actor: str) -> int:
    """Put a session into the calendar and give its number."""
    number = insert_row(connection, t.sessions, session_values(session))
    record_event(connection, now, actor, "session.added", f"session {number}", session.key)
    return number


def add_session_change(
    connection: Connection,
    session: Session,
    standing: SessionStanding,
    moved_to: int | None,
    reason: str,
    now: dt.datetime,
    actor: str,
) -> int:
    """Write what became of a session: it was held, cancelled, or moved to another on record."""
    number = session_id(connection, session)
    change = insert_row(
        connection,
        s.session_changes,
        {
            "session_id": number,
            "standing": standing.value,
            "moved_to": moved_to,
            "reason": reason,
            "recorded_at": now.isoformat(),
            "recorded_by": actor,
        },
    )
    connection.execute(
        sa.update(t.sessions).where(t.sessions.c.id == number).values(standing=standing.value)
    )
    record_event(
        connection,
        now,
        actor,
        "session.changed",
        f"change {change}",
        f"{session.key}: {standing.value}",
    )
    return change
