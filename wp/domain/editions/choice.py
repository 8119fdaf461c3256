"""Which edition of a programme is shown at (as-of, known-at), a former one made current again
included."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wp.domain.known import was_known


@dataclass(frozen=True, slots=True)
class EditionHead:
    """An edition of a programme without its text."""

    code: str
    number: int
    effective_on: dt.date
    recorded_at: dt.datetime

    @property
    def order(self) -> tuple[dt.date, int]:
        """What makes one edition later than another."""
        return self.effective_on, self.number


@dataclass(frozen=True, slots=True)
class Choice:
    """That an edition was made current (again): those on record by then that are later than it
    are set aside."""

    code: str
    number: int
    recorded_at: dt.datetime
    recorded_by: str
    reason: str


def standing_editions(
    heads: Sequence[EditionHead], choices: Iterable[Choice], known_at: dt.datetime | None = None
) -> tuple[EditionHead, ...]:
    """The editions of one programme that count, as known then: recorded, and not set aside by the
    latest choice.

    An edition imported after the choice counts again; so does every one after a later choice of it.
    """
    known = [head for head in heads if was_known(head.recorded_at, known_at)]
    made = [choice for choice in choices if was_known(choice.recorded_at, known_at)]
    latest = max(made, key=lambda choice: choice.recorded_at, default=None)
    chosen = next((head for head in known if latest and head.number == latest.number), None)
    if latest is None or chosen is None:
        return tuple(known)
    return tuple(h for h in known if h.recorded_at > latest.recorded_at or h.order <= chosen.order)


def shown_edition(
    heads: Sequence[EditionHead],
    choices: Iterable[Choice],
    as_of: dt.date,
    known_at: dt.datetime | None = None,
) -> EditionHead | None:
    """The edition of one programme at (as-of, known-at): the latest effective and recorded by
    then, else the first."""
    standing = standing_editions(heads, choices, known_at)
    effective = [head for head in standing if head.effective_on <= as_of]
    return max(effective, key=lambda head: head.order, default=standing[0] if standing else None)


def current_edition(heads: Sequence[EditionHead], choices: Iterable[Choice]) -> EditionHead | None:
    """The edition that a new one is compared with: the latest of those that count, effective yet
    or not."""
    return max(standing_editions(heads, choices), key=lambda head: head.order, default=None)


def descent(
    heads: Sequence[EditionHead], choices: Sequence[Choice], number: int
) -> tuple[int, ...]:
    """The number of an edition of one programme, then those of the editions that it came from, back
    to the first.

    Each was compared with the edition that was current when it was recorded: one set aside by then
    is no forebear.
    """
    head = next(each for each in heads if each.number == number)
    before = [each for each in heads if each.number < number]
    former = current_edition(
        before, [choice for choice in choices if choice.recorded_at < head.recorded_at]
    )
    return (number, *(descent(before, choices, former.number) if former else ()))
