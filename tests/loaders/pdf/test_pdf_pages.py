"""What stands beside the text of a page, and how letters become words; drawn in the test."""

import pytest

from tests.support.drawn_pages.pdf_drawing import HEADER, Sheet, doubts, reading
from wp.loaders.pdf.drawn_letters import once
from wp.loaders.pdf.extraction import words_of
from wp.loaders.pdf.tables import tables_of

ROW = "{0}.|Topic|Task {0}|SG|A|PTC|Indicator|2023|"


def test_heads_feet_and_watermarks_that_pages_share_are_furniture() -> None:
    """Lines with the page's number, a line that stays, letters across the page; words of the
    table stay in it."""
    sheets = []
    for number in (1, 2, 3):
        sheet = (
            Sheet(number, top=80)
            .text(f"Committee {number + 2019} / draft", y=20)
            .text(f"{number} of 3", y=570)
        )
        sheets.append(sheet.table(HEADER, ROW.format(number)).turned("DRAFT", 200, 400))
    found = reading(*sheets)
    assert [row.task.text for row in found.rows] == ["Task 1", "Task 2", "Task 3"]
    assert dict(found.coverage.left_out)["page head"] == 3 * (4 + 3 + 5)
    assert found.coverage.unplaced == () and found.findings == ()


def test_a_foreign_word_below_a_table_is_unplaced() -> None:
    """It shares its place with no other page and is no number: nothing makes it furniture."""
    found = reading(Sheet(1).text("Plan").table(HEADER, ROW.format(1)).text("zyxword"))
    assert [word for word, _ in found.coverage.unplaced] == ["zyxword"]


def test_a_turned_word_in_a_cell_is_doubted() -> None:
    """Once only, it is no watermark."""
    sheet = Sheet(1).text("Plan").table(HEADER, ROW.format(1))
    sheet.turned("X", 200, 82)
    assert (1, "task") in doubts(reading(sheet))


def test_hyphens_of_the_program_and_of_the_word() -> None:
    """Taken out where the document has the word without it; kept in "e-", "cross-"; a guess is
    doubted."""
    rows = (
        "1.|Ports|Exchange infor-/ /mation on e-/ /commerce|SG|A|PTC|All information|2023|",
        "2.|Rails|Use cross-/ /border data|SG|A|PTC|More border commerce|2023|",
    )
    found = reading(Sheet(1).text("Plan").table(HEADER, *rows))
    assert [row.task.text for row in found.rows] == [
        "Exchange information on e-commerce",
        "Use cross-border data",
    ]
    assert doubts(found) == {(1, "task")}


def test_frames_underlines_and_tables_within_cells() -> None:
    """A frame around a word and an underline are no tables; words of a table in a cell are that
    cell's, doubted."""
    sheet = Sheet(1).text("Plan").table(HEADER, "1.|Ports|Map/ /ports/ /all|SG|A|PTC|A map|2023|")
    box = sheet.page.rules
    task = 40.0 + 30 + 70
    box += [type(box[0])(False, y, task + 4, task + 60) for y in (88.0, 97.0, 106.0)]
    box += [type(box[0])(True, x, 88.0, 106.0) for x in (task + 4, task + 60)]
    found = reading(sheet)
    assert found.rows[0].task.text == "Map ports all" and doubts(found) == {(1, "task")}


@pytest.mark.parametrize("scale", [1.0, 0.5])
def test_merged_cells_are_places_without_a_rule_between(scale: float) -> None:
    """Whatever the size, double lines included."""
    sheet = Sheet(1)
    sheet.table("a|b", "c|d", "e|f", widths=(100 * scale, 100 * scale))
    first = [rule for rule in sheet.page.rules if not rule.upright][1]
    sheet.page.rules.remove(first)
    kind = type(first)
    sheet.page.rules += [
        kind(False, first.at, 40 + 100 * scale, 40 + 200 * scale),
        kind(False, first.at + 1.5, 140, 141),
    ]
    (table,) = tables_of(sheet.page)
    cells = dict.fromkeys(cell for row in table.cells for cell in row)
    assert [(cell.row, cell.column, cell.rows, cell.columns) for cell in cells] == [
        (0, 0, 2, 1),
        (0, 1, 1, 1),
        (1, 1, 1, 1),
        (2, 0, 1, 1),
        (2, 1, 1, 1),
    ]


def letters(
    text: str, x: float = 0.0, y: float = 0.0, size: float = 10.0
) -> list[dict[str, object]]:
    """Letters as pdfplumber gives them."""
    return [
        {
            "text": c,
            "x0": x + 5 * n,
            "x1": x + 5 * n + 5,
            "top": y,
            "bottom": y + size,
            "size": size,
            "upright": True,
        }
        for n, c in enumerate(text)
    ]


def test_letters_become_words() -> None:
    """Cut at spaces, gaps, other lines and raised marks; ligatures are spelled out; bold by
    drawing twice is one."""
    chars = (
        letters("ab cd")
        + letters("ef", 40)
        + letters("o\N{LATIN SMALL LIGATURE FI}", 0, 20)
        + letters("1", 10, 18, 6)
    )
    words = list(words_of(chars))
    assert [word.text for word in words] == ["ab", "cd", "ef", "ofi", "1"]
    assert [word.spaced for word in words] == [True, False, False, False, False]
    twice = list(words_of(once(letters("ab ") + letters("ab ", 0.4) + letters("ab", 60))))
    assert [(word.text, word.x0) for word in twice] == [("ab", 0.0), ("ab", 60.0)]


def test_headings_of_sections_that_differ_in_their_number_only_are_no_page_heads() -> None:
    """Each stands at the top of its page: the actions below belong to it, not to the first."""
    header = "Action|Responsible body|Relevant Work Programme/ Action Plan|Timeframe"
    widths = (270.0, 150.0, 170.0, 120.0)
    sheets = []
    for number in (1, 2, 3):
        sheet = Sheet(number, top=30)
        if number == 1:
            sheet.text("PLAN OF ACTIONS (2023 to 2024)", y=14)
        sheet.text(f"{number}. Tools for Members (Strategic Process 1 - SP1)").text("")
        sheet.at = 90
        sheets.append(sheet.table(header, f"{number}. Do {number}|PTC|SAFE|Ongoing", widths=widths))
    found = reading(*sheets)
    assert [(row.topic_no, row.task.text) for row in found.rows] == [
        (str(number), f"Do {number}") for number in (1, 2, 3)
    ]
