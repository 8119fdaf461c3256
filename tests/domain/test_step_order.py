"""The order of the steps of a line: what stands against it, held to the rule as product.md, section
3, says it; and how the later steps follow."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.building import day, report, steps
from wp.domain.progress import LineState, ProgressReport, fold
from wp.domain.reporting.rules import month_end
from wp.domain.sessions import Precision, Session, SessionState
from wp.domain.step_order import followed_by, left_open, out_of_order
from wp.domain.timeline import Step, StepKind, render_step

TWO = "April 2020 (PTC) June 2020 (Council)"
TIMELINES = (
    TWO,
    "April 2020 (PTC) June 2020 (PC) June 2020 (Council)",
    "June 2020 (Council) June 2020 (PTC)",
    "April 2020 (PTC) June 2020 (Council) April 2021 (PTC) June 2021 (Council)",
    "June 2020, June 2021 and June 2022 (Council)",
    "Periodically (PTC) June 2020, June 2021 (Council)",
    "December 2019 (PC) June 2020 (PC and Council) June 2022 (PC and Council)",
    "April 2020 June 2020 (Council) TBD",
    "Ongoing until June 2021 when it ends June 2020 (Council)",
    "",
)
NOW = day("2021-12-31")


def postponed(number: int, step: str, month: str) -> ProgressReport:
    return report(number, "2019-12-01", "postponed", step=step, month=month)


@st.composite
def lines(draw: st.DrawFn) -> tuple[tuple[Step, ...], list[ProgressReport]]:
    """The steps of any timeline, moved and reached as it happens."""
    own = steps(draw(st.sampled_from(TIMELINES)))
    months = st.dates(day("2019-09-01"), day("2022-12-01")).map(lambda d: d.isoformat()[:7])
    reports = []
    for number, step in enumerate(own, 1):
        name, done = render_step(step), draw(st.sampled_from((False, False, True)))
        if draw(st.booleans()):
            reports.append(postponed(2 * number, name, draw(months)))
        if done:
            acts = [(name, body, "2020-01-01") for body in step.bodies or ("",)]
            reports.append(report(2 * number + 1, "2020-01-01", "in progress", acts=acts))
    return own, reports


def before(state: LineState) -> set[tuple[int, int]]:
    """The rule in other words: which step, by its place, comes before which and is due after it."""
    ranks, found = ("PTC", "PC", "Council"), set()
    own = [
        (at, s)
        for at, s in enumerate(state.steps)
        if s.due and not s.reached and s.step.kind is not StepKind.RECURRING
    ]
    for at, one in own:
        same = [
            n
            for n, s in enumerate(state.steps)
            if n > at
            and (set(s.step.bodies) & set(one.step.bodies) or s.step.bodies == one.step.bodies)
        ]
        until = min(same, default=len(state.steps))
        for n, other in own:
            if not at < n < until or max(len(one.step.bodies), len(other.step.bodies)) > 1:
                continue
            swapped = False
            if (one.step.start, one.step.end) == (other.step.start, other.step.end):
                places = [ranks.index(b) for s in (one, other) for b in s.step.bodies if b in ranks]
                swapped = len(places) == 2 and places[0] > places[1]
            first, then = ((n, other), (at, one)) if swapped else ((at, one), (n, other))
            assert first[1].due and then[1].due
            if first[1].due > then[1].due:
                found.add((first[0], then[0]))
    return found


@given(lines())
def test_what_stands_against_the_order_is_what_the_rule_says(
    line: tuple[tuple[Step, ...], list[ProgressReport]],
) -> None:
    state = fold(*line, NOW)
    places = {id(s): at for at, s in enumerate(state.steps)}
    assert {(places[id(p.first)], places[id(p.then)]) for p in out_of_order(state)} == before(state)


@given(lines(), st.lists(st.dates(day("2019-09-01"), day("2024-12-01")), max_size=6))
def test_with_the_later_steps_postponed_the_order_holds(
    line: tuple[tuple[Step, ...], list[ProgressReport]], days: list[dt.date]
) -> None:
    own, reports = line
    planned = [
        Session(("PC", "Council")[n % 2], "", d, d, Precision.DAYS, SessionState.PLANNED)
        for n, d in enumerate(days)
    ]
    state = fold(own, reports, NOW)
    follows = followed_by(state, (), planned)
    assert bool(follows) == bool(out_of_order(state))
    for at, each in enumerate(follows, 90):
        assert each.step.due and each.due > each.step.due and each.due == month_end(each.start)
        month = f"{each.start:%Y-%m}"
        reports.append(report(at, "2021-12-31", step=render_step(each.step.step), month=month))
    assert out_of_order(fold(own, reports, NOW)) == ()
    # Of what is accepted as it is, nothing follows.
    assert followed_by(state, out_of_order(state), planned) == ()


@pytest.mark.parametrize(
    ("timeline", "moved", "found"),
    [
        (TWO, {}, []),
        (TWO, {"April 2020 (PTC)": "2020-06"}, []),
        (TWO, {"April 2020 (PTC)": "2020-10"}, [("April 2020 (PTC)", "June 2020 (Council)")]),
        # Between equal windows the bodies decide, whatever is printed first.
        (
            "June 2020 (Council) June 2020 (PTC)",
            {"June 2020 (PTC)": "2020-10"},
            [("June 2020 (PTC)", "June 2020 (Council)")],
        ),
        ("June 2020 (Council) June 2020 (PTC)", {"June 2020 (Council)": "2020-10"}, []),
        # Only up to the next step of the same body.
        (
            "April 2020 (PTC) June 2020 (Council) April 2021 (PTC) June 2021 (Council)",
            {"April 2020 (PTC)": "2022-10"},
            [("April 2020 (PTC)", "June 2020 (Council)")],
        ),
        ("June 2020, June 2021 (Council)", {"June 2020 (Council)": "2021-10"}, []),
        # Joint steps never break it, and neither do recurring ones.
        ("April 2020 (PTC) June 2020 (PC and Council)", {"April 2020 (PTC)": "2020-10"}, []),
        ("Periodically (PTC) June 2020 (Council)", {"June 2020 (Council)": "2022-10"}, []),
        (
            "April 2020 June 2020 (Council)",
            {"April 2020": "2020-10"},
            [("April 2020", "June 2020 (Council)")],
        ),
    ],
)
def test_what_breaks_the_order_and_what_does_not(
    timeline: str, moved: dict[str, str], found: list[tuple[str, str]]
) -> None:
    reports = [postponed(n, step, month) for n, (step, month) in enumerate(moved.items(), 1)]
    state = fold(steps(timeline), reports, NOW)
    assert [(p.first.step.text, p.then.step.text) for p in out_of_order(state)] == found


def test_a_reached_step_and_a_closed_line_are_out_of_it() -> None:
    late = postponed(1, "April 2020 (PTC)", "2020-10")
    acted = [("June 2020 (Council)", "Council", "2020-06-26")]
    reached = report(2, "2020-06-26", "in progress", acts=acted)
    assert out_of_order(fold(steps(TWO), [late, reached], NOW)) == ()
    for status in ("completed", "discontinued"):
        closed = report(3, "2020-06-30", status, evidence="e", reason="r")
        assert out_of_order(fold(steps(TWO), [late, closed], NOW)) == ()


def test_a_completed_line_leaves_open_what_a_body_has_still_to_decide() -> None:
    done = report(
        1, "2020-05-01", "completed", evidence="e", acts=[("April 2020 (PTC)", "PTC", "2020-05-01")]
    )
    assert [s.step.text for s in left_open(fold(steps(TWO), [done], NOW))] == [
        "June 2020 (Council)"
    ]
    assert left_open(fold(steps("June 2020"), [report(1, "2020-05-01", "completed")], NOW)) == ()
    assert left_open(fold(steps(TWO), [report(1, "2020-05-01", "in progress")], NOW)) == ()


def test_a_later_step_follows_to_a_session_of_its_body_else_at_the_printed_distance() -> None:
    three = steps("April 2020 (PTC) June 2020 (PC) June 2020 (Council)")
    state = fold(three, [postponed(1, "April 2020 (PTC)", "2020-10")], NOW)
    told = [(f.step.step.text, f.start.isoformat()[:7]) for f in followed_by(state, (), ())]
    assert told == [("June 2020 (PC)", "2020-12"), ("June 2020 (Council)", "2020-12")]
    planned = [
        Session(
            "PC", "", day("2020-11-03"), day("2020-11-05"), Precision.DAYS, SessionState.PLANNED
        ),
        Session(
            "PC", "", day("2020-10-01"), day("2020-10-30"), Precision.DAYS, SessionState.PLANNED
        ),
        Session(
            "Council", "", day("2020-11-01"), day("2020-11-02"), Precision.DAYS, SessionState.MOVED
        ),
    ]
    told = [(f.step.step.text, f.start.isoformat()[:7]) for f in followed_by(state, (), planned)]
    assert told == [("June 2020 (PC)", "2020-11"), ("June 2020 (Council)", "2020-12")]


def test_months_end_where_the_calendar_does() -> None:
    state = fold(steps(TWO), [postponed(1, "April 2020 (PTC)", "9999-12")], NOW)
    assert [f.due for f in followed_by(state, (), ())] == [dt.date.max]


def test_a_chain_of_steps_follows_as_a_whole() -> None:
    chain = steps("April 2020 (PTC) May 2020 (PC) June 2020 (Council)")
    state = fold(chain, [postponed(1, "April 2020 (PTC)", "2021-01")], NOW)
    dues = [f.due for f in followed_by(state, (), ())]
    assert [d.isoformat() for d in dues] == ["2021-02-28", "2021-03-31"]
    assert all(one <= other for one, other in pairwise(dues))
