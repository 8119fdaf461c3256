"""Tables as grids of places, each with the cell that covers it: the form in which drawn tables are
found.

Before they are read, grids become rows of cells (`Grid.table`), as tables of Word documents are.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wp.domain.programme import ProgrammeKind
from wp.loaders.programme.blocks import Paragraph, Table, TableCell, TableRow
from wp.loaders.text.lines import Word


@dataclass(eq=False, slots=True)
class GridCell:
    """A cell: its words, the row and column where it begins, how many it spans; `doubtful` where
    its bounds are; what is said beside it, and (`below`) in a further row of the table."""

    words: list[Word]
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    doubtful: bool = False
    asides: list[str] = field(default_factory=list)
    below: dict[int, str] = field(default_factory=dict)


@dataclass(slots=True)
class Grid:
    """A table: for each row and column the cell that covers it, and the page on which each row
    begins.

    `stated`: the document states which cells are joined; else that is how they are drawn, and a
    page's break hides it.
    """

    cells: list[list[GridCell]]
    pages: list[int]
    stated: bool = False

    def row(self, at: int) -> list[GridCell]:
        """The different cells of a row, in order."""
        return list(dict.fromkeys(self.cells[at]))

    def table(self) -> Table:
        """The grid as rows of cells: a cell's words stand in the row where it begins, and it
        goes on in those below."""
        rows = []
        above: list[GridCell] = []
        for at, (row, page) in enumerate(zip(self.cells, self.pages, strict=True)):
            made = []
            for cell in self.row(at):
                goes_on = cell in above
                words = [] if goes_on else cell.words
                asides = [cell.below[at]] if at in cell.below else [] if goes_on else cell.asides
                blocks: list[Paragraph | Table] = [Paragraph(words, asides)] * bool(words or asides)
                first, height = row.index(cell), 1 if goes_on else cell.rows
                width = len(row) - row[::-1].index(cell) - first
                made.append(TableCell(first, width, goes_on, blocks, height, cell.doubtful))
            rows.append(TableRow(made, page))
            above = row
        return Table(rows, stated=self.stated)


Block = Paragraph | Grid


def columns_of(
    cells: Sequence[GridCell], kind: ProgrammeKind, named: Sequence[str]
) -> dict[str, list[int]]:
    """The grid's columns of each field; the numbers of actions stand under their heading or
    before it."""
    fields = {
        name: list(range(cell.column, cell.column + cell.columns))
        for cell, name in zip(cells, named, strict=True)
        if name
    }
    if kind is ProgrammeKind.ACTIONS and "number" not in fields:
        if len(fields["task"]) > 1:
            fields["number"], fields["task"] = fields["task"][:1], fields["task"][1:]
        elif fields["task"][0] > 0:
            fields["number"] = [fields["task"][0] - 1]
    return fields
