"""Text in which each cell stands on a line of its own, as office programs save a table of actions.

An empty cell is a blank line there, so that every row has as many lines as the table has columns.
"""

from collections.abc import Iterator, Sequence

from wp.domain.programme import ProgrammeKind
from wp.loaders.programme.blocks import Paragraph, Table, TableCell, TableRow
from wp.loaders.programme.cell_texts import NUMBER, Layout
from wp.loaders.programme.headings import KINDS, field_of
from wp.loaders.text.lines import Line
from wp.loaders.word_account import Source


def is_apart(header: Sequence[Line], kind: ProgrammeKind) -> bool:
    """Whether each line of a header is a heading of this kind of table."""
    return all(field_of(line.text, KINDS[kind]) for line in header)


def tables_apart(
    source: Source, layout: Layout, tables: Sequence[Sequence[Line]]
) -> Iterator[Table]:
    """The tables of such a text, each from its lines; a row begins with the next number, and one of
    more or fewer lines is doubted throughout."""
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
    return TableRow(
        [
            TableCell(at, 1, False, [Paragraph(w) for w in words if w], doubtful=doubtful)
            for at, words in enumerate(cells)
        ],
        lines[0].page,
    )
