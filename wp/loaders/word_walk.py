"""The way through a Word document, shared by both kinds of programme: front, programme tables, what stands between."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence

from wp.loaders.furniture import HEADER, INTRODUCTION, TITLE, strip_end_marks, strip_page_heads
from wp.loaders.limits import ROWS
from wp.loaders.mend import Word
from wp.loaders.rows import Row
from wp.loaders.word_columns import Columns, Field, counts_columns, fields_of, find_columns, leave_out_header
from wp.loaders.word_rows import Comments
from wp.loaders.word_source import WordSource
from wp.loaders.word_tables import Block, GridRow, Table
from wp.loaders.word_text import Paragraph

# In so many rows of a table its first header is looked for.
_SOUGHT = 40


def programme_columns(table: Table) -> Columns | None:
    """The first header that a table has, within its first rows; None where it holds no programme."""
    rows = range(min(len(table.rows), _SOUGHT))
    return next((found for at in rows if (found := find_columns(table, at))), None)


def opened(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; a table that only frames tables of a programme gives way to what stands in its cells."""
    for block in blocks:
        if isinstance(block, Table) and programme_columns(block) is None and _frames(block):
            yield from opened(block.boxed)
            for row in block.rows:
                for cell in row.cells:
                    yield from opened(cell.blocks)
        else:
            yield block


def _frames(table: Table) -> bool:
    within = (inner for row in table.rows for cell in row.cells for inner in cell.tables)
    return any(programme_columns(inner) is not None or _frames(inner) for inner in within)


class Walk(ABC):
    """Goes through the blocks once; the two kinds of programme say what their headings and rows are."""

    kind: str

    def __init__(self, source: WordSource, comments: Comments) -> None:
        """Words, findings and comments go to their accounts."""
        self.source, self.comments = source, comments
        self.title = ""
        self.rows: list[Row] = []
        self.tables = 0
        self._former: Columns | None = None

    @abstractmethod
    def begin(self, blocks: Sequence[Block], first: int) -> int:
        """Prepare, knowing where the first table of the programme stands; answers where the front ends."""

    @abstractmethod
    def paragraph(self, at: int, paragraph: Paragraph) -> None:
        """A paragraph behind the front that is neither blank nor furniture."""

    @abstractmethod
    def heading_row(self, words: list[Word]) -> bool:
        """Whether the only text of a row is a heading, which from now on holds."""

    @abstractmethod
    def row(self, fields: dict[str, Field]) -> None:
        """A row with some text of its own."""

    @abstractmethod
    def number(self) -> int:
        """The number of the present table, as places name it."""

    def other_table(self, table: Table) -> None:
        """A table without the headings of a programme: its words are unplaced."""
        self.source.give_up([word for row in table.rows for word in row.words], self.source.place())

    def read(self, blocks: Sequence[Block]) -> None:
        """Read all blocks of the document."""
        first = next(i for i, block in enumerate(blocks) if self._is_ours(block))
        lines = [block.line for block in blocks if isinstance(block, Paragraph)]
        strip_page_heads([line for line in lines if line.words], self.source.account)
        end = self.begin(blocks, first)
        self._front(blocks[:end])
        strip_end_marks([block.line for block in blocks[end:] if isinstance(block, Paragraph)], self.source.account)
        for at, block in enumerate(blocks[end:], start=end):
            if isinstance(block, Table):
                self._table(block)
                continue
            self.comments.place(block.comments, self.source.place())
            if block.words and block.words[0].index not in self.source.account.taken:
                self.paragraph(at, block)

    def _is_ours(self, block: Block) -> bool:
        found = programme_columns(block) if isinstance(block, Table) else None
        return found is not None and found.kind == self.kind

    def _front(self, blocks: Sequence[Block]) -> None:
        """The title is the first paragraph, with more in a title's style or in brackets; the rest is introduction."""
        title: list[Word] = []
        done = False
        for block in blocks:
            if isinstance(block, Table):
                words = [word for row in block.rows for word in row.words]
                words += [word for boxed in block.boxed if isinstance(boxed, Paragraph) for word in boxed.words]
                self.source.account.leave_out(words, INTRODUCTION)
                continue
            self.comments.place(block.comments, self.source.place())
            words = [word for word in block.words if word.index not in self.source.account.taken]
            if not words:
                continue
            bracket = words[0].text.startswith("(") and words[-1].text.endswith(")")
            titled = not title or bracket or (not done and block.style == "title")
            done = done or not titled
            title += words if titled else []
            self.source.account.leave_out(words, TITLE if titled else INTRODUCTION)
        self.title = self.source.join(title)

    def _table(self, table: Table) -> None:
        """A table's rows in order; headers anywhere in it hold from there on."""
        for boxed in table.boxed:
            words = boxed.words if isinstance(boxed, Paragraph) else [w for row in boxed.rows for w in row.words]
            self.source.give_up(words, self.source.place(self.number() or None))
        columns, at = self._continued(table), 0
        if columns is None and not self._is_ours(table):
            self.other_table(table)
            return
        self.tables += 1
        while at < len(table.rows):
            self.source.deadline.check()
            header = find_columns(table, at)
            if header is not None and header.kind == self.kind:
                leave_out_header(self.source, table, at, header, self.number())
                for row in table.rows[at : at + header.rows]:
                    self._place_comments(row)
                columns = header
                at += header.rows
                continue
            self._grid_row(table.rows[at], columns, table)
            at += 1
        self._former = columns

    def _continued(self, table: Table) -> Columns | None:
        """The columns of the table before, where this one goes on without a header of its own."""
        former = self._former
        if former is None or programme_columns(table) is not None or not table.rows:
            return None
        agrees = all(len(row.cells) == len(former.headings) for row in table.rows)
        return former if agrees else None

    def _grid_row(self, row: GridRow, columns: Columns | None, table: Table) -> None:
        filled = [cell for cell in row.cells if cell.words]
        if not filled:
            self._place_comments(row)
            return
        if counts_columns(row):
            self.source.account.leave_out(row.words, HEADER)
            return
        spread = len(filled) == 1 and (columns is None or 2 * filled[0].span > columns.headings[-1].end)
        if (spread and self.heading_row(filled[0].words)) or columns is None or len(row.cells) == 1:
            # A row above the table's first header, or one of one cell: a heading, or unplaced.
            self.source.give_up(row.words, self.source.place(self.number() or None))
            self._place_comments(row)
            return
        fields, strays = fields_of(row, columns, table)
        self.source.give_up(strays, self.source.place(self.number() or None))
        if not any(found.words for found in fields.values()):
            return
        ROWS.check(len(self.rows) + 1, self.source.document)
        self.row(fields)

    def _place_comments(self, row: GridRow) -> None:
        for cell in row.cells:
            self.comments.place(cell.comments, self.source.place(self.number() or None))

    def waive(self, words: Sequence[Word], fields: Mapping[str, Field]) -> None:
        """A row that belongs to no topic or section: its words are unplaced."""
        self.source.give_up([*words, *(word for found in fields.values() for word in found.words)])
