"""The steps of a line as a rail: what is reached, what is overdue, what comes next."""

import datetime as dt
from dataclasses import dataclass

from wp.domain.progress import StepState
from wp.domain.snapshot import LineView
from wp.domain.step_status import StepStatus


@dataclass(frozen=True, slots=True)
class Stop:
    """One step: its status, its window as now due, the first due date where it moved."""

    step: StepState
    status: StepStatus
    first_due: dt.date | None


def stops(view: LineView) -> tuple[Stop, ...]:
    """The steps of a line in the order in which they are printed."""
    return tuple(
        Stop(
            step,
            view.status_of(step),
            step.step.due if step.moved and step.step.due != step.due else None,
        )
        for step in view.state.steps
    )


def rail(view: LineView) -> tuple[Stop, ...]:
    """The steps of a line in the order in which they fall due; recurring and unread ones stand
    last."""
    return tuple(sorted(stops(view), key=lambda stop: stop.step.due or dt.date.max))
