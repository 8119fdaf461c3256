"""Headers of Word tables: told by their words in any order, repeated, over tables that go on."""

from tests.support.documents import word_parts as word
from tests.support.documents.word_cases import (
    BEGIN,
    GOES_ON,
    SECOND,
    begins,
    document,
    header,
    line,
    read,
    table,
)
from tests.support.documents.word_documents import HEADINGS
from tests.support.documents.word_parts import cell, plain
from wp.domain.findings import Cell, CellState

MERGED = CellState.MERGED
FRENCH = {
    "number": "N°",
    "topic": "Thème",
    "task": "Tâches",
    "strategic": "Plan stratégique de l’OMD",
    "type": "Type de tâche",
    "bodies": "Organe responsable",
    "indicator": "Indicateurs de performance",
    "timeline": "Calendrier",
    "progress": "Progrès",
}


def test_columns_are_told_by_their_headings_in_any_order_and_in_french() -> None:
    names = list(reversed(FRENCH))
    cells = {
        "number": "1.",
        "topic": "Ports",
        "task": "Draft",
        "strategic": "SG",
        "type": "A",
        "bodies": "PTC",
    }
    cells |= {"indicator": "Done", "timeline": "juin 2024", "progress": ""}
    rows = [word.row([cell(plain(each[name])) for name in names]) for each in (FRENCH, cells)]
    (row,) = read(document(word.table(rows, [1000] * 9))).rows
    assert (row.topic, row.task.text, row.type.text, row.timeline.text) == (
        "Ports",
        "Draft",
        "A",
        "juin 2024",
    )


def test_a_header_of_two_rows_and_numbers_of_columns() -> None:
    """Two headings under one that spans both; then a row that numbers the columns."""
    wide = cell(plain("Links"), properties='<w:gridSpan w:val="2"/>')
    down = [cell(plain(HEADINGS[name]), properties=BEGIN) for name in HEADINGS]
    upper = word.row([*down[:3], wide, *down[5:]], "<w:tblHeader/>")
    under = (
        [GOES_ON] * 3
        + [cell(plain(HEADINGS["strategic"])), cell(plain(HEADINGS["type"]))]
        + [GOES_ON] * 4
    )
    numbers = word.row([cell(plain(f"({n})")) for n in range(1, 10)])
    reading = read(document(table(upper, word.row(under, "<w:tblHeader/>"), numbers, line())))
    (row,) = reading.rows
    assert (row.strategic.text, row.type.text, row.bodies.text) == ("SG SO1", "A", "PTC, Council")
    assert [text for text, _ in reading.coverage.unplaced] == ["Links"]


def test_foreign_words_of_a_header_and_columns_without_a_known_heading_are_unplaced() -> None:
    strange = HEADINGS | {"bodies": "Responsible urgent body", "progress": "Remarks"}
    reading = read(document(table(header(strange), line(progress="See below"))))
    assert reading.rows[0].bodies.text == "PTC, Council"
    assert [text for text, _ in reading.coverage.unplaced] == ["urgent", "Remarks", "See", "below"]


def test_repeated_headers_and_tables_that_go_on() -> None:
    """Header rows simply repeated; a second table with a header, a third without: one part, its
    rows counted on."""
    first = table(header(), line(), header(properties=""), line(**SECOND, task="Survey"))
    second = table(header(), line(number="", topic="", task="Report"))
    third = table(line(number="2.", topic="Drones"))
    reading = read(document(first, word.paragraph(), second, word.paragraph(), third))
    assert [(r.place.table, r.place.row, r.topic_no, r.task_no) for r in reading.rows] == [
        (1, 1, "1", "1"),
        (1, 2, "1", "2"),
        (1, 3, "1", "3"),
        (1, 4, "2", "1"),
    ]
    assert reading.tables == 3 and reading.coverage.unplaced == ()


def test_a_table_cut_within_a_merge_goes_on() -> None:
    """The first row of the second table continues cells that began in the first."""
    spans = dict.fromkeys(("number", "topic", "task", "strategic", "type", "bodies"), GOES_ON)
    first = table(header(), line(task=begins("Draft"), strategic=begins("SG")))
    reading = read(
        document(first, word.paragraph(), table(header(), line(**spans, indicator="Survey done")))
    )
    second = reading.rows[1]
    assert (second.task_no, second.task, second.strategic) == (
        "1",
        Cell("Draft", MERGED),
        Cell("SG", MERGED),
    )
