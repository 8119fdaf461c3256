"""Texts that look like the spreadsheet library's own XML stay texts, in every workbook."""

import io

import openpyxl
import pytest

from tests.support.building import BODIES, day
from tests.support.plans.small_plans import edition, task
from wp.domain.editions.comparison import comparison
from wp.domain.editions.matching import match_lines
from wp.domain.snapshot import take_snapshot
from wp.exports.comparison import Changes, Compared
from wp.exports.excel.comparison import comparison_to_xlsx
from wp.exports.excel.update_workbook import UpdateLine, to_update
from wp.language.words import Words
from wp.services.clock import now

WORDS = Words("en")
ODD = ["<r>a & b</r>", "<r><t>hidden</t></r>"]


def texts(content: bytes) -> set[str]:
    """Every text of a workbook."""
    sheets = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    return {
        str(cell) for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row
    }


@pytest.mark.parametrize("odd", ODD)
def test_a_comparison_shows_them(odd: str) -> None:
    old = edition("WP", {"Topic": (task("Do it"), task("Plainly"))})
    new = edition("WP", {"Topic": (task(odd), task("Plainly"))})
    compared = comparison(old, new, match_lines(old, new))
    found = texts(comparison_to_xlsx(Changes(Compared(compared, {}), WORDS, now())))
    assert odd in found


@pytest.mark.parametrize("odd", ODD)
def test_the_drop_downs_of_an_update_workbook_hold_them(odd: str) -> None:
    plan = edition("WP", {"Topic": (task("Do it", timeline=odd, vocabulary=BODIES),)})
    lines = [
        UpdateLine(view, 0, WORDS)
        for view in take_snapshot((plan,), {}, (), day("2019-10-31")).lines
    ]
    found = openpyxl.load_workbook(io.BytesIO(to_update(lines, WORDS, day("2019-10-31"), now())))
    hidden = next(sheet for sheet in found.worksheets if sheet.sheet_state == "hidden")
    assert odd in {cell for row in hidden.iter_rows(values_only=True) for cell in row}
