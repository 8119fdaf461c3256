"""An answer as an Excel workbook: the sheet About says what it is, the sheet Lines holds one row a line.

Written row by row, so that ten thousand lines need no more memory than their texts.
"""

import datetime as dt
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from wp.domain.filters import Answer
from wp.domain.status import TimelineStatus
from wp.exports.rows import Links, row
from wp.exports.workbook_about import about, is_address
from wp.exports.workbook_columns import COLUMNS, STATUS, Value, line_values
from wp.language.words import Words

Palette = Mapping[TimelineStatus, tuple[str, str, str]]
CELL_HOLDS, LINK_HOLDS = 32_767, 2_079
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\n")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_A3, _A4 = 8, 9
_HIGHEST = 409.5  # points, the most that a row may have
_HEAD, _INK = "FF344054", "FF101828"
_DATE = "yyyy-mm-dd"


def to_xlsx(
    answer: Answer, words: Words, generated_at: dt.datetime, links: Links, link: str, palette: Palette
) -> bytes:
    """The workbook of an answer, every cell of which is text, a number or a date and never a formula.

    `link` reopens the same view: a web address, or its query part alone. `palette` gives each status its colour,
    the colour of text on it, and its sign.
    """
    book = Workbook(write_only=True)
    book.properties.title = words("sheet.title")
    book.properties.creator = words("brand")
    book.properties.created = generated_at.astimezone(dt.UTC).replace(tzinfo=None)
    _add_about(book, answer, words, generated_at, link)
    _add_lines(book, answer, words, links, palette)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def safe_text(text: str, mark: str) -> str:
    """Text as a cell may hold it: what xlsx forbids becomes visible, too long a text is cut with the mark behind it.

    A control character shows as its picture (U+0007 as "␇"), other forbidden ones as U+FFFD. Excel would read
    "_x0041_" as an escaped "A", so its first underscore is escaped itself. Length is in UTF-16 units, as Excel counts.

    >>> safe_text("bell \\x07, line\\r\\nend", " [cut]")
    'bell ␇, line\\nend'
    """
    text = _FORBIDDEN.sub(_visible, text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _LOOKS_ESCAPED.sub("_x005F_", text)
    units = text.encode("utf-16-le")
    if len(units) <= 2 * CELL_HOLDS:
        return text
    return units[: 2 * (CELL_HOLDS - len(mark))].decode("utf-16-le", errors="ignore") + mark


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(0x2400 + code) if code < 0x20 else "\N{REPLACEMENT CHARACTER}"


class _Sheet:
    """A sheet that takes rows; the look of its cells is made once a look."""

    def __init__(self, book: Workbook, title: str, widths: Sequence[int], words: Words) -> None:
        self.sheet: Any = book.create_sheet(title)
        self.widths, self._rows = widths, 0
        for at, width in enumerate(widths, 1):
            self.sheet.column_dimensions[get_column_letter(at)].width = width
        self._mark = words("sheet.cut")
        self._looks: dict[str, Any] = {}

    def append(self, values: Sequence[Value | Cell], look: str = "text") -> None:
        """One row of values, all of one look, as high as its texts need in the widths of the columns."""
        self._rows += 1
        cells = [value if isinstance(value, Cell) else self.cell(value, look) for value in values]
        if look == "title":
            self.sheet.row_dimensions[self._rows].height = 26
        else:
            texts = [cell and cell.value for cell in cells]
            self.sheet.row_dimensions[self._rows].height = _height(texts, self.widths)
        self.sheet.append(cells)

    def cell(self, value: Value, look: str = "text") -> Cell | None:
        """One cell, or None for nothing; text stays text whatever it begins with."""
        if value is None or value == "":
            return None
        cell: Cell = WriteOnlyCell(self.sheet)
        if not isinstance(value, str):
            look = "date" if isinstance(value, dt.date) else look
            cell._style = self._look(look)
            cell.value = value
            return cell
        cell._style = self._look(look)
        cell.value = safe_text(value, self._mark)
        cell.data_type = "s"
        if value.startswith(_STARTS_FORMULA) or value.startswith("\r"):
            # Excel keeps it text when somebody edits the cell; a copy, for the look belongs to other cells too.
            cell._style = copy(cell._style)
            cell.quotePrefix = True
        return cell

    def _look(self, name: str) -> Any:
        if name not in self._looks:
            model = WriteOnlyCell(self.sheet)
            model.alignment = Alignment(vertical="top", wrap_text=name not in _ON_ONE_LINE, horizontal="left")
            model.font = Font(name="Calibri", **{"size": 11, "color": _INK, **_FONTS.get(name, {})})
            if name == "head":
                model.fill = PatternFill("solid", fgColor=_HEAD)
            if name == "date":
                model.number_format = _DATE
            self._looks[name] = model._style
        return self._looks[name]


_ON_ONE_LINE = ("title", "note")
_FONTS: dict[str, dict[str, Any]] = {
    "head": {"bold": True, "color": "FFFFFFFF"},
    "label": {"bold": True},
    "title": {"bold": True, "size": 16},
    "link": {"underline": "single", "color": "FF1F5FA8"},
}


def _add_about(book: Workbook, answer: Answer, words: Words, generated_at: dt.datetime, link: str) -> None:
    made = _Sheet(book, words("sheet.about"), (26, 100), words)
    made.sheet.sheet_view.showGridLines = False
    _print_as(made.sheet, "portrait", _A4, words)
    made.append([words("sheet.title")], "title")
    for label, text in about(answer, words, generated_at, link):
        made.append([made.cell(label, "label"), text])
    follow = is_address(link) and len(link) <= LINK_HOLDS
    cell = made.cell(link, "link" if follow else "text")
    if follow and cell is not None:
        cell.hyperlink = Hyperlink(ref="", target=link)
    made.append([None, cell])


def _add_lines(book: Workbook, answer: Answer, words: Words, links: Links, palette: Palette) -> None:
    titles = [column.title(words) for column in COLUMNS]
    rows = [line_values(row(view, words, links), view, words) for view in answer.lines]
    widths = [_width(titles[at], [each[at] for each in rows], column.widest) for at, column in enumerate(COLUMNS)]
    made = _Sheet(book, words("sheet.lines"), widths, words)
    made.sheet.freeze_panes = "B2"
    # Thirty columns on one sheet of paper could not be read: two sheets side by side, both with the references.
    _print_as(made.sheet, "landscape", _A3, words, across=2)
    made.sheet.print_options.gridLines = True
    made.sheet.print_title_rows, made.sheet.print_title_cols = "1:1", "A:A"
    if rows:  # a table without a row is none that Excel would open
        _add_table(made.sheet, words, titles, len(rows) + 1)
        _colour_statuses(made.sheet, words, len(rows) + 1, palette)
    made.append(titles, "head")
    for each in rows:
        made.append(each)
    if not rows:
        made.append([words("sheet.no_line")], "note")


def _width(title: str, values: Sequence[Value], widest: int) -> int:
    """Wide enough for the longest line of text and for the longest word of the title with its filter button."""
    longest = max((_length(value) for value in values), default=0)
    head = max(len(word) for word in title.split()) + 4
    return max(head, min(longest + 2, widest))


def _height(values: Iterable[Any], widths: Sequence[int]) -> float:
    """Points for the longest cell of a row: spreadsheets do not work it out for a file that they open.

    A line of wrapped text lacks three characters on average, for a word that does not fit any more goes to the next.
    """
    most = 1
    for value, width in zip(values, widths, strict=False):
        if isinstance(value, str) and (len(value) > width - 2 or "\n" in value):
            most = max(most, sum(1 + len(line) // (width - 3) for line in value.split("\n")))
    return min(15.0 * most + 1, _HIGHEST)


def _length(value: Value) -> int:
    return max((len(line) for line in str("" if value is None else value).split("\n")), default=0)


def _add_table(sheet: Any, words: Words, titles: list[str], last: int) -> None:
    """A real Excel table over header and rows; its columns are named here since rows are written only once."""
    table = Table(displayName=words("sheet.lines"), ref=f"A1:{get_column_letter(len(titles))}{last}")
    table._initialise_columns()
    for column, title in zip(table.tableColumns, titles, strict=True):
        assert isinstance(column, TableColumn)
        column.name = title
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.tables.add(table)  # `add_table` warns whatever the columns are, for a sheet that is written row by row


def _colour_statuses(sheet: Any, words: Words, last: int, palette: Palette) -> None:
    """Each status in its colour and with its sign, as long as the cell says so; the cell's value is the word alone."""
    letter = get_column_letter([column.key for column in COLUMNS].index(STATUS) + 1)
    for number, status in enumerate(TimelineStatus):
        colour, ink, sign = palette[status]
        word = words(f"status.{status.value}").replace('"', '""')
        look = DifferentialStyle(
            font=Font(color=f"FF{ink[1:].upper()}", bold=True),
            numFmt=NumberFormat(numFmtId=200 + number, formatCode=f'"{sign} "@'),
            fill=PatternFill(bgColor=f"FF{colour.removeprefix('#').upper()}", fill_type="solid"),
        )
        rule = Rule(type="expression", dxf=look, formula=[f'${letter}2="{word}"'])
        sheet.conditional_formatting.add(f"{letter}2:{letter}{last}", rule)


def _print_as(sheet: Any, orientation: str, paper: int, words: Words, across: int = 1) -> None:
    sheet.page_setup.orientation = orientation
    sheet.page_setup.paperSize, sheet.page_setup.pageOrder = paper, "overThenDown"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = across, 0
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.6, header=0.3, footer=0.3)
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = words("sheet.page", n="&P", total="&N")
