"""The rows of the timeline: where each lies, in which lanes its windows lie, and what it is
called."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from wp.charts.labels import name_of, status_name
from wp.domain.counts.schedule import Row, Window
from wp.domain.filter import Facet
from wp.domain.status import TimelineStatus
from wp.language.dates import window
from wp.language.typography import shortened
from wp.language.words import Words
from wp.look.colours import STATUS_SIGNS

LONGEST, FEW, LARGER = 42, 10, 1.6
NUMBER, STRIP, BAR, HEAD = 15, 6, 17, 21


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """Where a row lies, in pixels from the top, and the lane of each of its windows.

    `scale` makes folded rows larger where there are few.
    """

    row: Row
    top: float
    height: float
    lanes: tuple[int, ...]
    scale: float = 1.0

    @property
    def number(self) -> float:
        """The height of the numbers above the windows of a folded row."""
        return NUMBER * self.scale

    @property
    def middle(self) -> float:
        """The middle of the row."""
        return self.top + self.height / 2

    def bar(self, lane: int) -> tuple[float, float]:
        """Middle and thickness of a bar in one of the lanes."""
        if self.row.entry.folded:
            return self.top + self.number + STRIP * self.scale * (
                lane + 0.5
            ) + 1, STRIP * self.scale - 1
        return self.top + BAR * (lane + 0.5) + 2, BAR - 2


def placed(
    rows: Sequence[Row], top: float
) -> tuple[list[PlacedRow], list[tuple[float, Row]], float]:
    """Where rows lie and, between them, the headings of several groups; and where the last row
    ends."""
    places: list[PlacedRow] = []
    heads: list[tuple[float, Row]] = []
    scale = LARGER if len(rows) <= FEW else 1.0
    several = len({row.entry.group for row in rows}) > 1
    for row in rows:
        if (
            several
            and not row.entry.folded
            and (not places or places[-1].row.entry.group != row.entry.group)
        ):
            heads.append((top, row))
            top += HEAD
        lanes = _lanes(row.windows)
        count = max(lanes, default=0) + 1
        height = (NUMBER + STRIP * count) * scale + 3 if row.entry.folded else BAR * count + 4
        places.append(PlacedRow(row, top, height, lanes, scale))
        top += height
    return places, heads, top


def _lanes(windows: Sequence[Window]) -> tuple[int, ...]:
    """A lane for each window, so that no two lie over each other; windows come by their
    beginning."""
    ends: list[dt.date] = []
    found = []
    for each in windows:
        start = min(each.start, each.first[0]) if each.first else each.start
        end = max(each.due, each.first[1]) if each.first else each.due
        at = next((at for at, taken in enumerate(ends) if taken < start), len(ends))
        ends[at : at + 1] = [end]
        found.append(at)
    return tuple(found)


def group_name(row: Row, grouping: Facet, words: Words) -> str:
    """The name of a row's group: a topic with its title, a body, or a status with its sign."""
    value = row.entry.group
    if grouping == Facet.TOPIC:
        return f"{value}  {row.entry.lines[0].topic.title}"
    if grouping == Facet.STATUS:
        return status_name(TimelineStatus(value), words)
    return name_of(value, words)


def row_name(row: Row, grouping: Facet, words: Words) -> str:
    """What stands before a row: the name of its group, or the sign, reference and task of its
    line."""
    if row.entry.folded:
        return group_name(row, grouping, words)
    view = row.entry.lines[0]
    return f"{STATUS_SIGNS[view.status]} {view.line.ref}  {view.task.text}"


def window_words(each: Window, words: Words) -> str:
    """A window in words: the step as printed where it is one step, and where it stood first
    where it moved."""
    now = window(each.start, each.due, words.language)
    if each.first:
        return words(
            "timeline.moved", first=each.text or window(*each.first, words.language), now=now
        )
    return each.text or now


def cut(text: str) -> str:
    """A name short enough to stand before its row."""
    return shortened(text, LONGEST)
