"""The fields of a step within the row of its line: as printed, as now due, and its own status."""

import datetime as dt

from wp.domain.progress import StepState
from wp.domain.step_status import StepStatus
from wp.domain.timeline import StepKind
from wp.exports.field_types import DAY, LIST, MAYBE, MAYBE_DAY, TEXT, TEXTS, YES_NO, Field, one_of


def _window(state: StepState) -> tuple[dt.date | None, dt.date | None]:
    """The window as printed; that of a step which only a report gave, as it is."""
    step = state.step
    return (step.start, step.end) if step.end else (state.start, state.due)


_ACT = (Field("body", TEXT), Field("on", DAY), Field("decision", TEXT))
STEP = (
    Field("text", TEXT, "step.step.text"),
    Field("kind", one_of(StepKind), "step.step.kind"),
    Field("start", MAYBE_DAY, lambda stop: _window(stop.step)[0], "printed"),
    Field("end", MAYBE_DAY, lambda stop: _window(stop.step)[1], "printed"),
    Field("due", MAYBE_DAY, "step.due", "due"),
    Field("bodies", TEXTS, "step.step.bodies"),
    Field("recurrence", MAYBE, "step.step.recurrence", "recurrence"),
    Field("acts", LIST, "step.acts", fields=_ACT),
    Field("reached", YES_NO, "step.reached"),
    Field("status", one_of(StepStatus), about="of_step"),
)
