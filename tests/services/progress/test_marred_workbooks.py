"""What a colleague leaves in an update workbook beside plain cells is named: nothing of it is
taken, and nothing is dropped in silence."""

import csv
import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from tests.support.command_line import run
from tests.support.people.acting import by
from tests.support.sheets.sent_back import WP_4, Change, planned, put, refused_note, sent_back
from wp.domain.reporting.update_workbook import Beside, Kind
from wp.language.wording.update_workbook import notice_sentence
from wp.language.words import LANGUAGES, Words
from wp.services.files.export import export
from wp.services.lines import find_line
from wp.services.progress.histories import history_of
from wp.services.progress.update_workbook import (
    confirm_update,
    read_update_sheet,
)
from wp.store.database import Engine


def formula(sheet: Any, row: int, columns: dict[str, int]) -> None:
    put(sheet, row, columns["note"], '="in "&"July"')


def error(sheet: Any, row: int, columns: dict[str, int]) -> None:
    put(sheet, row, columns["note"], "#N/A").data_type = "e"


def error_as_text(sheet: Any, row: int, columns: dict[str, int]) -> None:
    put(sheet, row, columns["note"], "#NOM?").data_type = "s"


def struck(sheet: Any, row: int, columns: dict[str, int]) -> None:
    put(sheet, row, columns["note"], "given up").font = Font(strike=True)


def partly_struck(sheet: Any, row: int, columns: dict[str, int]) -> None:
    gone = TextBlock(InlineFont(strike=True), "not ")
    put(sheet, row, columns["note"], CellRichText("it is ", gone, "ready"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("change", "code"),
    [
        (formula, "formula"),
        (error, "error"),
        (error_as_text, "error"),
        (struck, "struck"),
        (partly_struck, "struck"),
    ],
)
def test_a_cell_without_a_certain_text_is_refused_by_name(
    engine: Engine, change: Change, code: str, language: str
) -> None:
    assert refused_note(engine, change, language).code == code


def test_an_entry_merged_over_lines_is_refused_in_each_of_them(engine: Engine) -> None:
    def change(sheet: Any, row: int, columns: dict[str, int]) -> None:
        at = columns["note"]
        put(sheet, row - 1, at, "for both")
        sheet.merge_cells(start_row=row - 1, end_row=row, start_column=at, end_column=at)
        empty = columns["reason"]
        sheet.merge_cells(start_row=row, end_row=row + 1, start_column=empty, end_column=empty)

    plan = planned(engine, sent_back(engine, change))
    wrong = plan.of(Kind.INVALID)
    assert [row.judged.ref for row in wrong] == ["WP 4.2", "WP 4.3"]
    assert {f.code for row in wrong for f in row.judged.faults} == {"merged", "no_day"}
    assert len(plan.of(Kind.UNCHANGED)) == len(plan.rows) - 2


def beside(sheet: Any, row: int, columns: dict[str, int]) -> None:
    """Everything that stands beside the cells of a report."""
    sheet.cell(row, columns["note"]).comment = Comment("ask Kim first", "Ana")
    at = {sheet.cell(r, c).value: (r, c) for r in range(1, row) for c in range(1, 30)}
    head, grey = at["Timeline as printed"]
    put(sheet, row, grey, "May 2020 (PTC)")
    sheet.cell(row + 1, 1).font = Font(strike=True)
    foreign = max(columns.values()) + 2
    put(sheet, head, foreign, "My remarks")
    put(sheet, row, foreign, "waits for the Council").font = Font(strike=True)
    put(sheet, row, foreign + 1, "no title above")
    put(sheet, sheet.max_row + 2, grey, "Total: 4")
    put(sheet.parent.create_sheet("Notes"), 1, 1, "see you in June")


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_beside_the_report_are_named_and_not_taken(engine: Engine, language: str) -> None:
    plan = planned(engine, sent_back(engine, beside))
    assert len(plan.of(Kind.UNCHANGED)) == len(plan.rows)
    told = {notice.kind: [said for _, said in notice.cells] for notice in plan.beside}
    assert told == {
        Beside.COMMENT: ["Ana: ask Kim first"],
        Beside.GREY: ["May 2020 (PTC)"],
        Beside.FOREIGN: ["no title above"],
        Beside.STRUCK: ["WP 4.4"],
        Beside.OUTSIDE: ["Total: 4"],
        Beside.SHEET: [],
    }
    assert next(n.title for n in plan.beside if n.kind is Beside.FOREIGN) == "My remarks"
    sentences = [notice_sentence(each, Words(language)) for each in plan.beside]
    whole = "\n".join(sentences)
    for said in ("ask Kim first", "waits for the Council", "no title above", "Total: 4", "Notes"):
        assert said in whole
    assert "Timeline as printed" in whole


def test_an_untouched_workbook_names_nothing(engine: Engine) -> None:
    for language in LANGUAGES:
        assert planned(engine, export(engine, WP_4, "update", language)).beside == ()


def test_of_csv_the_same_is_named(engine: Engine) -> None:
    def filled(sheet: Any, row: int, columns: dict[str, int]) -> None:
        put(sheet, row, columns["effective_on"], "31 oct. 2019")
        put(sheet, row, columns["note"], "#VALUE!").data_type = "s"
        put(sheet, row + 1, max(columns.values()) + 1, "a remark")

    book = openpyxl.load_workbook(io.BytesIO(sent_back(engine, filled)))
    out = io.StringIO(newline="")
    csv.writer(out).writerows(book.worksheets[0].iter_rows(values_only=True))
    plan = planned(engine, out.getvalue().encode())
    (row,) = plan.of(Kind.INVALID)
    assert [(f.column, f.code) for f in row.judged.faults] == [("note", "error")]
    assert [(n.kind, n.cells[0][1]) for n in plan.beside] == [(Beside.FOREIGN, "a remark")]


def test_the_colleague_stays_with_the_report_and_a_name_alone_says_nothing(engine: Engine) -> None:
    def change(sheet: Any, row: int, columns: dict[str, int]) -> None:
        for each in (row, row + 1):
            put(sheet, each, columns["colleague"], "Kim Lee")
        put(sheet, row, columns["effective_on"], "31 oct. 2019")
        put(sheet, row, columns["note"], "begun")

    content = sent_back(engine, change)
    plan, written = confirm_update(engine, read_update_sheet(content, "b"), by("ana"), {})
    assert written is not None and len(written.reports) == 1
    assert len(plan.of(Kind.UNCHANGED)) == len(plan.rows) - 1
    latest = history_of(engine, find_line(engine, "WP 4.3"))[-1].report
    assert (latest.recorded_by, latest.note) == ("Kim Lee via ana", "begun")
    assert planned(engine, content).of(Kind.UNCHANGED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_older_workbook_is_taken_and_says_that_its_grey_columns_are_not_read(
    engine: Engine, language: str
) -> None:
    """Without the column that tells what the grey cells said, and without the colleague's name."""
    words = Words(language)

    def change(sheet: Any, row: int, columns: dict[str, int]) -> None:
        put(sheet, row, columns["effective_on"], "31 oct. 2019")
        put(sheet, row, columns["note"], "begun")
        for name in ("colleague", "shown"):
            title = words(f"update.col.{name}")
            at = next(c.column for r in sheet.iter_rows(max_row=row) for c in r if c.value == title)
            sheet.delete_cols(at)

    plan = planned(engine, sent_back(engine, change, language))
    (notice,) = plan.beside
    assert plan.allowed and notice.kind is Beside.UNCHECKED
    assert words("update.col.on_record") in notice_sentence(notice, words)


def test_the_command_names_it_all_and_writes_nothing_that_is_marred(
    engine: Engine, tmp_path: Path
) -> None:
    def change(sheet: Any, row: int, columns: dict[str, int]) -> None:
        beside(sheet, row, columns)
        put(sheet, row, columns["effective_on"], "04/05/2020")
        struck(sheet, row, columns)

    file = tmp_path / "back.xlsx"
    file.write_bytes(sent_back(engine, change))
    done = run("progress", "import", str(file), "--confirm", database=engine.url.database)
    assert done.returncode == 50
    for said in ("4 May 2020 or 5 April 2020", "given up", "ask Kim first", "Total: 4", "Notes"):
        assert said in done.stdout
    done = run("progress", "import", str(file), "--language", "fr", database=engine.url.database)
    assert "barré" in done.stdout and "commentaires" in done.stdout
