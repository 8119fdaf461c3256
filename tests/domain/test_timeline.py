"""The grammar of timelines: the table of product.md, every text of the two plans, and what must
always hold."""

import csv
import datetime as dt
from collections.abc import Iterable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.paths import DATA
from wp.domain.bodies import BodyVocabulary, ResponsibleBody
from wp.domain.timeline import MONTHS, Step, StepKind, read_timeline, render_step

BODIES = BodyVocabulary(
    [
        ResponsibleBody("PTC", "Permanent Technical Committee"),
        ResponsibleBody("Council", "Council"),
        ResponsibleBody("PC", "Policy Commission"),
    ]
)
D = dt.date
DATED, RECURRING, UNTIL, UNREAD = StepKind


def read(text: str) -> list[tuple[object, ...]]:
    return [(s.kind, s.start, s.end, s.bodies) for s in read_timeline(text, BODIES)]


APRIL, JUNE = (D(2020, 4, 1), D(2020, 4, 30)), (D(2020, 6, 1), D(2020, 6, 30))

TABLE = {
    "June 2020": [(DATED, *JUNE, ())],
    "by June 2021": [(DATED, D(2021, 6, 1), D(2021, 6, 30), ())],
    "May/June 2021": [(DATED, D(2021, 5, 1), D(2021, 6, 30), ())],
    "Q2 2021": [(DATED, D(2021, 4, 1), D(2021, 6, 30), ())],
    "Q4 2021 (PTC)": [(DATED, D(2021, 10, 1), D(2021, 12, 31), ("PTC",))],
    "Spring 2021": [(DATED, D(2021, 3, 1), D(2021, 5, 31), ())],
    "Autumn 2020 (PTC)": [(DATED, D(2020, 9, 1), D(2020, 11, 30), ("PTC",))],
    "2021": [(DATED, D(2021, 1, 1), D(2021, 12, 31), ())],
    "February 2020": [(DATED, D(2020, 2, 1), D(2020, 2, 29), ())],
    "April 2020 (PTC) June 2020 (Council)": [
        (DATED, *APRIL, ("PTC",)),
        (DATED, *JUNE, ("Council",)),
    ],
    "April 2020 (PTC June 2020 (Council)": [
        (DATED, *APRIL, ("PTC",)),
        (DATED, *JUNE, ("Council",)),
    ],
    "April 2020 (PTC": [(DATED, *APRIL, ("PTC",))],
    "April 2020 June 2020": [(DATED, *APRIL, ()), (DATED, *JUNE, ())],
    "June 2020 (PC and Council)": [(DATED, *JUNE, ("PC", "Council"))],
    "June 2020 (PTC/PC/Council)": [(DATED, *JUNE, ("PTC", "PC", "Council"))],
    "June 2020, June 2021 and June 2022 (Council)": [
        (DATED, D(year, 6, 1), D(year, 6, 30), ("Council",)) for year in (2020, 2021, 2022)
    ],
    "Ongoing": [(RECURRING, None, None, ())],
    "Continuous activity": [(RECURRING, None, None, ())],
    "Periodically": [(RECURRING, None, None, ())],
    "Annual": [(RECURRING, None, None, ())],
    "Ongoing annual": [(RECURRING, None, None, ())],
    "Ongoing (PTC)": [(RECURRING, None, None, ("PTC",))],
    "Depends on the schedule of meetings, but usually once a year (PTC)": [
        (RECURRING, None, None, ("PTC",))
    ],
    "Depends on the schedule of meetings, but usually in both sessions of the PTC "
    "June 2020 (Council)": [
        (RECURRING, None, None, ("PTC",)),
        (DATED, *JUNE, ("Council",)),
    ],
    "Ongoing until June 2021 when the group will complete its work": [
        (UNTIL, D(2021, 6, 1), D(2021, 6, 30), ())
    ],
    "Ongoing until June 2021 (PTC)": [(UNTIL, D(2021, 6, 1), D(2021, 6, 30), ("PTC",))],
    "Ongoing June 2020 (Council)": [(RECURRING, None, None, ()), (DATED, *JUNE, ("Council",))],
    "": [],
}
NOT_READ = [
    "mid-2021",
    "2020-2021",
    "2020 - 2021",
    "TBD",
    "June to August 2021",
    "early June 2021",
    "end of 2021",
    "June",
    "Summer 2021",
    "Q5 2021",
    "31 June 2021",
    "Ongoing until mid-2021",
    "not before June 2021",
    "June/May 2021",
    "Ongoing as required",
    "every June 2021",
    "12021",
    "June 2021-",
]


@pytest.mark.parametrize("text", TABLE)
def test_the_table_of_the_rules(text: str) -> None:
    assert read(text) == TABLE[text]


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_not_certain_stays_as_printed(text: str) -> None:
    steps = read_timeline(text, BODIES)
    assert [(s.kind, s.text, s.start, s.due) for s in steps] == [(UNREAD, text, None, None)]


def test_an_unread_piece_leaves_its_neighbours_readable() -> None:
    steps = read_timeline("April 2020 (PTC) mid-2021 (Council)", BODIES)
    assert [(s.kind, s.text) for s in steps] == [
        (DATED, "April 2020 (PTC)"),
        (UNREAD, "mid-2021 (Council)"),
    ]


def test_recurrence_keeps_how_often() -> None:
    texts = (
        "Ongoing",
        "Annual",
        "Depends on the schedule of meetings, but at least once every two years (PTC)",
    )
    often = [read_timeline(text, BODIES)[0].recurrence for text in texts]
    assert often == [None, "annual", "at least once every two years"]


def test_dates_that_share_a_bracket_keep_words_of_their_own() -> None:
    steps = read_timeline("June 2020, June 2021 and June 2022 (Council)", BODIES)
    assert [s.text for s in steps] == [
        "June 2020 (Council)",
        "June 2021 (Council)",
        "June 2022 (Council)",
    ]


def test_every_timeline_of_the_two_plans_is_read(vocabulary: BodyVocabulary) -> None:
    texts = []
    for name in ("work_programme.csv", "ecp_action_plan.csv"):
        with (DATA / name).open(encoding="utf-8", newline="") as file:
            texts += [row["timeline"] for row in csv.DictReader(file) if row["part"] != "inactive"]
    assert len(texts) == 137
    for text in texts:
        steps = read_timeline(text, vocabulary)
        assert steps and all(step.kind is not UNREAD for step in steps), text
        assert meaning(" ".join(map(render_step, steps)), vocabulary) == meant(steps), text


def meaning(text: str, vocabulary: BodyVocabulary = BODIES) -> list[tuple[object, ...]]:
    return meant(read_timeline(text, vocabulary))


def meant(steps: Iterable[Step]) -> list[tuple[object, ...]]:
    """What two spellings of a step have in common; a step without a window means its words."""
    return [
        (s.kind, s.start, s.end, s.bodies, s.recurrence, "" if s.start else s.text.casefold())
        for s in steps
    ]


years = st.integers(2015, 2035).map(str)
months = st.sampled_from(MONTHS)
dates = st.one_of(
    st.builds("{} {}".format, months, years),
    st.builds("by {} {}".format, months, years),
    st.builds("Q{} {}".format, st.integers(1, 4), years),
    st.builds("{} {}".format, st.sampled_from(["Spring", "Autumn", "spring", "AUTUMN"]), years),
    st.builds("May/June {}".format, years),
    years,
)
brackets = st.sampled_from(
    [" (PTC)", " (Council)", " (PC and Council)", " (PTC/PC)", " (PTC", " (some other body)"]
)
pieces = st.one_of(
    st.builds("{}{}".format, dates, brackets),
    st.builds("{}, {} and {}{}".format, dates, dates, dates, brackets),
    dates,
    st.sampled_from(
        [
            "Ongoing",
            "Periodically",
            "Continuous activity",
            "Ongoing annual (PTC)",
            "TBD",
            "mid-2021 (PTC)",
        ]
    ),
    st.builds("Ongoing until {}".format, dates),
    st.text(max_size=12),
)


@given(st.lists(pieces, max_size=4).map(" ".join))
@example("May/June 2015 (PTC 2015")
def test_the_canonical_words_read_back_as_the_same_steps(text: str) -> None:
    steps = read_timeline(text, BODIES)
    assert meaning(" ".join(map(render_step, steps))) == meant(steps)


@given(st.lists(pieces, max_size=4).map(" ".join))
def test_windows_are_whole_and_nothing_is_dropped(text: str) -> None:
    steps = read_timeline(text, BODIES)
    for step in steps:
        assert (step.start is None) == (step.end is None) == (step.kind in (RECURRING, UNREAD))
        if step.start and step.end:
            assert (
                step.start.day == 1
                and step.start < step.end
                and (step.end + dt.timedelta(days=1)).day == 1
            )
            assert str(step.start.year) in step.text
    assert (
        bool(steps) == bool(text.strip(" ,;().\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0")) or not steps
    )
