"""Update workbooks as they come back: of some lines, with what a colleague filled in."""

import io
from collections.abc import Mapping

import openpyxl

from wp.domain.filter import Filter
from wp.services.files.export import export
from wp.services.query import Question
from wp.store.database import Engine


def returned(engine: Engine, topic: str, **rows: Mapping[str, object]) -> bytes:
    """The workbook of a topic in English: for each line, named as `WP_4_3`, what was filled in by
    the titles of the columns."""
    content = export(engine, Question(Filter(topic=(topic,))), "update", "en")
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book["Update"]
    head = next(row for row in sheet.iter_rows() if row[0].value == "Reference")
    at = {cell.value: cell.column for cell in head}
    for row in sheet.iter_rows(min_row=head[0].row + 1):
        name = str(row[0].value).replace(" ", "_").replace(".", "_")
        for title, value in rows.get(name, {}).items():
            cell = sheet.cell(row[0].row, at[title])
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
