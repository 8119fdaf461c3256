"""The steps of a line as a rail: what is reached, what was missed, what comes next."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from wp.domain.progress import StepState
from wp.domain.snapshot import LineView
from wp.domain.status import OPEN, TimelineStatus, step_status
from wp.domain.timeline import StepKind


class StopState(StrEnum):
    """How one step of the rail stands on the day."""

    REACHED = "reached"
    MISSED = "missed"
    NEXT = "next"
    LATER = "later"
    RECURRING = "recurring"
    UNREAD = "unread"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Stop:
    """One step: how it stands, its window as now due, the first due date where it moved."""

    step: StepState
    state: StopState
    first_due: dt.date | None

    @property
    def waiting_for(self) -> tuple[str, ...]:
        """The bodies that have not acted in the step."""
        return self.step.waiting_for


def rail(view: LineView, as_of: dt.date) -> tuple[Stop, ...]:
    """The steps of a line in the order in which they fall due; recurring and unread ones stand
    last.

    A step is missed when it is unreached and its present due date has passed, next when it is the
    earliest to come; the steps of a line no longer open are closed unless they were reached
    (product.md, section 3).
    """
    ordered = sorted(view.state.steps, key=lambda s: (s.due is None, s.due or dt.date.max))
    stops: list[Stop] = []
    for step in ordered:
        state = _state(step, view, as_of)
        if state is StopState.NEXT and any(stop.state is StopState.NEXT for stop in stops):
            state = StopState.LATER
        moved = step.moved and step.step.due != step.due
        stops.append(Stop(step, state, step.step.due if moved else None))
    return tuple(stops)


def _state(step: StepState, view: LineView, as_of: dt.date) -> StopState:
    if step.reached:
        return StopState.REACHED
    if view.status not in OPEN:
        return StopState.CLOSED
    if step.due is None:
        return StopState.UNREAD if step.step.kind is StepKind.UNREAD else StopState.RECURRING
    late = step_status(step, view.status, as_of) is TimelineStatus.OVERDUE
    return StopState.MISSED if late else StopState.NEXT
