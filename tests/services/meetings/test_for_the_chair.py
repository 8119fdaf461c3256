"""A decision says whether the Chair recorded it, or somebody for the Chair: on record, in the
chain, in the register and on the sheet."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.support.building import day
from tests.support.people.acting import by
from tests.support.records import decisions_on_record, record_of_kind
from wp.domain.meetings.decisions import Decision, DecisionKind
from wp.domain.meetings.proposals import Fate, Proposal, Verdict
from wp.exports.excel.decisions_history import DECISIONS, Concluded
from wp.language.wording.conclusions import recorder_words
from wp.language.words import Words
from wp.services.meetings.decisions import Decided, decide
from wp.services.meetings.proposals import Proposed, propose, settle
from wp.services.meetings.revisions import correct_decision
from wp.services.query import reference
from wp.services.record import verify
from wp.store import schema as t
from wp.store.database import Engine, writing

RECORDED_BY = next(each for each in DECISIONS if each.key == "recorded_by")


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A record of each kind, as a first start leaves it."""
    with record_of_kind(request, tmp_path, with_session=True) as engine:
        yield engine


def decision(engine: Engine, chair: bool | None = None) -> Decision:
    session = next(each for each in reference(engine).sessions if each.key == "PTC 2019-10")
    kind = DecisionKind.TOOK_NOTE
    return Decision(0, session, "XX", "399", kind, "Took note.", chair=chair)


def recorded(engine: Engine, chair: bool | None = None) -> Decision:
    assert isinstance(decide(engine, decision(engine, chair), [], by("Sara")), Decided)
    return decisions_on_record(engine)[-1]


def test_it_is_for_the_chair_unless_the_chair_records_it(engine: Engine) -> None:
    told = [(None, False), (False, False), (True, True)]
    assert [recorded(engine, given).chair for given, _ in told] == [each for _, each in told]
    assert verify(engine).broken == ()


def test_what_came_with_the_report_says_nothing_of_it(engine: Engine) -> None:
    shipped = decisions_on_record(engine)[0]
    assert shipped.chair is None
    assert recorder_words(shipped, Words()) == f"recorded by {shipped.recorded_by}"
    assert cell(shipped) == shipped.recorded_by


def cell(one: Decision, language: str = "en") -> object:
    return RECORDED_BY.read(Concluded(one, None, day("2019-11-01"), Words(language)))


def test_register_and_sheet_say_it_in_both_languages(engine: Engine) -> None:
    for_chair, own = recorded(engine), recorded(engine, True)
    assert recorder_words(for_chair, Words()) == "recorded by Sara for the Chair"
    assert recorder_words(own, Words()) == "recorded by Sara, Chair"
    assert cell(for_chair, "fr") == "consignée par Sara au nom de la présidence"
    assert cell(own, "fr") == "consignée par Sara, à la présidence"


def test_a_correction_and_a_verdict_are_for_the_chair(engine: Engine) -> None:
    old = recorded(engine, True)
    correct_decision(engine, old.id, replace(old, decided="Noted."), "misread", by("Ben"))
    assert (decisions_on_record(engine)[-1].chair, decisions_on_record(engine)[-2].chair) == (
        False,
        True,
    )
    topic = Proposal(
        0, "WP", "Foresight", ("Norway", "Chile"), (), "PC0610", "It matters.", day("2019-10-01")
    )
    came = propose(engine, topic, by("Ben"))
    assert isinstance(came, Proposed)
    verdict = Verdict(Fate.DECLINED, day("2019-10-31"), "Not now.", old.session, "XX", "400")
    assert isinstance(settle(engine, came.number, verdict, by("Ben")), Proposed)
    assert decisions_on_record(engine)[-1].chair is False


def test_the_chain_covers_it(engine: Engine) -> None:
    recorded(engine)
    with writing(engine, by()) as connection:
        connection.execute(sa.update(t.decision_chairs).values(chair=True))
    assert len(verify(engine).broken) == 1
