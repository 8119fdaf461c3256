"""Oddities of tables in PDFs, each on a small document that LibreOffice made."""

import pypdfium2
import pytest

from tests.support.documents.pdf_cases import LONG
from tests.support.documents.pdf_documents import case
from tests.support.documents.readings import VOCABULARY
from wp.loaders.registry import read_bytes
from wp.loaders.rows import Reading

WHOLE = LONG.strip()


def begin_of(text: str, data: bytes) -> int:
    """The number of the page on which a text begins, as another program reads the PDF."""
    pages = enumerate(pypdfium2.PdfDocument(data), 1)
    return next(n for n, page in pages if text in page.get_textpage().get_text_bounded())


def reading(name: str) -> Reading:
    """The reading of a case; every word has a place."""
    found = read_bytes(case(name), f"{name}.pdf", VOCABULARY)
    assert found.coverage.unplaced == () and found.format == "PDF"
    return found


@pytest.mark.parametrize("name", ["cut", "cut-plain"])
def test_rows_cut_by_pages_are_joined(name: str) -> None:
    """Below a repeated header or none: texts, codes and dates of a row go on; the row is where
    it begins."""
    found = reading(name)
    assert (found.pages, found.tables, len(found.rows)) == (3, 1, 6)
    for number, row in enumerate(found.rows, start=1):
        assert (row.topic_no, row.topic, row.task_no) == (str(number), f"Topic {number}", "1")
        assert (
            row.task.text == f"Task {number}. {WHOLE}"
            and row.indicator.text == f"Indicator {number}. {WHOLE}"
        )
        assert row.strategic.text == "SG SO1 SP1 SP6 LD1 LD2" and row.bodies.text == "PTC, Council"
        assert row.timeline.text == f"April 202{number} (PTC) June 202{number} (Council)"
    # Which row a page cuts depends on the fonts of the machine; where a row begins does not.
    begins = [begin_of(f"Task {number}.", case(name)) for number in range(1, 7)]
    assert [row.place.page for row in found.rows] == begins and set(begins) == {1, 2, 3}
    assert found.findings == ()


def test_cells_span_pages() -> None:
    """One task with twelve lines: its cells are merged on all of them, those of the second page
    included."""
    found = reading("spans")
    assert len(found.rows) == 12 and found.pages == 2 and found.rows[-1].place.page == 2
    for number, row in enumerate(found.rows, start=1):
        cells = (row.task, row.strategic, row.bodies)
        assert [cell.text for cell in cells] == ["Map all ports", "SG SP1", "PTC, Council"]
        assert {cell.state.value for cell in cells} == {"own" if number == 1 else "merged"}
        assert (row.topic_no, row.topic, row.task_no) == ("1", "Ports", "1") and str(
            number
        ) in row.indicator.text


def test_footnotes_marks_heads_and_page_numbers_are_furniture() -> None:
    """None is in a cell or a heading; each is counted under its reason."""
    found = reading("notes")
    assert [row.task.text for row in found.rows] == [
        f"Task {n}" for n in range(1, 13)
    ] and found.pages == 2
    left_out = dict(found.coverage.left_out)
    # Three notes of nine words, their marks, and the marks in the text.
    assert left_out["footnote"] == 9 + 3 + 3
    assert left_out["page head"] == found.pages * (5 + 2)
    assert left_out["part heading"] == 2 and found.findings == ()


def test_words_cut_by_columns_are_mended() -> None:
    """No space behind a hyphen or slash inside a word, one behind "short-"; a guess is doubted."""
    found = reading("words")
    first, second = found.rows
    assert first.task.text == (
        "Study short- and long-term e-Commerce with API/PNR-related questions and interconnectivity"
    )
    assert (
        first.indicator.text
        == "Report on interoperability/interconnectivity and (IT)-related e-certificates"
    )
    assert first.bodies.text == "WCO-UPU Contact Committee"
    assert second.task.text == "Discuss interconnectivity"
    assert second.indicator.text == "Report on interoperability and certificates"


def test_a_cell_across_two_columns_is_doubted_and_a_heading_across_all_begins_a_part() -> None:
    """What belongs to which column is not said: both are doubted."""
    found = reading("across")
    assert [(row.part, row.place.table, row.place.row) for row in found.rows] == [
        ("active", 1, 1),
        ("reports", 2, 1),
    ]
    assert (
        found.rows[0].indicator.text == "A map by June 2023" and found.rows[0].timeline.text == ""
    )
    assert {(f.place.table, f.place.row, f.column) for f in found.findings} == {
        (1, 1, "indicator"),
        (1, 1, "timeline"),
    }


def test_actions_in_sections_on_upright_pages() -> None:
    """Numbers under no heading, prose before each table, actions cut by pages."""
    found = reading("actions")
    assert (found.kind, found.title, found.tables) == (
        "actions",
        "PLAN OF ACTIONS (2023 to 2024)",
        2,
    )
    assert [
        (r.topic_no, r.topic, r.topic_code, r.task_no, r.task.text, r.timeline.text)
        for r in found.rows
    ] == [
        (str(s), f"Section {s} of the plan", code, str(n), f"Action {n}. {WHOLE}", f"June 202{n}")
        for s, code, numbers in ((1, "SP1", range(1, 5)), (2, "LD2", range(5, 9)))
        for n in numbers
    ]
    assert found.findings == ()


def test_a_table_of_another_kind_is_asked_about() -> None:
    """A PDF with a ruled table, but none of a programme."""
    asked = read_bytes(case("other"), "other.pdf", VOCABULARY)
    assert asked.rows == () and len(asked.seen) == 1
