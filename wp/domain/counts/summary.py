"""What a set of lines comes to: counts for figures, charts and headlines. The unit is said in
every name."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from wp.domain.filter import NONE, Answer, count_status
from wp.domain.sessions import Session, next_session, quarter_window, quarters_between
from wp.domain.snapshot import LineView
from wp.domain.status import OPEN, TimelineStatus

ATTENTION = (TimelineStatus.OVERDUE, TimelineStatus.DUE_SOON)


@dataclass(frozen=True, slots=True)
class Quarter:
    """The lines with a step due in a quarter ("2020-Q2"), counted by their timeline status."""

    name: str
    lines: dict[TimelineStatus, int]

    @property
    def total(self) -> int:
        """All lines of the quarter."""
        return sum(self.lines.values())

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
    where the filter chose quarters, only these are counted.
    """
    held = [name for name in answer.values("quarter") if name != NONE]
    found = []
    for name in (
        quarters_between(quarter_window(min(held))[0], quarter_window(max(held))[1]) if held else ()
    ):
        counts = {s: n for s, n in count_status(answer, ("quarter", name)).items() if n}
        found.append(Quarter(name, counts if name in held else {}))
    return tuple(found)


def dated(answer: Answer) -> int:
    """How many of the lines have a step with a due date."""
    return len(answer) - answer.count(("quarter", NONE))


def busiest(found: Iterable[Quarter], as_of: dt.date) -> Quarter | None:
    """The quarter, not over on the day, with the most open lines; the first among equals."""
    coming = [
        (sum(n for s, n in each.lines.items() if s in OPEN), each)
        for each in found
        if each.end >= as_of
    ]
    best = max(coming, key=lambda pair: (pair[0], -pair[1].start.toordinal()), default=None)
    return best[1] if best and best[0] else None


@dataclass(frozen=True, slots=True)
class Kind:
    """The lines of one programme and type of task ("A", "M" or None), counted by timeline
    status."""

    programme: str
    type: str | None
    lines: dict[TimelineStatus, int]

    @property
    def total(self) -> int:
        """All lines of the kind."""
        return sum(self.lines.values())


def kinds(answer: Answer) -> tuple[Kind, ...]:
    """The lines by programme and type of task: programmes as they come, Advanced before
    Maintenance before none."""
    found = []
    for code in answer.values("programme"):
        for kind in ("A", "M", NONE):
            pairs = (("programme", code), ("type", kind))
            if answer.count(*pairs):
                own = None if kind == NONE else kind
                found.append(Kind(code, own, count_status(answer, *pairs)))
    return tuple(found)


def attention(answer: Answer) -> tuple[LineView, ...]:
    """The lines that are overdue or due soon: overdue first, then by due date, in the order of
    the documents."""
    found: list[LineView] = []
    for status in ATTENTION:
        lines = answer.subset(("status", status.value))
        found += sorted(lines, key=lambda v: v.line_status.next_due or dt.date.max)
    return tuple(found)


def attention_in_view(answer: Answer, shown: int) -> tuple[LineView, ...]:
    """What needs attention with the lines that slipped, for a place where so many are in view: one
    that slipped is among these, wherever there is any."""
    found = list(dict.fromkeys((*attention(answer), *_slipped(answer))))
    slipped = [view for view in found if view.state.slipped]
    if slipped and not any(view.state.slipped for view in found[:shown]):
        found.remove(slipped[0])
        found.insert(shown - 1, slipped[0])
    return tuple(found)


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
    for view in answer.subset(("session", session.key)):
        if view.status in OPEN:
            n = sum(step.awaited_at(session) for step in view.state.steps)
            steps += n
            advanced += n if view.task.type == "A" else 0
    return SessionLoad(session, steps, advanced)
