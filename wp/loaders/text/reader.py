"""The extracted-text reader: the text of a programme's document, as taken out of its PDF, becomes
paragraphs and tables of cells, which are read as those of any document.

The kind of its tables, topics or actions, is told by the words of their header.
"""

from collections.abc import Iterator, Sequence

from wp.domain.bodies import BodyVocabulary
from wp.domain.programme import ProgrammeKind
from wp.errors import InputError
from wp.loaders.data.csv import decoded
from wp.loaders.printed_text import as_printed
from wp.loaders.programme.blocks import Block, Paragraph, Table, TableCell, TableRow
from wp.loaders.programme.furniture import (
    Header,
    find_headers,
    in_capitals,
    strip_end_marks,
    strip_footnotes,
    strip_page_heads,
)
from wp.loaders.programme.headings import KINDS, field_of
from wp.loaders.programme.part_headings import BETWEEN, BULLET, SECTION, part_name, read_heading
from wp.loaders.rows import UNASKED, Reading, ReadOptions
from wp.loaders.tables.any_document import read_blocks
from wp.loaders.text.layouts import LAYOUTS, NUMBER, Layout
from wp.loaders.text.lines import Line, Mender, Word, blocks, read_lines
from wp.loaders.text.tables import tables_of
from wp.loaders.word_account import Source

_HEADING_LINES = 8


def recognises(data: bytes) -> bool:
    """Whether the header of one of the two kinds of table stands in the text."""
    return _layout(read_lines(as_printed(decoded(data, "")))) is not None


def read(
    data: bytes, document: str, vocabulary: BodyVocabulary, options: ReadOptions = UNASKED
) -> Reading:
    """The rows of an extracted text (the data of a document), its findings and the account of its
    words; the options say nothing of this format.

    InputError, in one sentence, where the text cannot be decoded, holds no known header, or no row
    below it.
    """
    lines = read_lines(as_printed(decoded(data, document)))
    layout = _layout(lines)
    if layout is None:
        raise InputError("read.no_text_programme", document=document)
    source = Source(document, lines, Mender.of(lines, vocabulary.spellings))
    headers = find_headers(lines, layout.header.split(), source)
    made = list(_blocks(source, vocabulary, layout, headers))
    return read_blocks(source, made, vocabulary, options, drawn=True)


def _layout(lines: Sequence[Line]) -> Layout | None:
    """The layout of the tables that the text holds; the header that comes first decides."""
    found = [
        (headers[0].first, at)
        for at, layout in enumerate(LAYOUTS)
        if (headers := find_headers(lines, layout.header.split(), Source("")))
    ]
    return LAYOUTS[min(found)[1]] if found else None


def _blocks(
    source: Source, vocabulary: BodyVocabulary, layout: Layout, headers: Sequence[Header]
) -> Iterator[Block]:
    """The text as paragraphs and tables: a table reaches from the header below a heading to the
    next heading."""
    lines = source.lines
    strip_page_heads(lines, source)
    strip_footnotes(lines, source)
    headings = list((_parts if layout.kind is ProgrammeKind.TOPICS else _sections)(source, headers))
    first = headers[0].first
    if not headings or headings[0].start > first:
        headings.insert(0, range(first, first))
    strip_end_marks(lines[headings[0].start :], source)
    ends = [*(heading.start for heading in headings[1:]), len(lines)]
    below = [
        next((h.first for h in headers if heading.stop <= h.first < end), end)
        for heading, end in zip(headings, ends, strict=True)
    ]
    cut = [lines[at:end] for at, end in zip(below, ends, strict=True) if at < end]
    if _is_apart(lines[first : headers[0].last + 1], layout.kind):
        if layout.kind is ProgrammeKind.TOPICS:
            raise InputError("read.cells_apart", document=source.document)
        tables = _tables_apart(source, layout, cut)
    else:
        paragraphs = [blocks(table, source.taken) for table in cut]
        tables = tables_of(source, vocabulary, layout, paragraphs)
    yield from _paragraphs(source, lines[: headings[0].start])
    for heading, at, end in zip(headings, below, ends, strict=True):
        if heading:
            yield Paragraph(
                [word for line in lines[heading.start : heading.stop] for word in line.words]
            )
        yield from _paragraphs(source, lines[heading.stop : at])
        if at < end:
            yield next(tables)


def _paragraphs(source: Source, lines: Sequence[Line]) -> Iterator[Paragraph]:
    """Lines between blank ones; an item of a list begins one as well."""
    for block in blocks(lines, source.taken):
        words: list[Word] = []
        for line in block.lines:
            if words and BULLET.fullmatch(line[0].text):
                yield Paragraph(words)
                words = []
            words += line
        yield Paragraph(words)


def _parts(source: Source, headers: Sequence[Header]) -> Iterator[range]:
    """The lines of the headings of parts: in capitals, the nearest before a header; or naming
    inactive topics."""
    near: set[int] = set()
    for header in (each for each in headers if not each.of_page):
        before = range(max(0, header.first - BETWEEN + 1), header.first)
        near |= {*[at for at in before if in_capitals(source.lines[at].words)][-1:]}
    for at, line in enumerate(source.lines):
        idle = (
            at >= headers[0].last
            and in_capitals(line.words)
            and part_name(line.words) == "inactive"
        )
        if at in near or idle:
            yield range(at, at + 1)


def _sections(source: Source, headers: Sequence[Header]) -> Iterator[range]:
    """The lines of the headings of sections: the next number with a full stop, words, and a bracket
    that holds a strategic code; broken over lines and blank lines up to that bracket."""
    number, end = 1, 0
    for at, line in enumerate(source.lines):
        if at < end or not line.words or line.words[0].text != f"{number}.":
            continue
        words: list[Word] = []
        for below in source.lines[at : at + _HEADING_LINES]:
            words += below.words
            text = source.join(words)
            if SECTION.fullmatch(text):
                if read_heading(text):
                    number, end = number + 1, below.number + 1
                    yield range(at, end)
                break


def _is_apart(header: Sequence[Line], kind: ProgrammeKind) -> bool:
    """Whether each line of a header is a heading of this kind of table: each cell stands on a line
    of its own, as office programs save a table."""
    return all(field_of(line.text, KINDS[kind]) for line in header)


def _tables_apart(
    source: Source, layout: Layout, tables: Sequence[Sequence[Line]]
) -> Iterator[Table]:
    """The tables of such a text, each from its lines; a row begins with the next number, and one of
    more or fewer lines is doubted throughout: an empty cell is a blank line there, so that every
    row has as many lines as the table has columns."""
    number = 0
    for lines in tables:
        rows: list[list[Line]] = []
        for line in lines:
            if line.words and line.words[0].index in source.taken:
                continue
            printed = NUMBER.fullmatch(line.text)
            if printed and int(printed[1]) == number + 1:
                number += 1
                rows.append([line])
            elif rows:
                rows[-1].append(line)
            else:
                source.give_up(line.words)
        yield Table([_row(row, len(layout.columns)) for row in rows], columns=layout.drawn)


def _row(lines: list[Line], count: int) -> TableRow:
    """A row; where its lines are not those of its cells, what stands between is the second's."""
    while len(lines) > count and not lines[-1].words:
        lines.pop()
    cells = [[line.words] for line in lines]
    doubtful = len(cells) != count
    if doubtful:
        between = [line.words for line in lines[1:-1]]
        cells = [[lines[0].words], between, *([] for _ in range(count - 3)), [lines[-1].words]]
    made = [
        TableCell(at, 1, False, [Paragraph(w) for w in words if w], doubtful=doubtful)
        for at, words in enumerate(cells)
    ]
    return TableRow(made, lines[0].page)
