"""A Word document being read: every word with its number, where it went, and the doubts that arose."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wp.domain.findings import Cell, CellState, Finding, Place
from wp.loaders.furniture import Account
from wp.loaders.limits import NEVER, Deadline
from wp.loaders.mend import Mender, Word
from wp.loaders.rows import Coverage


@dataclass
class WordSource:
    """The account of a document's words; findings gather here."""

    document: str
    deadline: Deadline = NEVER
    account: Account = field(default_factory=Account)
    findings: list[Finding] = field(default_factory=list)
    in_cells: set[int] = field(default_factory=set)
    _words: list[Word] = field(default_factory=list)
    _lines: int = 0
    _places: dict[int, Place] = field(default_factory=dict)
    _mender: Mender = field(default_factory=Mender)

    def words(self, text: str) -> list[Word]:
        """The words of a text, from now on words of the document; each call begins a new line of it."""
        found = []
        for line in text.split("\n"):
            self._lines += 1
            for word in line.split():
                found.append(Word(len(self._words), word, 1, self._lines, 0))
                self._words.append(found[-1])
        return found

    def join(self, words: Sequence[Word]) -> str:
        """The text of a cell: one space between words, none behind a hyphen or slash that ends a line in a word."""
        return self._mender.join(words)

    def text(self, words: Sequence[Word]) -> str:
        """The text of some words, which from now on stand in a cell."""
        self.in_cells.update(word.index for word in words)
        return self.join(words)

    def cell(self, words: Sequence[Word]) -> Cell:
        """A cell of its own, or an empty one where no word stands."""
        return Cell(self.text(words), CellState.OWN) if words else Cell()

    def place(self, table: int | None = None, row: int | None = None) -> Place:
        """A place of this document; Word has no pages before it is printed."""
        return Place(self.document, None, table, row)

    def give_up(self, words: Sequence[Word], place: Place | None = None) -> None:
        """List words as unplaced, with the place where they stand."""
        self.account.give_up(words)
        if place is not None:
            self._places |= {word.index: place for word in words}

    def doubt(self, place: Place, column: str, read: str, code: str = "cell.boundary") -> None:
        """A finding on a cell."""
        self.findings.append(Finding(code, place, column, read))

    def coverage(self) -> Coverage:
        """Every word once: in a cell, left out for a reason, or else unplaced."""
        taken = self.in_cells | self.account.reasons.keys()
        left = [word for word in self._words if word.index not in taken]
        unplaced = tuple((word.text, self._places.get(word.index, self.place())) for word in left)
        return Coverage(len(self.in_cells - self.account.reasons.keys()), self.account.counts(), unplaced)
