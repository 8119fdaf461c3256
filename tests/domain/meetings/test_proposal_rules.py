"""Proposed topics: what one lacks, what forbids recording one, and who may end it when."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.support.building import day
from wp.domain.meetings.proposals import (
    Fate,
    Proposal,
    Verdict,
    apart,
    became_topic,
    in_force_proposals,
    lacks,
    proposal_problems,
    verdict_problems,
)
from wp.domain.programme import Edition, Part, Programme, ProgrammeKind, Task, TaskType, Topic
from wp.domain.sessions import Precision, Session, SessionState

TODAY = day("2020-01-15")
PLAN = Programme("WP", "Work Programme", ProgrammeKind.TOPICS, day("2019-07-01"), day("2022-06-30"))
TOPICS = (
    Topic(
        "WP 1",
        Part.ACTIVE,
        "1",
        "Small  Islands",
        "",
        (Task("WP 1.1", "1", "Guide", TaskType.ADVANCED, ()),),
    ),
    Topic("WP I1", Part.INACTIVE, "1", "Customs Brokers", "", ()),
)
EDITION = Edition(
    PLAN,
    1,
    "draft",
    day("2019-10-31"),
    "x",
    "0",
    dt.datetime(2020, 1, 1, tzinfo=dt.UTC),
    "a",
    TOPICS,
)
WHOLE = Proposal(
    1, "WP", "Foresight", ("Norway", "Chile"), ("IRU",), "PC0610", "It matters.", day("2020-01-10")
)
PTC = Session(
    "PTC", "225/226", day("2019-10-28"), day("2019-10-31"), Precision.DAYS, SessionState.HELD
)


def codes(proposal: Proposal, *others: Proposal) -> list[str]:
    return [each.code for each in proposal_problems(proposal, [EDITION], others, TODAY)]


@pytest.mark.parametrize(
    ("members", "document", "expected"),
    [
        (("Norway", "Chile"), "PC0610", ()),
        (("Norway",), "PC0610", ("sponsors",)),
        ((), " ", ("sponsors", "document")),
        (("Norway", "Chile", "Peru"), "", ("document",)),
    ],
)
def test_what_a_proposal_lacks(
    members: tuple[str, ...], document: str, expected: tuple[str, ...]
) -> None:
    """Observers do not count as sponsors."""
    assert lacks(replace(WHOLE, members=members, document=document)) == expected


def test_what_forbids_recording_one() -> None:
    assert codes(WHOLE) == [] and codes(replace(WHOLE, members=(), document="")) == []
    assert codes(replace(WHOLE, title=" ")) == ["proposal.title"]
    assert codes(replace(WHOLE, title="small islands")) == ["proposal.active"]
    assert codes(replace(WHOLE, programme="ECP")) == ["proposal.programme"]
    assert codes(replace(WHOLE, takes_up="WP I1")) == [] and codes(
        replace(WHOLE, takes_up="WP 1")
    ) == ["proposal.not_inactive"]
    assert codes(replace(WHOLE, proposed_on=day("2020-01-16"))) == ["proposal.future"]
    assert codes(replace(WHOLE, members=("Norway", "norway "))) == ["proposal.twice"]
    assert codes(replace(WHOLE, members=("Norway", "Chile"), observers=("Chile",))) == [
        "proposal.twice"
    ]
    assert codes(replace(WHOLE, why="x\x07")) == ["control"] and codes(
        replace(WHOLE, title="x" * 301)
    ) == ["too_long"]


def test_a_title_is_proposed_once_and_a_correction_takes_its_place() -> None:
    again = replace(WHOLE, id=2, title="FORESIGHT")
    assert (
        codes(again, WHOLE) == ["proposal.doubled"]
        and codes(replace(again, supersedes=1), WHOLE) == []
    )
    assert codes(replace(again, supersedes=7), WHOLE) == ["proposal.settled", "proposal.doubled"]
    ended = replace(WHOLE, verdict=Verdict(Fate.DECLINED, day("2020-01-12"), "no", PTC))
    assert codes(again, ended) == [] and codes(replace(again, supersedes=1), ended) == [
        "proposal.settled"
    ]
    corrected = replace(again, supersedes=1)
    assert in_force_proposals((WHOLE, corrected), TODAY) == (corrected,)
    assert apart((WHOLE,), day("2020-01-09")) == () and apart((ended,), day("2020-01-11")) == (
        ended,
    )
    assert apart((ended,), day("2020-01-12")) == ()


def test_who_may_end_it_and_when() -> None:
    spring = replace(PTC, start=day("2020-01-13"), end=day("2020-01-14"))
    accepted = Verdict(Fate.ACCEPTED, spring.end, "Agreed.", spring)

    def wrong(verdict: Verdict, proposal: Proposal = WHOLE) -> list[str]:
        return [each.code for each in verdict_problems(proposal, verdict, TODAY)]

    assert wrong(accepted) == []
    assert wrong(accepted, replace(WHOLE, members=("Norway",), document="")) == [
        "proposal.needs_sponsors",
        "proposal.needs_document",
    ]
    assert wrong(replace(accepted, fate=Fate.DECLINED), replace(WHOLE, members=())) == []
    assert wrong(replace(accepted, said="")) == ["proposal.said"]
    assert wrong(replace(accepted, session=None)) == ["proposal.session"]
    assert wrong(replace(accepted, session=replace(spring, body="CBC"))) == ["proposal.session"]
    assert wrong(replace(accepted, session=replace(spring, state=SessionState.MOVED))) == [
        "proposal.session"
    ]
    later = replace(spring, start=day("2020-04-01"), end=day("2020-04-03"))
    assert wrong(replace(accepted, session=later, on=later.end)) == ["proposal.session_to_come"]
    assert wrong(replace(accepted, session=PTC, on=PTC.end)) == ["proposal.before"]
    assert wrong(Verdict(Fate.WITHDRAWN, TODAY, "no longer")) == []
    assert wrong(accepted, replace(WHOLE, verdict=accepted)) == ["proposal.settled"]


def test_an_accepted_topic_is_found_in_the_next_edition_by_its_title() -> None:
    assert became_topic(replace(WHOLE, title="Small Islands"), [EDITION]) == "WP 1"
    assert became_topic(replace(WHOLE, title="Customs Brokers"), [EDITION]) == ""
