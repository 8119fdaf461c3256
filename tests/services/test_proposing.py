"""Proposing topics through the services: append-only, chained, written once, apart from every
figure."""

from dataclasses import replace

import pytest
import sqlalchemy as sa

from tests.support.building import day
from tests.support.people.acting import by
from tests.support.records import decisions_on_record
from wp.domain.meetings.proposals import Fate, Proposal, Verdict, apart
from wp.errors import RefusedError
from wp.services.meetings.proposals import Proposed, proposals_on_record, propose, settle
from wp.services.progress.recording import Refused
from wp.services.query import Question, ask, reference
from wp.services.record import verify
from wp.store.database import Engine, writing
from wp.store.schema import proposal_sponsors

FIRST = Proposal(
    0, "WP", "Strategic foresight", ("Norway",), ("IRU",), "", "It matters.", day("2019-10-28")
)


def put(engine: Engine, proposal: Proposal, token: str = "") -> int:
    outcome = propose(engine, proposal, by("ana"), token)
    assert isinstance(outcome, Proposed), outcome
    return outcome.number


def test_from_an_incomplete_proposal_to_an_accepted_topic(filled: Engine) -> None:
    lines = len(ask(filled, Question()).lines)
    number = put(filled, FIRST, "once")
    assert put(filled, FIRST, "once") == number and len(proposals_on_record(filled)) == 1
    ptc = next(s for s in reference(filled).sessions if s.key == "PTC 2019-10")
    accepted = Verdict(Fate.ACCEPTED, ptc.end, "Agreed to take it up.", ptc, "XVII (a)", "301")
    refused = settle(filled, number, accepted, by("chair"))
    assert isinstance(refused, Refused) and len(refused.problems[0]) == 2
    assert decisions_on_record(filled) == () and verify(filled).broken == ()
    whole = put(
        filled, replace(FIRST, members=("Norway", "Chile"), document="PC0610", supersedes=number)
    )
    with pytest.raises(RefusedError):
        settle(filled, number, accepted, by("chair"))
    assert settle(filled, whole, accepted, by("chair"), "t") == settle(
        filled, whole, accepted, by("chair"), "t"
    )
    latest = proposals_on_record(filled)[-1]
    assert latest.verdict == replace(accepted, recorded_by="chair") and latest.members == (
        "Norway",
        "Chile",
    )
    assert apart(proposals_on_record(filled), ptc.end) == ()
    assert apart(proposals_on_record(filled), day("2019-10-30")) == (latest,)
    decision = decisions_on_record(filled)[-1]
    assert (decision.kind, decision.decided, decision.paragraph) == (
        "approved",
        "Agreed to take it up.",
        "301",
    )
    assert len(ask(filled, Question()).lines) == lines and verify(filled).broken == ()


def test_an_inactive_topic_is_taken_up_in_the_same_way(filled: Engine) -> None:
    idle = next(
        t for e in ask(filled, Question()).snapshot.editions for t in e.topics if not t.tasks
    )
    put(filled, replace(FIRST, title=idle.title, takes_up=idle.ref))
    again = propose(filled, replace(FIRST, title=idle.title, takes_up=idle.ref), by("ben"))
    assert isinstance(again, Refused) and again.problems[0][0].code == "proposal.doubled"
    number = proposals_on_record(filled)[0].id
    settled = settle(
        filled, number, Verdict(Fate.WITHDRAWN, day("2019-11-05"), "no sponsor found"), by("ana")
    )
    assert isinstance(settled, Proposed)
    settle_again = settle(
        filled, number, Verdict(Fate.WITHDRAWN, day("2019-11-05"), "again"), by("ben")
    )
    assert (
        isinstance(settle_again, Refused) and settle_again.problems[0][0].code == "proposal.settled"
    )
    assert decisions_on_record(filled) == ()


def test_a_sponsor_changed_behind_the_log_is_found(filled: Engine) -> None:
    put(filled, FIRST)
    with writing(filled) as connection:
        connection.execute(sa.update(proposal_sponsors).values(name="Chile"))
    assert [broken.action for broken in verify(filled).broken] == ["proposal.added"]
