"""What it costs to end a cell or a row, to go on with a cell, and to pass over columns."""

from wp.domain.codes import CODE, GROUPS
from wp.loaders.text.beam import Path
from wp.loaders.text.cell_costs import CellCosts
from wp.loaders.text.cuts import Piece
from wp.loaders.text.layouts import Kind, Layout, unfinished
from wp.loaders.text.lines import Block, Mender, run_on

TASK = 2


class Transitions:
    """The prices of a path's next step; `page_ends` while a page is about to end, where a cell may
    end anyhow."""

    def __init__(self, layout: Layout, costs: CellCosts, mender: Mender) -> None:
        """Work with a layout, the prices of texts and the words of the document."""
        self.layout, self.columns, self.costs, self.mender = layout, layout.columns, costs, mender
        names = [column.name for column in layout.columns]
        self.indicator = names.index("indicator") if "indicator" in names else 0
        self.task = layout.columns[names.index("task")]
        self.page_ends = False

    def closing(self, path: Path, lone: bool = False) -> float:
        """What it costs to end the present row: the last cell cannot end so, or cells are
        missing."""
        if path.start < 0:
            return 0.0
        missing = sum(c.empty + 1.0 if lone else c.passed for c in self.columns[path.reached + 1 :])
        if not path.resumed:
            return self.leaving(path) + missing
        return sum(self._open_end(path, at) for at, text in enumerate(path.texts) if text) + missing

    def leaving(self, path: Path) -> float:
        """What it costs to end the present cell; given back where the cell goes on after a page
        break."""
        return self._open_end(path, path.last) if path.start >= 0 and path.last >= 0 else 0.0

    def _open_end(self, path: Path, column: int) -> float:
        kind = self.columns[column].kind
        if not unfinished(kind, path.texts[column]):
            return 0.0
        if path.resumed:
            return 1.5
        return 1.0 if self.page_ends or kind is Kind.TIMELINE else 3.0

    def paragraph(self, path: Path, piece: Piece, block: Block) -> float:
        """What it costs that a cell goes on after a blank line."""
        column, text = self.columns[piece.column], path.texts[piece.column]
        if column.kind in (Kind.NUMBER, Kind.TYPE):
            return 15.0
        if column.kind is Kind.CODES:
            return 0.0 if ascending(text, piece.text) else 3.0
        if unfinished(column.kind, text):
            return 0.1
        alone = block.lone and column.kind is Kind.TEXT
        return (0.8 if piece.opening else column.paragraph) + (1.0 if alone else 0.0)

    def continued(self, path: Path, piece: Piece) -> float:
        """What it costs that a piece goes on in the present cell."""
        if self.columns[piece.column].kind is Kind.TIMELINE:
            joined = run_on(path.texts[piece.column], piece.text)
            return 0.0 if self.costs.reads_as_timeline(joined) else piece.fresh
        return piece.fresh

    def resuming(self, path: Path, piece: Piece) -> float:
        """What it costs that a cell goes on after a page break."""
        column, text = self.columns[piece.column], path.texts[piece.column]
        joined = run_on(text, piece.text)
        if column.kind in (Kind.NUMBER, Kind.TYPE):
            return 20.0
        if column.kind is Kind.CODES:
            return piece.going_on + (0.0 if ascending(text, piece.text) else 3.0)
        given_back = 1.0 if unfinished(column.kind, text) and piece.column < path.reached else 0.0
        cost = self._resumed_words(column.kind, text, piece, joined) - given_back
        return cost + self._short(path, piece)

    def _short(self, path: Path, piece: Piece) -> float:
        """A cell that goes on after a page break filled its row to the end of the page: no
        other had more lines."""
        texts = [i for i, column in enumerate(self.columns) if column.kind is not Kind.CODES]
        lacking = max(path.upper[i] for i in texts) - path.upper[piece.column]
        cost = 0.0 if lacking <= 0 else 1.0 if lacking == 1 else 3.5
        # Words that follow one another elsewhere in the document do so here as well.
        last = path.texts[piece.column].split()[-1:]
        if piece.text and (*last, piece.words[0].text) in self.mender.pairs:
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
            return min(piece.going_on, self.costs.timeline(joined, False)) + 2.0 * settled
        if kind is Kind.BODIES:
            former = self.costs.bodies(text)
            settled = not former and not unfinished(kind, text)
            bracket = 1.5 if piece.text[0] == "(" else 0.0
            return self.costs.bodies(joined) - former + (1.5 + bracket if settled else 0.0)
        if unfinished(kind, text):
            # A doubt that the cell goes on with the first word of a task.
            other = self.columns[piece.column] is not self.task and not piece.opening
            begins = other and self.costs.known_start(self.task, piece.text)
            return min(piece.going_on, 1.0) + 2.0 * begins
        if piece.opening:
            return piece.going_on
        return piece.going_on + (4.0 if text[-1] in ".;" else 2.0)

    def passing(
        self, path: Path, piece: Piece, block: Block, first: bool
    ) -> tuple[float, list[int]]:
        """What it costs that a path passes over the columns before that of a piece, the first of
        its block or not, and which of them the spaces show to be empty."""
        passed = list(range(path.reached + 1, piece.column))
        if path.start > TASK:
            passed = [i for i in passed if i >= self.indicator]
        spaces = piece.spaces
        if first and not spaces and block.lone and passed:
            spaces = 1
        shown = passed[:spaces]
        dear = 2.0 if path.start == 0 else 1.0
        cost = sum(self.columns[i].empty for i in shown)
        cost += sum(self.columns[i].passed * dear for i in passed[len(shown) :])
        unexplained = 0 if path.resumed else max(0, piece.spaces - len(passed))
        return cost + unexplained * (1.0 if first else 0.7), shown


def ascending(text: str, following: str) -> bool:
    """Codes stand in the order of the plan: SG, SO, SP, LD, ORG."""
    former, later = CODE.findall(text), CODE.findall(following)
    return not former or not later or _rank(former[-1]) < _rank(later[0])


def _rank(code: str) -> tuple[int, int]:
    group = code.rstrip("0123456789")
    return GROUPS.index(group), int(code[len(group) :] or 0)
