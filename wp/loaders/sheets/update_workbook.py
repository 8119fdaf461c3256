"""An update workbook that came back, as .xlsx or .csv: its table found by the titles of the
columns, row by row.

Where the table stands, in which order and under which sheet name does not matter; what would be
lost is refused.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wp.domain.programme import letters_of
from wp.domain.reporting.update_workbook import (
    NAMED,
    OPEN,
    REPORT,
    Beside,
    FaultCode,
    Notice,
    UpdateRow,
    Value,
)
from wp.domain.spoken import as_compared
from wp.errors import InputError, Phrase
from wp.loaders import limits
from wp.loaders.data.cells import is_sheet_error
from wp.loaders.data.csv import Knows, decoded, first_rows, rows_of
from wp.loaders.file_type import Container, content_of
from wp.loaders.sheets.update_beside import notices
from wp.loaders.sheets.update_cells import Cells, Marred, Rows, sheets_of

DAYS = ("effective_on", "acted_on", "anticipated_month")
_SEARCHED = 60


@dataclass(frozen=True, slots=True)
class UpdateSheet:
    """The rows of the table with something in them, and the words of the file that no row takes."""

    rows: tuple[UpdateRow, ...]
    beside: tuple[Notice, ...]


def is_update_sheet(data: bytes, titles: Mapping[str, str]) -> bool:
    """Whether the bytes look like an update workbook: any .xlsx, or a table with the column of
    its row versions."""
    if data.startswith(b"PK"):
        return True
    try:
        text = decoded(data, "")
    except InputError:
        return False  # what is wrong with it is said by whoever reads it
    return any(
        titles.get(_title(cell)) == "seen"
        for row in first_rows(text, _titled(titles))
        for cell in row
    )


def read_update(data: bytes, document: str, titles: Mapping[str, str]) -> UpdateSheet:
    """The rows of a returned update workbook, the data of a document.

    `titles` gives the column of a title in lower case, in every language. InputError where it is
    none, where columns are gone or doubled, or where two sheets could be meant.
    """
    limits.BYTES.check(len(data), document)
    container = content_of(data, document).container
    if container not in (Container.EXCEL, Container.TEXT):
        raise InputError("read.update.kind", document=document, kind=container.value)
    tables = list(
        sheets_of(data, document) if container is Container.EXCEL else _csv(data, document, titles)
    )
    found = [(each, head) for each in tables if (head := _head(each.rows, titles)) is not None]
    if not found:
        raise InputError("read.update.none", document=document)
    if len(found) > 1:
        names = [Phrase("error.quoted", said=each.name) for each, _ in found]
        raise InputError("read.update.many", document=document, number=len(found), names=names)
    (table, head), others = found[0], [each for each in tables if each is not found[0][0]]
    columns = _columns(table.rows[head], titles, document, table.name, head)
    beside = [
        *notices(table, head, columns),
        *(Notice(Beside.SHEET, each.name) for each in others if each.rows),
    ]
    return UpdateSheet(tuple(_rows(table, head, columns)), tuple(beside))


def _csv(data: bytes, document: str, titles: Mapping[str, str]) -> Iterator[Cells]:
    found = dict(rows_of(decoded(data, document), document, _titled(titles)))
    rows: Rows = [found.get(number, ()) for number in range(1, max(found, default=0) + 1)]
    # What shows an error of a spreadsheet.
    marred: Marred = {
        (number, at): (FaultCode.ERROR, cell)
        for number, row in enumerate(rows, 1)
        for at, cell in enumerate(row, 1)
        if is_sheet_error(cell.strip())
    }
    yield Cells("", rows, marred)


def _titled(titles: Mapping[str, str]) -> Knows:
    return lambda row: sum(_title(cell) in titles for cell in row)


def _head(rows: Rows, titles: Mapping[str, str]) -> int | None:
    """The row, among the first ones, that names the reference and the hidden columns."""
    for at, row in enumerate(rows[:_SEARCHED]):
        if {"line", "seen"} <= {titles.get(_title(cell), "") for cell in row}:
            return at
    return None


def _title(cell: object) -> str:
    return as_compared(str(cell if cell is not None else ""))


def _columns(
    head: Sequence[Any], titles: Mapping[str, str], document: str, sheet: str, row: int
) -> dict[str, int]:
    in_sheet = Phrase("read.at_sheet_row", sheet=sheet, row=row + 1)
    place = in_sheet if sheet else Phrase("place.row", n=row + 1)
    where = Phrase("read.place", document=document, where=place)
    columns: dict[str, int] = {}
    for at, cell in enumerate(head):
        name = titles.get(_title(cell))
        if name in columns:
            raise InputError("read.update.twice", where=where, column=cell)
        elif name is not None:
            columns[name] = at
    spoken = {name: title for title, name in reversed(tuple(titles.items()))}
    gone = [spoken[name] for name in (*NAMED, *REPORT) if name not in columns]
    if gone:
        raise InputError("read.update.gone", where=where, gone=gone)
    return columns


def _rows(table: Cells, head: int, columns: dict[str, int]) -> Iterator[UpdateRow]:
    letters = {name: letters_of(at).upper() for name, at in columns.items()}
    for number, row in enumerate(table.rows[head + 1 :], head + 2):
        cells: dict[str, Value] = {}
        marred: dict[str, tuple[str, str]] = {}
        for name in (*NAMED, *OPEN):
            at = columns.get(name, len(row))
            if name in OPEN and (wrong := table.marred.get((number, at + 1))):
                marred[name] = wrong
            elif (read := _value(name, row[at] if at < len(row) else None)) is not None:
                cells[name] = read
        if cells or marred:
            yield UpdateRow(number, cells, letters, marred)


def _value(name: str, value: Any) -> Value | None:
    """What a cell holds: a day where a day belongs and the cell is one, else its text; None for
    nothing."""
    if isinstance(value, dt.datetime) and name in DAYS:
        return value.date()
    text = str(value if value is not None else "").removesuffix(" 00:00:00")
    return text.replace("\r\n", "\n").strip() or None
