"""Sheets of Excel: a book whose cells are text, numbers and dates, never a formula that came from
data.

Written by XlsxWriter, row by row. A streamed book keeps no row once the next one begins, whatever
its length.
"""

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from typing import Any

import xlsxwriter

from wp.exports.control_characters import starts_formula, visible
from wp.exports.excel.looks import LOOKS, TEXT
from wp.exports.field_types import Value
from wp.language.words import Words

CELL_HOLDS, LINK_HOLDS = 32_767, 2_079
A3, A4 = 8, 9
FIRST_YEAR = 1900  # Excel counts its days from here; an earlier one is text
_HIGHEST = 409.5  # points, the most that a row may have
_OF_LETTERS = ("bold", "underline")


def safe_text(text: str, mark: str) -> str:
    """Text as a cell may hold it: what xlsx forbids becomes visible, too long a text is cut with
    the mark after it.

    A control character shows as its picture (U+0007 as "␇"), other forbidden ones as U+FFFD. Length
    is in UTF-16 units, as Excel counts.

    >>> safe_text("bell \\x07, line\\r\\nend", " [cut]")
    'bell ␇, line\\nend'
    """
    text = visible(text.replace("\r\n", "\n").replace("\r", "\n"))
    if 2 * len(text) <= CELL_HOLDS:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * CELL_HOLDS:
        return text
    return units[: 2 * (CELL_HOLDS - len(mark))].decode("utf-16-le", errors="ignore") + mark


def write_text(sheet: Any, row: int, column: int, text: str, form: Any) -> None:
    """A text in a cell of an XlsxWriter sheet, which takes one that begins with "<r>" for XML of
    its own; in pieces not.

    `row` and `column` count from 0; `form` is the format of the cell.
    """
    if text.startswith("<r>"):
        sheet.write_rich_string(row, column, text[:1], form, text[1:], form)
    else:
        sheet.write_string(row, column, text, form)


class Book:
    """A workbook in the making; the look of its cells is made once a look."""

    def __init__(
        self, words: Words, title: str, generated_at: dt.datetime, streamed: bool = False
    ) -> None:
        """`streamed` keeps memory flat; its sheets can hold no table, and each row must be
        written before the next."""
        self.words, self.streamed, self._out = words, streamed, io.BytesIO()
        never = {
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self.made: Any = xlsxwriter.Workbook(
            self._out, {**never, "constant_memory": streamed, "in_memory": not streamed}
        )
        created = generated_at.astimezone(dt.UTC).replace(tzinfo=None)
        self.made.set_properties({"title": title, "author": words("brand"), "created": created})
        self.mark = words("sheet.cut")
        self._looks: dict[tuple[object, ...], Any] = {}

    def look(self, name: str, quoted: bool = False, ground: str = "") -> Any:
        """The format of a look; `quoted` keeps a text that looks like a formula text when
        somebody edits the cell, `ground` is another colour ("#E8EFF8") under it."""
        key = (name, quoted, ground)
        if key not in self._looks:
            more: dict[str, Any] = {"quote_prefix": True} if quoted else {}
            more |= {"bg_color": ground} if ground else {}
            self._looks[key] = self.made.add_format({**TEXT, **LOOKS[name], **more})
        return self._looks[key]

    def letters(self, name: str, bold: bool = False, raised: bool = False) -> Any:
        """The letters of a look, for a piece of a text that has several."""
        key = (name, bold, raised, "letters")
        if key not in self._looks:
            look = {**TEXT, **LOOKS[name]}
            own = {k: v for k, v in look.items() if k.startswith("font") or k in _OF_LETTERS}
            own |= {"bold": True} if bold else {}
            self._looks[key] = self.made.add_format(own | ({"font_script": 1} if raised else {}))
        return self._looks[key]

    def content(self) -> bytes:
        """The finished file."""
        self.made.close()
        return self._out.getvalue()


class Sheet:
    """A sheet that takes rows from the top down."""

    def __init__(self, book: Book, title: str, widths: Sequence[float]) -> None:
        self.book, self.widths, self.rows = book, widths, 0
        self.sheet: Any = book.made.add_worksheet(title)
        for at, width in enumerate(widths):
            self.sheet.set_column(at, at, width)

    def append(
        self, values: Sequence[Value], look: str = "text", height: float | None = None
    ) -> int:
        """One row of values, all of one look, as high as its texts need in the widths; gives the
        row's number."""
        at = self.rows
        self.rows += 1
        self.sheet.set_row(at, height if height is not None else row_height(values, self.widths))
        for column, value in enumerate(values):
            if value is not None and value != "":
                self.put(at, column, value, look)
        return at

    def put(
        self, row: int, column: int, value: Value, look: str = "text", ground: str = ""
    ) -> None:
        """One value in a cell, `row` and `column` counted from 0; text stays text whatever it
        begins with, an empty one has its look alone. `ground` is a colour under a text."""
        book = self.book
        if isinstance(value, str) and value:
            text = safe_text(value, book.mark)
            form = book.look(look, starts_formula(value), ground)
            write_text(self.sheet, row, column, text, form)
        elif isinstance(value, dt.date) and value.year < FIRST_YEAR:
            self.put(row, column, value.isoformat(), look)
        elif isinstance(value, dt.date):
            self.sheet.write_datetime(
                row, column, value, book.look("date" if look == "text" else look)
            )
        elif isinstance(value, int | float):
            self.sheet.write_number(
                row, column, value, book.look("number" if look == "text" else look)
            )
        else:
            self.sheet.write_blank(row, column, None, book.look(look))

    def print_as(self, orientation: str, paper: int) -> None:
        """The page: its format, one sheet of paper wide, and the page's number at its foot."""
        sheet = self.sheet
        sheet.set_landscape() if orientation == "landscape" else sheet.set_portrait()
        sheet.set_paper(paper)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer("&C" + self.book.words("sheet.page", n="&P", total="&N"), {"margin": 0.3})


def column_width(title: str, values: Iterable[Value], widest: int) -> int:
    """Wide enough for the longest line of text and for the longest word of the title with its
    filter button."""
    longest = max((_length(value) for value in values), default=0)
    head = max(len(word) for word in title.split()) + 4
    return max(head, min(longest + 2, widest))


def row_height(values: Iterable[Any], widths: Sequence[float], line: float = 15.0) -> float:
    """Points for the longest cell of a row: spreadsheets do not work it out for a file that they
    open.

    A line of wrapped text lacks three characters on average, for a word that does not fit any more
    goes to the next.
    """
    most = 1
    for value, width in zip(values, widths, strict=False):
        if isinstance(value, str) and (len(value) > width - 2 or "\n" in value):
            most = max(most, sum(1 + int(len(part) // (width - 3)) for part in value.split("\n")))
    return min(line * most + 1, _HIGHEST)


def _length(value: Value) -> int:
    return max((len(line) for line in str("" if value is None else value).split("\n")), default=0)
