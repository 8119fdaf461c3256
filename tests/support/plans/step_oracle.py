"""How a step stands, told a second time and plainly: what the product says is held against it."""

import datetime as dt

from wp.domain.progress import StepState
from wp.domain.timeline import StepKind

STEPS = ["overdue", "due soon", "upcoming", "ongoing", "undated", "reached", "closed"]


def step_by_hand(step: StepState, closed: bool, on: dt.date) -> str:
    """How a dated step stands on the day, as product.md says it."""
    assert step.due
    if step.reached or closed:
        return "reached" if step.reached else "closed"
    days = (step.due - on).days
    later = "ongoing" if step.step.kind is StepKind.UNTIL else "upcoming"
    return "overdue" if days < 0 else "due soon" if days <= 92 else later
