"""The pages of a PDF as words, ruled lines and tables with their places."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from wp.loaders.pdf.elements import UNMARKED
from wp.loaders.programme.table_grid import GridCell

# Rows, columns and gaps narrower than this hold no word.
SLIVER = 4.0


@dataclass(slots=True)
class PdfWord:
    """A word where it is drawn; `spaced`: a space follows it on its line; `first`: the width of its
    first letter.

    `mark` is the number of the marked stretch of its page, for PDFs that state their structure,
    `code` that of the finding on a word that does not count, "" where it does.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    first: float
    spaced: bool
    upright: bool
    mark: int = UNMARKED
    code: str = ""
    page: int = 0

    @property
    def middle(self) -> float:
        """The height of its middle, from the top of the page."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: level ones lie `at` a height from left to right, upright ones at a
    distance from top down."""

    upright: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Overlay:
    """What a person wrote over a page, or a picture: the code of its finding, its text, its
    middle."""

    code: str
    text: str
    x: float
    y: float


@dataclass(eq=False, slots=True)
class PdfCell(GridCell):
    """A cell with its box on the page; `right` is where its lines end, `placed` are its words as
    drawn; `closed`: a rule runs along its foot."""

    x0: float = 0.0
    x1: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    placed: list[PdfWord] = field(default_factory=list)
    closed: bool = False

    @property
    def full(self) -> bool:
        """Whether it has no room for another line below its words."""
        last = max(self.placed, key=lambda word: word.bottom, default=None)
        return last is not None and self.bottom - last.bottom < last.size


@dataclass(slots=True)
class PdfTable:
    """A table on one page: its columns' and rows' bounds, its cells, whether no rule closes it at
    its foot."""

    page: int
    xs: list[float]
    ys: list[float]
    cells: list[list[PdfCell]]
    open_foot: bool = False

    def holds(self, word: PdfWord) -> bool:
        """Whether a word begins inside the table."""
        x = word.x0 + min(1.0, (word.x1 - word.x0) / 2)
        return (
            self.xs[0] - 1 <= x <= self.xs[-1] and self.ys[0] - 1 <= word.middle <= self.ys[-1] + 1
        )

    @property
    def drawn(self) -> set[int]:
        """The words (their `id`) that are placed in its cells."""
        return {id(word) for row in self.cells for cell in row for word in cell.placed}

    def overflows(self, word: PdfWord, rules: Sequence[Rule]) -> bool:
        """Whether a word below the table goes on with the text of a cell that no rule ends: a
        browser lets it hang over where the page ends."""
        if not (self.xs[0] < word.x0 < self.xs[-1] and word.top > self.ys[-1] - 1):
            return False
        above = self.cell_at(word).placed[-1:]
        near = any(0 < word.top - each.top < 1.8 * each.size for each in above)
        aligned = near and abs(min(w.x0 for w in self.cell_at(word).placed) - word.x0) < 1
        # The further words of a line of which the first hangs over.
        beside = any(abs(word.top - w.top) < 1 and w.top > self.ys[-1] - 1 for w in above)
        ends = (r for r in rules if not r.upright and abs(r.at - self.ys[-1]) < SLIVER)
        return (aligned or beside) and not any(rule.start < word.x0 < rule.end for rule in ends)

    def at(self, x: float, y: float) -> tuple[int, int] | None:
        """The row and column at a place of the page, None outside the table."""
        if not (self.xs[0] <= x < self.xs[-1] and self.ys[0] <= y < self.ys[-1]):
            return None
        return bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1

    def cell_at(self, word: PdfWord) -> PdfCell:
        """The cell in which a word begins."""
        x = word.x0 + min(1.0, (word.x1 - word.x0) / 2)
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
        row = min(max(bisect_right(self.ys, word.middle) - 1, 0), len(self.ys) - 2)
        return self.cells[row][column]


@dataclass(slots=True)
class PdfPage:
    """One page: its pictures, its words in the order of drawing, its rules, what lies over them,
    and its tables from top to bottom."""

    number: int
    width: float
    height: float
    pictures: Sequence[Overlay] = ()
    words: list[PdfWord] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    overlays: list[Overlay] = field(default_factory=list)
    tables: list[PdfTable] = field(default_factory=list)
