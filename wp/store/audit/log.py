"""The log of writes: who did what, when. Its head tells one state of the record from all others.

The log is a chain: each event carries a hash over itself, over the hash of the event before it and
over what was written (`content`). Changing an event, or a report or an edition that it tells of,
breaks the chain at that place.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple, Self

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.known import was_known
from wp.domain.people.acting import Acting
from wp.errors import QuestionError
from wp.store import schema as t
from wp.store.audit.digest import content_of
from wp.store.audit.events import COVERED, Action, told_of
from wp.store.audit.kept_rows import RowsNow, runs_of
from wp.store.audit.moments import Later
from wp.store.database import insert_row
from wp.store.text_languages import keep_languages, languages_in

Row = dict[str, Any]
# Of a SHA-256 in hexadecimal.
_DIGITS = 64
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
    wrote: Mapping[sa.Table, Collection[Any]] | None = None,
) -> None:
    """Add an event (the action, its subject, a detail for those who read the log) inside the
    transaction of the write that it tells of, after the rows that it tells of. KeyError where
    nobody acts in that transaction.

    `wrote` are the keys of further rows that it wrote, by their tables: of a key of two columns the
    first.
    """
    acting: Acting = connection.get_execution_options()["acting"]
    runs = {table.name: runs_of(keys) for table, keys in (wrote or {}).items() if keys}
    covers, before = json.dumps(runs, sort_keys=True), head_of(connection)
    event = {
        "id": before.number + 1,
        "at": now.isoformat(),
        "actor": actor,
        "action": action.value,
        "subject": subject,
        "detail": detail,
        "content": content_of(RowsNow(connection), action, subject, covers),
        "clock": now.clock.isoformat() if isinstance(now, Later) else "",
        "source": acting.source.value,
        "os_user": acting.system_user or "",
        "covers": covers,
    }
    sealed = seal(before.hash, event)
    connection.execute(sa.insert(t.audit_events).values(event | {"hash": sealed}))


def seal(before: str, event: Mapping[Any, Any]) -> str:
    """The hash of an event over the hash of the one before it (SHA-256 of the JSON list, in
    hexadecimal)."""
    fields = [before, *(event[name] for name in SEALED)]
    # What is empty is left out: older events are sealed without these.
    if clock := event.get("clock"):
        fields.append(clock)
    fields += [[name, event[name]] for name in ("source", "os_user") if event.get(name)]
    if covers := event.get("covers"):
        fields += [event["id"], covers]
    text = json.dumps(fields, ensure_ascii=False)
    return hashlib.sha256(text.encode(errors="surrogateescape")).hexdigest()


def begin_cover(connection: Connection, now: dt.datetime, actor: str) -> None:
    """Seal all rows of a record whose events are older than this cover: what was written until
    then into tables that no event told of is as it is."""
    wrote = {table: _first_keys(connection, table) for table in told_of()}
    record_event(connection, now, actor, Action.COVER_BEGUN, "", wrote=wrote)


def is_covered(connection: Connection) -> bool:
    """Whether the events of the record tell of all its rows."""
    events = t.audit_events
    query = sa.select(events.c.id).where(events.c.covers != "").limit(1)
    return connection.execute(query).scalar() is not None


def _first_keys(connection: Connection, table: sa.Table) -> Sequence[Any]:
    key = next(iter(table.primary_key.columns))
    return connection.execute(sa.select(key).distinct()).scalars().all()


class Head(NamedTuple):
    """The end of the log: the number and the hash of its last event, 0 and "" before the first.

    The hash closes over all that was written: what was worked out under one head holds under no
    other. The number alone would not tell: after a restore it counts the same way again.
    """

    number: int
    hash: str

    def __str__(self) -> str:
        return f"{self.number}:{self.hash}"

    @classmethod
    def noted(cls, text: str) -> Self:
        """The head that somebody noted down as "number:hash", or by its hash alone (then its
        number is 0); QuestionError where it is neither."""
        number, colon, hash_ = text.strip().rpartition(":")
        if len(hash_) != _DIGITS or (colon and not (number.isascii() and number.isdigit())):
            raise QuestionError("verify.no_such_head", text=text)
        return cls(int(number or 0), hash_.lower())


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


def events_since(
    connection: Connection, action: Action, since: dt.datetime
) -> Sequence[sa.Row[Any]]:
    """The events of an action that were recorded after a moment (in UTC)."""
    events = t.audit_events
    query = sa.select(events).where(events.c.action == action, events.c.at > since.isoformat())
    return connection.execute(query.order_by(events.c.id)).all()


def count_events(connection: Connection, prefix: str, known_at: dt.datetime | None = None) -> int:
    """How many events of the actions that begin so are on record, by this moment where one is
    given (in UTC)."""
    events = t.audit_events
    query = sa.select(events.c.at).where(events.c.action.startswith(prefix, autoescape=True))
    moments = (dt.datetime.fromisoformat(at) for at in connection.execute(query).scalars())
    return sum(was_known(moment, known_at) for moment in moments)
