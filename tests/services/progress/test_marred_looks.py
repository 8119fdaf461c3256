"""Text of an update workbook that its colour, its format or a rule of the sheet hides is named, and
what is taken is taken as it is shown."""

import datetime as dt
from typing import Any

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill

from tests.support.sheets.sent_back import Change, planned, put, refused_note, sent_back
from wp.domain.reporting.update_workbook import Kind
from wp.language.words import LANGUAGES
from wp.store.database import Engine


def white(sheet: Any, row: int, columns: dict[str, int]) -> None:
    put(sheet, row, columns["note"], "not yet").font = Font(color="FFFFFFFF")
    sheet.cell(row, columns["note"]).fill = PatternFill("solid", fgColor="FFFFFFFF")


def partly_white(sheet: Any, row: int, columns: dict[str, int]) -> None:
    unseen = TextBlock(InlineFont(color="FFFFFFFF"), "not ")
    put(sheet, row, columns["note"], CellRichText("it is ", unseen, "ready"))


def white_by_a_rule(sheet: Any, row: int, columns: dict[str, int]) -> None:
    cell = put(sheet, row, columns["note"], "given up")
    rule = FormulaRule(formula=["$A1=$A2"], font=Font(color="FFFFFFFF"))
    sheet.conditional_formatting.add(cell.coordinate, rule)


def by_its_format(sheet: Any, row: int, columns: dict[str, int]) -> None:
    put(sheet, row, columns["note"], "given up").number_format = ";;;"


def raised(sheet: Any, row: int, columns: dict[str, int]) -> None:
    mark = TextBlock(InlineFont(vertAlign="superscript"), "2")
    put(sheet, row, columns["note"], CellRichText("ready", mark))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        (white, "unseen", "not yet"),
        (partly_white, "unseen", "not"),
        (white_by_a_rule, "unseen", "given up"),
        (by_its_format, "unseen", "given up"),
        (raised, "raised", "2"),
    ],
)
def test_what_cannot_be_seen_is_refused_by_name(
    engine: Engine, change: Change, code: str, words: str, language: str
) -> None:
    fault = refused_note(engine, change, language)
    assert (fault.code, fault.words) == (code, words)


@pytest.mark.parametrize(
    ("value", "style", "note"),
    [
        (0.8, {"number_format": "0%"}, "80%"),
        (dt.date(2020, 4, 30), {}, "2020-04-30"),
        ("ü", {"font": Font(name="Wingdings")}, "✓"),
        ("it\u2019s gui\u00addance", {}, "it\u2019s gui\u00addance"),
        (12.0, {}, "12"),
    ],
)
def test_a_note_is_taken_as_the_sheet_shows_it(
    engine: Engine, value: Any, style: dict[str, Any], note: str
) -> None:
    def change(sheet: Any, row: int, columns: dict[str, int]) -> None:
        put(sheet, row, columns["effective_on"], "30/04/2020")
        cell = put(sheet, row, columns["note"], value)
        for name, given in style.items():
            setattr(cell, name, given)

    (row,) = planned(engine, sent_back(engine, change)).of(Kind.CHANGES)
    assert row.judged.statement is not None and row.judged.statement.note == note
