"""Rows as they stand in the database, for digests: those of one write, or all of the record; and
the runs of numbers by which an event names rows."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import product
from typing import Any, Protocol

import sqlalchemy as sa
from sqlalchemy.engine import Connection

Raw = tuple[Any, ...]
# First and last of numbers, or of words (then twice the same), in the first column of the key.
Runs = Sequence[Sequence[Any]]
# How many values one statement is given.
_AT_ONCE = 500


class Rows(Protocol):
    """Where rows are read from."""

    def chosen(self, table: sa.Table, **which: Collection[Any]) -> list[Raw]:
        """The rows whose columns have one of these values each, in the order of their key."""

    def between(self, table: sa.Table, runs: Runs) -> list[Raw]:
        """The rows whose key begins within one of these runs, in its order."""


class RowsNow:
    """The rows asked for and no others: what a write has just written."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def chosen(self, table: sa.Table, **which: Collection[Any]) -> list[Raw]:
        """As in `Rows`; only the first column may have many values."""
        (name, values), *rest = which.items()
        also = [table.c[each].in_(few) for each, few in rest]
        many = list(values)
        starts = range(0, len(many), _AT_ONCE)
        parts = ((table.c[name].in_(many[at : at + _AT_ONCE]), *also) for at in starts)
        return self._read(table, parts)

    def between(self, table: sa.Table, runs: Runs) -> list[Raw]:
        """As in `Rows`."""
        key = _first_key(table)
        return self._read(table, ((key.between(first, last),) for first, last in runs))

    def _read(self, table: sa.Table, parts: Iterable[Sequence[Any]]) -> list[Raw]:
        rows = [row for which in parts for row in read_rows(self._connection, table, *which)]
        return sorted(rows, key=lambda row: _order(key_of(table, row)))


class WholeRecord:
    """All rows of the record, each table read once; and which of them were asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._tables: dict[str, list[Raw]] = {}
        self._indexes: dict[tuple[str, ...], dict[Raw, list[Raw]]] = {}
        self._told: dict[str, set[Raw]] = defaultdict(set)

    def chosen(self, table: sa.Table, **which: Collection[Any]) -> list[Raw]:
        """As in `Rows`."""
        index = self._index(table, tuple(which))
        return self._tell(
            table, [row for key in product(*which.values()) for row in index.get(key, ())]
        )

    def between(self, table: sa.Table, runs: Runs) -> list[Raw]:
        """As in `Rows`."""
        place = _places(table, (_first_key(table).name,))[0]
        return self._tell(table, [r for r in self._all(table) if _within(r[place], runs)])

    def untold(self, table: sa.Table) -> list[Raw]:
        """The keys of the rows of a table that nobody asked for."""
        keys = (key_of(table, row) for row in self._all(table))
        return sorted((key for key in keys if key not in self._told[table.name]), key=_order)

    def _tell(self, table: sa.Table, rows: list[Raw]) -> list[Raw]:
        rows.sort(key=lambda row: _order(key_of(table, row)))
        self._told[table.name].update(key_of(table, row) for row in rows)
        return rows

    def _all(self, table: sa.Table) -> list[Raw]:
        if table.name not in self._tables:
            self._tables[table.name] = read_rows(self._connection, table)
        return self._tables[table.name]

    def _index(self, table: sa.Table, names: tuple[str, ...]) -> dict[Raw, list[Raw]]:
        known = (table.name, *names)
        if known not in self._indexes:
            places = _places(table, names)
            index: dict[Raw, list[Raw]] = defaultdict(list)
            for row in self._all(table):
                index[tuple(row[place] for place in places)].append(row)
            self._indexes[known] = index
        return self._indexes[known]


def read_rows(connection: Connection, table: sa.Table, *which: Any) -> list[Raw]:
    """The rows of a table, or those for which all of `which` holds, as they stand in the database:
    what was tampered with may be no day, instant or kind."""
    flags = [at for at, each in enumerate(table.c) if isinstance(each.type, sa.Boolean)]
    rows: list[Raw] = []
    for row in connection.execute(sa.select(*map(_as_kept, table.c)).where(*which)):
        values = list(row)
        for at in flags:
            values[at] = bool(values[at]) if values[at] in (0, 1) else values[at]
        rows.append(tuple(values))
    return rows


def as_text(row: Raw) -> str:
    """A row as JSON, the same from every database."""
    return json.dumps(list(row), default=str, ensure_ascii=False)


def column_of(table: sa.Table, name: str, rows: Iterable[Raw]) -> list[Any]:
    """The values of one column of rows."""
    place = _places(table, (name,))[0]
    return [row[place] for row in rows]


def key_of(table: sa.Table, row: Raw) -> Raw:
    """The key of a row."""
    return tuple(row[at] for at in _places(table, table.primary_key.columns.keys()))


def runs_of(keys: Iterable[Any]) -> list[list[Any]]:
    """The runs that these numbers or words make, in their order."""
    runs: list[list[Any]] = []
    for key in sorted(set(keys)):
        if runs and isinstance(key, int) and key == runs[-1][1] + 1:
            runs[-1][1] = key
        else:
            runs.append([key, key])
    return runs


def covers_in(text: str) -> Mapping[str, Runs]:
    """The runs that an event names, by their tables; none where the text is no such list: then
    its hash does not hold either."""
    try:
        covers = json.loads(text or "{}")
        return {name: [(first, last) for first, last in runs] for name, runs in covers.items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def _within(value: Any, runs: Runs) -> bool:
    return any(
        type(first) is type(value) is type(last) and first <= value <= last for first, last in runs
    )


def _first_key(table: sa.Table) -> sa.Column[Any]:
    column: sa.Column[Any] = next(iter(table.primary_key.columns))
    return column


def _places(table: sa.Table, names: Iterable[str]) -> list[int]:
    columns = table.c.keys()
    return [columns.index(name) for name in names]


def _order(key: Raw) -> list[tuple[str, Any]]:
    """Sorts keys here, for databases have orders of letters of their own."""
    return [(type(each).__name__, each) for each in key]


def _as_kept(column: sa.Column[Any]) -> sa.ColumnElement[Any]:
    kept = column.type.impl if isinstance(column.type, sa.types.TypeDecorator) else column.type
    if isinstance(kept, sa.Date):
        kept = sa.String()  # a text in SQLite, and of PostgreSQL a day all the same
    return sa.type_coerce(column, sa.Integer() if isinstance(kept, sa.Boolean) else kept)
