"""What a session decides of a line, and the report and the conclusion that this makes."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wp.domain.days import days_after
from wp.domain.meetings.decisions import DecisionKind
from wp.domain.progress import Act, Authority, ProgressStatus, Statement, StepState
from wp.domain.reporting.rules import LIMITS
from wp.domain.sessions import Session, next_session
from wp.domain.timeline import Step, render_step


class OnALine(StrEnum):
    """What a session may decide of a line that it looks at."""

    NOTED = "noted"
    APPROVED = "approved"
    POSTPONED = "postponed"
    SENT = "sent"
    DISCONTINUED = "discontinued"


KIND_OF = {
    OnALine.NOTED: DecisionKind.TOOK_NOTE,
    OnALine.APPROVED: DecisionKind.APPROVED,
    OnALine.POSTPONED: DecisionKind.POSTPONED,
    OnALine.SENT: DecisionKind.SENT_ON,
    OnALine.DISCONTINUED: DecisionKind.DISCONTINUED,
}
_STATUS_OF = {
    OnALine.APPROVED: ProgressStatus.IN_PROGRESS,
    OnALine.POSTPONED: ProgressStatus.POSTPONED,
    OnALine.DISCONTINUED: ProgressStatus.DISCONTINUED,
}


@dataclass(frozen=True, slots=True)
class Given:
    """What the wording of a decision leaves open: the step meant, and for what is put off the
    reason and the rest."""

    step: Step | None = None
    reason: str = ""
    action: str = ""
    month: dt.date | None = None


def steps_for(
    what: OnALine, session: Session, states: Iterable[StepState]
) -> tuple[StepState, ...]:
    """The unreached steps that the session can decide on in this way.

    It approves where its body has still to act or none is named; it postpones any step that has a
    date.
    """
    open_ = [state for state in states if not state.reached]
    if what is OnALine.APPROVED:
        return tuple(s for s in open_ if session.body in s.waiting_for or not s.step.bodies)
    return tuple(s for s in open_ if s.due) if what is OnALine.POSTPONED else ()


def postponed_to(step: StepState | None, session: Session, every: Iterable[Session]) -> str:
    """The day proposed for a step that a session postpones, as ISO writes it: the end of the first
    session not held of the body that is to act which ends after the present due date; "" where none
    of `every` does."""
    if step is None or step.due is None:
        return ""
    waiting = step.waiting_for
    body = session.body if session.body in waiting or not waiting else waiting[0]
    later = next_session(every, body, days_after(step.due, 1))
    return later.end.isoformat() if later else ""


def report_of(
    what: OnALine, line: int, session: Session, wording: str, evidence: str, given: Given
) -> Statement | None:
    """The report that the decision makes, effective on the session's last day; None where it is
    sent to another body.

    `what` the session decided of the line, in which wording, shown by which evidence, and what
    else was given.

    Whoever takes note changes no status; an approval is an act of the session's body in the step.
    """
    if what is OnALine.SENT:
        return None
    step = render_step(given.step) if given.step else ""
    acts = (Act(step, session.body, session.end, wording[: LIMITS["decision"]]),)
    return Statement(
        line=line,
        effective_on=session.end,
        status=_STATUS_OF.get(what),
        acts=acts if what is OnALine.APPROVED and step else (),
        note=wording,
        evidence=evidence,
        authority=Authority.NOTED if what is OnALine.NOTED else Authority.APPROVED,
        reason=given.reason,
        anticipated_action=given.action,
        anticipated_month=given.month,
        step=step if what is OnALine.POSTPONED else "",
    )
