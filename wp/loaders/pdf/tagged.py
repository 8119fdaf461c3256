"""Blocks from the structure that a tagged PDF states: which words make a paragraph, a note, a cell,
and what it spans.

Office programs write it for screen readers. Where it accounts for every word that is no page
furniture it says what no rule can: whether a cell at a page's top is empty or joined to the one
above, and where a row goes on.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from wp.loaders.limits import COLUMNS
from wp.loaders.pdf.elements import ARTIFACT, NOTES, TABLE, UNMARKED, Element, Leaf, Text, flow_of
from wp.loaders.pdf.pages import PdfPage, PdfWord
from wp.loaders.pdf.reading_order import Writer
from wp.loaders.pdf.text_lines import lines_of
from wp.loaders.programme.blocks import Paragraph
from wp.loaders.programme.headings import fields_of
from wp.loaders.programme.table_grid import Block, Grid, GridCell
from wp.loaders.text.lines import Word
from wp.loaders.word_account import Reason


class Tagged:
    """The structure of one document, with the words of its stretches."""

    def __init__(self, trees: Sequence[Element | Leaf], pages: Sequence[PdfPage]) -> None:
        """Pair the leaves of the trees with the words that are drawn in them."""
        self.root, self.pages = Element("Root", kids=tuple(trees)), pages
        self.tables = {page.number: page.tables for page in pages}
        self.words: dict[Leaf, list[PdfWord]] = {}
        for page in pages:
            for word in page.words:
                self.words.setdefault((page.number, word.mark), []).append(word)

    @property
    def whole(self) -> bool:
        """Whether there is a table in it, each of them fills its rows, and every word stands in it
        once or is marked as no content."""
        counted = Counter(self.root.leaves())
        drawn = [leaf for leaf in self.words if leaf[1] != ARTIFACT]
        once = all(mark != UNMARKED and counted[(page, mark)] == 1 for page, mark in drawn)
        tables = list(self.root.within(TABLE))
        return once and bool(tables) and all(table.rectangular for table in tables)

    def blocks(self, writer: Writer) -> list[Block]:
        """The paragraphs and tables in the order of the structure; notes and page furniture go
        to the account."""
        self._notes(writer)
        found: list[Block] = []
        for part in flow_of(self.root):
            if isinstance(part, Element):
                found.append(self._grid(part, writer))
            elif words := self._paragraph(part.leaves, writer):
                found.append(Paragraph(tuple(words)))
        self._furniture([block for block in found if isinstance(block, Grid)], writer)
        return found

    def _drawn(self, leaves: Iterator[Leaf] | Sequence[Leaf]) -> list[PdfWord]:
        return [word for leaf in leaves for word in self.words.get(leaf, [])]

    def _notes(self, writer: Writer) -> None:
        """Footnotes go to the account; what each begins with is its mark."""
        for note in self.root.within(NOTES):
            words = self._drawn(note.leaves())
            writer.marks |= {words[0].text} if words else set()
            for _, here in groupby(words, key=lambda word: word.page):
                writer.source.leave_out(writer.scribe.write(lines_of(list(here))), Reason.FOOTNOTE)

    def _paragraph(
        self, leaves: Sequence[Leaf], writer: Writer, cell: GridCell | None = None
    ) -> list[Word]:
        """The words of a paragraph, page by page; in a cell lines end where the cell does, as
        far as rules show."""
        written: list[Word] = []
        for page, words in groupby(self._drawn(leaves), key=lambda word: word.page):
            here = list(words)
            lines = writer.unmarked(lines_of(here))
            right = self._right(page, here) if cell else None
            more = writer.write(lines, right, cell)
            written = writer.scribe.joined(written, more, right)
            if cell is not None:
                cell.doubtful |= right is None and _perhaps_divided(lines)
        return written

    def _right(self, page: int, words: Sequence[PdfWord]) -> float | None:
        table = next((each for each in self.tables.get(page, []) if each.holds(words[0])), None)
        if table is None:
            return None
        box = table.cell_at(words[0])
        return box.x1 - max(min(word.x0 for word in words) - box.x0, 0.0)

    def _grid(self, table: Element, writer: Writer) -> Grid:
        """A table, each place of it filled by the cell that covers it, as the rows and spans of
        its cells say."""
        places: list[dict[int, GridCell]] = []
        pages: list[int] = []
        for at, row in enumerate(table.rows_of_table()):
            column = 0
            for element in row:
                while at < len(places) and column in places[at]:
                    column += 1
                across = min(element.columns, max(COLUMNS.most - column, 1))
                cell = GridCell([], at, column, element.rows, across)
                places += [{} for _ in range(at + cell.rows - len(places))]
                for below in places[at : at + cell.rows]:
                    below |= dict.fromkeys(range(column, column + across), cell)
                self._fill(cell, element, writer)
            places += [{} for _ in range(at + 1 - len(places))]
            first = [
                cell.words[0].page
                for cell in dict.fromkeys(places[at].values())
                if cell.row == at and cell.words
            ]
            pages.append(min(first, default=pages[-1] if pages else 0))
        return _filled(places[: len(pages)], pages)

    def _fill(self, cell: GridCell, element: Element, writer: Writer) -> None:
        """The words of a cell; a table in it is read across, and doubted."""
        for part in flow_of(element):
            table = isinstance(part, Element)
            cell.words += self._paragraph(
                part.leaves if isinstance(part, Text) else list(part.leaves()), writer, cell
            )
            cell.doubtful |= table

    def _furniture(self, grids: Sequence[Grid], writer: Writer) -> None:
        """What is marked as no content: page furniture, and within a table its header, repeated;
        else unplaced."""
        headers = [
            _named(word.text for cell in grid.row(at) for word in cell.words)
            for grid in grids
            for at in range(len(grid.cells))
            if fields_of([" ".join(word.text for word in cell.words) for cell in grid.row(at)])
        ]
        for page in self.pages:
            rest = self.words.get((page.number, ARTIFACT), [])
            for table in page.tables:
                inside = [word for word in rest if table.holds(word)]
                rest = [word for word in rest if not table.holds(word)]
                written = writer.scribe.write(lines_of(inside))
                if _named(word.text for word in inside) in headers:
                    writer.source.leave_out(written, Reason.HEADER)
            writer.source.leave_out(writer.scribe.write(lines_of(rest)), Reason.PAGE_HEAD)


def _named(texts: Iterator[str]) -> Counter[str]:
    """The words of a header in any order, the numbers of footnotes aside."""
    return Counter(text for text in texts if not text.isdecimal())


def _perhaps_divided(lines: Sequence[Sequence[PdfWord]]) -> bool:
    """Whether a line of one word may end inside it: nothing says where the lines of this cell
    must end."""
    return any(
        len(line) == 1 and not line[0].spaced and below[0].text[0].islower()
        for line, below in pairwise(lines)
    )


def _filled(places: Sequence[dict[int, GridCell]], pages: list[int]) -> Grid:
    """The places as rows of one width; where the structure has no cell there is an empty one."""
    width = max((column + 1 for row in places for column in row), default=0)
    cells = [
        [row.get(at) or GridCell([], number, at) for at in range(width)]
        for number, row in enumerate(places)
    ]
    return Grid(cells, pages, stated=True)
