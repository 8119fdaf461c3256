"""When a line has slipped: its first date, its present one, and how often it moved."""

from tests.support.building import acts, day, report
from tests.support.plans.judged_lines import COMPLETED, LATE, LATER, TWO, judge


def test_slipping_keeps_first_date_present_date_and_count() -> None:
    slipped = judge("April 2020 (PTC)", [LATE, LATER], "2021-01-01")[0].slipped
    assert slipped and (slipped.first_due, slipped.due, slipped.times) == (
        day("2020-04-30"),
        day("2021-04-30"),
        2,
    )


def test_a_line_without_a_date_gets_one_when_it_is_postponed() -> None:
    state = judge("Ongoing", [LATE], "2020-05-01")[0]
    assert state.slipped and (state.slipped.first_due, state.slipped.times) == (None, 1)


def test_a_moved_date_ends_when_the_step_is_reached() -> None:
    done = report(2, "2020-09-30", acts=acts(("April 2020 (PTC)", "PTC", "2020-09-30")))
    state, found = judge("April 2020 (PTC)", [LATE, done], "2020-10-01")
    assert (
        state.slipped is None
        and state.steps[0].due == day("2020-04-30")
        and found.status is COMPLETED
    )


def test_the_named_step_moves_not_the_earliest() -> None:
    named = report(1, "2020-03-01", "postponed", month="2020-12", step="June 2020 (Council)")
    assert [s.due for s in judge(TWO, [named], "2020-03-01")[0].steps] == [
        day("2020-04-30"),
        day("2020-12-31"),
    ]
