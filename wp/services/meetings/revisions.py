"""Correcting a decision on record, or withdrawing it: the old one stays, with why, when and by
whom."""

from dataclasses import replace

from wp.domain.meetings.decisions import Decision, decision_problems, revision_problems
from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.domain.reporting.rules import Problem
from wp.errors import RefusedError
from wp.services.clock import moment
from wp.services.lines import current_lines
from wp.services.meetings.decisions import Decided
from wp.services.once import Written, once
from wp.services.progress.recording import Refused
from wp.services.writing import writing_as
from wp.store.database import Connection, Engine
from wp.store.decisions import add_decision, add_revision, load_decisions
from wp.store.proposals import proposal_settled_by


def correct_decision(
    engine: Engine, number: int, wanted: Decision, reason: str, acting: Acting, token: str = ""
) -> Decided | Refused:
    """Write what the decision of this number should have said, and the reason; sent twice with one
    token, it is written once.

    Of `wanted` count item, paragraph, kind, wording and references. Session, follow-ups and reports
    are those of the decision that it supersedes. Problems stand under -1; RefusedError where the
    decision no longer stands, or a proposal rests on it.
    """
    with writing_as(engine, acting, Verb.DECIDE) as connection:
        came = once(
            connection,
            token,
            lambda: _correct(connection, engine, number, wanted, reason, acting.who),
        )
        return Decided(came.numbers) if isinstance(came, Written) else came


def _correct(
    connection: Connection, engine: Engine, number: int, wanted: Decision, reason: str, actor: str
) -> Written | Refused:
    old = _standing(connection, number)
    whole = replace(
        old,
        id=0,
        item=wanted.item,
        paragraph=wanted.paragraph,
        kind=wanted.kind,
        decided=old.decided if wanted.decided.strip() == old.decided else wanted.decided.strip(),
        refs=wanted.refs,
        follow_ups=(),
        reports=(),
        supersedes=number,
        chair=False,
    )
    lines = current_lines(connection, engine)
    links = lines.links_of(whole.refs)
    topics = {topic.ref for edition in lines.editions for topic in edition.topics}
    known = {*old.refs, *topics, *(ref for ref, line in links if line is not None)}
    broken = (
        *revision_problems(old, whole, reason),
        *(Problem("refs", "decision.ref", words=ref) for ref in whole.refs if ref not in known),
        *decision_problems(whole),
    )
    if broken:
        return Refused({-1: tuple(dict.fromkeys(broken))})
    at = moment(connection)
    written = add_decision(connection, whole, links, at, actor)
    add_revision(connection, number, reason.strip(), at, actor)
    return Written(written)


def withdraw_decision(engine: Engine, number: int, reason: str, acting: Acting) -> Refused | None:
    """Write that the decision of this number should not be on record, and the reason; its
    follow-ups are open no longer, reports made with it stay.

    Problems stand under -1; RefusedError where the decision no longer stands, or a proposal rests
    on it.
    """
    with writing_as(engine, acting, Verb.DECIDE) as connection:
        old = _standing(connection, number)
        if broken := revision_problems(old, None, reason):
            return Refused({-1: broken})
        add_revision(connection, number, reason.strip(), moment(connection), acting.who)
        return None


def _standing(connection: Connection, number: int) -> Decision:
    every = {each.id: each for each in load_decisions(connection)}
    if number not in every:
        raise RefusedError("refused.no_decision", number=number)
    if every[number].revised or number in {each.supersedes for each in every.values()}:
        raise RefusedError("refused.revised")
    if proposal_settled_by(connection, number):
        raise RefusedError("refused.settles")
    return every[number]
