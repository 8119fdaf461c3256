"""The cells of a returned workbook as they are: their values, and what a reader of values alone
would take or drop in silence."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from wp.domain.findings import FindingCode
from wp.domain.programme import letters_of
from wp.domain.reporting.update_workbook import FaultCode
from wp.loaders import limits
from wp.loaders.data.cells import is_sheet_error
from wp.loaders.printed_text import RAISED, STRUCK, UNPRINTED, UNSURE, as_printed
from wp.loaders.sheets.excel_workbook import Opened, Raw, open_sheets
from wp.loaders.sheets.shown import Look, shown, unformatted

Rows = list[Sequence[Any]]
# By row and column from 1: the rule that a cell breaks, and what it shows.
Marred = dict[tuple[int, int], tuple[str, str]]
_FAULTS: dict[str, FaultCode] = {
    STRUCK: FaultCode.STRUCK,
    UNPRINTED: FaultCode.UNSEEN,
    UNSURE: FaultCode.UNSEEN,
    RAISED: FaultCode.RAISED,
}


@dataclass(frozen=True, slots=True)
class Cells:
    """A sheet ("" in CSV): its rows of values, the cells that cannot be taken, what is struck out,
    and the comments, each with its cell."""

    name: str
    rows: Rows
    marred: Marred = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def sheets_of(data: bytes, document: str) -> Iterator[Cells]:
    """The visible sheets of a workbook; InputError where it is damaged or beyond the limits."""
    for opened in open_sheets(data, document):
        if opened.hidden:
            continue
        marks, marred = opened.marks, Marred()
        rows = bounded(_values(opened, marred), document)
        for at, formula in marks.formulas.items():
            if _text(rows, at) == "":
                marred[at] = FaultCode.FORMULA, formula
        marred |= _merged(marks.merged, rows)
        notes = tuple(note for _, code, note in opened.notes() if code == FindingCode.COMMENT)
        yield Cells(opened.library.title, rows, marred, notes)


def bounded(rows: Iterable[Sequence[Any]], document: str) -> Rows:
    """The rows as they are, within the limits; empty ones at the end are not kept."""
    kept: Rows = []
    filled = 0
    for number, row in enumerate(rows, 1):
        limits.ROWS_SEEN.check(number, document)
        last = max((at for at, cell in enumerate(row, 1) if cell not in (None, "")), default=0)
        limits.COLUMNS.check(last, document)
        if last:
            kept += [()] * (number - 1 - len(kept))
            kept.append(row)
            filled += 1
            limits.ROWS.check(filled, document)
    return kept


def address(row: int, column: int) -> str:
    """The address of a cell, its row and column counted from 1.

    >>> address(12, 6)
    'F12'
    """
    return f"{letters_of(column - 1).upper()}{row}"


def _values(opened: Opened, marred: Marred) -> Iterator[Sequence[Any]]:
    """The values row by row; cells that show an error, or not all that they hold, are marked."""
    for number, row in enumerate(opened.rows(), 1):
        values = []
        for at, cell in enumerate(row, 1):
            value, broken = _read(cell, opened.look(cell, number, at))
            if broken:
                marred[number, at] = broken
            values.append(value)
        yield values


def _read(cell: Raw, look: Look) -> tuple[Any, tuple[str, str] | None]:
    """What a cell shows, a date as itself, and the rule that it breaks, with what breaks it."""
    if cell.value is None:
        return None, None
    read, text = shown(cell.value, look), unformatted(cell.value)
    broken = next(((_FAULTS[code], said) for code, said in read.doubts if code in _FAULTS), None)
    if cell.error or is_sheet_error(text.strip()):
        broken = FaultCode.ERROR, text
    if broken:
        return text, broken
    # Its characters stay as they were typed where they are what is shown.
    same = isinstance(cell.value, dt.date | bool) or as_printed(text) == read.text
    return cell.value if isinstance(cell.value, dt.date) else text if same else read.text, None


def _merged(ranges: Iterable[tuple[int, int, int, int]], rows: Rows) -> Marred:
    """The cells of merged ranges that say something: of which line or column, nobody can tell."""
    found: Marred = {}
    for first, left, last, right in ranges:
        if _text(rows, (first, left)):
            shown = f"{address(first, left)}:{address(last, right)}"
            for row in range(first, min(last, len(rows)) + 1):
                for at in range(left, min(right, limits.COLUMNS.most) + 1):
                    found[row, at] = FaultCode.MERGED, shown
    return found


def _text(rows: Rows, at: tuple[int, int]) -> str:
    row = rows[at[0] - 1] if at[0] <= len(rows) else ()
    value = row[at[1] - 1] if at[1] <= len(row) else None
    return "" if value is None else str(value).strip()
