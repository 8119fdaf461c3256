"""Words of a sheet that are struck out or hidden stand in no cell, and in the account of words."""

from collections.abc import Callable
from typing import Any

import pytest
from openpyxl.cell.text import InlineFont

from tests.support.documents.readings import words_in_sheets
from tests.support.sheets.typed_sheets import INDICATOR, read, rich, saved

LOST = InlineFont(strike=True)


def struck_in(row: int, column: int, kept: str = "") -> Callable[[Any], None]:
    """A change: three words struck out in a cell, after what is kept of it."""

    def change(sheet: Any) -> None:
        sheet.cell(row, column, rich(kept, ("given up now", LOST)))

    return change


def under_a_merge(sheet: Any) -> None:
    sheet.merge_cells(start_row=2, end_row=3, start_column=INDICATOR, end_column=INDICATOR)
    # As other programs keep it: the covered cell still holds what nobody sees.
    sheet._cells.pop((3, INDICATOR))
    struck_in(3, INDICATOR)(sheet)


def below_a_list(sheet: Any) -> None:
    sheet.append(["INACTIVE TOPICS"])
    sheet.append(["1.", "Bikes"])
    struck_in(sheet.max_row, 3)(sheet)


def in_another_sheet(sheet: Any) -> None:
    struck_in(1, 1, "kept ")(sheet.parent.create_sheet("Notes"))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (struck_in(3, INDICATOR, "Send "), True),
        (struck_in(3, INDICATOR), True),
        (struck_in(1, INDICATOR, "Performance indicators "), True),
        (struck_in(5, 1), True),
        (struck_in(5, 2, "A topic alone "), True),
        (under_a_merge, True),
        (below_a_list, True),
        (in_another_sheet, False),
    ],
)
def test_the_account_of_words_knows_what_is_struck_out(
    change: Callable[[Any], None], told: bool
) -> None:
    """Struck-out words stand in no cell, are left out for that reason, and are a finding where
    they stand; a sheet that holds no programme is one itself."""
    data = saved(change)
    reading = read(data)
    assert ("struck-out text", 3) in reading.coverage.left_out
    assert not any("given up" in cell.text for row in reading.rows for cell in (row.indicator,))
    assert ("text.struck", "given up now") in {(f.code, f.read) for f in reading.findings} or (
        not told and "sheet.left_out" in {finding.code for finding in reading.findings}
    )
    words = words_in_sheets(data)
    whole = sum(count for _, count in reading.coverage.left_out) + len(reading.coverage.unplaced)
    assert reading.coverage.in_cells + whole == words


def test_hidden_words_and_note_marks_are_in_the_account_and_a_sign_stays() -> None:
    def change(sheet: Any) -> None:
        white, raised = InlineFont(color="FFFFFFFF"), InlineFont(vertAlign="superscript")
        sheet.cell(2, INDICATOR, rich("Draft it", ("not", white), ("2", raised)))
        sheet.cell(3, INDICATOR, rich("225", ("th", raised)))

    left = dict(read(saved(change)).coverage.left_out)
    assert (left["hidden text"], left["footnote"]) == (1, 1)
