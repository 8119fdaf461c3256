"""The plan to fill in is read when it comes back, in both formats and languages; empty it says what
is missing."""

import io

import docx
import pytest
from openpyxl import load_workbook

from tests.support.documents.readings import VOCABULARY
from tests.support.error_text import refuses
from wp.errors import InputError
from wp.language.words import Words
from wp.loaders.registry import read_bytes
from wp.services.files.formats import make_file

ROWS = (
    ("Ports", "Map the ports", "PTC", "June 2027", ""),
    ("", "Dredge them", "PTC", "Q2 2028", "begun"),
)


def filled(data: bytes, suffix: str) -> bytes:
    """The template with a title and two tasks typed in."""
    out = io.BytesIO()
    if suffix == "docx":
        document = docx.Document(io.BytesIO(data))
        document.paragraphs[0].text = "Plan of the ports, 2027-2029"
        for row, texts in zip(document.tables[0].rows[1:], ROWS, strict=False):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        document.save(out)
    else:
        book = load_workbook(io.BytesIO(data))
        book.active["A1"] = "Plan of the ports, 2027-2029"
        for at, texts in enumerate(ROWS, 5):
            for column, text in enumerate(texts, 1):
                book.active.cell(at, column, text or None)
        book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_filled_in_is_read(suffix: str, language: str) -> None:
    made = make_file("template", suffix, Words(language))
    with refuses(InputError, "no line of a programme"):
        read_bytes(made, f"plan.{suffix}", VOCABULARY)
    read = read_bytes(filled(made, suffix), f"plan.{suffix}", VOCABULARY)
    assert read.title == "Plan of the ports, 2027-2029"
    assert [
        (row.topic, row.task_no, row.task.text, row.bodies.text, row.timeline.text)
        for row in read.rows
    ] == [
        ("Ports", "1", "Map the ports", "PTC", "June 2027"),
        ("Ports", "2", "Dredge them", "PTC", "Q2 2028"),
    ]
    assert read.rows[1].progress.text == "begun" and not read.coverage.unplaced
    assert {finding.code for finding in read.findings} == {"topic.counted"}
