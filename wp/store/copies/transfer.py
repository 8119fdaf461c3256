"""All rows of a record into another database, as they stand."""

from functools import cache

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.store import schema as t
from wp.store.audit.kept_rows import as_text, read_rows

# How many rows go in one statement.
_AT_ONCE = 500


def tables() -> list[sa.Table]:
    """All tables, in an order in which no row names another that is not there yet."""
    return t.programmes.metadata.sorted_tables


def copy_rows(source: Connection, target: Connection) -> None:
    """Write every row of the source into the empty tables of the target, under the same numbers."""
    for table in tables():
        bare = _bare(table)
        columns = [bare.c[name] for name in table.c.keys()]  # noqa: SIM118
        key = [bare.c[each.name] for each in table.primary_key.columns]
        rows = source.execution_options(yield_per=_AT_ONCE).execute(
            sa.select(*columns).order_by(*key)
        )
        for part in rows.mappings().partitions():
            target.execute(sa.insert(bare), [dict(row) for row in part])
    _count_on(target)


def clear_rows(connection: Connection) -> None:
    """Take every row out of every table."""
    for table in reversed(tables()):
        connection.execute(sa.delete(table))


def is_empty(connection: Connection) -> bool:
    """Whether the database holds nothing: no table of others, and no row in one of ours."""
    there, ours = set(sa.inspect(connection).get_table_names()), {each.name for each in tables()}
    if there - ours - {"alembic_version"}:
        return False
    known = [each for each in tables() if each.name in there]
    return not any(connection.execute(sa.select(each).limit(1)).first() for each in known)


def differing(one: Connection, other: Connection) -> list[str]:
    """The tables whose rows are not the same in both databases."""
    return [table.name for table in tables() if _texts(one, table) != _texts(other, table)]


def _texts(connection: Connection, table: sa.Table) -> set[str]:
    return set(map(as_text, read_rows(connection, table)))


@cache
def _bare(table: sa.Table) -> sa.TableClause:
    """The table without our kinds and instants, which are words in both databases."""
    kinds = (
        each.type.impl if isinstance(each.type, sa.types.TypeDecorator) else each.type
        for each in table.c
    )
    return sa.table(table.name, *map(sa.column, table.c.keys(), kinds))


def _count_on(connection: Connection) -> None:
    """PostgreSQL counts the numbers of rows apart from the rows; SQLite goes on from the last."""
    if connection.dialect.name != "postgresql":
        return
    for table in tables():
        if "id" in table.c:
            last = sa.select(sa.func.max(table.c.id)).scalar_subquery()
            counter = sa.func.pg_get_serial_sequence(table.name, "id")
            connection.execute(sa.select(sa.func.setval(counter, sa.func.coalesce(last, 1))))
