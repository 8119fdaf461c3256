"""Documents of Word on the way of an import: the constructed second edition, and tracked changes
as two editions."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.support.editions.constructed import NAME, as_csv
from tests.support.people.acting import by
from tests.support.records import shipped_plans
from wp.domain.editions.comparison import Changed
from wp.domain.filter import Filter
from wp.errors import TrackedChanges, Undecided
from wp.language.wording.imports import not_current
from wp.language.words import Words
from wp.loaders.rows import Tracked
from wp.services.editions import editions_on_record
from wp.services.files.comparison import compare_editions
from wp.services.files.word import annex, tracked_changes
from wp.services.imports.confirm import (
    ImportRequest,
    confirm_import,
    confirm_imports,
    plan_import,
    plan_imports,
)
from wp.services.query import Question
from wp.services.record import open_record, verify
from wp.store.database import Engine

EFFECTIVE = dt.date(2020, 4, 30)
MATCHES = (("WP 23.2", "WP 26.1"), ("WP 24.1", "WP 27.1"))


@pytest.fixture
def source(tmp_path) -> Engine:
    """A record that holds both editions, without reports."""
    engine = shipped_plans(tmp_path / "source.db")
    request = ImportRequest(
        name=NAME, data=as_csv(), programme="WP", effective_on=EFFECTIVE, matches=MATCHES
    )
    assert confirm_import(engine, request, by("sec")).written == "WP@2"
    return engine


@pytest.fixture
def other(tmp_path) -> Engine:
    return shipped_plans(tmp_path / "other.db")


def test_the_second_edition_as_a_word_document(source: Engine, other: Engine) -> None:
    data = annex(source, Question(Filter(programme=("WP",)), EFFECTIVE))
    request = ImportRequest(name="second.docx", data=data, standing="draft", effective_on=EFFECTIVE)
    plan = plan_import(other, request)
    assert plan.reading.format == "Word" and plan.reading.tables and not plan.coverage.unplaced
    assert {m.ref for m in plan.doubtful} == {"WP 23.2", "WP 24.1"}
    with pytest.raises(Undecided):
        confirm_import(other, request, by("sec"))
    assert confirm_import(other, replace(request, matches=MATCHES), by("sec")).written == "WP@2"
    mine, theirs = (
        compare_editions(engine, "WP@1", "WP@2").comparison for engine in (other, source)
    )
    assert [(x.before, x.ref) for x in mine.lines] == [(x.before, x.ref) for x in theirs.lines]
    assert [c for c in mine.flat() if not is_progress(c)] == [
        c for c in theirs.flat() if not is_progress(c)
    ]


@pytest.mark.parametrize("code", ["WP", "ECP"])
def test_a_document_published_in_french_is_recognised_and_brings_nothing_new(
    other: Engine, code: str
) -> None:
    """Its title and headings are French, its cells are those of the record."""
    data = annex(other, Question(Filter(programme=(code,)), EFFECTIVE), "fr")
    plan = plan_import(other, ImportRequest(name="plan.docx", data=data))
    assert plan.edition.programme.code == code and not plan.coverage.unplaced and not plan.doubtful
    assert [change for change in plan.comparison.flat() if not is_progress(change)] == []


def test_an_edition_that_takes_effect_earlier_is_said_not_to_become_the_current_one(
    source: Engine,
) -> None:
    data = annex(source, Question(Filter(programme=("WP",)), EFFECTIVE))
    requests = [
        ImportRequest(name="x.docx", data=data, effective_on=on)
        for on in (dt.date(2020, 1, 1), EFFECTIVE)
    ]
    early, same = (plan_import(source, request) for request in requests)
    assert not early.will_be_current and same.will_be_current
    assert not_current(early.current, early.edition, Words("en")) == [
        "WP@3 takes effect before WP@2 (30 April 2020): it is kept, and WP@2 stays the current "
        "edition."
    ]
    assert not not_current(same.current, same.edition, Words("fr"))


def is_progress(change: object) -> bool:
    """Whether it is about the Progress column, which a published document fills from the
    reports."""
    return isinstance(change, Changed) and change.field == "progress"


def test_tracked_changes_become_two_editions_and_comparing_them_gives_the_changes(
    source: Engine, tmp_path
) -> None:
    data = tracked_changes(
        source, Question(Filter(programme=("WP",)), EFFECTIVE), ("WP@1", "WP@2"), "Secretariat"
    )
    request = ImportRequest(name="tracked.docx", data=data, programme="WP", effective_on=EFFECTIVE)
    fresh = open_record(str(tmp_path / "fresh.db"))
    with pytest.raises(TrackedChanges) as asked:
        plan_import(fresh, request)
    assert asked.value.count > 10
    base, accepted = plan_imports(fresh, request.both())
    assert base.current is None and accepted.current is not None and not accepted.ready
    with pytest.raises(Undecided):
        confirm_imports(fresh, request.both(), by("sec"))
    assert plan_import(fresh, replace(request, tracked=Tracked.REJECT)).current is None
    rejected, chosen = request.both()
    plans = confirm_imports(fresh, (rejected, replace(chosen, matches=MATCHES)), by("sec"))
    assert [plan.written for plan in plans] == ["WP@1", "WP@2"] and not verify(fresh).broken
    mine, theirs = (
        compare_editions(engine, "WP@1", "WP@2").comparison for engine in (fresh, source)
    )
    assert [c for c in mine.flat() if not is_progress(c)] == [
        c for c in theirs.flat() if not is_progress(c)
    ]
    assert [(e.key, e.current) for e in editions_on_record(fresh)] == [
        ("WP@1", False),
        ("WP@2", True),
    ]


def test_where_rejecting_all_reads_as_the_current_edition_only_the_accepted_one_is_added(
    source: Engine, other: Engine
) -> None:
    # On a day before anything is due the published Progress column is empty, as in the edition on
    # record.
    early = Question(Filter(programme=("WP",)), dt.date(2019, 7, 1))
    data = tracked_changes(source, early, ("WP@1", "WP@2"), "Secretariat")
    rejected, chosen = ImportRequest(name="tracked.docx", data=data, programme="WP").both()
    plans = confirm_imports(other, (rejected, replace(chosen, matches=MATCHES)), by("sec"))
    assert [plan.written for plan in plans] == ["", "WP@2"] and plans[0].nothing_new
