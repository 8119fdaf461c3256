"""Lines judged in a few words: a timeline, what was reported, a day."""

import datetime as dt
from typing import Any

from tests.support.building import acts, day, report, steps
from wp.domain.progress import LineState, ProgressReport, fold
from wp.domain.status import (
    LineStatus,
    TimelineStatus,
    line_status,
)

OVERDUE, DUE_SOON, UPCOMING, ONGOING, UNDATED, COMPLETED, DISCONTINUED = TimelineStatus


TWO = "April 2020 (PTC) June 2020 (Council)"


PTC_DONE = report(
    1, "2020-04-30", "in progress", acts=acts(("April 2020 (PTC)", "PTC", "2020-04-29"))
)


LATE = report(
    1,
    "2020-05-01",
    "postponed",
    month="2020-10",
    reason="no meeting",
    anticipated_action="next session",
)


LATER = report(2, "2020-10-31", "postponed", month="2021-04", reason="again")


ANNUAL = (
    "Depends on the schedule of meetings, but usually once a year (PTC) "
    "June 2020, June 2021 and June 2022 (Council)"
)


def judge(
    text: str, reports: list[ProgressReport], on: str | dt.date, **known: Any
) -> tuple[LineState, LineStatus]:
    """The state of a line with this timeline on a day, and its status."""
    as_of = day(on) if isinstance(on, str) else on
    state = fold(steps(text), reports, as_of, **known)
    return state, line_status(state, as_of)
