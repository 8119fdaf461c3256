"""Which edition of a programme was made current again, and the column mappings confirmed; added,
never changed."""

import datetime as dt
import json
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.editions.choice import Choice
from wp.store import edition_tables as e
from wp.store import tables as t
from wp.store.audit.log import record_event
from wp.store.database import insert_row

Mapping = tuple[tuple[str, str], ...]


def add_choice(
    connection: Connection, head: dict[str, Any], reason: str, now: dt.datetime, actor: str
) -> int:
    """Make the edition of this head (one of `list_editions`) current again, and give the number
    of the record."""
    number = insert_row(
        connection,
        e.edition_choices,
        {
            "programme_id": head["programme_id"],
            "edition_id": head["id"],
            "reason": reason,
            "recorded_at": now.isoformat(),
            "recorded_by": actor,
        },
    )
    record_event(
        connection,
        now,
        actor,
        "edition.chosen",
        f"choice {number}",
        f"{head['code']}@{head['number']}",
    )
    return number


def load_choices(connection: Connection) -> tuple[Choice, ...]:
    """Every choice of an edition, in the order of recording."""
    table, editions, programmes = e.edition_choices, t.editions, t.programmes
    query = (
        sa.select(table, programmes.c.code, editions.c.number)
        .join(editions, editions.c.id == table.c.edition_id)
        .join(programmes, programmes.c.id == table.c.programme_id)
        .order_by(table.c.id)
    )
    return tuple(
        Choice(
            row.code,
            row.number,
            dt.datetime.fromisoformat(row.recorded_at),
            row.recorded_by,
            row.reason,
        )
        for row in connection.execute(query)
    )


def keep_mapping(
    connection: Connection, code: str, mapping: Mapping, now: dt.datetime, actor: str
) -> None:
    """Remember what the columns of a programme's files hold; the latest counts."""
    programme = connection.execute(
        sa.select(t.programmes.c.id).where(t.programmes.c.code == code)
    ).scalar_one()
    number = insert_row(
        connection,
        e.column_mappings,
        {
            "programme_id": programme,
            "mapping": json.dumps(mapping, ensure_ascii=False),
            "recorded_at": now.isoformat(),
            "recorded_by": actor,
        },
    )
    record_event(connection, now, actor, "mapping.kept", f"mapping {number}", code)


def load_mapping(connection: Connection, code: str) -> Mapping:
    """The mapping remembered for a programme, empty where there is none."""
    table = e.column_mappings
    query = sa.select(table.c.mapping).join(t.programmes).where(t.programmes.c.code == code)
    found = connection.execute(query.order_by(table.c.id.desc()).limit(1)).scalar()
    return (
        tuple((str(field), str(heading)) for field, heading in json.loads(found)) if found else ()
    )
