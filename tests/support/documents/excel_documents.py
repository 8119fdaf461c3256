"""Made-up programmes as workbooks and tables in CSV, typed in the many ways in which colleagues
type them.

The truth is that of `generator`; a layout says how it is written, and what of it that way of
writing can carry.
"""

import csv
import datetime as dt
import io
import random

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from tests.support.documents import generator
from tests.support.documents.laid_out import tables_of
from tests.support.documents.layouts import Layout

TITLES = (
    "Draft Work Programme 2022-2025",
    "(July 2022 to June 2025)",
    "As sent to the Members on request",
)


def workbook(made: generator.Programme, layout: Layout, seed: int) -> bytes:
    """The programme as an .xlsx file in this layout."""
    chance = random.Random(seed)
    book = Workbook()
    book.remove(book.active)
    if layout.other:
        notes = book.create_sheet("Read me")
        notes.append(["Please send changes back by Friday."])
        notes.append(["Contact", "room 12"])
    for at, table in enumerate(tables_of(made, layout)):
        sheet = book.create_sheet(table.name)
        title = layout.title if at == 0 else 0
        for line in TITLES[:title]:
            sheet.append([line])
        left = chance.choice((1, 1, 2))
        font = Font(
            name=chance.choice(("Arial", "Calibri", "Times New Roman")), size=chance.randint(8, 14)
        )
        for row_at, row in enumerate(table.rows, start=title + 1):
            _write_row(sheet, row, row_at, left, layout, font)
        for first, name, count in table.spans:
            column = left + layout.columns.index(name)
            sheet.merge_cells(
                start_row=title + 1 + first,
                end_row=title + first + count,
                start_column=column,
                end_column=column,
            )
        for column in range(1, 14):
            sheet.column_dimensions[get_column_letter(column)].width = chance.randint(6, 50)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write_row(sheet, row, row_at: int, left: int, layout: Layout, font: Font) -> None:  # type: ignore[no-untyped-def]
    if isinstance(row, str):
        cell = sheet.cell(row_at, left, row)
        cell.fill = PatternFill("solid", fgColor="FFDDDDDD")
        if not row.startswith("- "):
            end = left + len(layout.columns) - 1
            sheet.merge_cells(start_row=row_at, end_row=row_at, start_column=left, end_column=end)
        return
    for name, value in row.items():
        cell = sheet.cell(row_at, left + layout.columns.index(name), value)
        cell.font = font
        if isinstance(value, dt.date):
            cell.number_format = "mmm yyyy"


def table_csv(made: generator.Programme, layout: Layout, seed: int) -> bytes:
    """The programme as hand-made CSV in this layout, all in one table; nothing is merged in it."""
    chance = random.Random(seed)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=chance.choice(",;\t"))
    for line in TITLES[: layout.title]:
        writer.writerow([line])
    for table in tables_of(made, layout):
        for row in table.rows:
            writer.writerow(
                [row] if isinstance(row, str) else [row.get(name) or "" for name in layout.columns]
            )
    return out.getvalue().encode()
