"""From paragraphs and tables to the reading of a programme whose headings are known: the one way in
which Word and PDF documents and extracted text are read."""

from collections.abc import Iterable, Iterator, Sequence

from wp.domain.programme import ProgrammeKind
from wp.loaders.programme.actions import ActionsWalk
from wp.loaders.programme.blocks import Block, Paragraph, Table
from wp.loaders.programme.columns import find_columns, programme_columns
from wp.loaders.programme.table_grid import Grid
from wp.loaders.programme.topics import TopicsWalk
from wp.loaders.programme.walk import Walk
from wp.loaders.rows import Reading
from wp.loaders.word_account import Source

_WALKS: dict[ProgrammeKind, type[Walk]] = {each.kind: each for each in (TopicsWalk, ActionsWalk)}


def read_opened(source: Source, blocks: Sequence[Block], drawn: bool) -> Reading | None:
    """The reading of a document whose frames are `opened`; `source.lines` holds all its words, each
    once; what is `drawn` has no styles (`Walk`). None where no table has the headings of a
    programme, or none of a plan of actions has a section.

    InputError, in one sentence, where no row stands below the headings.
    """
    kinds = (programme_columns(source, block) for block in blocks if isinstance(block, Table))
    columns = next((found for found in kinds if found is not None), None)
    if columns is None:
        return None
    walk = _WALKS[columns.kind](source, drawn)
    if not walk.read(blocks):
        return None
    source.tell(list(source.asides), source.place())
    source.findings = list(dict.fromkeys(source.findings))
    # What is drawn may be cut by every page; the tables that a reader sees are then those that
    # places name.
    counted = len({row.place.table for row in walk.lines.rows}) if drawn else walk.tables
    return walk.lines.reading(walk.title, counted)


def opened(source: Source, blocks: Sequence[Block | Grid]) -> list[Block]:
    """The blocks of a document in their order, grids as tables; a table that only frames tables of
    a programme gives way to what stands in its cells."""
    return list(
        _opened(source, (each.table() if isinstance(each, Grid) else each for each in blocks))
    )


def _opened(source: Source, blocks: Iterable[Block]) -> Iterator[Block]:
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
            yield from _opened(source, block.boxed)
            for row in block.rows:
                for cell in row.cells:
                    yield from _opened(source, cell.blocks)
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
