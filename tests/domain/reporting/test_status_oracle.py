"""The status on any day is that of an oracle written apart from it."""

import datetime as dt
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.support.building import day, report, steps
from wp.domain.progress import ProgressReport, fold
from wp.domain.status import line_status
from wp.domain.timeline import render_step

TWO = "April 2020 (PTC) June 2020 (Council)"
TIMELINES = [
    TWO,
    "April 2020 (PTC)",
    "Ongoing",
    "June 2020, June 2021 and June 2022 (Council)",
    "mid-2021",
    "",
    "Ongoing until June 2021 when it ends",
    "June 2020 (PC and Council)",
    "Ongoing (PTC) April 2021 (PTC)",
]


@st.composite
def histories(draw: st.DrawFn) -> tuple[str, list[ProgressReport]]:
    """A timeline and reports on it, also foolish ones, corrected and withdrawn ones among them."""
    timeline = draw(st.sampled_from(TIMELINES))
    pairs = [(render_step(s), body) for s in steps(timeline) for body in (s.bodies or ("",))]
    days = st.integers(0, 900).map(lambda n: (day("2019-07-01") + dt.timedelta(days=n)).isoformat())
    reports: list[ProgressReport] = []
    for number in range(1, draw(st.integers(0, 6)) + 1):
        on, recorded = draw(days), draw(days)
        chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=2)) if pairs else []
        denies = tuple(pair for pair in chosen if draw(st.booleans()))
        more: dict[str, Any] = {
            "acts": [(*pair, on) for pair in chosen if pair not in denies],
            "denies": denies,
            "step": draw(st.sampled_from(["", *(step for step, _ in pairs)])),
            "note": draw(st.sampled_from(["", "n"])),
            "supersedes": draw(st.sampled_from([None, None, *range(1, number)])),
        }
        if draw(st.booleans()):
            more["month"] = draw(days)[:7]
        status = draw(
            st.sampled_from([None, "in progress", "completed", "postponed", "discontinued"])
        )
        reports.append(report(number, on, status, recorded, **more))
    return timeline, reports


def oracle(
    timeline: str, reports: list[ProgressReport], as_of: dt.date, known: dt.datetime | None
) -> str:
    """The timeline status by the sentences of product.md, section 3, in another way than the
    product: backwards."""
    there = [r for r in reports if known is None or r.recorded_at <= known]
    gone = {r.supersedes for r in there}
    counting = [r for r in there if r.id not in gone and r.effective_on <= as_of]
    counting.sort(key=lambda r: (r.effective_on, r.recorded_at, r.id))
    said = next((r.status for r in reversed(counting) if r.status), None)
    if said and said.value in ("completed", "discontinued"):
        return said.value
    printed = steps(timeline)
    acted: list[set[str]] = [set() for _ in printed]
    due = [s.due for s in printed]
    late_step: dt.date | None = None
    done = [False] * len(printed)
    for r in counting:
        for at, s in enumerate(printed):
            name = render_step(s)
            acted[at] -= {body for step, body in r.denies if step == name}
            acted[at] |= {a.body for a in r.acts if a.step == name}
            done[at] = s.kind.value != "recurring" and (
                acted[at] >= set(s.bodies) if s.bodies else bool(acted[at])
            )
        if not r.anticipated_month:
            continue
        following = (r.anticipated_month.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
        month = following - dt.timedelta(days=1)
        waiting = [at for at, s in enumerate(printed) if due[at] and not done[at]]
        if not any(s.due for s in printed):
            late_step = month
        elif r.step:
            for at in [at for at in waiting if render_step(printed[at]) == r.step][:1]:
                due[at] = month
        elif waiting:
            due[min(waiting, key=lambda at: (due[at] or dt.date.max, at))] = month
    left = [
        (due[at] or dt.date.max, s.kind.value)
        for at, s in enumerate(printed)
        if s.due and not done[at]
    ]
    left += [(late_step, "dated")] if late_step else []
    if left:
        first = min(d for d, _ in left)
        kind = next(kind for d, kind in left if d == first)
        gap = (first - as_of).days
        return (
            "overdue"
            if gap < 0
            else "due soon"
            if gap <= 92
            else "ongoing"
            if kind == "until"
            else "upcoming"
        )
    kinds = {s.kind.value for s in printed}
    if "recurring" in kinds:
        return "ongoing"
    return "completed" if any(s.due for s in printed) and "unread" not in kinds else "undated"


@given(histories(), st.integers(-50, 1100), st.none() | st.integers(0, 900))
def test_the_status_on_any_day_is_the_oracles(
    given_: tuple[str, list[ProgressReport]], n: int, known: int | None
) -> None:
    timeline, reports = given_
    as_of = day("2019-07-01") + dt.timedelta(days=n)
    moment = (
        None
        if known is None
        else dt.datetime(2019, 7, 1, 23, tzinfo=dt.UTC) + dt.timedelta(days=known)
    )
    state = fold(steps(timeline), reports, as_of, moment)
    assert line_status(state, as_of).status.value == oracle(timeline, reports, as_of, moment)


@given(histories(), st.randoms(use_true_random=False), st.integers(0, 1000))
def test_the_order_of_reading_does_not_matter(
    given_: tuple[str, list[ProgressReport]], random: Any, n: int
) -> None:
    timeline, reports = given_
    mixed = random.sample(reports, len(reports))
    as_of = day("2019-07-01") + dt.timedelta(days=n)
    assert fold(steps(timeline), mixed, as_of) == fold(steps(timeline), reports, as_of)
