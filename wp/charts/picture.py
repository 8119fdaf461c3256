"""A picture with everything that belongs to it, as one value."""

from dataclasses import dataclass
from typing import Any

from wp.look.colours import Status


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure, and the words and numbers without which it may not be shown.

    The points of `figure` carry the filter that gives their lines, as flat pairs in `customdata`.
    `title` says what is seen and `unit` what is counted; `alt` is the figure in words and `table`
    holds its numbers; `counted` gives the rule of counting; `keys` are statuses whose colours
    need their names beside.
    """

    key: str
    title: str
    unit: str
    figure: dict[str, Any]
    alt: str
    table: list[dict[str, Any]]
    counted: str
    keys: tuple[Status, ...] = ()
