"""Timeline status of a line and of a task at the end of a day, with its reason as a value
(product.md, section 3)."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from wp.domain.progress import LineState, ProgressStatus, Slipped, StepState
from wp.domain.step_status import StepStatus, step_status
from wp.domain.timeline import StepKind

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
# Shown only where a line has it.
_RARE = {TimelineStatus.UNDATED, TimelineStatus.DISCONTINUED}
_URGENCY = {status: order for order, status in enumerate(TimelineStatus)}


def shown_statuses(held: Callable[[TimelineStatus], object]) -> list[TimelineStatus]:
    """The statuses that a summary shows; `held` says whether a line has one."""
    return [status for status in TimelineStatus if status not in _RARE or held(status)]


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

# The rule by the status of the unreached step that is due first.
_BY_STEP: Mapping[StepStatus, WhyCode] = {
    StepStatus.OVERDUE: WhyCode.STEP_OVERDUE,
    StepStatus.DUE_SOON: WhyCode.STEP_DUE_SOON,
    StepStatus.UPCOMING: WhyCode.STEP_UPCOMING,
    StepStatus.ONGOING: WhyCode.UNTIL_LATER,
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
        code = _BY_STEP[step_status(upcoming, True, as_of)]
        return LineStatus(_why_of_step(code, upcoming, state, as_of), next_due)
    return LineStatus(_without_due(state, as_of))


def _why_of_step(code: WhyCode, step: StepState, state: LineState, as_of: dt.date) -> Why:
    assert step.due is not None
    return Why(
        code,
        as_of,
        step=step.step.text,
        start=step.start,
        due=step.due,
        days=(step.due - as_of).days,
        bodies=step.waiting_for,
        slipped=step.slipped,
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
