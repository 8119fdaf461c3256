"""The PDF reader: ruled tables over the pages of a PDF become rows.

Pages are taken out by a process of their own (`pdf_pages`); rules become tables (`pdf_tables`), what stands beside the
text is set apart (`pdf_furniture`), tables are joined over pages (`pdf_joins`), and grids become rows as those of
Word documents do (`grid_reading`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from wp.domain.bodies import BodyVocabulary
from wp.domain.findings import Finding, Place
from wp.loaders.furniture import FOOTNOTE, PAGE_HEAD, Account
from wp.loaders.grid_reading import read_grids
from wp.loaders.grids import Paragraph
from wp.loaders.judge import Judge
from wp.loaders.limits import Deadline
from wp.loaders.mend import Mender, Word
from wp.loaders.pdf_breaks import BreakJudge
from wp.loaders.pdf_furniture import Furniture, furniture_of
from wp.loaders.pdf_joins import Drawn, Joiner
from wp.loaders.pdf_pages import PdfPage, PdfWord, read_pages
from wp.loaders.pdf_tables import PdfCell, PdfTable, tables_of
from wp.loaders.pdf_text import Scribe, lines_of, paragraphs_of, raised
from wp.loaders.rows import UNASKED, Reading, ReadOptions
from wp.loaders.text_tables import TextSource

_USUAL_PADDING = 2.0


def read(data: bytes, document: str, vocabulary: BodyVocabulary, options: ReadOptions = UNASKED) -> Reading:
    """The rows of a PDF, its findings and the account of its words.

    InputError, in one sentence, where it is damaged, locked, scanned, beyond the limits, or holds no programme.
    """
    pages = read_pages(data, document, options.deadline)
    return reading_of(pages, data, document, vocabulary, options.deadline)


def reading_of(
    pages: Sequence[PdfPage], data: bytes, document: str, vocabulary: BodyVocabulary, deadline: Deadline
) -> Reading:
    """The reading of pages whose words and rules are taken out."""
    tables = [_tables(page, deadline) for page in pages]
    writer = _Writer(Scribe.of(pages))
    furniture = furniture_of(pages, tables)
    writer.marks = set().union(*(each.marks for each in furniture))
    drawn: list[Drawn] = []
    for page, on_page, beside in zip(pages, tables, furniture, strict=True):
        deadline.check()
        drawn += writer.page(page, on_page, beside)
    lines = writer.scribe.lines
    mender = Mender.of(lines, vocabulary.spellings)
    judge = BreakJudge(Judge(vocabulary), mender, writer.scribe)
    source = TextSource(document, lines, vocabulary, mender, writer.account)
    blocks = Joiner(writer.account, mender, writer.scribe, judge).join(drawn, deadline)
    reading = read_grids(source, blocks, data)
    scans = tuple(
        Finding("page.picture", Place(document, page.number), "", "")
        for page in pages
        if page.pictures and not page.words
    )
    return replace(reading, pages=len(pages), findings=(*scans, *reading.findings))


def _tables(page: PdfPage, deadline: Deadline) -> list[PdfTable]:
    deadline.check()
    return tables_of(page)


@dataclass
class _Writer:
    """Writes the words of page after page in reading order; what is furniture goes to the account."""

    scribe: Scribe
    account: Account = field(default_factory=Account)
    marks: set[str] = field(default_factory=set)

    def page(self, page: PdfPage, tables: Sequence[PdfTable], furniture: Furniture) -> Iterator[Drawn]:
        """The paragraphs and tables of a page, from top to bottom."""
        self.account.leave_out(self.scribe.write(furniture.head), PAGE_HEAD)
        self.account.leave_out(self.scribe.write(furniture.notes), FOOTNOTE)
        aside = {id(word) for line in (*furniture.head, *furniture.notes) for word in line}
        lines = lines_of([w for w in page.words if id(w) not in aside and not any(t.holds(w) for t in tables)])
        ends = [line[-1].x1 for line in lines] + [table.xs[-1] for table in tables]
        right = max(ends, default=page.width)
        for table in tables:
            above = [line for line in lines if line[0].middle < table.ys[0]]
            lines = [line for line in lines if line[0].middle >= table.ys[0]]
            yield from self._paragraphs(page.number, above, right)
            self._cells(table, aside)
            yield Drawn(page.number, table)
        yield from self._paragraphs(page.number, lines, right)

    def _paragraphs(self, page: int, lines: Sequence[list[PdfWord]], right: float) -> Iterator[Drawn]:
        for paragraph in paragraphs_of([line for line in map(self._unmarked, lines) if line], self.scribe, right):
            yield Drawn(page, Paragraph(tuple(self.scribe.write(paragraph))))

    def _unmarked(self, line: list[PdfWord]) -> list[PdfWord]:
        """A line without the marks of footnotes in it, which go to the account."""
        marks = [word for at, word in enumerate(line) if at and raised(line, at) and word.text in self.marks]
        for mark in marks:
            self.account.leave_out(self.scribe.write([[mark]]), FOOTNOTE)
        return [word for word in line if word not in marks]

    def _cells(self, table: PdfTable, aside: set[int]) -> None:
        """Write the words of each cell, and learn how far cells are padded."""
        for cell in dict.fromkeys(cell for row in table.cells for cell in row):
            cell.placed = [word for word in cell.placed if id(word) not in aside]
            lines = lines_of(cell.placed)
            padding = min((line[0].x0 - cell.x0 for line in lines), default=_USUAL_PADDING)
            cell.right = cell.x1 - max(padding, 0.0)
            cell.words = self._written(cell, lines)

    def _written(self, cell: PdfCell, lines: Sequence[list[PdfWord]]) -> list[Word]:
        shown = [line for line in map(self._unmarked, lines) if line]
        outside = any(not word.upright or word.x1 > cell.x1 + 0.5 * word.size for line in shown for word in line)
        strange = any(raised(line, at) for line in shown for at in range(1, len(line)))
        cell.doubtful = cell.doubtful or outside or strange or any("(cid:" in w.text for line in shown for w in line)
        words = self.scribe.write(shown, cell.right)
        cell.doubtful = cell.doubtful or self.scribe.doubted(words)
        return words
