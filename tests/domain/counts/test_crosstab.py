"""Counts by pairs of values, coverage of the strategic plan, and the load of bodies, on the
shipped plans."""

import datetime as dt
import time
from dataclasses import replace

import pytest

from wp.domain.counts.crosstab import by_size, coverage, crosstab, gaps, halved, narrowed_to
from wp.domain.counts.workload import Turn, agenda_of, body_workloads, due_step
from wp.domain.filter import NONE, Answer, Filter
from wp.domain.sessions import next_session
from wp.domain.status import TimelineStatus
from wp.services.query import Question, ask, reference
from wp.store.database import Engine

FACETS = ("status", "body", "code", "topic", "type", "programme")


@pytest.fixture
def answer(filled: Engine) -> Answer:
    return ask(filled, Question(as_of=dt.date(2019, 10, 31)))


@pytest.mark.parametrize("row", FACETS)
@pytest.mark.parametrize("column", ["status", "body", "code"])
def test_every_cell_is_what_its_own_filter_gives(
    filled: Engine, answer: Answer, row: str, column: str
) -> None:
    table = crosstab(answer.lines, row, column)
    counts = {
        facet: {each.value: each.count for each in answer.facets[facet]} for facet in (row, column)
    }
    assert {value: n for value, n in counts[row].items() if n} == table.row_totals
    assert {value: n for value, n in counts[column].items() if n} == table.column_totals
    assert table.lines == 137
    if row == column:
        return
    for value in table.rows[:6]:
        left = ask(filled, Question(Filter(**{row: (value,)}), answer.snapshot.as_of))
        for each in left.facets[column]:
            assert table.count(value, each.value) == each.count


def test_totals_count_a_line_once_and_pairs_say_the_rest(answer: Answer) -> None:
    table = crosstab(answer.lines, "code", "body")
    assert table.lines == 137 < table.pairs == sum(table.cells.values())
    assert sum(table.count("SP1", body) for body in table.columns) > table.row_totals["SP1"] == 87


def test_the_order_of_the_vocabulary_or_of_size(answer: Answer) -> None:
    table = crosstab(answer.lines, "code", "body", rows=("SP4", "SG"), columns=("EC",))
    assert table.rows[:2] == ("SP4", "SG") and table.columns[0] == "EC"
    assert table.count("SP4", "EC") == 0
    bodies = by_size(table.columns, table.column_totals)
    assert bodies[:3] == ("PTC", "Council", "IMSC") and bodies[-1] == NONE
    assert by_size(table.columns, table.column_totals, 2) == ("PTC", "Council")
    small = narrowed_to(table, ("SG",), bodies[:2])
    assert (
        small.cells == {("SG", body): table.count("SG", body) for body in bodies[:2]}
        and small.lines == 137
    )


def test_a_filter_on_a_facet_keeps_only_its_values(filled: Engine) -> None:
    wanted = Filter(body=("CBC", "EC"))
    answer = ask(filled, Question(wanted, dt.date(2019, 10, 31)))
    table = crosstab(answer.lines, "body", "code", wanted)
    assert set(table.rows) == {"CBC", "EC"}
    for body in table.rows:
        alone = ask(filled, Question(replace(wanted, body=(body,)), dt.date(2019, 10, 31)))
        assert table.row_totals[body] == len(alone.lines)
    assert {load.body for load in body_workloads(answer)} == {"CBC", "EC"}


def test_two_bodies_share_the_same_lines_both_ways(answer: Answer) -> None:
    table = crosstab(answer.lines, "body", "body")
    for row in table.rows:
        assert table.count(row, row) == table.row_totals[row]
        for column in table.columns:
            shared = sum(row in v.line.bodies and column in v.line.bodies for v in answer.lines)
            assert table.count(row, column) == table.count(column, row)
            assert NONE in (row, column) or table.count(row, column) == shared
    assert table.count("PTC", "Council") == 69 - sum(
        "Council" in v.line.bodies and "PTC" not in v.line.bodies for v in answer.lines
    )


def test_of_two_bodies_one_pair_is_left_and_no_empty_row_or_column(answer: Answer) -> None:
    whole = crosstab(answer.lines, "body", "body")
    bodies = by_size(whole.rows, whole.row_totals)
    table = narrowed_to(whole, bodies, bodies)
    half = halved(table)
    pairs = {frozenset(pair): n for pair, n in table.cells.items() if len(set(pair)) == 2}
    kept = {frozenset(pair): n for pair, n in half.cells.items() if len(set(pair)) == 2}
    assert kept == pairs and sum(len(set(pair)) == 2 for pair in half.cells) == len(pairs)
    assert {row for row, _ in half.cells} == set(half.rows)
    assert {c for r, c in half.cells if r != c} == set(half.columns)
    assert len(half.columns) < len(table.columns) / 2


def test_four_codes_of_the_plan_have_nothing_behind_them(filled: Engine, answer: Answer) -> None:
    codes = reference(filled).codes
    found = coverage(answer, codes)
    assert [each.code.code for each in found][:4] == ["SG", "SO1", "SO2", "SO3"] and len(
        found
    ) == 17
    assert [code.code for code in gaps(found)] == ["SP4", "SP5", "ORG1", "ORG2"]
    by_code = {each.code.code: each for each in found}
    assert by_code["SP1"].lines == 87 == sum(by_code["SP1"].types.values())
    for code, kind in (("SG", "A"), ("SP6", "M"), ("SP6", NONE)):
        left = ask(filled, Question(Filter(code=(code,), type=(kind,)), answer.snapshot.as_of))
        assert by_code[code].types[kind] == len(left.lines)
    assert (
        by_code["SG"].tasks
        == ask(filled, Question(Filter(code=("SG",)), answer.snapshot.as_of)).tasks
    )
    assert [
        each.code.code for each in coverage(ask(filled, Question(Filter(code=("SO2",)))), codes)
    ] == ["SO2"]


def test_the_load_of_every_body_is_what_its_filter_gives(filled: Engine, answer: Answer) -> None:
    as_of = answer.snapshot.as_of
    loads = body_workloads(answer)
    assert [(load.body, load.lines) for load in loads[:3]] == [
        ("PTC", 97),
        ("Council", 69),
        ("IMSC", 37),
    ]
    assert loads[-1].body == NONE
    for load in loads:
        alone = ask(filled, Question(Filter(body=(load.body,)), as_of))
        assert (load.lines, load.tasks) == (len(alone.lines), alone.tasks)
        assert load.statuses == {f.value: f.count for f in alone.facets["status"] if f.count}
        assert load.programmes == {f.value: f.count for f in alone.facets["programme"] if f.count}
        due = 0
        if load.session:
            wanted = Filter(body=(load.body,), session=(load.session.key,))
            due = len(ask(filled, Question(wanted, as_of)).lines)
        assert load.due == due
    assert loads[0].due == 16 and loads[1].due == 26 and loads[0].overdue == 1


def test_the_agenda_of_a_body_calls_every_line_once(filled: Engine) -> None:
    answer = ask(filled, Question(Filter(body=("PTC",)), dt.date(2019, 10, 31)))
    session = next_session(answer.snapshot.sessions, "PTC", answer.snapshot.as_of)
    found = agenda_of(answer.lines, session)
    assert list(found) == list(Turn) and sum(len(each) for each in found.values()) == 97
    assert len(found[Turn.OVERDUE]) == 1 and len(found[Turn.NEXT]) == 16
    assert all("PTC" in due_step(view, session).waiting_for for view in found[Turn.NEXT])
    dues = [view.line_status.next_due for view in found[Turn.LATER]]
    assert dues == sorted(dues) and {v.status for v in found[Turn.ONGOING]} == {
        TimelineStatus.ONGOING
    }
    without = agenda_of(answer.lines, None)
    assert not without[Turn.NEXT] and sum(len(each) for each in without.values()) == 97


def test_a_hundred_times_the_lines_are_counted_in_one_pass(answer: Answer) -> None:
    started = time.process_time()
    table = crosstab(answer.lines * 100, "code", "body")
    assert time.process_time() - started < 1
    assert table.lines == 13_700 and table.column_totals["PTC"] == 9_700
