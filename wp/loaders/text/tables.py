"""From the events of a reading to table rows: cells with states, places, doubts; shared by both
kinds of table."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wp.domain.bodies import BodyVocabulary
from wp.domain.findings import Finding
from wp.loaders.programme.cell_texts import Kind, Layout
from wp.loaders.text.beam import Event, Path
from wp.loaders.text.cell_costs import CellCosts
from wp.loaders.text.lines import Block, Word
from wp.loaders.text.placement import Placer
from wp.loaders.word_account import Source


@dataclass
class Placed:
    """One row of a table as found: in which column it begins, its words by column, the columns
    shown to be empty."""

    start: int
    cells: dict[int, list[Word]] = field(default_factory=dict)
    empty: set[int] = field(default_factory=set)

    @property
    def page(self) -> int:
        """The page on which the row begins."""
        return min((word.page for words in self.cells.values() for word in words), default=0)

    def words(self, column: int) -> list[Word]:
        """Its words in a column."""
        return self.cells.get(column, [])


def rows_of(
    source: Source,
    vocabulary: BodyVocabulary,
    layout: Layout,
    tables: Sequence[Sequence[Block]],
    continues: bool,
) -> list[list[Placed]]:
    """The rows of each table of a source by its layout; numbers go on from table to table where
    `continues`.

    Everything is read twice: the first reading teaches what cells of a text column begin with and
    how wide they are.
    """
    costs = CellCosts(vocabulary)
    first = _read(source, layout, tables, costs, continues)
    _learn(costs, layout, [row for path in first for row in _rows(path.history())[0]])
    found = []
    for number, path in enumerate(_read(source, layout, tables, costs, continues), start=1):
        rows, aside = _rows(path.history())
        source.account.give_up(aside)
        _note_doubts(source, layout, rows, path.doubtful(), number)
        found.append(rows)
    return found


def _read(
    source: Source,
    layout: Layout,
    tables: Sequence[Sequence[Block]],
    costs: CellCosts,
    continues: bool,
) -> list[Path]:
    paths: list[Path] = []
    for table in tables:
        former = paths[-1].number if paths and continues else 0
        paths.append(Placer(layout, costs, source.mender, former, source.deadline).place(table))
    return paths


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
        lengths = sorted(length for words in apart for length in _lengths(words))
        if len(lengths) >= 8:
            costs.widths[column.name] = lengths[-1 - len(lengths) // 50]


def _lengths(words: Sequence[Word]) -> list[int]:
    by_line: dict[int, list[str]] = {}
    for word in words:
        by_line.setdefault(word.line, []).append(word.text)
    return [len(" ".join(texts)) for texts in by_line.values()]


def _note_doubts(
    source: Source, layout: Layout, rows: Sequence[Placed], doubtful: set[int], table: int
) -> None:
    """A finding on each cell whose bounds were a close decision."""
    for number, row in enumerate(rows, start=1):
        for column, words in sorted(row.cells.items()):
            if any(word.index in doubtful for word in words):
                place = source.place(row.page, table, number)
                name = layout.columns[column].name
                source.findings.append(
                    Finding("cell.boundary", place, name, source.mender.join(words))
                )
