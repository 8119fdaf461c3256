"""What a cell of a sheet shows: numbers and dates in their format, and text that is struck out,
hidden, raised, or drawn over the cells."""

import datetime as dt
import io
from collections.abc import Callable
from typing import Any

import pytest
import xlsxwriter
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill

from tests.support.documents.hostile.files import packed
from tests.support.documents.readings import VOCABULARY
from tests.support.documents.word_parts import unzipped
from tests.support.sheets.typed_sheets import (
    INDICATOR,
    ROWS,
    TIMELINE,
    read,
    rich,
    saved,
)
from tests.support.small_tables import HEAD, as_csv
from wp.loaders.registry import read_bytes
from wp.loaders.rows import Reading


def doubts(reading: Reading) -> list[tuple[str, str, str]]:
    """Code, column and text of every finding."""
    return [(each.code, each.column, each.read) for each in reading.findings]


def styled(value: Any, **style: Any) -> Callable[[Any], None]:
    """A change of the second row's indicator: its value and its style."""

    def change(sheet: Any) -> None:
        cell = sheet.cell(3, INDICATOR, value)
        for name, given in style.items():
            setattr(cell, name, given)

    return change


DARK = PatternFill("solid", fgColor="FF000080")


@pytest.mark.parametrize(
    ("change", "text", "doubt"),
    [
        (styled("Draft it", font=Font(strike=True)), "", ("struck", "Draft it")),
        (styled(rich("Draft ", ("it", InlineFont(strike=True)))), "Draft", ("struck", "it")),
        (
            styled(rich("Draft", ("2", InlineFont(vertAlign="superscript")))),
            "Draft",
            ("raised", "2"),
        ),
        (styled(rich("225", ("th", InlineFont(vertAlign="superscript")))), "225th", None),
        (styled("Draft it", font=Font(color="FFFFFFFF")), "", ("hidden", "Draft it")),
        (styled("Draft it", font=Font(color="FFFFFFFF"), fill=DARK), "Draft it", None),
        (styled("Draft it", number_format=";;;"), "", ("hidden", "Draft it")),
        (styled("Draft it", number_format=";;"), "Draft it", None),
        (styled("Draft it", number_format="0;-0;;@"), "Draft it", None),
        (styled("4", number_format='"Phase "@'), "Phase 4", None),
        (styled(7, number_format=";;;"), "", ("hidden", "7")),
        (styled(0, number_format="0;-0;;@"), "", ("hidden", "0")),
        (styled(0, number_format="#"), "", ("hidden", "0")),
        (styled(-5, number_format='0" up";0" down"'), "5 down", None),
        (styled(5, number_format='[=1]"yes";[=0]"no";"other"'), "other", None),
        (styled(True, number_format=";;;"), "", ("hidden", "True")),
        (styled("û", font=Font(name="Wingdings")), "✗", None),
        (styled("gui\u00addance\u200b ﬁle"), "guidance file", None),
        (styled(0.8, number_format="0%"), "80%", None),
        (styled(0.125, number_format="0.0 %"), "12.5 %", None),
        (styled(1234.5, number_format="#,##0.00"), "1,234.50", None),
        (styled(3, number_format='"Phase "0'), "Phase 3", None),
        (styled(4.5), "4.5", None),
    ],
)
def test_what_a_cell_shows(
    change: Callable[[Any], None], text: str, doubt: tuple[str, str] | None
) -> None:
    """What leaves the cell is a finding on it; the lines beside it stay as they are."""
    reading = read(saved(change))
    assert [row.indicator.text for row in reading.rows] == ["Draft it done", text, "Use it done"]
    told = [(f"text.{doubt[0]}", "indicator", doubt[1])] if doubt else []
    assert doubts(reading) == told


@pytest.mark.parametrize(
    ("shown_as", "text"),
    [
        ('"Q2 "yyyy', "Q2 2020"),
        ('"by "mmm yyyy', "by April 2020"),
        ("[$-40C]mmmm\\ yyyy;@", "April 2020"),
        ("yyyy", "2020"),
    ],
)
def test_a_date_is_read_as_its_format_shows_it(shown_as: str, text: str) -> None:
    def change(sheet: Any) -> None:
        sheet.cell(3, TIMELINE, dt.date(2020, 4, 1)).number_format = shown_as

    reading = read(saved(change))
    assert reading.rows[1].timeline.text == text and not reading.findings


def test_a_line_that_is_struck_out_is_none_and_takes_nothing_from_its_neighbours() -> None:
    def change(sheet: Any) -> None:
        for cell in sheet[3]:
            cell.font = Font(strike=True)

    reading = read(saved(change))
    assert [row.topic for row in reading.rows] == ["Ports", "Data"]
    # One finding, whatever the number of its cells.
    told = [(each.code, each.place.row, each.read) for each in reading.findings]
    assert told == [("text.struck", 3, " ".join(filter(None, ROWS[1])))]


def test_a_text_box_and_a_picture_over_the_cells_are_said_with_their_row() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet("Programme")
    for at, row in enumerate((HEAD, *ROWS)):
        sheet.write_row(at, 0, row)
    sheet.insert_textbox(2, 7, "Postponed to April 2021 (PTC)")
    chart = book.add_chart({"type": "bar"})
    chart.add_series({"values": "=Programme!$A$2:$A$4"})
    sheet.insert_chart(5, 1, chart, {"description": "Shares of bodies"})
    book.close()
    told = sorted((f.code, f.place.row, f.read) for f in read(out.getvalue()).findings)
    assert told == [
        ("part.unread", 3, "Postponed to April 2021 (PTC)"),
        ("part.unread", 6, "Shares of bodies"),
    ]


def test_strict_open_xml_is_read_like_the_usual_form() -> None:
    usual = saved(lambda sheet: None)
    parts = unzipped(usual)
    strict = {
        name: part.replace(
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/",
            b"http://purl.oclc.org/ooxml/spreadsheetml/",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/",
            b"http://purl.oclc.org/ooxml/officeDocument/",
        )
        for name, part in parts.items()
    }
    assert strict != parts
    assert read(packed(strict)).rows == read(usual).rows


def test_blank_cells_of_a_csv_below_filled_ones_may_have_been_joined() -> None:
    """Where the topic goes on unsaid; where every row says it, a blank cell is empty."""
    unsaid = ("", "", "Send it", "", "A", "", "Sent", "June 2024 (PTC)", "")
    reading = read_bytes(as_csv(HEAD, [ROWS[0], unsaid], ""), "plan.csv", VOCABULARY)
    assert sorted(doubts(reading)) == [
        ("cell.boundary", "bodies", ""),
        ("cell.boundary", "strategic", ""),
    ]
    # So is one further down the same topic, and none that is filled again.
    filled = ("", "", "Fly it", "SP2", "A", "PTC", "Flown", "June 2024 (PTC)", "")
    longer = as_csv(HEAD, [ROWS[0], unsaid, (*unsaid[:2], "Use it", *unsaid[3:]), filled], "")
    told = read_bytes(longer, "plan.csv", VOCABULARY).findings
    assert [(f.place.row, f.column) for f in told] == [
        (row, column) for row in (3, 4) for column in ("strategic", "bodies")
    ]
    said = ("1.", "Ports", *unsaid[2:])
    assert not read_bytes(as_csv(HEAD, [ROWS[0], said], ""), "plan.csv", VOCABULARY).findings


def test_pieces_of_a_text_in_fonts_of_their_own_wherever_the_file_keeps_them() -> None:
    """XlsxWriter writes such a text among those that cells share, openpyxl into the sheet."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet("Programme")
    for at, row in enumerate((HEAD, *ROWS)):
        sheet.write_row(at, 0, row)
    signs, white = (
        book.add_format({"font_name": "Wingdings"}),
        book.add_format({"font_color": "white"}),
    )
    sheet.write_rich_string(2, INDICATOR - 1, "Sent ", signs, "ü", white, " not yet")
    book.close()
    pieces = (
        ("ü", InlineFont(rFont="Wingdings")),
        (" not yet", InlineFont(color="FFFFFFFF")),
    )
    for data in (out.getvalue(), saved(styled(rich("Sent ", *pieces)))):
        reading = read(data)
        assert reading.rows[1].indicator.text == "Sent ✓"
        assert doubts(reading) == [("text.hidden", "indicator", "not yet")]


def test_hidden_rows_are_one_finding_with_their_count() -> None:
    def change(sheet: Any) -> None:
        for number in (3, 4):
            sheet.row_dimensions[number].hidden = True

    told = [(f.place.row, f.code, f.read) for f in read(saved(change)).findings]
    assert told == [(3, "hidden.row", "2: 3, 4")]


def test_the_words_of_a_column_without_a_heading_are_one_finding() -> None:
    def change(sheet: Any) -> None:
        for number, words in ((2, "Ask Ann"), (3, "Ask Ben")):
            sheet.cell(number, len(HEAD) + 1, words)

    reading = read(saved(change))
    assert doubts(reading) == [("words.unplaced", "", "Ask Ann Ask Ben")]
    assert len(reading.coverage.unplaced) == 4
