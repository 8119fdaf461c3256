"""Timeline status of a line and of a task at the end of a day, with its reason as a value
(product.md, section 3)."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from wp.domain.days import days_after
from wp.domain.progress import LineState, ProgressStatus, Slipped, StepState
from wp.domain.timeline import StepKind

DUE_SOON_DAYS = 92
STALE_DAYS = 183


class TimelineStatus(StrEnum):
    """Where a line stands; in the order of urgency that a task's status uses."""

    OVERDUE = "overdue"
    DUE_SOON = "due soon"
    UPCOMING = "upcoming"
    ONGOING = "ongoing"
    UNDATED = "undated"
    COMPLETED = "completed"
    DISCONTINUED = "discontinued"


OPEN = frozenset(TimelineStatus) - {TimelineStatus.COMPLETED, TimelineStatus.DISCONTINUED}
_URGENCY = {status: order for order, status in enumerate(TimelineStatus)}


class WhyCode(StrEnum):
    """The rule that decided a status."""

    REPORTED_COMPLETED = "reported.completed"
    REPORTED_DISCONTINUED = "reported.discontinued"
    STEP_OVERDUE = "step.overdue"
    STEP_DUE_SOON = "step.due_soon"
    STEP_UPCOMING = "step.upcoming"
    UNTIL_LATER = "until.later"
    RECURRING = "recurring"
    ALL_REACHED = "steps.all_reached"
    UNREAD = "timeline.unread"
    NO_TIMELINE = "timeline.none"


# What each rule decides, complete by test.
STATUS_OF: Mapping[WhyCode, TimelineStatus] = {
    WhyCode.REPORTED_COMPLETED: TimelineStatus.COMPLETED,
    WhyCode.REPORTED_DISCONTINUED: TimelineStatus.DISCONTINUED,
    WhyCode.STEP_OVERDUE: TimelineStatus.OVERDUE,
    WhyCode.STEP_DUE_SOON: TimelineStatus.DUE_SOON,
    WhyCode.STEP_UPCOMING: TimelineStatus.UPCOMING,
    WhyCode.UNTIL_LATER: TimelineStatus.ONGOING,
    WhyCode.RECURRING: TimelineStatus.ONGOING,
    WhyCode.ALL_REACHED: TimelineStatus.COMPLETED,
    WhyCode.UNREAD: TimelineStatus.UNDATED,
    WhyCode.NO_TIMELINE: TimelineStatus.UNDATED,
}


@dataclass(frozen=True, slots=True)
class Why:
    """The reason of a status, for `wp.language` to word.

    `step` is the printed step that decided; `start` and `due` its present window; `days` how far
    its due date lies from the as-of day (negative when past); `bodies` those it still waits for;
    `slipped` set where its date was moved; `effective_on`, `authority` and `evidence` tell of the
    report that decided.
    """

    code: WhyCode
    as_of: dt.date
    step: str = ""
    start: dt.date | None = None
    due: dt.date | None = None
    days: int | None = None
    bodies: tuple[str, ...] = ()
    slipped: Slipped | None = None
    effective_on: dt.date | None = None
    authority: str = ""
    evidence: str = ""

    @property
    def status(self) -> TimelineStatus:
        """The status that the rule decided."""
        return STATUS_OF[self.code]


@dataclass(frozen=True, slots=True)
class LineStatus:
    """Reason and next due date of a line on a day, and with the reason its status."""

    why: Why
    next_due: dt.date | None = None

    @property
    def status(self) -> TimelineStatus:
        """The timeline status."""
        return self.why.status


def line_status(state: LineState, as_of: dt.date) -> LineStatus:
    """The timeline status of a line in this state at the end of the day, by rules 1 to 4 of
    product.md, section 3."""
    report = state.status_report
    waiting = [s for s in state.steps if s.due and not s.reached]
    upcoming = min(waiting, key=lambda s: s.due or dt.date.max, default=None)
    next_due = upcoming.due if upcoming else None
    if report and state.status in (ProgressStatus.COMPLETED, ProgressStatus.DISCONTINUED):
        done = state.status is ProgressStatus.COMPLETED
        why = Why(
            WhyCode.REPORTED_COMPLETED if done else WhyCode.REPORTED_DISCONTINUED,
            as_of,
            effective_on=report.effective_on,
            authority=report.authority,
            evidence=report.evidence,
        )
        return LineStatus(why)
    if upcoming and next_due:
        code = _rule_by_due(next_due, upcoming.step.kind, as_of)
        return LineStatus(_why_of_step(code, upcoming, state, as_of), next_due)
    return LineStatus(_without_due(state, as_of))


def _rule_by_due(due: dt.date, kind: StepKind, as_of: dt.date) -> WhyCode:
    """The rule of the 92 days: what an unreached step due on this day is on the day shown."""
    if due < as_of:
        return WhyCode.STEP_OVERDUE
    if due <= due_soon_until(as_of):
        return WhyCode.STEP_DUE_SOON
    return WhyCode.UNTIL_LATER if kind is StepKind.UNTIL else WhyCode.STEP_UPCOMING


def due_soon_until(as_of: dt.date) -> dt.date:
    """The last day on which a step is due soon rather than later."""
    return days_after(as_of, DUE_SOON_DAYS)


def step_status(state: StepState, line: TimelineStatus, as_of: dt.date) -> TimelineStatus | None:
    """How one dated step stands on the day; None for a step without a date or of a line no longer
    open.

    A reached step counts as Completed, also those of a line reported Completed; those of a line
    Discontinued do not.
    """
    if state.due is None or line is TimelineStatus.DISCONTINUED:
        return None
    if state.reached or line is TimelineStatus.COMPLETED:
        return TimelineStatus.COMPLETED
    return STATUS_OF[_rule_by_due(state.due, state.step.kind, as_of)]


def _why_of_step(code: WhyCode, step: StepState, state: LineState, as_of: dt.date) -> Why:
    assert step.due is not None
    moved = Slipped(step.step.due, step.due, step.moved) if step.moved else None
    return Why(
        code,
        as_of,
        step=step.step.text,
        start=step.start,
        due=step.due,
        days=(step.due - as_of).days,
        bodies=step.waiting_for,
        slipped=moved,
        effective_on=state.latest.effective_on if state.latest else None,
    )


def _without_due(state: LineState, as_of: dt.date) -> Why:
    kinds = {s.step.kind: s for s in state.steps}
    recurring = kinds.get(StepKind.RECURRING)
    if recurring:
        return Why(WhyCode.RECURRING, as_of, step=recurring.step.text, bodies=recurring.step.bodies)
    unread = kinds.get(StepKind.UNREAD)
    dated = [s for s in state.steps if s.due]
    if dated and not unread:
        last = max(dated, key=lambda s: max((act.on for act in s.acts), default=dt.date.min))
        on = max((act.on for act in last.acts), default=None)
        return Why(WhyCode.ALL_REACHED, as_of, step=last.step.text, due=last.due, effective_on=on)
    return (
        Why(WhyCode.UNREAD, as_of, step=unread.step.text)
        if unread
        else Why(WhyCode.NO_TIMELINE, as_of)
    )


def task_status(lines: Iterable[TimelineStatus]) -> TimelineStatus:
    """The most urgent status of a task's lines (product.md, section 3); a task has at least one
    line."""
    return min(lines, key=lambda status: _URGENCY[status])


def is_stale(
    state: LineState,
    status: TimelineStatus,
    programme_start: dt.date,
    edition_effective: dt.date,
    as_of: dt.date,
) -> bool:
    """Whether a line of this state and status, open and with a dated step, has had no report for
    more than 183 days, nor begun since (`programme_start`, `edition_effective`; product.md,
    section 3)."""
    if status not in OPEN or not any(s.due for s in state.steps):
        return False
    since = max(programme_start, edition_effective)
    if state.latest:
        since = max(since, state.latest.effective_on)
    return (as_of - since).days > STALE_DAYS
