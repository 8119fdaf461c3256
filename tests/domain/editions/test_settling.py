"""Settling doubts: what may be said of one, which readings offer themselves, and what an edition
then reads."""

from dataclasses import replace

import pytest

from tests.support.building import BODIES
from tests.support.plans.small_plans import edition, task
from wp.domain.editions.annex import annex_of
from wp.domain.editions.comparison import Changed, comparison
from wp.domain.editions.comparison_filter import ALL, UNCHANGED, of_kind
from wp.domain.editions.settling import (
    candidates,
    in_force,
    proposals,
    settling_problems,
    with_settlements,
)
from wp.domain.findings import Cell, CellState, Finding, Judgement, Place, Settlement
from wp.domain.programme import Edition, TaskType
from wp.domain.timeline import StepKind

PLACE = Place("plan.txt", 1, 1, 1)
UNREAD = Finding("timeline.unread", PLACE, "timeline", "mid-2021", "WP 1.1")
FILE = Finding("page.picture", Place("plan.pdf", 2), "", "")


def plan() -> Edition:
    """Two tasks, the first with a timeline that is not read."""
    tasks = (task(timeline="mid-2021", kind=None), task(timeline="June 2021 (PTC)"))
    return replace(edition("WP", {"Transit": tasks}), findings=(UNREAD, FILE))


def mended(reading: str, finding: Finding = UNREAD, printed: str = "mid-2021") -> Settlement:
    return Settlement(finding, Judgement.MENDED, printed, reading, "Circular 7", id=1)


def test_a_mended_timeline_has_its_meaning_and_the_printed_text_stays() -> None:
    shown = with_settlements(plan(), [mended("June 2021 (PTC)")], BODIES)
    line, other = (line for _, _, line in shown.lines())
    assert line.timeline.text == "mid-2021"
    assert [(step.kind, step.bodies) for step in line.steps] == [(StepKind.DATED, ("PTC",))]
    assert line.settled_reading("timeline") == mended("June 2021 (PTC)")
    assert other.settled == () and shown.open_findings == (FILE,)


def test_what_is_kept_as_read_changes_no_meaning_and_is_no_open_doubt() -> None:
    kept = Settlement(FILE, Judgement.KEPT, "", "", "A logo")
    given = plan()
    shown = with_settlements(given, [kept], BODIES)
    assert list(shown.lines()) == list(given.lines()) and shown.open_findings == (UNREAD,)


def test_a_type_is_the_tasks_and_the_published_annex_prints_what_was_read() -> None:
    typed = Finding("type.unknown", PLACE, "type", "X", "WP 1.1")
    given = replace(plan(), findings=(typed,))
    shown = with_settlements(given, [mended("m", typed, "X")], BODIES)
    (first, second) = shown.topics[0].tasks
    assert (first.type, first.type_as_read, second.type) == (
        TaskType.MAINTENANCE,
        None,
        TaskType.ADVANCED,
    )
    cells = annex_of(shown).tables[0].rows[0].cells
    assert cells["type"].text == ""
    printed = [row.cells for table in annex_of(given).tables for row in table.rows]
    assert [row.cells for table in annex_of(shown).tables for row in table.rows] == printed


def test_a_merged_cell_carries_the_settled_reading_to_each_row_it_spans() -> None:
    lines = task(bodies="PTC, Xyz", indicators=("one", "two", "three"))
    spanned = [
        replace(line, bodies_cell=Cell("PTC, Xyz", CellState.MERGED if at == 1 else CellState.OWN))
        for at, line in enumerate(lines.lines)
    ]
    doubt = Finding("body.unknown", PLACE, "bodies", "Xyz", "WP 1.1a")
    given = edition("WP", {"Transit": (replace(lines, lines=tuple(spanned)),)})
    shown = with_settlements(
        replace(given, findings=(doubt,)), [mended("PTC, Council", doubt, "PTC, Xyz")], BODIES
    )
    assert [line.bodies for _, _, line in shown.lines()] == [
        ("PTC", "Council"),
        ("PTC", "Council"),
        ("PTC", "Xyz"),
    ]


@pytest.mark.parametrize(
    ("column", "reading", "code"),
    [
        ("timeline", "mid-2022", "settling.in_timeline"),
        ("timeline", "June 2021 (Nobody)", "settling.in_timeline"),
        ("bodies", "PTC and Nobody", "settling.in_bodies"),
        ("strategic", "SO9", "settling.in_strategic"),
        ("topic_code", "SO1 perhaps", "settling.in_strategic"),
        ("type", "Z", "settling.in_type"),
        ("indicator", "mid-2021", "settling.as_printed"),
        ("indicator", " ", "settling.missing"),
    ],
)
def test_a_settled_value_passes_the_same_reading_as_a_printed_one(
    column: str, reading: str, code: str
) -> None:
    said = mended(reading, replace(UNREAD, column=column))
    assert [each.code for each in settling_problems(said, True, BODIES)] == [code]


@pytest.mark.parametrize(
    ("column", "reading"),
    [
        ("timeline", "June 2021 (PTC)"),
        ("bodies", "PTC/Council"),
        ("strategic", "SP1-SP3"),
        ("type", "Advanced"),
        ("indicator", "anything"),
    ],
)
def test_what_is_understood_may_be_settled(column: str, reading: str) -> None:
    assert settling_problems(mended(reading, replace(UNREAD, column=column)), True, BODIES) == []


def test_a_settlement_needs_its_reason_and_a_cell() -> None:
    bare = replace(mended("June 2021"), reason=" ")
    assert [p.field for p in settling_problems(bare, True, BODIES)] == ["reason"]
    assert [p.code for p in settling_problems(mended("x", FILE), False, BODIES)] == [
        "settling.no_cell"
    ]
    kept = Settlement(FILE, Judgement.KEPT, "", "", "A logo")
    assert settling_problems(kept, False, BODIES) == []


@pytest.mark.parametrize(
    ("column", "printed", "offered"),
    [
        ("timeline", "Jume 2021 (PTC)", ("June 2021 (PTC)",)),
        ("timeline", "mid-2021", ()),
        ("bodies", "PTC, Xyz", ("PTC",)),
        ("strategic", "SO1 SO9 SP2", ()),
        ("strategic", "SO1 (new)", ("SO1",)),
        ("type", "X", ("A", "M")),
        ("indicator", "anything", ()),
    ],
)
def test_readings_offer_themselves_where_nothing_is_guessed(
    column: str, printed: str, offered: tuple[str, ...]
) -> None:
    assert candidates(replace(UNREAD, column=column), printed, BODIES) == offered


def test_what_was_said_last_counts_until_the_doubt_is_opened_again() -> None:
    first, second = mended("June 2021"), replace(mended("May 2021"), id=2)
    again = Settlement(UNREAD, Judgement.REOPENED, "mid-2021", "", "Not sure", id=3)
    assert in_force([first, second]) == (second,)
    assert in_force([first, again]) == ()


def test_an_earlier_settlement_is_proposed_for_the_same_cell_that_prints_the_same() -> None:
    earlier = [mended("June 2021 (PTC)")]
    assert proposals(plan(), earlier) == {UNREAD: earlier[0]}
    moved = replace(UNREAD, place=Place("other.docx", None, 4, 9))
    again = replace(plan(), findings=(moved,))
    assert proposals(again, earlier) == {moved: earlier[0]}
    other = edition("WP", {"Transit": (task(timeline="mid-2021 or later"),)})
    assert proposals(replace(other, findings=(UNREAD,)), earlier) == {}


def test_editions_are_compared_as_they_read_and_the_comparison_says_so() -> None:
    alike = plan()
    old = with_settlements(alike, [mended("June 2021 (PTC)")], BODIES)
    assert comparison(old, alike).alike
    first, second = alike.topics[0].tasks
    line = replace(first.lines[0], timeline=Cell("June 2021 (PTC)", CellState.OWN))
    topic = replace(alike.topics[0], tasks=(replace(first, lines=(line,)), second))
    (found, _) = comparison(old, replace(alike, topics=(topic,))).lines
    assert found.fields == () and found.kinds == ()
    told = Changed(
        "WP 1.1",
        "timeline",
        "June 2021 (PTC)",
        "June 2021 (PTC)",
        ("mid-2021", "June 2021 (PTC)"),
    )
    assert found.alike == (told,)
    both = comparison(old, replace(alike, topics=(topic,)))
    assert of_kind(both, ALL).lines == (found,) and found in of_kind(both, UNCHANGED).lines


def test_a_doubt_is_known_by_its_key_whatever_its_programme_is_called() -> None:
    assert UNREAD.key == replace(UNREAD, ref="XY 1.1").key
    assert UNREAD.key != replace(UNREAD, read="mid-2022").key
