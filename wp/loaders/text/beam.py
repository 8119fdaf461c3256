"""Readings under way: what has been placed where, at what cost, and which decisions were close."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from wp.loaders.text.lines import Word

BEAM = 16
SPREAD = 6.0
CLOSE = 1.0
_LOOKED_BACK = 40


@dataclass(frozen=True, slots=True)
class Event:
    """A step of the reading: a new row begins, a cell is shown empty, or words are placed in a
    column."""

    column: int
    words: tuple[Word, ...] = ()
    begins: bool = False


class Path(NamedTuple):
    """A reading of the blocks up to here: its cost, the present row, and where its events can be
    found."""

    cost: float
    last: int
    texts: tuple[str, ...]
    lines: tuple[int, ...] = ()
    upper: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    reached: int = -1
    start: int = -1
    number: int = 0
    dotted: bool = True
    resumed: bool = False
    events: tuple[Event, ...] = ()
    former: "Path | None" = None
    doubts: frozenset[tuple[int, int]] = frozenset()

    def back(self) -> "Iterator[Path]":
        """This path and those that it came from, the latest first."""
        path: Path | None = self
        while path is not None:
            yield path
            path = path.former

    def history(self) -> list[Event]:
        """All events in order."""
        return [event for path in reversed(list(self.back())) for event in path.events]

    def doubtful(self) -> set[tuple[int, int]]:
        """The words whose place was a close decision, each with the other column."""
        return set().union(*(path.doubts for path in self.back()))


def merge(paths: list[Path]) -> list[Path]:
    """One path for each state, the cheapest; where another came close, the words in which they
    differ are doubtful."""
    best: dict[tuple[object, ...], Path] = {}
    cheapest = min((path.cost for path in paths), default=0.0)
    paths = [path for path in paths if path.cost <= cheapest + SPREAD]
    for path in sorted(paths, key=lambda p: p.cost):
        filled = tuple(bool(text) for text in path.texts)
        key = (path.last, path.start, path.number, path.resumed, filled)
        winner = best.get(key)
        if winner is None:
            if len(best) < BEAM:
                best[key] = path
        elif path.cost - winner.cost < CLOSE and winner.cost <= cheapest + CLOSE * 4:
            best[key] = winner._replace(doubts=winner.doubts | _difference(winner, path))
    return list(best.values())


def _difference(winner: Path, loser: Path) -> frozenset[tuple[int, int]]:
    """The words that two paths place differently, back to where they parted, each with the column
    in which the other has it."""
    own, other = _recent(winner, loser), _recent(loser, winner)
    return frozenset(
        (index, other[index][0]) for index, place in own.items() if other.get(index, place) != place
    )


def _recent(path: Path, until: Path) -> dict[int, tuple[int, bool]]:
    theirs = set(map(id, islice(until.back(), _LOOKED_BACK)))
    found: dict[int, tuple[int, bool]] = {}
    for step in islice(path.back(), _LOOKED_BACK):
        if id(step) in theirs:
            break
        begins = False
        for event in step.events:
            begins = event.begins or begins
            for word in event.words:
                found.setdefault(word.index, (event.column, begins))
            begins = begins and not event.words
    return found
