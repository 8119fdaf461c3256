"""The constructed second edition on its whole way: planned, decided, confirmed, compared,
progress carried, undone."""

import csv
import datetime as dt
import io
import json
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from tests.fixtures.constructed_second_edition import DONE, NAME, as_csv
from tests.support.error_text import in_words
from tests.support.postgres import create_database
from tests.support.records import first_start
from wp.domain.bodies import BodyVocabulary
from wp.domain.counts.changes_between import since
from wp.domain.editions.carry_over import StepAnswer
from wp.domain.editions.comparison import Changed, Kind
from wp.domain.editions.matching import How
from wp.domain.editions.step_follows import HISTORY_ONLY
from wp.domain.editions.topic_changes import TopicAspect
from wp.domain.history import Acted
from wp.errors import QuestionError, RefusedError, Undecided
from wp.services.clock import now
from wp.services.editions import editions_on_record, make_current
from wp.services.files.comparison import compare_editions, export_comparison, narrowing
from wp.services.imports.confirm import ImportPlan, ImportRequest, confirm_import, plan_import
from wp.services.lines import find_line
from wp.services.progress.recording import history_of, verify
from wp.services.query import Question, ask
from wp.services.record import fill_empty, open_record
from wp.services.tasks import MissingTask, find_task
from wp.store.database import Engine, reading
from wp.store.drafts import drafts_of
from wp.store.reports import load_reports

EFFECTIVE, AFTER = dt.date(2020, 4, 30), dt.date(2020, 5, 1)
ACTED = "October 2019 (PTC)"
DECIDED = {
    "matches": (("WP 23.2", "WP 26.1"), ("WP 24.1", "WP 27.1")),
    "steps": (StepAnswer("WP 8.1", ACTED, "Autumn 2019 (PTC)"),),
    "successors": (("WP 25.3", "WP 27.2"),),
    "drafts": ("WP 8.1",),
}


@pytest.fixture
def request_(vocabulary: BodyVocabulary) -> ImportRequest:
    return ImportRequest(
        name=NAME,
        data=as_csv(vocabulary),
        programme="WP",
        standing="draft, second",
        effective_on=EFFECTIVE,
    )


@pytest.fixture
def record(tmp_path) -> Engine:
    return first_start(tmp_path / "wp.db")


def position(
    engine: Engine, as_of: dt.date, known_at: dt.datetime | None = None
) -> dict[int, object]:
    """What is true of every line of the Work Programme, by its permanent id."""
    answer = ask(engine, Question(as_of=as_of, known_at=known_at))
    return {
        view.line.id: (view.edition.key, view.line.ref, view.status, view.state)
        for view in answer.lines
        if view.edition.programme.code == "WP"
    }


def raw(engine: Engine) -> object:
    with reading(engine) as connection:
        return load_reports(connection)


def test_the_plan_says_what_changed_and_what_is_to_be_decided(
    record: Engine, request_: ImportRequest
) -> None:
    plan = plan_import(record, request_)
    assert plan.current is not None and plan.current.key == "WP@1"
    assert plan.comparison.counts == {
        Kind.NEW: 2,
        Kind.CHANGED: 13,
        Kind.MOVED: 39,
        Kind.REMOVED: 1,
    }
    assert {m.ref: m.old and m.old[2].ref for m in plan.doubtful} == {
        "WP 23.2": "WP 26.1",
        "WP 24.1": "WP 27.1",
    }
    assert [(q.ref, q.step, q.body, [o.step for o in q.options]) for q in plan.unanswered] == [
        ("WP 8.1", ACTED, "PTC", ["Autumn 2019 (PTC)"])
    ]
    assert [(gone.ref, gone.reports, gone.successor) for gone in plan.gone] == [
        ("WP 25.3", 1, None)
    ]
    assert [(cell.ref, cell.text, cell.drafted) for cell in plan.cells] == [("WP 8.1", DONE, False)]
    assert {c.ref for c in plan.comparison.topics if c.aspect is TopicAspect.ORDER} == {
        "WP 25",
        "WP 26",
        "WP 27",
    }
    assert next(
        c.before for c in plan.comparison.topics if c.aspect is TopicAspect.REMOVED
    ).startswith("Unique")
    assert plan.reading.format == "CSV" and not plan.ready
    doubt = next(d for d in plan.doubts if d.finding.code == "progress.filled")
    assert (
        doubt.row is not None and doubt.row.progress.text == DONE and doubt.finding.place.row == 15
    )


def test_nothing_is_written_while_something_is_open(
    record: Engine, request_: ImportRequest
) -> None:
    before, log = raw(record), verify(record)
    with pytest.raises(Undecided) as refused:
        confirm_import(record, request_, "sec")
    assert refused.value.exit_code == 13
    for named in ("WP 23.2", "WP 24.1", "WP 8.1", ACTED, "2 doubtful", "Nothing was written"):
        assert named in in_words(refused.value)
    assert raw(record) == before and verify(record) == log
    assert [edition.key for edition in editions_on_record(record)] == ["WP@1", "ECP@1"]


def check_whole_way(engine: Engine, request: ImportRequest) -> None:
    """Confirm, compare, carry over, undo, do again; the record as known before never changes."""
    long_ago, reports = position(engine, dt.date(2019, 10, 31)), raw(engine)
    on_may = position(engine, AFTER)
    known = now()
    plan = confirm_import(engine, replace(request, **DECIDED), "sec")
    assert plan.written == "WP@2" and not verify(engine).broken
    assert raw(engine) == reports
    assert (
        position(engine, AFTER, known) == on_may
        and position(engine, dt.date(2019, 10, 31), known) == long_ago
    )
    assert position(engine, dt.date(2019, 10, 31)) == long_ago

    after = position(engine, AFTER)
    assert len(set(after) & set(long_ago)) == 73 and len(after) == 75
    for number, (key, _, _, state) in after.items():
        assert key == "WP@2"
        if number in long_ago:
            assert state.latest is None or state.latest.id == long_ago[number][3].latest.id
    papers = find_line(engine, "WP 8.1")
    step = after[papers.line.id][3].steps[0]
    assert (step.step.text, step.reached, step.acts[0].decision[:9]) == (
        "Autumn 2019 (PTC)",
        True,
        "took note",
    )
    # The history shows the report as it was recorded, and what it changed by the steps of today.
    (chapter,) = history_of(engine, papers)
    assert chapter.report.acts[0].step == ACTED
    assert [move.act.step for move in chapter.moves if isinstance(move, Acted)] == [
        "Autumn 2019 (PTC)"
    ]
    then, later = (ask(engine, Question(as_of=day)) for day in (dt.date(2019, 11, 30), AFTER))
    assert then.position.editions[0].key == "WP@1" and since(then, later).acted() == ()
    with reading(engine) as connection:
        (draft,) = drafts_of(connection, f"report:{papers.line.id}")
    assert draft.entries["note"] == DONE and draft.actor == "sec"

    assert confirm_import(engine, replace(request, matches=(), steps=()), "sec").written == ""
    known_second = now()
    assert make_current(engine, "WP@1", "sec", "imported too early").current
    assert position(engine, AFTER) == on_may and raw(engine) == reports
    assert position(engine, AFTER, known_second) == after
    assert find_line(engine, "WP 25.3").edition.key == "WP@1"
    with pytest.raises(RefusedError):
        make_current(engine, "WP@1", "sec")
    with pytest.raises(QuestionError):
        make_current(engine, "WP@7", "sec")
    assert {e.key: (e.current, e.set_aside) for e in editions_on_record(engine)} == {
        "WP@1": (True, False),
        "WP@2": (False, True),
        "ECP@1": (True, False),
    }
    again = plan_import(engine, replace(request, **DECIDED))
    assert again.current is not None and again.current.key == "WP@1" and not again.nothing_new
    make_current(engine, "WP@2", "sec")
    assert position(engine, AFTER) == after and not verify(engine).broken


def test_the_whole_way_on_sqlite(record: Engine, request_: ImportRequest) -> None:
    check_whole_way(record, request_)


def test_the_whole_way_on_postgresql(postgres_url: str, request_: ImportRequest) -> None:
    engine = open_record(create_database(postgres_url))
    fill_empty(engine, with_session=True)
    check_whole_way(engine, request_)
    engine.dispose()


@pytest.fixture
def two(record: Engine, request_: ImportRequest) -> tuple[Engine, ImportPlan]:
    return record, confirm_import(record, replace(request_, **DECIDED), "sec")


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
    gnc = compared.comparison.narrowed(
        narrowing(("changed",), body=("DMPT",), type=("A",), topic=("WP 11",))
    )
    assert [(c.ref, c.field, c.before, c.after) for c in gnc.flat() if isinstance(c, Changed)] == [
        ("WP 11.2", "type", "M", "A"),
        ("WP 11.3", "type", "M", "A"),
    ]
    assert [line.ref for line in compared.comparison.narrowed(narrowing(("removed",))).lines] == [
        "WP 25.3"
    ]
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
    plan = confirm_import(record, replace(request_, **(DECIDED | {"steps": (answer,)})), "sec")
    assert [q.answer for q in plan.questions] == [HISTORY_ONLY]
    papers = find_line(record, "WP 8.1")
    assert not any(step.acts for step in position(record, AFTER)[papers.line.id][3].steps)
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
    confirm_import(record, replace(request_, **decided), "sec")
    assert find_line(record, "WP 23.2").line.id not in (former, 0)
