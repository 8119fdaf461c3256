"""Tables as grids of cells, with the paragraphs between them: what Word and PDF documents are brought to first.

A reader finds cells, spans and words; from there on both kinds of table are read in one way (`grid_topics`,
`grid_actions`). The columns are told by the words of the header, never by their place or width.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from wp.domain.findings import Cell, CellState, Finding, Place
from wp.loaders.furniture import HEADER
from wp.loaders.headings import fields_of
from wp.loaders.mend import Word
from wp.loaders.text_tables import TextSource


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of a document that stand in no table, up to the end of the paragraph."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with one space between."""
        return " ".join(word.text for word in self.words)


@dataclass(eq=False, slots=True)
class GridCell:
    """A cell: its words, the row and column where it begins, how many it spans; `doubtful` where its bounds are."""

    words: list[Word]
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    doubtful: bool = False


@dataclass(slots=True)
class Grid:
    """A table: for each row and column the cell that covers it, and the page on which each row begins.

    `fields` pairs the columns with what they hold; it is set for grids below a programme's header (`programme_grids`).
    `told`: the document states which cells are joined; else that is how they are drawn, and a page's break hides it.
    """

    cells: list[list[GridCell]]
    pages: list[int]
    kind: str = ""
    fields: dict[str, list[int]] = field(default_factory=dict)
    told: bool = False

    def row(self, at: int) -> list[GridCell]:
        """The different cells of a row, in order."""
        return list(dict.fromkeys(self.cells[at]))

    def words(self) -> list[Word]:
        """All words, each once."""
        every = dict.fromkeys(cell for row in self.cells for cell in row)
        return [word for cell in every for word in cell.words]


Block = Paragraph | Grid


def programme_grids(source: TextSource, blocks: Iterable[Block]) -> list[Block]:
    """The blocks with each programme's table below its header: header rows left out, `kind` and `fields` set.

    A row of one cell across the whole table becomes a paragraph between two grids. A table without a header goes on
    with the columns of the one before it, if it has as many. A grid without `kind` is no programme's table.
    """
    found: list[Block] = []
    columns: tuple[str, dict[str, list[int]], int] | None = None
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block)
            continue
        width = len(block.cells[0]) if block.cells else 0
        for piece in _pieces(source, block, columns):
            if isinstance(piece, Grid) and piece.kind:
                columns = (piece.kind, piece.fields, width)
            if isinstance(piece, Paragraph) or piece.cells:
                found.append(piece)
    return found


def _pieces(
    source: TextSource, grid: Grid, former: tuple[str, dict[str, list[int]], int] | None
) -> Iterator[Paragraph | Grid]:
    """A grid cut at its headers and at its rows across the whole width."""
    width = len(grid.cells[0]) if grid.cells else 0
    kind, fields = (former[0], former[1]) if former and former[2] == width else ("", {})
    open_piece = Grid([], [], kind, fields, grid.told)
    header_until = 0
    for at in range(len(grid.cells)):
        if at < header_until:
            continue
        cells = grid.row(at)
        header = fields_of([source.mender.join(cell.words) for cell in cells])
        across = len(cells) == 1 and width > 2
        if header is None and not across:
            open_piece.cells.append(grid.cells[at])
            open_piece.pages.append(grid.pages[at])
            continue
        if header is None:
            yield open_piece
            if cells[0].words:
                yield Paragraph(tuple(cells[0].words))
            open_piece = Grid([], [], open_piece.kind, open_piece.fields, grid.told)
            continue
        header_until = at + max(cell.rows for cell in cells)
        for below in range(at, min(header_until, len(grid.cells))):
            source.account.leave_out([word for cell in grid.row(below) for word in cell.words], HEADER)
        columns = columns_of(cells, header[0], header[1])
        if (open_piece.kind, open_piece.fields) != (header[0], columns) or not open_piece.cells:
            yield open_piece
            open_piece = Grid([], [], header[0], columns, grid.told)
    yield open_piece


def columns_of(cells: Sequence[GridCell], kind: str, named: Sequence[str]) -> dict[str, list[int]]:
    """The grid's columns of each field; the numbers of actions stand under their heading or before it."""
    fields = {
        name: list(range(cell.column, cell.column + cell.columns))
        for cell, name in zip(cells, named, strict=True)
        if name
    }
    if kind == "actions" and "number" not in fields:
        if len(fields["task"]) > 1:
            fields["number"], fields["task"] = fields["task"][:1], fields["task"][1:]
        elif fields["task"][0] > 0:
            fields["number"] = [fields["task"][0] - 1]
    return fields


@dataclass(slots=True)
class GridRow:
    """One row of a programme's grid: the cells of each field as they stand in it."""

    source: TextSource
    grid: Grid
    at: int

    @property
    def page(self) -> int:
        """The page on which the row begins."""
        return self.grid.pages[self.at]

    @property
    def blank(self) -> bool:
        """Whether no cell that begins in this row has a word."""
        return not any(cell.words for cell in self.grid.row(self.at) if self._begins(cell))

    def cells(self, name: str) -> list[GridCell]:
        """The cells under a field's heading, those left out that an earlier field of the row has."""
        columns = self.grid.fields.get(name, [])
        row = self.grid.cells[self.at]
        first = min(columns, default=0)
        earlier = {
            id(row[c]) for other, places in self.grid.fields.items() if other != name for c in places if c < first
        }
        return [cell for cell in dict.fromkeys(row[c] for c in columns) if id(cell) not in earlier]

    def own(self, name: str) -> bool:
        """Whether a cell of the field begins in this row."""
        return any(self._begins(cell) for cell in self.cells(name))

    def filled(self, name: str) -> bool:
        """Whether a cell of the field begins in this row and has words."""
        return any(self._begins(cell) and cell.words for cell in self.cells(name))

    def text(self, name: str) -> str:
        """The text of the field, which from now on stands in a cell."""
        return self.source.text([word for cell in self.cells(name) for word in cell.words])

    def cell(self, name: str, keeps_merged: bool = False) -> Cell:
        """The field's cell with its state; a merged cell without text stays merged where `keeps_merged`."""
        text = self.text(name)
        if not self.own(name) and self.cells(name) and (text or keeps_merged):
            return Cell(text, CellState.MERGED)
        return Cell(text, CellState.OWN) if text else Cell()

    def doubts(self, place: Place) -> list[Finding]:
        """A finding on each cell whose bounds are doubtful: so marked, or across the columns of several fields."""
        found = []
        for name, columns in self.grid.fields.items():
            cells = [self.grid.cells[self.at][column] for column in columns]
            across = any(cell.column < columns[0] or cell.column + cell.columns > columns[-1] + 1 for cell in cells)
            several = sum(bool(cell.words) for cell in self.cells(name)) > 1
            doubtful = any(cell.doubtful for cell in cells) and (self.own(name) or name not in ("number", "topic"))
            if across or several or doubtful:
                text = self.source.mender.join([word for cell in self.cells(name) for word in cell.words])
                found.append(Finding("cell.boundary", place, name, text))
        return found

    def give_up(self) -> None:
        """Count the words of columns that no heading names as unplaced."""
        known = {column for columns in self.grid.fields.values() for column in columns}
        for cell in self.grid.row(self.at):
            if not known & set(range(cell.column, cell.column + cell.columns)):
                self.source.account.give_up(cell.words)

    def _begins(self, cell: GridCell) -> bool:
        return self.at == 0 or self.grid.cells[self.at - 1][cell.column] is not cell
