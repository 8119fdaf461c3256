"""From the events of a reading to tables of cells; shared by both kinds of table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from wp.domain.bodies import BodyVocabulary
from wp.domain.codes import CODE
from wp.loaders.programme.blocks import (
    Paragraph,
    Table,
    TableCell,
    TableRow,
)
from wp.loaders.text.beam import Event, Path
from wp.loaders.text.cell_costs import CellCosts
from wp.loaders.text.cuts import OVER
from wp.loaders.text.layouts import TYPES, Kind, Layout
from wp.loaders.text.lines import Block, Word
from wp.loaders.text.placement import Placer
from wp.loaders.text.transitions import TASK
from wp.loaders.word_account import Source

# The cells of a document, each as its column and its text.
Cells = set[tuple[int, str]]


@dataclass
class Placed:
    """One row of a table as found: in which column it begins, its words by column, the columns
    shown to be empty."""

    start: int
    cells: dict[int, list[Word]] = field(default_factory=dict)
    empty: set[int] = field(default_factory=set)

    def drawn(
        self,
        layout: Layout,
        doubtful: set[tuple[int, int]],
        known: Cells,
        widths: Mapping[str, int],
    ) -> TableRow:
        """The row as cells of a layout; a column that it passes over may go on from above, and a
        cell is doubted whose words, or words that might be its own, are `doubtful`; `known` are the
        cells of all rows, `widths` how long the lines of columns are."""
        joined = [at for at, column in enumerate(layout.columns) if column.name in layout.joined]
        passed = [at for at in joined if at > TASK and at not in self.cells]
        shown = self.empty.intersection(passed) if self.start <= TASK else set()
        # Where spaces show fewer empty cells than are passed over, which of them is empty is a
        # guess.
        guessed = shown if len(shown) < len(passed) else set()
        own = {word.index: at for at, words in self.cells.items() for word in words}
        close = {at for word, other in doubtful if word in own for at in (own[word], other)}
        close |= set(self._run_on(known)) | set(self._too_wide(layout, widths))
        close |= set(self._shared_below(layout))
        if self._swallows(layout):
            close = set(range(len(layout.columns)))
        made = []
        for at in range(len(layout.columns)):
            words = self.cells.get(at, [])
            goes_on = (
                at in passed and at not in shown if at > TASK else at in joined and at < self.start
            )
            doubted = at in guessed or at in close
            blocks: list[Paragraph | Table] = [Paragraph(words)] if words else []
            made.append(TableCell(at, 1, goes_on, blocks, doubtful=doubted))
        return TableRow(
            made, min((w.page for words in self.cells.values() for w in words), default=0)
        )

    def _run_on(self, known: Cells) -> Iterator[int]:
        """The columns of two cells, the first of which goes on below a page's break with words that
        make of the other, which ended above, a cell that stands elsewhere: "2022-2025" after "Draft
        Work Programme"."""
        for at, words in self.cells.items():
            below = [word for word in words if word.page > words[0].page]
            for other, beside in self.cells.items():
                if other > at and below and beside[-1].page < below[0].page:
                    rests = (below[start:] for start in range(1, len(below)))
                    if any((other, _text((*beside, *rest))) in known for rest in rests):
                        yield from (at, other)

    def _shared_below(self, layout: Layout) -> Iterator[int]:
        """The columns of two texts that both reached the end of a page: the one line of some words
        below it may hold the rest of both, and went to the first."""
        texts = [at for at, each in enumerate(layout.columns) if each.kind is Kind.TEXT]
        cells = {at: _lines(self.cells[at]) for at in texts if at in self.cells}
        page = min((lines[0][0].page for lines in cells.values()), default=0)
        above = {at: sum(line[0].page == page for line in each) for at, each in cells.items()}
        for at, lines in cells.items():
            rest = lines[above[at] :]
            for other in cells:
                whole = other > at and above[other] == len(cells[other]) == max(above.values())
                if whole and len(rest) == 1 and len(rest[0]) > 1 and above[at] == above[other]:
                    yield from (at, other)

    def _too_wide(self, layout: Layout, widths: Mapping[str, int]) -> Iterator[int]:
        """The columns of a cell with a line that its column has no room for, and of the texts
        beside it that may lack words."""
        texts = [at for at, each in enumerate(layout.columns) if each.name in widths]
        for place, at in enumerate(texts):
            width = widths[layout.columns[at].name] + OVER
            if any(len(_text(line)) > width for line in _lines(self.cells.get(at, []))):
                yield from texts[place:]

    def _swallows(self, layout: Layout) -> bool:
        """Whether words hold a code, or a timeline a type: cells beside them were taken into
        them."""
        return any(
            CODE.fullmatch(word.text) or (kind is Kind.TIMELINE and word.text in TYPES)
            for at, words in self.cells.items()
            if (kind := layout.columns[at].kind) in (Kind.TEXT, Kind.BODIES, Kind.TIMELINE)
            for word in words
        )


def tables_of(
    source: Source, vocabulary: BodyVocabulary, layout: Layout, tables: Sequence[Sequence[Block]]
) -> Iterator[Table]:
    """The tables of a source by its layout, each from its blocks of lines; numbers go on from table
    to table.

    Everything is read twice: the first reading teaches what cells of a text column begin with and
    how wide they are.
    """
    costs = CellCosts(vocabulary)

    def placed() -> list[Path]:
        paths: list[Path] = []
        for table in tables:
            former = paths[-1].number if paths else 0
            paths.append(Placer(layout, costs, source.mender, former).place(table))
        return paths

    first = [row for path in placed() for row in _rows(path.history())[0]]
    _learn(costs, layout, first)
    paths = placed()
    read = [_rows(path.history()) for path in paths]
    known = {
        (at, _text(words)) for rows, _ in read for row in rows for at, words in row.cells.items()
    }
    for path, (rows, aside) in zip(paths, read, strict=True):
        source.give_up(aside)
        doubtful = path.doubtful()
        yield Table(
            [row.drawn(layout, doubtful, known, costs.widths) for row in rows], columns=layout.drawn
        )


def _rows(events: Sequence[Event]) -> tuple[list[Placed], list[Word]]:
    rows: list[Placed] = []
    aside: list[Word] = []
    for event in events:
        if event.begins:
            rows.append(Placed(event.column))
        elif event.column < 0 or not rows:
            aside += event.words
        elif event.words:
            rows[-1].cells.setdefault(event.column, []).extend(event.words)
        else:
            rows[-1].empty.add(event.column)
    return rows, aside


def _learn(costs: CellCosts, layout: Layout, rows: Sequence[Placed]) -> None:
    for index, column in enumerate(layout.columns):
        if column.kind not in (Kind.TEXT, Kind.BODIES):
            continue
        cells = [row.cells[index] for row in rows if row.cells.get(index)]
        # A cell in the middle of a shared line may be cut wrongly: only others teach.
        apart = [words for words in cells if words[0].gap == 0]
        costs.learned[column.name] = {words[0].text.strip("“‘\"'(").casefold() for words in apart}
        lines = [line for words in apart for line in _lines(words)]
        lengths = sorted(len(_text(line)) for line in lines)
        if len(lengths) >= 8:
            # Where texts are long the longest line alone may be one that was read wrongly.
            stray = column.name in ("task", "indicator") and lengths[-1] > lengths[-2] + OVER
            strays = len(lengths) // 50 or int(stray)
            costs.widths[column.name] = lengths[-1 - strays]


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    return [list(line) for _, line in groupby(words, lambda word: word.line)]


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
