"""The status of one step on a day: the one rule that every picture, table, sheet and document shows
steps by (product.md, section 3, "Status of a step")."""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

from wp.domain.days import days_after
from wp.domain.progress import StepState
from wp.domain.timeline import StepKind

DUE_SOON_DAYS = 92


class StepStatus(StrEnum):
    """How a step stands on a day, the most urgent first; words shared with a line's status mean
    the same."""

    OVERDUE = "overdue"
    DUE_SOON = "due soon"
    UPCOMING = "upcoming"
    ONGOING = "ongoing"
    UNDATED = "undated"
    REACHED = "reached"
    CLOSED = "closed"


# What is still to be done and has not been missed.
AHEAD = frozenset((StepStatus.DUE_SOON, StepStatus.UPCOMING, StepStatus.ONGOING))
_URGENCY = {status: order for order, status in enumerate(StepStatus)}


def step_status(step: StepState, line_open: bool, as_of: dt.date) -> StepStatus:
    """How a step of a line that is open, or completed or discontinued, stands at the end of the
    day, by its present due day."""
    if step.reached:
        return StepStatus.REACHED
    if not line_open:
        return StepStatus.CLOSED
    if step.due is None:
        recurs = step.step.kind is StepKind.RECURRING
        return StepStatus.ONGOING if recurs else StepStatus.UNDATED
    if step.due < as_of:
        return StepStatus.OVERDUE
    if step.due <= due_soon_until(as_of):
        return StepStatus.DUE_SOON
    return StepStatus.ONGOING if step.step.kind is StepKind.UNTIL else StepStatus.UPCOMING


def most_urgent(steps: Iterable[StepStatus]) -> StepStatus:
    """The most urgent status of several steps, of which there is at least one."""
    return min(steps, key=_URGENCY.__getitem__)


def due_soon_until(as_of: dt.date) -> dt.date:
    """The last day on which a step is due soon rather than later."""
    return days_after(as_of, DUE_SOON_DAYS)
