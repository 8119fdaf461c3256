"""Tables that only frame tables of a programme give way to what stands in them."""

from collections.abc import Iterator, Sequence

from wp.loaders.programme.blocks import Block, Paragraph, Table
from wp.loaders.programme.columns import (
    find_columns,
    programme_columns,
)
from wp.loaders.word_account import Source


def opened(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; a table that only frames tables of a programme gives way to what stands in its
    cells.

    Rows of one cell above the header of a programme's table are paragraphs before it.
    """
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        columns = programme_columns(source, block)
        if columns is None and _frames(source, block):
            yield from opened(source, block.boxed)
            for row in block.rows:
                for cell in row.cells:
                    yield from opened(source, cell.blocks)
            continue
        if columns is not None:
            while (
                block.rows
                and find_columns(source, block, 0) is None
                and len(block.rows[0].cells) == 1
            ):
                yield from (
                    each
                    for each in block.rows.pop(0).cells[0].blocks
                    if isinstance(each, Table) or each.words
                )
        yield block


def _frames(source: Source, table: Table) -> bool:
    within = (inner for row in table.rows for cell in row.cells for inner in cell.tables)
    return any(
        programme_columns(source, inner) is not None or _frames(source, inner) for inner in within
    )
