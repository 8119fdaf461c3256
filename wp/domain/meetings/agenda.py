"""The agenda: what is overdue, what falls due at each coming session, and what falls due where
none is on record."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from wp.domain.progress import StepState
from wp.domain.sessions import Session, SessionState, quarter
from wp.domain.snapshot import LineView
from wp.domain.status import OPEN
from wp.domain.step_status import StepStatus, step_status
from wp.domain.timeline import StepKind


class Item(NamedTuple):
    """One dated step of an open line that is not reached yet, and how it stands on the day."""

    view: LineView
    step: StepState
    status: StepStatus

    @property
    def due(self) -> dt.date:
        """The last day of the step's present window."""
        return self.step.due or dt.date.max


@dataclass(frozen=True, slots=True)
class Sitting:
    """A coming session and the steps of its body that fall due at it."""

    session: Session
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """A month and the steps due in it for which no coming session is on record."""

    first: dt.date
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """Overdue steps first, then the coming sessions in their order, then the months without a
    session on record."""

    overdue: tuple[Item, ...]
    sittings: tuple[Sitting, ...]
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class Peak:
    """The quarter ("2020-Q2") to come in which most unreached steps fall due, "" where none is to
    come.

    `steps` fall in it (those overdue included), `total` are all unreached steps with a date,
    `overdue` those whose date has passed.
    """

    quarter: str
    steps: int
    total: int
    overdue: int


def waiting(lines: Iterable[LineView], as_of: dt.date) -> tuple[Item, ...]:
    """The dated steps of open lines that are not reached, in the order of the documents."""
    found: list[Item] = []
    # Thousands of steps share a few due dates: each date is judged once.
    known: dict[tuple[dt.date, StepKind], StepStatus] = {}
    for view in lines:
        if view.line_status.status not in OPEN:
            continue
        for step in view.state.steps:
            if step.due is None or step.reached:
                continue
            key = (step.due, step.step.kind)
            if key not in known:
                known[key] = step_status(step, True, as_of)
            found.append(Item(view, step, known[key]))
    return tuple(found)


def coming(sessions: Iterable[Session], as_of: dt.date) -> tuple[Session, ...]:
    """The sessions of all bodies still to be held on the day: planned ones not over, and later
    ones since held."""
    found = [
        s
        for s in sessions
        if (s.state is SessionState.PLANNED and s.end >= as_of)
        or (s.state is SessionState.HELD and s.end > as_of)
    ]
    return tuple(sorted(found, key=lambda s: (s.start, s.end)))


def agenda(items: Iterable[Item], sessions: Sequence[Session], as_of: dt.date) -> Agenda:
    """Place the steps: a step is due at a session of its body when their windows overlap
    (product.md, section 3).

    A step stands at every such session of each body that it waits for; a body without one puts it,
    once, under the month of its due date, as does a step that names no body. Overdue steps stand in
    their list alone, oldest first.
    """
    due_at = coming(sessions, as_of)
    at_sessions: dict[int, list[Item]] = {at: [] for at in range(len(due_at))}
    months: dict[dt.date, list[Item]] = {}
    overdue: list[Item] = []
    known: dict[tuple[object, ...], tuple[tuple[int, ...], bool]] = {}
    for item in items:
        step = item.step
        if item.status is StepStatus.OVERDUE:
            overdue.append(item)
            continue
        key = (step.start, step.due, step.waiting_for)
        if key not in known:
            known[key] = _places(step, due_at)
        places, homeless = known[key]
        for at in places:
            at_sessions[at].append(item)
        if homeless:
            months.setdefault(item.due.replace(day=1), []).append(item)
    return Agenda(
        tuple(sorted(overdue, key=lambda item: item.due)),
        tuple(Sitting(session, tuple(at_sessions[at])) for at, session in enumerate(due_at)),
        tuple(Month(first, tuple(months[first])) for first in sorted(months)),
    )


def _places(step: StepState, sessions: Sequence[Session]) -> tuple[tuple[int, ...], bool]:
    """The sessions at which a step is due, by their place, and whether one of its bodies has
    none."""
    places = tuple(at for at, session in enumerate(sessions) if step.awaited_at(session))
    served = {sessions[at].body for at in places}
    return places, not step.waiting_for or not served.issuperset(step.waiting_for)


def peak(items: Sequence[Item]) -> Peak:
    """Where the work still to do gathers: the quarter with the most steps not overdue; of
    equals, the first."""
    days = Counter(item.due for item in items)
    late = Counter(item.due for item in items if item.status is StepStatus.OVERDUE)
    every: Counter[str] = Counter()
    ahead: Counter[str] = Counter()
    for day, n in days.items():
        every[quarter(day)] += n
        ahead[quarter(day)] += n - late[day]
    best = min(ahead, key=lambda name: (-ahead[name], name), default="")
    best = best if ahead[best] else ""
    return Peak(best, every[best], days.total(), late.total())
