"""Bodies, strategic codes and sessions in the database."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.bodies import BodyVocabulary, ResponsibleBody
from wp.domain.codes import StrategicCode
from wp.domain.sessions import Session
from wp.store import schema as t
from wp.store.audit.events import Action
from wp.store.audit.log import record_event
from wp.store.database import insert_row
from wp.store.row_values import all_rows, value_of
from wp.store.sessions import session_values

# The keys of the rows that a write has written, by their tables: its event tells of them.
Wrote = dict[sa.Table, list[int | str]]


def add_vocabularies(
    connection: Connection,
    bodies: BodyVocabulary,
    codes: Iterable[StrategicCode],
    sessions: Iterable[Session],
    now: dt.datetime,
    actor: str,
) -> None:
    """Write the vocabularies (bodies, codes, sessions) into a record that has none yet."""
    wrote: Wrote = defaultdict(list)
    for body in bodies.bodies:
        values = {
            "short": body.short,
            "full": body.full,
            "reports_to": body.reports_to,
            "open": body.open,
            "known": True,
            "source": body.source,
        }
        number = insert_row(connection, t.bodies, values)
        wrote[t.bodies].append(number)
        for alias in body.aliases:
            spelling = {"body_id": number, "alias": alias}
            wrote[t.body_aliases].append(insert_row(connection, t.body_aliases, spelling))
    for code in codes:
        _add_code(connection, code, wrote)
    for session in sessions:
        wrote[t.sessions].append(insert_row(connection, t.sessions, session_values(session)))
    record_event(connection, now, actor, Action.VOCABULARIES_ADDED, "", wrote=wrote)


def has_vocabulary(connection: Connection) -> bool:
    """Whether the vocabularies were written."""
    query = sa.select(t.bodies.c.id).where(t.bodies.c.known).limit(1)
    return connection.execute(query).scalar() is not None


def load_vocabulary(connection: Connection) -> BodyVocabulary:
    """The known bodies with their spellings."""
    aliases: dict[int, list[str]] = defaultdict(list)
    for row in all_rows(connection, t.body_aliases):
        aliases[row.body_id].append(row.alias)
    return BodyVocabulary(
        value_of(ResponsibleBody, row, aliases=tuple(aliases[row.id]))
        for row in all_rows(connection, t.bodies)
        if row.known
    )


def load_codes(connection: Connection) -> tuple[StrategicCode, ...]:
    """The strategic codes in the order of the plan."""
    codes = (
        value_of(StrategicCode, row, group=row.code_group, order=row.position)
        for row in all_rows(connection, t.strategic_codes)
    )
    return tuple(sorted(codes, key=lambda code: code.order))


def body_ids(connection: Connection, names: set[str], wrote: Wrote) -> dict[str, int]:
    """The ids of these bodies by short name; a name that the vocabulary lacks is kept as
    printed, marked unknown, and added to what was written (`wrote`)."""
    ids = {row.short: row.id for row in all_rows(connection, t.bodies)}
    for name in sorted(names - ids.keys()):
        values = {"short": name, "full": name, "open": False, "known": False}
        ids[name] = insert_row(connection, t.bodies, values)
        wrote[t.bodies].append(ids[name])
    return ids


def ensure_codes(connection: Connection, codes: set[str], wrote: Wrote) -> None:
    """Take up codes that a document prints and the vocabulary lacks, after the known ones and
    without a title; they are added to what was written (`wrote`)."""
    known = {row.code for row in all_rows(connection, t.strategic_codes)}
    for code in sorted(codes - known):
        _add_code(connection, StrategicCode(code, code.rstrip("0123456789"), "", 1000), wrote)


def _add_code(connection: Connection, code: StrategicCode, wrote: Wrote) -> None:
    values = {
        "code": code.code,
        "code_group": code.group,
        "title": code.title,
        "position": code.order,
    }
    connection.execute(sa.insert(t.strategic_codes).values(values))
    wrote[t.strategic_codes].append(code.code)


def programme_ids(connection: Connection) -> dict[str, int]:
    """The programmes on record: the number of each by its code."""
    return {row.code: row.id for row in all_rows(connection, t.programmes)}
