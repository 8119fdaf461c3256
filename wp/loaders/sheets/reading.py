"""From the sheets of a hand-made table to a reading: parts, sections and notes found, every word
accounted for."""

from collections.abc import Sequence
from dataclasses import replace

from wp.domain.bodies import BodyVocabulary
from wp.domain.programme import ProgrammeKind
from wp.errors import InputError
from wp.loaders.programme.line_rows import LineRows
from wp.loaders.rows import Coverage, Reading, ReadOptions
from wp.loaders.sheets.column_mapping import ColumnMapping
from wp.loaders.sheets.columns import guesses
from wp.loaders.sheets.seen import seen_tables
from wp.loaders.sheets.sheet import Sheet
from wp.loaders.sheets.sheet_walk import SheetWalk
from wp.loaders.sheets.table_headers import find_headers, proposed
from wp.loaders.sheets.topic_source import TopicSource
from wp.loaders.word_account import Source


def read_tables(
    sheets: Sequence[Sheet],
    document: str,
    vocabulary: BodyVocabulary,
    options: ReadOptions,
    source: Source | None = None,
) -> Reading:
    """The rows of all sheets that hold the programme's table; the others are left out, with a
    finding each. The options hold the mapping of the document, whose words are in its `source`
    already where one is given. A reading without rows where the column of the task is not known.

    InputError, in one sentence, where there is no table, a column of the mapping is not there, or
    no line is read.
    """
    mapping = ColumnMapping(options.mapping, document)
    headers = {sheet.number: find_headers(sheet, mapping, vocabulary) for sheet in sheets}
    tables = [(header, sheet) for sheet in sheets for header in headers[sheet.number]]
    most = max((len(header.fields) for header, _ in tables if "task" in header.fields), default=0)
    source = source or Source(document)
    if not most:
        return _asked(sheets, source, mapping, vocabulary)
    mapping.check([one.heading for header, _ in tables for one in header.columns.values()])
    # A sheet of another kind may have a date and a name, but not most of the columns.
    for number, found in headers.items():
        headers[number] = [h for h in found if "task" in h.fields and 5 * len(h.fields) >= 3 * most]
    fields = {name for found in headers.values() for header in found for name in header.fields}
    topics = fields & {"type", "indicator"} or not fields & {"programmes", "topic_code"}
    kind = ProgrammeKind.TOPICS if topics else ProgrammeKind.ACTIONS
    joined = any(sheet.name or sheet.width for sheet in sheets)
    lines, several = LineRows(source, kind), sum(map(bool, headers.values())) > 1
    topics_from = TopicSource(lines, mapping.layout.topics, document, several)
    reader = SheetWalk(source, lines, topics_from, joined)
    for sheet in sheets:
        reader.sheet(sheet, headers[sheet.number])
    found_tables = [(h, s.rows[h.last + 1 :]) for s in sheets for h in headers[s.number]]
    source.tell(list(source.asides), source.place())
    reading = reader.lines.reading(reader.title, sum(map(bool, headers.values())))
    seen = seen_tables(sheets, {number: found[:1] for number, found in headers.items()}, True)
    return replace(reading, columns=tuple(guesses(found_tables)), seen=seen)


def _asked(
    sheets: Sequence[Sheet], source: Source, mapping: ColumnMapping, vocabulary: BodyVocabulary
) -> Reading:
    """A reading without rows: the tables as they stand, and what their columns may be."""
    near = {sheet.number: proposed(sheet, mapping, vocabulary) for sheet in sheets}
    headers = {number: [header] if header else [] for number, header in near.items()}
    wanted = mapping.layout.tables
    tables = [
        (header, sheet.rows[header.last + 1 :])
        for sheet in sheets
        for header in headers[sheet.number]
        if not wanted or sheet.number in wanted
    ]
    if not any(headers.values()):
        raise InputError("read.no_table", document=source.document)
    return Reading(
        document=source.document,
        kind=ProgrammeKind.TOPICS,
        title="",
        rows=(),
        inactive=(),
        findings=(),
        coverage=Coverage(0, (), ()),
        columns=tuple(guesses(tables)),
        seen=seen_tables(sheets, headers, False, wanted),
    )
