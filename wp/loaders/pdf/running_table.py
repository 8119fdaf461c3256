"""A table that may go on over the pages, and how the tables of further pages fit its columns."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType

from wp.loaders.pdf.pages import PdfCell, PdfTable
from wp.loaders.pdf.tables import settle

# What a header says: the kind of table, and the columns of each field.
Columns = tuple[str, Mapping[str, list[int]]]
_SAME = 4.0
_SEVERAL = 2


@dataclass(slots=True)
class RunningTable:
    """A table that may go on: its bounds, rows, pages, and what its columns hold once its header
    is known."""

    xs: list[float]
    cells: list[list[PdfCell]]
    pages: list[int]
    last_page: int
    columns: Columns = ("", MappingProxyType({}))
    header: list[PdfCell] = field(default_factory=list)
    open_foot: bool = False


def same_columns(one: Columns, other: Columns) -> bool:
    """Whether two headers, of which one may be cut by a page, head the same columns."""
    shared = one[1].keys() & other[1].keys()
    return one[0] == other[0] and all(one[1][name] == other[1][name] for name in shared)


def blank_alone(rows: Sequence[Sequence[PdfCell]], column: int) -> bool:
    """Whether a column has several blank cells and none that spans rows: what is blank there is
    empty, as no other cell is joined."""
    cells = [row[column] for row in rows]
    spans = any(above is below for above, below in pairwise(cells))
    return not spans and sum(not cell.words for cell in cells) >= _SEVERAL


def fitted(running: RunningTable, table: PdfTable) -> list[list[PdfCell]] | None:
    """A table's rows in the columns of the one that it goes on with, None where it is as wide as
    that one is not.

    Pages for both sides of a sheet may stand further left or right. A column that one page does not
    divide, for all its cells are merged there, is divided; both get the columns of both.
    """
    shift = running.xs[0] - table.xs[0]
    xs = [x + shift for x in table.xs]
    if abs(xs[-1] - running.xs[-1]) > _SAME:
        return None
    both = sorted(
        [*running.xs, *(x for x in xs if min(abs(x - other) for other in running.xs) > _SAME)]
    )
    if len(both) > max(len(running.xs), len(xs)):
        return None
    if len(both) > len(running.xs):
        running.cells = [_divided(row, running.xs, both) for row in running.cells]
        running.header = _divided(running.header, running.xs, both) if running.header else []
        running.xs = both
        settle(running.cells)
    rows = [_divided(row, xs, both) for row in table.cells]
    settle(rows)
    return rows


def _divided(row: Sequence[PdfCell], xs: Sequence[float], both: Sequence[float]) -> list[PdfCell]:
    """A row with a place for each of the columns of both tables."""
    divided: list[PdfCell] = []
    for start, end in pairwise(both):
        at = bisect_right(xs, (start + end) / 2) - 1
        divided.append(row[min(max(at, 0), len(row) - 1)])
    return divided
