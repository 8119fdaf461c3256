"""`wp status` on five days, against a table worked out by hand from the printed timelines
(product.md, section 3).

One letter a day: O overdue, S due soon, U upcoming, G ongoing, N undated, C completed, D
discontinued. A date is due soon from 92 days before: to 31 January 2020, 1 August 2020, 1 October
2020, 1 October 2021 and 1 October 2022.
"""

import dataclasses
import datetime as dt
import re
from pathlib import Path

import pytest

from tests.support.building import acts, report
from tests.support.command_line import run
from tests.support.people.acting import by
from tests.support.records import shipped_plans
from wp.domain.progress import ProgressReport
from wp.services.query import Question, ask
from wp.services.record import open_record
from wp.store.database import writing
from wp.store.reports import add_report

DAYS = ("2019-10-31", "2020-05-01", "2020-07-01", "2021-07-01", "2022-07-01")
LETTERS = {
    "Overdue": "O",
    "Due soon": "S",
    "Upcoming": "U",
    "Ongoing": "G",
    "Undated": "N",
    "Completed": "C",
    "Discontinued": "D",
}
PTC_ACTED = report(
    1, "2020-04-30", "in progress", acts=acts(("April 2020 (PTC)", "PTC", "2020-04-29"))
)
COUNCIL_ACTED = report(
    2,
    "2021-06-30",
    evidence="SC0210, para 7",
    acts=acts(("June 2020 (Council)", "Council", "2021-06-26")),
)
WHY = {"reason": "no meeting", "anticipated_action": "next session"}
MOVED = report(1, "2020-04-15", "postponed", step="April 2020 (PTC)", month="2020-10", **WHY)
DROPPED = report(1, "2020-06-30", "discontinued", reason="no sponsor")
LATER = report(1, "2020-05-20", "postponed", month="2020-09", **WHY)
DATED = report(1, "2020-05-20", "postponed", month="2020-12", **WHY)
FIRST_YEAR = report(1, "2020-06-27", acts=acts(("June 2020 (Council)", "Council", "2020-06-27")))
DONE = report(1, "2020-06-20", "completed", evidence="PC0603, para 12")

# reference, timeline as printed, the five days, reports
BY_HAND: list[tuple[str, str, str, list[ProgressReport]]] = [
    ("WP 1.1", "April 2020 (PTC) June 2020 (Council)", "UOOOO", []),
    (
        "WP 3.2",
        "April 2020 (PTC) June 2020 (Council)",
        "USOCC",
        [PTC_ACTED, COUNCIL_ACTED],
    ),  # partly, then wholly
    (
        "WP 4.2",
        "April 2020 (PTC) June 2020 (Council)",
        "USOOO",
        [MOVED],
    ),  # the Council's step stays in June
    ("WP 4.3", "April 2020 (PTC) June 2020 (Council)", "UODDD", [DROPPED]),
    ("WP 2.1", "Ongoing", "GGGGG", []),
    ("WP 2.2", "Ongoing until June 2021 when the WGPM will complete its work", "GGGOO", []),
    ("WP 6.1", "October 2020 (PTC) June 2021 (Council)", "UUUOO", []),
    ("WP 8.1", "October 2019 (PTC) June 2020 (Council)", "SOOOO", []),  # due on the day itself
    ("WP 9.2", "April 2020 (PTC June 2020 (Council)", "UOOOO", []),
    ("WP 11.1", "Periodically", "GGGGG", []),
    ("WP 23.1", "Periodically", "GGUOO", [DATED]),  # a line without a date gets one
    ("WP 13.1", "Autumn 2020 (PTC) June 2021 (Council)", "UUUOO", []),
    ("WP 15.1", "Spring 2021 (PTC) June 2021 (Council)", "UUUOO", []),
    ("WP 17.2c", "December 2021", "UUUUO", []),
    ("WP 17.2d", "Ongoing annual", "GGGGG", []),
    ("WP 17.2e", "2021", "UUUUO", []),
    ("WP 18.2b", "Spring 2020 (PTC) June 2020 (Council)", "USOOO", []),
    ("WP 19.4", "October 2019 (PTC) April 2020 (PTC)", "SOOOO", []),
    ("WP 22.2a", "October 2019 (PTC) April 2020 (PTC) Spring 2022 (PTC)", "SOOOO", []),
    (
        "WP 22.2b",
        "December 2019 (PC) June 2020 (PC and Council) June 2022 (PC and Council)",
        "SOOOO",
        [],
    ),
    (
        "WP 28.1",
        "Depends on the schedule of meetings, but usually in both the spring and autumn sessions "
        "of the PTC "
        "June 2020, June 2021 and June 2022 (Council)",
        "USOOO",
        [],
    ),
    (
        "WP 29.2",
        "Depends on the schedule of meetings, but usually once a year (PTC) June 2020, June 2021 "
        "and June 2022 "
        "(Council)",
        "USUOO",
        [FIRST_YEAR],
    ),
    (
        "WP 30.1",
        "Depends on the schedule of meetings, but usually once a year (PTC) June 2020, June 2021 "
        "and June 2022 "
        "(Council)",
        "USCCC",
        [DONE],
    ),
    (
        "WP 31.1",
        "Depends on the schedule of meetings, but at least once a year (PTC) June 2020, June 2021 "
        "and June "
        "2022 (Council)",
        "USOOO",
        [],
    ),
    (
        "WP 31.4",
        "Depends on the schedule of meetings, but at least once every two years (PTC) June 2021 "
        "(Council)",
        "UUUOO",
        [],
    ),
    ("ECP 1", "June 2020", "USOOO", []),
    ("ECP 7", "June 2020", "USSOO", [LATER]),  # slipped to September 2020
    ("ECP 2", "June 2021", "UUUOO", []),
    ("ECP 5", "December 2019", "SOOOO", []),
    ("ECP 6", "Continuous activity", "GGGGG", []),
    ("ECP 20", "March 2020", "UOOOO", []),
    ("ECP 29", "Annual", "GGGGG", []),
    ("ECP 43", "June 2019", "OOOOO", []),
    ("ECP 48", "January 2020", "SOOOO", []),  # the 92nd day
    ("ECP 58", "September 2020", "UUSOO", []),
]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both plans, with the reports of the table."""
    place = tmp_path_factory.mktemp("by_hand") / "wp.db"
    engine = shipped_plans(place)
    lines = {view.line.ref: view.line for view in ask(engine, Question()).lines}
    now = dt.datetime(2022, 7, 2, tzinfo=dt.UTC)
    with writing(engine, by()) as connection:
        for ref, printed, _, reports in BY_HAND:
            assert lines[ref].timeline.text == printed
            for given in reports:
                add_report(
                    connection, dataclasses.replace(given, line=lines[ref].id), now, "tester"
                )
    return place


def told(database: Path, day: str, *more: str) -> tuple[dict[str, str], dict[str, int]]:
    """The letter of each line that `wp status` lists on a day, and the counts that it prints."""
    done = run("status", "--all", "--as-of", day, *more, database=database)
    assert done.returncode == 0, done.stderr
    pairs = re.findall(
        r"^  ((?:WP|ECP) \S+) .*\n {13}([A-Z][a-z]+(?: soon)?)", done.stdout, re.MULTILINE
    )
    counts = re.findall(r"^  (\D+?) +(\d+)$", done.stdout, re.MULTILINE)
    return {ref: LETTERS[word] for ref, word in pairs}, {name: int(n) for name, n in counts}


@pytest.mark.parametrize("at", range(5), ids=DAYS)
def test_every_line_of_the_table_stands_as_worked_out(database: Path, at: int) -> None:
    found, counts = told(database, DAYS[at])
    assert {ref: found[ref] for ref, *_ in BY_HAND} == {
        ref: letters[at] for ref, _, letters, _ in BY_HAND
    }
    assert len(found) == sum(counts.values()) == 137
    assert counts == {name: list(found.values()).count(letter) for name, letter in LETTERS.items()}


def test_what_was_recorded_later_changes_nothing_known_before(database: Path) -> None:
    """Known before the first recording there is nothing; without the reports, the plain
    timelines decide."""
    found, counts = told(database, "2020-07-01", "--known-at", "2020-07-01")
    assert (found, counts) == ({}, {})


def test_every_kind_of_timeline_is_in_the_table(database: Path) -> None:
    """No kind of timeline text that the two plans print is left out of the table."""
    every = {view.line.timeline.text for view in ask(open_record(str(database)), Question()).lines}
    assert every == {printed for _, printed, _, _ in BY_HAND}
