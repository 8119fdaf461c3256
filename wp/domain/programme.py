"""What a work programme is: programmes, their editions, topics, tasks and lines, as frozen
values."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass, field
from enum import StrEnum

from wp.domain.findings import Cell, CellState, Finding, Judgement, Place, Settlement
from wp.domain.timeline import Step


class Part(StrEnum):
    """The parts of a programme (product.md, section 2)."""

    ACTIVE = "active"
    REPORTS = "reports"
    INACTIVE = "inactive"


class ProgrammeKind(StrEnum):
    """What a programme tracks: tasks under topics, or numbered actions in sections."""

    TOPICS = "topics"
    ACTIONS = "actions"


class TaskType(StrEnum):
    """Whether a task is for something new, or for ongoing work (product.md, section 2)."""

    ADVANCED = "A"
    MAINTENANCE = "M"


def read_type(text: str) -> TaskType | None:
    """The type that a cell names by its letter or its word; None where it names none.

    >>> read_type("a"), read_type("Maintenance"), read_type("B")
    (<TaskType.ADVANCED: 'A'>, <TaskType.MAINTENANCE: 'M'>, None)
    """
    named = text.strip().lower()
    return next((each for each in TaskType if named in (each.lower(), each.name.lower())), None)


@dataclass(frozen=True, slots=True)
class Programme:
    """A plan that is tracked."""

    code: str
    title: str
    kind: ProgrammeKind
    start: dt.date
    end: dt.date


@dataclass(frozen=True, slots=True)
class PerformanceIndicator:
    """A line: one performance indicator of a task (an ECP action is one line without indicator
    text).

    `id` is permanent and survives renumbering; `ref` belongs to the edition. `bodies` are short
    names read from the cell, `codes` strategic codes; `type_cell` is None where the table has no
    such column. `settled` holds what a person settled of its cells, those of its task and topic
    too: steps, bodies and codes are then those of the settled reading, those of `before` what
    was read.
    """

    id: int
    ref: str
    indicator: Cell
    timeline: Cell
    progress: Cell
    type_cell: CellState | None
    strategic: Cell
    bodies_cell: Cell
    programmes: Cell
    steps: tuple[Step, ...]
    bodies: tuple[str, ...]
    codes: tuple[str, ...]
    source: Place
    settled: tuple[Settlement, ...] = ()
    before: "PerformanceIndicator | None" = None

    @property
    def as_read(self) -> "PerformanceIndicator":
        """The line as the document was read, whatever was settled of it since."""
        return self.before or self

    @property
    def cells(self) -> dict[str, Cell]:
        """The cells of the line itself, by column."""
        return {
            "strategic": self.strategic,
            "bodies": self.bodies_cell,
            "programmes": self.programmes,
            "indicator": self.indicator,
            "timeline": self.timeline,
            "progress": self.progress,
        }

    def settled_reading(self, column: str) -> Settlement | None:
        """The reading that a person gave a cell in place of the one printed, the latest; None
        where there is none."""
        mended = (s for s in reversed(self.settled) if s.finding.column == column)
        return next((s for s in mended if s.judgement is Judgement.MENDED), None)


@dataclass(frozen=True, slots=True)
class Task:
    """A task under a topic (ECP: an action); `type` is None where the source states none.

    Where a person settled another type, `overruled` holds the one that was read.
    """

    ref: str
    number: str
    text: str
    type: TaskType | None
    lines: tuple[PerformanceIndicator, ...]
    overruled: tuple[TaskType | None, ...] = ()

    @property
    def type_as_read(self) -> TaskType | None:
        """The type that the source states."""
        return self.overruled[0] if self.overruled else self.type


@dataclass(frozen=True, slots=True)
class Topic:
    """A numbered heading; inactive topics have no tasks. `code` is the strategic code of an ECP
    section, else ""."""

    ref: str
    part: Part
    number: str
    title: str
    code: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class EditionHeader:
    """An edition without its text: one state of a programme, from one source file.

    `number` counts the programme's editions from 1; `id` is 0 until it is on record. The counts say
    how many words of the document stand in cells, were left out for a reason, or in no cell.
    """

    programme: Programme
    number: int
    standing: str
    effective_on: dt.date
    document: str
    sha256: str
    recorded_at: dt.datetime
    recorded_by: str
    _: KW_ONLY
    id: int = field(default=0, compare=False)
    words_in_cells: int = field(default=0, compare=False)
    words_left_out: int = field(default=0, compare=False)
    words_unplaced: int = field(default=0, compare=False)

    @property
    def code(self) -> str:
        """The code of its programme."""
        return self.programme.code

    @property
    def key(self) -> str:
        """How a command and an address name it: "WP@1"."""
        return f"{self.code}@{self.number}"

    @property
    def order(self) -> tuple[dt.date, int]:
        """What makes one edition of a programme later than another."""
        return self.effective_on, self.number


@dataclass(frozen=True, slots=True)
class Edition(EditionHeader):
    """An edition with its text, the doubts about its source, and what of them is settled: of each
    what was said last."""

    topics: tuple[Topic, ...]
    findings: tuple[Finding, ...] = ()
    settled: tuple[Settlement, ...] = ()

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """The doubts that nobody has settled."""
        settled = {each.finding for each in self.settled}
        return tuple(each for each in self.findings if each not in settled)

    def lines(self) -> Iterator[tuple[Topic, Task, PerformanceIndicator]]:
        """Every line with its task and topic, in the order of the document."""
        for topic in self.topics:
            for task in topic.tasks:
                yield from ((topic, task, line) for line in task.lines)


def line_ref(
    code: str, kind: ProgrammeKind, topic_no: str, task_no: str, index: int, count: int
) -> str:
    """The reference of a line, from the code and kind of its programme and its numbers there.

    `index` counts the task's lines from 0.

    >>> topics, actions = ProgrammeKind
    >>> line_ref("WP", topics, "10", "1", 0, 2), line_ref("WP", topics, "4", "3", 0, 1)
    ('WP 10.1a', 'WP 4.3')
    >>> line_ref("ECP", actions, "1", "15", 0, 1)
    'ECP 15'
    """
    return task_ref(code, kind, topic_no, task_no) + (letters_of(index) if count > 1 else "")


def task_ref(code: str, kind: ProgrammeKind, topic_no: str, task_no: str) -> str:
    """The reference of a task: "WP 4.3" by the numbers of topic and task, or, by the kind of the
    programme with this code, "ECP 15" where the plan numbers its actions through."""
    return f"{code} {task_no}" if kind is ProgrammeKind.ACTIONS else f"{code} {topic_no}.{task_no}"


def topic_ref(code: str, kind: ProgrammeKind, part: str, number: str) -> str:
    """The reference of a topic by its number, after the code of its programme.

    By its part and the kind of programme, inactive topics and the sections of a plan of actions
    have a letter of their own.

    >>> topics, actions = ProgrammeKind
    >>> topic_ref("WP", topics, "active", "4"), topic_ref("WP", topics, "inactive", "2")
    ('WP 4', 'WP I2')
    >>> topic_ref("ECP", actions, "active", "3")
    'ECP S3'
    """
    letter = "I" if part == Part.INACTIVE else "S" if kind is ProgrammeKind.ACTIONS else ""
    return f"{code} {letter}{number}"


def letters_of(index: int) -> str:
    """The letters that count from 0: a, b ... z, aa, ab; in capitals those of a sheet's columns.

    >>> letters_of(0), letters_of(25), letters_of(26)
    ('a', 'z', 'aa')
    """
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
