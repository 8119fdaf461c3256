"""The constructed second edition on its whole way: planned, decided, confirmed, compared,
progress carried, undone."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.support.editions.constructed import (
    ACTED,
    AFTER,
    DECIDED,
    DONE,
    constructed_request,
)
from tests.support.error_text import in_words
from tests.support.people.acting import by
from tests.support.records import first_start, record_on_postgresql, work_programme_at
from wp.domain.counts.changes_between import changes_between
from wp.domain.editions.comparison import Kind
from wp.domain.editions.topic_changes import TopicAspect
from wp.domain.history import Acted
from wp.errors import QuestionError, RefusedError, Undecided
from wp.services.clock import now
from wp.services.editions import editions_on_record, make_current
from wp.services.imports.confirm import ImportRequest, confirm_import, plan_import
from wp.services.lines import find_line
from wp.services.progress.histories import history_of
from wp.services.query import Question, ask
from wp.services.record import verify
from wp.store.database import Engine, reading
from wp.store.drafts import drafts_of
from wp.store.reports import load_reports


@pytest.fixture
def request_() -> ImportRequest:
    return constructed_request()


@pytest.fixture
def record(tmp_path) -> Engine:
    return first_start(tmp_path / "wp.db")


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
        confirm_import(record, request_, by("sec"))
    assert refused.value.exit_code == 13
    for named in ("WP 23.2", "WP 24.1", "WP 8.1", ACTED, "2 doubtful", "Nothing was written"):
        assert named in in_words(refused.value)
    assert raw(record) == before and verify(record) == log
    assert [edition.key for edition in editions_on_record(record)] == ["WP@1", "ECP@1"]


def check_whole_way(engine: Engine, request: ImportRequest) -> None:
    """Confirm, compare, carry over, undo, do again; the record as known before never changes."""
    long_ago, reports = work_programme_at(engine, dt.date(2019, 10, 31)), raw(engine)
    on_may = work_programme_at(engine, AFTER)
    known = now()
    plan = confirm_import(engine, replace(request, **DECIDED), by("sec"))
    assert plan.written == "WP@2" and not verify(engine).broken
    assert raw(engine) == reports
    assert (
        work_programme_at(engine, AFTER, known) == on_may
        and work_programme_at(engine, dt.date(2019, 10, 31), known) == long_ago
    )
    assert work_programme_at(engine, dt.date(2019, 10, 31)) == long_ago

    after = work_programme_at(engine, AFTER)
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
    assert then.snapshot.editions[0].key == "WP@1" and changes_between(then, later).acted == ()
    with reading(engine) as connection:
        (draft,) = drafts_of(connection, f"report:{papers.line.id}")
    assert draft.entries["note"] == DONE and draft.actor == "sec"

    assert confirm_import(engine, replace(request, matches=(), steps=()), by("sec")).written == ""
    known_second = now()
    assert make_current(engine, "WP@1", by("sec"), "imported too early").current
    assert work_programme_at(engine, AFTER) == on_may and raw(engine) == reports
    assert work_programme_at(engine, AFTER, known_second) == after
    assert find_line(engine, "WP 25.3").edition.key == "WP@1"
    with pytest.raises(RefusedError):
        make_current(engine, "WP@1", by("sec"))
    with pytest.raises(QuestionError):
        make_current(engine, "WP@7", by("sec"))
    assert {e.key: (e.current, e.set_aside) for e in editions_on_record(engine)} == {
        "WP@1": (True, False),
        "WP@2": (False, True),
        "ECP@1": (True, False),
    }
    again = plan_import(engine, replace(request, **DECIDED))
    assert again.current is not None and again.current.key == "WP@1" and not again.nothing_new
    make_current(engine, "WP@2", by("sec"))
    assert work_programme_at(engine, AFTER) == after and not verify(engine).broken


def test_the_whole_way_on_sqlite(record: Engine, request_: ImportRequest) -> None:
    check_whole_way(record, request_)


def test_the_whole_way_on_postgresql(postgres_url: str, request_: ImportRequest) -> None:
    with record_on_postgresql(postgres_url, with_session=True) as engine:
        check_whole_way(engine, request_)
