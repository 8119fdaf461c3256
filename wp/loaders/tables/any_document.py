"""The one way from the paragraphs and tables of a document to a reading: as the programme that its
headings tell, else as a hand-made table."""

from collections.abc import Sequence

from wp.domain.bodies import BodyVocabulary
from wp.loaders.programme.blocks import Block
from wp.loaders.programme.reading import opened, read_opened
from wp.loaders.programme.table_grid import Grid
from wp.loaders.rows import Reading, ReadOptions
from wp.loaders.sheets.reading import read_tables
from wp.loaders.tables.document_sheets import sheets_of
from wp.loaders.word_account import Source


def read_blocks(
    source: Source,
    blocks: Sequence[Block | Grid],
    vocabulary: BodyVocabulary,
    options: ReadOptions,
    *,
    drawn: bool = False,
) -> Reading:
    """The reading of a document from its blocks; `source.lines` holds all its words, each once;
    what is `drawn` has no styles (`Walk`). Where options say how its tables are read, so they are.

    InputError, in one sentence, where it has no table, or no row stands below the headings of a
    programme.
    """
    within = opened(source, blocks)
    if not options.mapping and (reading := read_opened(source, within, drawn)):
        return reading
    return read_tables(sheets_of(source, within), source.document, vocabulary, options, source)
