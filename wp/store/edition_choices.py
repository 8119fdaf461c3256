"""Which edition of a programme was made current again, and the column mappings confirmed; added,
never changed."""

import datetime as dt
import json

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.editions.choice import Choice
from wp.domain.programme import EditionHeader
from wp.store import schema as t
from wp.store.audit.events import Action
from wp.store.audit.log import add_row
from wp.store.row_values import value_of
from wp.store.vocabulary import programme_ids

Mapping = tuple[tuple[str, str], ...]


def add_choice(
    connection: Connection, header: EditionHeader, reason: str, now: dt.datetime, actor: str
) -> int:
    """Make the edition of a header current again, for a reason, and give the number of the
    choice."""
    values = {
        "programme_id": programme_ids(connection)[header.code],
        "edition_id": header.id,
        "reason": reason,
    }
    return add_row(connection, Action.EDITION_CHOSEN, values, now, actor, header.key)


def load_choices(connection: Connection) -> tuple[Choice, ...]:
    """Every choice of an edition, in the order of recording."""
    table, editions, programmes = t.edition_choices, t.editions, t.programmes
    query = (
        sa.select(table, programmes.c.code, editions.c.number)
        .join(editions, editions.c.id == table.c.edition_id)
        .join(programmes, programmes.c.id == table.c.programme_id)
        .order_by(table.c.id)
    )
    return tuple(value_of(Choice, row) for row in connection.execute(query))


def keep_mapping(
    connection: Connection, code: str, mapping: Mapping, now: dt.datetime, actor: str
) -> int:
    """Remember the mapping of the columns of the files of a programme (its code), and give the
    number of the record; the latest counts. KeyError where the programme is not on record."""
    values = {
        "programme_id": programme_ids(connection)[code],
        "mapping": json.dumps(mapping, ensure_ascii=False),
    }
    return add_row(connection, Action.MAPPING_KEPT, values, now, actor, code)


def load_mapping(connection: Connection, code: str) -> Mapping:
    """The mapping remembered for a programme, empty where there is none."""
    table = t.column_mappings
    query = sa.select(table.c.mapping).join(t.programmes).where(t.programmes.c.code == code)
    kept = connection.execute(query.order_by(table.c.id.desc()).limit(1)).scalar()
    return tuple((str(field), str(heading)) for field, heading in json.loads(kept or "[]"))
