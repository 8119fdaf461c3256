"""Tables of Word documents: merges, headers, tables that go on in others, headings within; what
is doubted."""

import pytest

from tests.support.documents import word_parts as word
from tests.support.documents.word_cases import (
    BEGIN,
    FURTHER,
    GOES_ON,
    action,
    action_header,
    document,
    header,
    left_out,
    line,
    read,
    read_rows,
    table,
)
from tests.support.documents.word_documents import HEADINGS
from tests.support.documents.word_parts import cell, plain
from tests.support.error_text import in_words
from wp.domain.findings import Cell, CellState
from wp.errors import InputError

OWN, MERGED, EMPTY = CellState.OWN, CellState.MERGED, CellState.EMPTY
SECOND = {"number": GOES_ON, "topic": GOES_ON}
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


def begins(text: str) -> str:
    """A cell that spans rows, from here on."""
    return cell(plain(text), properties=BEGIN)


def test_merged_cells_carry_down_and_empty_ones_stay_empty() -> None:
    """A second task under a merged strategic cell; a third whose strategic cell is its own and
    empty."""
    first, second, third = read_rows(
        line(number=begins("1."), topic=begins("Ports"), strategic=begins("SG")),
        line(**SECOND, task="Survey", strategic=GOES_ON, type="M"),
        line(**SECOND, task="Report", strategic="", timeline=""),
    )
    assert (first.strategic, second.strategic) == (Cell("SG", OWN), Cell("SG", MERGED))
    assert third.strategic == Cell("", EMPTY) == third.timeline
    assert [(row.topic_no, row.task_no, row.task.state) for row in (first, second, third)] == [
        ("1", "1", OWN),
        ("1", "2", OWN),
        ("1", "3", OWN),
    ]


def test_the_further_lines_of_a_task() -> None:
    """Its cells are merged on them; bodies of a line's own stay its own; a merged timeline
    carries down."""
    spans = dict.fromkeys(("number", "topic", "task", "strategic", "type"), GOES_ON)
    first, second, third = read_rows(
        line(task=begins("Draft"), timeline=begins("2024"), bodies=begins("PTC")),
        line(**spans, bodies=GOES_ON, indicator="Survey done", timeline=GOES_ON),
        line(**spans, bodies="CBC", indicator="Report read", timeline="2025"),
    )
    assert [row.task_no for row in (first, second, third)] == ["1", "1", "1"]
    assert second.task == Cell("Draft", MERGED) == third.task
    assert (second.bodies, second.timeline) == (Cell("PTC", MERGED), Cell("2024", MERGED))
    assert (third.bodies, third.timeline) == (Cell("CBC", OWN), Cell("2025", OWN))


def test_blank_cells_in_the_place_of_merged_ones() -> None:
    """A line whose task's cells are all blank is one more of the task above; with codes of its
    own it is doubted."""
    _first, second = read_rows(line(), line(**FURTHER, indicator="Survey done", timeline="2025"))
    assert (second.topic_no, second.task_no, second.task) == (
        "1",
        "1",
        Cell("Draft guidance", MERGED),
    )
    assert (second.strategic, second.type.state, second.bodies.state) == (
        Cell("SG SO1", MERGED),
        MERGED,
        MERGED,
    )
    reading = read(document(table(header(), line(), line(**FURTHER | {"strategic": "SP1"}))))
    assert [(f.code, f.column, f.place.row) for f in reading.findings] == [
        ("cell.boundary", "task", 2)
    ]


def test_a_blank_cell_beside_a_merged_task_is_empty() -> None:
    """Where the table merges what it spans, what it does not merge is a cell of its own."""
    spans = dict.fromkeys(("number", "topic", "task", "bodies"), GOES_ON)
    _, second = read_rows(
        line(task=begins("Draft"), bodies=begins("PTC")), line(**spans, strategic="", type="")
    )
    assert (second.bodies.state, second.strategic.state, second.type.state) == (
        MERGED,
        EMPTY,
        EMPTY,
    )


def test_words_under_a_merge_are_doubted_and_unplaced() -> None:
    """Word prints nothing of a cell that the one above covers; what stands in it is named."""
    covered = cell(plain("SP8 too"), properties="<w:vMerge/>")
    reading = read(
        document(
            table(header(), line(strategic=begins("SG")), line(number="2.", strategic=covered))
        )
    )
    assert reading.rows[1].strategic == Cell("SG", MERGED)
    assert [(f.code, f.column, f.read) for f in reading.findings if f.column] == [
        ("cell.boundary", "strategic", "SP8 too")
    ]
    assert [text for text, _ in reading.coverage.unplaced] == ["SP8", "too"]


@pytest.mark.parametrize("form", ["gridSpan", "hMerge"])
def test_a_cell_across_two_columns_is_doubted_in_both(form: str) -> None:
    """In both ways in which Word merges cells of a row."""
    wide = cell(plain("Report and June 2024"), properties='<w:gridSpan w:val="2"/>')
    if form == "hMerge":
        wide = cell(plain("Report and June 2024"), properties='<w:hMerge w:val="restart"/>')
        wide += cell(properties='<w:hMerge w:val="continue"/>')
    cells = [cell(plain(text)) for text in ("1.", "Ports", "Draft", "SG", "A", "PTC")]
    reading = read(document(table(header(), word.row([*cells, wide, cell()]))))
    (row,) = reading.rows
    assert (row.indicator, row.timeline) == (Cell("Report and June 2024", OWN), Cell("", EMPTY))
    assert [(f.code, f.column) for f in reading.findings] == [
        ("cell.boundary", "indicator"),
        ("cell.boundary", "timeline"),
    ]


def test_cells_left_out_at_a_row_s_ends() -> None:
    """A row that begins behind the grid's first columns and ends before its last."""
    cells = [cell(plain(text)) for text in ("Survey", "SP1", "M", "CBC", "Survey done", "2025")]
    _, second = read_rows(
        line(), word.row(cells, '<w:gridBefore w:val="2"/><w:gridAfter w:val="1"/>')
    )
    assert (second.topic_no, second.task_no, second.task.text, second.timeline.text) == (
        "1",
        "2",
        "Survey",
        "2025",
    )


def test_a_border_that_was_dragged() -> None:
    """One row's cells begin a little beside the header's: the grid then has narrow columns more."""

    def spanned(text: str, columns: int) -> str:
        return cell(plain(text), properties=f'<w:gridSpan w:val="{columns}"/>')

    head = [spanned(HEADINGS[name], 2 if name == "topic" else 1) for name in HEADINGS]
    body = [spanned("1.", 1), spanned("Ports", 1), spanned("Draft", 2)]
    body += [cell(plain(text)) for text in ("SG", "A", "PTC", "Done", "2024", "")]
    wide = word.table(
        [word.row(head), word.row(body)], [500, 1500, 80, 2000, 700, 500, 900, 1200, 900, 600]
    )
    reading = read(document(wide))
    (row,) = reading.rows
    assert (row.topic, row.task.text, row.strategic.text, row.timeline.text) == (
        "Ports",
        "Draft",
        "SG",
        "2024",
    )
    assert reading.findings == ()


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


def test_headings_that_span_the_table() -> None:
    """A part's heading as a row of the table begins the next part."""
    heading = word.row(
        [cell(plain("REPORTS FROM OTHER WORKING BODIES"), properties='<w:gridSpan w:val="9"/>')]
    )
    reading = read(document(table(header(), line(), heading, line(number="2.", topic="RKC"))))
    assert [(r.part, r.place.table, r.place.row) for r in reading.rows] == [
        ("active", 1, 1),
        ("reports", 2, 1),
    ]
    assert left_out(reading)["part heading"] == 4 + 5


def across(text: str) -> str:
    """A row of one cell over all columns."""
    return word.row([cell(plain(text), properties='<w:gridSpan w:val="9"/>')])


def test_topics_as_rows_that_span_the_table() -> None:
    """A number and a title open a topic; capitals that name no part do not open one, and are
    unplaced."""
    blank = {"number": "", "topic": ""}
    rows = (
        across("1. Green ports"),
        line(**blank),
        across("FOR ALL MEMBERS"),
        across("2. Drones"),
        line(**blank),
    )
    reading = read(document(table(header(), *rows, line(**blank, task="Fly"))))
    assert [(r.part, r.place.table, r.topic_no, r.topic, r.task_no) for r in reading.rows] == [
        ("active", 1, "1", "Green ports", "1"),
        ("active", 1, "2", "Drones", "1"),
        ("active", 1, "2", "Drones", "2"),
    ]
    assert [text for text, _ in reading.coverage.unplaced] == ["FOR", "ALL", "MEMBERS"]


def test_a_row_that_splits_only_the_progress_is_doubted() -> None:
    spans = dict.fromkeys(
        ("number", "topic", "task", "strategic", "type", "bodies", "indicator", "timeline"), GOES_ON
    )
    begun = {
        name: begins("x")
        for name in ("task", "strategic", "type", "bodies", "indicator", "timeline")
    }
    reading = read(document(table(header(), line(**begun), line(**spans, progress="Half done"))))
    assert [(f.code, f.column, f.place.row) for f in reading.findings] == [
        ("cell.boundary", "indicator", 2)
    ]


@pytest.mark.parametrize("number", ["²", "9" * 5000, "IV.", "4bis"])
def test_numbers_that_are_none(number: str) -> None:
    """Kept as printed, doubted; the next topic without a number goes on somehow."""
    reading = read(
        document(table(header(), line(number=number), line(number="", topic="Drones", task="Fly")))
    )
    assert reading.rows[0].topic_no == number.rstrip(".") and len(reading.rows) == 2
    assert {f.code for f in reading.findings} == {"cell.boundary"} and len(reading.findings) == 2


def test_inactive_topics_in_a_list_or_a_table() -> None:
    """With a sign, an automatic bullet, or as rows; a sentence between is unplaced."""
    listed = plain("- Customs brokers") + word.paragraph(word.run("Data quality"), word.numbered(1))
    listed += plain("Nobody asked for them.")
    rows = word.table(
        [word.row([cell(plain("1.")), cell(plain("Regional integration"))])], [500, 3000]
    )
    reading = read(
        document(
            table(header(), line()),
            plain("Inactive topics"),
            listed,
            rows,
            numbering=word.numbering({1: [("bullet", "\uf0b7")]}),
        )
    )
    assert [(t.number, t.title, t.place.table, t.place.row) for t in reading.inactive] == [
        ("1", "Customs brokers", 2, 1),
        ("2", "Data quality", 2, 2),
        ("3", "Regional integration", 2, 3),
    ]
    assert [text for text, _ in reading.coverage.unplaced] == ["Nobody", "asked", "for", "them."]


def test_a_document_without_headings_of_parts() -> None:
    """The first table holds the active topics; a title in capitals is no heading; the inactive
    ones are found."""
    body = (
        plain("WORK PROGRAMME 2022-2025")
        + table(header(), line())
        + plain("INACTIVE TOPICS")
        + plain("- Brokers")
    )
    reading = read(word.write({"document": body}))
    assert (reading.title, reading.rows[0].part) == ("WORK PROGRAMME 2022-2025", "active")
    assert [topic.title for topic in reading.inactive] == [
        "Brokers"
    ] and reading.coverage.unplaced == ()


def test_a_programme_framed_by_another_table() -> None:
    """A table for the layout alone gives way to what stands in it."""
    framed = word.table(
        [word.row([cell(plain("Introduction"), table(header(), line()), word.paragraph())])], [9000]
    )
    data = word.write({"document": plain("Work Programme 2022-2025") + framed})
    reading = read(data)
    assert (
        len(reading.rows) == 1
        and reading.findings == ()
        and reading.title == "Work Programme 2022-2025"
    )


def test_a_topic_without_a_number_is_counted_on_with_a_doubt() -> None:
    reading = read(document(table(header(), line(), line(number="", topic="Drones", task="Fly"))))
    assert (reading.rows[1].topic_no, reading.rows[1].topic, reading.rows[1].task_no) == (
        "2",
        "Drones",
        "1",
    )
    assert [(f.code, f.column, f.read) for f in reading.findings] == [
        ("cell.boundary", "topic", "Drones")
    ]


@pytest.mark.parametrize(
    "body",
    [plain("A letter."), table(header()), word.table([action_header(), action()], [1000] * 5)],
)
def test_what_is_no_programme_gets_one_sentence(body: str) -> None:
    """No table, no row below the header, no section."""
    with pytest.raises(InputError) as error:
        read(word.write({"document": body}))
    assert in_words(error.value).startswith("small.docx ") and "\n" not in in_words(error.value)
