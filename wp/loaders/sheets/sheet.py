"""Sheets of a spreadsheet as values: what an Excel workbook and the CSV of a hand-made table are
brought to first."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from textwrap import shorten

from wp.loaders.printed_text import RAISED, is_mark
from wp.loaders.text.lines import Word, suspended
from wp.loaders.word_account import OUT_OF_CELL, Source

_CALLED = 80


@dataclass(frozen=True, slots=True)
class Square:
    """One cell of a sheet: its text, and where the merged range begins that covers it (None: it is
    its own).

    `month` is the text of a date as a timeline prints it, "" where the cell is no date; `spans`
    counts the columns that it covers. `doubts` are pairs of a finding's code and what was read.
    `under`: the text that a covered cell holds itself, which nobody sees.
    """

    text: str
    origin: tuple[int, int] | None = None
    spans: int = 1
    month: str = ""
    doubts: tuple[tuple[str, str], ...] = ()
    under: str = ""

    @property
    def own(self) -> str:
        """The text of the file that stands in it; a covered cell only repeats another's."""
        return self.under if self.origin else self.text

    @property
    def beside(self) -> Iterator[tuple[str, str]]:
        """What stands in it that is no part of its text, struck out or hidden or the mark of a
        note: each with the reason."""
        for code, read in self.doubts:
            if code in OUT_OF_CELL and (code != RAISED or is_mark(read)):
                yield OUT_OF_CELL[code], read


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row with something in it: its number in the sheet (0 for what stands before the table of a
    document), its cells by column from 1.

    `words`: those of each cell, of a document that has entered them already; `page` as there.
    """

    number: int
    cells: dict[int, Square]
    hidden: bool = False
    words: Mapping[int, list[Word]] | None = None
    page: int | None = None

    @property
    def beside(self) -> bool:
        """Whether it stands beside the table, as a paragraph before it."""
        return self.number == 0

    @property
    def texts(self) -> dict[int, str]:
        """The texts of the cells that begin in it, by column; none of what stands beside."""
        return {} if self.beside else {column: cell.text for column, cell in self.own()}

    def own(self) -> Iterator[tuple[int, Square]]:
        """The cells that begin in this row and have a text, in order."""
        return (
            (column, cell)
            for column, cell in sorted(self.cells.items())
            if cell.text and not cell.origin
        )

    @property
    def text(self) -> str:
        """What stands in it, from left to right."""
        return " ".join(cell.text for _, cell in self.own())

    def enter(self, source: Source, apart: Container[int] = ()) -> dict[int, list[Word]]:
        """Its words, by column, go to the account of a document; those of the columns to be told
        `apart` one by one."""
        if self.words is not None:
            return {column: list(words) for column, words in self.words.items()}
        texts = {column: cell.own for column, cell in self.cells.items()}
        beside = [each for cell in self.cells.values() for each in cell.beside]
        return source.enter(texts, self.number, apart, beside)

    def leave_out(self, source: Source, reason: str) -> None:
        """Its words go to the account of a document as left out for a reason."""
        for words in self.enter(source).values():
            source.leave_out(words, reason)

    def above(self, column: int) -> bool:
        """Whether a merged range that begins in a row above covers this column."""
        cell = self.cells.get(column)
        return cell is not None and cell.origin is not None and cell.origin[0] < self.number


@dataclass(slots=True)
class Sheet:
    """A sheet: its name ("" in CSV), its number from 1, its rows; blank ones are left out.

    `notes` are what stands beside cells: the row, the code of the finding, and the words. `width`
    is the number of columns of a document's table, 0 where the sheet is none.
    """

    name: str
    number: int
    rows: list[SheetRow]
    hidden: bool = False
    hidden_columns: frozenset[int] = field(default_factory=frozenset)
    notes: tuple[tuple[int, str, str], ...] = ()
    width: int = 0

    @property
    def called(self) -> str:
        """Its name, or how it begins."""
        return self.name or shorten(
            self.rows[0].text if self.rows else "", _CALLED, placeholder=" …"
        )


def joined(text: str) -> str:
    """The text of a cell on one line: one space where a line ended, none inside a word broken at a
    hyphen or slash.

    >>> joined("Cross-Border E-\\nCommerce,\\n  short- \\nand long-term")
    'Cross-Border E-Commerce, short- and long-term'
    """
    whole = ""
    for line in text.splitlines():
        words = line.split()
        if not words:
            continue
        inside = whole[-1:] in ("-", "/") and whole[-2:-1].isalnum() and words[0][0].isalnum()
        whole += "" if not whole or (inside and not suspended(whole, words[0])) else " "
        whole += " ".join(words)
    return whole
