"""What each responsible body carries, and the agenda of one body on a day."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from wp.domain.filter import NONE, Answer, Facet, count_status
from wp.domain.progress import StepState
from wp.domain.sessions import Session, next_session
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus


@dataclass(frozen=True, slots=True)
class Workload:
    """What one body has a part in: tasks, lines, lines by status and by programme, and its next
    session.

    `due` counts its lines with a step of the body due at that session, as the session filter does;
    0 without one.
    """

    body: str
    tasks: int
    lines: int
    statuses: Mapping[TimelineStatus, int]
    programmes: Mapping[str, int]
    session: Session | None
    due: int

    @property
    def overdue(self) -> int:
        """Its lines that are overdue, whichever body they wait for."""
        return self.statuses.get(TimelineStatus.OVERDUE, 0)


def body_workloads(answer: Answer) -> tuple[Workload, ...]:
    """What each body has a part in, the most lines first, "none" (no body named) last.

    Where the filter narrows to bodies, only these are there. A line counts once under each of its
    bodies.
    """
    found = [_load(answer, body) for body in answer.values(Facet.BODY)]
    return tuple(sorted(found, key=lambda load: (load.body == NONE, -load.lines)))


def _load(answer: Answer, body: str) -> Workload:
    own = (Facet.BODY, body)
    session = next_session(answer.snapshot.sessions, body, answer.snapshot.as_of)
    statuses = {status: n for status, n in count_status(answer, own).items() if n}
    programmes = {
        p: n
        for p in answer.values(Facet.PROGRAMME)
        if (n := answer.count(own, (Facet.PROGRAMME, p)))
    }
    due = answer.count(own, (Facet.SESSION, session.key)) if session else 0
    return Workload(
        body, answer.tasks_with(own), answer.count(own), statuses, programmes, session, due
    )


class Turn(StrEnum):
    """Where a line stands on the agenda of a body, in the order of the agenda."""

    OVERDUE = "overdue"
    SOON = "due soon"
    NEXT = "next session"
    LATER = "later"
    ONGOING = "ongoing"
    UNDATED = "undated"
    CLOSED = "closed"


_TURNS = {
    TimelineStatus.OVERDUE: Turn.OVERDUE,
    TimelineStatus.DUE_SOON: Turn.SOON,
    TimelineStatus.UPCOMING: Turn.LATER,
    TimelineStatus.ONGOING: Turn.ONGOING,
    TimelineStatus.UNDATED: Turn.UNDATED,
    TimelineStatus.COMPLETED: Turn.CLOSED,
    TimelineStatus.DISCONTINUED: Turn.CLOSED,
}


def due_step(view: LineView, session: Session | None) -> StepState | None:
    """The first step of an open line that waits for the session's body and falls due at it, or
    None."""
    return next(iter(view.awaiting(session)), None) if session else None


def agenda_of(
    lines: Iterable[LineView], session: Session | None
) -> dict[Turn, tuple[LineView, ...]]:
    """The lines as the body's secretary would call them: each line once, under the first turn that
    fits.

    Overdue, due soon elsewhere, due at the session (an unreached step of this body), due later,
    ongoing, undated, closed; by due date.
    """
    found: dict[Turn, list[LineView]] = {turn: [] for turn in Turn}
    for view in lines:
        turn = _TURNS[view.status]
        if turn is not Turn.OVERDUE and due_step(view, session):
            turn = Turn.NEXT
        found[turn].append(view)
    return {
        turn: tuple(sorted(each, key=lambda v: v.line_status.next_due or dt.date.max))
        for turn, each in found.items()
    }


def named_in_steps_only(lines: Iterable[LineView], body: str) -> tuple[LineView, ...]:
    """The lines with a step of the body although their source does not list it among the
    responsible bodies."""
    return tuple(
        view
        for view in lines
        if body not in view.line.bodies
        and any(body in state.step.bodies for state in view.state.steps)
    )
