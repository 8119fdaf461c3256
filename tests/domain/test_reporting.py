"""What may be recorded: every rule of product.md, section 3, by hand; and the state against an
independent oracle."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.building import acts, day, report, steps
from wp.domain.history import history
from wp.domain.progress import Act, ProgressReport, ProgressStatus, Statement, fold
from wp.domain.reporting.rules import Circumstances, problems
from wp.domain.status import TimelineStatus, is_stale, standing
from wp.domain.timeline import render_step

TWO = "April 2020 (PTC) June 2020 (Council)"
TODAY, START = day("2020-09-01"), day("2019-07-01")
PTC = Act("April 2020 (PTC)", "PTC", day("2020-04-29"), "took note")
COUNCIL = Act("June 2020 (Council)", "Council", day("2020-06-27"), "adopted")
PTC_REPORT = report(
    1, "2020-05-01", "in progress", acts=acts(("April 2020 (PTC)", "PTC", "2020-04-29"))
)
DENIAL = report(3, "2020-07-01", denies=(("April 2020 (PTC)", "PTC"),))
LATE: dict[str, Any] = {
    "status": ProgressStatus.POSTPONED,
    "step": "April 2020 (PTC)",
    "reason": "no meeting",
    "anticipated_action": "autumn",
    "anticipated_month": day("2020-10-01"),
}


def found(
    timeline: str = TWO, reports: tuple[ProgressReport, ...] = (), actor: str = "ana", **said: Any
) -> set[str]:
    """The codes of the problems of a statement, effective on 1 July 2020 unless said otherwise."""
    statement = Statement(1, **({"effective_on": day("2020-07-01")} | said))
    given = Circumstances(steps(timeline), reports, START, TODAY)
    return {f"{problem.field}:{problem.code}" for problem in problems(statement, actor, given)}


CASES: list[tuple[dict[str, Any], set[str]]] = [
    ({"note": "works"}, set()),
    ({}, {"note:nothing_said"}),
    ({"note": "  "}, {"note:nothing_said"}),
    ({"note": "x", "actor": " "}, {"actor:actor.missing"}),
    ({"note": "x", "effective_on": day("2020-09-02")}, {"effective_on:effective.future"}),
    ({"note": "x", "effective_on": day("2019-06-30")}, {"effective_on:effective.before"}),
    ({"status": ProgressStatus.COMPLETED}, {"evidence:completed.evidence"}),
    ({"status": ProgressStatus.COMPLETED, "evidence": "PC0603, para 5"}, set()),
    ({"status": ProgressStatus.DISCONTINUED}, {"reason:discontinued.reason"}),
    ({"status": ProgressStatus.NOT_REPORTED}, {"status:status.unreported"}),
    (
        {"status": ProgressStatus.POSTPONED},
        {
            "step:postponed.step",
            "reason:postponed.reason",
            "anticipated_action:postponed.action",
            "anticipated_month:postponed.month",
        },
    ),
    (LATE, set()),
    (LATE | {"anticipated_month": day("2020-04-01")}, {"anticipated_month:postponed.not_later"}),
    (LATE | {"step": "May 2020 (PTC)"}, {"step:step.unknown"}),
    (LATE | {"reports": (PTC_REPORT,)}, {"step:step.reached"}),
    (LATE | {"timeline": "Ongoing", "step": ""}, set()),
    (LATE | {"timeline": "Ongoing (PTC)", "step": "Ongoing (PTC)"}, {"step:step.undated"}),
    ({"acts": (PTC,)}, set()),
    ({"acts": (Act("May 2020 (PTC)", "PTC", day("2020-04-29")),)}, {"acts:act.step"}),
    ({"acts": (Act("April 2020 (PTC)", "Council", day("2020-04-29")),)}, {"acts:act.body"}),
    ({"acts": (Act("April 2020 (PTC)", "PTC", day("2020-07-02")),)}, {"acts:act.later"}),
    (
        {"acts": (PTC,), "effective_on": day("2020-05-01"), "reports": (PTC_REPORT, DENIAL)},
        {"acts:act.denied"},
    ),
    ({"acts": (PTC,), "effective_on": day("2020-07-02"), "reports": (PTC_REPORT, DENIAL)}, set()),
    ({"acts": (PTC, COUNCIL)}, {"evidence:last_step.evidence"}),
    ({"acts": (COUNCIL,), "reports": (PTC_REPORT,)}, {"evidence:last_step.evidence"}),
    ({"acts": (PTC, COUNCIL), "evidence": "SC0200"}, set()),
    ({"denies": (("April 2020 (PTC)", "PTC"),), "reports": (PTC_REPORT,)}, set()),
    ({"denies": (("April 2020 (PTC)", "PTC"),)}, {"denies:denies.none"}),
    ({"note": "x", "supersedes": 9}, {"supersedes:supersedes.unknown"}),
    ({"note": "x", "supersedes": 1, "reports": (PTC_REPORT,)}, set()),
    ({"supersedes": 1, "reports": (PTC_REPORT,)}, {"reason:withdrawn.reason"}),
    ({"supersedes": 1, "reason": "wrong line", "reports": (PTC_REPORT,)}, set()),
    (
        {
            "note": "x",
            "supersedes": 1,
            "reports": (PTC_REPORT, report(2, "2020-05-02", note="y", supersedes=1)),
        },
        {"supersedes:supersedes.twice"},
    ),
    (
        {
            "supersedes": 2,
            "reason": "r",
            "reports": (PTC_REPORT, report(2, "2020-05-02", reason="z", supersedes=1)),
        },
        {"supersedes:supersedes.withdrawal"},
    ),
    ({"note": "n" * 20_000}, {"note:too_long"}),
    ({"note": "a\x07b"}, {"note:control"}),
    ({"note": "a\ud800b"}, {"note:control"}),
    ({"note": "ok\nyes\t\u202eabc\u202c =1+1 <b>**x**"}, set()),
]


@pytest.mark.parametrize(("said", "expected"), CASES)
def test_what_each_rule_refuses(said: dict[str, Any], expected: set[str]) -> None:
    assert found(**said) == expected


def test_a_withdrawn_report_leaves_no_trace_on_the_state_and_both_stay_in_the_history() -> None:
    withdrawal = report(2, "2020-05-02", reason="wrong line", supersedes=1)
    both = (PTC_REPORT, withdrawal)
    state, without = (fold(steps(TWO), reports, day("2020-12-01")) for reports in (both, ()))
    assert state == without and state.latest is None
    assert is_stale(state, TimelineStatus.OVERDUE, START, START, day("2020-06-01"))
    chapters = history(steps(TWO), both)
    assert [(c.report.id, c.superseded_by) for c in chapters] == [(1, 2), (2, None)]
    assert len(chapters[0].moves) == len(chapters[1].moves) > 0


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
    assert standing(state, as_of).status.value == oracle(timeline, reports, as_of, moment)


@given(histories(), st.randoms(use_true_random=False), st.integers(0, 1000))
def test_the_order_of_reading_does_not_matter(
    given_: tuple[str, list[ProgressReport]], random: Any, n: int
) -> None:
    timeline, reports = given_
    mixed = random.sample(reports, len(reports))
    as_of = day("2019-07-01") + dt.timedelta(days=n)
    assert fold(steps(timeline), mixed, as_of) == fold(steps(timeline), reports, as_of)
