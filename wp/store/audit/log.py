"""The log of writes: who did what, when. Its head tells one state of the record from all others.

The log is a chain: each event carries a hash over itself, over the hash of the event before it and
over what was written (`content`). Changing an event, or a report or an edition that it tells of,
breaks the chain at that place.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.known import was_known
from wp.domain.people.acting import Acting
from wp.store import schema as t
from wp.store.audit.digest import content_of
from wp.store.audit.events import COVERED, Action
from wp.store.audit.moments import Later
from wp.store.database import insert_row
from wp.store.text_languages import keep_languages, languages_in

Row = dict[str, Any]
SEALED = ("at", "actor", "action", "subject", "detail", "content")


def add_row(
    connection: Connection,
    action: Action,
    values: Row,
    now: dt.datetime,
    actor: str,
    detail: str = "",
    parts: Sequence[Sequence[Row]] = (),
) -> int:
    """Write the row that an action covers, with its parts, and the event that tells of it; gives
    the row's number.

    `values` are its columns, when and by whom apart; `parts` the rows of each table of parts of
    `COVERED`, without its number; `detail` is for those who read the log.
    """
    covered = COVERED[action]
    number = insert_row(
        connection, covered.table, values | {"recorded_at": now, "recorded_by": actor}
    )
    kept = languages_in(values)
    for table, rows in zip(covered.parts, parts, strict=True):
        if rows:
            own = [{f"{covered.noun}_id": number, **row} for row in rows]
            connection.execute(sa.insert(table), own)
        for at, row in enumerate(rows):
            kept += languages_in(row, table.name, at)
    keep_languages(connection, action.value, number, kept)
    record_event(connection, now, actor, action, f"{covered.noun} {number}", detail)
    return number


def record_event(
    connection: Connection,
    now: dt.datetime,
    actor: str,
    action: Action,
    subject: str,
    detail: str = "",
) -> None:
    """Add an event (the action, its subject, a detail for those who read the log) inside the
    transaction of the write that it tells of, after the rows that it tells of. KeyError where
    nobody acts in that transaction."""
    acting: Acting = connection.get_execution_options()["acting"]
    event = {
        "at": now.isoformat(),
        "actor": actor,
        "action": action.value,
        "subject": subject,
        "detail": detail,
        "content": content_of(connection, action, subject),
        "clock": now.clock.isoformat() if isinstance(now, Later) else "",
        "source": acting.source.value,
        "os_user": acting.system_user or "",
    }
    sealed = seal(head_of(connection).hash, event)
    connection.execute(sa.insert(t.audit_events).values(event | {"hash": sealed}))


def seal(before: str, event: Mapping[Any, Any]) -> str:
    """The hash of an event over the hash of the one before it (SHA-256 of the JSON list, in
    hexadecimal)."""
    fields = [before, *(event[name] for name in SEALED)]
    # What is empty is left out: older events are sealed without these.
    if clock := event.get("clock"):
        fields.append(clock)
    fields += [[name, event[name]] for name in ("source", "os_user") if event.get(name)]
    return hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode()).hexdigest()


class Head(NamedTuple):
    """The end of the log: the number and the hash of its last event, 0 and "" before the first.

    The hash closes over all that was written: what was worked out under one head holds under no
    other. The number alone would not tell: after a restore it counts the same way again.
    """

    number: int
    hash: str


def head_of(connection: Connection) -> Head:
    """Where the log ends."""
    events = t.audit_events
    query = sa.select(events.c.id, events.c.hash).order_by(events.c.id.desc()).limit(1)
    last = connection.execute(query).one_or_none()
    return Head(*last) if last else Head(0, "")


def system_users(
    connection: Connection, action: Action, numbers: Collection[int]
) -> dict[int, str]:
    """The operating system's user of each of these rows of an action that was written on the
    command line."""
    events, noun = t.audit_events, COVERED[action].noun
    subjects = {f"{noun} {number}": number for number in numbers}
    query = sa.select(events.c.subject, events.c.os_user).where(
        events.c.action == action, events.c.subject.in_(subjects), events.c.os_user != ""
    )
    return {subjects[subject]: user for subject, user in connection.execute(query)}


def count_events(connection: Connection, prefix: str, known_at: dt.datetime | None = None) -> int:
    """How many events of the actions that begin so are on record, by this moment where one is
    given (in UTC)."""
    events = t.audit_events
    query = sa.select(events.c.at).where(events.c.action.startswith(prefix, autoescape=True))
    moments = (dt.datetime.fromisoformat(at) for at in connection.execute(query).scalars())
    return sum(was_known(moment, known_at) for moment in moments)
