"""What changed between two days: lines gained and lost, statuses from and to, what slipped.
Values that compose."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from wp.domain.filter import Answer
from wp.domain.history import Acted, moves_between
from wp.domain.progress import Act, StepState
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus
from wp.domain.timeline import render_step

Pair = tuple[LineView | None, LineView | None]


@dataclass(frozen=True, slots=True)
class Postponed:
    """A step whose due date moved between the days: by how many moves, and how far in days (None
    without a date)."""

    line: LineView
    step: StepState
    before: dt.date | None
    after: dt.date
    times: int

    @property
    def days(self) -> int | None:
        """How far the date moved."""
        return (self.after - self.before).days if self.before else None


@dataclass(frozen=True)
class ChangesBetween:
    """Every line by its permanent id, as it stood on either day; None where it was not in the view.

    What is told of it is worked out once: the pages ask for the same counts and lists again and
    again.
    """

    before_on: dt.date
    after_on: dt.date
    pairs: dict[int, Pair]

    def then(self, other: "ChangesBetween") -> "ChangesBetween":
        """This change followed by another that begins where it ends; ValueError where it does
        not."""
        if self.after_on != other.before_on:
            raise ValueError(
                f"the first change ends on {self.after_on}, the second begins on {other.before_on}"
            )
        reached = {number: after for number, (_, after) in self.pairs.items() if after}
        if reached != {number: before for number, (before, _) in other.pairs.items() if before}:
            raise ValueError("the two changes do not agree on the day between them")
        none: Pair = (None, None)
        found = {
            number: (self.pairs.get(number, none)[0], other.pairs.get(number, none)[1])
            for number in self.pairs.keys() | other.pairs.keys()
        }
        kept = {number: pair for number, pair in found.items() if pair != none}
        return ChangesBetween(self.before_on, other.after_on, kept)

    @cached_property
    def new(self) -> tuple[LineView, ...]:
        """The lines that were not there on the first day."""
        return tuple(after for before, after in self.pairs.values() if after and not before)

    @cached_property
    def lost(self) -> tuple[LineView, ...]:
        """The lines that are no longer there on the second day."""
        return tuple(before for before, after in self.pairs.values() if before and not after)

    @cached_property
    def flows(self) -> Counter[tuple[TimelineStatus | None, TimelineStatus | None]]:
        """How many lines went from which status to which; None stands for "not there". The
        counts add up to all."""
        return Counter(
            (b.status if b else None, a.status if a else None) for b, a in self.pairs.values()
        )

    def became(self, status: TimelineStatus) -> tuple[LineView, ...]:
        """The lines that have this status on the second day and had another, or none, on the
        first."""
        return self._became.get(status, ())

    @cached_property
    def _became(self) -> dict[TimelineStatus, tuple[LineView, ...]]:
        found: dict[TimelineStatus, list[LineView]] = {}
        for before, after in self.pairs.values():
            if after and (before is None or before.status is not after.status):
                found.setdefault(after.status, []).append(after)
        return {status: tuple(lines) for status, lines in found.items()}

    @cached_property
    def postponed(self) -> tuple[Postponed, ...]:
        """The steps whose date was moved between the days, the line that moved farthest first."""
        found = [
            each
            for before, after in self.pairs.values()
            if after and any(step.moved for step in after.state.steps)
            for each in _moved_dates(before, after)
        ]
        return tuple(sorted(found, key=lambda each: -(each.days or 0)))

    @cached_property
    def acted(self) -> tuple[tuple[LineView, Act], ...]:
        """The acts that are on record on the second day and were not on the first."""
        return tuple(
            (after, move.act)
            for before, after in self.pairs.values()
            if before and after and any(step.acts for step in after.state.steps)
            for move in moves_between(before.state, after.state, before.status, after.status)
            if isinstance(move, Acted) and not _followed(before, after, move.act)
        )


def _moved_dates(before: LineView | None, after: LineView) -> Iterator[Postponed]:
    former = {render_step(s.step): s for s in before.state.steps} if before else {}
    for step in after.state.steps:
        old = former.get(render_step(step.step)) or _elsewhere(before, after, step)
        times = step.moved - (old.moved if old else 0)
        if times > 0 and step.due and not step.reached:
            yield Postponed(after, step, old.due if old else step.step.due, step.due, times)


def _followed(before: LineView, after: LineView, act: Act) -> bool:
    """Whether an act stood on record on the first day already, in a step of another edition that
    it followed from."""
    if before.edition.key == after.edition.key:
        return False
    said = (act.body, act.on, act.decision)
    return any(
        said == (old.body, old.on, old.decision)
        for state in before.state.steps
        for old in state.acts
    )


def _elsewhere(before: LineView | None, after: LineView, step: StepState) -> StepState | None:
    """The step of another edition from which a date, moved as often, followed to this one."""
    if before is None or before.edition.key == after.edition.key:
        return None
    return next(
        (each for each in before.state.steps if (each.due, each.moved) == (step.due, step.moved)),
        None,
    )


def changes_between(before: Answer, after: Answer) -> ChangesBetween:
    """What changed from one answer to another; the lines of the second day first, in their
    order, then those lost."""
    then = {line.line.id: line for line in before.lines}
    now = {line.line.id: line for line in after.lines}
    pairs = {number: (then.get(number), now.get(number)) for number in (now | then)}
    return ChangesBetween(before.snapshot.as_of, after.snapshot.as_of, pairs)
