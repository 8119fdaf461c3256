"""Tables: a head, and rows whose first cell is their heading."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from wp.ui.parts.html import Markup, classes, strong, tag

Row = Sequence[object]


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell that is more than its text: its kinds in the style sheet ("left",
    "all", "zero" ...), how many columns it spans, and other attributes."""

    inside: object
    kind: str = ""
    span: int | None = None
    more: Mapping[str, object] = field(default_factory=dict)


def table(head: Row, rows: Iterable[Row], kind: str = "", heads: bool = True) -> Markup:
    """A table of these rows; `kind` names more classes of the style sheet, such as "texts".

    `heads` False: the first cell of a row is no heading but a cell as the others.
    """
    body = tag("tbody", *(table_row(row, heads) for row in rows))
    return _table((head,) if head else (), [body], kind)


def matrix(heads: Iterable[Row], rows: Iterable[Row], kind: str) -> Markup:
    """A table with several rows of heads, some of them over several columns."""
    return _table(heads, [tag("tbody", *map(table_row, rows))], f"matrix {kind}")


def grouped_table(head: Row, groups: Iterable[tuple[object, Iterable[Row]]], kind: str) -> Markup:
    """A table whose rows stand in groups, each under its title."""
    bodies = [
        tag("tbody", tag("tr", _group(title, len(head))), *map(table_row, rows))
        for title, rows in groups
    ]
    return _table((head,), bodies, kind)


def _group(title: object, columns: int) -> Markup:
    return tag("th.wp-group-row", strong(title), scope="rowgroup", colspan=columns)


def _table(heads: Iterable[Row], bodies: Iterable[Markup], kind: str) -> Markup:
    tops = [tag("tr", *map(_column, head)) for head in heads]
    top = tag("thead", *tops) if tops else None
    return tag(classes("table.wp-table", kind), top, *bodies)


def table_row(row: Row, heads: bool = True) -> Markup:
    """One row: its heading and its cells."""
    first, *rest = row
    top = _cell("th", first, scope="row") if heads else _cell("td", first)
    return tag("tr", top, *(_cell("td", each) for each in rest))


def _column(inside: object) -> Markup:
    """The head of a column; an empty corner is no heading."""
    if inside == "":
        return tag("td")
    spans = isinstance(inside, Cell) and inside.span
    return _cell("th", inside, scope="colgroup" if spans else "col")


def _cell(kind: str, inside: object, **attributes: object) -> Markup:
    if not isinstance(inside, Cell):
        return tag(kind, inside, **attributes)
    attributes |= {"colspan": inside.span, **inside.more}
    return tag(classes(kind, inside.kind), inside.inside, **attributes)
