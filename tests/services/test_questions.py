"""Questions on the shipped plans: what is unknown, what is kept, what stands there."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from tests.support.building import day, moment, report
from tests.support.error_text import refuses
from tests.support.people.acting import by
from wp.domain.filter import Answer, Filter
from wp.errors import QuestionError, RecordError
from wp.services.query import Question, ask
from wp.services.record import open_record
from wp.store.database import Engine, writing
from wp.store.reports import add_report


def test_an_unknown_value_is_an_error_never_a_wider_view(filled: Engine) -> None:
    for wanted in (
        Filter(body=("Moon",)),
        Filter(topic=("WP 99",)),
        Filter(status=("late",)),
        Filter(fy=("1999/2001",)),
    ):
        with refuses(QuestionError, "is not known"):
            ask(filled, Question(wanted))


def test_values_may_be_written_as_people_write_them(filled: Engine) -> None:
    def count(**facets: tuple[str, ...]) -> int:
        return len(ask(filled, Question(Filter(**facets), day("2019-10-31"))).lines)  # type: ignore[arg-type]

    assert count(body=("Policy Commission",)) == count(body=("PC",)) > 0
    assert count(topic=("4",), programme=("wp",)) == count(topic=("WP 4",)) == 5
    assert count(status=("due_soon",)) == count(status=("Due soon",)) == 6


def test_the_position_is_computed_once_per_revision(
    filled: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []
    from wp.services import query

    real = query.take_snapshot
    monkeypatch.setattr(query, "take_snapshot", lambda *a: calls.append(a[3]) or real(*a))
    for _ in range(3):
        ask(filled, Question(as_of=day("2020-07-01")))
    assert calls == [day("2020-07-01")]
    first = ask(filled, Question(as_of=day("2020-07-01"))).lines[0].line.id
    with writing(filled, by()) as connection:
        said = replace(report(0, "2020-06-01"), line=first, note="new")
        add_report(connection, said, moment("2020-06-01"), "t")
    answer = ask(filled, Question(as_of=day("2020-07-01")))
    assert (
        len(calls) == 2
        and answer.lines[0].state.latest
        and answer.lines[0].state.latest.note == "new"
    )


def test_before_the_first_recording_nothing_was_on_record(filled: Engine) -> None:
    known = dt.datetime(2019, 12, 1, tzinfo=dt.UTC)
    answer = ask(filled, Question(as_of=day("2019-10-31"), known_at=known))
    assert (answer.lines, answer.snapshot.editions) == ((), ())


def test_an_empty_record_says_what_to_do(tmp_path: Any) -> None:
    with refuses(RecordError, "holds no programme yet"):
        ask(open_record(str(tmp_path / "new.db")), Question())


def test_the_figures_of_the_shipped_plans(filled: Engine) -> None:
    def figures(on: str) -> dict[str, int]:
        answer: Answer = ask(filled, Question(as_of=day(on)))
        return {facet.value: facet.count for facet in answer.facets["status"] if facet.count}

    assert figures("2019-10-31") == {"overdue": 1, "due soon": 6, "upcoming": 65, "ongoing": 65}
    counts = ask(filled, Question(as_of=day("2019-10-31"))).facets
    assert {f.value: f.count for f in counts["type"]} == {"A": 25, "M": 48, "none": 64}
    assert {f.value: f.count for f in counts["programme"]} == {"WP": 74, "ECP": 63}
    assert {f.value: f.count for f in counts["part"]}["reports"] == 11


def test_a_year_in_which_nothing_is_due_leaves_nothing(filled: Engine) -> None:
    """A period is understood whatever falls due in it: a link does not break because a date
    moved."""
    for wanted in (Filter(fy=("1999/2000",)), Filter(quarter=("2021-Q3",))):
        assert ask(filled, Question(wanted)).lines == ()
