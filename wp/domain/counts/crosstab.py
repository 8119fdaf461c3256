"""Lines counted by pairs of facet values, and how the tasks cover the codes of the strategic plan.

A line with several values counts once under each of them and once in every total (product.md,
section 3, "Counting").
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from wp.domain.codes import StrategicCode
from wp.domain.filter import NONE, VALUES, Answer, Facet, Filter
from wp.domain.programme import TaskType
from wp.domain.snapshot import LineView

TYPES = (*TaskType, NONE)


@dataclass(frozen=True, slots=True)
class Crosstab:
    """Lines by the values of two facets. `cells` holds the pairs that have lines; totals count a
    line once.

    `lines` is the number of lines with at least one value on both sides.
    """

    row_facet: Facet
    column_facet: Facet
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[str, str], int]
    row_totals: Mapping[str, int]
    column_totals: Mapping[str, int]
    lines: int

    @property
    def pairs(self) -> int:
        """The sum of all cells: larger than `lines` where lines have several values."""
        return sum(self.cells.values())

    def count(self, row: str, column: str) -> int:
        """The lines of one pair, 0 where there are none."""
        return self.cells.get((row, column), 0)


def crosstab(
    lines: Iterable[LineView],
    row_facet: Facet,
    column_facet: Facet,
    within: Filter | None = None,
    rows: Iterable[str] = (),
    columns: Iterable[str] = (),
) -> Crosstab:
    """Count the lines by each pair of values, in one pass.

    `rows` and `columns` name values that stand first, in their order, also without any line (a
    vocabulary); others follow as the lines bring them. Where `within` narrows one of the facets,
    only its values are counted, so that every cell is what the filter narrowed to that pair gives.
    One facet on both sides counts the lines that two values share.
    """
    down, across = values_within(row_facet, within), values_within(column_facet, within)
    kinds = Counter((down(view), across(view)) for view in lines)
    cells: Counter[tuple[str, str]] = Counter()
    row_totals: Counter[str] = Counter()
    column_totals: Counter[str] = Counter()
    counted = 0
    for (row_values, column_values), n in kinds.items():
        counted += n if row_values and column_values else 0
        for row in row_values:
            row_totals[row] += n
            for column in column_values:
                cells[row, column] += n
        for column in column_values:
            column_totals[column] += n
    return Crosstab(
        row_facet=row_facet,
        column_facet=column_facet,
        rows=tuple(dict.fromkeys((*_kept(rows, row_facet, within), *row_totals))),
        columns=tuple(dict.fromkeys((*_kept(columns, column_facet, within), *column_totals))),
        cells=cells,
        row_totals=row_totals,
        column_totals=column_totals,
        lines=counted,
    )


def values_within(facet: Facet, within: Filter | None) -> Callable[[LineView], tuple[str, ...]]:
    """How to read the values of a facet from a line; only those that the filter chose where it
    narrows the facet."""
    read, chosen = VALUES[facet], frozenset(getattr(within, facet) if within else ())
    if not chosen:
        return lambda view: tuple(read(view))
    return lambda view: tuple(value for value in read(view) if value in chosen)


def _kept(values: Iterable[str], facet: Facet, within: Filter | None) -> tuple[str, ...]:
    chosen = getattr(within, facet) if within else ()
    return tuple(value for value in values if not chosen or value in chosen)


def by_size(
    values: Iterable[str], totals: Mapping[str, int], at_most: int | None = None
) -> tuple[str, ...]:
    """The values with lines, the most first, those without a name ("none") last; `at_most` keeps
    the first ones."""
    found = sorted(
        (value for value in values if totals.get(value)), key=lambda v: (v == NONE, -totals[v])
    )
    return tuple(found[:at_most])


def narrowed_to(table: Crosstab, rows: Iterable[str], columns: Iterable[str]) -> Crosstab:
    """The same counts with only these rows and columns, in this order; `lines` stays that of the
    whole."""
    kept_rows, kept_columns = tuple(rows), tuple(columns)
    cells = {
        (row, column): n
        for row in kept_rows
        for column in kept_columns
        if (n := table.cells.get((row, column), 0))
    }
    return replace(table, rows=kept_rows, columns=kept_columns, cells=cells)


def halved(table: Crosstab) -> Crosstab:
    """The same facet on both sides, each pair once: in the row of the value that stands later, with
    the diagonal; rows and columns that have nothing then are left out."""
    at = {value: place for place, value in enumerate(table.rows)}
    below = [(r, c) for r, c in table.cells if r in at and c in at and at[c] < at[r]]
    columns = {column for _, column in below}
    rows = columns | {row for row, _ in below}
    kept = {*below, *((column, column) for column in columns)}
    return replace(
        table,
        rows=tuple(row for row in table.rows if row in rows),
        columns=tuple(row for row in table.rows if row in columns),
        cells={pair: n for pair, n in table.cells.items() if pair in kept},
    )


@dataclass(frozen=True, slots=True)
class Coverage:
    """What stands behind one strategic code: tasks, lines, and the lines by type of their task
    (A, M, none)."""

    code: StrategicCode
    tasks: int
    lines: int
    types: Mapping[str, int]


def coverage(answer: Answer, codes: Iterable[StrategicCode]) -> tuple[Coverage, ...]:
    """Every code of the plan with what stands behind it, in the plan's order; those the filter left
    out are not there.

    A line counts once under each of its codes, a task once under each code that one of its lines
    has.
    """
    found = []
    for code in sorted(codes, key=lambda code: code.order):
        if not answer.filter.code or code.code in answer.filter.code:
            own = (Facet.CODE, code.code)
            by_type = {kind: answer.count(own, (Facet.TYPE, kind)) for kind in TYPES}
            found.append(Coverage(code, answer.tasks_with(own), answer.count(own), by_type))
    return tuple(found)


def gaps(found: Iterable[Coverage]) -> tuple[StrategicCode, ...]:
    """The codes without any task."""
    return tuple(each.code for each in found if not each.tasks)
