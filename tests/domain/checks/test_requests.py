"""What was asked of the plans is done, missing, not taken up or cannot be told: on small plans and,
by hand, on the shipped ones (paragraphs 203 to 206, 226 and 227)."""

import csv
import datetime as dt
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.building import day
from tests.support.error_text import refuses
from tests.support.paths import DATA
from tests.support.plans.small_plans import basis, edition, task
from wp.domain.checks.model import SOURCES, CheckCode
from wp.domain.checks.requests import (
    Request,
    RequestAnswer,
    RequestState,
    answer_requests,
    holders_of,
)
from wp.domain.checks.run import run_checks
from wp.domain.programme import Part, Topic
from wp.errors import InputError
from wp.loaders.data.vocabularies import load_requests
from wp.services.query import Question, ask
from wp.services.record import open_record
from wp.services.report_paragraphs import requests_answered

SHIPPED = DATA / "requests_2019_10.csv"
DONE, MISSING = RequestState.DONE, RequestState.MISSING


def asked(programme: str = "WP", **more: object) -> Request:
    empty = Request("226", day("2019-10-31"), "Do", "Faire", programme, (), (), None, "", "")
    return replace(empty, **more)  # type: ignore[arg-type]


def answered(request: Request, on: str = "2019-11-01") -> tuple[RequestAnswer, ...]:
    plan = edition("WP", {"Transit": (task("Compile a compendium", kind=None),)})
    idle = Topic("WP I1", Part.INACTIVE, "1", "Data Quality", "", ())
    given = basis(replace(plan, topics=(*plan.topics, idle)), on=on)
    holders = holders_of((request,), given.snapshot)
    return answer_requests((request,), given.snapshot, run_checks(given), holders)


@pytest.mark.parametrize(
    ("words", "state", "where", "absent"),
    [
        (("transit COMPENDIUM",), DONE, ("WP 1.1",), ()),
        (("Data Quality",), DONE, ("WP I1",), ()),
        (("transit moon",), MISSING, (), ("transit moon",)),
        (("transit", "moon"), MISSING, ("WP 1.1",), ("moon",)),
    ],
)
def test_words_stand_together_in_a_line_or_an_inactive_topic(
    words: tuple[str, ...], state: RequestState, where: tuple[str, ...], absent: tuple[str, ...]
) -> None:
    [found] = answered(asked(words=words))
    assert (found.state, found.where, found.absent) == (state, where, absent)


def test_checks_answer_for_the_plan_that_was_asked() -> None:
    [found] = answered(asked(checks=(CheckCode.TYPED, CheckCode.COMPLETED)))
    assert found.state is MISSING
    assert [(check, [b.subject.ref for b in own]) for check, own in found.broken] == [
        (CheckCode.TYPED, ["WP 1.1"])
    ]
    assert answered(asked(checks=(CheckCode.COMPLETED,)))[0].state is DONE
    assert answered(asked("", checks=(CheckCode.TYPED,)))[0].state is MISSING
    [other] = answered(asked("ECP", checks=(CheckCode.TYPED,)))
    assert other.state is RequestState.UNTOLD, "the plan is not on record"


def test_an_outcome_of_the_report_is_the_answer_and_nothing_is_asked_before_its_day() -> None:
    [found] = answered(asked(words=("transit",), outcome=RequestState.REFUSED))
    assert (found.state, found.where) == (RequestState.REFUSED, ("WP 1.1",))
    assert answered(asked(words=("transit",)), on="2019-10-30") == ()


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("226,2019-10-31,Do,,WP,moon,,,,", "row 2, column checks: 'moon': known are"),
        ("226,2019-10-31,Do,,WP,,,,,", "row 2, column outcome: nothing answers it"),
        ("x,2019-10-31,Do,,WP,type,,,,", "row 2, column paragraph"),
        ("226,2019-10-31,,,WP,type,,,,", "row 2, column asked"),
    ],
)
def test_a_row_that_cannot_be_taken_is_refused(tmp_path: Path, row: str, says: str) -> None:
    head = SHIPPED.read_text(encoding="utf-8").splitlines()[0]
    (tmp_path / "requests.csv").write_text(f"{head}\n{row}\n", encoding="utf-8")
    with refuses(InputError, says):
        load_requests(tmp_path / "requests.csv")


def test_requests_and_checks_cite_each_other() -> None:
    """Every check that a paragraph asks for answers a request of it, and no other."""
    cited = {
        (int(each.paragraph), check) for each in load_requests(SHIPPED) for check in each.checks
    }
    for paragraph, check in cited:
        assert paragraph in SOURCES[check].paragraphs, (paragraph, check)
    answering = {check for _, check in cited}
    assert answering == {check for check in CheckCode if SOURCES[check].paragraphs}


def test_every_request_is_in_both_languages() -> None:
    with SHIPPED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            assert row["asked"].endswith(".") and row["asked_fr"].endswith("."), row
            assert bool(row["note"]) == bool(row["note_fr"]), row


def test_what_was_asked_is_answered_as_by_hand(started: Path) -> None:
    """By hand, Annexes II and III beside the paragraphs, on the last day of the sessions."""
    engine = open_record(str(started))
    found = requests_answered(engine, ask(engine, Question(as_of=dt.date(2019, 10, 31))))
    states = Counter((each.request.paragraph, each.state) for each in found)
    assert states == {
        ("203", DONE): 2,
        ("204", RequestState.UNTOLD): 2,
        ("205", DONE): 2,
        ("226", DONE): 9,
        ("226", MISSING): 6,
        ("227", RequestState.REFUSED): 1,
    }
    where = [(each.request.paragraph, each.where) for each in found if each.where]
    assert where == [
        ("203", ("ECP 15", "ECP 37")),
        ("205", ("ECP 47", "ECP 56", "ECP 57")),
        ("226", ("WP 26.1",)),
        ("226", ("WP 27.1",)),
        ("226", ("WP 2.2",)),
        ("226", ("WP 4.4",)),
        ("226", ("WP I4", "WP I5", "WP I6")),
        ("227", ("WP 21.1",)),
    ]
    missing = {check: len(own) for each in found for check, own in each.broken}
    assert missing == {
        CheckCode.TYPED: 1,
        CheckCode.ADVANCED_FIRST: 1,
        CheckCode.COUNCIL_LISTED: 2,
        CheckCode.NETWORKED_CUSTOMS: 2,
        CheckCode.BOTH_STEPS: 4,
        CheckCode.MAINTENANCE_LAST: 1,
        CheckCode.COUNTERPART: 7,
        CheckCode.TIME_FRAMES: 5,
        CheckCode.INACTIVE: 1,
    }
    before = requests_answered(engine, ask(engine, Question(as_of=dt.date(2019, 10, 30))))
    assert before == ()
