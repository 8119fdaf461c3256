"""The lines over time: groups, folding, windows of true precision, what has no date."""

import datetime as dt
import time
from dataclasses import replace

import pytest

from tests.support.building import report
from wp.domain.counts.schedule import FOLD_ABOVE, GROUPINGS, apart, row, schedule, span
from wp.domain.filter import Answer, Filter
from wp.domain.progress import ProgressReport
from wp.domain.snapshot import LineView, take_snapshot
from wp.domain.step_status import StepStatus
from wp.services.query import Question, ask
from wp.store.database import Engine

DAY = dt.date(2019, 10, 31)


@pytest.fixture
def answer(filled: Engine) -> Answer:
    return ask(filled, Question(as_of=DAY))


def with_reports(answer: Answer, as_of: dt.date, **reports: ProgressReport) -> dict[str, LineView]:
    """The lines by reference, on a day, some of them with one report (WP_22_2a for "WP 22.2a")."""
    ids = {view.line.ref: view.line.id for view in answer.lines}
    known = {
        ids[ref.replace("_", " ", 1).replace("_", ".")]: (each,) for ref, each in reports.items()
    }
    found = take_snapshot(answer.snapshot.editions, known, answer.snapshot.sessions, as_of)
    return {view.line.ref: view for view in found.lines}


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_every_number_is_what_its_own_filter_gives(
    filled: Engine, answer: Answer, grouping: str
) -> None:
    found = schedule(answer.lines, grouping)
    assert found.folded
    for each in (row(entry) for entry in found.entries):
        group = Filter(**{grouping: (each.entry.group,)})
        assert len(each.entry.lines) == len(ask(filled, Question(group, DAY)).lines)
        for name, counts in each.quarters.items():
            due = replace(group, quarter=(name,))
            assert sum(counts.values()) == len(ask(filled, Question(due, DAY)).lines)
            for status, n in counts.items():
                own = replace(group, step=(f"{name} {status}",))
                assert n == len(ask(filled, Question(own, DAY)).lines)


def test_totals_say_lines_and_pairs(answer: Answer) -> None:
    """Worked out from the plans: 73 of 137 lines have a date, 64 have none."""
    found = {grouping: schedule(answer.lines, grouping) for grouping in GROUPINGS}
    assert {each.lines for each in found.values()} == {73}
    assert (found["topic"].pairs, found["status"].pairs, found["body"].pairs) == (73, 73, 203)
    assert (found["topic"].groups, found["body"].groups) == (26, 28)
    assert [entry.group for entry in found["status"].entries] == [
        "overdue",
        "due soon",
        "upcoming",
        "ongoing",
    ]
    assert found["topic"].entries[0].group == "WP 1" and found["body"].entries[0].group == "PTC"


def test_few_rows_or_one_group_are_not_folded(answer: Answer) -> None:
    few = [view for view in answer.lines if view.topic.ref in ("WP 22", "WP 17")]
    found = schedule(few, "topic")
    assert not found.folded and [len(entry.lines) for entry in found.entries] == [1] * found.lines
    assert {entry.group for entry in found.entries} == {"WP 22", "WP 17"}
    one = schedule(answer.lines * 3, "programme")
    assert one.folded
    alone = schedule(
        [view for view in answer.lines if "PTC" in view.line.bodies], "body", Filter(body=("PTC",))
    )
    assert not alone.folded and alone.groups == 1 and alone.pairs == len(alone.entries) > FOLD_ABOVE


def test_a_line_stands_once_under_each_body_chosen(answer: Answer) -> None:
    line = next(view for view in answer.lines if view.line.ref == "WP 1.1")
    assert [entry.group for entry in schedule([line], "body").entries] == [
        "PTC",
        "CBC",
        "PC",
        "Council",
    ]
    within = Filter(body=("CBC", "EC"))
    assert [entry.group for entry in schedule([line], "body", within).entries] == ["CBC"]


def test_windows_keep_their_precision(answer: Answer) -> None:
    lines = {view.line.ref: view for view in answer.lines}
    spring = row(schedule([lines["WP 15.1"]], "topic").entries[0]).windows[0]
    assert (spring.start, spring.due) == (dt.date(2021, 3, 1), dt.date(2021, 5, 31))
    year = row(schedule([lines["WP 17.2e"]], "topic").entries[0]).windows[0]
    assert (year.start, year.due) == (dt.date(2021, 1, 1), dt.date(2021, 12, 31))
    assert year.status is StepStatus.UPCOMING and year.first is None


def test_equal_windows_of_a_folded_group_are_one(answer: Answer) -> None:
    entry = next(each for each in schedule(answer.lines, "topic").entries if each.group == "WP 4")
    found = row(entry)
    assert [(w.start.month, w.due.month, w.lines) for w in found.windows] == [(4, 4, 3), (6, 6, 3)]
    assert found.quarters == {"2020-Q2": {"upcoming": 3}} and len(entry.lines) == 5
    assert row(entry, Filter(quarter=("2021-Q2",))).quarters == {}


def test_a_step_that_moved_keeps_its_first_window(answer: Answer) -> None:
    moved = report(
        1, "2019-10-30", "postponed", month="2020-10", reason="no meeting", step="April 2020 (PTC)"
    )
    view = with_reports(answer, DAY, WP_22_2a=moved)["WP 22.2a"]
    windows = row(schedule([view], "topic").entries[0]).windows
    late = next(each for each in windows if each.first)
    assert (late.start, late.due) == (dt.date(2020, 10, 1), dt.date(2020, 10, 31))
    assert (
        late.first == (dt.date(2020, 4, 1), dt.date(2020, 4, 30))
        and late.text == "April 2020 (PTC)"
    )
    assert sum(each.first is not None for each in windows) == 1


@pytest.mark.parametrize("status", ["completed", "discontinued"])
def test_the_steps_of_a_line_no_longer_open_stay_drawn(answer: Answer, status: str) -> None:
    view = with_reports(
        answer, DAY, ECP_43=report(1, "2019-10-30", status, evidence="x", reason="y")
    )["ECP 43"]
    assert [w.status.value for w in row(schedule([view], "topic").entries[0]).windows] == ["closed"]


def test_work_without_a_date_stands_apart(filled: Engine, answer: Answer) -> None:
    found = apart(answer.lines)
    none = ask(filled, Question(Filter(fy=("none",)), DAY)).lines
    assert (len(found.recurring), found.undated, found.without_date) == (
        75,
        (),
        len(none) == 64 and 64,
    )
    assert sum(bool(view.quarters) for view in found.recurring) == 11
    assert not schedule(none, "topic").entries


def test_the_span_is_whole_quarters(answer: Answer) -> None:
    rows = [row(entry) for entry in schedule(answer.lines, "topic").entries]
    assert span(rows, [], DAY) == (dt.date(2019, 4, 1), dt.date(2022, 6, 30))
    assert span([], [dt.date(2020, 6, 30)], DAY) == (dt.date(2019, 10, 1), dt.date(2020, 6, 30))


def test_a_hundred_times_the_lines_fold_and_stay_quick(answer: Answer) -> None:
    many = answer.lines * 74
    began = time.perf_counter()
    found = schedule(many, "topic")
    assert time.perf_counter() - began < 0.5 and found.folded and found.groups == 26
