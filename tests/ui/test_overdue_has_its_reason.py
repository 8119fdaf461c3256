"""Wherever an overdue line is listed it says why it is late, or that no reason is given; lists of
the review and of the report show indicator and timeline."""

import io
import re

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from tests.support.building import day
from tests.support.page_reading import blocks, shown
from tests.support.people.acting import by
from wp.domain.progress import ProgressStatus, Statement
from wp.domain.status import TimelineStatus
from wp.language.record_texts import told_in
from wp.language.words import Words
from wp.services.files.export import export
from wp.services.lines import find_line
from wp.services.progress.recording import Entry, Recorded, last_seen, record
from wp.services.query import Question, ask
from wp.store.database import Engine

ON, WHY = day("2020-07-01"), "the drafters fell ill"
PLACES = [
    ("overview", {}),
    ("timeline", {}),
    ("session", {"review": "PTC 2020-04"}),
    ("session", {"by": "topics", "p": "4"}),
    ("report", {}),
    ("report", {"topic": "WP 4"}),
    ("task", {"task": "WP 4.3"}),
    ("bodies", {"body": "PTC", "topic": "WP 4"}),
    ("checks", {"by": "overdue", "topic": "WP 4"}),
    ("checks", {"by": "ptc-and-council"}),
    ("alignment", {}),
    ("alignment", {"p": "2"}),
]


@pytest.fixture
def late(app: AppTest, engine: Engine) -> AppTest:
    """On 1 July 2020 lines are overdue, and of WP 4.3 a report says why."""
    line = find_line(engine, "WP 4.3").line.id
    said = Statement(line, day("2020-06-01"), ProgressStatus.IN_PROGRESS, reason=WHY)
    assert isinstance(record(engine, [Entry(said, last_seen(engine, line))], by("ana")), Recorded)
    return app


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("at", "address"), PLACES)
def test_what_is_overdue_says_why_or_that_no_reason_is_given(
    late: AppTest, at: str, address: dict[str, str], language: str
) -> None:
    words = Words(language)
    overdue, none = words("status.overdue"), words("review.no_reason")
    body = shown(late, at, as_of=ON.isoformat(), lang=language, **address)
    # A figure names no line; of a task the check says what its reports lack, under its lines.
    lines = [each for each in blocks(body) if re.search(r"(WP|ECP) \d", each)]
    late = (each for each in lines if overdue in each)
    lacks = words("check.name.overdue")
    told = [each for each in late if at != "task" or lacks not in each]
    assert told and [each for each in told if none not in each and WHY not in each] == []
    if "WP 4" in {*address.values()} or address.get("task"):
        assert any(WHY in each for each in told)


def test_the_sheet_of_lines_says_so_of_every_overdue_line(late: AppTest, engine: Engine) -> None:
    question = Question(as_of=ON)
    book = openpyxl.load_workbook(io.BytesIO(export(engine, question, "xlsx", "en")))
    head, *rows = book["Lines"].iter_rows(values_only=True)
    words = Words("en")
    ref, why = (head.index(words(f"sheet.col.{name}")) for name in ("ref", "reason"))
    overdue = {
        line.line.ref
        for line in ask(engine, question).lines
        if line.status is TimelineStatus.OVERDUE
    }
    said = {row[ref]: row[why] for row in rows if row[ref] in overdue}
    assert (
        said.keys() == overdue
        and said.pop("WP 4.3") == WHY
        and set(said.values()) == {words("review.no_reason")}
    )


@pytest.mark.parametrize(
    ("at", "address"), [("session", {"review": "PTC 2020-04"}), ("report", {"topic": "WP 4"})]
)
def test_a_listed_line_shows_its_indicator_and_its_timeline(
    late: AppTest, engine: Engine, at: str, address: dict[str, str]
) -> None:
    body = shown(late, at, as_of=ON.isoformat(), **address)
    every = ask(engine, Question(as_of=ON)).lines
    line = next(each.line for each in every if each.line.ref == "WP 4.3")
    told = [each for each in blocks(body) if each.startswith("WP 4.3 ")]
    assert told
    for each in told:
        assert f"Timeline: {line.timeline.text}" in each
        assert " ".join(line.indicator.text.split()) in each


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_table_of_lines_says_so_too(late: AppTest, language: str) -> None:
    shown(late, "timeline", as_of=ON.isoformat(), status="overdue", lang=language)
    [table] = (each.value for each in late.dataframe if "ref" in each.value.columns)
    said = dict(zip(table["ref"], table["reason"], strict=True))
    assert len(said) > 10 and said.pop("WP 4.3") == told_in(WHY, Words(language))
    assert {*said.values()} == {Words(language)("review.no_reason")}
