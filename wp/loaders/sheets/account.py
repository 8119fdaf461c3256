"""The account of a spreadsheet's words: counted cell by cell, each in a cell of a row, left out,
or unplaced."""

from collections import Counter
from dataclasses import dataclass, field

from wp.domain.findings import Finding, Place
from wp.loaders.programme.furniture import REASONS
from wp.loaders.rows import Coverage
from wp.loaders.sheets.sheet import Square

# A sheet that holds no programme; a column that the person left out, or that this product works out
# itself.
OTHER_SHEET, OTHER_COLUMN = "other sheet", "other column"


@dataclass
class Account:
    """Where the words of the sheets went; findings gather beside."""

    document: str
    in_cells: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    unplaced: list[tuple[str, Place]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def keep(self, cell: Square) -> None:
        """The cell's words stand in a cell of a row."""
        self.in_cells += cell.words

    def leave_out(self, cell: Square, reason: str) -> None:
        """The cell's words are no part of a row, for a reason."""
        self.left_out[reason] += cell.words

    def give_up(self, cell: Square, place: Place) -> None:
        """The cell's words are unplaced."""
        if cell.words:
            self.unplaced += [(word, place) for word in cell.text.split()]

    def doubt(self, code: str, place: Place, column: str, read: str) -> None:
        """A finding: its code, its place and column, and what was read."""
        self.findings.append(Finding(code, place, column, read))

    def coverage(self) -> Coverage:
        """The account as a reading carries it."""
        reasons = (*REASONS, OTHER_SHEET, OTHER_COLUMN)
        left_out = tuple(
            (reason, self.left_out[reason]) for reason in reasons if self.left_out[reason]
        )
        return Coverage(self.in_cells, left_out, tuple(self.unplaced))
