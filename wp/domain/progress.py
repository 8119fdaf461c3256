"""Progress reports, and the state of a line on a day, folded from them (product.md, section 3)."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from wp.domain.known import in_force, was_known
from wp.domain.sessions import Session
from wp.domain.timeline import Step, StepKind, month_window, render_step, render_window


class ProgressStatus(StrEnum):
    """What a report says of a line; a line without any is NOT_REPORTED."""

    NOT_REPORTED = "not reported"
    IN_PROGRESS = "in progress"
    COMPLETED = "completed"
    POSTPONED = "postponed"
    DISCONTINUED = "discontinued"


class Authority(StrEnum):
    """On whose word a report stands."""

    REPORTED = "reported"
    NOTED = "noted"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Act:
    """One body acted in one step: `step` is the step's canonical words, `body` "" where the step
    names none."""

    step: str
    body: str
    on: dt.date
    decision: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One dated statement on one line. `status` None leaves the status as it was.

    `denies` names acts, as (step, body), that it takes back. `step` is the step that
    `anticipated_month` (any day of the month meant) moves, "" for the earliest unreached one.
    `as_it_stands` says why the steps of the line may stand out of order.
    """

    line: int
    effective_on: dt.date
    status: ProgressStatus | None = None
    acts: tuple[Act, ...] = ()
    denies: tuple[tuple[str, str], ...] = ()
    note: str = ""
    evidence: str = ""
    authority: Authority = Authority.REPORTED
    reason: str = ""
    anticipated_action: str = ""
    anticipated_month: dt.date | None = None
    step: str = ""
    supersedes: int | None = None
    as_it_stands: str = ""

    @property
    def withdraws(self) -> bool:
        """Whether it only takes another report back, and says nothing of the line itself."""
        says = self.status or self.acts or self.denies or self.note or self.anticipated_month
        return self.supersedes is not None and not says

    def recorded(self, number: int, at: dt.datetime, actor: str) -> "ProgressReport":
        """The report that it becomes when it is recorded."""
        values = {field.name: getattr(self, field.name) for field in fields(Statement)}
        return ProgressReport(**values, id=number, recorded_at=at, recorded_by=actor)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressReport(Statement):
    """A statement on record: its number, when it was recorded (in UTC) and by whom."""

    id: int
    recorded_at: dt.datetime
    recorded_by: str


@dataclass(frozen=True, slots=True)
class Slipped:
    """A date that was moved: the first one, if any, the present one, how often."""

    first_due: dt.date | None
    due: dt.date
    times: int


@dataclass(frozen=True, slots=True)
class StepState:
    """A step on a day: its acts, whether it is reached, its present window, how often it moved."""

    step: Step
    start: dt.date | None
    due: dt.date | None
    acts: tuple[Act, ...] = ()
    reached: bool = False
    moved: int = 0

    def overlaps(self, start: dt.date, end: dt.date) -> bool:
        """Whether its present window, where it has one, and these days have a day in common."""
        return (
            self.start is not None
            and self.due is not None
            and self.start <= end
            and start <= self.due
        )

    def due_at(self, session: Session) -> bool:
        """Whether it names the session's body and their windows overlap (product.md, "Filters")."""
        return session.body in self.step.bodies and self.overlaps(session.start, session.end)

    def awaited_at(self, session: Session) -> bool:
        """Whether it is due at the session, whose body has still to act in it."""
        return session.body in self.waiting_for and self.due_at(session)

    def has_acted(self, body: str) -> bool:
        """Whether nothing is left for the body to do in it."""
        return self.reached or body not in self.waiting_for

    @property
    def waiting_for(self) -> tuple[str, ...]:
        """The bodies named in the step that have not acted."""
        acted = {act.body for act in self.acts}
        return tuple(body for body in self.step.bodies if body not in acted)

    @property
    def slipped(self) -> Slipped | None:
        """How its date was moved, as long as it is not reached."""
        moved = self.due if self.moved and not self.reached else None
        return Slipped(self.step.due, moved, self.moved) if moved else None


@dataclass(frozen=True, slots=True)
class LineState:
    """What is true of a line on a day: status, the report that gave it, the latest report of
    all, its steps, and the reason given last for their being out of order."""

    status: ProgressStatus
    status_report: ProgressReport | None
    latest: ProgressReport | None
    steps: tuple[StepState, ...]
    slipped: Slipped | None
    as_it_stands: str = ""


def last_number(reports: Iterable[ProgressReport]) -> int:
    """The number of the report recorded last, 0 where there is none."""
    return max((each.id for each in reports), default=0)


def reports_known(
    reports: Iterable[ProgressReport], as_of: dt.date, known_at: dt.datetime | None = None
) -> tuple[ProgressReport, ...]:
    """The reports that count: effective on or before the day, recorded by then, not superseded by
    one recorded by then.

    In order of effective date and then of recording (product.md, section 3, "The state on a day").
    A correction supersedes once it is recorded, also where it is effective later than the day. A
    report that only withdraws another is left out with it: it says nothing of the line.
    """
    recorded = in_force(r for r in reports if was_known(r.recorded_at, known_at))
    counting = [r for r in recorded if r.effective_on <= as_of and not r.withdraws]
    return tuple(sorted(counting, key=lambda r: (r.effective_on, r.recorded_at, r.id)))


def fold(
    steps: tuple[Step, ...],
    reports: Iterable[ProgressReport],
    as_of: dt.date,
    known_at: dt.datetime | None = None,
) -> LineState:
    """The state of a line with these steps at the end of the day, from all its reports in any
    order."""
    states = [StepState(step, step.start, step.due) for step in steps]
    added: StepState | None = None
    status, status_report, latest, reason = ProgressStatus.NOT_REPORTED, None, None, ""
    for report in reports_known(reports, as_of, known_at):
        latest = report
        reason = report.as_it_stands or reason
        if report.status is not None:
            status, status_report = report.status, report
        states = [_with_acts(state, report) for state in states]
        added = _with_acts(added, report) if added else None
        if report.anticipated_month is None:
            continue
        month = month_window(report.anticipated_month.year, report.anticipated_month.month)
        at = moved_step(states, report.step)
        if at is not None:
            states[at] = _moved_to(states[at], month)
        elif not any(state.step.due for state in states):
            added = _moved_to(added, month) if added else _added(month)
    every = tuple(_settled(state) for state in (*states, *([added] if added else [])))
    # Of the unreached steps that moved, the one due first.
    moved = filter(None, (state.slipped for state in every))
    slipped = min(moved, key=lambda each: (each.due, each.times), default=None)
    return LineState(status, status_report, latest, every, slipped, reason)


def _with_acts(state: StepState, report: ProgressReport) -> StepState:
    key = render_step(state.step)
    kept = [a for a in state.acts if (key, a.body) not in report.denies]
    new = [
        a
        for a in report.acts
        if a.step == key and (a.body in state.step.bodies or not state.step.bodies)
    ]
    renewed = {act.body for act in new}
    acts = tuple([a for a in kept if a.body not in renewed] + new)
    if acts == state.acts:
        return state
    reached = set(state.step.bodies) <= {a.body for a in acts} if state.step.bodies else bool(acts)
    if state.step.kind is StepKind.RECURRING:
        reached = False
    return replace(state, acts=acts, reached=reached)


def moved_step(states: Sequence[StepState], named: str) -> int | None:
    """Which step an anticipated month moves: the one named, else the unreached one due first; None
    where there is none."""
    open_steps = [(s.due, i) for i, s in enumerate(states) if s.due and not s.reached]
    if named:
        return next((i for _, i in open_steps if render_step(states[i].step) == named), None)
    return min(open_steps, default=(None, None))[1]


def _moved_to(state: StepState, month: tuple[dt.date, dt.date]) -> StepState:
    if state.due == month[1]:
        return state
    return replace(state, start=month[0], due=month[1], moved=state.moved + 1)


def _settled(state: StepState) -> StepState:
    """A moved date holds until the step is reached; then the step's own window stands again."""
    if not state.reached or state.step.due is None:
        return state
    return replace(state, start=state.step.start, due=state.step.due)


def _added(month: tuple[dt.date, dt.date]) -> StepState:
    """The step that a line without a dated one gets from its first anticipated month."""
    step = Step(render_window(*month), StepKind.DATED)
    return StepState(step, month[0], month[1], moved=1)
