"""One way to ask: a filter over a position gives its lines and the facets that every page and
export shares.

Values of one facet are alternatives, facets narrow each other (product.md, section 3, "Filters").
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property, reduce
from operator import and_
from typing import Any, Protocol, TypeVar, cast

from wp.domain.snapshot import LineView, Snapshot
from wp.domain.status import TimelineStatus
from wp.domain.step_status import StepStatus

NONE = "none"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked. Each facet holds the values allowed; an empty one allows all.

    `type`, `code`, `body`, `fy` and `quarter` know the value "none" for lines that state none;
    `step` names a quarter and the most urgent status of a line's steps due in it ("2020-Q2
    overdue"), so that a line has one value for each of its quarters; the words of `text` must all
    occur.
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
    step: tuple[str, ...] = ()
    session: tuple[str, ...] = ()
    stale: bool | None = None
    slipped: bool | None = None
    text: str = ""

    def chosen(self) -> dict[str, object]:
        """The facets that narrow, by name, as plain values."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {
            k: list(v) if isinstance(v, tuple) else v
            for k, v in values.items()
            if v not in ((), None, "")
        }


class Prepared(Protocol):
    """The lines that are asked, prepared for it (`wp.domain.index`): `bits` are those of each value
    of each facet."""

    snapshot: Snapshot
    bits: dict[str, dict[str, int]]

    def ask(self, wanted: Filter) -> "Answer":
        """The answer to a filter."""

    def views(self, mask: int) -> tuple[LineView, ...]:
        """The lines of a mask."""

    def tasks(self, mask: int) -> int:
        """How many tasks have one of the lines of a mask."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One value of a facet and how many lines it would leave, given the other facets."""

    value: str
    count: int


class Answer:
    """The lines that a filter leaves, in the order of the documents, and the counts beside each
    choice.

    Counts are worked out when they are asked for, from one bit a line: a record a hundred times as
    long is not a hundred times as slow. `worked_out` keeps what others derive from the answer,
    which never changes.
    """

    def __init__(
        self, index: "Prepared", wanted: Filter, masks: Mapping[str, int], rest: int
    ) -> None:
        """`masks` holds the lines that each facet allows, `rest` those that flags and text
        allow."""
        self.snapshot, self.filter = index.snapshot, wanted
        self._index, self._masks, self._rest = index, masks, rest
        self.mask = reduce(and_, masks.values(), rest)
        self._worked_out: dict[Hashable, Any] = {}

    @cached_property
    def lines(self) -> tuple[LineView, ...]:
        """The lines themselves."""
        return self._index.views(self.mask)

    def __len__(self) -> int:
        return self.mask.bit_count()

    @cached_property
    def tasks(self) -> int:
        """How many tasks have one of the lines."""
        return self._index.tasks(self.mask)

    @cached_property
    def facets(self) -> dict[str, tuple[Facet, ...]]:
        """The values of each facet with the number of lines that each would leave, given the
        other facets."""
        return {facet: self._facet(facet) for facet in FACETS}

    def _facet(self, facet: str) -> tuple[Facet, ...]:
        others = self._others(facet)
        return tuple(
            Facet(value, (bits & others).bit_count())
            for value, bits in self._index.bits[facet].items()
        )

    def _others(self, facet: str) -> int:
        return reduce(
            and_, (mask for name, mask in self._masks.items() if name != facet), self._rest
        )

    @cached_property
    def without_date(self) -> int:
        """The number of undated lines that a financial-year filter leaves out."""
        if not self.filter.fy:
            return 0
        return (self._others("fy") & self._index.bits["fy"][NONE] & ~self.mask).bit_count()

    def count_marked(self, mark: str, value: bool) -> int:
        """How many lines the mark ("stale" or "slipped") would leave, given everything else in
        the filter."""
        return len(self._index.ask(replace(self.filter, **{mark: value})))  # type: ignore[arg-type]

    def count(self, *pairs: tuple[str, str]) -> int:
        """How many of the lines have all of these (facet, value) pairs."""
        return self._within(pairs).bit_count()

    def tasks_with(self, *pairs: tuple[str, str]) -> int:
        """How many tasks have a line with all of these pairs."""
        return self._index.tasks(self._within(pairs))

    def subset(self, *pairs: tuple[str, str]) -> tuple[LineView, ...]:
        """The lines that have all of these pairs."""
        return self._index.views(self._within(pairs))

    def _within(self, pairs: Iterable[tuple[str, str]]) -> int:
        return reduce(
            and_, (self._index.bits[facet].get(value, 0) for facet, value in pairs), self.mask
        )

    def values(self, facet: str, *pairs: tuple[str, str]) -> tuple[str, ...]:
        """The values of a facet that the lines with all of these pairs have; only those chosen,
        if any are."""
        chosen, bits = getattr(self.filter, facet), self._index.bits[facet]
        mask = self._within(pairs)
        return tuple(value for value in chosen or bits if bits.get(value, 0) & mask)

    def of_lines(self, ids: Collection[int], wanted: Filter) -> "Answer":
        """The lines of these permanent ids at the same day and editions; `wanted` says in words
        what they are."""
        mask = mask_of(view.line.id in ids for view in self.snapshot.lines)
        return Answer(self._index, wanted, {}, mask)

    def worked_out(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made once for this answer; the key names the question and all that
        it depends on."""
        if key not in self._worked_out:
            self._worked_out[key] = make()
        return cast(T, self._worked_out[key])


VALUES: dict[str, Callable[[LineView], Iterable[str]]] = {
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
    "step": lambda v: v.quarter_steps,
    "session": lambda v: v.sessions,
}
FACETS = tuple(VALUES)
FLAGS = ("stale", "slipped")
# What no report changes.
OF_TEXT = ("programme", "part", "topic", "type", "code", "body")


def is_period(facet: str, value: str) -> bool:
    """Whether the value names a financial year or a quarter, whatever lines fall due in it, or how
    steps of a quarter stand.

    >>> is_period("fy", "2031/2032"), is_period("fy", "2031/2033"), is_period("quarter", "2021-Q3")
    (True, False, True)
    >>> is_period("quarter", "0000-Q3"), is_period("quarter", "9999-Q4")
    (False, True)
    >>> is_period("step", "2021-Q3 due soon"), is_period("step", "2021-Q3 late")
    (True, False)
    """
    if facet == "fy" and (years := re.fullmatch(r"(\d{4})/(\d{4})", value)):
        return int(years[2]) == int(years[1]) + 1
    if facet == "step":
        value, _, status = value.partition(" ")
        if status not in set(StepStatus):
            return False
    return facet in ("quarter", "step") and bool(re.fullmatch(r"(?!0000)\d{4}-Q[1-4]", value))


def mask_of(flags: Iterable[bool]) -> int:
    """One bit a line, the first line's the lowest."""
    mask = 0
    for at, flag in enumerate(flags):
        mask |= flag << at
    return mask


def folded(text: str) -> str:
    """Text for searching: lower case, without accents, curly quotes straight.

    >>> folded("Économie d’échelle")
    "economie d'echelle"
    """
    bare = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold()


def count_status(answer: Answer, *pairs: tuple[str, str]) -> dict[TimelineStatus, int]:
    """How many of an answer's lines with these (facet, value) pairs have each status; every
    status is there."""
    return {s: answer.count(*pairs, ("status", s.value)) for s in TimelineStatus}
