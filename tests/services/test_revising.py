"""Decisions corrected and withdrawn: what stands, what stays readable, and what is refused."""

import datetime as dt
from dataclasses import replace

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from tests.support.building import day
from tests.support.error_text import refuses
from tests.support.people.acting import by
from tests.support.records import decisions_on_record
from wp.domain.meetings.decision_filter import open_follow_ups
from wp.domain.meetings.decisions import (
    Decision,
    Ending,
    FollowUp,
    Outcome,
    Revised,
    in_force_decisions,
    known_decisions,
    set_aside,
)
from wp.domain.meetings.proposals import Fate, Proposal, Verdict
from wp.domain.sessions import Precision, Session, SessionState
from wp.errors import RefusedError
from wp.exports.api_answers import DECISION
from wp.exports.field_types import values_of
from wp.services.files.record_sheets import decisions_shown
from wp.services.meetings.decisions import Decided, decide, end_follow_up
from wp.services.meetings.proposals import Proposed, propose, settle
from wp.services.meetings.revisions import correct_decision, withdraw_decision
from wp.services.progress.recording import Refused
from wp.services.query import Question, ask, reference
from wp.services.record import verify
from wp.store.database import Engine, reading, writing
from wp.store.schema import decision_revisions

OCTOBER = day("2019-10-31")


def write(engine: Engine, said: str = "Took note.") -> Decision:
    """A decision with two follow-ups, of which the first is done."""
    ptc = next(each for each in reference(engine).sessions if each.key == "PTC 2019-10")
    asked = (
        FollowUp(0, "PC", "Look at it", "", day("2020-06-30")),
        FollowUp(0, "CBC", "Report back"),
    )
    outcome = decide(
        engine,
        Decision(0, ptc, "IX", "99", "took note", said, ("WP 4.3",), follow_ups=asked),
        [],
        by("ana"),
    )
    assert isinstance(outcome, Decided)
    made = next(each for each in decisions_on_record(engine) if each.id == outcome.decision)
    end_follow_up(engine, made.follow_ups[0].id, Ending(Outcome.DONE, OCTOBER, "PC0001"), by("ana"))
    return next(each for each in decisions_on_record(engine) if each.id == outcome.decision)


def problems(outcome: object) -> list[str]:
    assert isinstance(outcome, Refused), outcome
    return [each.code for each in outcome.problems[-1]]


def test_a_correction_takes_the_place_and_keeps_the_follow_ups_as_they_stand(
    filled: Engine,
) -> None:
    old = write(filled)
    wanted = replace(
        old,
        paragraph="100",
        kind="approved",
        decided="Approved it.",
        refs=("WP 4.3", "WP 10.1", "WP 4"),
    )
    done = correct_decision(filled, old.id, wanted, "paragraph misread", by("ben"), "token")
    assert (
        isinstance(done, Decided)
        and correct_decision(filled, old.id, wanted, "x", by("ben"), "token") == done
    )
    every = decisions_on_record(filled)
    (standing,) = in_force_decisions(every, OCTOBER)
    assert (standing.id, standing.paragraph, standing.decided) == (
        done.decision,
        "100",
        "Approved it.",
    )
    assert standing.follow_ups == old.follow_ups and standing.session == old.session
    assert set(standing.lines) > set(old.lines) and len(open_follow_ups(every, OCTOBER)) == 1
    ((former, new),) = set_aside(every, OCTOBER)
    assert (
        former.decided == "Took note."
        and former.revised
        and new is not None
        and new.id == done.decision
    )
    assert (former.revised.reason, former.revised.recorded_by) == ("paragraph misread", "ben")
    told = values_of(DECISION, former)
    assert (
        told["revised"]["reason"] == "paragraph misread"
        and values_of(DECISION, new)["supersedes"] == former.id
    )
    with refuses(RefusedError, "already"):
        correct_decision(filled, old.id, wanted, "again", by("cleo"))
    again = correct_decision(filled, done.decision, replace(wanted, item="X"), "item", by("cleo"))
    assert isinstance(again, Decided)
    assert in_force_decisions(decisions_on_record(filled), OCTOBER)[0].follow_ups == old.follow_ups
    assert verify(filled).broken == ()


def test_a_withdrawn_decision_stays_readable_and_asks_for_nothing(filled: Engine) -> None:
    old = write(filled)
    assert problems(withdraw_decision(filled, old.id, " ", by())) == ["decision.reason"]
    assert withdraw_decision(filled, old.id, "recorded twice", by("ben")) is None
    every = decisions_on_record(filled)
    assert in_force_decisions(every, OCTOBER) == () and open_follow_ups(every, OCTOBER) == ()
    assert [(former.id, new) for former, new in set_aside(every, OCTOBER)] == [(old.id, None)]
    with pytest.raises(RefusedError):
        withdraw_decision(filled, old.id, "again", by("ben"))
    with pytest.raises(RefusedError):
        withdraw_decision(filled, 999, "no such", by("ben"))


def test_what_a_correction_needs(filled: Engine) -> None:
    old = write(filled)
    before = verify(filled).events
    assert problems(correct_decision(filled, old.id, old, "no reason to", by("ben"))) == [
        "decision.same"
    ]
    empty = replace(old, decided=" ", refs=("WP 99.9",))
    assert problems(correct_decision(filled, old.id, empty, "", by())) == [
        "decision.reason",
        "decision.ref",
        "decided.missing",
    ]
    assert verify(filled).events == before and len(decisions_on_record(filled)) == 1


def test_a_verdict_on_a_proposed_topic_keeps_its_decision(filled: Engine) -> None:
    proposal = Proposal(
        0, "WP", "Rail", ("Norway", "Chile"), (), "PC0610", "It matters.", day("2019-10-01")
    )
    put = propose(filled, proposal, by("ana"))
    ptc = next(each for each in reference(filled).sessions if each.key == "PTC 2019-10")
    assert isinstance(put, Proposed)
    settle(
        filled,
        put.number,
        Verdict(Fate.ACCEPTED, ptc.end, "Agreed.", ptc, "XVII", "301"),
        by("chair"),
    )
    (decision,) = decisions_on_record(filled)
    for act in (
        lambda: withdraw_decision(filled, decision.id, "why", by("ben")),
        lambda: correct_decision(
            filled, decision.id, replace(decision, decided="No."), "why", by("ben")
        ),
    ):
        with refuses(RefusedError, "proposed topic"):
            act()


def test_as_it_was_known_before_the_old_wording_stands(filled: Engine) -> None:
    old = write(filled)
    moment = dt.datetime.now(dt.UTC)
    correct_decision(filled, old.id, replace(old, decided="Approved it."), "misread", by("ben"))
    for known, said in ((moment, "Took note."), (None, "Approved it.")):
        with reading(filled) as connection:
            shown = decisions_shown(
                connection, ask(filled, Question(as_of=OCTOBER, known_at=known))
            )
        assert [each.decided for each in shown] == [said]


def test_a_reason_changed_behind_the_log_is_found(filled: Engine) -> None:
    withdraw_decision(filled, write(filled).id, "recorded twice", by("ben"))
    with writing(filled) as connection:
        connection.execute(sa.update(decision_revisions).values(reason="another"))
    assert [broken.action for broken in verify(filled).broken] == ["decision.revised"]


MEETING = Session("PTC", "", OCTOBER, OCTOBER, Precision.DAYS, SessionState.HELD)


def chain(choices: list[int]) -> list[Decision]:
    """Decisions written one behind another; a choice corrects (even) or withdraws (odd) one that
    still stands."""
    made: list[Decision] = [
        Decision(n, MEETING, "", "", "other", f"{n}", follow_ups=(FollowUp(n, "PC", "x"),))
        for n in (1, 2, 3)
    ]
    for choice in choices:
        standing = in_force_decisions(made, OCTOBER)
        if not standing:
            break
        at = next(
            i for i, each in enumerate(made) if each.id == standing[choice % len(standing)].id
        )
        made[at] = replace(made[at], revised=Revised("why"))
        if choice % 2 == 0:
            made.append(
                Decision(len(made) + 1, MEETING, "", "", "other", "new", supersedes=made[at].id)
            )
    return made


@given(st.lists(st.integers(0, 60), max_size=8))
def test_every_decision_stands_or_is_set_aside_and_no_follow_up_is_shown_twice(
    choices: list[int],
) -> None:
    made = chain(choices)
    standing, aside = in_force_decisions(made, OCTOBER), set_aside(made, OCTOBER)
    assert sorted([each.id for each in standing] + [old.id for old, _ in aside]) == [
        each.id for each in made
    ]
    shown = [f.id for each in standing for f in each.follow_ups]
    assert len(shown) == len(set(shown)) == len(standing)
    assert {new.id for _, new in aside if new} == {each.id for each in made if each.supersedes}
    assert known_decisions(made, None) == tuple(made)
