"""The Excel reader: this product's own Lines sheet, or a hand-made table of a programme in any
layout. Sheets are read with openpyxl row by row: a large one needs no more memory than its texts.

Values are those that were last calculated: no formula is evaluated. What openpyxl leaves out when
it reads row by row (merged ranges, hidden rows and columns, which cells are formulas) is taken from
the sheet's own part.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice
from typing import Any, NamedTuple

from wp.domain.bodies import BodyVocabulary
from wp.domain.findings import FindingCode
from wp.errors import Phrase
from wp.loaders import limits
from wp.loaders.guard import library
from wp.loaders.office_package import transitional
from wp.loaders.printed_text import IN_TEXT, as_printed
from wp.loaders.rows import UNASKED, Reading, ReadOptions
from wp.loaders.sheets.comments import notes_of, styled_ranges
from wp.loaders.sheets.looks.conditions import Conditions
from wp.loaders.sheets.looks.palette import Palette
from wp.loaders.sheets.own_lines import lines_sheet, read_lines_sheet
from wp.loaders.sheets.reading import read_tables
from wp.loaders.sheets.sheet import Sheet, SheetRow, Square, joined
from wp.loaders.sheets.sheet_marks import SheetMarks
from wp.loaders.sheets.shown import Look, shown

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_AT_ONCE = 256


def read(
    data: bytes, document: str, vocabulary: BodyVocabulary, options: ReadOptions = UNASKED
) -> Reading:
    """The rows of a workbook (the data of a document), with the mapping of the options; InputError,
    in one sentence, where it is damaged, too large or holds no programme."""
    sheets = read_sheets(data, document)
    if (own := lines_sheet(sheets)) and not options.mapping:
        return read_lines_sheet(own, sheets, document)
    return read_tables(sheets, document, vocabulary, options)


def read_sheets(data: bytes, document: str) -> list[Sheet]:
    """All sheets of a workbook; InputError where it is damaged or beyond the limits. Charts are
    no sheets."""
    sheets, seen = [], 0
    for number, opened in enumerate(open_sheets(data, document), start=1):
        rows = list(_rows(opened))
        seen += len(rows)
        limits.ROWS.check(seen, document)
        most = limits.COLUMNS.most
        spans = (range(first, min(last, most) + 1) for first, last in opened.marks.hidden)
        name, columns = opened.library.title, frozenset(chain.from_iterable(spans))
        sheets.append(Sheet(name, number, rows, opened.hidden, columns, opened.notes()))
    return sheets


class Raw(NamedTuple):
    """A cell as openpyxl reads it: its value, its format, whether it is an error, its font and fill
    where they are not the sheet's usual ones."""

    value: Any = None
    shown_as: str = ""
    error: bool = False
    font: Any = None
    fill: Any = None


_NOTHING = Raw()


def _raw(cell: Any) -> Raw:
    value, error = cell.value, cell.data_type == "e"
    if value is None:
        return _NOTHING
    if not cell._style_id:
        return Raw(value, "", error)
    return Raw(value, str(cell.number_format), error, cell.font, cell.fill)


class Opened(NamedTuple):
    """A sheet of a workbook as its library reads it, and what its part says beside the values."""

    library: Any
    marks: SheetMarks
    document: str
    palette: Palette
    conditions: Conditions

    @property
    def hidden(self) -> bool:
        """Whether nobody sees the sheet."""
        return bool(self.library.sheet_state != "visible")

    def notes(self) -> tuple[tuple[int, str, str], ...]:
        """What stands beside its cells, as `notes_of` gives it."""
        sheet = self.library
        return notes_of(sheet.parent._archive, sheet._worksheet_path, self.document)

    def look(self, cell: Raw, row: int, column: int) -> Look:
        """How a cell of this sheet looks, rules of the sheet included."""
        over, perhaps = self.conditions.at(row, column, cell.value, cell.error)
        return Look(self.palette, cell.font, cell.fill, cell.shown_as, over, perhaps)

    def rows(self) -> Iterator[tuple[Raw, ...]]:
        """Its rows up to the last with a value; the size that the file states is not believed. A
        text in several fonts is the list of its pieces."""
        self.library.reset_dimensions()
        last = self.marks.last
        rows, number = self.library.iter_rows(max_row=last) if last else iter(()), 0
        while True:
            with library(self.document):
                # Value and format are looked up only when they are asked for: here, where the
                # library may fail.
                some = [tuple(map(_raw, row)) for row in islice(rows, _AT_ONCE)]
            if not some:
                return
            for row in some:
                number += 1
                yield (
                    tuple(
                        cell._replace(value=pieces)
                        if (pieces := self.marks.rich.get((number, at)))
                        else cell
                        for at, cell in enumerate(row, start=1)
                    )
                    if self.marks.rich
                    else row
                )


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
    with library(document):
        palette = Palette(book.loaded_theme)
    for sheet in book.worksheets:
        marks = SheetMarks(document)
        with library(document), book._archive.open(sheet._worksheet_path) as part:
            marks.read(part)
        tables = styled_ranges(book._archive, sheet._worksheet_path, document)
        conditions = Conditions(marks.rules, book._differential_styles.styles, tables)
        yield Opened(sheet, marks, document, palette, conditions)


def _rows(opened: Opened) -> Iterator[SheetRow]:
    """The rows with something in them, merged ranges laid over them."""
    marks, name, document = opened.marks, opened.library.title, opened.document
    spans = {(first, left): right - left + 1 for first, left, _, right in marks.merged}
    ranges = iter(marks.merged)
    coming = next(ranges, None)
    open_ranges: list[tuple[int, int, int, int]] = []
    texts: dict[tuple[int, int], Square] = {}
    for number, row in enumerate(opened.rows(), start=1):
        if number % 256 == 0:
            limits.ROWS_SEEN.check(number, document, Phrase("read.at_sheet", sheet=name))
        while coming and coming[0] <= number:
            open_ranges.append(coming)
            coming = next(ranges, None)
        open_ranges = [each for each in open_ranges if each[2] >= number]
        if not row:
            continue
        cells = {
            at: cell
            for at, each in enumerate(row, start=1)
            if (cell := _square(opened, each, number, at))
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
                    doubts = tuple(doubt for doubt in own.doubts if doubt[0] in IN_TEXT)
                    cells[at] = replace(origin, origin=(first, left), doubts=doubts, under=own.text)
        wide = [at for at in cells if (number, at) in spans]
        cells |= {at: replace(cells[at], spans=spans[number, at]) for at in wide}
        yield SheetRow(number, cells, number in marks.hidden_rows)


def _square(opened: Opened, cell: Raw, row: int, column: int) -> Square | None:
    """One cell's text and doubts, None for an empty one."""
    formula = opened.marks.formulas.get((row, column), "")
    if cell.value is None and not formula:
        return None
    read = shown(cell.value, opened.look(cell, row, column))
    doubts = list(read.doubts)
    text = as_printed(joined(_ESCAPED.sub(lambda m: chr(int(m[1], 16)), read.text)))
    limits.CELL.check(len(text), opened.document, Phrase("place.row", n=row))
    if read.exact and text:
        doubts.append((FindingCode.DATE_DAY, text))
    if formula:
        doubts.append((FindingCode.CELL_FORMULA, f"{text} ({formula})"))
    if cell.error:
        doubts.append((FindingCode.CELL_ERROR, text))
    return Square(text, month=read.month, doubts=tuple(doubts)) if text or doubts else None
