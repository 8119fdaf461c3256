"""Text of the colour of its ground, whatever gives either: themes, patterns, conditional formats,
tables with a style."""

from collections.abc import Sequence
from typing import Any

import pytest
from openpyxl.formatting.rule import CellIsRule, DataBarRule, FormulaRule, Rule
from openpyxl.styles import Font, GradientFill, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.table import Table, TableStyleInfo

from tests.support.sheets.typed_sheets import INDICATOR, ROWS, read, saved
from tests.support.small_tables import HEAD

WHITE = Font(color="FFFFFFFF")
BLUE = Color(theme=4)
DARK = PatternFill("solid", bgColor="FF000080")
CELL = f"{'ABCDEFGHI'[INDICATOR - 1]}3"
SENT = "Send it done"


def read_with(value: Any, *rules: Rule, font: Font | None = None, fill: Any = None) -> Any:
    """The indicator of the second row, and what is told of it, where it holds this value in this
    look under these rules."""

    def change(sheet: Any) -> None:
        cell = sheet[CELL]
        cell.value = value
        if font:
            cell.font = font
        if fill:
            cell.fill = fill
        for rule in rules:
            sheet.conditional_formatting.add(f"K1 {CELL}:{CELL[0]}3", rule)

    reading = read(saved(change))
    told = [
        (f.code, f.read) for f in reading.findings if (f.place.row, f.column) == (3, "indicator")
    ]
    assert len(told) == len([f for f in reading.findings if f.place.row == 3])
    return reading.rows[1].indicator.text, told


HIDDEN, STRUCK, UNSURE = ("text.hidden", SENT), ("text.struck", SENT), ("text.unsure", SENT)


@pytest.mark.parametrize(
    ("font", "fill", "seen"),
    [
        (Font(color=BLUE), PatternFill("solid", fgColor=BLUE), False),
        (Font(color=BLUE), None, True),
        (Font(color=Color(theme=0, tint=-0.5)), PatternFill("solid", fgColor="FF808080"), False),
        (Font(color=Color(indexed=18)), PatternFill("solid", fgColor="FF000080"), False),
        (Font(), PatternFill("solid", fgColor="FF000000"), False),
        (WHITE, PatternFill("gray125", fgColor="FF000000", bgColor="FFFFFFFF"), True),
        (WHITE, GradientFill(stop=("FF000080", "FF0000FF")), True),
        (WHITE, GradientFill(stop=("FFFFFFFF", "FFFFFFFF")), False),
    ],
)
def test_a_colour_is_compared_with_that_of_its_own_ground(
    font: Font, fill: Any, seen: bool
) -> None:
    text, told = read_with(SENT, font=font, fill=fill)
    assert (text, told) == ((SENT, []) if seen else ("", [HIDDEN]))


def of_texts(relation: str, text: str) -> Rule:
    """A rule that makes white what has this relation to a text."""
    look = DifferentialStyle(font=WHITE)
    return Rule(relation, operator=relation, text=text, formula=["x"], dxf=look)


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        (CellIsRule(operator="equal", formula=[f'"{SENT}"'], font=WHITE), HIDDEN),
        (CellIsRule(operator="equal", formula=['"another"'], font=WHITE), None),
        (CellIsRule(operator="notEqual", formula=["4"], font=WHITE), HIDDEN),
        (CellIsRule(operator="equal", formula=["$A$9"], font=WHITE), UNSURE),
        (FormulaRule(formula=["TRUE"], font=Font(strike=True)), STRUCK),
        (FormulaRule(formula=["FALSE"], font=WHITE), None),
        (FormulaRule(formula=["$A3=$A2"], font=WHITE), UNSURE),
        (FormulaRule(formula=["$A3=$A2"], font=WHITE, fill=DARK), None),
        (FormulaRule(formula=["$A3=$A2"], fill=PatternFill(bgColor="FF000000")), UNSURE),
        (FormulaRule(formula=["$A3=$A2"], fill=PatternFill(bgColor="FFFFFF00")), None),
        (of_texts("containsText", "SEND"), HIDDEN),
        (of_texts("beginsWith", "it"), None),
        (Rule("duplicateValues", dxf=DifferentialStyle(font=WHITE)), UNSURE),
        (DataBarRule("num", 0, "num", 9, color="FF0000FF", showValue=False), UNSURE),
    ],
)
def test_a_rule_of_the_sheet_may_hide_a_text(rule: Rule, told: tuple[str, str] | None) -> None:
    """Followed where its condition can be told; else the text is read, and doubted."""
    text, said = read_with(SENT, rule)
    assert said == ([told] if told else [])
    assert text == ("" if told in (HIDDEN, STRUCK) else SENT)


def test_the_first_rule_that_holds_counts_and_may_end_the_others() -> None:
    dark = FormulaRule(formula=["TRUE"], font=WHITE, fill=DARK, stopIfTrue=True)
    light = FormulaRule(formula=["TRUE"], fill=PatternFill(bgColor="FFFFFFFF"))
    assert read_with(SENT, dark, light) == (SENT, [])
    assert read_with(SENT, light, FormulaRule(formula=["TRUE"], font=WHITE)) == ("", [HIDDEN])


@pytest.mark.parametrize(
    ("value", "operator", "limits", "hidden"),
    [
        (0, "equal", ("0",), True),
        (5, "between", ("1", "9"), True),
        (5, "notBetween", ("1", "9"), False),
        (5, "lessThan", ("5",), False),
        (5, "greaterThanOrEqual", ("5",), True),
    ],
)
def test_a_rule_about_numbers(
    value: int, operator: str, limits: Sequence[str], hidden: bool
) -> None:
    text, told = read_with(value, CellIsRule(operator=operator, formula=limits, font=WHITE))
    assert (text, told) == (("", [("text.hidden", str(value))]) if hidden else (str(value), []))


@pytest.mark.parametrize("style", ["TableStyleMedium9", None])
def test_the_style_of_a_table_may_give_white_text_its_ground(style: str | None) -> None:
    """Of its colours the sheet says nothing: the text is read, and doubted."""

    def change(sheet: Any) -> None:
        for row in (1, 3):
            sheet.cell(row, INDICATOR).font = WHITE
        table = Table(displayName="Plan", ref=f"A1:I{len(ROWS) + 1}")
        table.tableStyleInfo = TableStyleInfo(name=style) if style else None
        sheet.add_table(table)

    reading = read(saved(change))
    told = {(f.code, f.place.row, f.column, f.read) for f in reading.findings}
    if style:
        assert reading.rows[1].indicator.text == SENT
        assert told == {
            ("text.unsure", 3, "indicator", SENT),
            ("text.unsure", 1, "", HEAD[INDICATOR - 1]),
        }
    else:
        assert ("text.hidden", 1, "", HEAD[INDICATOR - 1]) in told
        assert reading.rows[1].indicator.text == ""
