"""Timeline status: a table worked out by hand from product.md, section 3."""

import subprocess
import sys

import pytest

from tests.support.building import acts, day, moment, report
from tests.support.plans.judged_lines import (
    ANNUAL,
    COMPLETED,
    DISCONTINUED,
    DUE_SOON,
    LATE,
    LATER,
    ONGOING,
    OVERDUE,
    PTC_DONE,
    TWO,
    UNDATED,
    UPCOMING,
    judge,
)
from wp.domain.progress import ProgressReport
from wp.domain.status import (
    TimelineStatus,
    is_stale,
    task_status,
)

BOTH_DONE = report(
    2,
    "2020-06-30",
    acts=acts(("June 2020 (Council)", "Council", "2020-06-27")),
    evidence="SC0200, para 5",
)
HALF = report(1, "2020-06-20", acts=acts(("June 2020 (PC, Council)", "PC", "2020-06-18")))
FIRST_YEAR = report(1, "2020-06-30", acts=acts(("June 2020 (Council)", "Council", "2020-06-27")))

# timeline, reports, day: expected status, the rule, next due
BY_HAND: list[tuple[str, list[ProgressReport], str, TimelineStatus, str, str | None]] = [
    (TWO, [], "2019-10-31", UPCOMING, "step.upcoming", "2020-04-30"),
    (TWO, [], "2020-01-28", UPCOMING, "step.upcoming", "2020-04-30"),  # 93 days before
    (TWO, [], "2020-01-29", DUE_SOON, "step.due_soon", "2020-04-30"),  # 92 days before
    (TWO, [], "2020-04-30", DUE_SOON, "step.due_soon", "2020-04-30"),  # the day itself
    (TWO, [], "2020-05-01", OVERDUE, "step.overdue", "2020-04-30"),
    (TWO, [], "2020-07-01", OVERDUE, "step.overdue", "2020-04-30"),
    (TWO, [PTC_DONE], "2020-04-29", DUE_SOON, "step.due_soon", "2020-04-30"),  # not effective yet
    (TWO, [PTC_DONE], "2020-05-01", DUE_SOON, "step.due_soon", "2020-06-30"),
    (TWO, [PTC_DONE], "2020-07-01", OVERDUE, "step.overdue", "2020-06-30"),
    (TWO, [PTC_DONE, BOTH_DONE], "2020-07-01", COMPLETED, "steps.all_reached", None),
    (TWO, [LATE], "2020-05-01", DUE_SOON, "step.due_soon", "2020-06-30"),
    (TWO, [LATE], "2020-07-01", OVERDUE, "step.overdue", "2020-06-30"),
    ("April 2020 (PTC)", [LATE], "2020-07-01", UPCOMING, "step.upcoming", "2020-10-31"),
    ("April 2020 (PTC)", [LATE], "2020-07-31", DUE_SOON, "step.due_soon", "2020-10-31"),
    ("April 2020 (PTC)", [LATE, LATER], "2021-07-01", OVERDUE, "step.overdue", "2021-04-30"),
    (
        "April 2020 (PTC)",
        [report(1, "2020-05-01", "discontinued", reason="dropped")],
        "2020-07-01",
        DISCONTINUED,
        "reported.discontinued",
        None,
    ),
    ("June 2020 (PC and Council)", [HALF], "2020-07-01", OVERDUE, "step.overdue", "2020-06-30"),
    ("Ongoing", [], "2022-07-01", ONGOING, "recurring", None),
    (
        "Ongoing",
        [report(1, "2020-05-01", "completed", evidence="PC0603")],
        "2020-07-01",
        COMPLETED,
        "reported.completed",
        None,
    ),
    (
        "Ongoing",
        [report(1, "2020-05-01", "postponed", month="2020-10")],
        "2020-05-01",
        UPCOMING,
        "step.upcoming",
        "2020-10-31",
    ),
    (ANNUAL, [], "2019-10-31", UPCOMING, "step.upcoming", "2020-06-30"),
    (ANNUAL, [], "2020-07-01", OVERDUE, "step.overdue", "2020-06-30"),
    (ANNUAL, [FIRST_YEAR], "2020-07-01", UPCOMING, "step.upcoming", "2021-06-30"),
    (ANNUAL, [FIRST_YEAR], "2021-07-01", OVERDUE, "step.overdue", "2021-06-30"),
    (
        "Ongoing until June 2021 when it ends",
        [],
        "2020-07-01",
        ONGOING,
        "until.later",
        "2021-06-30",
    ),
    (
        "Ongoing until June 2021 when it ends",
        [],
        "2021-03-30",
        DUE_SOON,
        "step.due_soon",
        "2021-06-30",
    ),
    (
        "Ongoing until June 2021 when it ends",
        [],
        "2021-07-01",
        OVERDUE,
        "step.overdue",
        "2021-06-30",
    ),
    ("2021", [], "2021-07-01", UPCOMING, "step.upcoming", "2021-12-31"),
    ("2021", [], "2022-01-01", OVERDUE, "step.overdue", "2021-12-31"),
    ("Spring 2020 (PTC)", [], "2020-05-31", DUE_SOON, "step.due_soon", "2020-05-31"),
    ("Spring 2020 (PTC)", [], "2020-06-01", OVERDUE, "step.overdue", "2020-05-31"),
    ("mid-2021", [], "2021-07-01", UNDATED, "timeline.unread", None),
    ("", [], "2021-07-01", UNDATED, "timeline.none", None),
    (
        "April 2020 (PTC) mid-2021 (Council)",
        [PTC_DONE],
        "2020-07-01",
        UNDATED,
        "timeline.unread",
        None,
    ),
    (
        TWO,
        [
            report(1, "2020-04-30", "completed", evidence="PC0603"),
            report(2, "2020-06-01", "in progress"),
        ],
        "2020-07-01",
        OVERDUE,
        "step.overdue",
        "2020-04-30",
    ),
]


@pytest.mark.parametrize("case", BY_HAND, ids=lambda case: f"{case[0][:30]} on {case[2]}")
def test_the_table_worked_out_by_hand(
    case: tuple[str, list[ProgressReport], str, TimelineStatus, str, str],
) -> None:
    text, reports, on, status, code, due = case
    found = judge(text, reports, on)[1]
    assert (found.status, found.why.code.value, found.next_due) == (
        status,
        code,
        day(due) if due else None,
    )


def test_the_reason_names_step_body_date_and_gap() -> None:
    why = judge(TWO, [], "2020-07-01")[1].why
    assert why.step == "April 2020 (PTC)" and why.bodies == ("PTC",)
    assert (why.due, why.days) == (day("2020-04-30"), -62)


def test_the_reason_names_only_the_bodies_still_waited_for() -> None:
    assert judge("June 2020 (PC and Council)", [HALF], "2020-07-01")[1].why.bodies == ("Council",)


def test_an_act_stays_until_a_report_denies_it() -> None:
    denial = report(2, "2020-05-10", denies=(("April 2020 (PTC)", "PTC"),))
    assert judge(TWO, [PTC_DONE, denial], "2020-05-05")[0].steps[0].reached
    assert not judge(TWO, [PTC_DONE, denial], "2020-05-10")[0].steps[0].reached


def test_a_superseded_report_is_left_out_once_its_correction_is_recorded() -> None:
    wrong = report(1, "2020-04-30", "completed", evidence="PC0603")
    correction = report(2, "2020-04-30", "in progress", recorded="2020-06-01", supersedes=1)
    assert judge(TWO, [wrong, correction], "2020-05-01")[1].status is OVERDUE
    known = moment("2020-05-15")
    assert judge(TWO, [wrong, correction], "2020-05-01", known_at=known)[1].status is COMPLETED


def test_a_task_has_the_most_urgent_status_of_its_lines() -> None:
    assert task_status([ONGOING, OVERDUE, COMPLETED]) is OVERDUE
    assert task_status([COMPLETED, UNDATED]) is UNDATED
    assert task_status([COMPLETED, DISCONTINUED]) is COMPLETED


@pytest.mark.parametrize(
    ("text", "reports", "on", "stale"),
    [
        (TWO, [], "2020-05-01", False),  # 183 days after 31 October 2019
        (TWO, [], "2020-05-02", True),
        (TWO, [report(1, "2020-04-30", "in progress")], "2020-05-02", False),
        (TWO, [report(1, "2020-05-01", "completed", evidence="x")], "2021-07-01", False),
        ("Ongoing", [], "2021-07-01", False),
    ],
)
def test_stale_counts_from_the_later_of_start_effect_and_report(
    text: str, reports: list[ProgressReport], on: str, stale: bool
) -> None:
    state, found = judge(text, reports, on)
    assert is_stale(state, found.status, day("2019-07-01"), day("2019-10-31"), day(on)) is stale


def test_the_domain_loads_quickly_and_alone() -> None:
    code = (
        "import sys; import wp.domain.filter, wp.domain.editions.comparison, "
        "wp.domain.counts.summary; print(*sys.modules)"
    )
    loaded = set(
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.split()
    )
    assert not loaded & {"sqlalchemy", "pandas", "streamlit", "typer", "plotly"}
