"""The PDF reader: tables over the pages of a PDF become rows.

Where the document states its structure, that makes the blocks (`tagged`); else rules become tables
(`tables`), what stands beside the text is set apart (`page_furniture`), and tables are joined over
pages (`joins`). Grids become rows as those of Word documents do.
"""

from collections.abc import Sequence
from dataclasses import replace

from wp.domain.bodies import BodyVocabulary
from wp.domain.findings import Finding, FindingCode, Place
from wp.loaders.pdf.breaks import BreakJudge
from wp.loaders.pdf.elements import Element, Leaf
from wp.loaders.pdf.extraction import read_pages
from wp.loaders.pdf.joins import Joiner
from wp.loaders.pdf.overlays import hang, with_findings
from wp.loaders.pdf.pages import PdfPage
from wp.loaders.pdf.reading_order import Writer
from wp.loaders.pdf.scribe import Scribe
from wp.loaders.pdf.tables import crossed, tables_of
from wp.loaders.pdf.tagged import Tagged
from wp.loaders.programme.blocks import Paragraph
from wp.loaders.programme.table_grid import Grid
from wp.loaders.rows import UNASKED, Reading, ReadOptions
from wp.loaders.tables.any_document import read_blocks
from wp.loaders.text.cell_costs import CellCosts
from wp.loaders.text.lines import Mender
from wp.loaders.word_account import OUT_OF_CELL, Source


def read(
    data: bytes, document: str, vocabulary: BodyVocabulary, options: ReadOptions = UNASKED
) -> Reading:
    """The rows of a PDF (the data of a document), its findings and the account of its words; the
    options hold the mapping.

    InputError, in one sentence, where it is damaged, locked, scanned, beyond the limits, or holds
    no programme.
    """
    pages, structure = read_pages(data, document)
    return reading_of(pages, document, vocabulary, structure, options)


def reading_of(
    pages: Sequence[PdfPage],
    document: str,
    vocabulary: BodyVocabulary,
    structure: Sequence[Element | Leaf] = (),
    options: ReadOptions = UNASKED,
) -> Reading:
    """The reading of pages whose words and rules are taken out, with the structure that the
    document states; the options hold the mapping."""
    for page in pages:
        page.tables = tables_of(page)
    tagged = Tagged(structure, pages)
    scribe = Scribe.of(pages, tagged.whole, vocabulary.spellings)
    source = Source(document, scribe.lines)
    writer = Writer(scribe, source, set().union(*map(crossed, pages)))
    blocks = tagged.blocks(writer) if tagged.whole else []
    drawn = [] if tagged.whole else list(writer.pages(pages))
    source.mender = Mender.of(scribe.lines, vocabulary.spellings)
    if not tagged.whole:
        judge = BreakJudge(CellCosts(vocabulary), source.mender, scribe)
        blocks = Joiner(source, judge).join(drawn)
    hang(source, pages, blocks, scribe)
    _set_aside(source, blocks, scribe)
    reading = with_findings(read_blocks(source, blocks, vocabulary, options, drawn=True), pages)
    scans = tuple(
        Finding(FindingCode.PAGE_PICTURE, Place(document, page.number), "", "")
        for page in pages
        if page.pictures and not page.words
    )
    return replace(reading, pages=len(pages), findings=(*scans, *reading.findings))


def _set_aside(source: Source, blocks: Sequence[Paragraph | Grid], scribe: Scribe) -> None:
    """Words that do not count leave their cells and paragraphs, which say so."""
    for block in blocks:
        cells = block.cells if isinstance(block, Grid) else [[block]]
        for cell in {id(each): each for row in cells for each in row}.values():
            codes = {word.index: scribe.drawn[word.index].code for word in cell.words}
            for code in dict.fromkeys(filter(None, codes.values())):
                words = [word for word in cell.words if codes[word.index] == code]
                cell.asides.append(source.aside(code, source.join(words)))
                if code in OUT_OF_CELL:
                    source.leave_out(words, OUT_OF_CELL[code])
                    cell.words = [word for word in cell.words if word not in words]
