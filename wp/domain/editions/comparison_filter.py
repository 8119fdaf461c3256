"""Which lines of a comparison are shown: the filters of the pages, and the kind of change that
is asked for."""

from collections.abc import Collection
from dataclasses import replace

from wp.domain.editions.comparison import Comparison, Kind, LineChange, Narrowing
from wp.domain.filter import Filter

ALL, UNCHANGED = "all", "unchanged"
ORDER = (Kind.CHANGED, Kind.MOVED, Kind.NEW, Kind.REMOVED)
CHOICES = (ALL, *(kind.value for kind in ORDER), UNCHANGED)
# What the text of a line says in either edition; everything else is asked of the day shown.
TEXTS = ("part", "topic", "type", "code", "body")


def asks_position(wanted: Filter) -> bool:
    """Whether a filter asks for what a text does not say; the plan apart, which the two editions
    decide."""
    return any(name not in (*TEXTS, "text", "programme") for name in wanted.chosen())


def filtered(found: Comparison, wanted: Filter, shown: Collection[int]) -> Comparison:
    """The lines that a filter leaves, unchanged ones too: by the text of either edition, and by the
    day shown.

    `shown` holds the permanent ids of the lines that the filter leaves on that day.
    """
    texts = {name: getattr(wanted, name) for name in TEXTS}
    left = found.narrowed(Narrowing(text=wanted.text, **texts))
    if not asks_position(wanted):
        return left
    return replace(
        left, lines=tuple(line for line in left.lines if ids(line) & set(shown)), topics=()
    )


def of_kind(found: Comparison, chosen: str) -> Comparison:
    """The lines of one of `CHOICES`; changes of topics belong to all changes alone."""
    if chosen == ALL:
        return replace(found, lines=tuple(line for line in found.lines if line.kinds))
    if chosen == UNCHANGED:
        return replace(
            found, lines=tuple(line for line in found.lines if not line.kinds), topics=()
        )
    return replace(found.narrowed(Narrowing((Kind(chosen),))), topics=())


def ids(line: LineChange) -> set[int]:
    """The permanent ids of a line, on either side."""
    return {entry[2].id for entry in (line.match.old, line.match.new) if entry}
