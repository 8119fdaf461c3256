"""The Excel reader: this product's own Lines sheet, or a hand-made table of a programme in any
layout."""

from wp.domain.bodies import BodyVocabulary
from wp.loaders.rows import UNASKED, Reading, ReadOptions
from wp.loaders.sheets.excel_workbook import read_sheets
from wp.loaders.sheets.own_lines import lines_sheet, read_lines_sheet
from wp.loaders.sheets.reading import read_tables


def read(
    data: bytes, document: str, vocabulary: BodyVocabulary, options: ReadOptions = UNASKED
) -> Reading:
    """The rows of a workbook (the data of a document), with the mapping of the options; InputError,
    in one sentence, where it is damaged, too large or holds no programme."""
    sheets = read_sheets(data, document)
    if (own := lines_sheet(sheets)) and not options.mapping:
        return read_lines_sheet(own, sheets, document)
    return read_tables(sheets, document, vocabulary, options)
