"""This product's own workbook read back: the same rows as far as the Lines sheet carries them,
in both languages."""

import csv
import datetime as dt
import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from tests.support.documents.readings import VOCABULARY, words_in_sheets
from tests.support.editions.plan_rows import take_in, write_rows
from tests.support.error_text import refuses
from tests.support.paths import DATA
from tests.support.records import shipped_plans
from wp.domain.codes import read_codes
from wp.domain.filter import Filter
from wp.domain.findings import CellState
from wp.errors import InputError
from wp.loaders.registry import read_file
from wp.loaders.rows import Reading, Row
from wp.loaders.sheets import excel_workbook
from wp.services.files.export import export
from wp.services.imports.confirm import ImportRequest, plan_import
from wp.services.query import Question
from wp.store.database import Engine

MADE = dt.datetime(2020, 7, 2, 8, 30, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """A record of the two shipped plans."""
    return shipped_plans(tmp_path_factory.mktemp("lines") / "wp.db")


def workbook(record: Engine, language: str, *programmes: str) -> bytes:
    """The workbook that people take away."""
    return export(record, Question(filter=Filter(programme=programmes)), "xlsx", language, MADE)


def texts(row: Row) -> list[object]:
    """What the sheet carries of a row: everything but by which merged cell a text came down."""
    cells = [
        getattr(row, name)
        for name in ("task", "type", "strategic", "bodies", "programmes", "indicator", "timeline")
    ]
    return [
        row.part,
        row.topic_no,
        row.topic,
        row.topic_code,
        row.task_no,
        row.place,
        *(cell.text for cell in cells),
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("programme", "file"), [("WP", "work_programme.csv"), ("ECP", "ecp_action_plan.csv")]
)
def test_the_lines_sheet_reads_back_as_the_plan_it_was_made_from(
    record: Engine, language: str, programme: str, file: str
) -> None:
    """Every line with its place in the document; second lines of a task are merged; every word
    is accounted for."""
    data = workbook(record, language, programme)
    reading = excel_workbook.read(data, "lines.xlsx", VOCABULARY)
    plan = read_file(DATA / file, VOCABULARY)
    assert reading.kind == plan.kind and [texts(row) for row in reading.rows] == [
        texts(row) for row in plan.rows
    ]
    assert [row.task.state for row in reading.rows] == [row.task.state for row in plan.rows]
    assert all(row.progress.state is CellState.EMPTY for row in reading.rows)
    assert reading.coverage.unplaced == () and reading.findings == ()
    assert _words(reading) == words_in_sheets(data)


def _words(reading: Reading) -> int:
    return reading.coverage.in_cells + sum(count for _, count in reading.coverage.left_out)


def test_it_is_recognised_as_an_edition_of_its_programme(record: Engine, tmp_path: Path) -> None:
    """The sheet names the document that its lines come from: nobody has to say which programme
    it is."""
    file = tmp_path / "lines.xlsx"
    file.write_bytes(workbook(record, "en", "ECP"))
    plan = plan_import(record, ImportRequest(file))
    assert plan.edition.programme.code == "ECP"
    assert len(list(plan.edition.lines())) == 63


def test_lines_of_two_programmes_are_no_edition(record: Engine) -> None:
    """The sheet of the whole view holds both plans; the sentence says what to do."""
    with refuses(InputError, r"ECP and WP.*one programme at a time"):
        excel_workbook.read(workbook(record, "en"), "lines.xlsx", VOCABULARY)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_filtered_sheet_says_so(record: Engine, language: str) -> None:
    """Its import would take the other lines out; a programme alone leaves out no line of its."""
    for chosen, told in (
        (Filter(programme=("WP",), body=("CBC",)), 1),
        (Filter(programme=("WP",)), 0),
    ):
        data = export(record, Question(filter=chosen), "xlsx", language, MADE)
        found = excel_workbook.read(data, "lines.xlsx", VOCABULARY).findings
        reads = [each.read for each in found if each.code == "lines.filtered"]
        assert len(reads) == told and all("CBC" in each or "CRC" in each for each in reads)


def other_words(folder: Path) -> Engine:
    """The record with an edition whose strategic and Progress cells say more than codes and
    nothing."""
    plan = (DATA / "work_programme.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(plan, newline="")))
    own = [row for row in rows if row["strategic_cell"] == "own" and row["part"] == "active"]
    own[0]["strategic"] += " and, in part, SP8 (to be agreed)"
    own[1]["strategic"] = "none so far"
    own[2] |= {"progress": "=1+1 published", "progress_cell": "own"}
    file = write_rows(rows, folder / "words.csv")
    engine = shipped_plans(folder / "words.db")
    take_in(engine, file, "WP", dt.date(2020, 7, 1))
    return engine


def test_no_word_of_a_cell_is_lost_on_the_way(tmp_path: Path) -> None:
    """Words beside the codes, a cell of words alone, and a filled Progress cell come back as
    they were printed."""
    engine = other_words(tmp_path)
    content = export(
        engine, Question(Filter(programme=("WP",)), dt.date(2020, 7, 1)), "xlsx", "en", MADE
    )
    reading = excel_workbook.read(content, "lines.xlsx", VOCABULARY)
    told, plan = (
        list(reading.rows),
        [r for r in read_file(tmp_path / "words.csv", VOCABULARY).rows if r.task.text],
    )
    assert [(row.strategic.text, row.progress.text) for row in told] == [
        (row.strategic.text, row.progress.text) for row in plan
    ]
    assert [row.strategic.text for row in told if "to be agreed" in row.strategic.text]
    assert "none so far" in {row.strategic.text for row in told} and reading.findings == ()


def test_codes_that_somebody_changed_without_the_text_are_doubted(record: Engine) -> None:
    """The printed text stands, and nobody is left to believe that the changed codes were taken."""
    book = openpyxl.load_workbook(io.BytesIO(workbook(record, "fr", "WP")))
    sheet = book["Lignes"]
    heads = [cell.value for cell in sheet[1]]
    cell = sheet.cell(2, heads.index("Codes stratégiques") + 1)
    printed = sheet.cell(2, heads.index("Plan stratégique (texte imprimé)") + 1).value
    cell.value = "SP8, LD1"
    out = io.BytesIO()
    book.save(out)
    reading = excel_workbook.read(out.getvalue(), "lines.xlsx", VOCABULARY)
    assert [(each.code, each.read, each.place.row) for each in reading.findings] == [
        ("codes.differ", "SP8, LD1", 2)
    ]
    assert read_codes(reading.rows[0].strategic.text) == read_codes(printed)


@pytest.mark.parametrize("title", ["Timeline as printed", "Reference", "Timeline status"])
def test_words_struck_out_in_it_are_told_and_in_the_account(record: Engine, title: str) -> None:
    """In a column that is read, in one that is not, and where the line loses its reference."""
    book = openpyxl.load_workbook(io.BytesIO(workbook(record, "en", "WP")))
    sheet = book["Lines"]
    head = next(row for row in sheet.iter_rows() if row[0].value == "Reference")
    cell = sheet.cell(head[0].row + 3, next(each.column for each in head if each.value == title))
    cell.value, cell.font = "given up now", Font(strike=True)
    out = io.BytesIO()
    book.save(out)
    reading = excel_workbook.read(out.getvalue(), "lines.xlsx", VOCABULARY)
    assert ("struck-out text", 3) in reading.coverage.left_out
    told = [f.place.row for f in reading.findings if f.code == "text.struck"]
    assert told == [cell.row]


def test_cells_that_somebody_merged_in_it_keep_their_text_or_are_doubted(record: Engine) -> None:
    """Down the rows the cell is that of each; across columns nobody can tell whose it is."""
    book = openpyxl.load_workbook(io.BytesIO(workbook(record, "en", "WP")))
    sheet = book["Lines"]
    head = next(row for row in sheet.iter_rows() if row[0].value == "Reference")
    columns = {cell.value: cell.column for cell in head}
    rows = {row[0].value: row[0].row for row in sheet.iter_rows(min_row=head[0].row + 1)}
    bodies, first = columns["Responsible bodies as printed"], rows["WP 4.1"]
    sheet.cell(first, bodies, "PTC, PC")
    sheet.merge_cells(start_row=first, end_row=first + 2, start_column=bodies, end_column=bodies)
    at, other = rows["WP 5.1"], columns["Task"]
    sheet.merge_cells(start_row=at, end_row=at, start_column=other, end_column=other + 1)
    out = io.BytesIO()
    book.save(out)
    reading = excel_workbook.read(out.getvalue(), "lines.xlsx", VOCABULARY)
    read = {f"WP {row.topic_no}.{row.task_no}": row for row in reading.rows}
    merged = [
        (read[f"WP 4.{task}"].bodies.text, read[f"WP 4.{task}"].bodies.state) for task in "123"
    ]
    assert merged == [("PTC, PC", "own"), ("PTC, PC", "merged"), ("PTC, PC", "merged")]
    told = [(f.code, f.place.row) for f in reading.findings if f.code == "cell.boundary"]
    assert told == [("cell.boundary", at)]


def test_the_lines_of_a_sheet_that_somebody_sorted_are_those_of_their_tasks(
    record: Engine,
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(record, "en", "WP")))
    sheet = book["Lines"]
    head = next(row[0].row for row in sheet.iter_rows() if row[0].value == "Reference")
    values = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=head + 1)]
    for row, given in enumerate(reversed(values), head + 1):
        for column, value in enumerate(given, 1):
            sheet.cell(row, column, value)
    out = io.BytesIO()
    book.save(out)
    plan = read_file(DATA / "work_programme.csv", VOCABULARY)
    reading = excel_workbook.read(out.getvalue(), "lines.xlsx", VOCABULARY)
    numbered = [(row.topic_no, row.task_no, row.task.text) for row in reading.rows]
    assert sorted(numbered) == sorted((r.topic_no, r.task_no, r.task.text) for r in plan.rows)
    assert {f.code for f in reading.findings} <= {"ref.doubled"}
