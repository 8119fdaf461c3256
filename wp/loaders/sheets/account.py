"""The account of a spreadsheet's words: counted cell by cell, each in a cell of a row, left out,
or unplaced."""

from collections import Counter
from dataclasses import dataclass, field

from wp.domain.findings import Finding, Place
from wp.loaders.programme.furniture import REASONS
from wp.loaders.rows import Coverage
from wp.loaders.sheets.sheet import Sheet, SheetRow, Square

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

    def place(self, sheet: Sheet, row: SheetRow | None = None) -> Place:
        """The place of a sheet, or of a row in it."""
        return Place(self.document, None, sheet.number, row.number if row else None)

    def keep(self, cell: Square) -> None:
        """The cell's words stand in a cell of a row."""
        self.in_cells += cell.words

    def leave_out(self, cell: Square, reason: str) -> None:
        """The cell's words are no part of a row, for a reason."""
        self.left_out[reason] += cell.words

    def leave_out_row(self, row: SheetRow, reason: str) -> None:
        """The words of all cells of a row are no part of a row of the programme."""
        for _, cell in row.own():
            self.leave_out(cell, reason)

    def give_up(self, cell: Square, place: Place) -> None:
        """The cell's words are unplaced."""
        if cell.words:
            self.unplaced += [(word, place) for word in cell.text.split()]

    def doubt(self, code: str, place: Place, column: str, read: str) -> None:
        """A finding: its code, its place and column, and what was read."""
        self.findings.append(Finding(code, place, column, read))

    def doubt_hidden(self, row: SheetRow, place: Place) -> None:
        """A finding on a row that the sheet hides, with what it holds."""
        if row.hidden:
            self.doubt("hidden.row", place, "", " ".join(cell.text for _, cell in row.own())[:200])

    def coverage(self) -> Coverage:
        """The account as a reading carries it."""
        reasons = (*REASONS, OTHER_SHEET, OTHER_COLUMN)
        left_out = tuple(
            (reason, self.left_out[reason]) for reason in reasons if self.left_out[reason]
        )
        return Coverage(self.in_cells, left_out, tuple(self.unplaced))
