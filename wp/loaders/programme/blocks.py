"""What Word and PDF documents are brought to before they are read: paragraphs, and tables as
rows of cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from wp.domain.programme import ProgrammeKind
from wp.loaders.text.lines import Line, Word


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its words (an automatic number first), what is said beside it, its style's name.

    `item`: it stands in a list with automatic numbers or bullets.
    """

    words: Sequence[Word]
    asides: list[str] = field(default_factory=list)
    style: str = ""
    item: bool = False

    @property
    def text(self) -> str:
        """The words with one space between."""
        return " ".join(word.text for word in self.words)

    @property
    def line(self) -> Line:
        """The paragraph as one line, as readers of text see it."""
        return Line(self.words[0].line if self.words else 0, 0, tuple(self.words))


@dataclass(slots=True)
class TableCell:
    """A cell: its first column (from 0), how many columns and rows it spans, and what stands in it.

    `goes_on`: the cell above spans it. `rows` counts from where it begins, 1 where that is not
    known. `doubtful`: its bounds or its words are.
    """

    column: int
    span: int
    goes_on: bool = False
    blocks: "list[Paragraph | Table]" = field(default_factory=list)
    rows: int = 1
    doubtful: bool = False

    @property
    def end(self) -> int:
        """The column after it."""
        return self.column + self.span

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """All its paragraphs, those of tables within included, row by row."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block
            else:
                yield from chain.from_iterable(
                    cell.paragraphs for row in block.rows for cell in row.cells
                )

    @property
    def words(self) -> list[Word]:
        """All its words."""
        return [word for paragraph in self.paragraphs for word in paragraph.words]

    @property
    def asides(self) -> list[str]:
        """What is said beside it, each once."""
        return list(dict.fromkeys(each for block in self.paragraphs for each in block.asides))

    @property
    def tables(self) -> "list[Table]":
        """The tables in it."""
        return [block for block in self.blocks if isinstance(block, Table)]


@dataclass(slots=True)
class TableRow:
    """A row's cells, and the page on which it begins where the format has pages."""

    cells: list[TableCell]
    page: int | None = None

    @property
    def words(self) -> list[Word]:
        """All words of its cells."""
        return [word for cell in self.cells for word in cell.words]


@dataclass(frozen=True, slots=True)
class Heading:
    """A header's cell: its columns and the field that it names ("" where none that is known)."""

    first: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Columns:
    """What a header says: the kind of table, its cells in order, and how many rows it takes."""

    kind: ProgrammeKind
    headings: tuple[Heading, ...]
    rows: int

    @property
    def end(self) -> int:
        """The column after the last."""
        return self.headings[-1].end


@dataclass(slots=True)
class Table:
    """A table: its rows, the widths of its columns, and what stands in text boxes anchored in it.

    Without `widths` its columns are told by drawn rules: a cell stands under each heading that it
    touches. Widths as Word keeps them leave slivers of columns where a border was dragged.
    `stated`: the document states which cells are joined; else that is how they are drawn.
    `columns`: what each holds, where its reader knows and left the header out.
    """

    rows: list[TableRow]
    widths: list[int] | None = None
    boxed: "list[Paragraph | Table]" = field(default_factory=list)
    stated: bool = True
    columns: Columns | None = None

    @property
    def words(self) -> list[Word]:
        """All words of its rows."""
        return [word for row in self.rows for word in row.words]


Block = Paragraph | Table
