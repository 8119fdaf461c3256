"""Whatever a new edition does to a timeline: no act is lost without being asked about, and
nothing is rewritten."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.building import day, line_of, moment, report
from wp.domain.editions.carry_over import StepAnswer, answered_follows, carry
from wp.domain.editions.step_follows import Carries, Follow, FollowOnRecord, Target, followed
from wp.domain.programme import PerformanceIndicator
from wp.domain.progress import ProgressReport, fold
from wp.domain.timeline import render_step

STEP = st.sampled_from(
    [
        "April 2020 (PTC)",
        "June 2020 (Council)",
        "Spring 2020 (PTC)",
        "October 2020 (PTC and Council)",
        "October 2020 (Council, PTC)",
        "Q4 2020 (PC)",
        "December 2021",
        "December 2021 (PTC)",
        "Ongoing until May 2021",
    ]
)
TIMELINE = st.lists(STEP, max_size=4, unique=True).map(" ".join)


@st.composite
def cases(
    draw: st.DrawFn,
) -> tuple[PerformanceIndicator, PerformanceIndicator, list[ProgressReport]]:
    """A line before and after, with reports of acts, some denied again, on steps of the former."""
    before, after = line_of(draw(TIMELINE)), line_of(draw(TIMELINE))
    places = [(render_step(step), body) for step in before.steps for body in step.bodies or ("",)]
    said = (
        draw(st.lists(st.tuples(st.sampled_from(places), st.booleans()), max_size=5))
        if places
        else []
    )
    reports = []
    for number, ((step, body), denied) in enumerate(said, 1):
        on = str(day("2020-01-01") + dt.timedelta(days=number))
        if denied:
            reports.append(report(number, on, denies=((step, body),)))
        else:
            reports.append(report(number, on, acts=[(step, body, on)]))
    return before, after, reports


def acts(steps: object, reports: object) -> list[object]:
    """The acts in force, with their day: each report acts on a day of its own."""
    return [act.on for state in fold(steps, reports, dt.date.max).steps for act in state.acts]  # type: ignore[arg-type]


@settings(max_examples=300)
@given(cases())
def test_every_act_in_force_stays_follows_or_is_asked_about(
    case: tuple[PerformanceIndicator, PerformanceIndicator, list[ProgressReport]],
) -> None:
    before, after, reports = case
    carried = carry(before, after, reports)
    asked = [question.on for question in carried.questions]
    assert carried.same + len(carried.follows) + len(asked) == len(acts(before.steps, reports))
    first = [
        StepAnswer("WP 4.3", q.step, q.options[0].step, q.body, q.options[0].body)
        for q in carried.questions
        if q.options
    ]
    settled = carry(before, after, reports, first)
    follows = tuple(
        FollowOnRecord(each, 2, moment("2021-01-01")) for each in answered_follows(settled)
    )
    read = followed(reports, after.steps, follows, (2, 1))
    # Two acts may be answered to be one and the same; none comes in that was not there.
    assert set(acts(after.steps, read)) <= set(acts(before.steps, reports))
    targets = [
        each.follow.to
        for each in follows
        if each.follow.carries is Carries.ACT and each.follow.to.step
    ]
    kept = {
        (render_step(s.step), a.body)
        for s in fold(before.steps, reports, dt.date.max).steps
        for a in s.acts
    }
    stays = [place for place in kept if place[0] in {render_step(step) for step in after.steps}]
    if len({(t.step, t.body) for t in targets} | set(stays)) == len(targets) + len(stays):
        assert len(acts(after.steps, read)) == len(targets) + len(stays)
    assert followed(reports, before.steps, follows, (1,)) == tuple(reports)


def test_a_denial_takes_nothing_back_that_followed_to_its_step_later() -> None:
    """Two acts stood in two steps, the second was taken back, the first followed to its place."""
    before = line_of("October 2020 (Council, PTC) December 2021 (PTC)")
    after = line_of("December 2021 (PTC)")
    joint, late = (render_step(step) for step in before.steps)
    reports = [
        report(1, "2020-01-02", acts=[(joint, "PTC", "2020-01-02")]),
        report(2, "2020-01-03", acts=[(late, "PTC", "2020-01-03")]),
        report(3, "2020-01-04", denies=((late, "PTC"),)),
    ]
    moved = Follow(1, Carries.ACT, joint, "PTC", Target(late, "PTC"))
    read = followed(reports, after.steps, [FollowOnRecord(moved, 2, moment("2021-01-01"))], (2, 1))
    assert acts(before.steps, reports) == acts(after.steps, read) == [day("2020-01-02")]
