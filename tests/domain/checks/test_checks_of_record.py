"""The checks of days, reports, the other plan and proposed topics: what breaks each, and what
keeps it."""

from dataclasses import replace

import pytest

from tests.support.building import day, report
from tests.support.plans.check_plans import CODES, broken, disagreement, of_tasks, proposal, refs
from tests.support.plans.small_plans import basis, edition, task
from wp.domain.checks.model import Basis
from wp.domain.meetings.proposals import Fate, Verdict
from wp.domain.plans.alignment import DisagreementCode
from wp.domain.programme import Task
from wp.language.wording.checks import breach_sentence
from wp.language.words import Words


def reported(given: Task, *reports: object, on: str = "2020-07-31") -> Basis:
    return of_tasks(given, on=on, reports={given.lines[0].id: reports})


def test_a_completed_line_says_so_with_evidence() -> None:
    dated = task(timeline="April 2020 (PTC)")
    reached = report(
        1, "2020-04-30", "in progress", acts=[("April 2020 (PTC)", "PTC", "2020-04-30")]
    )
    assert [b.fault for b in broken(reported(dated, reached), CODES.COMPLETED)] == ["unsaid"]
    bare = report(1, "2020-04-30", "completed")
    assert [b.fault for b in broken(reported(dated, bare), CODES.COMPLETED)] == ["no_evidence"]
    shown = report(1, "2020-04-30", "completed", evidence="PC0603, para 4")
    assert broken(reported(dated, shown), CODES.COMPLETED) == []
    assert broken(reported(dated), CODES.COMPLETED) == []


def test_an_overdue_line_has_a_reason_an_action_and_a_date_ahead() -> None:
    dated = task(timeline="April 2020 (PTC) June 2021 (Council)")

    def missing(*reports: object, on: str = "2020-07-31") -> list[str]:
        found = broken(reported(dated, *reports, on=on), CODES.OVERDUE)
        return [word.key for each in found for word in dict(each.facts)["missing"]]  # type: ignore[union-attr]

    assert missing() == ["missing.reason", "missing.action", "missing.date"]
    assert missing(on="2020-04-30") == []
    late = report(
        1,
        "2020-04-30",
        "postponed",
        reason="no session",
        anticipated_action="discuss",
        month="2020-10",
    )
    assert missing(late) == []
    assert missing(late, on="2020-11-01") == ["missing.date"]
    other = report(
        1,
        "2020-04-30",
        "postponed",
        reason="r",
        anticipated_action="a",
        month="2021-10",
        step="June 2021 (Council)",
    )
    assert missing(other) == []


@pytest.mark.parametrize(
    ("timeline", "fault"),
    [
        ("June 2022", None),
        ("July 2019", None),
        ("July 2022", "late"),
        ("2022", "late"),
        ("June 2019", "early"),
        ("Ongoing", None),
    ],
)
def test_dates_lie_within_the_period(timeline: str, fault: str | None) -> None:
    assert [b.fault for b in broken(of_tasks(task(timeline=timeline)), CODES.PERIOD)] == (
        [fault] if fault else []
    )


def test_a_date_that_was_moved_out_of_the_period_breaks_it_from_that_day_on() -> None:
    dated = task(timeline="April 2022")
    moved = report(
        1, "2020-04-30", "postponed", reason="r", anticipated_action="a", month="2022-09"
    )
    assert [b.fault for b in broken(reported(dated, moved), CODES.PERIOD)] == ["late"]
    assert broken(reported(dated, moved, on="2020-04-29"), CODES.PERIOD) == []


def test_no_step_is_due_before_one_that_comes_first() -> None:
    two = task(timeline="April 2020 (PTC) June 2020 (Council)")
    late = report(
        1, "2019-10-31", step="April 2020 (PTC)", month="2020-10", as_it_stands="By mail."
    )
    (found,) = broken(reported(two, late), CODES.ORDER_OF_STEPS)
    assert found.fault == "before" and found.read == (
        "before; then: June 2020 (Council); then_due: 2020-06-30; first: April 2020 (PTC); "
        "first_due: 2020-10-31; reason: By mail."
    )
    follows = report(2, "2019-10-31", step="June 2020 (Council)", month="2020-12")
    assert broken(reported(two), CODES.ORDER_OF_STEPS) == []
    assert broken(reported(two, late, follows), CODES.ORDER_OF_STEPS) == []
    done = report(3, "2020-05-01", "completed", evidence="PC0602")
    assert [b.fault for b in broken(reported(two, done), CODES.ORDER_OF_STEPS)] == ["open"]


def test_what_the_plans_disagree_about_is_one_breach_an_action_of_its_own_check() -> None:
    plan = edition("ECP", {"Section": (task(), task())}, kind="actions")
    which = {
        CODES.COUNTERPART: DisagreementCode.NO_TASK,
        CODES.TIME_FRAMES: DisagreementCode.DATES_DIFFER,
        CODES.INACTIVE: DisagreementCode.INACTIVE,
    }
    for check, code in which.items():
        given = replace(basis(plan), disagreements=(disagreement(code), disagreement(code)))
        assert refs(given, check) == ["ECP 1.1"], "one breach an action"
        others = [each for each in which if each is not check]
        assert [refs(given, each) for each in others] == [[], []]


def test_a_proposed_topic_has_two_sponsors_and_a_document() -> None:
    withdrawn = Verdict(Fate.WITHDRAWN, day("2019-10-15"), "no interest")
    given = replace(
        of_tasks(task()),
        proposals=(
            proposal(1, ("Chile", "Ghana"), "PC0610"),
            proposal(2, ("Chile",), ""),
            proposal(3, ("Chile", "Ghana"), " "),
            proposal(4, (), "", verdict=withdrawn),
            proposal(5, (), "", proposed_on=day("2019-12-01")),
        ),
    )
    found = broken(given, CODES.PROPOSED)
    assert [each.subject.ref for each in found] == ["P2", "P3"]
    assert "lacks: a second Member and a document." in breach_sentence(found[0], Words("en"))
