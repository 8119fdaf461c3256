"""Cells as they came to other tools: the mark of a note on a topic's number, codes with invisible
characters, an own sheet saved as CSV."""

import csv
import io
from pathlib import Path

import docx
import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from tests.support.documents.readings import VOCABULARY
from tests.support.records import shipped_plans
from tests.support.sheets.typed_sheets import ROWS
from tests.support.small_tables import FORMS, HEAD, task
from wp.domain.filter import Filter
from wp.loaders.registry import read_bytes
from wp.services.files.export import export
from wp.services.query import Question

# The columns of HEAD whose texts bear the mark of a note, and what each finding is about.
MARKED = {0: "topic_no", 1: "topic", 3: "strategic", 4: "type", 5: "bodies", 7: "timeline"}


def marked_word() -> bytes:
    """The rows as a Word table, a raised 2 behind each of the marked cells of the second."""
    document = docx.Document()
    table = document.add_table(rows=0, cols=len(HEAD))
    for row in (HEAD, *ROWS):
        for column, (cell, text) in enumerate(zip(table.add_row().cells, row, strict=True)):
            cell.paragraphs[0].add_run(text)
            if row == ROWS[1] and column in MARKED:
                cell.paragraphs[0].add_run("2").font.superscript = True
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def marked_sheet() -> bytes:
    """The same typed into a sheet."""
    book = openpyxl.Workbook()
    mark = TextBlock(InlineFont(vertAlign="superscript"), "2")
    for row in (HEAD, *ROWS):
        book.active.append([text or None for text in row])
    for column in MARKED:
        book.active.cell(3, column + 1).value = CellRichText(ROWS[1][column], mark)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(("name", "made"), [("a.docx", marked_word), ("a.xlsx", marked_sheet)])
def test_marks_of_notes_leave_number_topic_codes_type_bodies_and_timeline(
    name: str, made: object
) -> None:
    assert callable(made)
    reading = read_bytes(made(), name, VOCABULARY)
    plain = read_bytes(FORMS["plan.xlsx"](HEAD, ROWS, ""), "a.xlsx", VOCABULARY)
    row, right = reading.rows[1], plain.rows[1]
    assert (row.topic_no, row.topic) == (right.topic_no, right.topic) == ("2", "Drones")
    for column in ("strategic", "type", "bodies", "timeline"):
        assert getattr(row, column).text == getattr(right, column).text
    told = [(f.code, f.column, f.read) for f in reading.findings if f.place.row == row.place.row]
    assert told == [("text.raised", column, "2") for column in MARKED.values()]


@pytest.mark.parametrize("name", FORMS)
def test_invisible_characters_take_no_code_body_or_month_away(name: str) -> None:
    row = list(task("1.", "Ports", "Draft it"))
    for column, text in (
        (3, "SP\u00ad1 SP\u200b6"),
        (5, "P\u00adTC"),
        (7, "Ju\u200bne 2024 (PTC)"),
    ):
        row[column] = text
    reading = read_bytes(FORMS[name](HEAD, [row], ""), name, VOCABULARY)
    (read,) = reading.rows
    assert (read.strategic.text, read.bodies.text) == ("SP1 SP6", "PTC")
    assert read.timeline.text == "June 2024 (PTC)" and reading.findings == ()


def test_an_own_published_sheet_saved_as_csv_doubts_what_was_merged(tmp_path: Path) -> None:
    """CSV keeps no joined cells: those of the sheet are blank in it, and each is doubted."""
    engine = shipped_plans(tmp_path / "wp.db")
    data = export(engine, Question(Filter(programme=("WP",))), "published")
    book = openpyxl.load_workbook(io.BytesIO(data))
    out = io.StringIO(newline="")
    rows = [row for sheet in book for row in sheet.iter_rows(values_only=True)]
    csv.writer(out).writerows(rows)
    whole = read_bytes(data, "published.xlsx", VOCABULARY)
    saved = read_bytes(out.getvalue().encode(), "published.csv", VOCABULARY)
    assert len(saved.rows) == len(whole.rows) == 74
    told = {(f.place.row, f.column) for f in saved.findings}
    lost = [
        (at, column)
        for at, (row, right) in enumerate(zip(saved.rows, whole.rows, strict=True))
        for column in ("task", "type", "strategic", "bodies")
        if getattr(row, column).text != getattr(right, column).text
    ]
    assert len(lost) >= 10
    assert [each for each in lost if (saved.rows[each[0]].place.row, each[1]) not in told] == []
