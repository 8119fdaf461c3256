"""Rows of a sheet with one text alone, which may be a heading; texts that begin in a row."""

from wp.loaders.programme.part_headings import part_of, read_heading
from wp.loaders.sheets.columns import Header
from wp.loaders.sheets.sheet import SheetRow, Square

# The one cell of a row that stands alone, with its column.
Banner = tuple[int, Square] | None


def text_of(row: SheetRow, header: Header, name: str) -> str:
    """The text of a field that begins in this row, "" where none does."""
    cell = row.cells.get(header.column(name) or 0)
    return cell.text if cell and not cell.origin else ""


_OF_HEADINGS = ("", "part", "topic_no", "topic", "topic_code", "task_no")


def banner_of(row: SheetRow, header: Header | None) -> Banner:
    """The one cell of a row that stands alone, with its column: across columns, or where no text of
    a line stands alone."""
    own = list(row.own())
    if len(own) != 1 or any(row.above(column) for column in row.cells):
        return None
    column, cell = own[0]
    taken = header.columns.get(column) if header else None
    part = part_of(cell.text)
    titled = taken and (taken.field == "topic" or cell.text.rstrip(".)").isdecimal())
    if titled and cell.spans == 1 and not part:
        return None
    alone = taken is None or taken.field in _OF_HEADINGS
    first = header is None or column == min(header.columns)
    wide = cell.spans > 1 and (header is None or cell.spans >= len(header.columns) // 2)
    heads = alone or wide or (first and (part or read_heading(cell.text)))
    return own[0] if heads else None
