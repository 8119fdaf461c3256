"""Where the headings of a hand-made table stand: where the person says, where they are known, or
else where they may.
"""

from collections.abc import Mapping, Sequence
from functools import partial

from wp.domain.bodies import BodyVocabulary
from wp.loaders.programme.headings import fields_of_heading, header_of, likely_field
from wp.loaders.sheets.column_mapping import ColumnMapping
from wp.loaders.sheets.columns import LEAST, SAMPLE, Header, columns_taken
from wp.loaders.sheets.sheet import Sheet, SheetRow
from wp.loaders.tables.layout import NO_HEADING, letter_of

# So many rows and columns make a table; its headings stand in one of its first rows, with about as
# many texts as any of these.
_ROWS, _COLUMNS, _NEAR, _ABOUT = 2, 2, 12, 0.6


def find_headers(sheet: Sheet, mapping: ColumnMapping, vocabulary: BodyVocabulary) -> list[Header]:
    """Every heading of a programme's table in a sheet; one that is repeated word for word is
    found again. None in a table that the person did not mean."""
    layout = mapping.layout
    if layout.tables and sheet.number not in layout.tables:
        return []
    if layout.heading is not None:
        return _stated(sheet, layout.heading, mapping, vocabulary)
    found: list[Header] = []
    at = 0
    while at < len(sheet.rows):
        rows = sheet.rows[at : at + 2]
        deepest = 1 + _reaches_below(rows)
        header = header_of(rows, deepest, partial(_texts, mapping), partial(_named, mapping))
        texts, depth = header or ({}, 1)
        if header:
            taken = columns_taken(texts, sheet.rows[at + depth :], mapping, vocabulary)
            found.append(Header(at, at + depth - 1, taken))
        at += depth
    if not found and not {"task"}.isdisjoint(mapping.fields.values()):
        # Columns that are named by their letters have no headings.
        lettered = _stated(sheet, NO_HEADING, mapping, vocabulary)
        return [header for header in lettered if "task" in header.fields]
    return found


def _stated(
    sheet: Sheet, heading: int, mapping: ColumnMapping, vocabulary: BodyVocabulary
) -> list[Header]:
    """The heading in the row of this number, wherever it stands again; `NO_HEADING`: before the
    first row, with letters for headings."""
    rows = sheet.rows
    if heading == NO_HEADING:
        first = next((at for at, row in enumerate(rows) if not row.beside), len(rows))
        taken = columns_taken(_lettered(rows[first:]), rows[first:], mapping, vocabulary)
        return [Header(first, first - 1, taken)] if taken else []
    texts = next((row.texts for row in rows if row.number == heading), None)
    return [
        Header(at, at, columns_taken(row.texts, rows[at + 1 :], mapping, vocabulary))
        for at, row in enumerate(rows)
        if texts and row.texts == texts
    ]


def proposed(sheet: Sheet, mapping: ColumnMapping, vocabulary: BodyVocabulary) -> Header | None:
    """What may be the heading of a table that is not known: where the person says, or the first of
    its rows with about as many texts as any. None where the sheet has no table."""
    if mapping.layout.heading is not None:
        return next(iter(_stated(sheet, mapping.layout.heading, mapping, vocabulary)), None)
    near = sheet.rows[:_NEAR]
    most = max((len(row.texts) for row in near), default=0)
    if most < _COLUMNS or len(sheet.rows) < _ROWS:
        return None
    number = next(row.number for row in near if len(row.texts) >= _ABOUT * most)
    return next(iter(_stated(sheet, number, mapping, vocabulary)), None)


def _lettered(rows: Sequence[SheetRow]) -> dict[int, str]:
    """The letters of the columns that some rows have a text in."""
    columns = sorted({column for row in rows[:SAMPLE] for column in row.texts})
    return {column: letter_of(column) for column in columns}


def _texts(mapping: ColumnMapping, rows: Sequence[SheetRow]) -> dict[int, str]:
    """The headings of one row or two by column: of two, the first that is known of both together,
    the lower, the upper."""
    texts: dict[int, str] = {}
    for row in rows:
        for column, cell in row.cells.items():
            if cell.text and not row.above(column):
                upper = texts.get(column, "")
                choices = (f"{upper} {cell.text}".strip(), cell.text, upper)
                texts[column] = next((t for t in choices if _known(t, mapping)), choices[0])
    return texts


def _reaches_below(rows: Sequence[SheetRow]) -> bool:
    """Whether cells of a row span the one below as well."""
    if len(rows) < 2 or rows[1].number != rows[0].number + 1:
        return False
    row, below = rows
    lower = ((column, below.cells.get(column)) for column in row.cells)
    return any(cell and cell.origin == (row.number, at) and cell.text for at, cell in lower)


def _known(text: str, mapping: ColumnMapping) -> bool:
    known = fields_of_heading(text) or likely_field(text)
    return mapping.field(text) is not None or bool(known)


def _named(mapping: ColumnMapping, texts: Mapping[int, str]) -> int:
    """How many different fields some headings name, 0 for too few; as many as the person named
    where all of those are there."""
    if named := mapping.headings_among(texts.values()):
        return max(LEAST, named)
    fields = {
        mapping.field(text) or (*fields_of_heading(text), likely_field(text))[0]
        for text in texts.values()
    }
    fields.discard("")
    # Two headings are enough where they say what is to be done, and when or by whom.
    enough = len(fields) >= LEAST or ("task" in fields and fields & {"timeline", "bodies"})
    return len(fields) if enough else 0
