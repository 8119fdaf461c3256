"""What was on record at a moment, and what of it is still in force: one rule for reports,
decisions and proposals."""

import datetime as dt
from collections.abc import Iterable
from typing import Protocol, TypeVar


class Correctable(Protocol):
    """Something on record that a later one of its kind can supersede."""

    @property
    def id(self) -> int:
        """Its number."""

    @property
    def supersedes(self) -> int | None:
        """The number of the one whose place it takes."""


T = TypeVar("T", bound=Correctable)


def was_known(recorded_at: dt.datetime | None, known_at: dt.datetime | None) -> bool:
    """Whether what was recorded then was on record at a moment; None as the moment is now.

    >>> noon = dt.datetime(2020, 6, 1, 12, tzinfo=dt.UTC)
    >>> was_known(noon, None), was_known(noon, noon), was_known(None, noon)
    (True, True, False)
    """
    return known_at is None or (recorded_at is not None and recorded_at <= known_at)


def in_force(recorded: Iterable[T]) -> list[T]:
    """Those that no other of them supersedes, in their order."""
    every = tuple(recorded)
    superseded = {each.supersedes for each in every}
    return [each for each in every if each.id not in superseded]
