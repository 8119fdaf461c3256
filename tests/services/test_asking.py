"""One way to ask, against an independent oracle: plain loops over rows that know nothing of bits
and masks."""

import datetime as dt
import unicodedata
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.building import BODIES, day, moment, report
from tests.support.plans.step_oracle import STEPS, step_by_hand
from wp.domain.filter import Facet, Filter
from wp.domain.findings import Cell, CellState, Place
from wp.domain.index import Index
from wp.domain.programme import (
    Edition,
    Part,
    PerformanceIndicator,
    Programme,
    ProgrammeKind,
    Task,
    TaskType,
    Topic,
)
from wp.domain.sessions import Precision, Session, SessionState
from wp.domain.snapshot import LineView, take_snapshot
from wp.domain.timeline import read_timeline

SESSIONS = (
    Session(
        "PTC",
        "April",
        day("2020-04-01"),
        day("2020-04-30"),
        Precision.MONTH,
        SessionState.PLANNED,
    ),
    Session(
        "Council",
        "June",
        day("2020-06-25"),
        day("2020-06-27"),
        Precision.DAYS,
        SessionState.PLANNED,
    ),
)


TIMELINES = ["April 2020 (PTC) June 2020 (Council)", "Ongoing", "2021", "TBD", ""]
TIMELINES += ["Spring 2020 (PTC)", "June 2020 (PC)"]


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
            kind = draw(st.sampled_from([*TaskType, None]))
            tasks.append(
                Task(f"{code} {topic_no}.{task_no}", str(task_no), words, kind, tuple(lines))
            )
        part = draw(st.sampled_from([Part.ACTIVE, Part.REPORTS]))
        topics.append(
            Topic(f"{code} {topic_no}", part, str(topic_no), f"Topic {topic_no}", "", tuple(tasks))
        )
    programme = Programme(code, code, ProgrammeKind.TOPICS, day("2019-07-01"), day("2022-06-30"))
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
    return take_snapshot(editions, reports, SESSIONS, as_of), as_of


def bare(text: str) -> str:
    return "".join(
        c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn"
    ).lower()


def values(view: LineView, facet: str, on: dt.date) -> set[str]:
    """What an honest reader of product.md, section 3, would say of one line."""
    dues = [s.due for s in view.state.steps if s.due]
    closed = view.status.value in ("completed", "discontinued")
    if facet == "fy":
        return {f"{d.year - (d.month < 7)}/{d.year + (d.month >= 7)}" for d in dues} or {"none"}
    if facet == "quarter":
        return {f"{d.year}-Q{(d.month - 1) // 3 + 1}" for d in dues} or {"none"}
    if facet == "step":
        # A line counts once in a quarter, under the most urgent of its steps there.
        worst: dict[str, int] = {}
        for s in view.state.steps:
            if s.due:
                name = f"{s.due.year}-Q{(s.due.month - 1) // 3 + 1}"
                at = STEPS.index(step_by_hand(s, closed, on))
                worst[name] = min(at, worst.get(name, at))
        return {f"{name} {STEPS[at]}" for name, at in worst.items()}
    if facet == "session":
        return {
            s.key
            for s in SESSIONS
            for step in view.state.steps
            if s.body in step.step.bodies
            and (step.reached or not closed)
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


def fits(view: LineView, wanted: Filter, on: dt.date, without: str = "") -> bool:
    for facet in Facet:
        asked = set(getattr(wanted, facet))
        if facet != without and asked and not asked & values(view, facet, on):
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
    found, on = world
    index = Index(found, KNOWN)
    for question in wanted:
        answer = index.ask(question)
        expected = [view for view in found.lines if fits(view, question, on)]
        assert [v.line.ref for v in answer.lines] == [v.line.ref for v in expected]
        assert answer.tasks == len({(v.edition.key, v.task.ref) for v in expected})
        for facet in Facet:
            others = [view for view in found.lines if fits(view, question, on, without=facet)]
            for choice in answer.facets[facet]:
                assert choice.count == sum(
                    choice.value in values(view, facet, on) for view in others
                ), (facet, choice)
        undated = [
            v
            for v in found.lines
            if fits(v, question, on, without="fy") and values(v, "fy", on) == {"none"}
        ]
        left_out = len(undated) if question.fy and "none" not in question.fy else 0
        assert answer.without_date == left_out
