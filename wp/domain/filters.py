"""One way to ask: a filter over a position gives its lines and the facets that every page and export shares.

Values of one facet are alternatives, facets narrow each other (product.md, section 3, "Filters").
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields

from wp.domain.position import LineView, Position
from wp.domain.progress import ProgressStatus
from wp.domain.status import TimelineStatus
from wp.errors import QuestionError

NONE = "none"


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked. Each facet holds the values allowed; an empty one allows all.

    `type`, `code`, `body`, `fy` and `quarter` know the value "none" for lines that state none; the words of `text` must
    all occur.
    """

    programme: tuple[str, ...] = ()
    part: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    code: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    progress: tuple[str, ...] = ()
    fy: tuple[str, ...] = ()
    quarter: tuple[str, ...] = ()
    session: tuple[str, ...] = ()
    stale: bool | None = None
    slipped: bool | None = None
    text: str = ""

    def chosen(self) -> dict[str, object]:
        """The facets that narrow, by name, as plain values."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {k: list(v) if isinstance(v, tuple) else v for k, v in values.items() if v not in ((), None, "")}


@dataclass(frozen=True, slots=True)
class Facet:
    """One value of a facet and how many lines it would leave, given the other facets."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The lines that a filter leaves, in the order of the documents, and the counts beside each choice.

    `without_date` is the number of undated lines that a financial-year filter leaves out.
    """

    position: Position
    filter: Filter
    lines: tuple[LineView, ...]
    facets: dict[str, tuple[Facet, ...]]
    without_date: int

    @property
    def tasks(self) -> int:
        """How many tasks have one of the lines."""
        return len({(view.edition.key, view.task.ref) for view in self.lines})


_VALUES: dict[str, Callable[[LineView], Iterable[str]]] = {
    "programme": lambda v: (v.edition.programme.code,),
    "part": lambda v: (v.topic.part.value,),
    "topic": lambda v: (v.topic.ref,),
    "type": lambda v: (v.task.type or NONE,),
    "code": lambda v: v.line.codes or (NONE,),
    "body": lambda v: v.line.bodies or (NONE,),
    "status": lambda v: (v.status.value,),
    "progress": lambda v: (v.state.status.value,),
    "fy": lambda v: v.financial_years or (NONE,),
    "quarter": lambda v: v.quarters or (NONE,),
    "session": lambda v: v.sessions,
}
FACETS = tuple(_VALUES)
_ALWAYS = {
    "type": ("A", "M", NONE),
    "status": tuple(status.value for status in TimelineStatus),
    "progress": tuple(status.value for status in ProgressStatus),
    "fy": (NONE,),
    "quarter": (NONE,),
    "code": (NONE,),
    "body": (NONE,),
}


class Index:
    """A position prepared for questions: one bit a line, one whole number a value."""

    def __init__(self, position: Position, known: dict[str, tuple[str, ...]] | None = None) -> None:
        """`known` adds values that may be asked for though no line has them (vocabularies), facet by facet."""
        self.position = position
        self.all = (1 << len(position.lines)) - 1
        self.bits: dict[str, dict[str, int]] = {}
        for facet, values_of in _VALUES.items():
            values = dict.fromkeys((*_ALWAYS.get(facet, ()), *(known or {}).get(facet, ())), 0)
            for at, view in enumerate(position.lines):
                for value in values_of(view):
                    values[value] = values.get(value, 0) | 1 << at
            self.bits[facet] = values
        self.stale = _mask(view.stale for view in position.lines)
        self.slipped = _mask(view.state.slipped is not None for view in position.lines)
        self._texts: tuple[str, ...] | None = None

    def ask(self, wanted: Filter) -> Answer:
        """The lines and facet counts; a value that nobody knows is a QuestionError, never a wider view."""
        masks = {facet: self._facet_mask(facet, getattr(wanted, facet)) for facet in FACETS}
        rest = self._flag(self.stale, wanted.stale) & self._flag(self.slipped, wanted.slipped) & self._text(wanted.text)
        left = rest
        for mask in masks.values():
            left &= mask
        facets = {}
        for facet in FACETS:
            others = rest
            for name, mask in masks.items():
                if name != facet:
                    others &= mask
            facets[facet] = tuple(Facet(v, (bits & others).bit_count()) for v, bits in self.bits[facet].items())
            if facet == "fy":
                undated = others & self.bits["fy"][NONE] & ~left if wanted.fy else 0
        lines = tuple(view for at, view in enumerate(self.position.lines) if left >> at & 1)
        return Answer(self.position, wanted, lines, facets, undated.bit_count())

    def _facet_mask(self, facet: str, values: tuple[str, ...]) -> int:
        if not values:
            return self.all
        known, mask = self.bits[facet], 0
        for value in values:
            if value not in known and is_period(facet, value):
                continue
            if value not in known:
                choices = ", ".join(known) or "none on record"
                raise QuestionError(f"The {facet} {value!r} is not known here; known are: {choices}.")
            mask |= known[value]
        return mask

    def _flag(self, bits: int, wanted: bool | None) -> int:
        if wanted is None:
            return self.all
        return bits if wanted else self.all & ~bits

    def _text(self, text: str) -> int:
        words = plain(text).split()
        if not words:
            return self.all
        if self._texts is None:
            self._texts = tuple(plain(view.text) for view in self.position.lines)
        return _mask(all(word in line for word in words) for line in self._texts)


def is_period(facet: str, value: str) -> bool:
    """Whether the value names a financial year or a quarter, whatever lines fall due in it.

    >>> is_period("fy", "2031/2032"), is_period("fy", "2031/2033"), is_period("quarter", "2021-Q3")
    (True, False, True)
    """
    if facet == "fy" and (years := re.fullmatch(r"(\d{4})/(\d{4})", value)):
        return int(years[2]) == int(years[1]) + 1
    return facet == "quarter" and bool(re.fullmatch(r"\d{4}-Q[1-4]", value))


def _mask(flags: Iterable[bool]) -> int:
    mask = 0
    for at, flag in enumerate(flags):
        mask |= flag << at
    return mask


def plain(text: str) -> str:
    """Text for searching: lower case, without accents, curly quotes straight.

    >>> plain("Économie d’échelle")
    "economie d'echelle"
    """
    bare = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold()


def count_status(lines: Iterable[LineView]) -> dict[TimelineStatus, int]:
    """How many of the lines have each status; every status is in the answer."""
    counts = Counter(view.status for view in lines)
    return {status: counts[status] for status in TimelineStatus}
