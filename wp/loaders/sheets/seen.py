"""The tables of a file as a person is shown them: the first rows, and which row the headings were
taken from."""

from collections.abc import Collection, Mapping, Sequence
from textwrap import shorten

from wp.loaders.rows import SeenTable
from wp.loaders.sheets.columns import Header
from wp.loaders.sheets.sheet import Sheet, SheetRow

_ROWS, _COLUMNS, _LETTERS, _TABLES = 8, 16, 90, 40


def seen_tables(
    sheets: Sequence[Sheet],
    headers: Mapping[int, Sequence[Header]],
    taken: bool,
    wanted: Collection[int] = (),
) -> tuple[SeenTable, ...]:
    """Those of the sheets that have two rows or more; they are read where they are `taken` and have
    headers, or else are `wanted`."""
    seen = []
    for sheet in sheets:
        rows = [row for row in sheet.rows if not row.beside]
        columns = max((max(row.texts, default=0) for row in rows), default=0)
        found = headers.get(sheet.number, ())
        if len(rows) < 2 or columns < 2:
            continue
        heading = sheet.rows[found[0].first].number if found and found[0].last >= 0 else 0
        if found and found[0].last < found[0].first:
            heading = 0
        read = bool(found) if taken else sheet.number in wanted
        first = tuple((row.number, _texts(row, columns)) for row in rows[:_ROWS])
        seen.append(SeenTable(sheet.number, sheet.name, (len(rows), columns), first, heading, read))
    return tuple(seen[:_TABLES])


def _texts(row: SheetRow, columns: int) -> tuple[str, ...]:
    """The texts of a row as they are shown, column by column."""
    texts = row.texts
    shown = range(1, min(columns, _COLUMNS) + 1)
    return tuple(shorten(texts.get(column, ""), _LETTERS, placeholder=" …") for column in shown)
