"""Blocks of a document out of plain text, as the readers hand them to the grammar."""

from collections.abc import Sequence

from tests.support.paths import DATA
from wp.loaders.data.vocabularies import load_bodies
from wp.loaders.programme.blocks import Paragraph
from wp.loaders.programme.table_grid import Block, Grid, GridCell
from wp.loaders.rows import UNASKED, Reading
from wp.loaders.tables.any_document import read_blocks
from wp.loaders.text.lines import Line, Mender, Word
from wp.loaders.word_account import Source

HEADER = (
    "No|Topic|Tasks|WCO Strategic Plan1|Type of task2|Responsible body3|Performance Indicators|"
    "Timeline|Progress"
)


ABOVE, LEFT = "^", "<"


class Made:
    """Makes blocks out of plain text; "^" in a row is a cell that spans from the row above, "<"
    from the left."""

    def __init__(self) -> None:
        """No words yet."""
        self.words: list[Word] = []

    def paragraph(self, text: str) -> Paragraph:
        """A paragraph."""
        return Paragraph(tuple(self._take(text)))

    def grid(self, *rows: str) -> Grid:
        """A grid; cells are set apart by a vertical rule."""
        cells: list[list[GridCell]] = []
        for at, row in enumerate(rows):
            placed: list[GridCell] = []
            for column, text in enumerate(row.split("|")):
                if text == ABOVE:
                    placed.append(cells[-1][column])
                    placed[-1].rows = at - placed[-1].row + 1
                elif text == LEFT:
                    placed.append(placed[-1])
                    placed[-1].columns += 1
                else:
                    placed.append(GridCell(self._take(text), at, column))
            cells.append(placed)
        return Grid(cells, [1] * len(rows))

    def read(self, blocks: Sequence[Block]) -> Reading:
        """The reading of the blocks."""
        lines = [Line(0, 1, tuple(self.words))]
        source = Source("made", lines, Mender.of(lines))
        return read_blocks(source, blocks, load_bodies(DATA / "bodies.csv"), UNASKED, drawn=True)

    def _take(self, text: str) -> list[Word]:
        first = len(self.words)
        self.words += [Word(first + at, word, 1, 0, 1) for at, word in enumerate(text.split())]
        return self.words[first:]
