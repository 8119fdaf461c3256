"""A position prepared for questions, so that thousands of lines are counted in a moment."""

from itertools import compress

from wp.domain.filter import (
    NONE,
    OF_TEXT,
    VALUES,
    Answer,
    Facet,
    Filter,
    is_period,
    mask_of,
)
from wp.domain.programme import TaskType
from wp.domain.progress import ProgressStatus
from wp.domain.snapshot import LineView, Snapshot
from wp.domain.spoken import folded
from wp.domain.status import TimelineStatus
from wp.errors import Phrase, QuestionError

_BITS = bytes.maketrans(b"01", b"\0\1")


_ALWAYS = {
    Facet.TYPE: (*TaskType, NONE),
    Facet.STATUS: tuple(TimelineStatus),
    Facet.PROGRESS: tuple(ProgressStatus),
    Facet.FY: (NONE,),
    Facet.QUARTER: (NONE,),
    Facet.CODE: (NONE,),
    Facet.BODY: (NONE,),
}


class Index:
    """A position prepared for questions: one bit a line, one whole number a value."""

    def __init__(
        self,
        snapshot: Snapshot,
        known: dict[Facet, tuple[str, ...]] | None = None,
        former: "Index | None" = None,
    ) -> None:
        """`known` adds values that may be asked for though no line has them (vocabularies), facet
        by facet.

        What the text of the editions alone decides is taken from a `former` index of the same
        editions.
        """
        self.snapshot, self.known = snapshot, known
        same = (
            former is not None
            and former.snapshot.editions == snapshot.editions
            and former.known == known
        )
        self.all = (1 << len(snapshot.lines)) - 1
        self.bits: dict[Facet, dict[str, int]] = {}
        for facet, values_of in VALUES.items():
            if former is not None and same and facet in OF_TEXT:
                self.bits[facet] = former.bits[facet]
                continue
            values = dict.fromkeys((*_ALWAYS.get(facet, ()), *(known or {}).get(facet, ())), 0)
            for at, view in enumerate(snapshot.lines):
                for value in values_of(view):
                    values[value] = values.get(value, 0) | 1 << at
            self.bits[facet] = values
        self.stale = mask_of(view.stale for view in snapshot.lines)
        self.slipped = mask_of(view.state.slipped is not None for view in snapshot.lines)
        self._texts: tuple[str, ...] | None = None
        self._tasks = tuple((view.edition.key, view.task.ref) for view in snapshot.lines)

    def ask(self, wanted: Filter) -> Answer:
        """The answer to a filter; a value that nobody knows is a QuestionError, never a wider
        view."""
        masks = {facet: self._facetmask_of(facet, getattr(wanted, facet)) for facet in Facet}
        rest = (
            self._flag(self.stale, wanted.stale)
            & self._flag(self.slipped, wanted.slipped)
            & self._text(wanted.text)
        )
        return Answer(self, wanted, masks, rest)

    def views(self, mask: int) -> tuple[LineView, ...]:
        """The lines of a mask, in the order of the documents."""
        return tuple(compress(self.snapshot.lines, _flags(mask)))

    def tasks(self, mask: int) -> int:
        """How many tasks have one of the lines of a mask."""
        return len(set(compress(self._tasks, _flags(mask))))

    def _facetmask_of(self, facet: Facet, values: tuple[str, ...]) -> int:
        if not values:
            return self.all
        known, mask = self.bits[facet], 0
        for value in values:
            if value not in known and is_period(facet, value):
                continue
            if value not in known:
                choices = tuple(known) or Phrase("error.none")
                raise QuestionError("ask.value", facet=facet, value=value, known=choices)
            mask |= known[value]
        return mask

    def _flag(self, bits: int, wanted: bool | None) -> int:
        if wanted is None:
            return self.all
        return bits if wanted else self.all & ~bits

    def _text(self, text: str) -> int:
        words = folded(text).split()
        if not words:
            return self.all
        if self._texts is None:
            self._texts = tuple(folded(view.text) for view in self.snapshot.lines)
        return mask_of(all(word in line for word in words) for line in self._texts)


def _flags(mask: int) -> bytes:
    """One byte a line, 0 or 1, the first line first."""
    return f"{mask:b}".encode().translate(_BITS)[::-1]
