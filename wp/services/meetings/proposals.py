"""Proposing topics, and recording what became of them; a session's verdict goes into the
register of decisions."""

import datetime as dt
from dataclasses import dataclass, replace

from wp.domain.meetings.decisions import Decision, DecisionKind, decision_problems
from wp.domain.meetings.proposals import (
    Fate,
    Proposal,
    Verdict,
    in_force_proposals,
    known_proposals,
    proposal_problems,
    verdict_problems,
)
from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.errors import RefusedError
from wp.services.clock import moment, today
from wp.services.once import Written, once
from wp.services.progress.recording import Refused
from wp.services.query import current_editions
from wp.services.writing import writing_as
from wp.store.database import Connection, Engine, reading
from wp.store.decisions import add_decision
from wp.store.proposals import add_proposal, add_verdict, load_proposals

KINDS = {Fate.ACCEPTED: DecisionKind.APPROVED, Fate.DECLINED: DecisionKind.OTHER}


@dataclass(frozen=True, slots=True)
class Proposed:
    """The number under which a proposal, or a verdict on one, was written."""

    number: int


def proposals_on_record(
    engine: Engine, known_at: dt.datetime | None = None
) -> tuple[Proposal, ...]:
    """All proposals in the order of recording, corrected and settled ones included, as they were
    known at a moment."""
    with reading(engine) as connection:
        return known_proposals(load_proposals(connection), known_at)


def propose(
    engine: Engine, proposal: Proposal, acting: Acting, token: str = ""
) -> Proposed | Refused:
    """Write a proposal, or a correction of one (`supersedes`); sent twice with one token, it is
    written once.

    One that lacks sponsors or its document is kept as incomplete. Problems stand under 0.
    """
    with writing_as(engine, acting, Verb.PROPOSAL) as connection:
        came = once(connection, token, lambda: _propose(connection, engine, proposal, acting.who))
        return Proposed(came.numbers) if isinstance(came, Written) else came


def _propose(
    connection: Connection, engine: Engine, proposal: Proposal, actor: str
) -> Written | Refused:
    editions, others = current_editions(connection, engine), load_proposals(connection)
    if broken := proposal_problems(proposal, editions, others, today()):
        return Refused({0: broken})
    return Written(add_proposal(connection, proposal, moment(connection), actor))


def settle(
    engine: Engine, number: int, verdict: Verdict, acting: Acting, token: str = ""
) -> Proposed | Refused:
    """Write the verdict on the proposal of this number; accepted or declined, the session's
    decision goes into the register with it.

    RefusedError where there is no such proposal, or a correction took its place. Problems stand
    under 0.
    """
    with writing_as(engine, acting, Verb.PROPOSAL) as connection:
        came = once(connection, token, lambda: _settle(connection, number, verdict, acting.who))
        return Proposed(came.numbers) if isinstance(came, Written) else came


def _settle(connection: Connection, number: int, verdict: Verdict, actor: str) -> Written | Refused:
    standing = {
        each.id: each for each in in_force_proposals(load_proposals(connection), dt.date.max)
    }
    if number not in standing:
        raise RefusedError("refused.no_proposal")
    if verdict.session:
        verdict = replace(verdict, on=verdict.session.end)
    broken = verdict_problems(standing[number], verdict, today())
    decision = _decision(verdict)
    if not broken and decision:
        broken = tuple(decision_problems(decision))
    if broken:
        return Refused({0: broken})
    at = moment(connection)
    decided = add_decision(connection, decision, (), at, actor) if decision else None
    said = replace(verdict, said=verdict.said.strip())
    return Written(add_verdict(connection, number, said, decided, at, actor))


def _decision(verdict: Verdict) -> Decision | None:
    """The decision that a session's verdict is; None for a withdrawal, or where the session is
    still to be named."""
    if verdict.session is None or verdict.fate not in KINDS:
        return None
    return Decision(
        0,
        verdict.session,
        verdict.item,
        verdict.paragraph,
        KINDS[verdict.fate],
        verdict.said.strip(),
        chair=False,
    )
