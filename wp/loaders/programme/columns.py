"""Which column of a table holds what: told by the words of its header, then followed through
each row's cells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from wp.domain.programme import ProgrammeKind
from wp.loaders.programme.blocks import Columns, Heading, Table, TableCell, TableRow
from wp.loaders.programme.headings import KINDS, LONGEST, enough, field_in, field_of, header_of
from wp.loaders.text.lines import Word
from wp.loaders.word_account import Reason, Source

_HEADER_ROWS = 3
# In so many rows of a table its first header is looked for.
_SOUGHT = 40
_SURE = 2
# A cell that overlaps a column by less than this share of either belongs to its neighbour: a border
# was dragged.
_SLIVER = 0.3
_NUMBERED = {ProgrammeKind.TOPICS: "topic", ProgrammeKind.ACTIONS: "task"}


@dataclass(slots=True)
class Field:
    """What a row has for one field: words, whether the cell above spans it, what is said beside.

    `doubtful`: the cell covers other columns too, or is not one cell alone, or holds a table, or is
    itself so marked. `doubts` of its reader are pairs of a finding's code and what was read.
    """

    words: list[Word] = field(default_factory=list)
    goes_on: bool = False
    asides: list[str] = field(default_factory=list)
    doubtful: bool = False
    doubts: Sequence[tuple[str, str]] = ()


class Fields(dict[str, Field]):
    """The fields of a row by name; one that it has not is blank."""

    def __missing__(self, name: str) -> Field:
        return Field()


def programme_columns(source: Source, table: Table) -> Columns | None:
    """The first header that a table has, within its first rows; None where it holds no
    programme."""
    rows = range(min(len(table.rows), _SOUGHT))
    return table.columns or next(
        (found for at in rows if (found := find_columns(source, table, at))), None
    )


def find_columns(source: Source, table: Table, at: int) -> Columns | None:
    """The header that begins at a row, None where none does; of one to three rows, as names most
    fields."""
    if at and not any(
        _exact(source, cell.words, kind) for cell in table.rows[at].cells for kind in KINDS
    ):
        return None
    rows = table.rows[at : at + _HEADER_ROWS]
    found: list[tuple[int, int, Columns]] = []
    for kind in KINDS:
        named, count = partial(_headings, source, kind), partial(_count, kind)
        if header := header_of(rows, _HEADER_ROWS, named, count):
            headings, depth = header
            # What the cells of its first row are known to span is the header's too.
            spanned = max(depth, *(cell.rows for cell in rows[0].cells))
            columns = Columns(kind, _with_number(kind, headings), spanned)
            found.append((count(headings), -depth, columns))
    return max(found, key=lambda each: each[:2])[2] if found else None


def _count(kind: ProgrammeKind, headings: Sequence[Heading]) -> int:
    """How many fields are named, 0 where they make no table of this kind."""
    fields = {heading.name for heading in headings} - {""}
    return len(fields) if enough(kind, fields) else 0


def _headings(source: Source, kind: ProgrammeKind, rows: Sequence[TableRow]) -> tuple[Heading, ...]:
    """The cells of a header with the fields that they name; a field named twice is the first's."""
    widest = max(rows, key=lambda row: len(row.cells))
    # Words that do not belong to a heading are looked for only where other cells are headings
    # without doubt.
    sure = sum(bool(_exact(source, _over(rows, cell), kind)) for cell in widest.cells) >= _SURE
    found: list[Heading] = []
    for cell in widest.cells:
        name = _named(source, _over(rows, cell), kind)[0] if sure else ""
        found.append(
            Heading(cell.column, cell.end, name if all(each.name != name for each in found) else "")
        )
    return tuple(found)


def _exact(source: Source, words: Sequence[Word], kind: ProgrammeKind) -> str:
    return field_of(source.join(words), KINDS[kind]) if len(words) <= LONGEST else ""


def _named(
    source: Source, words: Sequence[Word], kind: ProgrammeKind
) -> tuple[str, frozenset[int]]:
    """The field that the words of a heading name ("" where none), and which of them do not
    belong to the name."""
    if exact := _exact(source, words, kind):
        return exact, frozenset()
    return field_in([word.text for word in words], kind) or ("", frozenset())


def _over(rows: Iterable[TableRow], base: TableCell) -> list[Word]:
    """The words of a header's cells that stand over the columns of one of them."""
    cells = (cell for row in rows for cell in row.cells)
    over = (cell for cell in cells if cell.column < base.end and base.column < cell.end)
    return [word for cell in over for word in cell.words]


def _with_number(kind: ProgrammeKind, headings: tuple[Heading, ...]) -> tuple[Heading, ...]:
    """A column without heading before that of the topic or action holds the number."""
    names = [heading.name for heading in headings]
    owner = names.index(_NUMBERED[kind]) if _NUMBERED[kind] in names else 0
    if "number" in names or not owner or names[owner - 1]:
        return headings
    number = replace(headings[owner - 1], name="number")
    return (*headings[: owner - 1], number, *headings[owner:])


def leave_out_header(source: Source, table: Table, at: int, columns: Columns, number: int) -> None:
    """The words of a header with these columns, which begins `at` a row of the table of this
    number, go from the source; what does not belong to its headings is unplaced."""
    rows = table.rows[at : at + columns.rows]
    for heading in columns.headings:
        words = _over(rows, TableCell(heading.first, heading.end - heading.first))
        name, foreign = _named(source, words, columns.kind)
        if heading.name and name:
            source.leave_out([w for i, w in enumerate(words) if i not in foreign], Reason.HEADER)
    source.give_up([word for row in rows for word in row.words], source.place(rows[0].page, number))


def counts_columns(row: TableRow) -> bool:
    """Whether a row only numbers the columns: (1), (2), (3) ..."""
    texts = ["".join(word.text for word in cell.words).strip("().") for cell in row.cells]
    return len(texts) > 2 and texts == [str(number) for number in range(1, len(texts) + 1)]


def fields_of(row: TableRow, columns: Columns, table: Table) -> tuple[Fields, list[Word]]:
    """A row's fields by name, and the words that stand under no known heading."""
    found = Fields()
    strays: list[Word] = []
    numbers = "topic_no" if columns.kind is ProgrammeKind.TOPICS else "task_no"
    for cell, headings in _assigned(row, columns, table):
        names = [heading.name for heading in headings if heading.name]
        if len(headings) == 1 and _before_owner(cell, headings[0], columns):
            names = ["number"]
        if not names:
            strays += cell.words
            found[""].asides += cell.asides
            continue
        names = [numbers if name == "number" else name for name in names]
        first = found.setdefault(names[0], Field(goes_on=cell.goes_on))
        # Drawn rules show of a blank cell across columns as little what it is as of one with words.
        across = len(headings) > 1 and (bool(cell.words) or table.widths is None)
        spread = across or (bool(cell.words) and (bool(first.words) or bool(cell.tables)))
        first.words += cell.words
        first.asides += cell.asides
        first.doubtful |= spread or cell.doubtful
        for name in names[1:]:
            found.setdefault(name, Field(goes_on=cell.goes_on, doubtful=spread or cell.doubtful))
    return found, strays


def _assigned(
    row: TableRow, columns: Columns, table: Table
) -> list[tuple[TableCell, list[Heading]]]:
    """Each cell with the headings that it stands under: one by one where the counts agree, else
    by the grid."""
    headings = columns.headings
    if table.widths is None:
        return [
            (cell, [h for h in headings if cell.column < h.end and h.first < cell.end])
            for cell in row.cells
        ]
    if len(row.cells) == len(headings):
        pairs = list(zip(row.cells, headings, strict=True))
        if all(_overlap(cell, heading, table.widths) > 0 for cell, heading in pairs):
            return [(cell, [heading]) for cell, heading in pairs]
    return [(cell, _under(cell, headings, table.widths)) for cell in row.cells]


def _under(cell: TableCell, headings: Sequence[Heading], widths: Sequence[int]) -> list[Heading]:
    shares = [(_overlap(cell, heading, widths), heading) for heading in headings]
    most = max((share for share, _ in shares), default=0.0)
    return [
        heading for share, heading in shares if share > 0 and (share >= _SLIVER or share == most)
    ]


def _overlap(cell: TableCell, heading: Heading, widths: Sequence[int]) -> float:
    """The share of the narrower of the two that lies within the other."""
    first, end = max(cell.column, heading.first), min(cell.end, heading.end)
    if first >= end:
        return 0.0
    narrower = min(
        _width(cell.column, cell.end, widths), _width(heading.first, heading.end, widths)
    )
    return _width(first, end, widths) / narrower


def _width(first: int, end: int, widths: Sequence[int]) -> int:
    """The width of some columns; each is at least one wide, so that a missing grid counts
    columns."""
    return sum(max(1, widths[at]) if at < len(widths) else 1 for at in range(first, end))


def _before_owner(cell: TableCell, heading: Heading, columns: Columns) -> bool:
    """Whether a cell is the first of several under the heading of the topic or action, so that
    it holds the number."""
    numbered = any(each.name == "number" for each in columns.headings)
    owner = not numbered and heading.name == _NUMBERED[columns.kind]
    return owner and cell.end < heading.end and cell.column <= heading.first
