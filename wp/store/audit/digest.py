"""A digest of what an event wrote, read back from the tables: `wp verify` compares it with the
event's own."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.store import schema as t
from wp.store.audit.events import COVERED, Action

NOTHING = ""
GONE = "gone"


def content_of(connection: Connection, action: str, subject: str) -> str:
    """The digest of the rows that an event tells of, as they stand now.

    `NOTHING` where an event of this kind covers no rows, `GONE` where the rows that it tells of are
    not there.
    """
    if action == Action.EDITION_ADDED:
        return _edition(connection, subject)
    if action not in COVERED:
        return NOTHING
    covered, number = COVERED[action], number_in(subject)
    rows = list(_rows(connection, covered.table, covered.table.c.id == number))
    for part in covered.parts:
        rows += _rows(connection, part, part.c[f"{covered.noun}_id"] == number) if rows else ()
    if covered.about and rows:
        asked, link = covered.about
        own = sa.select(covered.table.c[link]).where(covered.table.c.id == number)
        rows += _rows(connection, asked, asked.c.id == own.scalar_subquery())
    if not rows:
        return GONE
    spoken = t.text_languages
    told = (spoken.c.action == action) & (spoken.c.row_id == number)
    return _digest([*rows, *_rows(connection, spoken, told)])


def number_in(named: str) -> int:
    """The number at the end of a name such as "report 12"; 0 where there is none."""
    last = named.rpartition(" ")[2]
    return int(last) if last.isdigit() else 0


def _edition(connection: Connection, subject: str) -> str:
    code, _, number = subject.partition("@")
    named = (t.programmes.c.code == code, t.editions.c.number == number_in(number))
    query = sa.select(t.editions.c.id).join(t.programmes).where(*named)
    edition = connection.execute(query).scalar()
    if edition is None:
        return GONE

    def own(table: sa.Table) -> sa.ColumnElement[bool]:
        return table.c.edition_id == edition

    topics, lines = (sa.select(each.c.id).where(own(each)) for each in (t.topics, t.edition_lines))
    chosen = [
        (t.editions, t.editions.c.id == edition),
        (t.topics, own(t.topics)),
        (t.tasks, t.tasks.c.topic_id.in_(topics)),
        (t.edition_lines, own(t.edition_lines)),
        *((each, each.c.edition_line_id.in_(lines)) for each in (t.line_bodies, t.line_codes)),
        *((each, own(each)) for each in (t.line_matches, t.step_follows, t.line_successors)),
    ]
    return _digest(row for table, which in chosen for row in _rows(connection, table, which))


def _rows(connection: Connection, table: sa.Table, which: sa.ColumnElement[bool]) -> Iterator[str]:
    """The rows chosen as JSON, in the order of their key."""
    query = sa.select(*map(_as_kept, table.c)).where(which)
    for row in connection.execute(query.order_by(*table.primary_key.columns)):
        yield json.dumps(list(row), default=str, ensure_ascii=False)


def _as_kept(column: sa.Column[Any]) -> sa.ColumnElement[Any]:
    """The column as it stands in the database: what was tampered with may be no instant or kind."""
    kept = column.type.impl if isinstance(column.type, sa.types.TypeDecorator) else column.type
    return sa.type_coerce(column, kept)


def _digest(rows: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()
