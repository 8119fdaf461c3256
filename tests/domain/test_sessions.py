"""Sessions, financial years and the day shown unasked."""

import datetime as dt

import pytest

from tests.support.building import day
from tests.support.paths import DATA
from wp.domain.meetings.review import session_under_review
from wp.domain.sessions import (
    Baseline,
    Precision,
    Session,
    SessionState,
    baseline_before,
    default_as_of,
    financial_year,
    last_held,
    next_session,
)
from wp.loaders.data.vocabularies import load_bodies, load_sessions

WP = (day("2019-07-01"), day("2022-06-30"))


def session(body: str, start: str, end: str, standing: str) -> Session:
    return Session(body, "", day(start), day(end), Precision.DAYS, SessionState(standing))


SESSIONS = (
    session("PTC", "2019-10-28", "2019-10-31", "held"),
    session("PTC", "2020-04-01", "2020-04-30", "planned"),
    session("PTC", "2020-10-01", "2020-10-31", "cancelled"),
    session("PTC", "2021-04-01", "2021-04-30", "planned"),
    session("Council", "2020-06-01", "2020-06-30", "planned"),
)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2019-10-31", "2020-04-01"),
        ("2020-04-30", "2020-04-01"),
        ("2020-05-01", "2021-04-01"),
        ("2021-05-01", None),
    ],
)
def test_the_next_session_ends_on_or_after_the_day(on: str, expected: str | None) -> None:
    found = next_session(SESSIONS, "PTC", day(on))
    assert (found.start if found else None) == (day(expected) if expected else None)


def test_the_default_day_is_today_within_a_period() -> None:
    assert default_as_of(day("2020-02-02"), [WP], SESSIONS, [day("2019-10-31")]) == day(
        "2020-02-02"
    )


def test_else_the_later_of_the_last_session_held_and_the_last_effective_date() -> None:
    assert default_as_of(day("2026-11-23"), [WP], SESSIONS, [day("2019-06-01")]) == day(
        "2019-10-31"
    )
    assert default_as_of(day("2026-11-23"), [WP], SESSIONS, [day("2020-06-01")]) == day(
        "2020-06-01"
    )
    assert default_as_of(day("2026-11-23"), [], (), ()) == day("2026-11-23")


def test_the_shipped_sessions_end_with_the_ptc_of_october_2019() -> None:
    sessions = load_sessions(DATA / "sessions.csv", load_bodies(DATA / "bodies.csv"))
    last = last_held(sessions)
    assert last and (last.body, last.start, last.end) == (
        "PTC",
        day("2019-10-28"),
        day("2019-10-31"),
    )
    assert len({s.key for s in sessions}) == len(sessions)


OLD = session("PTC", "2019-03-01", "2019-03-31", "held")
THEN, LATER = SESSIONS[0], session("PTC", "2020-04-01", "2020-04-30", "held")
AWAY = (
    session("PTC", "2019-12-01", "2019-12-05", "moved"),
    session("EC", *["2020-05-20"] * 2, "held"),
)
STARTS = (day("2019-01-01"), day("2019-07-01"), day("2022-07-01"))


@pytest.mark.parametrize(
    ("before", "starts", "told"),
    [
        (LATER.start, STARTS, Baseline(THEN.end, THEN)),  # at a session: since the one before
        ("2020-05-20", STARTS, Baseline(LATER.end, LATER)),  # on a day: since the last before it
        ("2020-04-15", STARTS, Baseline(THEN.end, THEN)),
        (THEN.start, STARTS, Baseline(STARTS[1], None)),  # never before the programme began
        (THEN.start, STARTS[:1], Baseline(OLD.end, OLD)),  # a programme that had begun then
        ("2019-01-05", STARTS, Baseline(STARTS[0], None)),
        ("2018-01-05", STARTS, Baseline(day("2018-01-05"), None)),
    ],
)
def test_changes_are_told_since_the_session_before_or_the_start_of_the_programme(
    before: dt.date | str, starts: tuple[dt.date, ...], told: Baseline
) -> None:
    on = day(before) if isinstance(before, str) else before
    assert baseline_before((OLD, LATER, THEN, *AWAY), "PTC", on, starts) == told


@pytest.mark.parametrize(
    ("on", "opened"),
    [
        ("2019-10-31", "2019-10-28"),  # ends on it
        ("2020-01-15", "2019-10-28"),  # just over
        ("2020-01-16", "2020-04-01"),  # next, and nearer
        ("2020-04-15", "2020-04-01"),  # while it meets
        ("2020-06-30", "2020-06-01"),  # another body's, which ends on the day
        ("2020-10-31", "2021-04-01"),  # never one that was cancelled
        ("2030-01-01", "2021-04-01"),
    ],
)
def test_the_review_opens_the_session_that_is_next_or_just_over(on: str, opened: str) -> None:
    found = session_under_review(SESSIONS, day(on))
    assert found and found.start == day(opened)


def test_financial_years_begin_on_1_july() -> None:
    days = {
        "2019-06-30": "2018/2019",
        "2019-07-01": "2019/2020",
        "2022-06-30": "2021/2022",
        "2022-12-31": "2022/2023",
    }
    assert {text: financial_year(dt.date.fromisoformat(text)) for text in days} == days
