"""What a field of an export is: its name, its type as JSON Schema, where its value comes from, and
how a sheet shows it.

One list of fields gives the values, their description, the columns of a CSV file and those of a
sheet.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, partial
from operator import attrgetter
from typing import Any

Schema = dict[str, Any]
Value = str | float | dt.date | None  # what a cell of a sheet holds
Say = Callable[[Any, Any], Value]

TEXT: Schema = {"type": "string"}
MAYBE: Schema = {"type": ["string", "null"]}
TEXTS: Schema = {"type": "array", "items": TEXT}
DAY: Schema = {"type": "string", "format": "date"}
MAYBE_DAY: Schema = {"type": ["string", "null"], "format": "date"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
MAYBE_MOMENT: Schema = {"type": ["string", "null"], "format": "date-time"}
YES_NO: Schema = {"type": "boolean"}
NUMBER: Schema = {"type": "integer"}
MAYBE_NUMBER: Schema = {"type": ["integer", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
FROM_ONE: Schema = {"type": "integer", "minimum": 1}
# Of a field with fields of its own: one object, one or null, or a list of them.
OBJECT, MAYBE_OBJECT, LIST = ({"type": kind} for kind in ("object", ["object", "null"], "array"))


def one_of(values: Iterable[str | None]) -> Schema:
    """One of these values."""
    return {"enum": [str(value) if value is not None else None for value in values]}


@dataclass(frozen=True, slots=True)
class InSheet:
    """How a sheet shows a field: the key of its title ("sheet.col.<key>"), the most characters it
    is wide, and its cell, made of the value and of what the row is read from.

    `after` names the column that it follows where the list has another before it.
    """

    key: str
    widest: int
    say: Say | None = None
    after: str = ""


@dataclass(frozen=True)
class Field:
    """One field; `source` is a function of what the row is read from, or the path to its value
    ("verdict?.on": null where there is no verdict), "" where that is its name.

    `about` names what the handbook and the API say of it: "api.field.<about>" in the catalogue;
    `fields` are those of the objects it holds.
    `flat` says how a list of objects stands in a CSV file: what follows the field's name, and how
    one of them reads.
    """

    name: str
    type: Schema
    source: str | Callable[[Any], Any] = ""
    about: str = ""
    sheet: InSheet | None = None
    fields: tuple["Field", ...] = ()
    flat: Mapping[str, str] | None = None

    @cached_property
    def read(self) -> Callable[[Any], Any]:
        """What gives the value, as the domain has it."""
        if callable(self.source):
            return self.source
        first, *rest = map(attrgetter, (self.source or self.name).split("?."))
        return partial(_along, (first, *rest)) if rest else first

    def value(self, row: Any) -> Any:
        """The value as JSON has it."""
        found = self.read(row)
        if not self.fields or found is None:
            return "" if found is None and self.type is TEXT else self._plain(found)
        if self.type is LIST:
            return [values_of(self.fields, each) for each in found]
        return values_of(self.fields, found)

    def _plain(self, value: Any) -> Any:
        if isinstance(value, dt.date):
            return value.isoformat()
        if isinstance(value, Enum):
            return value.value
        if self.type is MAYBE:
            return value or None
        return list(value) if isinstance(value, tuple) else value

    @cached_property
    def schema(self) -> Schema:
        """Its type in full, with what it says."""
        made = object_of(self.fields) if self.fields else self.type
        if self.type is LIST:
            made = {"type": "array", "items": made}
        elif self.type is MAYBE_OBJECT:
            made = {"oneOf": [{"type": "null"}, made]}
        return made | ({"description": f"api.field.{self.about}"} if self.about else {})


def _along(reads: Iterable[Callable[[Any], Any]], row: Any) -> Any:
    """What the last of them reads, where there is something to read from."""
    for read in reads:
        row = None if row is None else read(row)
    return row


def values_of(fields: Sequence[Field], row: Any) -> dict[str, Any]:
    """Each field with its value for what one row is read from."""
    return {field.name: field.value(row) for field in fields}


def object_of(fields: Iterable[Field]) -> Schema:
    """The type of an object with these fields, none of which is ever left out."""
    return objects({field.name: field.schema for field in fields})


def objects(properties: Mapping[str, Schema]) -> Schema:
    """The type of an object with all of these properties."""
    return {"type": "object", "required": list(properties), "properties": dict(properties)}


def flattened(
    fields: Iterable[Field], values: Mapping[str, Any] | None = None, prefix: str = ""
) -> dict[str, Any]:
    """The columns of a CSV file with their cells, of values as JSON has them: an object has a
    column for each of its fields, after its own name; lists are joined by "; "."""
    found: dict[str, Any] = {}
    for field in fields:
        name, value = prefix + field.name, (values or {}).get(field.name)
        if field.flat:
            told = [{key: cell_text(cell) for key, cell in each.items()} for each in value or ()]
            for more, form in field.flat.items():
                found[name + more] = "; ".join(form.format_map(each) for each in told)
        elif field.fields:
            found |= flattened(field.fields, value, f"{name}_")
        else:
            found[name] = "; ".join(value) if isinstance(value, list) else value
    return found


def cell_text(value: Any) -> Any:
    """A value as a cell says it: yes or no, nothing for null."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else value


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: the key of its title, the most characters it is wide, and how it reads a
    row."""

    key: str
    widest: int
    read: Callable[[Any], Value]


def column(
    key: str, widest: int, source: str | Callable[[Any], Any], say: Say | None = None
) -> Column:
    """A column that no other form of export has: `key` is that of its title, `widest` the most
    characters it is wide.

    `source` is the attribute that it shows, or a function that reads it from a row; `say` puts what
    was read into words.
    """
    return Column(key, widest, partial(_cell, (Field(key, TEXT, source),), say))


def sheet_columns(fields: Sequence[Field]) -> tuple[Column, ...]:
    """The columns of a sheet in their order."""
    found = list(_in_sheet(fields))

    def following(key: str) -> Iterator[Column]:
        for shown, column in found:
            if shown.after == key:
                yield column
                yield from following(column.key)

    return tuple(following(""))


def _in_sheet(
    fields: Iterable[Field], above: tuple[Field, ...] = ()
) -> Iterator[tuple[InSheet, Column]]:
    for field in fields:
        path = (*above, field)
        if shown := field.sheet:
            yield shown, Column(shown.key, shown.widest, partial(_cell, path, shown.say))
        if field.type is not LIST:
            yield from _in_sheet(field.fields, path)


def _cell(path: Sequence[Field], say: Say | None, row: Any) -> Value:
    value = _along([field.read for field in path], row)
    return say(value, row) if say else value
