"""The position on 31 October 2019 with what the report says, worked out by hand: every line,
paragraph by paragraph.

First every printed timeline as it stands on that day by product.md, section 3 (due soon: to 31
January 2020); then the paragraphs of the report that change a line, and those that say that work
goes on without reaching a step.
"""

import re
from collections import Counter
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.building import day
from tests.support.page_reading import figures, shown
from tests.support.paths import ROOT
from wp.domain.filter import Answer
from wp.domain.progress import ProgressStatus
from wp.services.query import Question, ask
from wp.services.record import open_record

# As printed: how many lines, and where they stand without any report.
WORK_PROGRAMME = {
    "Ongoing": (31, "ongoing"),
    "Ongoing annual": (1, "ongoing"),
    "Periodically": (2, "ongoing"),
    "Ongoing until June 2021 when the WGPM will complete its work": (1, "ongoing"),
    "October 2019 (PTC) April 2020 (PTC)": (1, "due soon"),
    "October 2019 (PTC) April 2020 (PTC) Spring 2022 (PTC)": (1, "due soon"),
    "October 2019 (PTC) June 2020 (Council)": (1, "due soon"),
    "December 2019 (PC) June 2020 (PC and Council) June 2022 (PC and Council)": (1, "due soon"),
    "April 2020 (PTC June 2020 (Council)": (1, "upcoming"),
    "April 2020 (PTC) June 2020 (Council)": (12, "upcoming"),
    "Autumn 2020 (PTC) June 2021 (Council)": (2, "upcoming"),
    "October 2020 (PTC) June 2021 (Council)": (1, "upcoming"),
    "Spring 2020 (PTC) June 2020 (Council)": (1, "upcoming"),
    "Spring 2021 (PTC) June 2021 (Council)": (5, "upcoming"),
    "2021": (1, "upcoming"),
    "December 2021": (1, "upcoming"),
    (
        "Depends on the schedule of meetings, but at least once a year (PTC) "
        "June 2020, June 2021 and June 2022 (Council)"
    ): (
        4,
        "upcoming",
    ),
    (
        "Depends on the schedule of meetings, but at least once every two "
        "years (PTC) June 2021 (Council)"
    ): (
        1,
        "upcoming",
    ),
    "Depends on the schedule of meetings, but usually in both the spring and autumn sessions of "
    "the PTC June 2020, "
    "June 2021 and June 2022 (Council)": (1, "upcoming"),
    (
        "Depends on the schedule of meetings, but usually once a year (PTC) "
        "June 2020, June 2021 and June 2022 (Council)"
    ): (
        5,
        "upcoming",
    ),
}
ACTION_PLAN = {
    "Continuous activity": (29, "ongoing"),
    "Annual": (1, "ongoing"),
    "June 2019": (1, "overdue"),
    "December 2019": (1, "due soon"),
    "January 2020": (1, "due soon"),
    "March 2020": (1, "upcoming"),
    "June 2020": (24, "upcoming"),
    "September 2020": (1, "upcoming"),
    "June 2021": (4, "upcoming"),
}
# Paragraphs that reach a dated step: the study on free zones was taken note of (122), the
# RAM-MAP/SWIM platform was shown (36), the revised Action Plan endorsed (207); the first study
# report came out in June 2019 (131).
CHANGED = {
    "WP 8.1": (122, "upcoming"),
    "WP 19.4": (36, "upcoming"),
    "WP 22.2a": (207, "upcoming"),
    "ECP 43": (131, "completed"),
}
# What the conclusions and the discussion say of other lines: work in progress, no dated step
# reached.
IN_PROGRESS = {
    24: "WP 9.1, ECP 60",
    36: "ECP 48, ECP 14",
    47: "WP 11.1, WP 11.2, ECP 47, ECP 39",
    54: "WP 17.1, ECP 56",
    66: "WP 27.1, WP 28.1, WP 30.1, WP 31.1, WP 30.2",
    84: "WP 25.1, ECP 55, WP 25.2, WP 25.3",
    88: "WP 29.2",
    104: "WP 6.1, ECP 12",
    112: "WP 1.1, ECP 1",
    122: "WP 8.2, ECP 5, ECP 6, ECP 25",
    130: "WP 5.1, ECP 19, ECP 42",
    154: "WP 3.1",
    179: "ECP 53, ECP 18",
    220: "WP 26.1",
    223: "ECP 2",
    227: "WP 21.1, ECP 52",
    268: "WP 4.1, WP 4.3, ECP 15",
    277: "ECP 17",
    284: "WP 4.2, ECP 30",
    296: "WP 10.1b, ECP 16, WP 10.2",
    298: "ECP 59",
    302: "ECP 20, ECP 21",
}
# Something is said, but not that the work itself goes on: requests of Members (197), a deferred
# item (124), a seminar whose follow-up is only planned (220).
WITHOUT_STATUS = {197: "WP 9.2", 124: "WP 13.1", 220: "ECP 62", 47: "ECP 44"}


@pytest.fixture(scope="module")
def answer(started: Path) -> Answer:
    """The position on the last day of the sessions."""
    return ask(open_record(str(started)), Question(as_of=day("2019-10-31")))


def refs(table: dict[int, str]) -> dict[str, int]:
    return {ref: paragraph for paragraph, said in table.items() for ref in said.split(", ")}


def test_every_line_stands_where_the_hand_says(answer: Answer) -> None:
    for programme, table in (("WP", WORK_PROGRAMME), ("ECP", ACTION_PLAN)):
        lines = [view for view in answer.lines if view.line.ref.startswith(f"{programme} ")]
        assert Counter(view.line.timeline.text for view in lines) == {
            text: n for text, (n, _) in table.items()
        }
        for view in lines:
            expected = (
                CHANGED[view.line.ref][1]
                if view.line.ref in CHANGED
                else table[view.line.timeline.text][1]
            )
            assert view.status.value == expected, view.line.ref


def test_every_line_reports_what_its_paragraphs_say(answer: Answer) -> None:
    going_on, silent = refs(IN_PROGRESS), refs(WITHOUT_STATUS)
    for view in answer.lines:
        ref, state = view.line.ref, view.state
        if ref == "ECP 43":
            assert state.status is ProgressStatus.COMPLETED
        elif ref in going_on or ref in CHANGED:
            assert state.status is ProgressStatus.IN_PROGRESS, ref
        else:
            assert state.status is ProgressStatus.NOT_REPORTED, ref
        assert (state.latest is not None) == (ref in going_on or ref in CHANGED or ref in silent), (
            ref
        )
        paragraph = going_on.get(ref) or silent.get(ref) or CHANGED.get(ref, (0, ""))[0]
        if state.latest:
            assert str(paragraph) in re.findall(
                r"\d+", state.latest.evidence.rpartition("para")[2]
            ), ref
        reached = {step.step.text for step in state.steps if step.due and step.reached}
        assert bool(reached) == (ref in CHANGED), ref


def test_the_overview_shows_these_figures(started: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WP_DATABASE_URL", str(started))
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    counts: Counter[str] = Counter()
    for table in (WORK_PROGRAMME, ACTION_PLAN):
        for n, status in table.values():
            counts[status] += n
    counts.subtract({"due soon": 3, "overdue": 1})
    counts.update({"upcoming": 3, "completed": 1})
    assert figures(shown(page)) == {name: counts[name] for name in figures(shown(page))}
    assert sum(counts.values()) == 137 and counts["overdue"] == 0
