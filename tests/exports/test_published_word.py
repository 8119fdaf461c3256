"""The published layout in Word: cell by cell and span by span what the edition says, footnotes,
marks, filters."""

import csv
import io
import json
import os
import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.support.building import day, moment, report
from tests.support.editions.plan_rows import FILES, shipped_rows
from tests.support.paths import DATA
from tests.support.people.acting import by
from tests.support.records import first_start
from tests.support.word_reading import (
    W,
    footnotes,
    lines_of,
    opened,
    paragraphs,
    tables,
    text_of,
)
from wp.domain.filter import Filter
from wp.domain.status import TimelineStatus
from wp.language.words import Words
from wp.look.colours import shade
from wp.services.files.export import export
from wp.services.files.word import annex
from wp.services.query import Question, ask
from wp.store.database import Engine, writing
from wp.store.reports import add_report

AS_OF, MADE = day("2020-07-01"), moment("2020-07-02")
FILTERS = int(os.environ.get("WP_FILTERS", "12"))
COLUMNS = {
    "WP": (
        "topic_no",
        "topic",
        "task",
        "strategic",
        "type",
        "bodies",
        "indicator",
        "timeline",
        "progress",
    ),
    "ECP": ("task_no", "task", "bodies", "programmes", "timeline", "progress"),
}


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Both plans with what the session of October 2019 reported, and one line completed later."""
    engine = first_start(tmp_path_factory.mktemp("reported") / "wp.db")
    line = next(view.line.id for view in ask(engine, Question()).lines if view.line.ref == "WP 1.1")
    said = {"note": "Adopted and published.", "evidence": "SC0199, paragraph 4"}
    done = report(0, "2020-06-20", "completed", **said)
    with writing(engine, by()) as connection:
        add_report(connection, replace(done, line=line), MADE, "tester")
    return engine


def expected_cells(rows: list[dict[str, str]], code: str) -> Iterator[list[tuple[str, bool]]]:
    """The cells of the shipped data: text, or one with the cell above."""
    above: dict[str, str] = {}
    for row in rows:
        same_topic = above.get("topic_no") == row["topic_no"]
        same_task = same_topic and above.get("task_no") == row["task_no"]
        joined = {
            "topic_no": same_topic,
            "topic": same_topic,
            "task": same_task,
            "task_no": same_task,
        }
        cells = []
        for name in COLUMNS[code]:
            merged = joined[name] if name in joined else row[f"{name}_cell"] == "merged"
            text = f"{row[name]}." if name == "topic_no" else row[name]
            cells.append(("", True) if merged else (text, False))
        yield cells
        above = row


@pytest.mark.parametrize("code", FILES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_tables_are_those_of_the_edition_cell_by_cell(
    filled: Engine, code: str, language: str
) -> None:
    content = annex(filled, Question(Filter(programme=(code,)), day("2019-10-31")), language, MADE)
    found = tables(content)
    rows = [row for row in shipped_rows(code) if row["part"] != "inactive"]
    key = (lambda row: row["part"]) if code == "WP" else (lambda row: row["topic_no"])
    groups = list(dict.fromkeys(map(key, rows)))
    assert len(found) == len(groups)
    for table, group in zip(found, groups, strict=True):
        expected = list(expected_cells([row for row in rows if key(row) == group], code))
        assert [[(c.text, c.continues) for c in row[:-1]] for row in table[1:]] == [
            row[:-1] for row in expected
        ]
    inactive = [f"- {row['topic']}" for row in shipped_rows(code) if row["part"] == "inactive"]
    assert [text for text in paragraphs(content) if text.startswith("- ")] == inactive


def test_every_table_repeats_its_heading_and_lets_its_rows_break_where_it_has_joined_cells(
    filled: Engine,
) -> None:
    for table in opened(annex(filled, Question(), "en", MADE)).element.body.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [
            False
        ] * (len(rows) - 1)
        whole = [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows]
        joined = any(merge.get(f"{W}val") is None for merge in table.iter(f"{W}vMerge"))
        assert whole == [True] + [not joined] * (len(rows) - 1)


def test_footnotes_are_footnotes_and_say_what_the_vocabulary_says(filled: Engine) -> None:
    content = annex(filled, Question(), "en", MADE)
    notes, body = footnotes(content), opened(content).element.body
    used = [int(each.get(f"{W}id")) for each in body.iter(f"{W}footnoteReference")]
    assert used == sorted(notes) == list(range(1, len(notes) + 1))
    codes = csv.DictReader(io.StringIO((DATA / "strategic_codes.csv").read_text(encoding="utf-8")))
    titles = {row["code"]: row["title"] for row in codes}
    assert (
        all(f"{code}: {titles[code]}" in notes[1] for code in ("SG", "SO3", "LD3"))
        and "SP4" not in notes[1]
    )
    assert "Advanced" in notes[2] and "Maintenance" in notes[2]
    assert "TFAWG: Working Group on the WTO Trade Facilitation Agreement" in notes[3]
    assert any(note.endswith(f"SP1: {titles['SP1']}") for note in notes.values())


def test_footnotes_hang_outside_of_tables_whose_headers_repeat_their_numbers_by_fields(
    filled: Engine,
) -> None:
    """LibreOffice loses a footnote on a header that it repeats; Word numbers anew when notes
    come or go."""
    body = opened(annex(filled, Question(), "en", MADE)).element.body
    assert not [
        note for table in body.iter(f"{W}tbl") for note in table.iter(f"{W}footnoteReference")
    ]
    marked = {start.get(f"{W}name"): start.getnext() for start in body.iter(f"{W}bookmarkStart")}
    numbers = {
        name: run.find(f"{W}footnoteReference").get(f"{W}id") for name, run in marked.items()
    }
    assert len(numbers) == len(list(body.iter(f"{W}footnoteReference")))
    for head in body.iter(f"{W}tbl"):
        row = head.find(f"{W}tr")
        orders = [each.text.split() for each in row.iter(f"{W}instrText")]
        said = [text_of(cell)[-1] for cell in row.iter(f"{W}p") if list(cell.iter(f"{W}instrText"))]
        assert [numbers[order[1]] for order in orders] == said and {
            order[0] for order in orders
        } == {"NOTEREF"}
        assert said == (["1", "2", "3"] if len(row.findall(f"{W}tc")) == 9 else ["4"])


def test_standing_edition_and_day_are_said_in_both_languages(filled: Engine) -> None:
    for language, said in (
        ("en", "draft, provisionally approved"),
        ("fr", "projet, approuvé à titre provisoire"),
    ):
        text = "\n".join(paragraphs(annex(filled, Question(as_of=AS_OF), language, MADE)))
        words = Words(language)
        assert said in text and "WP@1" in text and "ECP@1" in text
        assert (
            words(
                "documents.progress_as_of",
                day={"en": "1 July 2020", "fr": "1er juillet 2020"}[language],
            )
            in text
        )
        assert words("documents.no_introduction") in text
    assert opened(annex(filled, Question(), "fr", MADE)).core_properties.language == "fr-FR"


def test_progress_is_what_the_record_says_on_the_day(reported: Engine) -> None:
    question = Question(Filter(programme=("WP",)), AS_OF)
    rows = json.loads(export(reported, question, "json", "en", MADE))["rows"]
    cells = [
        row[-1] for table in tables(annex(reported, question, "en", MADE)) for row in table[1:]
    ]
    assert len(rows) == len(cells) == 74
    pale = shade(TimelineStatus.COMPLETED).pale
    told = 0
    for row, cell in zip(rows, cells, strict=True):
        reported_or_over = row["progress"]["effective_on"] or row["timeline_status"] in (
            "overdue",
            "completed",
            "discontinued",
        )
        if not reported_or_over:
            assert cell.text == "" and cell.ground == ""
            continue
        told += 1
        sign, _, word = cell.paragraphs[0].strip().partition(" ")
        assert word.casefold() == row["timeline_status"] and sign in {
            shade(status).sign for status in TimelineStatus
        }
        assert (cell.ground == pale) == (row["timeline_status"] == "completed")
        assert row["progress"]["note"] in cell.text
    assert told > 30 and any(row["timeline_status"] == "completed" for row in rows)


def test_the_document_holds_exactly_the_lines_of_the_view(reported: Engine) -> None:
    chance = random.Random(int(os.environ.get("WP_SEED", "4")))
    everything = ask(reported, Question(as_of=AS_OF))
    for _ in range(FILTERS):
        facet = chance.choice(("body", "status", "type", "code", "fy"))
        values = [each.value for each in everything.facets[facet]]
        question = Question(
            Filter(**{facet: tuple(chance.sample(values, min(2, len(values))))}), AS_OF
        )
        answer = ask(reported, question)
        found = tables(annex(reported, question, "en", MADE))
        assert lines_of(found) == len(answer)
        texts = [
            row[4].text if len(row) == 6 else row[7].text for table in found for row in table[1:]
        ]
        continued = [
            row[4].continues if len(row) == 6 else row[7].continues
            for table in found
            for row in table[1:]
        ]
        for view, text, joined in zip(answer.lines, texts, continued, strict=True):
            assert text == view.line.timeline.text or joined


def test_an_empty_view_says_so(filled: Engine) -> None:
    content = annex(filled, Question(Filter(text="no such words")), "en", MADE)
    assert not tables(content) and "No line fits this view." in paragraphs(content)


def test_advanced_tasks_stand_first_when_asked(filled: Engine) -> None:
    question = Question(Filter(programme=("WP",)))
    usual, sorted_ = (
        tables(annex(filled, question, "en", MADE, each))[0] for each in (False, True)
    )
    topic = types = ""
    for row in sorted_[1:]:
        if not row[0].continues:
            topic, types = row[0].text, ""
        types += row[4].text
        assert "MA" not in types, topic
    assert sorted(row[6].text for row in usual) == sorted(row[6].text for row in sorted_)
    assert [row[6].text for row in usual] != [row[6].text for row in sorted_]
