"""The agenda: overdue first, then session by session, then the months without a session on
record."""

import datetime as dt

import pytest

from tests.support.building import acts, report
from wp.domain.counts.summary import session_workload
from wp.domain.filter import Answer, Filter
from wp.domain.meetings.agenda import Agenda, Item, agenda, coming, peak, waiting
from wp.domain.sessions import Precision, Session, SessionState
from wp.domain.snapshot import LineView, take_snapshot
from wp.services.query import Question, ask
from wp.store.database import Engine

DAY = dt.date(2019, 10, 31)


@pytest.fixture
def answer(filled: Engine) -> Answer:
    return ask(filled, Question(as_of=DAY))


def of(answer: Answer) -> Agenda:
    as_of = answer.snapshot.as_of
    return agenda(waiting(answer.lines, as_of), answer.snapshot.sessions, as_of)


def line(answer: Answer, ref: str, *reports: object, as_of: dt.date = DAY) -> LineView:
    """One line on a day with reports of its own."""
    own = next(view for view in answer.lines if view.line.ref == ref).line.id
    found = take_snapshot(answer.snapshot.editions, {own: reports}, answer.snapshot.sessions, as_of)  # type: ignore[dict-item]
    return next(view for view in found.lines if view.line.ref == ref)


def held(body: str, start: str, end: str, standing: SessionState = SessionState.PLANNED) -> Session:
    return Session(
        body,
        "",
        dt.date.fromisoformat(start),
        dt.date.fromisoformat(end),
        Precision.MONTH,
        standing,
    )


def refs(items: tuple[Item, ...]) -> list[str]:
    return [item.view.line.ref for item in items]


def test_the_agenda_of_the_shipped_plans(answer: Answer) -> None:
    """121 dated steps, none reached: one overdue, 47 at sessions on record, 74 where none is
    (one waits for two)."""
    found = of(answer)
    assert [(each.session.key, len(each.items)) for each in found.sittings] == [
        ("PC 2019-12", 1),
        ("EC 2020-03", 0),
        ("PTC 2020-04", 16),
        ("Council 2020-06", 26),
        ("PC 2020-06", 1),
        ("PTC 2020-09", 3),
    ]
    assert refs(found.overdue) == ["ECP 43"]
    months = [(f"{each.first:%Y-%m}", len(each.items)) for each in found.months]
    assert months[:5] == [
        ("2019-10", 3),
        ("2019-12", 1),
        ("2020-01", 1),
        ("2020-03", 1),
        ("2020-06", 24),
    ]
    assert sum(n for _, n in months) == 74


def test_the_next_session_of_the_ptc_agrees_with_the_overview(answer: Answer) -> None:
    load = session_workload(answer, "PTC")
    sitting = next(each for each in of(answer).sittings if each.session.body == "PTC")
    assert load and (sitting.session, len(sitting.items)) == (load.session, load.steps)


def test_every_step_stands_somewhere(filled: Engine) -> None:
    for as_of in (
        dt.date(2019, 3, 31),
        DAY,
        dt.date(2020, 4, 15),
        dt.date(2020, 7, 1),
        dt.date(2022, 7, 1),
    ):
        answer = ask(filled, Question(as_of=as_of))
        found, items = of(answer), waiting(answer.lines, as_of)
        placed = [
            *found.overdue,
            *(i for each in (*found.sittings, *found.months) for i in each.items),
        ]
        assert {(i.view.line.id, i.step.step.text) for i in placed} == {
            (i.view.line.id, i.step.step.text) for i in items
        }
        assert all(item.due < as_of for item in found.overdue)


def test_the_lines_of_a_sitting_are_those_of_the_session_filter(
    filled: Engine, answer: Answer
) -> None:
    for each in of(answer).sittings:
        if each.items:
            lines = ask(filled, Question(Filter(session=(each.session.key,)), DAY)).lines
            assert set(refs(each.items)) == {view.line.ref for view in lines}


def test_reached_steps_and_closed_lines_wait_for_nothing(answer: Answer) -> None:
    whole = line(answer, "WP 22.2b")
    assert len(waiting([whole], DAY)) == 3
    acted = report(
        1, "2019-10-30", "in progress", acts=acts(("December 2019 (PC)", "PC", "2019-10-30"))
    )
    assert len(waiting([line(answer, "WP 22.2b", acted)], DAY)) == 2
    for status in ("completed", "discontinued"):
        closed = report(1, "2019-10-30", status, evidence="x", reason="y")
        assert waiting([line(answer, "WP 22.2b", closed)], DAY) == ()


def test_a_step_of_two_bodies_stands_at_both_sessions_until_one_has_acted(answer: Answer) -> None:
    sessions = [held("PC", "2020-06-01", "2020-06-30"), held("Council", "2020-06-15", "2020-06-20")]
    step = "June 2020 (PC, Council)"
    found = agenda(waiting([line(answer, "WP 22.2b")], DAY), sessions, DAY)
    assert [len(each.items) for each in found.sittings] == [1, 1]
    acted = report(1, "2019-10-30", "in progress", acts=acts((step, "PC", "2019-10-30")))
    found = agenda(waiting([line(answer, "WP 22.2b", acted)], DAY), sessions, DAY)
    assert [len(each.items) for each in found.sittings] == [0, 1]
    alone = agenda(waiting([line(answer, "WP 22.2b")], DAY), sessions[:1], DAY)
    assert [len(each.items) for each in alone.sittings] == [1]
    assert dt.date(2020, 6, 1) in [each.first for each in alone.months], (
        "the Council has no session on record then"
    )


def test_a_moved_step_is_due_at_the_session_of_its_present_window(answer: Answer) -> None:
    moved = report(
        1, "2019-10-30", "postponed", month="2020-10", reason="x", step="April 2020 (PTC)"
    )
    found = agenda(waiting([line(answer, "WP 22.2a", moved)], DAY), answer.snapshot.sessions, DAY)
    at = {each.session.key: len(each.items) for each in found.sittings}
    assert (at["PTC 2020-04"], at["PTC 2020-09"]) == (0, 1)


def test_coming_sessions_are_those_still_to_be_held_on_the_day() -> None:
    done, gone = SessionState.HELD, SessionState.CANCELLED
    sessions = [
        held("PTC", "2019-10-28", "2019-10-31", done),
        held("PTC", "2020-04-01", "2020-04-30"),
        held("PC", "2019-12-01", "2019-12-31", gone),
        held("EC", "2019-10-01", "2019-10-30"),
    ]
    assert [s.key for s in coming(sessions, DAY)] == ["PTC 2020-04"]
    assert [s.key for s in coming(sessions, dt.date(2019, 3, 31))] == [
        "EC 2019-10",
        "PTC 2019-10",
        "PTC 2020-04",
    ]
    assert [s.key for s in coming(sessions, dt.date(2020, 4, 30))] == ["PTC 2020-04"]


def test_the_peak(filled: Engine, answer: Answer) -> None:
    found = peak(waiting(answer.lines, DAY))
    assert (found.quarter, found.steps, found.total, found.overdue) == ("2020-Q2", 66, 121, 1)
    later = dt.date(2020, 7, 1)
    found = peak(waiting(ask(filled, Question(as_of=later)).lines, later))
    assert (found.quarter, found.steps, found.overdue) == ("2021-Q2", 29, 74)
    end = dt.date(2023, 1, 1)
    found = peak(waiting(ask(filled, Question(as_of=end)).lines, end))
    assert (found.quarter, found.steps, found.total, found.overdue) == ("", 0, 121, 121)
    assert peak(()).total == 0
