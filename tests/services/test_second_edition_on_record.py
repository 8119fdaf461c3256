"""A second edition on record: compared, narrowed, exported; old references; what was left to the
history."""

import csv
import datetime as dt
import io
import json
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from tests.support.editions.constructed import (
    ACTED,
    AFTER,
    DECIDED,
    constructed_request,
)
from tests.support.people.acting import by
from tests.support.records import first_start, work_programme_at
from wp.domain.editions.carry_over import StepAnswer
from wp.domain.editions.comparison import Changed, Kind
from wp.domain.editions.matching import How
from wp.domain.editions.step_follows import HISTORY_ONLY
from wp.errors import QuestionError
from wp.services.files.comparison import compare_editions, export_comparison, narrowing
from wp.services.imports.confirm import ImportPlan, ImportRequest, confirm_import, plan_import
from wp.services.lines import find_line
from wp.services.progress.histories import history_of
from wp.services.query import Question, ask
from wp.services.tasks import MissingTask, find_task
from wp.store.database import Engine


@pytest.fixture
def request_() -> ImportRequest:
    return constructed_request()


@pytest.fixture
def record(tmp_path) -> Engine:
    return first_start(tmp_path / "wp.db")


@pytest.fixture
def two(record: Engine, request_: ImportRequest) -> tuple[Engine, ImportPlan]:
    return record, confirm_import(record, replace(request_, **DECIDED), by("sec"))


def test_two_editions_on_record_are_compared_as_the_plan_was(
    two: tuple[Engine, ImportPlan],
) -> None:
    engine, plan = two
    compared = compare_editions(engine, "WP@1", "WP@2")
    assert compared.comparison.flat() == plan.changes
    assert compared.successors == {"WP 25.3": ("WP 27.2",)}
    told = {line.ref: line.match.how for line in compared.comparison.lines}
    assert (told["WP 23.2"], told["WP 1.1"], told["WP 18.1"]) == (How.HAND, How.SAME, How.MOVED)
    back = compare_editions(engine, "WP@2", "WP@1").comparison
    assert back.counts == {Kind.NEW: 1, Kind.CHANGED: 13, Kind.MOVED: 39, Kind.REMOVED: 2}
    assert compare_editions(engine, "WP@2", "WP@2").comparison.alike
    with pytest.raises(QuestionError):
        compare_editions(engine, "WP@1", "WP@3")


def test_an_old_reference_answers_with_what_it_became(two: tuple[Engine, ImportPlan]) -> None:
    engine, _ = two
    everything = ask(engine, Question(as_of=AFTER))
    gone, moved = (find_task(engine, everything, ref) for ref in ("WP 25.3", "WP 9.7"))
    assert isinstance(gone, MissingTask) and (gone.edition, gone.now) == ("WP@1", ("WP 27.2",))
    assert isinstance(moved, MissingTask) and (moved.edition, moved.now) == (None, ())
    early = ask(engine, Question(as_of=dt.date(2019, 11, 30)))
    later = find_task(engine, early, "WP 27.2")
    assert isinstance(later, MissingTask) and (later.edition, later.now) == ("WP@2", ("WP 25.2",))


def test_a_comparison_is_narrowed_and_exported(two: tuple[Engine, ImportPlan]) -> None:
    engine, _ = two
    compared = compare_editions(engine, "WP@1", "WP@2")
    wanted = narrowing(("changed",), body=("DMPT",), type=("A",), topic=("WP 11",))
    gnc = wanted.narrowed(compared.comparison)
    assert [(c.ref, c.field, c.before, c.after) for c in gnc.flat() if isinstance(c, Changed)] == [
        ("WP 11.2", "type", "M", "A"),
        ("WP 11.3", "type", "M", "A"),
    ]
    removed = narrowing(("removed",)).narrowed(compared.comparison)
    assert [line.ref for line in removed.lines] == ["WP 25.3"]
    with pytest.raises(QuestionError):
        narrowing(("gone",))
    told = json.loads(export_comparison(engine, compared, "json"))
    assert told["counts"]["moved"] == 39 and (told["before"], told["after"]) == ("WP@1", "WP@2")
    for row in told["rows"]:
        assert "".join(text for kind, text in row["difference"] if kind != "added") == row["before"]
        assert (
            "".join(text for kind, text in row["difference"] if kind != "removed") == row["after"]
        )
    table = list(
        csv.DictReader(
            io.StringIO(export_comparison(engine, compared, "csv", "fr").decode("utf-8-sig"))
        )
    )
    sheet = load_workbook(io.BytesIO(export_comparison(engine, compared, "xlsx")))["Changes"]
    assert len(table) == len(told["rows"]) == sheet.max_row - 1
    differences = [str(row[11] or "") for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert "OctoberAutumn 2019 (PTC) June 2020 (Council)" in differences
    with pytest.raises(QuestionError):
        export_comparison(engine, compared, "pdf")


def test_an_act_left_to_the_history_is_there_and_reaches_nothing(
    record: Engine, request_: ImportRequest
) -> None:
    answer = StepAnswer("WP 8.1", ACTED, "")
    plan = confirm_import(record, replace(request_, **(DECIDED | {"steps": (answer,)})), by("sec"))
    assert [q.answer for q in plan.questions] == [HISTORY_ONLY]
    papers = find_line(record, "WP 8.1")
    assert not any(step.acts for step in work_programme_at(record, AFTER)[papers.line.id][3].steps)
    assert history_of(record, papers)[0].report.acts[0].step == ACTED


@pytest.mark.parametrize(
    "wrong",
    [
        {"matches": (("WP 99.1", "WP 26.1"),)},
        {"matches": (("WP 23.2", "WP 99.1"),)},
        {"matches": (("WP 23.2", "WP 26.1"), ("WP 23.1", "WP 26.1"))},
        {"steps": (StepAnswer("WP 1.1", ACTED, ""),)},
        {"successors": (("WP 1.1", "WP 2.1"),)},
        {"successors": (("WP 25.3", "WP 99.1"),)},
        {"drafts": ("WP 1.1",)},
    ],
)
def test_a_decision_about_what_is_not_there_is_told(
    record: Engine, request_: ImportRequest, wrong: dict[str, object]
) -> None:
    with pytest.raises(QuestionError):
        plan_import(record, replace(request_, **wrong))


def test_a_line_said_to_be_new_gets_an_id_of_its_own(
    record: Engine, request_: ImportRequest
) -> None:
    former = find_line(record, "WP 26.1").line.id
    decided = DECIDED | {"matches": (("WP 23.2", None), ("WP 24.1", "WP 27.1"))}
    plan = plan_import(record, replace(request_, **decided))
    assert plan.ready and {gone.ref for gone in plan.gone} == {"WP 25.3", "WP 26.1"}
    confirm_import(record, replace(request_, **decided), by("sec"))
    assert find_line(record, "WP 23.2").line.id not in (former, 0)
