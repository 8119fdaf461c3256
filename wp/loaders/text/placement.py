"""Every word of a table into its cell: the cheapest way through all blocks, with the close
decisions remembered."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf
from typing import TypeVar

from wp.loaders.text.beam import SPREAD, Event, Path, merge
from wp.loaders.text.cell_costs import CellCosts
from wp.loaders.text.cuts import Cut, Cutter, Piece
from wp.loaders.text.layouts import NUMBER, Kind, Layout
from wp.loaders.text.lines import Block, Mender, run_on
from wp.loaders.text.transitions import Transitions

PAGE_END = 12
T = TypeVar("T")


class Placer:
    """Finds the cheapest reading of a table's blocks."""

    def __init__(self, layout: Layout, costs: CellCosts, mender: Mender, former: int) -> None:
        """Work with a layout and its prices; `former` is the number of the row before this table,
        0 for none."""
        self.layout = layout
        self.columns = layout.columns
        self.cutter = Cutter(layout, costs, mender)
        self.former = former
        self.prices = Transitions(layout, costs, mender)
        # The texts of a row without a word, and their numbers of lines.
        self.nothing, self.none = ("",) * len(self.columns), (0,) * len(self.columns)
        # The cost of the cheapest way through the present block that is known.
        self.least = inf

    def place(self, table: Sequence[Block]) -> Path:
        """The cheapest path through the blocks of a table."""
        none = self.none
        start = Path(0.0, len(self.columns) - 1, self.nothing, none, none, none)
        paths = [start._replace(number=self.former)]
        tops = [place for place, block in enumerate(table) if block.top]
        for place, block in enumerate(table):
            cuts = self.cutter.cuts(block)
            cheapest = min(cut.total for cut in cuts)
            # Near the end of a page a cell may end anyhow: its rest stands on the next one.
            self.prices.page_ends = any(0 < top - place <= PAGE_END for top in tops)
            reached: list[Path] = []
            self.least = inf
            for path in paths:
                if block.top:
                    path = path._replace(
                        last=-1,
                        resumed=True,
                        upper=path.lines,
                        lines=none,
                        events=(),
                        former=path,
                        doubts=frozenset(),
                    )
                for cut in cuts:
                    if path.cost + cut.total <= paths[0].cost + cheapest + SPREAD + 4.0:
                        reached += self._follow(path, cut, block)
                if self.columns[0].kind is Kind.NUMBER:
                    reached += self._set_aside(path, block)
            # Where no row can begin or go on with a block (a table that begins in the middle), its
            # words are unplaced.
            paths = merge(reached or [_past(path, block) for path in paths])
        finished = [path._replace(cost=path.cost + self.prices.closing(path)) for path in paths]
        return min(finished, key=lambda path: path.cost, default=paths[0])

    def _follow(self, path: Path, cut: Cut, block: Block, more: float = 0.0) -> list[Path]:
        """The paths that lead on by this cut, without those that are too dear to be kept."""
        cost = path.cost + cut.cost + more
        reached = [path._replace(cost=cost, events=(), former=path, doubts=frozenset())]
        for place, piece in enumerate(cut.pieces):
            most = self.least + SPREAD if piece is cut.pieces[-1] else inf
            reached = [
                self._placed(way, piece, cost)
                for former in reached
                for way, cost in self._step(former, piece, block, place == 0)
                if cost <= most - way.cost
            ]
        self.least = min([self.least, *(way.cost for way in reached)])
        return reached

    def _set_aside(self, path: Path, block: Block) -> Iterator[Path]:
        """Words before an item number that suit nothing are unplaced, rather than the number
        being lost."""
        first = block.lines[0]
        for offset in range(1, min(4, len(first))):
            if NUMBER.fullmatch(first[offset].text):
                rest = replace(block, lines=(first[offset:], *block.lines[1:]))
                aside = Event(-1, first[:offset])
                for cut in self.cutter.cuts(rest):
                    if cut.pieces[0].column == 0:
                        for way in self._follow(path, cut, rest, 6.0 + offset):
                            yield way._replace(events=(aside, *way.events))

    def _step(
        self, path: Path, piece: Piece, block: Block, first: bool
    ) -> Iterator[tuple[Path, float]]:
        """The paths that this piece may be placed on, each with what it costs there."""
        column = piece.column
        if path.start >= 0 and column == path.last and first:
            cost = self.prices.paragraph(path, piece, block) + self.prices.continued(path, piece)
            yield path, cost
        if path.start >= 0 and column > path.last:
            cost, shown = self.prices.passing(path, piece, block, first)
            if path.resumed and path.texts[column]:
                cost += self.prices.resuming(path, piece)
            else:
                cost += piece.fresh + piece.opening + self.prices.leaving(path)
                # A cell that was passed over before the page break has nothing to go on with.
                cost += 4.0 if path.resumed else 0.0
            events = tuple(Event(index) for index in shown)
            yield path._replace(events=path.events + events), cost
        if first and column in self.layout.starts:
            begun = self._beginning(path, piece, block)
            if begun is not None:
                yield begun

    def _placed(self, path: Path, piece: Piece, cost: float) -> Path:
        column, words = piece.column, piece.words
        lines = path.lines[column] + len({word.line for word in words})
        end = " ".join(word.text for word in words if word.line == words[-1].line)
        return path._replace(
            cost=path.cost + cost,
            last=column,
            reached=max(path.reached, column),
            texts=_with(path.texts, column, run_on(path.texts[column], piece.text)),
            lines=_with(path.lines, column, lines),
            ends=_with(path.ends, column, len(end)),
            events=(*path.events, Event(column, words)),
        )

    def _beginning(self, path: Path, piece: Piece, block: Block) -> tuple[Path, float] | None:
        """A new row begins with this piece."""
        cost = self.layout.starts[piece.column] + piece.fresh + piece.opening
        number, dotted = path.number, path.dotted
        if self.columns[piece.column].kind is Kind.NUMBER:
            match = NUMBER.fullmatch(piece.text)
            if match is None:
                return None
            step = int(match[1]) - path.number
            cost += 0.0 if step == 1 else 4.0 + 0.2 * step if 1 < step < 9 else 14.0
            if path.start >= 0 and bool(match[2]) != dotted:
                cost += 6.0
            number, dotted = int(match[1]), bool(match[2])
        elif path.start < 0:
            cost += 14.0
        else:
            cost += max(0, piece.spaces - piece.column) * 0.5
        if path.start >= 0:
            cost += self.prices.closing(path, block.lone)
        begun = path._replace(
            reached=-1,
            texts=self.nothing,
            lines=self.none,
            start=piece.column,
            number=number,
            dotted=dotted,
            resumed=False,
            events=(*path.events, Event(piece.column, begins=True)),
        )
        return begun, cost


def _with(row: tuple[T, ...], column: int, value: T) -> tuple[T, ...]:
    """A row with another value in one column."""
    return (*row[:column], value, *row[column + 1 :])


def _past(path: Path, block: Block) -> Path:
    """The path that leaves a block out, all its words unplaced."""
    aside = (Event(-1, block.words),)
    return path._replace(
        cost=path.cost + 6.0 + len(block.words), events=aside, former=path, doubts=frozenset()
    )
