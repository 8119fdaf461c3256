"""The sheets of an Excel workbook, read with openpyxl row by row: a large one needs no more memory
than its texts.

Values are those that were last calculated: no formula is evaluated. What openpyxl leaves out when
it reads row by row (merged ranges, hidden rows and columns, which cells are formulas) is taken from
the sheet's own part.
"""

import datetime as dt
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from wp.domain.findings import FindingCode
from wp.errors import Phrase
from wp.loaders import limits
from wp.loaders.guard import library
from wp.loaders.office_package import transitional
from wp.loaders.printed_text import IN_TEXT, UNPRINTED, as_printed
from wp.loaders.sheets.comments import notes_of
from wp.loaders.sheets.sheet import Sheet, SheetRow, Square, joined
from wp.loaders.sheets.sheet_marks import SheetMarks
from wp.loaders.sheets.shown import date_shown, number_shown, text_shown

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_AT_ONCE = 256
T = TypeVar("T")


def read_sheets(data: bytes, document: str) -> list[Sheet]:
    """All sheets of a workbook; InputError where it is damaged or beyond the limits. Charts are
    no sheets."""
    sheets, seen = [], 0
    for number, opened in enumerate(open_sheets(data, document), start=1):
        rows = list(_rows(opened, document))
        seen += len(rows)
        limits.ROWS.check(seen, document)
        columns = frozenset(opened.marks.hidden_columns())
        name, hidden = opened.library.title, opened.hidden
        sheets.append(Sheet(name, number, rows, hidden, columns, opened.notes()))
    return sheets


class Opened(NamedTuple):
    """A sheet of a workbook as its library reads it, and what its part says beside the values."""

    library: Any
    marks: SheetMarks
    document: str

    @property
    def hidden(self) -> bool:
        """Whether nobody sees the sheet."""
        return bool(self.library.sheet_state != "visible")

    def notes(self) -> tuple[tuple[int, str, str], ...]:
        """What stands beside its cells, as `notes_of` gives it."""
        sheet = self.library
        return notes_of(sheet.parent._archive, sheet._worksheet_path, self.document)

    def rows(self, read: Callable[[Any], T]) -> Iterator[tuple[T, ...]]:
        """Its rows up to the last with a value, each cell as `read`; the size that the file states
        is not believed."""
        self.library.reset_dimensions()
        last = self.marks.last
        rows = self.library.iter_rows(max_row=last) if last else iter(())
        while True:
            with library(self.document):
                # Value and format are looked up only when they are asked for: here, where the
                # library may fail.
                some = [tuple(map(read, row)) for row in islice(rows, _AT_ONCE)]
            if not some:
                return
            yield from some


def open_sheets(data: bytes, document: str) -> Iterator[Opened]:
    """The sheets of a workbook one after another; InputError where it is damaged, or holds too
    many of them."""
    from openpyxl import load_workbook

    with library(document):
        book = load_workbook(
            io.BytesIO(transitional(data)),
            read_only=True,
            data_only=True,
            keep_links=False,
            rich_text=True,
        )
    limits.SHEETS.check(len(book.worksheets), document)
    for sheet in book.worksheets:
        marks = SheetMarks(document)
        with library(document), book._archive.open(sheet._worksheet_path) as part:
            marks.read(part)
        yield Opened(sheet, marks, document)


def _rows(opened: Opened, document: str) -> Iterator[SheetRow]:
    """The rows with something in them, merged ranges laid over them."""
    marks, name = opened.marks, opened.library.title
    spans = {(first, left): right - left + 1 for first, left, _, right in marks.merged}
    ranges = iter(marks.merged)
    coming = next(ranges, None)
    open_ranges: list[tuple[int, int, int, int]] = []
    texts: dict[tuple[int, int], Square] = {}
    for number, row in enumerate(opened.rows(_raw), start=1):
        if number % 256 == 0:
            limits.ROWS_SEEN.check(number, document, Phrase("read.at_sheet", sheet=name))
        while coming and coming[0] <= number:
            open_ranges.append(coming)
            coming = next(ranges, None)
        open_ranges = [each for each in open_ranges if each[2] >= number]
        if not row:
            continue
        place = Phrase("place.row", n=number)
        cells = {
            at: cell
            for at, each in enumerate(row, start=1)
            if (cell := _square(_rich(each, marks, number, at), document, place))
        }
        if not cells:
            continue
        limits.COLUMNS.check(
            len(cells), document, Phrase("read.at_sheet_row", sheet=name, row=number)
        )
        for first, left, _, right in open_ranges:
            if first == number:
                texts[first, left] = cells.get(left, Square(""))
            for at in range(left, min(right, limits.COLUMNS.most) + 1):
                if (number, at) != (first, left):
                    origin = texts.get((first, left), Square(""))
                    own = cells.get(at, Square(""))
                    cells[at] = Square(
                        origin.text,
                        (first, left),
                        month=origin.month,
                        doubts=tuple(doubt for doubt in own.doubts if doubt[0] in IN_TEXT),
                        under=own.text,
                    )
        cells = {at: _spanning(cell, spans.get((number, at), 1)) for at, cell in cells.items()}
        yield SheetRow(number, cells, number in marks.hidden_rows)


def _spanning(cell: Square, spans: int) -> Square:
    return replace(cell, spans=spans) if spans > 1 else cell


class _Raw(NamedTuple):
    """A cell as openpyxl reads it: its value, the format of a number or date, whether it is an
    error, its font and fill where they are not the sheet's usual ones."""

    value: Any = None
    shown_as: str = ""
    error: bool = False
    font: Any = None
    fill: Any = None
    formula: str = ""


_NOTHING = _Raw()


def _raw(cell: Any) -> _Raw:
    value = cell.value
    if value is None:
        return _NOTHING
    look = (cell.font, cell.fill) if cell._style_id else (None, None)
    if isinstance(value, str | bool | list):
        return _Raw(value, "", cell.data_type == "e", *look)
    return _Raw(value, str(cell.number_format), False, *look)


def _rich(cell: _Raw, marks: SheetMarks, row: int, column: int) -> _Raw:
    """A cell with what its library leaves out: its formula, and the fonts within its text."""
    formula, runs = marks.formulas.get((row, column), ""), marks.rich.get((row, column))
    return cell._replace(formula=formula, value=runs or cell.value) if formula or runs else cell


def _square(cell: _Raw, document: str, where: Phrase) -> Square | None:
    """One cell's text and doubts, None for an empty one."""
    value, formula = cell.value, cell.formula
    doubts: list[tuple[str, str]] = []
    month, exact = "", False
    if value is None and not formula:
        return None
    if isinstance(value, dt.datetime | dt.date):
        text, month, exact = date_shown(value, cell.shown_as)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        text = number_shown(value, cell.shown_as)
    else:
        text = str(value if value is not None else "")
    if text and (cell.font or isinstance(value, list)):
        kept, doubts = text_shown(value if isinstance(value, list) else text, cell.font, cell.fill)
        text, month = kept, month if kept else ""
    text = as_printed(joined(_ESCAPED.sub(lambda m: chr(int(m[1], 16)), text)))
    if text and set(cell.shown_as) == {";"}:
        doubts.append((UNPRINTED, text))
        text = month = ""
    limits.CELL.check(len(text), document, where)
    if exact and text:
        doubts.append((FindingCode.DATE_DAY, text))
    if formula:
        doubts.append((FindingCode.CELL_FORMULA, f"{text} ({formula})"))
    if cell.error:
        doubts.append((FindingCode.CELL_ERROR, text))
    return Square(text, month=month, doubts=tuple(doubts)) if text or doubts else None
