"""Writes the words of a PDF's pages in reading order; what is no content goes to the account."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from wp.loaders.pdf.page_furniture import Furniture, furniture_of
from wp.loaders.pdf.pages import PdfPage, PdfTable, PdfWord
from wp.loaders.pdf.scribe import Scribe
from wp.loaders.pdf.text_lines import lines_of, overprinted, paragraphs_of, raised
from wp.loaders.programme.blocks import Paragraph
from wp.loaders.programme.table_grid import GridCell
from wp.loaders.text.lines import Word
from wp.loaders.word_account import Reason, Source

_USUAL_PADDING = 2.0


@dataclass
class Writer:
    """The scribe of a document, its source, the marks of its footnotes, and words
    that rules cross."""

    scribe: Scribe
    source: Source
    crossed: set[int] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)

    def pages(self, pages: Sequence[PdfPage]) -> Iterator[Paragraph | PdfTable]:
        """The paragraphs and tables of all pages, as they are drawn."""
        found = furniture_of(pages)
        self.marks = set().union(*(each.marks for each in found))
        for page, furniture in zip(pages, found, strict=True):
            yield from self._page(page, furniture)

    def _page(self, page: PdfPage, furniture: Furniture) -> Iterator[Paragraph | PdfTable]:
        """The paragraphs and tables of a page, from top to bottom."""
        self.source.leave_out(self.scribe.write(furniture.head), Reason.PAGE_HEAD)
        self.source.leave_out(self.scribe.write(furniture.notes), Reason.FOOTNOTE)
        aside = {id(word) for line in (*furniture.head, *furniture.notes) for word in line}
        apart = aside.union(*(table.drawn for table in page.tables))
        lines = lines_of([word for word in page.words if id(word) not in apart])
        ends = [line[-1].x1 for line in lines] + [table.xs[-1] for table in page.tables]
        right = max(ends, default=page.width)
        for table in page.tables:
            above = [line for line in lines if line[0].middle < table.ys[0]]
            lines = [line for line in lines if line[0].middle >= table.ys[0]]
            yield from self._paragraphs(above, right)
            self._cells(table, aside)
            yield table
        yield from self._paragraphs(lines, right)

    def unmarked(self, lines: Sequence[list[PdfWord]]) -> list[list[PdfWord]]:
        """Lines without the marks of footnotes in them, which go to the account."""
        kept = []
        for line in lines:
            others = range(1, len(line))
            marks = [line[at] for at in others if raised(line, at) and line[at].text in self.marks]
            for mark in marks:
                self.source.leave_out(self.scribe.write([[mark]]), Reason.FOOTNOTE)
            kept.append([word for word in line if word not in marks])
        return [line for line in kept if line]

    def write(
        self, lines: Sequence[list[PdfWord]], right: float | None, cell: GridCell | None
    ) -> list[Word]:
        """The words of some lines, which end at the `right`. Their cell is doubted where they are
        guessed, or hold a mark of no known footnote, letters that cannot be told, or words that a
        rule crosses."""
        words = self.scribe.write(lines, right)
        if cell is not None:
            cell.doubtful |= self.scribe.doubted(words) or any(
                "(cid:" in word.text or id(word) in self.crossed or (at > 0 and raised(line, at))
                for line in lines
                for at, word in enumerate(line)
            )
        return words

    def _paragraphs(self, lines: Sequence[list[PdfWord]], right: float) -> Iterator[Paragraph]:
        for paragraph in paragraphs_of(self.unmarked(lines), self.scribe, right):
            yield Paragraph(tuple(self.scribe.write(paragraph)))

    def _cells(self, table: PdfTable, aside: set[int]) -> None:
        """Write the words of each cell, and learn how far cells are padded."""
        for cell in dict.fromkeys(cell for row in table.cells for cell in row):
            cell.placed = [word for word in cell.placed if id(word) not in aside]
            lines = lines_of(cell.placed)
            padding = min((line[0].x0 - cell.x0 for line in lines), default=_USUAL_PADDING)
            cell.right = cell.x1 - max(padding, 0.0)
            shown = self.unmarked(lines)
            cell.words = self.write(shown, cell.right, cell)
            cell.doubtful |= any(
                not word.upright or word.x1 > cell.x1 + 0.5 * word.size
                for line in shown
                for word in line
            )
        for above, below in pairwise(table.cells):
            for former, cell in zip(above, below, strict=True):
                if former is cell:
                    continue
                # A word on the edge between two cells, or printed over another, may be the upper
                # one's, which then has lost it.
                over = overprinted(cell.placed)
                cell.doubtful |= over
                former.doubtful |= over or any(
                    id(word) in self.crossed and word.top < cell.top for word in cell.placed
                )
                # LibreOffice draws the rest of a cell over several rows without its foot, and of
                # its words none.
                rest = not cell.placed and not cell.closed and any(each.closed for each in below)
                former.doubtful |= rest and former.full
