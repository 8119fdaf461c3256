"""What a session concluded, and what it asked of somebody (product.md, section 2, "Decision,
follow-up")."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from wp.domain.known import in_force, was_known
from wp.domain.reporting.rules import Problem, text_problems, texts_problems
from wp.domain.sessions import Session


class DecisionKind(StrEnum):
    """What a session did, as its report words it."""

    TOOK_NOTE = "took note"
    ENDORSED = "endorsed"
    ADOPTED = "adopted"
    APPROVED = "approved"
    AGREED = "agreed"
    REQUESTED = "requested"
    RECOMMENDED = "recommended"
    SUGGESTED = "suggested"
    INVITED = "invited"
    SUPPORTED = "supported"
    ACKNOWLEDGED = "acknowledged"
    DISCUSSED = "discussed"
    DEFERRED = "deferred"
    OPENED_A_COMMENT_PERIOD = "opened a comment period"
    POSTPONED = "postponed"
    SENT_ON = "sent on"
    DISCONTINUED = "discontinued"
    OTHER = "other"


LONGEST_REASON = 2_000
LONGEST = {
    "decided": 2_000,
    "asked": 1_000,
    "who": 200,
    "paragraph": 40,
    "item": 40,
    "due_text": 200,
}


class Outcome(StrEnum):
    """How a follow-up ended."""

    DONE = "done"
    DROPPED = "dropped"


class FollowUpState(StrEnum):
    """Where a follow-up stands on a day."""

    OVERDUE = "overdue"
    OPEN = "open"
    UNDATED = "undated"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Ending:
    """A follow-up ended: how, on which day, shown by what, and who recorded it when."""

    outcome: Outcome
    on: dt.date
    evidence: str
    recorded_by: str = ""
    recorded_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Something asked of somebody: `who` in the words of the decision, several set apart by ";
    "."""

    id: int
    who: str
    asked: str
    due_text: str = ""
    due_on: dt.date | None = None
    ending: Ending | None = None

    @property
    def people(self) -> tuple[str, ...]:
        """Those who are asked, one by one."""
        return tuple(each.strip() for each in self.who.split(";"))

    def state(self, as_of: dt.date) -> FollowUpState:
        """Where it stands at the end of the day: open until it ended, overdue after its date."""
        if self.ending and self.ending.on <= as_of:
            return FollowUpState(self.ending.outcome.value)
        if self.due_on is None:
            return FollowUpState.UNDATED
        return FollowUpState.OVERDUE if self.due_on < as_of else FollowUpState.OPEN


@dataclass(frozen=True, slots=True)
class Revised:
    """Why a decision no longer stands as it was written: it was corrected or withdrawn, by whom
    and when."""

    reason: str
    recorded_by: str = ""
    recorded_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One conclusion of a session; `refs` are the references it names, `lines` their permanent
    ids. `chair` says whether the Chair recorded it, or somebody for the Chair; None where nobody
    said so."""

    id: int
    session: Session
    item: str
    paragraph: str
    kind: DecisionKind
    decided: str
    refs: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    recorded_at: dt.datetime | None = None
    recorded_by: str = ""
    supersedes: int | None = None
    reports: tuple[int, ...] = ()
    revised: Revised | None = None
    chair: bool | None = None


def known_decisions(
    decisions: Iterable[Decision], known_at: dt.datetime | None
) -> tuple[Decision, ...]:
    """What was on record at a moment: decisions, revisions and endings recorded later are left
    out. None: all of it."""

    def then(asked: FollowUp) -> FollowUp:
        late = asked.ending and not was_known(asked.ending.recorded_at, known_at)
        return replace(asked, ending=None) if late else asked

    return tuple(
        replace(
            each,
            follow_ups=tuple(map(then, each.follow_ups)),
            revised=each.revised
            if each.revised and was_known(each.revised.recorded_at, known_at)
            else None,
        )
        for each in decisions
        if was_known(each.recorded_at, known_at)
    )


def in_force_decisions(decisions: Iterable[Decision], as_of: dt.date) -> tuple[Decision, ...]:
    """The decisions of the sessions that had ended by the day, in the order of recording; each as
    it stands.

    One that was corrected or withdrawn is left out. A correction has the follow-ups and reports of
    what it supersedes.
    """
    every = {each.id: each for each in decisions}
    standing = (
        each
        for each in in_force(every.values())
        if each.session.end <= as_of and each.revised is None
    )
    return tuple(_whole(each, every) for each in standing)


def _whole(decision: Decision, every: Mapping[int, Decision]) -> Decision:
    former = every.get(decision.supersedes) if decision.supersedes else None
    if former is None:
        return decision
    before = _whole(former, every)
    return replace(
        decision,
        follow_ups=before.follow_ups + decision.follow_ups,
        reports=before.reports + decision.reports,
    )


def set_aside(
    decisions: Iterable[Decision], as_of: dt.date
) -> tuple[tuple[Decision, Decision | None], ...]:
    """The decisions of ended sessions that no longer stand, each with what took its place; None:
    it was withdrawn."""
    every = tuple(decisions)
    by_former = {each.supersedes: each for each in every if each.supersedes}
    return tuple(
        (each, by_former.get(each.id))
        for each in every
        if each.session.end <= as_of and (each.revised or each.id in by_former)
    )


def decision_problems(decision: Decision) -> list[Problem]:
    """Everything that keeps a decision from being recorded; empty where nothing does."""
    found: list[Problem] = []
    if not decision.decided.strip():
        found.append(Problem("decided", "decided.missing"))
    texts = [(name, getattr(decision, name)) for name in ("decided", "paragraph", "item")]
    for follow_up in decision.follow_ups:
        texts += [(name, getattr(follow_up, name)) for name in ("asked", "who", "due_text")]
        if not (follow_up.asked.strip() and follow_up.who.strip()):
            found.append(Problem("asked", "asked.missing"))
    return [*found, *texts_problems(texts, LONGEST)]


def revision_problems(old: Decision, new: Decision | None, reason: str) -> tuple[Problem, ...]:
    """What keeps a decision from being corrected to `new`, or withdrawn (None), besides what the
    new one says."""
    found = [] if reason.strip() else [Problem("reason", "decision.reason")]
    if new and _said(new) == _said(old):
        found.append(Problem("decided", "decision.same"))
    return (*found, *text_problems("reason", reason, LONGEST_REASON))


def _said(decision: Decision) -> tuple[object, ...]:
    return decision.item, decision.paragraph, decision.kind, decision.decided, decision.refs
