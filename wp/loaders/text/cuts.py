"""How a block may be cut into pieces of cells: only its first line can hold several cells, the rest
is the last one's.

Cells share a line where each but the last is a single line; the text has no separator there, so
that every cut is tried and priced.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wp.loaders.text.cell_costs import CellCosts
from wp.loaders.text.layouts import NUMBER, Kind, Layout, splits_date, unfinished
from wp.loaders.text.lines import Block, Mender, Word

MOST_COST = 12.0
MOST_KEPT = 3
MOST_CUTS = 24
# A cell beside others on a line is one line of its column: longer ones are prose, and to try every
# cut of 250 words took minutes.
LONGEST_LINE = 100
# A line so much longer than those of its column holds a cell of another one as well: letters of
# other widths do not make that much.
WIDER = 1.25
OVER = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """Words read as (part of) a cell of one column; `spaces` before it beyond the usual one may
    be empty cells."""

    column: int
    words: tuple[Word, ...]
    text: str
    fresh: float
    going_on: float
    opening: float
    spaces: int


@dataclass(frozen=True, slots=True)
class Cut:
    """One way to cut a block: its pieces in the order of the columns, what the cuts as such cost,
    and the least that it can cost altogether."""

    pieces: tuple[Piece, ...]
    cost: float
    total: float

    @classmethod
    def of(cls, pieces: tuple[Piece, ...], cost: float) -> "Cut":
        """A cut with its total."""
        least = sum(min(piece.fresh, piece.going_on) for piece in pieces)
        return cls(pieces, cost, cost + least)


class Cutter:
    """Cuts blocks; keeps what it has priced."""

    def __init__(self, layout: Layout, costs: CellCosts, mender: Mender) -> None:
        """Work with a table's layout, the prices and the words of the document."""
        self.layout, self.costs, self.mender = layout, costs, mender
        # A topic stands beside its task only, and progress beside no other text.
        self.apart = {
            i for i, column in enumerate(layout.columns) if column.name in ("topic", "progress")
        }
        # Words that follow one another are told by the first and the last of them.
        self._pieces: dict[tuple[int, int, int, int], Piece] = {}
        self._texts: dict[tuple[int, int], str] = {}
        # Of the block at hand: where a piece that begins at a word may end.
        self._stops: dict[tuple[int, Kind], tuple[tuple[int, bool], ...]] = {}

    def cuts(self, block: Block) -> list[Cut]:
        """The ways to cut a block that are worth following, the best few for each choice of
        columns."""
        self._stops.clear()
        by_columns: dict[tuple[int, ...], list[Cut]] = {}
        for cut in self._extend(block, 0, 0, (), 0.0):
            by_columns.setdefault(tuple(piece.column for piece in cut.pieces), []).append(cut)
        kept: list[Cut] = []
        for cuts in by_columns.values():
            kept += sorted(cuts, key=lambda cut: cut.total)[:MOST_KEPT]
        best = min((cut.total for cut in kept), default=0.0)
        kept.sort(key=lambda cut: cut.total)
        return [cut for cut in kept if cut.total <= best + MOST_COST][:MOST_CUTS]

    def _extend(
        self, block: Block, at: int, column: int, pieces: tuple[Piece, ...], cost: float
    ) -> Iterator[Cut]:
        first, rest = block.lines[0], tuple(word for line in block.lines[1:] for word in line)
        for index in range(column, len(self.layout.columns)):
            kind = self.layout.columns[index].kind
            if (at, kind) not in self._stops:
                self._stops[at, kind] = tuple(self._ends(block, at, kind))
            for end, whole in self._stops[at, kind]:
                words = first[at:end] + (rest if whole else ())
                piece = self._piece(block, index, words, at)
                boundary = self._boundary(pieces[-1], piece) if pieces else 0.0
                now = cost + boundary
                if now + (min(piece.fresh, piece.going_on) if at else 0.0) > MOST_COST:
                    continue
                if whole:
                    yield Cut.of((*pieces, piece), now + self._wrapping(piece, bool(pieces)))
                elif end < len(first):
                    yield from self._extend(block, end, index + 1, (*pieces, piece), now)
                elif rest:
                    yield from self._below(block, rest, (*pieces, piece), now)

    def _ends(self, block: Block, at: int, kind: Kind) -> Iterator[tuple[int, bool]]:
        """Where a piece that begins at a word of the first line may end, and whether it takes
        the other lines."""
        first, several = block.lines[0], len(block.lines) > 1
        end = len(first)
        if kind is Kind.NUMBER:
            if at == 0 and NUMBER.fullmatch(self.mender.join(block.words)):
                yield end, True
            elif at == 0 and NUMBER.fullmatch(first[0].text):
                yield 1, False
            return
        if kind is Kind.TYPE:
            if self.costs.cost(kind, first[at].text) < MOST_COST:
                yield at + 1, at + 1 == end and not several
            return
        yield end, True
        for stop in range(at + 1, end + several):
            if len(self._text(first[at:stop])) > LONGEST_LINE:
                return
            if kind is Kind.TEXT or self.costs.cost(kind, self._text(first[at:stop])) <= (
                2.5 if kind is Kind.BODIES else 0.7
            ):
                yield stop, False

    def _below(
        self, block: Block, rest: tuple[Word, ...], pieces: tuple[Piece, ...], cost: float
    ) -> Iterator[Cut]:
        """Cells of one line, the next cell directly below: a number over its topic, or a
        timeline at the end."""
        number = pieces[-1].column == 0
        for index in range(pieces[-1].column + 1, len(self.layout.columns)):
            kind = self.layout.columns[index].kind
            if kind is Kind.TIMELINE or (number and kind is Kind.TEXT):
                below = self._piece(block, index, rest, 1)
                yield Cut.of(
                    (*pieces, below),
                    cost + (0.3 if number else 0.8 + self._boundary(pieces[-1], below)),
                )
                if number:
                    return

    def _text(self, words: Sequence[Word]) -> str:
        key = words[0].index, words[-1].index
        if key not in self._texts:
            self._texts[key] = self.mender.join(words)
        return self._texts[key]

    def _piece(self, block: Block, index: int, words: tuple[Word, ...], at: int) -> Piece:
        usual = 1 if at or block.margin or block.top else 0
        key = index, words[0].index, words[-1].index, usual
        if key not in self._pieces:
            self._pieces[key] = self._priced(index, words, usual)
        return self._pieces[key]

    def _priced(self, index: int, words: tuple[Word, ...], usual: int) -> Piece:
        column, text = self.layout.columns[index], self._text(words)
        gap = words[0].gap
        cost = self.costs.cost
        dated = column.kind is Kind.TEXT and self._ends_in_date(words)
        extra = column.filled + (2.5 if dated else 0.0)
        names = self.costs.names_first(text) if column.name == "indicator" else 0.0
        return Piece(
            index,
            words,
            text,
            cost(column.kind, text) + extra + names,
            cost(column.kind, text, going_on=True) + extra,
            self.costs.opening(column, text),
            max(0, gap - usual),
        )

    def _ends_in_date(self, words: tuple[Word, ...]) -> bool:
        """Whether the last lines of a text are a timeline of their own."""
        for place in range(1, len(words)):
            first = words[place].line != words[place - 1].line
            opens = first and self.costs.opens_timeline(words[place].text + " 0")
            if opens and self.costs.reads_as_timeline(self._text(words[place:])):
                return True
        return False

    def _boundary(self, left: Piece, right: Piece) -> float:
        """What supports a cut within a line: grammar on one of its sides, or a word that begins
        such cells."""
        kinds = self.layout.columns[left.column].kind, self.layout.columns[right.column].kind
        if kinds[0] is Kind.NUMBER:
            return 0.0
        texts = kinds == (Kind.TEXT, Kind.TEXT)
        topic_and_task = left.column in self.apart and right.column == left.column + 1
        if texts and {left.column, right.column} & self.apart and not topic_and_task:
            return 2 * MOST_COST
        cost = 4.0 if splits_date(left.text, right.text) else 1.0 if left.text[-1] == "," else 0.0
        if texts:
            known = self.costs.known_start(self.layout.columns[right.column], right.text)
            # Spaces that show an empty cell between the two are a separator as well.
            apart = right.spaces and right.column > left.column + 1
            cost += (0.4 if apart else 1.0 if known else 2.5) + 1.5 * unfinished(
                kinds[0], left.text
            )
        elif Kind.TEXT in kinds:
            cost += 0.5
        width = self.costs.widths.get(self.layout.columns[left.column].name, 0)
        if width and kinds[0] is Kind.TEXT and len(left.text) > width:
            cost += 1.0
        return cost

    def _wrapping(self, piece: Piece, shared: bool) -> float:
        """A line is broken because the next word does not fit; doubt a cut that leaves room for
        it, or too little."""
        column = self.layout.columns[piece.column]
        width = self.costs.widths.get(column.name, 0)
        if not width or column.kind is not Kind.TEXT:
            return 0.0
        line = [word for word in piece.words if word.line == piece.words[0].line]
        length = len(" ".join(word.text for word in line))
        if not shared:
            return 5.0 if length > WIDER * width else 0.0
        cost = 0.8 if length > width else 0.0
        following = piece.words[len(line) :]
        if following and length + 1 + len(following[0].text) <= width - 3:
            cost += 0.6
        return cost
