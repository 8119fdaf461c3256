"""Every word of a table into its cell: the cheapest way through all blocks, with the close
decisions remembered."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wp.domain.codes import CODE, GROUPS
from wp.loaders.limits import NEVER, Deadline
from wp.loaders.programme.cell_texts import NUMBER, Kind, Layout, unfinished
from wp.loaders.text.beam import SPREAD, Event, Path, merge
from wp.loaders.text.cell_costs import CellCosts
from wp.loaders.text.cuts import Cut, Cutter, Piece
from wp.loaders.text.lines import Block, Mender

PAGE_END = 12
TASK = 2


class Placer:
    """Finds the cheapest reading of a table's blocks."""

    def __init__(
        self,
        layout: Layout,
        costs: CellCosts,
        mender: Mender,
        first_number: int = 0,
        deadline: Deadline = NEVER,
    ) -> None:
        """Work with a layout and its prices; `first_number` is the number of the row before this
        table."""
        self.deadline = deadline
        self.layout = layout
        self.columns = layout.columns
        self.costs = costs
        self.cutter = Cutter(layout, costs, mender)
        self.first_number = first_number
        self.indicator = next(
            (i for i, column in enumerate(layout.columns) if column.name == "indicator"), 0
        )
        self._page_ends = False

    def place(self, table: Sequence[Block]) -> Path:
        """The cheapest path through the blocks of a table."""
        nothing = ("",) * len(self.columns)
        none = (0,) * len(self.columns)
        paths = [
            Path(0.0, len(self.columns) - 1, nothing, none, none, none, number=self.first_number)
        ]
        tops = [place for place, block in enumerate(table) if block.top]
        for place, block in enumerate(table):
            self.deadline.check()
            cuts = self.cutter.cuts(block)
            cheapest = min(cut.total for cut in cuts)
            # Near the end of a page a cell may end anyhow: its rest stands on the next one.
            self._page_ends = any(0 < top - place <= PAGE_END for top in tops)
            reached: list[Path] = []
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
        finished = [path._replace(cost=path.cost + self._closing(path)) for path in paths]
        return min(finished, key=lambda path: path.cost, default=paths[0])

    def _follow(self, path: Path, cut: Cut, block: Block) -> list[Path]:
        """The paths that lead on by this cut."""
        reached = [
            path._replace(cost=path.cost + cut.cost, events=(), former=path, doubts=frozenset())
        ]
        for place, piece in enumerate(cut.pieces):
            reached = [
                step for way in reached for step in self._step(way, piece, block, place == 0)
            ]
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
                        for way in self._follow(path, cut, rest):
                            yield way._replace(
                                cost=way.cost + 6.0 + offset, events=(aside, *way.events)
                            )

    def _step(self, path: Path, piece: Piece, block: Block, first: bool) -> Iterator[Path]:
        column = piece.column
        if path.start >= 0 and column == path.last and first:
            yield self._placed(
                path, piece, self._paragraph(path, piece, block) + self._continued(path, piece)
            )
        if path.start >= 0 and column > path.last:
            cost, shown = self._passing(path, piece, block, first)
            if path.resumed and path.texts[column]:
                cost += self._resuming(path, piece)
            else:
                cost += piece.fresh + piece.opening + self._leaving(path)
                # A cell that was passed over before the page break has nothing to go on with.
                cost += 4.0 if path.resumed else 0.0
            events = tuple(Event(index) for index in shown)
            yield self._placed(path._replace(events=path.events + events), piece, cost)
        if first and column in self.layout.starts:
            begun = self._beginning(path, piece, block)
            if begun is not None:
                yield begun

    def _placed(self, path: Path, piece: Piece, cost: float) -> Path:
        texts = list(path.texts)
        texts[piece.column] = f"{texts[piece.column]} {piece.text}".strip()
        event = Event(piece.column, piece.words)
        return path._replace(
            cost=path.cost + cost,
            last=piece.column,
            reached=max(path.reached, piece.column),
            texts=tuple(texts),
            lines=_more(path.lines, piece),
            ends=_end(path.ends, piece),
            events=(*path.events, event),
        )

    def _beginning(self, path: Path, piece: Piece, block: Block) -> Path | None:
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
            cost += self._closing(path, block.lone)
        texts = tuple(piece.text if i == piece.column else "" for i in range(len(self.columns)))
        events = (*path.events, Event(piece.column, (), True), Event(piece.column, piece.words))
        return path._replace(
            cost=path.cost + cost,
            last=piece.column,
            reached=piece.column,
            texts=texts,
            lines=_more((0,) * len(texts), piece),
            ends=_end(path.ends, piece),
            start=piece.column,
            number=number,
            dotted=dotted,
            resumed=False,
            events=events,
        )

    def _closing(self, path: Path, lone: bool = False) -> float:
        """What it costs to end the present row: the last cell cannot end so, or cells are
        missing."""
        if path.start < 0:
            return 0.0
        missing = self.columns[path.reached + 1 :]
        ends = [
            self._open_end(path, index) for index in range(len(self.columns)) if path.texts[index]
        ]
        return (sum(ends) if path.resumed else self._leaving(path)) + sum(
            column.empty + 1.0 if lone else column.passed for column in missing
        )

    def _leaving(self, path: Path) -> float:
        """What it costs to end the present cell; given back where the cell goes on after a page
        break."""
        return self._open_end(path, path.last) if path.start >= 0 and path.last >= 0 else 0.0

    def _open_end(self, path: Path, column: int) -> float:
        kind = self.columns[column].kind
        if not unfinished(kind, path.texts[column]):
            return 0.0
        if path.resumed:
            return 1.5
        return 1.0 if self._page_ends or kind is Kind.TIMELINE else 3.0

    def _paragraph(self, path: Path, piece: Piece, block: Block) -> float:
        """What it costs that a cell goes on after a blank line."""
        column, text = self.columns[piece.column], path.texts[piece.column]
        if column.kind in (Kind.NUMBER, Kind.TYPE):
            return 15.0
        if column.kind is Kind.CODES:
            return 0.0 if ascending(text, piece.text) else 3.0
        if unfinished(column.kind, text):
            return 0.1
        return (0.8 if piece.opening else column.paragraph) + (
            1.0 if block.lone and column.kind is Kind.TEXT else 0.0
        )

    def _continued(self, path: Path, piece: Piece) -> float:
        if self.columns[piece.column].kind is Kind.TIMELINE:
            joined = f"{path.texts[piece.column]} {piece.text}"
            return 0.0 if self.costs.reads_as_timeline(joined) else piece.fresh
        return piece.fresh

    def _resuming(self, path: Path, piece: Piece) -> float:
        """What it costs that a cell goes on after a page break."""
        column, text = self.columns[piece.column], path.texts[piece.column]
        joined = f"{text} {piece.text}"
        if column.kind in (Kind.NUMBER, Kind.TYPE):
            return 20.0
        if column.kind is Kind.CODES:
            return piece.going_on + (0.0 if ascending(text, piece.text) else 3.0)
        given_back = 1.0 if unfinished(column.kind, text) and piece.column < path.reached else 0.0
        return (
            self._resumed_words(column.kind, text, piece, joined)
            - given_back
            + self._short(path, piece)
        )

    def _short(self, path: Path, piece: Piece) -> float:
        """A cell that goes on after a page break filled its row to the end of the page: no
        other had more lines."""
        most = max(
            (path.upper[i] for i, c in enumerate(self.columns) if c.kind is not Kind.CODES),
            default=0,
        )
        lacking = most - path.upper[piece.column]
        cost = 0.0 if lacking <= 0 else 1.0 if lacking == 1 else 3.5
        # Words that follow one another elsewhere in the document do so here as well.
        if piece.text and self.cutter.mender.follow(
            path.texts[piece.column].split()[-1], piece.words[0].text
        ):
            cost -= 1.0
        # Its last line was full: the next word did not fit there.
        width = self.costs.widths.get(self.columns[piece.column].name, 0)
        fits = path.ends[piece.column] + 1 + len(piece.words[0].text) <= width - 3
        return cost + (1.2 if width and fits else 0.0)

    def _resumed_words(self, kind: Kind, text: str, piece: Piece, joined: str) -> float:
        if kind is Kind.TIMELINE:
            if self.costs.reads_as_timeline(joined):
                return 0.5 - self.costs.timeline(text, False)
            settled = self.costs.reads_as_timeline(text) and not unfinished(kind, text)
            return min(piece.going_on, self.costs.timeline(joined, False)) + (
                2.0 if settled else 0.0
            )
        if kind is Kind.BODIES:
            former = self.costs.bodies(text)
            settled = not former and not unfinished(kind, text)
            bracket = 1.5 if piece.text[0] == "(" else 0.0
            return self.costs.bodies(joined) - former + (1.5 + bracket if settled else 0.0)
        if unfinished(kind, text):
            return min(piece.going_on, 1.0) + self._begins_task(piece)
        if piece.opening:
            return piece.going_on
        return piece.going_on + (4.0 if text[-1] in ".;" else 2.0)

    def _begins_task(self, piece: Piece) -> float:
        """Doubt that a cell goes on with the first word of a task."""
        own = self.columns[piece.column].name == "task"
        task = self.columns[self.layout.index("task")]
        return (
            2.0
            if not own and not piece.opening and self.costs.known_start(task, piece.text)
            else 0.0
        )

    def _passing(
        self, path: Path, piece: Piece, block: Block, first: bool
    ) -> tuple[float, list[int]]:
        """What it costs to pass over columns, and which of them the spaces show to be empty."""
        passed = list(range(path.reached + 1, piece.column))
        if path.start > TASK:
            passed = [i for i in passed if i >= self.indicator]
        spaces = piece.spaces
        if first and not spaces and block.lone and passed:
            spaces = 1
        shown = passed[:spaces]
        cost = sum(self.columns[i].empty for i in shown)
        cost += sum(
            self.columns[i].passed * (2.0 if path.start == 0 else 1.0) for i in passed[len(shown) :]
        )
        unexplained = 0 if path.resumed else max(0, piece.spaces - len(passed))
        return cost + unexplained * (1.0 if first else 0.7), shown


def _more(lines: tuple[int, ...], piece: Piece) -> tuple[int, ...]:
    counted = list(lines)
    counted[piece.column] += len({word.line for word in piece.words})
    return tuple(counted)


def _end(ends: tuple[int, ...], piece: Piece) -> tuple[int, ...]:
    lengths = list(ends)
    last = [word.text for word in piece.words if word.line == piece.words[-1].line]
    lengths[piece.column] = len(" ".join(last))
    return tuple(lengths)


def ascending(text: str, following: str) -> bool:
    """Codes stand in the order of the plan: SG, SO, SP, LD, ORG."""
    former, later = CODE.findall(text), CODE.findall(following)
    return not former or not later or _rank(former[-1]) < _rank(later[0])


def _rank(code: str) -> tuple[int, int]:
    group = code.rstrip("0123456789")
    return GROUPS.index(group), int(code[len(group) :] or 0)


def _past(path: Path, block: Block) -> Path:
    """The path that leaves a block out, all its words unplaced."""
    aside = (Event(-1, block.words),)
    return path._replace(
        cost=path.cost + 6.0 + len(block.words), events=aside, former=path, doubts=frozenset()
    )
