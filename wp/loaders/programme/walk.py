"""The way through a document, shared by both kinds of programme: front, programme tables, what
stands between."""

from abc import ABC, abstractmethod
from collections.abc import Sequence

from wp.domain.findings import Place
from wp.domain.programme import ProgrammeKind
from wp.loaders.programme.blocks import Block, Columns, Paragraph, Table, TableRow
from wp.loaders.programme.columns import (
    counts_columns,
    fields_of,
    find_columns,
    leave_out_header,
    programme_columns,
)
from wp.loaders.programme.furniture import strip_end_marks, strip_page_heads
from wp.loaders.programme.line_rows import LineRows
from wp.loaders.text.lines import Word
from wp.loaders.word_account import Reason, Source


class Walk(ABC):
    """Goes through the blocks once; the two kinds of programme say what their headings and rows
    are.

    `drawn`: the document says where things stand, not what they are: paragraphs have no styles, and
    their ends may be guessed.
    """

    kind: ProgrammeKind

    def __init__(self, source: Source, drawn: bool) -> None:
        """Words and findings go to their account."""
        self.source, self.drawn = source, drawn
        self.title = ""
        self.lines = LineRows(source, self.kind)
        self.tables = 0
        self.page: int | None = None
        # The present table as places name it, and how many rows of it are read.
        self.number = self.count = 0
        self._former: Columns | None = None

    @abstractmethod
    def begin(self, blocks: Sequence[Block], first: int) -> int | None:
        """Prepare, knowing where the first table of the programme stands; answers where the
        front ends, None where no table has a heading that it needs."""

    @abstractmethod
    def paragraph(self, at: int, paragraph: Paragraph) -> None:
        """A paragraph after the front that is neither blank nor furniture."""

    @abstractmethod
    def begin_row(self) -> None:
        """A row with some text of its own stands below what is open."""

    @abstractmethod
    def heading_row(self, words: list[Word]) -> bool:
        """Whether the only text of a row is a heading, which from now on holds."""

    def other_table(self, table: Table) -> None:
        """A table without the headings of a programme: its words are unplaced."""
        self.source.give_up(
            table.words, self.source.place(table.rows[0].page if table.rows else None)
        )

    def read(self, blocks: Sequence[Block]) -> bool:
        """Read all blocks of the document; whether that is possible."""
        first = next(i for i, block in enumerate(blocks) if self.is_ours(block))
        lines = [block.line for block in blocks if isinstance(block, Paragraph)]
        strip_page_heads([line for line in lines if line.words], self.source)
        end = self.begin(blocks, first)
        if end is None:
            return False
        self._front(blocks[:end])
        lines = [block.line for block in blocks[end:] if isinstance(block, Paragraph)]
        strip_end_marks(lines, self.source)
        for at, block in enumerate(blocks[end:], start=end):
            if isinstance(block, Table):
                self._table(block)
                continue
            self.source.tell(block.asides, self.here())
            if block.words and not self.taken(block.words[0]):
                self.page = block.words[0].page or None
                self.paragraph(at, block)
        return True

    def taken(self, word: Word) -> bool:
        """Whether it is known already where a word goes."""
        return word.index in self.source.taken or word.index in self.source.in_cells

    def is_ours(self, block: Block) -> bool:
        """Whether a block is a table of this kind of programme, with its header."""
        found = programme_columns(self.source, block) if isinstance(block, Table) else None
        return found is not None and found.kind == self.kind

    def here(self, row: int | None = None) -> Place:
        """The place of a row of the present table."""
        return self.source.place(self.page, self.number or None, row)

    def _front(self, blocks: Sequence[Block]) -> None:
        """The title is the first paragraph, with more in a title's style or in brackets; the
        rest is introduction."""
        title: list[Word] = []
        done = False
        for block in blocks:
            if isinstance(block, Table):
                boxed = [each for each in block.boxed if isinstance(each, Paragraph)]
                words = [*block.words, *(word for each in boxed for word in each.words)]
                self.source.leave_out(words, Reason.INTRODUCTION)
                continue
            self.source.tell(block.asides, self.source.place())
            words = [word for word in block.words if not self.taken(word)]
            if not words:
                continue
            bracket = words[0].text.startswith("(") and words[-1].text.endswith(")")
            titled = not title or (not done and (bracket or block.style == "title"))
            done = done or not titled
            title += words if titled else []
            self.source.leave_out(words, Reason.TITLE if titled else Reason.INTRODUCTION)
        self.title = self.source.join(title)

    def _table(self, table: Table) -> None:
        """A table's rows in order; headers anywhere in it hold from there on."""
        for boxed in table.boxed:
            self.source.give_up(boxed.words, self.source.place(None, self.number or None))
        columns, at = table.columns or self._continued(table), 0
        if columns is None and not self.is_ours(table):
            self.other_table(table)
            return
        self.tables += 1
        while at < len(table.rows):
            self.page = table.rows[at].page
            header = None if table.columns else find_columns(self.source, table, at)
            if header is not None and header.kind == self.kind:
                leave_out_header(self.source, table, at, header, self.number)
                for row in table.rows[at : at + header.rows]:
                    self._tell_asides(row)
                columns = header
                at += header.rows
                continue
            self._table_row(table.rows[at], columns, table)
            at += 1
        self._former = columns

    def _continued(self, table: Table) -> Columns | None:
        """The columns of the table before, where this one goes on without a header of its own."""
        former = self._former
        if former is None or programme_columns(self.source, table) is not None or not table.rows:
            return None
        agrees = all(len(row.cells) == len(former.headings) for row in table.rows)
        # Drawn columns are those of the grid, into however many cells a row divides them.
        as_wide = self.drawn and all(row.cells[-1].end == former.end for row in table.rows)
        return former if agrees or as_wide else None

    def _table_row(self, row: TableRow, columns: Columns | None, table: Table) -> None:
        filled = [cell for cell in row.cells if cell.words]
        if filled and counts_columns(row):
            self.source.leave_out(row.words, Reason.HEADER)
            return
        spread = len(filled) == 1 and (columns is None or 2 * filled[0].span > columns.end)
        if spread and self.heading_row(filled[0].words):
            self._tell_asides(row)
        elif columns is None or len(row.cells) == 1:
            # A row above the table's first header, or of one cell, that is no heading.
            self.source.give_up(row.words, self.here())
            self._tell_asides(row)
        else:
            self._fields(row, columns, table)

    def _fields(self, row: TableRow, columns: Columns, table: Table) -> None:
        """A row below a header; one without a word of its own is none, but what it leaves blank
        ends a merge."""
        fields, strays = fields_of(row, columns, table)
        self.source.give_up(strays, self.here())
        if not any(found.words for found in fields.values()):
            self.lines.blank(fields)
            self._tell_asides(row)
            return
        self.begin_row()
        self.count += self.lines.line(fields, self.here(self.count + 1), table.stated)

    def _tell_asides(self, row: TableRow) -> None:
        for cell in row.cells:
            self.source.tell(cell.asides, self.here())
