"""A document being read: its words, where each of them went, and the doubts that arose; the same
for every reader."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain

from wp.domain.findings import Finding, FindingCode, Place
from wp.loaders.printed_text import RAISED, STRUCK, UNPRINTED
from wp.loaders.rows import Coverage
from wp.loaders.text.lines import Line, Mender, Word

_HIDDEN_PARTS = (FindingCode.HIDDEN_ROW, FindingCode.HIDDEN_COLUMN)


class Reason(StrEnum):
    """Why words of a document stand in no cell."""

    TITLE = "title"
    INTRODUCTION = "introduction"
    HEADER = "header"
    FOOTNOTE = "footnote"
    PAGE_HEAD = "page head"
    PART_HEADING = "part heading"
    SECTION_TEXT = "section text"
    END_MARK = "end mark"
    # Of formats that can hide text or strike it out.
    HIDDEN = "hidden text"
    STRUCK = "struck-out text"
    # Of workbooks: a sheet that holds no programme; a column that the person left out, or that this
    # product works out itself.
    OTHER_SHEET = "other sheet"
    OTHER_COLUMN = "other column"


# Why a text is in no cell that a reader doubts so.
OUT_OF_CELL: dict[str, Reason] = {
    UNPRINTED: Reason.HIDDEN,
    STRUCK: Reason.STRUCK,
    RAISED: Reason.FOOTNOTE,
}


@dataclass
class Source:
    """The lines of a document, which hold all its words, each once; where each of them went that is
    in no cell: left out for a reason, or unplaced; findings gather here."""

    document: str
    lines: list[Line] = field(default_factory=list)
    mender: Mender = field(default_factory=Mender)
    reasons: dict[int, str] = field(default_factory=dict)
    unplaced: set[int] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    in_cells: set[int] = field(default_factory=set)
    # What is said beside the text, by an id: a finding's code and the words; each is told once, at
    # the first place where it stands.
    asides: dict[str, tuple[str, str]] = field(default_factory=dict)
    _places: dict[int, Place] = field(default_factory=dict)
    _size: int = 0
    # The words of the present heading, while no row stands below it.
    waiting: list[Word] = field(default_factory=list)
    _waiting_place: Place | None = None

    def enter(
        self,
        cells: Mapping[int, str],
        row: int,
        apart: Container[int] = (),
        beside: Iterable[tuple[str, str]] = (),
    ) -> dict[int, list[Word]]:
        """The words of the cells of a row, by column, as those of a line of the document. A cell
        goes as a whole, as one word, unless its column is to be told `apart`. What its cells show
        `beside` their texts, each with the reason, is left out."""
        entered = {}
        for column, text in cells.items():
            words = text.split() if column in apart else [text] if text else []
            entered[column] = [
                Word(at, word, 0, row, 0) for at, word in enumerate(words, self._size)
            ]
            self._size += len(words)
        left = []
        for reason, text in beside:
            left.append(Word(self._size, text, 0, row, 0))
            self._size += 1
            self.leave_out(left[-1:], reason)
        self.lines.append(Line(row, 0, (*chain.from_iterable(entered.values()), *left)))
        return entered

    def join(self, words: Sequence[Word]) -> str:
        """The text of a cell: one space between words, none after a hyphen or slash that ends a
        line in a word."""
        return self.mender.join(words)

    def text(self, words: Sequence[Word]) -> str:
        """The mended text of some words, which from now on stand in a cell."""
        self.in_cells.update(word.index for word in words)
        return self.join(words)

    def place(
        self, page: int | None = None, table: int | None = None, row: int | None = None
    ) -> Place:
        """A place of this document; Word has no pages before it is printed."""
        return Place(self.document, page, table, row)

    @property
    def taken(self) -> set[int]:
        """All words that stand in no cell."""
        return self.reasons.keys() | self.unplaced

    def leave_out(self, words: Sequence[Word], reason: str) -> None:
        """Leave words out for a `Reason`; the first one given stays."""
        for word in words:
            self.reasons.setdefault(word.index, reason)

    def give_up(self, words: Sequence[Word], place: Place | None = None) -> None:
        """List words as unplaced, with the place where they stand."""
        self.in_cells.difference_update(word.index for word in words)
        self.unplaced |= {word.index for word in words} - self.reasons.keys()
        if place is not None:
            self._places |= {word.index: place for word in words}

    def wait(self, words: Sequence[Word], place: Place | None = None) -> None:
        """Words that are placed or left out hang on a heading until a row stands below it; those of
        a heading before, below which none stood, are unplaced. Without a place they are prose of
        the present heading."""
        if place is not None:
            former, where = self.waiting, self._waiting_place
            for word in former:
                self.reasons.pop(word.index, None)
            self.give_up(former, where)
            self.waiting, self._waiting_place = [], place
        self.waiting += words

    def aside(self, code: str, read: str) -> str:
        """The id of something that is said beside the text, or left out of it."""
        identity = f"@{len(self.asides)}"
        self.asides[identity] = code, read
        return identity

    def tell(self, asides: Iterable[str], place: Place, column: str = "") -> None:
        """A finding on each of these that was not told yet; cells parted by a page are their
        row's."""
        for identity in asides:
            code, read = self.asides.get(identity, ("", ""))
            if code:
                self.doubt(place, "" if code == FindingCode.CELL_PARTED else column, read, code)
                self.asides[identity] = "", ""

    def doubt(
        self, place: Place, column: str, read: str, code: str = FindingCode.CELL_BOUNDARY
    ) -> None:
        """A finding of this code on a cell: its place and column, and what was read."""
        self.findings.append(Finding(code, place, column, read))

    def coverage(self) -> Coverage:
        """Every word once: in a cell, left out for a reason, or else unplaced."""
        in_cells = 0
        left_out: Counter[str] = Counter()
        unplaced: list[tuple[str, Place]] = []
        for word in chain.from_iterable(line.words for line in self.lines):
            if reason := self.reasons.get(word.index):
                left_out[reason] += len(word.text.split())
            elif word.index in self.in_cells:
                in_cells += len(word.text.split())
            else:
                place = self._places.get(word.index) or self.place(word.page or None)
                unplaced += [(each, place) for each in word.text.split()]
        counts = tuple((each.value, left_out[each]) for each in Reason if each in left_out)
        return Coverage(in_cells, counts, tuple(unplaced))


def counted(findings: Sequence[Finding]) -> list[Finding]:
    """The findings, in which what is hidden in a table is one, at the first: how many, which."""
    kept: list[Finding] = []
    hidden: dict[tuple[str, int | None], list[Finding]] = {}
    for finding in findings:
        if finding.code in _HIDDEN_PARTS:
            key = finding.code, finding.place.table
            hidden.setdefault(key, []).append(finding)
            kept += [finding] if len(hidden[key]) == 1 else []
        else:
            kept.append(finding)
    for at, finding in enumerate(kept):
        if same := hidden.get((finding.code, finding.place.table), []):
            rows = finding.code == FindingCode.HIDDEN_ROW
            which = dict.fromkeys(str(each.place.row) if rows else each.read for each in same)
            column = finding.column if len(which) == 1 else ""
            read = f"{len(which)}: {', '.join(which)}"
            kept[at] = replace(finding, column=column, read=read)
    return kept
