"""The published layout as sheets to print: the document of the annexes, merged cells and all, one
annex a sheet.

It is the same document that Word gets (`wp.exports.word.annex`), so that both say the same and span
the same cells.
"""

import datetime as dt
import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from wp.exports.excel.book import A4, CELL_HOLDS, Book, Sheet, row_height, safe_text
from wp.exports.word.document import Block, Cell, Document, Paragraph, Run, Table, runs_of
from wp.language.words import Words

# A column's width in characters of the sheet, for a width in twentieths of a point.
_CHARACTER = 20 * 5.6
_BREAK = Run("\n")
_TITLES = ("Title", "NextTitle")
_LOOKS = {
    "Title": "title",
    "NextTitle": "title",
    "Heading1": "section",
    "Subtitle": "quiet wrapped",
}
_LINE = 12.5  # points of a line of a table's text
_SMALLER = 1.12  # how many letters of a table's text go into the width of one of the sheet's
Piece = tuple[str, bool, bool]


def annex_workbook(document: Document, words: Words, generated_at: dt.datetime) -> bytes:
    """The workbook of a document in the published layout, as bytes."""
    book = Book(words, document.title, generated_at)
    numbers = _numbers(document)
    for code, blocks in _annexes(document.blocks):
        _Annex(book, code or words("sheet.lines"), blocks, document, numbers).write()
    return book.content()


def _annexes(blocks: Sequence[Block]) -> Iterator[tuple[str, list[Block]]]:
    """The blocks of each annex with the code of its programme; an annex begins with its title."""
    found: list[tuple[str, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.style in _TITLES:
            code, colon, _ = block.key.partition(":")
            found.append((code if colon else "", []))
        found[-1][1].append(block)
    return iter(found)


def _numbers(document: Document) -> dict[str, int]:
    """The number of each footnote, in the order in which the document mentions them."""
    seen: dict[str, int] = {}
    for block in document.blocks:
        for run in runs_of(block):
            if run.note:
                seen.setdefault(run.note, len(seen) + 1)
    return seen


class _Annex:
    """One annex on a sheet of its own."""

    def __init__(
        self,
        book: Book,
        name: str,
        blocks: list[Block],
        document: Document,
        numbers: dict[str, int],
    ) -> None:
        self.blocks, self.document, self.numbers = blocks, document, numbers
        self.tables = [block for block in blocks if isinstance(block, Table)]
        largest = max(self.tables, key=lambda table: len(table.rows), default=None)
        widths = [round(width / _CHARACTER, 1) for width in largest.widths] if largest else [110.0]
        self.made = Sheet(book, name, widths)
        self.book, self.sheet, self.across = book, self.made.sheet, len(widths)
        self.headed = False

    def write(self) -> None:
        """All of it: paragraphs, tables, and the footnotes below."""
        self.made.print_as("landscape", A4)
        self.sheet.hide_gridlines(2)
        foot = self.document.foot.text.replace("&", "&&")
        self.sheet.set_footer(
            f"&L{foot}&R" + self.book.words("sheet.page", n="&P", total="&N"), {"margin": 0.3}
        )
        for block in self.blocks:
            if isinstance(block, Table):
                self._table(block)
            elif isinstance(block, Paragraph):
                self._wide(self._pieces([block]), _LOOKS.get(block.style, "printed text"))
        self.made.append([])
        for note in dict.fromkeys(
            run.note for block in self.blocks for run in runs_of(block) if run.note
        ):
            number: Piece = (str(self.numbers[note]), False, True)
            self._wide(
                [number, (" ", False, False), *self._pieces([self.document.notes[note]])], "small"
            )

    def _wide(self, pieces: list[Piece], look: str) -> None:
        """A text over the whole width."""
        text = "".join(piece[0] for piece in pieces)
        line = {"title": 21.0, "section": 18.0}.get(look, _LINE)
        at = self.made.append(
            [], height=row_height([text], [sum(self.made.widths) * 1.15], line) + 2
        )
        if self.across > 1:
            self.sheet.merge_range(at, 0, at, self.across - 1, "", self.book.look(look))
        self._put(at, 0, pieces, look)

    def _pieces(self, paragraphs: Sequence[Paragraph]) -> list[Piece]:
        """The text of paragraphs, one a line, in pieces of one look: text, bold, raised."""
        runs: list[Run] = []
        for paragraph in paragraphs:
            runs += [_BREAK, *paragraph.runs] if runs else paragraph.runs
        raw = [
            (
                str(self.numbers[r.note]) if r.note else r.text,
                r.look.bold,
                bool(r.note) or r.look.raised,
            )
            for r in runs
        ]
        joined = groupby((piece for piece in raw if piece[0]), key=lambda piece: piece[1:])
        return [
            ("".join(text for text, _, _ in group), bold, raised)
            for (bold, raised), group in joined
        ]

    def _put(self, row: int, column: int, pieces: list[Piece], look: str, ground: str = "") -> None:
        text = "".join(piece[0] for piece in pieces)
        form = self.book.look(look, ground=ground)
        if len(pieces) < 2 or len(text.encode("utf-16-le")) > 2 * CELL_HOLDS:
            self.made.put(
                row,
                column,
                text,
                f"{look} bold" if look == "printed" and pieces and pieces[0][1] else look,
            )
            return
        fragments: list[Any] = []
        for said, bold, raised in pieces:
            fragments += [self.book.letters(look, bold, raised), safe_text(said, "")]
        self.sheet.write_rich_string(row, column, *fragments, form)

    def _table(self, table: Table) -> None:
        first = self.made.rows
        heights = self._heights(table)
        for row, height in zip(table.rows, heights, strict=True):
            at = self.made.append([], height=height)
            if row.header and not self.headed:
                self.sheet.repeat_rows(at)
                self.headed = True
        for column in range(self.across):
            for begin, end in _spans(table, column):
                row, cell = table.rows[begin], table.rows[begin].cells[column]
                look = "printed head" if row.header else "printed"
                ground = f"#{cell.ground}" if cell.ground else ""
                if end > begin:
                    self.sheet.merge_range(
                        first + begin,
                        column,
                        first + end,
                        column,
                        "",
                        self.book.look(look, ground=ground),
                    )
                self._put(first + begin, column, self._pieces(cell.paragraphs), look, ground)

    def _heights(self, table: Table) -> list[float]:
        """The height of each row; where a merged cell needs more than its rows have, the last of
        them gives it."""
        widths = [width * _SMALLER for width in self.made.widths]
        spans = [(column, *span) for column in range(self.across) for span in _spans(table, column)]
        heights = [_LINE + 3] * len(table.rows)
        for column, begin, end in sorted(spans, key=lambda span: span[2] - span[1]):
            text = "".join(
                piece[0] for piece in self._pieces(table.rows[begin].cells[column].paragraphs)
            )
            missing = _LINE * _lines(text, widths[column]) + 4 - sum(heights[begin : end + 1])
            heights[end] = min(409.5, heights[end] + max(0.0, missing))
        return heights


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column."""
    return sum(max(1, len(textwrap.wrap(part, max(4, int(width))))) for part in text.split("\n"))


def _spans(table: Table, column: int) -> list[tuple[int, int]]:
    """The first and the last row of each cell of a column."""
    spans: list[tuple[int, int]] = []
    for at, row in enumerate(table.rows):
        cell: Cell = row.cells[column]
        if cell.continues and spans:
            spans[-1] = (spans[-1][0], at)
        else:
            spans.append((at, at))
    return spans
