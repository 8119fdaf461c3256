"""What a session has before it, in the order of a meeting: moved, due, slipped, stale; and what
it asked for before."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from wp.domain.filter import Answer
from wp.domain.history import Acted, DueMoved, Move, ProgressMoved, StatusMoved, moves_between
from wp.domain.meetings.decision_filter import open_follow_ups
from wp.domain.meetings.decisions import Decision, FollowUp
from wp.domain.progress import ProgressReport, StepState
from wp.domain.sessions import Baseline, Session
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus
from wp.domain.step_status import StepStatus

PTC = "PTC"


@dataclass(frozen=True, slots=True)
class Moved:
    """A line that moved since the session before, or since the programme began, and how."""

    line: LineView
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """A step that falls due at the session."""

    line: LineView
    step: StepState

    def acted(self, body: str) -> bool:
        """Whether the body has acted in the step, which waits for others."""
        return self.step.has_acted(body) and not self.step.reached


@dataclass(frozen=True, slots=True)
class Late:
    """A line that slipped or is overdue, with the report that gives a reason (None where none
    does)."""

    line: LineView
    reason: ProgressReport | None


@dataclass(frozen=True, slots=True)
class Review:
    """The agenda of a review: `due` by body, the session's own first."""

    session: Session
    baseline: Baseline
    moved: tuple[Moved, ...]
    due: tuple[tuple[str, tuple[Due, ...]], ...]
    late: tuple[Late, ...]
    stale: tuple[LineView, ...]


def review(session: Session, baseline: Baseline, now: Answer, then: Answer) -> Review:
    """The review of a session from the answers on its last day and, as it was then, at the
    beginning of what is told of (`baseline`)."""
    former = {line.line.id: line for line in then.lines}
    moved = []
    for line in now.lines:
        old = former.get(line.line.id)
        if old is None:
            continue
        found = moves_between(old.state, line.state, old.status, line.status)
        # A date that comes nearer changes a status by itself; what moved is what somebody did, or
        # what became late.
        told = tuple(
            move
            for move in found
            if isinstance(move, ProgressMoved | Acted | DueMoved)
            or (isinstance(move, StatusMoved) and move.after is TimelineStatus.OVERDUE)
        )
        if told:
            moved.append(Moved(line, found))
    late = tuple(
        Late(line, reason_of(line))
        for line in now.lines
        if line.status is TimelineStatus.OVERDUE or line.state.slipped is not None
    )
    stale = tuple(line for line in now.lines if line.stale)
    return Review(session, baseline, tuple(moved), _due(session, now.lines), late, stale)


def reason_of(line: LineView) -> ProgressReport | None:
    """The report in force that says why a line is late, None where none does."""
    report = line.state.latest
    status = line.state.status_report
    return next((each for each in (report, status) if each is not None and each.reason), None)


def _due(session: Session, lines: tuple[LineView, ...]) -> tuple[tuple[str, tuple[Due, ...]], ...]:
    """The steps whose window overlaps the session, under each body that is to act, the session's
    own first; closed ones are due no longer."""
    found: dict[str, list[Due]] = {}
    for line in lines:
        for step in line.state.steps:
            if line.status_of(step) is StepStatus.CLOSED:
                continue
            for body in step.step.bodies if step.overlaps(session.start, session.end) else ():
                found.setdefault(body, []).append(Due(line, step))
    order = sorted(found, key=lambda body: (body != session.body, -len(found[body]), body))
    return tuple((body, tuple(found[body])) for body in order)


def touched_by(session: Session, lines: Iterable[LineView]) -> tuple[Due, ...]:
    """The unreached steps of the session's body that are due at it (product.md, section 3,
    "Filters")."""
    return tuple(Due(line, step) for line in lines for step in line.awaiting(session))


def session_under_review(sessions: Iterable[Session], as_of: dt.date) -> Session | None:
    """The session that a day is about: one that ends on it, the PTC's first; else that of the PTC
    which is nearest to it, just over or the next one. None that was moved away or cancelled."""
    every = tuple(each for each in sessions if each.takes_place)
    here = [each for each in every if each.end == as_of]
    own = [each for each in every if each.body == PTC]
    return max(here, key=lambda s: s.body == PTC, default=None) or min(
        own, key=lambda s: (max(s.start - as_of, as_of - s.end), s.start), default=None
    )


def notes_of_session(session: Session, lines: Iterable[LineView]) -> dict[str, str]:
    """By reference, the notes that became true while the session met: the draft of the Progress
    column."""
    return {
        line.line.ref: line.state.latest.note
        for line in lines
        if line.state.latest
        and line.state.latest.note
        and session.start <= line.state.latest.effective_on <= session.end
    }


def asked_before(
    session: Session, decisions: Iterable[Decision], as_of: dt.date
) -> tuple[tuple[Decision, FollowUp], ...]:
    """What earlier sessions asked for and is still to be done on the day; after the session,
    what it asked itself."""
    asked = open_follow_ups(decisions, as_of)
    return tuple((d, f) for d, f in asked if d.session.end < session.end or session.end < as_of)
