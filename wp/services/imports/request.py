"""What is to be imported, and the plan that comes of it, as values that a page or a command
shows."""

import datetime as dt
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from wp.domain.editions.carry_over import Carried, StepAnswer, StepQuestion
from wp.domain.editions.comparison import Change, Comparison
from wp.domain.editions.matching import ByHand, Match
from wp.domain.findings import Finding, FindingCode, Judgement, Place, Settlement
from wp.domain.programme import Edition
from wp.domain.reporting.rules import Problem
from wp.loaders.rows import ColumnGuess, Coverage, Row, SeenTable, Tracked

Mapping = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Settling:
    """What a person says of the doubt of this key: how it stands, the right reading where it is
    mended, why; and who says so ("" the one who imports)."""

    key: str
    judgement: Judgement
    reading: str = ""
    reason: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What is to be imported, and what the person says about it; None and empty leave it to
    document and record.

    Either `file` names a file, or `data` holds the content of an uploaded one called `name`.
    `mapping` pairs a column of the CSV form with a heading of the file, or says which of its tables
    are meant and how they stand (`wp.loaders.tables.layout`). `matches` pairs a new
    reference with an old one (None: a new line), `steps` answers the plan's questions, `successors`
    pairs the reference of a line taken out with one of the new edition, `drafts` names the lines
    whose filled Progress cell is to become a draft report. `against` is the edition ("WP@1", "" for
    none) that the changes were shown against: confirmed only while that is the current one.
    """

    file: Path | None = None
    programme: str | None = None
    standing: str | None = None
    effective_on: dt.date | None = None
    name: str = ""
    data: bytes | None = None
    tracked: Tracked | None = None
    mapping: Mapping = ()
    matches: ByHand = ()
    steps: tuple[StepAnswer, ...] = ()
    successors: tuple[tuple[str, str], ...] = ()
    drafts: tuple[str, ...] = ()
    settled: tuple[Settling, ...] = ()
    against: str | None = None

    @property
    def called(self) -> str:
        """The name of the file."""
        return self.name or (self.file.name if self.file else "")

    def both(self) -> tuple["ImportRequest", "ImportRequest"]:
        """The two requests of a document with tracked changes: all rejected as base, all
        accepted after it."""
        return replace(self, tracked=Tracked.REJECT), replace(self, tracked=Tracked.ACCEPT)


@dataclass(frozen=True, slots=True)
class ReadingFacts:
    """What the reader says of the file: format, pages and tables (None and 0 where it has none),
    tracked changes.

    `columns` is what each column of a hand-made table was taken for, `seen` its tables as they
    stand in the file; `mapping` is the one used, `remembered` says that it is the programme's from
    an earlier import.
    """

    document: str
    title: str
    format: str
    pages: int | None
    tables: int
    tracked: int
    columns: tuple[ColumnGuess, ...]
    mapping: Mapping
    remembered: bool
    seen: tuple[SeenTable, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A finding, and the row that it is about as it was read (None where it is about no row).

    `finding.read` is what is doubted, `printed` the whole cell; `row` has the cells that were made
    of it. Where it can be `mended`, `candidates` are readings that offer themselves. `settled` is
    what the request says of it, `wrong` what keeps that from being recorded; `proposed` is what was
    settled of it at an earlier import. `lines` are those of which a merged cell is doubted.
    """

    finding: Finding
    row: Row | None
    printed: str
    mendable: bool
    candidates: tuple[str, ...] = ()
    settled: Settlement | None = None
    wrong: tuple[Problem, ...] = ()
    proposed: Settlement | None = None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoneLine:
    """A line taken out: it keeps its history; it may name the line of the new edition that
    succeeds it."""

    ref: str
    text: str
    line: int
    reports: int
    successor: str | None


@dataclass(frozen=True, slots=True)
class FilledCell:
    """A Progress cell with a text that the former edition has not; offered as a draft report,
    never taken over."""

    ref: str
    text: str
    place: Place
    drafted: bool


@dataclass(frozen=True)
class ImportPlan:
    """What an import would do. Making one writes nothing.

    `edition` has the number that it would get, the permanent ids of the lines that are matched, and
    numbers below 0 for new ones. `carried` has the matched lines that have reports. `written` is
    the edition that a confirmed plan became ("WP@2"), else "".
    """

    request: ImportRequest
    reading: ReadingFacts
    edition: Edition
    current: Edition | None
    comparison: Comparison
    coverage: Coverage
    doubts: tuple[Doubt, ...]
    carried: tuple[Carried, ...] = ()
    gone: tuple[GoneLine, ...] = ()
    cells: tuple[FilledCell, ...] = ()
    written: str = ""

    @property
    def current_key(self) -> str:
        """The edition that the changes are against ("WP@1"), "" for a first one."""
        return self.current.key if self.current else ""

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every change against the current edition, flat."""
        return self.comparison.flat()

    @property
    def matches(self) -> tuple[Match, ...]:
        """How each line was matched, in the order of the new edition, then the lines taken out."""
        return tuple(line.match for line in self.comparison.lines)

    @property
    def doubtful(self) -> tuple[Match, ...]:
        """The matches that have to be confirmed by hand."""
        return self.comparison.doubtful

    @property
    def questions(self) -> tuple[StepQuestion, ...]:
        """Every question about an act or an anticipated month, answered or not."""
        return tuple(question for carried in self.carried for question in carried.questions)

    @property
    def unanswered(self) -> tuple[StepQuestion, ...]:
        """The questions that nobody has answered."""
        return tuple(question for question in self.questions if question.answer is None)

    @property
    def settled(self) -> tuple[Settlement, ...]:
        """What the request settles of the doubts."""
        return tuple(each.settled for each in self.doubts if each.settled)

    @property
    def mis_settled(self) -> tuple[Doubt, ...]:
        """The doubts that cannot be settled as the request says."""
        return tuple(each for each in self.doubts if each.wrong)

    @property
    def unplaced(self) -> tuple[tuple[str, Place], ...]:
        """The words that stand in no cell and of which nobody has said that they need none."""
        settled = {each.finding for each in self.settled}
        return tuple(
            (word, place)
            for word, place in self.coverage.unplaced
            if Finding(FindingCode.WORDS_UNPLACED, place, "", word) not in settled
        )

    @property
    def ready(self) -> bool:
        """Whether nothing is left to decide; unplaced words apart."""
        return not self.doubtful and not self.unanswered and not self.mis_settled

    @property
    def will_be_current(self) -> bool:
        """Whether the edition would be the current one; not where one that takes effect later is
        on record."""
        return self.current is None or self.edition.effective_on >= self.current.effective_on

    @property
    def nothing_new(self) -> bool:
        """Whether the file reads as the current edition does, with the same standing and
        effective date."""
        if self.current is None or not self.comparison.alike:
            return False
        same = (self.current.standing, self.current.effective_on)
        return (self.edition.standing, self.edition.effective_on) == same
