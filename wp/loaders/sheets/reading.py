"""From the sheets of a hand-made table to a reading: parts, sections and notes found, every word
accounted for."""

from collections.abc import Sequence
from dataclasses import replace

from wp.domain.bodies import BodyVocabulary
from wp.domain.programme import ProgrammeKind
from wp.errors import InputError
from wp.loaders.programme.line_rows import LineRows
from wp.loaders.rows import Reading, ReadOptions
from wp.loaders.sheets.column_mapping import ColumnMapping
from wp.loaders.sheets.columns import find_headers, guesses
from wp.loaders.sheets.sheet import Sheet
from wp.loaders.sheets.sheet_walk import SheetWalk
from wp.loaders.word_account import Source


def read_tables(
    sheets: Sequence[Sheet],
    document: str,
    vocabulary: BodyVocabulary,
    options: ReadOptions,
) -> Reading:
    """The rows of all sheets that hold the programme's table; the others are left out, with a
    finding each. The options hold the mapping of the document.

    InputError, in one sentence, where no table is found, a column of the mapping is not there, or
    no line is read.
    """
    mapping = ColumnMapping(options.mapping, document)
    headers = {sheet.number: find_headers(sheet, mapping, vocabulary) for sheet in sheets}
    tables = [(header, sheet) for sheet in sheets for header in headers[sheet.number]]
    mapping.check([one.heading for header, _ in tables for one in header.columns.values()])
    most = max((len(header.fields) for header, _ in tables if "task" in header.fields), default=0)
    if not most:
        raise InputError("read.no_table", document=document)
    # A sheet of another kind may have a date and a name, but not most of the columns.
    for number, found in headers.items():
        headers[number] = [h for h in found if "task" in h.fields and 5 * len(h.fields) >= 3 * most]
    fields = {name for found in headers.values() for header in found for name in header.fields}
    topics = fields & {"type", "indicator"} or not fields & {"programmes", "topic_code"}
    kind = ProgrammeKind.TOPICS if topics else ProgrammeKind.ACTIONS
    source = Source(document)
    reader = SheetWalk(source, LineRows(source, kind), any(s.name for s in sheets))
    for sheet in sheets:
        reader.sheet(sheet, headers[sheet.number])
    if not reader.lines.rows:
        raise InputError("read.no_topic" if topics else "read.no_sections", document=document)
    found_tables = [(h, s.rows[h.last + 1 :]) for s in sheets for h in headers[s.number]]
    reading = reader.lines.reading(reader.title, sum(map(bool, headers.values())))
    return replace(reading, columns=tuple(guesses(found_tables)))
