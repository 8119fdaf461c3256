"""What a session decides of a line, and the report that this makes: every way, against the rules
of the record."""

import datetime as dt

import pytest

from tests.support.building import day, steps
from wp.domain.on_a_line import KIND_OF, Given, OnALine, postponed_to, report_of, steps_for
from wp.domain.progress import Act, Authority, ProgressStatus, Statement, fold
from wp.domain.reporting.rules import Circumstances, problems
from wp.domain.sessions import Precision, Session, SessionState
from wp.language.words import CATALOGUE

PTC = Session(
    "PTC", "225th", day("2019-10-28"), day("2019-10-31"), Precision.DAYS, SessionState.HELD
)
STEPS = steps("April 2020 (PTC) June 2020 (Council) Ongoing")
SAID = {"wording": "Agreed.", "evidence": "PC0603, para 4"}
GIVEN = Given(STEPS[0], "no time", "by writing", day("2020-10-01"))


def made(what: OnALine, given: Given = GIVEN) -> Statement | None:
    return report_of(what, 7, PTC, given=given, **SAID)


def test_every_way_has_its_words_and_its_kind_of_decision() -> None:
    assert KIND_OF.keys() == set(OnALine)
    assert all(f"review.do_{what}" in CATALOGUE for what in OnALine)


@pytest.mark.parametrize(
    ("what", "status", "authority"),
    [
        (OnALine.NOTED, None, Authority.NOTED),
        (OnALine.APPROVED, ProgressStatus.IN_PROGRESS, Authority.APPROVED),
        (OnALine.POSTPONED, ProgressStatus.POSTPONED, Authority.APPROVED),
        (OnALine.DISCONTINUED, ProgressStatus.DISCONTINUED, Authority.APPROVED),
    ],
)
def test_what_the_report_says(
    what: OnALine, status: ProgressStatus | None, authority: Authority
) -> None:
    said = made(what, GIVEN if what is OnALine.POSTPONED else Given(STEPS[0], "no time"))
    assert said is not None
    assert (said.line, said.effective_on, said.status, said.authority) == (
        7,
        PTC.end,
        status,
        authority,
    )
    assert (said.note, said.evidence) == ("Agreed.", "PC0603, para 4")
    acts = (Act("April 2020 (PTC)", "PTC", PTC.end, "Agreed."),) if what is OnALine.APPROVED else ()
    assert said.acts == acts and said.step == (
        "April 2020 (PTC)" if what is OnALine.POSTPONED else ""
    )
    assert (
        problems(said, "chair", Circumstances(STEPS, (), day("2019-07-01"), day("2019-11-01")))
        == ()
    )


def test_sent_to_another_body_makes_no_report() -> None:
    assert made(OnALine.SENT) is None


def test_the_wording_of_an_act_is_cut_to_what_the_record_holds() -> None:
    said = report_of(OnALine.APPROVED, 7, PTC, "x" * 900, "e", Given(STEPS[0]))
    assert said and len(said.acts[0].decision) == 500 and len(said.note) == 900


@pytest.mark.parametrize(
    ("what", "texts"),
    [
        (OnALine.APPROVED, ["April 2020 (PTC)", "Ongoing"]),
        (OnALine.POSTPONED, ["April 2020 (PTC)", "June 2020 (Council)"]),
        (OnALine.NOTED, []),
        (OnALine.DISCONTINUED, []),
        (OnALine.SENT, []),
    ],
)
def test_the_steps_it_may_be_about(what: OnALine, texts: list[str]) -> None:
    states = fold(STEPS, (), PTC.end).steps
    assert [state.step.text for state in steps_for(what, PTC, states)] == texts
    reached = made(OnALine.APPROVED)
    assert reached is not None
    after = fold(
        STEPS, (reached.recorded(1, dt.datetime(2019, 11, 1, tzinfo=dt.UTC), "chair"),), PTC.end
    ).steps
    left = [text for text in texts if text != "April 2020 (PTC)"]
    assert [state.step.text for state in steps_for(what, PTC, after)] == left


def planned(body: str, start: str, end: str, state: str = "planned") -> Session:
    return Session(body, "", day(start), day(end), Precision.DAYS, SessionState(state))


def test_a_step_is_postponed_to_the_next_session_of_its_body_after_its_present_due_date() -> None:
    spring = planned("PTC", "2020-04-20", "2020-04-30")
    every = (
        PTC,
        spring,
        planned("PTC", "2020-06-01", "2020-06-05", "cancelled"),
        planned("PTC", "2020-09-01", "2020-11-30"),
        planned("Council", "2020-06-25", "2020-06-30"),
        planned("Council", "2021-06-25", "2021-06-27"),
    )
    ptc, council, *_ = fold(STEPS, (), PTC.end).steps
    assert (ptc.due, council.due) == (day("2020-04-30"), day("2020-06-30"))
    assert postponed_to(ptc, PTC, every) == "2020-11-30"
    assert postponed_to(council, PTC, every) == "2021-06-27"
    # None is known, or nothing can be postponed: nothing is proposed.
    assert postponed_to(ptc, PTC, (PTC, spring)) == postponed_to(None, PTC, every) == ""
