"""Rows of the tables as values of the domain, by name."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import lru_cache
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection

T = TypeVar("T")


def all_rows(connection: Connection, table: sa.Table) -> Sequence[Any]:
    """Every row of a table, in the order of its key: that of writing where rows are numbered."""
    return connection.execute(sa.select(table).order_by(*table.primary_key.columns)).all()


def value_of(kind: Callable[..., T], row: Any, **given: Any) -> T:
    """The value whose fields are the columns of a row that are called alike; `given` holds those
    that are not.

    AttributeError where the row has no column for a field.
    """
    names = _fields(kind).difference(given)
    return kind(**{name: getattr(row, name) for name in names}, **given)


@lru_cache(maxsize=64)
def _fields(kind: Any) -> frozenset[str]:
    return frozenset(each.name for each in fields(kind))
