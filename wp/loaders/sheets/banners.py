"""Rows of a hand-made table that stand for no line: which cell stands alone in its row."""

from wp.loaders.programme.part_headings import part_of, read_heading
from wp.loaders.sheets.columns import Header
from wp.loaders.sheets.sheet import SheetRow, Square

_OF_HEADINGS = ("", "part", "topic_no", "topic", "topic_code", "task_no")


def banner_of(row: SheetRow, header: Header | None) -> tuple[int, Square] | None:
    """The one cell of a row that stands alone, with its column: across columns, or where no text of
    a line stands alone."""
    own = list(row.own())
    if len(own) != 1 or any(row.above(column) for column in row.cells):
        return None
    column, cell = own[0]
    taken = header.columns.get(column) if header else None
    part = part_of(cell.text)
    topic = (
        taken is not None
        and cell.spans == 1
        and (taken.field == "topic" or cell.text.rstrip(".)").isdecimal())
    )
    if topic and not part:
        return None
    alone = taken is None or taken.field in _OF_HEADINGS
    first = header is None or column == min(header.columns)
    wide = cell.spans > 1 and (header is None or cell.spans >= len(header.columns) // 2)
    heads = alone or wide or (first and (part or read_heading(cell.text)))
    return own[0] if heads else None
