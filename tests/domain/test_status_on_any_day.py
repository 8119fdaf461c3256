"""What holds of the status of a line whatever is reported and on whatever day."""

import datetime as dt
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.support.building import BODIES, report, steps
from tests.support.plans.judged_lines import (
    ANNUAL,
    DUE_SOON,
    ONGOING,
    OVERDUE,
    TWO,
    UPCOMING,
    judge,
)
from wp.domain.progress import ProgressReport, fold
from wp.domain.status import (
    OPEN,
    WhyCode,
)
from wp.domain.timeline import read_timeline

timelines = st.sampled_from(
    [
        TWO,
        ANNUAL,
        "Ongoing",
        "2021",
        "mid-2021",
        "Ongoing until June 2021",
        "June 2020 (PC and Council)",
        "Spring 2020",
    ]
)


days = st.dates(dt.date(2019, 1, 1), dt.date(2023, 1, 1))


@st.composite
def histories(draw: st.DrawFn, text: str) -> list[ProgressReport]:
    words = [step.text for step in read_timeline(text, BODIES)] or [""]
    found = []
    for number in range(1, draw(st.integers(0, 5)) + 1):
        on = draw(days).isoformat()
        done = [
            (draw(st.sampled_from(words)), draw(st.sampled_from(["PTC", "Council", "PC", ""])), on)
        ]
        more: dict[str, Any] = {"acts": done} if draw(st.booleans()) else {}
        if draw(st.booleans()):
            more["month"] = f"{draw(days):%Y-%m}"
        if number > 1 and draw(st.integers(0, 3)) == 0:
            more["supersedes"] = number - 1
        status = draw(
            st.sampled_from([None, "in progress", "completed", "postponed", "discontinued"])
        )
        found.append(report(number, on, status, draw(days).isoformat(), **more))
    return found


@given(st.data(), timelines, days)
def test_reports_in_any_order_of_arrival_give_the_same_state(
    data: st.DataObject, text: str, on: dt.date
) -> None:
    reports = data.draw(histories(text))
    shuffled = data.draw(st.permutations(reports))
    assert fold(steps(text), reports, on) == fold(steps(text), shuffled, on)


@given(st.data(), timelines, days, st.integers(1, 900))
def test_time_alone_never_makes_a_line_less_urgent(
    data: st.DataObject, text: str, on: dt.date, later: int
) -> None:
    reports = [r for r in data.draw(histories(text)) if r.effective_on <= on]
    before, after = (judge(text, reports, on + dt.timedelta(days=d))[1].status for d in (0, later))
    order = [UPCOMING, DUE_SOON, OVERDUE]
    if before in order:
        assert after in order and order.index(after) >= order.index(before)
    elif before is not ONGOING:
        assert after is before
    else:
        assert after in (ONGOING, DUE_SOON, OVERDUE)


@given(st.data(), timelines, days)
def test_status_and_reason_agree(data: st.DataObject, text: str, on: dt.date) -> None:
    found = judge(text, data.draw(histories(text)), on)[1]
    why = found.why
    if found.status in (OVERDUE, DUE_SOON, UPCOMING):
        assert why.due == found.next_due and why.days == (why.due - on).days
        assert (why.days < 0) == (found.status is OVERDUE)
    if found.status is ONGOING:
        assert why.code in (WhyCode.RECURRING, WhyCode.UNTIL_LATER)
    if found.status not in OPEN:
        assert found.next_due is None
