"""The CSV of a hand-made table: separated by commas, semicolons or tabs, read as a sheet of its
own."""

import csv
import io

from wp.domain.bodies import BodyVocabulary
from wp.errors import InputError, Phrase
from wp.loaders import limits
from wp.loaders.data import programme_table
from wp.loaders.rows import UNASKED, Reading, ReadOptions
from wp.loaders.sheets.column_names import fields_of_heading
from wp.loaders.sheets.columns import LEAST
from wp.loaders.sheets.reading import read_tables
from wp.loaders.sheets.sheet import Sheet, SheetRow, Square, joined

_SEPARATORS = (",", ";", "\t")
_LOOKED_AT = 40


def recognises(data: bytes) -> bool:
    """Whether the headings of a programme's table stand in one of the first rows."""
    return not programme_table.recognises(data) and bool(
        _separator(data.decode("utf-8-sig", "replace"))
    )


def read(
    data: bytes, document: str, vocabulary: BodyVocabulary, options: ReadOptions = UNASKED
) -> Reading:
    """The rows of such a table; InputError names the row whose quotes or length cannot be read."""
    text = data.decode("utf-8-sig")
    sheet = Sheet("", 1, _rows(text, _separator(text) or ",", document, options.deadline))
    return read_tables([sheet], data, document, vocabulary, options)


def _separator(text: str) -> str:
    """The separator by which one of the first rows falls into headings, "" where none does."""
    for separator in _SEPARATORS:
        table = csv.reader(
            io.StringIO("\n".join(text.splitlines()[:_LOOKED_AT]), newline=""), delimiter=separator
        )
        try:
            for row in table:
                named = [fields_of_heading(joined(cell))[:1] for cell in row if cell.strip()]
                if len(set(named) - {()}) >= LEAST and 2 * sum(map(bool, named)) >= len(named):
                    return separator
        except csv.Error:
            continue
    return ""


def _rows(text: str, separator: str, document: str, deadline: limits.Deadline) -> list[SheetRow]:
    table = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[SheetRow] = []
    try:
        for number, record in enumerate(table, start=1):
            if number % 256 == 0:
                deadline.check()
                limits.ROWS.check(len(rows), document)
            limits.COLUMNS.check(len(record), document, Phrase("place.row", n=number))
            for value in record:
                limits.CELL.check(len(value), document, Phrase("place.row", n=number))
            cells = {
                at: Square(joined(value))
                for at, value in enumerate(record, start=1)
                if value.strip()
            }
            if cells:
                rows.append(SheetRow(number, cells))
    except csv.Error as error:
        raise InputError("read.csv.quotes", document=document, row=table.line_num) from error
    return rows
