"""An update workbook that came back, as .xlsx or .csv: its table found by the titles of the
columns, row by row.

Where the table stands, in which order and under which sheet name does not matter; what would be
lost is refused.
"""

import datetime as dt
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wp.domain.programme import letters_of
from wp.domain.reporting.update_workbook import NAMED, OPEN, UpdateRow, Value
from wp.domain.spoken import as_compared
from wp.errors import InputError, Phrase
from wp.loaders import limits
from wp.loaders.data.csv import Knows, decoded, first_rows, rows_of
from wp.loaders.file_type import Container, content_of
from wp.loaders.office_package import damaged

DAYS = ("effective_on", "acted_on", "anticipated_month")
_SEARCHED = 60


@dataclass(frozen=True, slots=True)
class UpdateSheet:
    """The rows of the table with something in them, and the titles of columns that are none of
    ours."""

    rows: tuple[UpdateRow, ...]
    ignored: tuple[str, ...]


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
        _sheets(data, document) if container is Container.EXCEL else _csv(data, document, titles)
    )
    found = [
        (name, rows, head) for name, rows in tables if (head := _head(rows, titles)) is not None
    ]
    if not found:
        raise InputError("read.update.none", document=document)
    if len(found) > 1:
        names = [Phrase("error.quoted", said=name) for name, _, _ in found]
        raise InputError("read.update.many", document=document, number=len(found), names=names)
    name, rows, head = found[0]
    columns, ignored = _columns(rows[head], titles, document, name, head)
    return UpdateSheet(tuple(_rows(rows, head, columns)), ignored)


Rows = list[Sequence[Any]]


def _sheets(data: bytes, document: str) -> Iterator[tuple[str, Rows]]:
    import openpyxl  # loaded only where a workbook is read

    try:
        book = openpyxl.load_workbook(
            io.BytesIO(data), read_only=True, data_only=True, keep_links=False
        )
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what a file says of its own size is not believed
            yield sheet.title, _bounded(sheet.iter_rows(values_only=True), document)
    except InputError:
        raise
    except Exception as error:  # a library meets broken parts with errors of many kinds
        raise damaged(document) from error


def _csv(data: bytes, document: str, titles: Mapping[str, str]) -> Iterator[tuple[str, Rows]]:
    rows = dict(rows_of(decoded(data, document), document, _titled(titles)))
    yield "", [rows.get(number, ()) for number in range(1, max(rows, default=0) + 1)]


def _titled(titles: Mapping[str, str]) -> Knows:
    return lambda row: sum(_title(cell) in titles for cell in row)


def _bounded(rows: Iterable[Sequence[Any]], document: str) -> Rows:
    """The rows as they are, within the limits; empty ones at the end are not kept."""
    kept: Rows = []
    filled = 0
    for number, row in enumerate(rows, 1):
        limits.ROWS_SEEN.check(number, document)
        limits.COLUMNS.check(
            len(row) if any(cell not in (None, "") for cell in row[limits.COLUMNS.most :]) else 0,
            document,
        )
        if any(cell not in (None, "") for cell in row):
            kept += [()] * (number - 1 - len(kept))
            kept.append(row)
            filled += 1
            limits.ROWS.check(filled, document)
    return kept


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
) -> tuple[dict[str, int], tuple[str, ...]]:
    place = (
        Phrase("read.at_sheet_row", sheet=sheet, row=row + 1)
        if sheet
        else Phrase("place.row", n=row + 1)
    )
    where = Phrase("read.place", document=document, where=place)
    columns: dict[str, int] = {}
    ignored = []
    for at, cell in enumerate(head):
        name = titles.get(_title(cell))
        if name is None and _title(cell):
            ignored.append(str(cell))
        elif name in columns:
            raise InputError("read.update.twice", where=where, column=cell)
        elif name is not None:
            columns[name] = at
    spoken = {name: title for title, name in reversed(tuple(titles.items()))}
    gone = [spoken[name] for name in (*NAMED, *OPEN) if name not in columns]
    if gone:
        raise InputError("read.update.gone", where=where, gone=gone)
    return columns, tuple(ignored)


def _rows(rows: Rows, head: int, columns: dict[str, int]) -> Iterator[UpdateRow]:
    letters = {name: letters_of(at).upper() for name, at in columns.items()}
    for at, row in enumerate(rows[head + 1 :], head + 2):
        cells: dict[str, Value] = {}
        for name in (*NAMED, *OPEN):
            value = row[columns[name]] if columns[name] < len(row) else None
            if (read := _value(name, value)) is not None:
                cells[name] = read
        if cells:
            yield UpdateRow(at, cells, letters)


def _value(name: str, value: Any) -> Value | None:
    """What a cell holds: a day where a day belongs and the cell is one, else its text; None for
    nothing."""
    if isinstance(value, dt.datetime) and name in DAYS:
        return value.date()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value if value is not None else "").replace("\r\n", "\n").strip() or None
