"""Action plans in Word documents: sections, and numbers of actions wherever they stand."""

from tests.support.documents import word_parts as word
from tests.support.documents.word_cases import (
    action,
    action_header,
    left_out,
    read,
)
from tests.support.documents.word_parts import cell, plain


def plan(*blocks: str) -> bytes:
    """An action plan's document."""
    return word.write(
        {"document": plain("ACTION PLAN FOR PHASE V") + plain("(2023 to 2024)") + "".join(blocks)}
    )


SECTION = plain("1. Green ports (WCO Strategic Plan - SP1)")


def test_sections_of_an_action_plan() -> None:
    """Heading, prose, table; a heading that spans a table's row; one next to a table that names
    no code is doubted."""
    across = word.row([cell(plain("2. Drones (SP4)"), properties='<w:gridSpan w:val="5"/>')])
    first = word.table([action_header(), action(), across, action(number="2")], [1000] * 5)
    last = plain("3. Other matters") + word.table([action_header(), action(number="3")], [1000] * 5)
    reading = read(plan(SECTION, plain("Some prose."), first, last))
    assert reading.title == "ACTION PLAN FOR PHASE V (2023 to 2024)"
    assert [
        (r.topic_no, r.topic, r.topic_code, r.task_no, r.place.table, r.place.row)
        for r in reading.rows
    ] == [
        ("1", "Green ports", "SP1", "1", 1, 1),
        ("2", "Drones", "SP4", "2", 2, 1),
        ("3", "Other matters", "", "3", 3, 1),
    ]
    assert left_out(reading)["section text"] == 2 and reading.coverage.unplaced == ()
    assert [(f.code, f.column) for f in reading.findings] == [("cell.boundary", "topic_code")]


def test_a_section_without_a_table_is_unplaced() -> None:
    """Its heading and its items are no prose of a section: no action stands below them."""
    table = word.table([action_header(), action()], [1000] * 5)
    last = word.table([action_header(), action(number="4")], [1000] * 5)
    items = plain("2. Drones (SP4)") + plain("- 2 Count them (PTC), June 2023")
    heading = plain("3. Ports (SP1)")
    reading = read(plan(SECTION, plain("Some prose."), table, items, heading, last))
    assert [(row.topic_no, row.task_no) for row in reading.rows] == [("1", "1"), ("3", "4")]
    unplaced = [word for word, _ in reading.coverage.unplaced]
    assert " ".join(unplaced) == "2. Drones (SP4) - 2 Count them (PTC), June 2023"
    assert {place.table for _, place in reading.coverage.unplaced} == {2}
    assert left_out(reading)["section text"] == 2


def test_numbers_of_actions_wherever_they_stand() -> None:
    """In a column without heading, in one of two under the heading, before the text, or missing
    (then a doubt)."""
    joined = word.row(
        [
            cell(plain(t), properties=p)
            for t, p in (
                ("Action", '<w:gridSpan w:val="2"/>'),
                ("Responsible body", ""),
                ("Timeframe", ""),
            )
        ]
    )
    body = word.row([cell(plain(text)) for text in ("1", "Do it", "PTC", "2024")])
    lone = word.row([cell(plain(text)) for text in ("Action", "Responsible body", "Timeframe")])
    within = word.row([cell(plain(text)) for text in ("2. Do more", "PTC", "2024")])
    missing = word.row([cell(plain(text)) for text in ("Do all", "PTC", "2024")])
    tables = word.table([joined, body], [1000] * 4) + word.table(
        [lone, within, missing], [1000] * 3
    )
    reading = read(plan(SECTION, tables))
    assert [(r.task_no, r.task.text) for r in reading.rows] == [
        ("1", "Do it"),
        ("2", "Do more"),
        ("3", "Do all"),
    ]
    assert [(f.column, f.read) for f in reading.findings] == [("task", "Do all")]
