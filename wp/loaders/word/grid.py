"""The rows and cells of a Word table's markup, and the columns of its grid that they take."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from wp.loaders.limits import COLUMNS
from wp.loaders.word.package import W, number, value

# What may wrap rows and cells without being one.
_WRAPPERS = {
    f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "del", "moveTo", "moveFrom")
}


def rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table, not those of tables in its cells."""
    return _within(table, f"{W}tr")


def cells_of(row: Element) -> Iterator[tuple[int, int, Element]]:
    """The cells of a row, each with its first column (from 0) and how many columns it spans."""
    column = number(value(row.find(f"{W}trPr/{W}gridBefore")), 0, COLUMNS.most)
    for cell in _within(row, f"{W}tc"):
        span = max(1, number(value(cell.find(f"{W}tcPr/{W}gridSpan")), 1, COLUMNS.most))
        yield column, span, cell
        column += span


def goes_on(cell: Element, merge: str) -> bool:
    """Whether a cell belongs to the one before it by this way of merging."""
    stated = cell.find(f"{W}tcPr/{W}{merge}")
    return stated is not None and value(stated) != "restart"


def _within(element: Element, tag: str) -> Iterator[Element]:
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _within(child, tag)
