"""Rows of the tables as values of the domain, by name."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import lru_cache
from operator import attrgetter
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
    names, columns = _columns(kind, tuple(given))
    return kind(**dict(zip(names, columns(row), strict=True)), **given)


@lru_cache(maxsize=64)
def _columns(
    kind: Any, given: tuple[str, ...]
) -> tuple[list[str], Callable[[Any], tuple[Any, ...]]]:
    names = [each.name for each in fields(kind) if each.name not in given]
    # With one name alone a getter gives no tuple.
    return [*names, names[0]], attrgetter(*names, names[0])
