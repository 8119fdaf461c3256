"""What a set of lines comes to: counts for figures, charts and headlines. The unit is said in
every name."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wp.domain.filter import NONE, Answer, Facet, count_status
from wp.domain.programme import TaskType
from wp.domain.sessions import Session, next_session, quarter_window, quarters_between
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus
from wp.domain.step_status import AHEAD, StepStatus

ATTENTION = (TimelineStatus.OVERDUE, TimelineStatus.DUE_SOON)


@dataclass(frozen=True, slots=True)
class Quarter:
    """The lines with a step due in a quarter ("2020-Q2"), counted by the most urgent status of
    their steps there."""

    name: str
    lines: Mapping[StepStatus, int]

    @property
    def total(self) -> int:
        """The lines whose steps there are reached or due; closed ones are due no longer."""
        return sum(n for status, n in self.lines.items() if status is not StepStatus.CLOSED)

    @property
    def ahead(self) -> int:
        """The lines with a step there still to be done, none of them missed."""
        return sum(self.lines.get(status, 0) for status in AHEAD)

    @property
    def unreached(self) -> int:
        """The lines with a step there still to be done, missed ones too."""
        return self.ahead + self.lines.get(StepStatus.OVERDUE, 0)

    @property
    def start(self) -> dt.date:
        """The first day of the quarter."""
        return quarter_window(self.name)[0]

    @property
    def end(self) -> dt.date:
        """The last day of the quarter."""
        return quarter_window(self.name)[1]


@dataclass(frozen=True, slots=True)
class SessionLoad:
    """What awaits a body's next session: the session, and how many steps fall due there (on
    Advanced tasks)."""

    session: Session
    steps: int
    advanced: int


def quarters(answer: Answer) -> tuple[Quarter, ...]:
    """The lines by quarter, from the first that has one to the last, gaps included.

    A line counts once in every quarter in which the present due date of one of its steps lies;
    where the filter chose quarters or steps, only these are counted.
    """
    chosen, counts = answer.filter.quarter, dict[str, dict[StepStatus, int]]()
    for value in answer.values(Facet.STEP):
        name, _, status = value.partition(" ")
        if not chosen or name in chosen:
            own = counts.setdefault(name, {})
            own[StepStatus(status)] = answer.count((Facet.STEP, value))
    if not counts:
        return ()
    names = quarters_between(quarter_window(min(counts))[0], quarter_window(max(counts))[1])
    return tuple(Quarter(name, counts.get(name, {})) for name in names)


def dated(answer: Answer) -> int:
    """How many of the lines have a step with a due date."""
    return len(answer) - answer.count((Facet.QUARTER, NONE))


def busiest(found: Iterable[Quarter]) -> Quarter | None:
    """The quarter with the most lines that have a step to come; the first among equals."""
    best = max(found, key=lambda each: each.ahead, default=None)
    return best if best and best.ahead else None


@dataclass(frozen=True, slots=True)
class Kind:
    """The lines of one programme and type of task, counted by timeline status."""

    programme: str
    type: TaskType | None
    lines: dict[TimelineStatus, int]

    @property
    def total(self) -> int:
        """All lines of the kind."""
        return sum(self.lines.values())


def kinds(answer: Answer) -> tuple[Kind, ...]:
    """The lines by programme and type of task: programmes as they come, Advanced before
    Maintenance before none."""
    found = []
    for code in answer.values(Facet.PROGRAMME):
        for kind in (*TaskType, None):
            pairs = ((Facet.PROGRAMME, code), (Facet.TYPE, kind or NONE))
            if answer.count(*pairs):
                found.append(Kind(code, kind, count_status(answer, *pairs)))
    return tuple(found)


def attention(answer: Answer) -> tuple[LineView, ...]:
    """The lines that are overdue or due soon: overdue first, then by due date, in the order of
    the documents."""
    found: list[LineView] = []
    for status in ATTENTION:
        lines = answer.subset((Facet.STATUS, status))
        found += sorted(lines, key=lambda v: v.line_status.next_due or dt.date.max)
    return tuple(found)


def attention_in_view(answer: Answer) -> tuple[LineView, ...]:
    """What needs attention with the lines that slipped, for a place where few are in view: the most
    urgent one that slipped stands first."""
    found = (*attention(answer), *_slipped(answer))
    slipped = [view for view in found if view.state.slipped]
    # By number: a line as a key would be hashed with the whole of its edition.
    return tuple({each.line.id: each for each in (*slipped[:1], *found)}.values())


def _slipped(answer: Answer) -> list[LineView]:
    lines = [view for view in answer.lines if view.state.slipped]
    return sorted(lines, key=lambda view: view.line_status.next_due or dt.date.max)


def session_workload(answer: Answer, body: str) -> SessionLoad | None:
    """The unreached steps of a body that fall due at its next session; None where no session is
    planned."""
    session = next_session(answer.snapshot.sessions, body, answer.snapshot.as_of)
    if session is None:
        return None
    steps = advanced = 0
    for view in answer.subset((Facet.SESSION, session.key)):
        n = len(view.awaiting(session))
        steps += n
        advanced += n if view.task.type is TaskType.ADVANCED else 0
    return SessionLoad(session, steps, advanced)
