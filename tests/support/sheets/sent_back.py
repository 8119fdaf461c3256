"""An update workbook of topic 4 that a colleague changed and sent back."""

import io
from collections.abc import Callable
from typing import Any

import openpyxl

from tests.support.building import day
from tests.support.people.acting import by
from tests.support.sheets.update_sheets import columns_of
from wp.domain.filter import Filter
from wp.domain.reporting.update_workbook import Fault, Kind
from wp.language.wording.update_workbook import judged_sentences
from wp.language.words import Words
from wp.services.files.export import export
from wp.services.progress.update_workbook import (
    UpdatePlan,
    confirm_update,
    plan_update,
    read_update_sheet,
)
from wp.services.query import Question
from wp.store.database import Engine

WP_4 = Question(Filter(topic=("WP 4",)), day("2019-10-31"))
Change = Callable[[Any, int, dict[str, int]], None]


def sent_back(engine: Engine, change: Change, language: str = "en") -> bytes:
    """The workbook of topic 4 after a change to its sheet: the sheet, the row of WP 4.3, and the
    columns by name are given."""
    made = export(engine, WP_4, "update", language)
    book = openpyxl.load_workbook(io.BytesIO(made))
    sheet, head, columns = columns_of(book, language)
    sheet.protection.sheet = False
    refs = {sheet.cell(row, 1).value: row for row in range(head + 1, sheet.max_row + 1)}
    change(sheet, refs["WP 4.3"], columns)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def planned(engine: Engine, content: bytes) -> UpdatePlan:
    """What is planned for the workbook that came back."""
    return plan_update(engine, read_update_sheet(content, "back.xlsx"), "ana", {})


def put(sheet: Any, row: int, column: int, value: Any) -> Any:
    """The cell of a sheet, with this value."""
    cell = sheet.cell(row, column)
    cell.value = value
    return cell


def refused_note(engine: Engine, change: Change, language: str) -> Fault:
    """The one fault of a workbook with such a change beside a date: that of the note of WP 4.3. It
    is worded with its cell, and nothing of the workbook is taken."""

    def filled(sheet: Any, row: int, columns: dict[str, int]) -> None:
        put(sheet, row, columns["effective_on"], "30/04/2020")
        change(sheet, row, columns)

    content = sent_back(engine, filled, language)
    plan = planned(engine, content)
    (row,) = plan.of(Kind.INVALID)
    (fault,) = row.judged.faults
    assert (row.judged.ref, fault.column) == ("WP 4.3", "note")
    assert row.judged.problems == () and not plan.allowed
    (sentence,) = judged_sentences(row.judged, Words(language))
    assert sentence.startswith(f"{fault.address}, ") and fault.words in sentence
    assert confirm_update(engine, read_update_sheet(content, "b"), by("ana"), {})[1] is None
    return fault
