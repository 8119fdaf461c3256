"""The tables of a document as sheets, one each, with the paragraphs before it that may be headings:
the form in which a table is read that is laid out like no programme known.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from wp.domain.findings import FindingCode
from wp.loaders.programme.blocks import Block, Paragraph, Table, TableCell, TableRow
from wp.loaders.programme.furniture import strip_end_marks, strip_page_heads
from wp.loaders.sheets.sheet import Sheet, SheetRow, Square
from wp.loaders.text.lines import Word
from wp.loaders.word_account import Reason, Source

_HEADING_WORDS, _ENDS_PROSE = 16, (".", ";", ",", ":")
_STYLES = ("heading", "titre", "title")


def sheets_of(source: Source, blocks: Sequence[Block]) -> list[Sheet]:
    """The tables of a document, whose words are in the source already; prose between them is left
    out, or unplaced where no table follows. A table that goes on with as many columns and without a
    word between is one with the former."""
    lines = [each.line for each in blocks if isinstance(each, Paragraph)]
    strip_page_heads([line for line in lines if line.words], source)
    strip_end_marks(lines, source)
    sheets: list[Sheet] = []
    before: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            source.tell(block.asides, source.place())
            before += [block] if any(w.index not in source.taken for w in block.words) else []
            continue
        for boxed in block.boxed:
            source.give_up(boxed.words, source.place())
        starts = _starts(block)
        former = sheets[-1] if sheets and not before else None
        if former is None or former.width != len(starts):
            above = _above(source, before, not sheets, len(starts))
            former = Sheet("", len(sheets) + 1, above, width=len(starts))
            sheets.append(former)
        before = []
        _add_rows(source, former, block, starts)
    source.give_up([word for paragraph in before for word in paragraph.words])
    return sheets


def _above(source: Source, before: Sequence[Paragraph], first: bool, width: int) -> list[SheetRow]:
    """The paragraphs before a table that may be headings, the first of the document being its
    title; the rest is prose."""
    rows = []
    for at, paragraph in enumerate(before):
        words = [word for word in paragraph.words if word.index not in source.taken]
        styled = paragraph.style.startswith(_STYLES)
        short = len(words) <= _HEADING_WORDS and not paragraph.text.endswith(_ENDS_PROSE)
        if styled or short or (first and at == 0):
            square = Square(source.join(words), spans=max(2, width))
            rows.append(SheetRow(0, {1: square}, words={1: words}, page=words[0].page or None))
        else:
            source.leave_out(words, Reason.INTRODUCTION if first else Reason.SECTION_TEXT)
    return rows


def _starts(table: Table) -> list[int]:
    """Where the columns of a table begin on its grid: as in most of its rows, for where a border
    was dragged its grid has slivers."""
    ways = Counter(tuple(cell.column for cell in row.cells) for row in table.rows)
    best = max(
        ways.items(), key=lambda way: (way[1] * (len(way[0]) > 1), len(way[0])), default=None
    )
    return list(best[0]) if best else []


def _add_rows(source: Source, sheet: Sheet, table: Table, starts: Sequence[int]) -> None:
    former = max((row.number for row in sheet.rows), default=0)
    above: dict[int, tuple[int, Square]] = {}
    for number, row in enumerate(table.rows, former + 1):
        cells: dict[int, Square] = {}
        words: dict[int, list[Word]] = {}
        for (column, span), parts in _placed(row, starts):
            origin, upper = above.get(column, (number, Square("")))
            joined = all(cell.goes_on for cell in parts) and column in above
            held = [word for cell in parts for word in cell.words]
            text = upper.text if joined else source.join(held)
            doubts = tuple(_doubts(source, parts, text))
            made = Square(text, (origin, column) if joined else None, span, doubts=doubts)
            cells[column], above[column] = made, (origin if joined else number, made)
            words[column] = held
            for covered in range(column + 1, column + span):
                cells[covered] = Square(text, (origin if joined else number, column))
        sheet.rows.append(SheetRow(number, cells, words=words, page=row.page))


def _placed(
    row: TableRow, starts: Sequence[int]
) -> Iterable[tuple[tuple[int, int], list[TableCell]]]:
    """The cells of a row by the column, counted from 1, and the number of columns that they
    cover."""
    if len(row.cells) == len(starts):
        return [((at, 1), [cell]) for at, cell in enumerate(row.cells, 1)]
    placed: dict[int, tuple[int, list[TableCell]]] = {}
    for cell in row.cells:
        first = max(1, bisect_right(starts, cell.column))
        span = max(1, bisect_left(starts, cell.end) + 1 - first)
        wide, parts = placed.get(first, (1, []))
        placed[first] = max(wide, span), [*parts, cell]
    return [((first, span), parts) for first, (span, parts) in placed.items()]


def _doubts(source: Source, cells: Iterable[TableCell], text: str) -> Iterable[tuple[str, str]]:
    """What is said beside some cells, each once, and whether their bounds are doubted."""
    for cell in cells:
        for identity in cell.asides:
            code, read = source.asides[identity]
            if code:
                source.asides[identity] = "", ""
                yield code, read
        if cell.doubtful and cell.words:
            yield FindingCode.CELL_BOUNDARY, text
