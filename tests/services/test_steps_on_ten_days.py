"""Every picture, rail and list that shows steps, on ten days, against the rule worked out by the
test."""

import datetime as dt
import re
from collections import Counter

import pytest

from tests.support.plans.small_plans import edition, task
from tests.support.plans.steps_expected import (
    DAYS,
    ORDER,
    SIGNS,
    all_expected,
    by_quarter,
    due_at,
    expected,
)
from wp.charts.gantt import gantt_figure
from wp.charts.gantt_words import gantt_table
from wp.charts.quarters import quarters_picture
from wp.charts.timeaxis import SYMBOLS
from wp.domain.counts.schedule import Row, row, schedule, span
from wp.domain.counts.summary import quarters, session_workload
from wp.domain.counts.workload import body_workloads
from wp.domain.filter import Answer, Filter
from wp.domain.meetings.agenda import waiting
from wp.domain.meetings.review import touched_by
from wp.domain.sessions import SessionState, quarter
from wp.domain.snapshot import take_snapshot
from wp.language.words import Words
from wp.look.colours import STATUS_SIGNS
from wp.services.query import Question, ask
from wp.store.database import Engine
from wp.ui.pages.decisions.register import SIGNS as FOLLOW_UPS
from wp.ui.pages.proposals.topics import SIGNS as FATES
from wp.ui.parts.task_card import rail_of


def test_the_days_meet_every_status(ten_days: Engine) -> None:
    met = {
        each.status
        for on in DAYS
        for view in ask(ten_days, Question(as_of=on)).lines
        for each in all_expected(view, on)
    }
    assert met == set(ORDER) - {"undated"}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_rail_of_a_task_and_of_topic_by_topic(on_a_day: Answer, language: str) -> None:
    words, on = Words(language), on_a_day.snapshot.as_of
    for view in on_a_day.lines:
        body = rail_of(view, words)
        drawn = re.findall(r'data-status="([^"]+)"><span[^>]*>(.)</span>', body)
        steps = sorted(all_expected(view, on), key=lambda each: each.due or dt.date.max)
        assert drawn == [(each.status, SIGNS[each.status]) for each in steps], view.line.ref
        for each in steps:
            assert words(f"status.{each.status}") in body


def test_the_quarters_of_the_overview_and_the_filter_of_each_part(
    ten_days: Engine, on_a_day: Answer
) -> None:
    on, words = on_a_day.snapshot.as_of, Words("en")
    counts = by_quarter(on_a_day.lines, on)
    picture = quarters_picture(quarters(on_a_day), on_a_day, words)
    drawn = {
        pairs[1]: n
        for trace in picture.figure["data"]
        for pairs, n in zip(trace["customdata"], trace["y"], strict=True)
        if n
    }
    assert drawn == counts and {pairs[0] for pairs in picture.figure["data"][0]["customdata"]} == {
        "step"
    }
    for value, n in list(counts.items())[:6]:
        assert len(ask(ten_days, Question(Filter(step=(value,)), on)).lines) == n
    told = Counter[str]()
    for each in picture.table:
        for status in ORDER:
            told[status] += each.get(words(f"status.{status}"), 0)
    assert +told == +Counter(
        {status: sum(n for v, n in counts.items() if v.endswith(f" {status}")) for status in ORDER}
    )
    closed = sum(n for value, n in counts.items() if value.endswith("closed"))
    assert sum(each[words("kinds.total")] for each in picture.table) == counts.total() - closed
    late = {value.split()[0] for value in counts if value.endswith("overdue")}
    assert all(name <= quarter(on) for name in late)


def test_the_timeline_folded_and_line_by_line(on_a_day: Answer) -> None:
    on, words = on_a_day.snapshot.as_of, Words("en")
    rows = [row(entry) for entry in schedule(on_a_day.lines, "topic").entries]
    for each in rows:
        told = {f"{q} {s}": n for q, own in each.quarters.items() for s, n in own.items()}
        assert told == by_quarter(each.entry.lines, on)
    numbers = by_quarter(tuple(v for each in rows for v in each.entry.lines), on)
    pieces = _texts(rows, on_a_day)
    for value, n in numbers.items():
        assert sum(m for v, m in pieces if v == value) == n, value
    refs = ("WP 3.2", "WP 4.2", "WP 22.2a", "WP 22.2b", "WP 2.2", "ECP 43", "WP 8.2", "WP 17.2e")
    few = [view for view in on_a_day.lines if view.line.ref in refs]
    alone = [row(entry) for entry in schedule(few, "topic").entries]
    figure = gantt_figure(alone, "topic", (), span(alone, [], on), on, words)
    bars = next(t for t in figure["data"] if t["type"] == "bar" and "customdata" in t)
    signs = Counter(text[0] for text in bars["text"])
    dated = [each for view in few for each in all_expected(view, on) if each.due]
    assert signs == Counter(SIGNS[each.status] for each in dated)
    for view, told in zip(
        [r.entry.lines[0] for r in alone], gantt_table(alone, "topic", words), strict=True
    ):
        own = [each for each in all_expected(view, on) if each.due]
        assert Counter(re.findall(r"\(([!◔○↻?✓⊘]) ", told["Dated steps"])) == Counter(
            SIGNS[each.status] for each in own
        )


def _texts(rows: list[Row], on_a_day: Answer) -> list[tuple[str, int]]:
    """(value of the filter, number) of every piece of a quarter that the folded timeline draws."""
    on = on_a_day.snapshot.as_of
    figure = gantt_figure(rows, "topic", (), span(rows, [], on), on, Words("en"))
    found = []
    for trace in figure["data"]:
        for pairs, text in zip(trace.get("customdata", ()), trace.get("text", ()), strict=True):
            if "step" in pairs:
                value = pairs[pairs.index("step") + 1]
                sign, number = text.split()
                assert sign == SIGNS[value.split(" ", 1)[1]]
                found.append((value, int(number)))
    return found


def test_the_agenda_and_what_is_due_at_sessions(on_a_day: Answer) -> None:
    on = on_a_day.snapshot.as_of
    due = {"overdue", "due soon", "upcoming", "ongoing"}
    found = Counter((i.view.line.ref, i.due, i.status.value) for i in waiting(on_a_day.lines, on))
    assert found == Counter(
        (view.line.ref, each.due, each.status)
        for view in on_a_day.lines
        for each in all_expected(view, on)
        if each.due and each.status in due
    )
    for session in on_a_day.snapshot.sessions:
        for each in touched_by(session, on_a_day.lines):
            assert expected(each.line.line.ref, each.step.step, on).status in due
        at = {view.line.ref for view in on_a_day.subset(("session", session.key))}
        assert at == {
            view.line.ref
            for view in on_a_day.lines
            if any(due_at(view, s, session, on) for s in view.line.steps)
        }
    for load in body_workloads(on_a_day):
        if load.session:
            both = on_a_day.subset(("session", load.session.key), ("body", load.body))
            assert load.due == len(both)
    load = session_workload(on_a_day, "PTC")
    assert load is None or load.session.state is not SessionState.HELD or load.session.end > on


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_step_that_was_not_read_is_undated_on_the_rail_and_in_no_due_count(language: str) -> None:
    """The shipped plans have none: of this line one step is dated, the other says no day."""
    on, words = DAYS[-1], Words(language)
    plan = edition("WP", {"Topic": (task(timeline="April 2020 (PTC) When resources allow"),)})
    lines = take_snapshot((plan,), {}, (), on).lines
    rail = rail_of(lines[0], words)
    drawn = re.findall(r'data-status="([^"]+)"><span[^>]*>(.)</span>', rail)
    assert drawn == [("overdue", SIGNS["overdue"]), ("undated", SIGNS["undated"])]
    assert "When resources allow" in rail and words("status.undated") in rail
    rows = [row(entry) for entry in schedule(lines, "topic").entries]
    assert [sum(each.values()) for each in rows[0].quarters.values()] == [1]
    (table,) = gantt_table(rows, "topic", words)
    assert "When resources allow" not in "".join(map(str, table.values()))
    assert [(item.due, item.status.value) for item in waiting(lines, on)] == [
        (dt.date(2020, 4, 30), "overdue")
    ]


def test_no_sign_means_two_things() -> None:
    """Signs of statuses, of follow-ups, of proposals and of bodies: one sign, one meaning."""
    meanings: dict[str, set[str]] = {}
    for table in (STATUS_SIGNS, FOLLOW_UPS, FATES, SYMBOLS):
        for value, sign in table.items():
            meanings.setdefault(sign, set()).add(str(value))
    over, dropped = {"completed", "reached", "done", "accepted"}, {"discontinued", "dropped"}
    alike = [over, dropped | {"declined"}]
    for sign, values in meanings.items():
        assert len(values) == 1 or any(values <= each for each in alike), (sign, values)
