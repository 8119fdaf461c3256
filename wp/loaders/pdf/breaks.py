"""Whether the first row below a page's break begins anew or goes on with the row above it, field by
field.

Certain signs come first: a line broken between two words goes on; a cell that had room for lines
more does not; a number begins a row. Where none is found the texts are weighed, and a close
decision is doubtful.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from wp.loaders.pdf.pages import PdfCell
from wp.loaders.pdf.scribe import Scribe
from wp.loaders.pdf.text_lines import lines_of
from wp.loaders.text.cell_costs import CellCosts
from wp.loaders.text.layouts import ACTIONS, TOPICS, Column, Kind, unfinished
from wp.loaders.text.lines import Mender, Word
from wp.loaders.text.transitions import ascending

_ROOM = 3
_SLACK = 0.1
SURE, CLOSE = 100.0, 3.0
LINE_FIELDS = ("indicator", "timeline", "progress")
HEAD_FIELDS = ("task", "strategic", "type", "bodies")
_LEADING = 1.15
_COLUMNS = {column.name: column for layout in (ACTIONS, TOPICS) for column in layout.columns}


@dataclass(frozen=True, slots=True)
class Break:
    """What a page's break does: the row `begins` anew or goes on; fields that go on all the
    same; doubtful fields."""

    begins: bool
    going_on: frozenset[str]
    doubtful: frozenset[str]


class BreakJudge:
    """Judges breaks with the words of the document at hand."""

    def __init__(self, costs: CellCosts, mender: Mender, scribe: Scribe) -> None:
        """Work with the prices for texts, and with what is known of how lines end."""
        self.costs, self.mender, self.scribe = costs, mender, scribe
        # Whether each cell that goes on over a page's foot is open there, each that ends is ruled
        # off.
        self.by_cell = False

    def action(
        self, above: dict[str, PdfCell], below: dict[str, PdfCell], closed: float = 0.0
    ) -> Break:
        """A row of a plan of actions: a number begins one, a row without goes on; a rule above
        that is doubtful."""
        begins = bool(below["number"].words)
        filled = {name for name, cell in below.items() if cell.words}
        doubtful = {
            name
            for name in filled
            if not begins and (closed > 0 or _had_room(above[name], below[name]))
        }
        return Break(begins, frozenset(), frozenset(doubtful))

    def line(
        self, above: dict[str, PdfCell], below: dict[str, PdfCell], closed: float = 0.0
    ) -> Break:
        """A row of a table of topics; `closed` is what the rule at the page's foot, or its lack,
        says for a new row."""
        if below["number"].words:
            return Break(True, frozenset(), frozenset())
        if self.by_cell and (ruled := self._ruled(above, below)):
            return ruled
        signs = {
            name: self._sign(name, above[name], cell) for name, cell in below.items() if cell.words
        }
        lines = [signs[name] for name in LINE_FIELDS if name in signs]
        heads = [signs[name] for name in HEAD_FIELDS if name in signs]
        if lines:
            weight = sum(lines) + closed
            if abs(weight) < SURE:
                weight -= 5.0 * ("indicator" not in signs) + 4.0 * ("timeline" not in signs)
                # A head cell that goes on may as well span two lines: only one that begins says
                # something.
                weight += sum(max(sign, 0.0) for sign in heads) / 2
        else:
            # Indicator and timeline are empty: only what cannot be otherwise makes this a row of
            # its own.
            weight = max(heads, default=-SURE)
            weight = weight if weight >= SURE else min(weight, 0.0) - CLOSE
        begins = weight > 0
        doubtful = set(signs) if abs(weight) < CLOSE else set()
        if not begins:
            doubtful |= {name for name, sign in signs.items() if sign >= SURE}
            if len(lines) > 1 and weight > -SURE:
                # Indicator and timeline were only weighed: were they a line of their own, it would
                # be lost in this one.
                doubtful |= signs.keys() & set(LINE_FIELDS)
            return Break(False, frozenset(signs), frozenset(doubtful))
        if len(lines) < 2 or closed < 0:
            # A row without indicator or timeline, or below cells that no rule closed, may as well
            # be what they had no room for.
            doubtful |= set(signs)
        going_on = {name for name in HEAD_FIELDS if signs.get(name, 1.0) <= 0}
        doubtful |= {name for name in HEAD_FIELDS if abs(signs.get(name, SURE)) < CLOSE}
        # No text ends with a comma or a preposition, whatever room there was below it.
        doubtful |= {
            name
            for name in HEAD_FIELDS
            if signs.get(name, 0.0) > 0 and self._unfinished(name, above[name])
        }
        if "strategic" in signs:
            upper, lower = (self.mender.join(row["strategic"].words) for row in (above, below))
            # A further line of a task seldom has codes of its own, and those that go on in the
            # plan's order may be the rest of a cell over several tasks.
            if "task" not in signs or (upper and ascending(upper, lower)):
                doubtful.add("strategic")
        if "task" in signs and "task" not in going_on:
            if self.mender.join(below["task"].words)[0].islower():
                doubtful.add("task")
            # A cell beside a new task that goes on spans two tasks: that is rare, and never taken
            # for sure.
            doubtful |= {name for name in going_on if signs[name] > -SURE}
        return Break(True, frozenset(going_on), frozenset(doubtful - {"number", "topic"}))

    def _ruled(self, above: dict[str, PdfCell], below: dict[str, PdfCell]) -> Break | None:
        """What the rules at a page's foot say, cell by cell; None where they contradict each other,
        or the text."""
        ends = {above[name].closed for name in LINE_FIELDS if name in above}
        filled = {name for name, cell in below.items() if cell.words}
        open_ = frozenset(name for name in filled if not above[name].closed)
        torn = any(self.scribe.goes_on(above[name].words) for name in filled - open_)
        if len(ends) > 1 or torn or (True in ends and "type" in open_ and above["type"].words):
            return None
        return Break(ends == {True}, open_, frozenset(() if True in ends else filled - open_))

    def _sign(self, name: str, above: PdfCell, below: PdfCell) -> float:
        """Above 0: the cell begins anew; below: it goes on; ±SURE where it cannot be otherwise."""
        if self.scribe.goes_on(above.words):
            return -SURE
        if name == "type" and above.words and below.words:
            return SURE
        if _had_room(above, below) and not self._unfinished(name, above):
            return SURE
        column = _COLUMNS.get(name)
        return self._weigh(column, above.words, below.words, above.right) if column else 0.0

    def _unfinished(self, name: str, cell: PdfCell) -> bool:
        """Whether the text of a cell cannot end as it does."""
        kind = _COLUMNS[name].kind if name in _COLUMNS else Kind.NUMBER
        return unfinished(kind, self.mender.join(cell.words))

    def _weigh(
        self, column: Column, above: Sequence[Word], below: Sequence[Word], right: float
    ) -> float:
        """What it costs to read the words below as a cell that goes on, less what it costs as a
        cell of their own."""
        text, former = self.mender.join(below), self.mender.join(above)
        textual = column.kind in (Kind.TEXT, Kind.BODIES)
        fresh = self.costs.cost(column.kind, text) + self.costs.opening(column, text)
        fresh += 3.0 * (bool(former) and unfinished(column.kind, former))
        if column.kind in (Kind.TIMELINE, Kind.BODIES, Kind.TYPE) and former:
            together = self.mender.join([*above, *below])
            on = self.costs.cost(column.kind, together, True)
            on -= min(on, self.costs.cost(column.kind, former, True))
        else:
            on = self.costs.cost(column.kind, text, True)
        if column.kind is Kind.CODES and former:
            # A cell's codes stand in the order of the plan; those of two cells seldom make one such
            # row.
            one_cell = ascending(former, text)
            on, fresh = on + 5.0 * (not one_cell), fresh + 2.5 * one_cell
        if column.kind is Kind.TEXT:
            on += 1.5 if self.costs.known_start(column, text) else 0.7
        on += 1.0 * (column.kind is Kind.TIMELINE and self.costs.opens_timeline(text))
        # Where lines that are broken between words end with a space, this one did not: at most a
        # paragraph goes on.
        on += 4.0 * (self.scribe.ended(above, right) and textual) + 2.0 * (not above)
        return on - fresh


def _had_room(above: PdfCell, below: PdfCell) -> bool:
    """Whether the text below a break would have found room above it, had it belonged there.

    It has where all its lines would have; else up to two lines may be left free, for no line of a
    paragraph stands alone.
    """
    size = max(word.size for word in below.placed) if below.placed else 10.0
    end = max((word.bottom for word in above.placed), default=above.top)
    return (above.bottom - end) / (_LEADING * size) + _SLACK >= min(
        _ROOM, len(lines_of(below.placed))
    )
