"""The CSV of a hand-made table, read as a sheet of its own."""

from collections import Counter
from collections.abc import Sequence

from wp.domain.bodies import BodyVocabulary
from wp.errors import Phrase
from wp.loaders import limits
from wp.loaders.data import programme_table
from wp.loaders.data.csv import decoded, first_rows, rows_of
from wp.loaders.printed_text import as_printed
from wp.loaders.programme.headings import fields_of_heading, likely_field
from wp.loaders.rows import UNASKED, Reading, ReadOptions
from wp.loaders.sheets.columns import LEAST
from wp.loaders.sheets.reading import read_tables
from wp.loaders.sheets.sheet import Sheet, SheetRow, Square, joined

_COLUMNS = 2


def recognises(data: bytes) -> bool:
    """Whether the headings of a programme's table stand in one of the first rows."""
    return not programme_table.recognises(data) and _is_known(decoded(data, ""))


def has_columns(data: bytes) -> bool:
    """Whether most of the first rows have as many cells, two or more, whatever their headings."""
    rows = [row for row in first_rows(decoded(data, ""), _filled) if any(map(str.strip, row))]
    widths = Counter(len(row) for row in rows)
    width, often = max(widths.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
    return width >= _COLUMNS and often >= _COLUMNS and 3 * often >= 2 * len(rows)


def _is_known(text: str) -> bool:
    return any(map(_headings, first_rows(text, _headings)))


def read(
    data: bytes, document: str, vocabulary: BodyVocabulary, options: ReadOptions = UNASKED
) -> Reading:
    """The rows of such a table; InputError names the row whose quotes or length cannot be read.

    The data are those of a document of this name; the options hold the mapping.
    """
    text = decoded(data, document)
    rows = rows_of(text, document, _headings if _is_known(text) else _filled)
    sheet = Sheet("", 1, [])
    for number, cells in rows:
        limits.CELL.check(max(map(len, cells)), document, Phrase("place.row", n=number))
        texts = ((at, text) for at, text in enumerate(cells, start=1) if text.strip())
        squares = {at: Square(as_printed(joined(text))) for at, text in texts}
        sheet.rows.append(SheetRow(number, squares))
    return read_tables([sheet], document, vocabulary, options)


def _headings(row: Sequence[str]) -> int:
    """How many fields the headings of a row name, 0 where too few, or too few of them, are
    known."""
    texts = [joined(cell) for cell in row if cell.strip()]
    named = [(*fields_of_heading(text), likely_field(text))[0] for text in texts]
    fields = len(set(named) - {""})
    return fields if fields >= LEAST and 2 * sum(map(bool, named)) >= len(named) else 0


def _filled(row: Sequence[str]) -> int:
    """How many cells of a row are filled: of a table whose headings are not known, the separator is
    the one that makes most."""
    return sum(map(bool, map(str.strip, row)))
