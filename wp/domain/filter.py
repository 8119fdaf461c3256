"""One way to ask: a filter over a position gives its lines and the facets that every page and
export shares.

Values of one facet are alternatives, facets narrow each other (product.md, section 3, "Filters").
"""

import re
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import cached_property, reduce
from operator import and_
from typing import Any, Protocol, TypeVar, cast

from wp.domain.snapshot import LineView, Snapshot
from wp.domain.status import TimelineStatus
from wp.domain.step_status import StepStatus

NONE = "none"
T = TypeVar("T")


class Facet(StrEnum):
    """What lines are told apart by; a filter has a field of this name for each."""

    PROGRAMME = "programme"
    PART = "part"
    TOPIC = "topic"
    TYPE = "type"
    CODE = "code"
    BODY = "body"
    STATUS = "status"
    PROGRESS = "progress"
    FY = "fy"
    QUARTER = "quarter"
    STEP = "step"
    SESSION = "session"


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
    bits: dict[Facet, dict[str, int]]

    def ask(self, wanted: Filter) -> "Answer":
        """The answer to a filter."""

    def views(self, mask: int) -> tuple[LineView, ...]:
        """The lines of a mask."""

    def tasks(self, mask: int) -> int:
        """How many tasks have one of the lines of a mask."""


@dataclass(frozen=True, slots=True)
class FacetValue:
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
        self, index: "Prepared", wanted: Filter, masks: Mapping[Facet, int], rest: int
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
    def facets(self) -> dict[Facet, tuple[FacetValue, ...]]:
        """The values of each facet with the number of lines that each would leave, given the
        other facets."""
        return {facet: self._facet(facet) for facet in Facet}

    def _facet(self, facet: Facet) -> tuple[FacetValue, ...]:
        others = self._others(facet)
        return tuple(
            FacetValue(value, (bits & others).bit_count())
            for value, bits in self._index.bits[facet].items()
        )

    def _others(self, facet: Facet) -> int:
        masks = (mask for name, mask in self._masks.items() if name != facet)
        return reduce(and_, masks, self._rest)

    @cached_property
    def without_date(self) -> int:
        """The number of undated lines that a financial-year filter leaves out."""
        if not self.filter.fy:
            return 0
        return (self._others(Facet.FY) & self._index.bits[Facet.FY][NONE] & ~self.mask).bit_count()

    def count_marked(self, mark: str, value: bool) -> int:
        """How many lines the mark ("stale" or "slipped") would leave, given everything else in
        the filter."""
        return len(self._index.ask(replace(self.filter, **{mark: value})))  # type: ignore[arg-type]

    def count(self, *pairs: tuple[Facet, str]) -> int:
        """How many of the lines have all of these (facet, value) pairs."""
        return self._within(pairs).bit_count()

    def tasks_with(self, *pairs: tuple[Facet, str]) -> int:
        """How many tasks have a line with all of these pairs."""
        return self._index.tasks(self._within(pairs))

    def subset(self, *pairs: tuple[Facet, str]) -> tuple[LineView, ...]:
        """The lines that have all of these pairs."""
        return self._index.views(self._within(pairs))

    def _within(self, pairs: Iterable[tuple[Facet, str]]) -> int:
        masks = (self._index.bits[facet].get(value, 0) for facet, value in pairs)
        return reduce(and_, masks, self.mask)

    def values(self, facet: Facet, *pairs: tuple[Facet, str]) -> tuple[str, ...]:
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


VALUES: dict[Facet, Callable[[LineView], Iterable[str]]] = {
    Facet.PROGRAMME: lambda v: (v.edition.programme.code,),
    Facet.PART: lambda v: (v.topic.part,),
    Facet.TOPIC: lambda v: (v.topic.ref,),
    Facet.TYPE: lambda v: (v.task.type or NONE,),
    Facet.CODE: lambda v: v.line.codes or (NONE,),
    Facet.BODY: lambda v: v.line.bodies or (NONE,),
    Facet.STATUS: lambda v: (v.status,),
    Facet.PROGRESS: lambda v: (v.state.status,),
    Facet.FY: lambda v: v.financial_years or (NONE,),
    Facet.QUARTER: lambda v: v.quarters or (NONE,),
    Facet.STEP: lambda v: v.quarter_steps,
    Facet.SESSION: lambda v: v.sessions,
}
FLAGS = ("stale", "slipped")
# What no report changes.
OF_TEXT = (Facet.PROGRAMME, Facet.PART, Facet.TOPIC, Facet.TYPE, Facet.CODE, Facet.BODY)


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
    if facet == Facet.FY and (years := re.fullmatch(r"(\d{4})/(\d{4})", value)):
        return int(years[2]) == int(years[1]) + 1
    if facet == Facet.STEP:
        value, _, status = value.partition(" ")
        if status not in set(StepStatus):
            return False
    named = re.fullmatch(r"(?!0000)\d{4}-Q[1-4]", value)
    return facet in (Facet.QUARTER, Facet.STEP) and bool(named)


def mask_of(flags: Iterable[bool]) -> int:
    """One bit a line, the first line's the lowest."""
    mask = 0
    for at, flag in enumerate(flags):
        mask |= flag << at
    return mask


def count_status(answer: Answer, *pairs: tuple[Facet, str]) -> dict[TimelineStatus, int]:
    """How many of an answer's lines with these (facet, value) pairs have each status; every
    status is there."""
    return {s: answer.count(*pairs, (Facet.STATUS, s)) for s in TimelineStatus}
