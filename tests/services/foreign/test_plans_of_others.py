"""Plans in the style of other organisations are read as they stand, in every format: topics, tasks
and their numbers, cells, title; what was said of their tables is remembered for the next file."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.error_text import refuses
from tests.support.people.acting import by
from tests.support.plans.foreign import PLANS
from tests.support.plans.foreign_files import Plan, in_word
from wp.errors import InputError
from wp.services.imports.confirm import confirm_import, plan_import
from wp.services.imports.read import TablesAsked
from wp.services.imports.request import ImportRequest
from wp.services.record import open_record
from wp.store.database import Engine

ids = [plan.file for plan in PLANS]


@pytest.fixture
def record(tmp_path: Path) -> Engine:
    return open_record(str(tmp_path / "wp.db"))


def request(plan: Plan) -> ImportRequest:
    """A request for the file of a plan, read as its person says."""
    return ImportRequest(name=plan.file, data=plan.data, programme="NEW", mapping=plan.mapping)


@pytest.mark.parametrize("plan", PLANS, ids=ids)
def test_a_plan_is_read_as_it_stands(record: Engine, plan: Plan) -> None:
    made = plan_import(record, request(plan))
    topics = made.edition.topics
    assert plan.topics == tuple(
        (topic.title, tuple((task.number, task.text) for task in topic.tasks)) for topic in topics
    )
    assert len({line.ref for _, _, line in made.edition.lines()}) == sum(
        len(task.lines) for topic in topics for task in topic.tasks
    )
    row = next(line for _, _, line in made.edition.lines())
    held = {
        "bodies": row.bodies_cell.text,
        "timeline": row.timeline.text,
        "progress": row.progress.text,
    }
    assert dict(plan.cells).items() <= held.items()
    assert made.edition.programme.title == (plan.title or "NEW")


@pytest.mark.parametrize(
    "plan", [each for each in PLANS if each.mapping], ids=lambda plan: plan.file
)
def test_what_was_said_of_the_tables_is_remembered(record: Engine, plan: Plan) -> None:
    taken = confirm_import(record, request(plan), by("sec"), allow_unplaced=True).reading.columns
    again = plan_import(record, replace(request(plan), mapping=()))
    assert again.nothing_new
    assert [(each.heading, each.field) for each in again.reading.columns] == [
        (each.heading, each.field) for each in taken
    ]


@pytest.mark.parametrize(
    "plan",
    [
        each
        for each in PLANS
        if dict(each.mapping).get("task")
        and each.file.endswith(("pdf", "cities.csv", "decisions.docx"))
    ],
    ids=lambda plan: plan.file,
)
def test_a_plan_of_which_nothing_is_known_is_shown_and_asked_about(
    record: Engine, plan: Plan
) -> None:
    """Nothing is refused: the tables stand there with what their columns may be."""
    with pytest.raises(TablesAsked) as asked:
        plan_import(record, replace(request(plan), mapping=()))
    (table,) = asked.value.seen
    headings = {guess.heading for guess in asked.value.columns}
    assert {heading for _, heading in plan.mapping} <= headings
    assert table.heading == 1 and set(dict(table.rows)[1]) == headings


def test_a_row_across_the_table_above_another_topic_is_no_topic_and_is_not_lost(
    record: Engine,
) -> None:
    """A level above the topics, which have a column: its words are unplaced, and said."""
    head = ["No", "Topic", "Tasks", "Responsible body", "Performance indicator", "Timeline"]
    rows = [
        head,
        ["1. Opening"],
        ["02", "Agenda", "Approve the agenda", "PTC", "Approved", "April 2027"],
        ["6. Reports of groups"],
        ["07", "Symbols", "Note the report", "PTC", "Noted", "June 2027"],
    ]
    data = in_word("Agenda of the Charts Group 2026-2028", rows)
    plan = plan_import(record, ImportRequest(name="agenda.docx", data=data, programme="NEW"))
    assert [topic.title for topic in plan.edition.topics] == ["Agenda", "Symbols"]
    unplaced = [word for word, _ in plan.coverage.unplaced]
    assert unplaced == ["1.", "Opening", "6.", "Reports", "of", "groups"]


def test_which_table_is_meant_and_where_topics_come_from_is_said(record: Engine) -> None:
    """Two tables of one layout: one is meant, its topic is the document's own."""
    head = ["Activity", "Who", "When"]
    data = in_word(
        "Plan of the ports",
        "Last year",
        [head, ["Count ships", "GEP", "May 2026"]],
        "This year",
        [head, ["Map the ports", "GEP", "May 2027"]],
    )
    request = ImportRequest(name="ports.docx", data=data, programme="NEW")
    both = plan_import(record, request)
    assert [(each.number, each.taken) for each in both.reading.seen] == [(1, True), (2, True)]
    assert [topic.title for topic in both.edition.topics] == ["Last year", "This year"]
    said = (("@table", "2"), ("@topics", "one"))
    one = plan_import(record, replace(request, mapping=said))
    assert [each.taken for each in one.reading.seen] == [False, True]
    (topic,) = one.edition.topics
    assert topic.title == "Plan of the ports"
    assert [task.text for task in topic.tasks] == ["Map the ports"]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (("@topics", "stars"), "does not say where topics come from"),
        (("@table", "two"), "not the number of a table"),
    ],
)
def test_what_is_said_of_tables_is_checked(record: Engine, said: tuple[str, str], why: str) -> None:
    plan = PLANS[0]
    with refuses(InputError, why):
        plan_import(record, replace(request(plan), mapping=(said,)))


def test_what_is_asked_goes_by_where_the_headings_are_said_to_stand(record: Engine) -> None:
    """Before the task is known: in another row, or in none."""
    plan = next(each for each in PLANS if each.file == "cities.csv")
    for row, expected in (("2", {"B-1", "Lyon", "Plant trees"}), ("0", {"A", "B", "C", "D"})):
        with pytest.raises(TablesAsked) as asked:
            plan_import(record, replace(request(plan), mapping=(("@heading", row),)))
        assert expected <= {guess.heading for guess in asked.value.columns}
        assert [table.heading for table in asked.value.seen] == [int(row)]
