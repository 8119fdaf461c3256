"""The calendar of sessions in the database, and what became of each."""

import datetime as dt
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.sessions import Session, SessionState, session_keys
from wp.store import schema as t
from wp.store.audit.events import Action
from wp.store.audit.log import add_row, record_event
from wp.store.database import insert_row
from wp.store.row_values import all_rows, value_of


def load_sessions(connection: Connection) -> tuple[Session, ...]:
    """The sessions by date."""
    found = sessions_by_id(connection).values()
    return tuple(sorted(found, key=lambda session: (session.end, session.start, session.body)))


def sessions_by_id(connection: Connection) -> dict[int, Session]:
    """The sessions by the numbers of their rows, each with a key of its own and, where it was
    moved, the session that took its place at last."""
    changes = {row.session_id: row for row in all_rows(connection, t.session_changes)}
    bare = {
        row.id: value_of(
            Session,
            row,
            start=row.start_on,
            end=row.end_on,
            precision=row.held_precision,
            state=changes.get(row.id, row).standing,
            named="",
            moved_to=None,
        )
        for row in all_rows(connection, t.sessions)
    }
    moves = {number: row.moved_to for number, row in changes.items()}
    known: dict[int, Session] = {}
    # A session is moved to one that was added after it.
    for number, key in reversed(list(zip(bare, session_keys(bare.values()), strict=True))):
        to = known.get(moves.get(number) or 0)
        last = (to.moved_to or to) if to else None
        known[number] = replace(bare[number], named=key, moved_to=last)
    return {number: known[number] for number in bare}


def session_values(session: Session) -> dict[str, Any]:
    """The columns of a session."""
    return {
        "body": session.body,
        "name": session.name,
        "start_on": session.start,
        "end_on": session.end,
        "held_precision": session.precision,
        "standing": session.state,
        "source": session.source,
    }


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
    record_event(
        connection,
        now,
        actor,
        Action.SESSION_ADDED,
        f"session {number}",
        session.key,
        wrote={t.sessions: [number]},
    )
    return number


def add_session_change(
    connection: Connection,
    session: Session,
    standing: SessionState,
    moved_to: int | None,
    reason: str,
    now: dt.datetime,
    actor: str,
) -> int:
    """Write the new standing of a session with its reason, and give the number of the change: it
    was held, cancelled, or moved to another on record (`moved_to`). KeyError where the session is
    not on record."""
    number = session_id(connection, session)
    values = {"session_id": number, "standing": standing, "moved_to": moved_to, "reason": reason}
    detail = f"{session.key}: {standing.value}"
    return add_row(connection, Action.SESSION_CHANGED, values, now, actor, detail)
