"""One way to ask, against an independent oracle: plain loops over rows that know nothing of bits
and masks."""

import datetime as dt
import unicodedata
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.building import BODIES, day, moment, report
from tests.support.error_text import refuses
from wp.domain.filter import FACETS, Answer, Filter, Index
from wp.domain.findings import Cell, CellState, Place
from wp.domain.programme import Edition, Part, PerformanceIndicator, Programme, Task, Topic
from wp.domain.sessions import Precision, Session, SessionStanding
from wp.domain.snapshot import LineView, position
from wp.domain.timeline import read_timeline
from wp.errors import QuestionError, RecordError
from wp.services.query import Question, ask
from wp.services.record import open_record
from wp.store.database import Engine, writing
from wp.store.reports import add_report

SESSIONS = (
    Session(
        "PTC",
        "April",
        day("2020-04-01"),
        day("2020-04-30"),
        Precision.MONTH,
        SessionStanding.PLANNED,
    ),
    Session(
        "Council",
        "June",
        day("2020-06-25"),
        day("2020-06-27"),
        Precision.DAYS,
        SessionStanding.PLANNED,
    ),
)
TIMELINES = [
    "April 2020 (PTC) June 2020 (Council)",
    "Ongoing",
    "2021",
    "TBD",
    "",
    "Spring 2020 (PTC)",
    "June 2020 (PC)",
]
WORDS = ["Étude", "study", "Guide", "data", "e-phyto"]


def cell(text: str) -> Cell:
    return Cell(text, CellState.OWN if text else CellState.EMPTY)


@st.composite
def programmes(draw: st.DrawFn, code: str) -> Edition:
    topics, number = [], draw(st.integers(0, 10_000)) * 100
    for topic_no in range(1, draw(st.integers(1, 3)) + 1):
        tasks = []
        for task_no in range(1, draw(st.integers(1, 3)) + 1):
            lines = []
            for letter in "ab"[: draw(st.integers(1, 2))]:
                number += 1
                timeline = draw(st.sampled_from(TIMELINES))
                lines.append(
                    PerformanceIndicator(
                        number,
                        f"{code} {topic_no}.{task_no}{letter}",
                        cell(draw(st.sampled_from(WORDS))),
                        cell(timeline),
                        cell(""),
                        CellState.OWN,
                        cell(""),
                        cell(""),
                        cell(""),
                        read_timeline(timeline, BODIES),
                        tuple(
                            draw(
                                st.lists(
                                    st.sampled_from(["PTC", "CBC", "PC"]), unique=True, max_size=3
                                )
                            )
                        ),
                        tuple(
                            draw(st.lists(st.sampled_from(["SG", "SP1"]), unique=True, max_size=2))
                        ),
                        Place("made up"),
                    )
                )
            words = " ".join(draw(st.lists(st.sampled_from(WORDS), max_size=3)))
            kind = draw(st.sampled_from(["A", "M", None]))
            tasks.append(
                Task(f"{code} {topic_no}.{task_no}", str(task_no), words, kind, tuple(lines))
            )
        part = draw(st.sampled_from([Part.ACTIVE, Part.REPORTS]))
        topics.append(
            Topic(f"{code} {topic_no}", part, str(topic_no), f"Topic {topic_no}", "", tuple(tasks))
        )
    programme = Programme(code, code, "topics", day("2019-07-01"), day("2022-06-30"))
    return Edition(
        programme, 1, "draft", day("2019-10-31"), "", "", moment("2019-10-31"), "", tuple(topics)
    )


@st.composite
def questions(draw: st.DrawFn) -> Filter:
    def some(*values: str) -> tuple[str, ...]:
        if draw(st.integers(0, 2)):
            return ()
        return tuple(draw(st.lists(st.sampled_from(values), unique=True, min_size=1, max_size=2)))

    return Filter(
        programme=some("AA", "BB"),
        part=some("active", "reports"),
        topic=some("AA 1", "BB 1"),
        type=some("A", "M", "none"),
        code=some("SG", "SP1", "none"),
        body=some("PTC", "CBC", "PC", "none"),
        status=some("overdue", "due soon", "upcoming", "ongoing", "undated", "completed"),
        progress=some("not reported", "in progress", "completed"),
        fy=some("2019/2020", "2021/2022", "none"),
        quarter=some("2020-Q2", "2021-Q1", "none"),
        session=some("PTC 2020-04", "Council 2020-06"),
        stale=draw(st.sampled_from([None, None, True, False])),
        slipped=draw(st.sampled_from([None, None, True, False])),
        text=draw(st.sampled_from(["", "", "etude", "GUIDE data", "e-phyto"])),
    )


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Any, dt.date]:
    editions = [draw(programmes("AA")), draw(programmes("BB"))]
    reports = {}
    for edition in editions:
        for _, _, line in edition.lines():
            if draw(st.booleans()):
                on = draw(st.dates(dt.date(2019, 11, 1), dt.date(2020, 12, 1))).isoformat()
                status = draw(st.sampled_from([None, "in progress", "completed", "postponed"]))
                more = {"month": "2021-02"} if status == "postponed" else {}
                reports[line.id] = (report(line.id, on, status, **more),)
    as_of = draw(st.sampled_from([day("2019-10-31"), day("2020-07-01"), day("2021-07-01")]))
    return position(editions, reports, SESSIONS, as_of), as_of


def bare(text: str) -> str:
    return "".join(
        c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn"
    ).lower()


def values(view: LineView, facet: str) -> set[str]:
    """What an honest reader of product.md, section 3, would say of one line."""
    dues = [s.due for s in view.state.steps if s.due]
    if facet == "fy":
        return {f"{d.year - (d.month < 7)}/{d.year + (d.month >= 7)}" for d in dues} or {"none"}
    if facet == "quarter":
        return {f"{d.year}-Q{(d.month - 1) // 3 + 1}" for d in dues} or {"none"}
    if facet == "session":
        return {
            s.key
            for s in SESSIONS
            for step in view.state.steps
            if s.body in step.step.bodies
            and step.start
            and step.due
            and not (s.end < step.start or step.due < s.start)
        }
    return {
        "programme": {view.line.ref[:2]},
        "part": {view.topic.part.value},
        "topic": {view.topic.ref},
        "type": {view.task.type or "none"},
        "code": set(view.line.codes) or {"none"},
        "body": set(view.line.bodies) or {"none"},
        "status": {view.status.value},
        "progress": {view.state.status.value},
    }[facet]


def fits(view: LineView, wanted: Filter, without: str = "") -> bool:
    for facet in FACETS:
        asked = set(getattr(wanted, facet))
        if facet != without and asked and not asked & values(view, facet):
            return False
    if wanted.stale is not None and view.stale is not wanted.stale:
        return False
    if wanted.slipped is not None and (view.state.slipped is not None) is not wanted.slipped:
        return False
    text = bare(
        f"{view.line.ref} {view.topic.title} {view.task.text} {view.line.indicator.text} "
        f"{view.line.timeline.text} {' '.join(view.line.bodies)}"
    )
    return all(word in text for word in bare(wanted.text).split())


KNOWN = {
    "programme": ("AA", "BB"),
    "part": ("active", "reports"),
    "topic": ("AA 1", "BB 1"),
    "code": ("SG", "SP1"),
    "body": ("PTC", "CBC", "PC"),
    "fy": ("2019/2020", "2021/2022"),
    "quarter": ("2020-Q2", "2021-Q1"),
    "session": ("PTC 2020-04", "Council 2020-06"),
}


@settings(max_examples=150)
@given(worlds(), st.lists(questions(), min_size=1, max_size=4))
def test_lines_and_facets_are_those_of_the_oracle(
    world: tuple[Any, dt.date], wanted: list[Filter]
) -> None:
    found, _ = world
    index = Index(found, KNOWN)
    for question in wanted:
        answer = index.ask(question)
        expected = [view for view in found.lines if fits(view, question)]
        assert [v.line.ref for v in answer.lines] == [v.line.ref for v in expected]
        assert answer.tasks == len({(v.edition.key, v.task.ref) for v in expected})
        for facet in FACETS:
            others = [view for view in found.lines if fits(view, question, without=facet)]
            for choice in answer.facets[facet]:
                assert choice.count == sum(
                    choice.value in values(view, facet) for view in others
                ), (facet, choice)
        undated = [
            v
            for v in found.lines
            if fits(v, question, without="fy") and values(v, "fy") == {"none"}
        ]
        left_out = len(undated) if question.fy and "none" not in question.fy else 0
        assert answer.without_date == left_out


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

    real = query.position
    monkeypatch.setattr(query, "position", lambda *a: calls.append(a[3]) or real(*a))
    for _ in range(3):
        ask(filled, Question(as_of=day("2020-07-01")))
    assert calls == [day("2020-07-01")]
    first = ask(filled, Question(as_of=day("2020-07-01"))).lines[0].line.id
    with writing(filled) as connection:
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
    assert (answer.lines, answer.position.editions) == ((), ())


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
