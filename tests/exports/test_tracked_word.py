"""Tracked changes in Word: accepting all gives the one published document, rejecting all the
other, exactly."""

import io
import os
import random
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from tests.support.building import day, moment, report
from tests.support.command_line import run
from tests.support.documents.revisions import looks, resolved
from tests.support.editions.constructed import as_csv
from tests.support.editions.plan_rows import take_in, write_rows
from tests.support.editions.random_edits import second_edition
from tests.support.error_text import refuses
from tests.support.people.acting import by
from tests.support.records import shipped_plans
from tests.support.word_reading import W, tables_in
from wp.domain.filter import Filter
from wp.errors import QuestionError
from wp.exports.word.document import Cell, Row
from wp.exports.word.row_matching import aligned_rows
from wp.services.files.word import annex, tracked_changes
from wp.services.query import Question, ask
from wp.store.database import Engine, writing
from wp.store.reports import add_report

MADE = moment("2020-07-02")
LATER = day("2020-07-01")
PAIRS = int(os.environ.get("WP_PAIRS", "3"))
SEED = int(os.environ.get("WP_SEED", "11"))
NAME = "Secretariat & Co"


@pytest.fixture
def reported(filled: Engine) -> Engine:
    """Both plans with a completed, a postponed and a discontinued line."""
    lines = {view.line.ref: view.line.id for view in ask(filled, Question()).lines}
    reports = (
        ("WP 1.1", report(0, "2020-06-20", "completed", note="Adopted.", evidence="SC0199, 4")),
        (
            "WP 4.2",
            report(0, "2019-10-31", "in progress", note="Eight case studies were received."),
        ),
        (
            "WP 4.2",
            report(
                0,
                "2020-06-01",
                "postponed",
                month="2020-12",
                note="Twelve case studies were received.",
                reason="No meeting in April.",
                anticipated_action="Submit it in the autumn",
            ),
        ),
        ("ECP 5", report(0, "2020-05-01", "discontinued", reason="Taken over by WP 8.2.")),
    )
    with writing(filled, by()) as connection:
        for ref, each in reports:
            add_report(connection, replace(each, line=lines[ref]), MADE, "tester")
    return filled


def check(
    engine: Engine, question: Question, states: tuple[str, str], asked: tuple[Question, Question]
) -> bytes:
    """Hold the tracked document between two states against the published documents of both."""
    content = tracked_changes(engine, question, states, NAME, "en", MADE)
    for accept, wanted in zip((False, True), asked, strict=True):
        whole = annex(engine, wanted, "en", MADE)
        found, expected = resolved(content, accept), resolved(whole, accept)
        assert tables_in(found) == tables_in(expected)
        assert tables_in(resolved(content, accept, hands_down=True)) == tables_in(expected)
        assert looks(found) == looks(expected)
        assert notes_of(content, accept) == notes_of(whole, accept)
        foots = [looks(resolved(each, accept, "word/footer1.xml")) for each in (content, whole)]
        assert foots[0] == foots[1]
    return content


def notes_of(content: bytes, accept: bool) -> list[str]:
    """The texts of the footnotes referred to, in the order of their references."""
    notes = {
        note.get(f"{W}id"): "".join(part.text or "" for part in note.iter(f"{W}t"))
        for note in resolved(content, accept, "word/footnotes.xml")
    }
    return [
        notes[each.get(f"{W}id")]
        for each in resolved(content, accept).iter(f"{W}footnoteReference")
    ]


def marks(content: bytes) -> list[etree._Element]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return list(root.iter(f"{W}ins", f"{W}del", f"{W}tcPrChange"))


def test_between_two_days_the_progress_column_changes(reported: Engine) -> None:
    question = Question()
    days = ("2019-10-31", "2020-07-01")
    content = check(reported, question, days, tuple(Question(as_of=day(each)) for each in days))
    found = marks(content)
    assert {each.get(f"{W}author") for each in found} == {NAME}
    assert {each.get(f"{W}date") for each in found} == {"2020-07-02T12:00:00Z"}
    numbers = [each.get(f"{W}id") for each in found]
    assert len(set(numbers)) == len(numbers) > 40
    assert not [row for row in found if row.getparent().tag == f"{W}trPr"]
    back = check(
        reported, question, days[::-1], tuple(Question(as_of=day(each)) for each in days[::-1])
    )
    assert len(marks(back)) == len(found)


def test_no_change_is_tracked_where_nothing_changed(reported: Engine) -> None:
    assert not marks(check(reported, Question(), ("2020-07-01",) * 2, (Question(as_of=LATER),) * 2))


def test_a_filter_on_a_day_takes_rows_in_and_out(reported: Engine) -> None:
    late = Question(Filter(status=("overdue",)))
    days = ("2019-10-31", "2020-07-01")
    content = check(reported, late, days, tuple(replace(late, as_of=day(each)) for each in days))
    assert [row for row in marks(content) if row.getparent().tag == f"{W}trPr"]


@pytest.mark.parametrize("pair", range(PAIRS))
def test_between_two_editions_words_rows_and_spans_change(pair: int, tmp_path: Path) -> None:
    chance = random.Random(SEED * 1000 + pair)
    code = chance.choice(("WP", "WP", "ECP"))
    engine = shipped_plans(tmp_path / "wp.db")
    for number in range(2):
        rows = second_edition(code, chance.randrange(10**6), chance.choice((1, 3, 10, 40)))
        file = write_rows(rows, tmp_path / f"{code}{number}.csv")
        take_in(engine, file, code, LATER)
    states = (f"{code}@2", f"{code}@3")
    question = Question(Filter(programme=(code,)), LATER)
    content = check(
        engine, question, states, tuple(replace(question, editions=(each,)) for each in states)
    )
    assert marks(content)


def test_what_the_committee_asked_for_is_tracked_exactly(filled: Engine, tmp_path: Path) -> None:
    file = tmp_path / "constructed.csv"
    file.write_bytes(as_csv())
    take_in(filled, file, "WP", LATER)
    whole = Question(Filter(programme=("WP",)), LATER)
    content = check(
        filled,
        whole,
        ("WP@1", "WP@2"),
        tuple(replace(whole, editions=(f"WP@{n}",)) for n in (1, 2)),
    )
    found = marks(content)
    kinds = [(each.tag.removeprefix(W), each.getparent().tag.removeprefix(W)) for each in found]
    assert {("ins", "trPr"), ("del", "trPr"), ("ins", "p"), ("del", "p")} <= set(kinds)


def test_an_edition_is_enough_to_say_which_programme(reported: Engine) -> None:
    whole = Question(Filter(programme=("WP",)))
    assert check(reported, Question(), ("WP@1", "WP@1"), (whole, whole))


@pytest.mark.parametrize("seed", range(40))
def test_no_cell_is_cut_whatever_rows_go_and_come(seed: int) -> None:
    chance = random.Random(seed)

    def rows() -> list[Row]:
        keys = [key for key in "abcdefgh" if chance.random() < 0.8]
        keys[3:6] = chance.sample(keys[3:6], len(keys[3:6]))
        joins = [[False] * 3] + [[chance.random() < 0.4 for _ in range(3)] for _ in keys[1:]]
        return [
            Row(key, tuple(Cell(continues=each) for each in own))
            for key, own in zip(keys, joins, strict=False)
        ]

    old, new = rows(), rows()
    pairs = aligned_rows(old, new)
    for side, wanted in ((0, old), (1, new)):
        assert [pair[side] for pair in pairs if pair[side]] == wanted
        left: list[list[bool]] = []  # the joins of the rows above, and what they hand down
        handed = [False] * 3
        for pair in pairs:
            row = pair[side] or pair[1 - side]
            assert row is not None
            joins = [
                cell.continues and not down for cell, down in zip(row.cells, handed, strict=True)
            ]
            if pair[side]:
                left.append(joins)
                handed = [False] * 3
            else:
                handed = [not join for join in joins]
        assert left == [[cell.continues for cell in row.cells] for row in wanted]


def test_a_state_that_is_not_understood_is_named(reported: Engine, shipped: Path) -> None:
    for states, said in ((("WP@1", "soon"), "soon"), (("WP@9", "WP@1"), "WP@9")):
        with refuses(QuestionError, said):
            tracked_changes(reported, Question(), states, NAME)
    with refuses(QuestionError, "author"):
        tracked_changes(reported, Question(), ("WP@1", "WP@1"), " ")
    done = run(
        "export", "--format", "docx", "--layout", "tracked", "--from", "WP@1", database=shipped
    )
    assert done.returncode == 20 and "--to" in done.stderr
    done = run("export", "--format", "docx", "--from", "WP@1", database=shipped)
    assert done.returncode == 20 and "--layout tracked" in done.stderr


def test_the_command_writes_tracked_changes(shipped: Path, tmp_path: Path) -> None:
    out = tmp_path / "tracked.docx"
    states = ("--from", "2019-10-31", "--to", "2020-07-01", "--author", "PTC")
    done = run(
        "export",
        "--format",
        "docx",
        "--layout",
        "tracked",
        *states,
        "--out",
        str(out),
        database=shipped,
    )
    assert done.returncode == 0, done.stderr
    assert {each.get(f"{W}author") for each in marks(out.read_bytes())} == {"PTC"}
