"""The published layout as a workbook: the same cells as the edition prints, merged alike, in
another program too."""

import datetime as dt
import io
from pathlib import Path

import openpyxl

from tests.support.programs.libreoffice import convert
from tests.support.workbook_cases import AS_OF, DANGEROUS, MADE, shown
from wp.domain.editions.annex import annex_of
from wp.domain.filter import Filter
from wp.exports.word.column_widths import pieces
from wp.language.words import Words
from wp.services.files.export import export
from wp.services.query import Question, ask
from wp.store.database import Engine

Span = tuple[int, int, int]


def cell_text(cell: object) -> str:
    return str(getattr(cell, "value", "") or "")


def wanted(dangerous: Engine, code: str, words: Words) -> tuple[list[list[str]], set[Span]]:
    """The rows of an edition's tables with what its cells hold (Progress apart), and the cells
    that span rows."""
    answer = ask(dangerous, Question(as_of=AS_OF))
    edition = next(e for e in answer.snapshot.editions if e.programme.code == code)
    layout = annex_of(edition, {view.line.id for view in answer.lines})
    rows, spans, at = [], set(), 0
    for table in layout.tables:
        for number, row in enumerate(table.rows):
            texts = ["\n".join(pieces(name, row.cells[name].text)) for name in layout.columns[:-1]]
            rows.append([str(shown(text) or "") for text in texts])
            for column, name in enumerate(layout.columns[:-1]):
                length = 1
                while (
                    number + length < len(table.rows)
                    and table.rows[number + length].cells[name].continues
                ):
                    length += 1
                if length > 1 and not row.cells[name].continues:
                    spans.add((at, column, length))
            at += 1
    return rows, spans


def found(sheet: object, first: str, columns: int) -> tuple[list[list[str]], set[Span]]:
    """The same, read from a sheet: every bordered row below a heading, which begins with
    `first`."""
    rows, numbers = [], {}
    for row in sheet.iter_rows(max_col=columns):  # type: ignore[attr-defined]
        if row[-1].border.left.style and cell_text(row[0]) != first:
            numbers[row[0].row] = len(rows)
            rows.append([cell_text(cell).replace("\r\n", "\n") for cell in row])
    spans = {
        (numbers[r.min_row], r.min_col - 1, r.max_row - r.min_row + 1)
        for r in sheet.merged_cells.ranges  # type: ignore[attr-defined]
        if r.min_row in numbers and r.max_row > r.min_row and r.max_col <= columns
    }
    return rows, spans


def test_the_tables_are_those_of_the_edition_also_in_libreoffice(
    dangerous: Engine, tmp_path: Path
) -> None:
    content = export(dangerous, Question(as_of=AS_OF), "published", "en", MADE)
    (tmp_path / "published.xlsx").write_bytes(content)
    (saved,) = convert([tmp_path / "published.xlsx"], "xlsx", tmp_path, tmp_path / "saved")
    for file in (tmp_path / "published.xlsx", saved):
        book = openpyxl.load_workbook(file)
        assert book.sheetnames == ["WP", "ECP", "BAD"]
        for code, columns in (("WP", 8), ("ECP", 5), ("BAD", 5)):
            rows, spans = found(book[code], "No", columns)
            right, right_spans = wanted(dangerous, code, Words("en"))
            assert rows == right and spans == right_spans, (file, code)
        assert {
            c.data_type for sheet in book for row in sheet for c in row if c.value is not None
        } <= {"s"}
    assert right_spans == set() and wanted(dangerous, "WP", Words("en"))[1]


def test_progress_is_filled_and_the_page_is_ready_to_print(dangerous: Engine) -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(export(dangerous, Question(as_of=AS_OF), "published", "fr", MADE))
    )
    sheet = book["WP"]
    notes = " ".join(cell_text(row[8]) for row in sheet.iter_rows())
    assert str(shown(DANGEROUS[0])) in notes and "Achevé" in notes
    completed = [row[8] for row in sheet.iter_rows() if "Achevé" in cell_text(row[8])]
    assert completed and all(cell.fill.fgColor.rgb not in ("00000000", None) for cell in completed)
    head = next(row for row in range(1, 20) if cell_text(sheet.cell(row, 1)) == "N°")
    assert sheet.print_title_rows == f"${head}:${head}"
    assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0
    below = [cell_text(row[0]) for row in list(sheet.iter_rows())[-3:]]
    assert [text[0] for text in below] == ["1", "2", "3"]


def test_only_what_the_filter_shows(dangerous: Engine) -> None:
    wanted_filter = Filter(topic=("WP 10",))
    book = openpyxl.load_workbook(
        io.BytesIO(export(dangerous, Question(wanted_filter, AS_OF), "published", "en", MADE))
    )
    rows, _ = found(book["WP"], "No", 8)
    assert book.sheetnames == ["WP"] and len(rows) == len(
        ask(dangerous, Question(wanted_filter, AS_OF)).lines
    )
    nothing = Question(Filter(text="no such words"), AS_OF)
    book = openpyxl.load_workbook(
        io.BytesIO(export(dangerous, nothing, "published", "en", dt.datetime.now(dt.UTC)))
    )
    assert "No line fits this view." in {
        cell_text(row[0]) for row in book.worksheets[0].iter_rows()
    }
