"""A draft belongs to who began it; another goes on with it only by taking it over, which the log
tells and its author is told."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.people.acting import by
from tests.support.people.calls import state
from tests.support.records import record_of_kind
from wp.domain.people.acting import Acting
from wp.domain.people.roles import Role
from wp.errors import RefusedError, RightsError
from wp.services import clock
from wp.services.progress import drafts
from wp.services.record import verify
from wp.store.database import Engine


@pytest.fixture(params=["sqlite", "postgresql"])
def filled(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A record of each kind, with the shipped plans."""
    with record_of_kind(request, tmp_path) as made:
        yield made


def signed_in(name: str, *roles: Role) -> Acting:
    return replace(by(name), roles=frozenset(roles), person=name)


ANA = signed_in("Ana", Role.BODY_SECRETARY)
BEN, CLEO = signed_in("Ben", Role.SECRETARIAT), signed_in("Cleo", Role.SECRETARIAT)
NOTE = {"note": "half a sentence"}


def test_a_draft_is_changed_sent_and_given_up_by_its_author_alone(filled: Engine) -> None:
    drafts.keep(filled, ANA, "t", "report:1", NOTE)
    before = state(filled)
    for act in (
        lambda: drafts.keep(filled, BEN, "t", "report:1", {"note": "mine"}),
        lambda: drafts.give_up(filled, BEN, "t"),
        lambda: drafts.settle(filled, BEN, "t", "sent"),
    ):
        with pytest.raises(RightsError):
            act()
    assert state(filled) == before
    drafts.keep(filled, ANA, "t", "report:1", {"note": "whole"})
    drafts.give_up(filled, ANA, "t")
    assert drafts.find(filled, "t") is None


def test_who_takes_one_over_has_it_and_its_author_is_told(
    filled: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts.keep(filled, ANA, "t", "report:1", NOTE)
    with pytest.raises(RightsError):
        drafts.take_over(filled, signed_in("Dan", Role.BODY_SECRETARY), "t")
    events = verify(filled).events
    taken = drafts.take_over(filled, BEN, "t")
    assert (taken.actor, taken.person, taken.entries) == ("Ben", "Ben", NOTE)
    checked = verify(filled)
    assert checked.events == events + 1 and checked.broken == ()
    (told,) = drafts.taken_from(filled, "Ana")
    assert (told.who, told.form) == ("Ben", "report:1")
    assert drafts.taken_from(filled, "Ben") == ()
    with pytest.raises(RightsError):
        drafts.keep(filled, ANA, "t", "report:1", {"note": "mine"})
    drafts.keep(filled, BEN, "t", "report:1", {"note": "ours"})
    later = clock.now() + drafts.TOLD
    monkeypatch.setattr(drafts, "now", lambda: later)
    assert drafts.taken_from(filled, "Ana") == ()


def test_what_is_gone_is_not_taken_over(filled: Engine) -> None:
    with pytest.raises(RefusedError):
        drafts.take_over(filled, CLEO, "t")


def test_at_the_machine_itself_there_is_one_person(filled: Engine) -> None:
    drafts.keep(filled, by("ana"), "t", "report:1", NOTE)
    drafts.keep(filled, by("ben"), "t", "report:1", {"note": "on"})
    drafts.give_up(filled, by(), "t")
    assert drafts.find(filled, "t") is None
