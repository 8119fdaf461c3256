"""Programmes with faults as sheets: by openpyxl and XlsxWriter with their looks, by pandas and as
CSV without."""

import io
from itertools import chain
from typing import Any

import xlsxwriter
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill

from tests.support.documents.generator import Programme
from tests.tools.faults.grid import Square, tables_of, title_of
from tests.tools.faults.printed import Printed, characters_of, runs_of

LOOKS = frozenset(("struck", "white", "dark", "raised", "Symbol", "Wingdings"))
WHITE, DARK = "FFFFFFFF", "FF1F3864"


def by_openpyxl(made: Programme) -> bytes:
    """A workbook of openpyxl, all tables on one sheet."""
    book = Workbook()
    sheet = book.active
    sheet.append([title_of(made)])
    for table in tables_of(made):
        sheet.append([table.heading])
        sheet.append([text or None for text in table.head])
        first = sheet.max_row + 1
        for at, row in enumerate(table.rows, start=first):
            for column, square in enumerate(row, start=1):
                cell = sheet.cell(at, column)
                if square.rows > 1:
                    end = at + square.rows - 1
                    sheet.merge_cells(
                        start_row=at, end_row=end, start_column=column, end_column=column
                    )
                if square.paragraphs:
                    _fill(cell, square)
    if made.kind == "topics":
        sheet.append(["INACTIVE TOPICS"])
        for topic in made.inactive:
            sheet.append([f"- {topic}"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(cell: Any, square: Square) -> None:
    runs = runs_of(square.text)
    cell.value = characters_of(square.text)
    if len(runs) == 1 and runs[0].look:
        cell.font = Font(
            strike=runs[0].look == "struck",
            color=WHITE if runs[0].look in ("white", "dark") else None,
        )
        if runs[0].look == "dark":
            cell.fill = PatternFill("solid", fgColor=DARK)
    elif len(runs) > 1:
        cell.value = CellRichText(
            *(TextBlock(_font(run.look), run.text) if run.look else run.text for run in runs)
        )


def _font(look: str) -> InlineFont:
    return InlineFont(
        rFont=look if look in ("Symbol", "Wingdings") else None,
        strike=look == "struck" or None,
        color=WHITE if look == "white" else None,
        vertAlign="superscript" if look == "raised" else None,
    )


def by_xlsxwriter(made: Programme) -> bytes:
    """A workbook of XlsxWriter, a sheet for each table."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    for number, table in enumerate(tables_of(made), start=1):
        sheet = book.add_worksheet(f"Table {number}")
        sheet.write(0, 0, table.heading)
        sheet.write_row(1, 0, table.head)
        for at, row in enumerate(table.rows, start=2):
            for column, square in enumerate(row):
                if square.rows > 1:
                    sheet.merge_range(at, column, at + square.rows - 1, column, "")
                if square.paragraphs:
                    _put(book, sheet, at, column, square)
    if made.kind == "topics":
        sheet = book.add_worksheet("Inactive topics")
        sheet.write_column(0, 0, [f"- {topic}" for topic in made.inactive])
    book.close()
    return out.getvalue()


def _put(book: Any, sheet: Any, at: int, column: int, square: Square) -> None:
    runs = runs_of(square.text)
    formats = {
        "struck": {"font_strikeout": True},
        "white": {"font_color": "white"},
        "dark": {"font_color": "white", "bg_color": "#1F3864"},
        "raised": {"font_script": 1},
        "Symbol": {"font_name": "Symbol"},
        "Wingdings": {"font_name": "Wingdings"},
    }
    if len(runs) == 1:
        look = book.add_format(formats[runs[0].look]) if runs[0].look else None
        sheet.write_string(at, column, runs[0].text, look)
        return
    plain = book.add_format()
    pieces = ((book.add_format(formats[r.look]) if r.look else plain, r.text) for r in runs)
    if sheet.write_rich_string(at, column, *chain.from_iterable(pieces)):
        raise ValueError(f"XlsxWriter refuses the runs of {square.text!r}")


def flat(made: Programme) -> list[list[str]]:
    """All rows below one heading, each cell carried down, as people make tables for a program;
    the part or section stands in columns of its own."""
    rows: list[list[str]] = []
    for number, table in enumerate(tables_of(made), start=1):
        before = (
            [table.heading] if made.kind == "topics" else [str(number), *made.sections[number - 1]]
        )
        former: list[str] = []
        task = 0
        for row in table.rows:
            named = dict(zip(table.columns, row, strict=True))
            task = (
                1
                if named.get("topic") and named["topic"].text
                else task + (not named["task"].covered)
            )
            now = [
                former[at] if square.covered else _plain(square) for at, square in enumerate(row)
            ]
            rows.append([*before, *([str(task)] if made.kind == "topics" else []), *now])
            former = now
    return rows


def _plain(square: Square) -> str:
    text = square.text
    return characters_of(text) if isinstance(text, Printed) else text


def flat_head(made: Programme) -> list[str]:
    """The headings of `flat`."""
    table = tables_of(made)[0]
    if made.kind == "topics":
        return ["Part", "Task no.", *table.head]
    return ["Section no.", "Section", "Strategic code", "No.", *table.head[1:]]


def by_pandas(made: Programme, form: str) -> bytes:
    """The flat table by pandas: "xlsx", or CSV with this separator."""
    import pandas

    frame = pandas.DataFrame(flat(made), columns=flat_head(made))
    out = io.BytesIO()
    if form == "xlsx":
        frame.to_excel(out, index=False)
    else:
        frame.to_csv(out, index=False, sep=form, encoding="utf-16" if form == "\t" else "utf-8")
    return out.getvalue()
