"""Topics proposed for a programme: who puts them forward, what they lack, and what became of them.

The source is the introduction of Annex III: a topic "would first need to be discussed in a PTC
meeting", and by the Agenda-setting guidelines "two or more Members (and possibly Observer(s)) would
be expected to put forward a document". A topic that is proposed stands apart from its programme: no
line, count or filter knows of it.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from wp.domain.known import in_force, was_known
from wp.domain.programme import Edition, ProgrammeKind
from wp.domain.reporting.rules import Problem, texts_problems
from wp.domain.sessions import Session

SPONSORS = 2
NEEDED = ("sponsors", "document")
SESSION_OF = "PTC"
LONGEST = {
    "title": 300,
    "document": 300,
    "why": 5_000,
    "members": 200,
    "observers": 200,
    "said": 2_000,
    "item": 40,
    "paragraph": 40,
}


class Fate(StrEnum):
    """What became of a proposal."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a proposal ended: at which session (None where its sponsors withdrew it), on which
    day, in which words."""

    fate: Fate
    on: dt.date
    said: str
    session: Session | None = None
    item: str = ""
    paragraph: str = ""
    recorded_by: str = ""
    recorded_at: dt.datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A topic put forward for a programme; `takes_up` names the inactive topic ("WP I3") that it
    takes up again."""

    id: int
    programme: str
    title: str
    members: tuple[str, ...]
    observers: tuple[str, ...]
    document: str
    why: str
    proposed_on: dt.date
    takes_up: str = ""
    supersedes: int | None = None
    recorded_at: dt.datetime | None = None
    recorded_by: str = ""
    verdict: Verdict | None = None

    def fate(self, as_of: dt.date) -> Fate:
        """What had become of it by the end of the day."""
        return self.verdict.fate if self.verdict and self.verdict.on <= as_of else Fate.OPEN


def lacks(proposal: Proposal) -> tuple[str, ...]:
    """What of `NEEDED` a proposal lacks before a session can accept it (sponsors: two Members);
    empty if complete."""
    missing = (len(proposal.members) < SPONSORS, not proposal.document.strip())
    return tuple(each for each, lacking in zip(NEEDED, missing, strict=True) if lacking)


def known_proposals(
    proposals: Iterable[Proposal], known_at: dt.datetime | None
) -> tuple[Proposal, ...]:
    """What was on record at a moment: proposals and verdicts recorded later are left out. None:
    all of it."""
    return tuple(
        replace(each, verdict=None)
        if each.verdict and not was_known(each.verdict.recorded_at, known_at)
        else each
        for each in proposals
        if was_known(each.recorded_at, known_at)
    )


def in_force_proposals(proposals: Iterable[Proposal], as_of: dt.date) -> tuple[Proposal, ...]:
    """The proposals made by the day, in the order of recording; of one that was corrected, the
    latest wording."""
    return tuple(each for each in in_force(proposals) if each.proposed_on <= as_of)


def apart(proposals: Iterable[Proposal], as_of: dt.date) -> tuple[Proposal, ...]:
    """The proposals that no session had accepted or declined by the day, and nobody had
    withdrawn."""
    return tuple(p for p in in_force_proposals(proposals, as_of) if p.fate(as_of) is Fate.OPEN)


def became_topic(proposal: Proposal, editions: Iterable[Edition]) -> str:
    """The reference of the active topic of this title in an edition of the programme; "" while
    no edition has it."""
    wanted = folded_title(proposal.title)
    for edition in editions:
        if edition.programme.code == proposal.programme:
            for topic in edition.topics:
                if topic.tasks and folded_title(topic.title) == wanted:
                    return topic.ref
    return ""


def folded_title(title: str) -> str:
    """A title without the differences that make no other topic: case and spaces.

    >>> folded_title(" Customs  Brokers") == folded_title("customs brokers")
    True
    """
    return " ".join(title.casefold().split())


def proposal_problems(
    proposal: Proposal,
    editions: Iterable[Edition],
    others: Iterable[Proposal],
    today: dt.date,
) -> tuple[Problem, ...]:
    """Everything that keeps a proposal from being recorded; that it is incomplete does not.

    `editions` are the present ones, `others` all proposals on record.
    """
    present = tuple(editions)
    found: list[Problem] = []
    if not proposal.title.strip():
        found.append(Problem("title", "proposal.title"))
    if proposal.proposed_on > today:
        found.append(
            Problem("proposed_on", "proposal.future", day=proposal.proposed_on, until=today)
        )
    found += _of_programme(proposal, present)
    found += _of_others(proposal, tuple(others))
    found += _of_sponsors(proposal)
    texts = [(name, getattr(proposal, name)) for name in ("title", "document", "why")]
    texts += [(name, each) for name in ("members", "observers") for each in getattr(proposal, name)]
    found += texts_problems(texts, LONGEST)
    return tuple(dict.fromkeys(found))


def _of_programme(proposal: Proposal, editions: tuple[Edition, ...]) -> Iterator[Problem]:
    own = [
        e
        for e in editions
        if e.programme.code == proposal.programme and e.programme.kind is ProgrammeKind.TOPICS
    ]
    if not own:
        yield Problem("programme", "proposal.programme", words=proposal.programme)
        return
    if topic := became_topic(proposal, own):
        yield Problem("title", "proposal.active", words=topic)
    idle = {topic.ref for edition in own for topic in edition.topics if not topic.tasks}
    if proposal.takes_up and proposal.takes_up not in idle:
        yield Problem("takes_up", "proposal.not_inactive", words=proposal.takes_up)


def _of_others(proposal: Proposal, others: tuple[Proposal, ...]) -> Iterator[Problem]:
    standing = {each.id: each for each in in_force_proposals(others, dt.date.max)}
    former = standing.pop(proposal.supersedes, None) if proposal.supersedes is not None else None
    if proposal.supersedes is not None and (former is None or former.verdict):
        yield Problem("supersedes", "proposal.settled")
    for each in standing.values():
        if (
            each.verdict is None
            and each.programme == proposal.programme
            and folded_title(each.title) == folded_title(proposal.title)
        ):
            yield Problem("title", "proposal.doubled", day=each.proposed_on)


def _of_sponsors(proposal: Proposal) -> Iterator[Problem]:
    seen: set[str] = set()
    for side, names in (("members", proposal.members), ("observers", proposal.observers)):
        for name in names:
            if folded_title(name) in seen:
                yield Problem(side, "proposal.twice", words=name)
            seen.add(folded_title(name))


def verdict_problems(proposal: Proposal, verdict: Verdict, today: dt.date) -> tuple[Problem, ...]:
    """Everything that keeps a verdict on a proposal from being recorded; empty where nothing
    does."""
    found: list[Problem] = []
    if proposal.verdict:
        found.append(Problem("proposal", "proposal.settled"))
    if verdict.fate is Fate.ACCEPTED:
        found += [Problem("fate", f"proposal.needs_{what}") for what in lacks(proposal)]
    if not verdict.said.strip():
        found.append(Problem("said", "proposal.said"))
    if verdict.fate is not Fate.WITHDRAWN:
        found += _of_session(verdict, today)
    if verdict.on < proposal.proposed_on:
        found.append(Problem("on", "proposal.before", day=verdict.on, until=proposal.proposed_on))
    if verdict.fate is Fate.WITHDRAWN and verdict.on > today:
        found.append(Problem("on", "proposal.future", day=verdict.on, until=today))
    texts = [(name, getattr(verdict, name)) for name in ("said", "item", "paragraph")]
    found += texts_problems(texts, LONGEST)
    return tuple(dict.fromkeys(found))


def _of_session(verdict: Verdict, today: dt.date) -> Iterator[Problem]:
    session = verdict.session
    if session is not None and session.body == SESSION_OF and session.start > today:
        yield Problem("session", "proposal.session_to_come", day=session.start)
    elif session is None or not can_decide(session, today):
        yield Problem("session", "proposal.session")


def can_decide(session: Session, today: dt.date) -> bool:
    """Whether a session can have decided on a topic: one of the PTC that has begun, and was not
    moved or cancelled."""
    return session.body == SESSION_OF and session.start <= today and session.takes_place
