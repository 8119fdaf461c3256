"""Bodies, strategic codes and sessions in the database."""

import datetime as dt
from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.bodies import BodyVocabulary, ResponsibleBody
from wp.domain.codes import StrategicCode
from wp.domain.sessions import Session
from wp.store import tables as t
from wp.store.audit.log import record_event
from wp.store.database import insert_row
from wp.store.sessions import session_values


def add_vocabularies(
    connection: Connection,
    bodies: BodyVocabulary,
    codes: Iterable[StrategicCode],
    sessions: Iterable[Session],
    now: dt.datetime,
    actor: str,
) -> None:
    """Write the vocabularies into a record that has none yet."""
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
        for alias in body.aliases:
            connection.execute(sa.insert(t.body_aliases).values(body_id=number, alias=alias))
    connection.execute(
        sa.insert(t.strategic_codes),
        [
            {"code": c.code, "code_group": c.group, "title": c.title, "position": c.order}
            for c in codes
        ],
    )
    for session in sessions:
        insert_row(connection, t.sessions, session_values(session))
    record_event(connection, now, actor, "vocabularies.added", "")


def has_vocabulary(connection: Connection) -> bool:
    """Whether the vocabularies were written."""
    return (
        connection.execute(sa.select(t.bodies.c.id).where(t.bodies.c.known).limit(1)).scalar()
        is not None
    )


def load_vocabulary(connection: Connection) -> BodyVocabulary:
    """The known bodies with their spellings."""
    aliases: dict[int, list[str]] = {}
    for row in connection.execute(sa.select(t.body_aliases).order_by(t.body_aliases.c.id)):
        aliases.setdefault(row.body_id, []).append(row.alias)
    query = sa.select(t.bodies).where(t.bodies.c.known).order_by(t.bodies.c.id)
    return BodyVocabulary(
        ResponsibleBody(
            row.short,
            row.full,
            tuple(aliases.get(row.id, ())),
            row.reports_to,
            row.open,
            row.source,
        )
        for row in connection.execute(query)
    )


def load_codes(connection: Connection) -> tuple[StrategicCode, ...]:
    """The strategic codes in the order of the plan."""
    query = sa.select(t.strategic_codes).order_by(
        t.strategic_codes.c.position, t.strategic_codes.c.code
    )
    return tuple(
        StrategicCode(r.code, r.code_group, r.title, r.position) for r in connection.execute(query)
    )


def body_ids(connection: Connection, names: set[str]) -> dict[str, int]:
    """The ids of these bodies by short name; a name that the vocabulary lacks is kept as
    printed, marked unknown."""
    table = t.bodies
    found = {row.short: row.id for row in connection.execute(sa.select(table.c.short, table.c.id))}
    for name in sorted(names - found.keys()):
        values = {"short": name, "full": name, "open": False, "known": False}
        found[name] = insert_row(connection, table, values)
    return found


def ensure_codes(connection: Connection, codes: set[str]) -> None:
    """Take up codes that a document prints and the vocabulary lacks, behind the known ones and
    without a title."""
    table = t.strategic_codes
    known = set(connection.execute(sa.select(table.c.code)).scalars())
    for code in sorted(codes - known):
        group = code.rstrip("0123456789")
        connection.execute(
            sa.insert(table).values(code=code, code_group=group, title="", position=1000)
        )
