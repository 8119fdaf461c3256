"""Tables of Word documents: cells that are merged, blank, left out or dragged; what is doubted."""

import pytest

from tests.support.documents import word_parts as word
from tests.support.documents.word_cases import (
    FURTHER,
    GOES_ON,
    SECOND,
    begins,
    document,
    header,
    line,
    read,
    read_rows,
    table,
)
from tests.support.documents.word_documents import HEADINGS
from tests.support.documents.word_parts import cell, plain
from wp.domain.findings import Cell, CellState

OWN, MERGED, EMPTY = CellState.OWN, CellState.MERGED, CellState.EMPTY


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
