"""Workbooks and CSV typed by hand: made-up programmes in many layouts read exactly; oddities of
sheets, one by one."""

import datetime as dt
import io
import os
from collections.abc import Callable

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from tests.support.documents import excel_documents, generator, laid_out, layouts
from tests.support.documents.readings import VOCABULARY, total, words_in_sheets
from tests.support.error_text import refuses
from wp.domain.findings import CellState
from wp.errors import InputError
from wp.loaders.rows import Reading, ReadOptions
from wp.loaders.sheets import csv_table, excel_workbook

COUNT = int(os.environ.get("WP_GENERATED", "12"))
SEEDS = [(kind, seed) for seed in range(COUNT) for kind in ("topics", "actions")]
HEAD = [
    "No.",
    "Topic",
    "Tasks",
    "Strategic plan",
    "Type",
    "Responsible body",
    "Performance indicators",
    "Timeline",
]
LINE = [1, "Drones", "Draft a handbook", "SG SO1", "A", "PTC", "A handbook", "April 2023 (PTC)"]
MORE = [None, None, "Update the manual", "SP1", "M", "PTC, Council", "A manual", "June 2024"]


@pytest.mark.parametrize(("kind", "seed"), SEEDS)
def test_every_cell_of_a_workbook_is_exact(kind: str, seed: int) -> None:
    """Whatever the order of columns, the sheets, headings and merged cells are; every word is
    accounted for."""
    made, layout = generator.make(kind, seed), layouts.layout_of(seed, kind)
    data = excel_documents.workbook(made, layout, seed)
    reading = excel_workbook.read(data, "made-up.xlsx", VOCABULARY)
    assert laid_out.rows_of(reading) == laid_out.truth(made, layout)
    assert [topic.title for topic in reading.inactive] == made.inactive
    assert reading.coverage.unplaced == () and not codes(reading) - {
        "sheet.left_out",
        "topic.counted",
    }
    assert total(reading) == words_in_sheets(data)


@pytest.mark.parametrize(("kind", "seed"), SEEDS)
def test_every_cell_of_a_hand_made_csv_is_exact(kind: str, seed: int) -> None:
    """The same programmes separated by commas, semicolons or tabs."""
    made, layout = generator.make(kind, seed), layouts.layout_of(seed, kind, flat=True)
    data = excel_documents.table_csv(made, layout, seed)
    assert csv_table.recognises(data)
    reading = csv_table.read(data, "made-up.csv", VOCABULARY)
    assert laid_out.rows_of(reading) == laid_out.truth(made, layout)
    assert [topic.title for topic in reading.inactive] == made.inactive
    assert reading.coverage.unplaced == ()


def codes(reading: Reading) -> set[str]:
    """The codes of a reading's findings."""
    return {finding.code for finding in reading.findings}


def read(
    *rows: list[object], change: Callable[[Worksheet], None] | None = None, **options: object
) -> Reading:
    """Read a workbook of one sheet with these rows."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    if change:
        change(book.active)
    out = io.BytesIO()
    book.save(out)
    return excel_workbook.read(out.getvalue(), "plan.xlsx", VOCABULARY, ReadOptions(**options))  # type: ignore[arg-type]


def test_a_date_in_the_timeline_keeps_its_month_and_its_day_is_a_finding() -> None:
    """A date that shows only month and year invents nothing; one that shows the day is doubted."""

    def change(sheet: Worksheet) -> None:
        sheet["H2"], sheet["H3"] = dt.date(2023, 4, 17), dt.date(2024, 6, 1)
        sheet["H2"].number_format, sheet["H3"].number_format = "dd/mm/yyyy", "mmm-yy"

    reading = read(HEAD, LINE, MORE, change=change)
    assert [row.timeline.text for row in reading.rows] == ["April 2023", "June 2024"]
    doubts = [f for f in reading.findings if f.code == "date.day"]
    assert [(f.place.row, f.column, f.read) for f in doubts] == [(2, "timeline", "2023-04-17")]


def test_a_formula_gives_the_value_last_calculated_and_a_finding() -> None:
    """A workbook that was never calculated has no value there: the cell is empty and says so."""

    def change(sheet: Worksheet) -> None:
        sheet["G2"], sheet["F3"] = "=1+1", "#N/A"
        sheet["F3"].data_type = "e"

    reading = read(HEAD, LINE, MORE, change=change)
    assert reading.rows[0].indicator.text == "" and reading.rows[1].bodies.text == "#N/A"
    by_code = {f.code: f for f in reading.findings}
    assert "=1+1" in by_code["cell.formula"].read and by_code["cell.formula"].column == "indicator"
    assert by_code["cell.error"].place.row == 3


def test_hidden_rows_columns_and_sheets_are_read_and_are_findings() -> None:
    """Nothing is lost because somebody filtered or folded the sheet."""

    def change(sheet: Worksheet) -> None:
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["E"].hidden = True

    reading = read(HEAD, LINE, MORE, change=change)
    assert len(reading.rows) == 2 and reading.rows[1].type.text == "M"
    assert {"hidden.row", "hidden.column"} <= codes(reading)
    book = Workbook()
    hidden = book.create_sheet("More")
    hidden.sheet_state = "hidden"
    for sheet in (book.active, hidden):
        for row in (HEAD, LINE):
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    assert "hidden.sheet" in codes(excel_workbook.read(out.getvalue(), "plan.xlsx", VOCABULARY))


def test_an_unknown_column_is_named_and_its_words_are_unplaced_until_the_person_says_so() -> None:
    """The heading is not in the vocabulary: named by mapping it is read, mapped to nothing it is
    left out."""
    head, line = [*HEAD, "Remarks"], [*LINE, "two words"]
    reading = read(head, line)
    assert [word for word, _ in reading.coverage.unplaced] == [
        "two",
        "words",
    ] and "column.unknown" in codes(reading)
    guess = next(guess for guess in reading.columns if guess.heading == "Remarks")
    assert (guess.field, guess.confidence, guess.sample) == ("", 0.0, ("two words",))
    assert read(head, line, mapping=(("progress", "remarks"),)).rows[0].progress.text == "two words"
    left = read(head, line, mapping=(("", "Remarks"),))
    assert left.coverage.unplaced == () and ("other column", 2) in left.coverage.left_out


def test_columns_in_another_language_are_told_by_the_person_and_by_their_values() -> None:
    """Two headings named are enough to find the row of headings; codes and dates are told by
    what stands there."""
    head = ["Tarea", "Tema", "Plan", "Clase", "Plazo"]
    lines = [[f"Task {n}", f"{n}. Drones {n}", "SG SO1", "A", f"April 202{n}"] for n in range(1, 5)]
    asked = read(head, *lines)
    assert asked.rows == () and [each.heading for each in asked.seen] == [1]
    assert {g.heading: g.field for g in asked.columns}["Plazo"] == "timeline"
    reading = read(head, *lines, mapping=(("task", "Tarea"), ("topic", "Tema")))
    assert next((r.topic_no, r.topic, r.task.text) for r in reading.rows) == (
        "1",
        "Drones 1",
        "Task 1",
    )
    assert [r.timeline.text for r in reading.rows] == [f"April 202{n}" for n in range(1, 5)]
    guessed = {f.column for f in reading.findings if f.code == "column.guessed"}
    assert {"timeline", "strategic", "type"} <= guessed
    assert {g.field: g.confidence for g in reading.columns}["task"] == 1.0


def test_a_mapping_that_does_not_fit_the_file_is_refused_with_its_headings() -> None:
    """A field that does not exist, a heading that is not there."""
    with refuses(InputError, "no column 'colour'"):
        read(HEAD, LINE, mapping=(("colour", "Type"),))
    with refuses(InputError, r"no column 'moon'.*Responsible body"):
        read(HEAD, LINE, mapping=(("progress", "Moon"),))


def test_a_known_heading_over_other_values_is_doubted() -> None:
    """A column called Type that holds dates is proposed with less confidence, and is a finding."""
    reading = read(HEAD, [*LINE[:4], "whenever", *LINE[5:]], [*MORE[:4], "sometime", *MORE[5:]])
    assert next(g.confidence for g in reading.columns if g.field == "type") < 0.6
    assert "type" in {f.column for f in reading.findings if f.code == "column.guessed"}


def test_task_4_10_typed_as_a_number_is_told_by_the_one_before() -> None:
    """A number cell loses the last nought: behind 4.9 it is 4.10, and a finding."""
    head = ["Task no.", "Topic", "Task", "Type", "Indicator", "Timeline"]
    lines = [
        [4 + n / 10 if n < 10 else 4.1, "4. Drones", f"Task {n}", "A", "Done", "June 2023"]
        for n in range(1, 11)
    ]
    reading = read(head, *lines)
    assert [row.task_no for row in reading.rows] == [str(n) for n in range(1, 11)]
    assert [f.place.row for f in reading.findings if f.code == "number.unread"] == [11]


def test_rows_sorted_by_date_come_together_by_topic() -> None:
    """A sheet may be sorted in any way; each row keeps its place."""
    other = [2, "Ports", "Write a guide", "SP2", "A", "PTC", "A guide", "May 2023"]
    late = [1, "Drones", "Test drones", "SP1", "A", "PTC", "A test", "June 2023"]
    reading = read(HEAD, LINE, other, late)
    assert [(row.topic_no, row.place.row) for row in reading.rows] == [("1", 2), ("1", 4), ("2", 3)]


def test_headings_over_two_rows_and_merged_across() -> None:
    """A heading may stand in two rows, one above two columns."""

    def change(sheet: Worksheet) -> None:
        for letter in "ABCDEFH":
            sheet.merge_cells(f"{letter}1:{letter}2")

    head = [*HEAD[:6], "Performance", "Timeline"]
    reading = read(head, [None] * 6 + ["indicators"], LINE, MORE, change=change)
    assert [row.indicator.text for row in reading.rows] == ["A handbook", "A manual"]
    assert reading.coverage.unplaced == ()


def test_notes_below_the_table_are_left_out_and_other_words_are_not() -> None:
    """A mark tells a note; a sentence without one is unplaced."""
    reading = read(
        HEAD, LINE, ["* The Secretariat supports all tasks."], ["Somebody wrote this here"]
    )
    assert ("footnote", 6) in reading.coverage.left_out
    assert [word for word, _ in reading.coverage.unplaced] == ["Somebody", "wrote", "this", "here"]


def test_cells_merged_over_rows_carry_their_text_down() -> None:
    """Over the next task as well, for every column that goes on."""

    def change(sheet: Worksheet) -> None:
        for letter in "ABDF":
            sheet[f"{letter}3"] = None
            sheet.merge_cells(f"{letter}2:{letter}3")

    reading = read(HEAD, LINE, MORE, change=change)
    assert [row.topic for row in reading.rows] == ["Drones", "Drones"]
    second = reading.rows[1]
    assert (second.strategic.text, second.strategic.state) == ("SG SO1", CellState.MERGED)
    assert (second.bodies.text, second.bodies.state) == ("PTC", CellState.MERGED)
    assert second.task.state is CellState.OWN and second.task_no == "2"


def test_notes_on_cells_are_findings_with_their_author() -> None:
    """What a colleague wrote beside a cell is not lost."""

    def change(sheet: Worksheet) -> None:
        sheet["H2"].comment = Comment("Move this to autumn?", "Ann")

    reading = read(HEAD, LINE, MORE, change=change)
    notes = [finding for finding in reading.findings if finding.code == "comment"]
    assert [(note.place.row, note.read) for note in notes] == [(2, "H2, Ann: Move this to autumn?")]
