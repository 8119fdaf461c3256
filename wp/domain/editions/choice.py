"""Which edition of a programme is shown at (as-of, known-at), a former one made current again
included."""

import datetime as dt
from dataclasses import dataclass

from wp.domain.known import was_known
from wp.domain.programme import EditionHeader, Programme


@dataclass(frozen=True, slots=True)
class Choice:
    """That an edition was made current (again): those on record by then that are later than it
    are set aside."""

    code: str
    number: int
    recorded_at: dt.datetime
    recorded_by: str
    reason: str


@dataclass(frozen=True, slots=True)
class ProgrammeEditions:
    """The editions of one programme, oldest first, and the choices made among them."""

    headers: tuple[EditionHeader, ...]
    choices: tuple[Choice, ...] = ()

    @property
    def programme(self) -> Programme:
        """The programme that they are of."""
        return self.headers[0].programme

    def counting(self, known_at: dt.datetime | None = None) -> tuple[EditionHeader, ...]:
        """The editions that count, as known then: recorded, and not set aside by the latest choice.

        An edition imported after the choice counts again; so does every one after a later choice of
        it.
        """
        known = [each for each in self.headers if was_known(each.recorded_at, known_at)]
        made = [each for each in self.choices if was_known(each.recorded_at, known_at)]
        latest = max(made, key=lambda choice: choice.recorded_at, default=None)
        chosen = next((each for each in known if latest and each.number == latest.number), None)
        if latest is None or chosen is None:
            return tuple(known)
        since, order = latest.recorded_at, chosen.order
        return tuple(each for each in known if each.recorded_at > since or each.order <= order)

    def shown(self, as_of: dt.date, known_at: dt.datetime | None = None) -> EditionHeader | None:
        """The edition at (as-of, known-at): the latest effective and recorded by then, else the
        first."""
        counting = self.counting(known_at)
        effective = [each for each in counting if each.effective_on <= as_of]
        return max(effective, key=lambda each: each.order, default=next(iter(counting), None))

    def current(self) -> EditionHeader | None:
        """The edition that a new one is compared with: the latest of those that count, effective
        yet or not."""
        return max(self.counting(), key=lambda each: each.order, default=None)

    def descent(self, number: int) -> tuple[int, ...]:
        """The number of an edition, then those of the editions that it came from, back to the
        first.

        Each was compared with the edition that was current when it was recorded: one set aside by
        then is no forebear. StopIteration where there is no edition of this number.
        """
        own = next(each for each in self.headers if each.number == number)
        before = tuple(each for each in self.headers if each.number < number)
        made = tuple(each for each in self.choices if each.recorded_at < own.recorded_at)
        former = ProgrammeEditions(before, made).current()
        if former is None:
            return (number,)
        return number, *ProgrammeEditions(before, self.choices).descent(former.number)
