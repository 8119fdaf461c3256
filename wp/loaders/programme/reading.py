"""From paragraphs and tables to a reading: the one way in which Word and PDF documents are read."""

from collections.abc import Sequence

from wp.domain.programme import ProgrammeKind
from wp.errors import InputError
from wp.loaders.programme.actions import ActionsWalk
from wp.loaders.programme.blocks import Block, Table
from wp.loaders.programme.columns import programme_columns
from wp.loaders.programme.framed_tables import opened
from wp.loaders.programme.table_grid import Block as Drawn
from wp.loaders.programme.table_grid import Grid
from wp.loaders.programme.topics import TopicsWalk
from wp.loaders.programme.walk import Walk
from wp.loaders.rows import Reading
from wp.loaders.word_account import Source

_WALKS: dict[ProgrammeKind, type[Walk]] = {
    ProgrammeKind.TOPICS: TopicsWalk,
    ProgrammeKind.ACTIONS: ActionsWalk,
}


def read_grids(source: Source, blocks: Sequence[Drawn]) -> Reading:
    """The reading of a document whose cells are found as grids; what its reader left out stands
    in the account."""
    tables = [block.table() if isinstance(block, Grid) else block for block in blocks]
    return read_document(source, tables, drawn=True)


def read_document(
    source: Source,
    blocks: Sequence[Block],
    *,
    drawn: bool = False,
) -> Reading:
    """The reading of a document; `source.lines` holds all its words, each once; what is `drawn`
    has no styles (`Walk`). The blocks are in the order of the document.

    InputError, in one sentence, where no table has the headings of a programme, or no row stands
    below them.
    """
    blocks = list(opened(source, blocks))
    kinds = (programme_columns(source, block) for block in blocks if isinstance(block, Table))
    columns = next((found for found in kinds if found is not None), None)
    if columns is None:
        raise InputError("read.no_headings", document=source.document)
    walk = _WALKS[columns.kind](source, drawn)
    walk.read(blocks)
    source.tell(list(source.asides), source.place())
    source.findings = list(dict.fromkeys(source.findings))
    # What is drawn may be cut by every page; the tables that a reader sees are then those that
    # places name.
    tables = len({row.place.table for row in walk.lines.rows}) if drawn else walk.tables
    rows = walk.lines.together()
    return source.reading(walk.kind, walk.title, rows, walk.inactive, tables)
