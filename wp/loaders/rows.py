"""What every reader gives: rows with places, in the order of the document, and an account of its
words."""

from dataclasses import dataclass
from enum import StrEnum
from textwrap import shorten

from wp.domain.findings import Cell, Finding, FindingCode, Place
from wp.domain.programme import ProgrammeKind

_BLANK = Cell()
_SHOWN = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a table, merged cells already carried down to it.

    `topic_no` and `task_no` are numbers as text ("4", "3"); for a plan of actions the topic is the
    section (number and heading without number and bracket), `topic_code` the strategic code of that
    heading, `task_no` the action's number. `task_state` is MERGED on the second and later lines of
    one task.
    """

    part: str
    topic_no: str
    topic: str
    topic_code: str = ""
    task_no: str
    task: Cell
    type: Cell = _BLANK
    strategic: Cell = _BLANK
    bodies: Cell
    programmes: Cell = _BLANK
    indicator: Cell = _BLANK
    timeline: Cell
    progress: Cell = _BLANK
    place: Place


@dataclass(frozen=True, slots=True)
class InactiveTopic:
    """A topic without tasks that a programme lists as inactive; the number counts from 1 in the
    list's order."""

    number: str
    title: str
    place: Place


@dataclass(frozen=True, slots=True)
class Coverage:
    """An account of every word of a document: in a cell, left out for a named reason, or
    unplaced."""

    in_cells: int
    left_out: tuple[tuple[str, int], ...]
    unplaced: tuple[tuple[str, Place], ...]

    def counts(self) -> dict[str, int]:
        """The numbers of words, as an edition keeps them: `in_cells`, `left_out`, `unplaced`."""
        left_out = sum(count for _, count in self.left_out)
        return {"in_cells": self.in_cells, "left_out": left_out, "unplaced": len(self.unplaced)}

    def findings(self) -> tuple[Finding, ...]:
        """A finding on the words that are unplaced at each place."""
        at_place: dict[Place, list[str]] = {}
        for word, place in self.unplaced:
            at_place.setdefault(place, []).append(word)
        texts = (shorten(" ".join(words), _SHOWN, placeholder=" …") for words in at_place.values())
        places = zip(at_place, texts, strict=True)
        return tuple(Finding(FindingCode.WORDS_UNPLACED, place, "", read) for place, read in places)


class Tracked(StrEnum):
    """Which edition of a document with tracked changes is meant: all of them accepted, or all
    rejected."""

    ACCEPT = "accept"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a person says about how a file is to be read.

    `tracked` None leaves the question open (`TrackedChanges` is raised where a document has some).
    `mapping` pairs a column of the CSV form ("timeline") with the heading of the file's column that
    holds it, before any proposal; with "@table" and the like it says which tables are meant
    (`wp.loaders.tables.layout`).
    """

    tracked: Tracked | None = None
    mapping: tuple[tuple[str, str], ...] = ()


UNASKED = ReadOptions()


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """Which column of a file was taken for which field, how sure that is (0 to 1), and some of what
    stands in it.

    `field` is a column of the CSV form, "" where the file's column was taken for none.
    """

    field: str
    heading: str
    confidence: float
    sample: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeenTable:
    """A table as it stands in a file: its number, its sheet's name ("" where it has none), how many
    rows and columns it has, and the first rows, each with its number.

    `heading` is the number of the row that its headings were taken from, 0 where they are lost;
    `taken` says that it is read.
    """

    number: int
    name: str
    size: tuple[int, int]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    heading: int
    taken: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """The result of reading one file; one without rows asks which column holds the task.

    `format` is the reader's name (set by the registry, as `sha256` is), `pages` None where the
    format has none, `tracked` the number of tracked changes found in the document, `columns` what
    each column of a hand-made table was taken for, `seen` its tables as they stand in the file.
    """

    document: str
    kind: ProgrammeKind
    title: str
    rows: tuple[Row, ...]
    inactive: tuple[InactiveTopic, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    sha256: str = ""
    format: str = ""
    pages: int | None = None
    tables: int = 0
    tracked: int = 0
    columns: tuple[ColumnGuess, ...] = ()
    seen: tuple[SeenTable, ...] = ()
