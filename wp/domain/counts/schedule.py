"""The lines over time: grouped, folded where there are many, each step in the window of its true
precision."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from wp.domain.counts.crosstab import by_size, values_within
from wp.domain.days import days_after
from wp.domain.filter import Facet, Filter
from wp.domain.progress import StepState
from wp.domain.sessions import quarter, quarter_window
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus
from wp.domain.step_status import StepStatus
from wp.domain.timeline import StepKind

GROUPINGS = (Facet.TOPIC, Facet.BODY, Facet.STATUS)
FOLD_ABOVE = 40
FAR_DAYS = 3653


@dataclass(frozen=True, slots=True)
class Window:
    """One window on a row: first day and last day as the step has them, the status of the step, its
    bodies.

    `first` is the first window of a step that moved, None otherwise; `text` the step as printed, ""
    where several lines share the window; `lines` counts them.
    """

    start: dt.date
    due: dt.date
    status: StepStatus
    bodies: tuple[str, ...] = ()
    first: tuple[dt.date, dt.date] | None = None
    text: str = ""
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """What one row stands for: a whole group (`folded`) with all its lines, or one dated line of
    it."""

    group: str
    lines: tuple[LineView, ...]
    folded: bool


@dataclass(frozen=True, slots=True)
class Row:
    """An entry with its windows; `quarters` counts its lines, quarter by quarter, by the most
    urgent status of their steps due in it."""

    entry: Entry
    windows: tuple[Window, ...]
    quarters: Mapping[str, Mapping[StepStatus, int]]


@dataclass(frozen=True, slots=True)
class Schedule:
    """The rows to draw, in order, and what they come to.

    `lines` are the dated lines and `pairs` the same lines counted once under each of their groups;
    `groups` are those that hold one. Folded, an entry is a group; otherwise a line under a group.
    """

    grouping: Facet
    entries: tuple[Entry, ...]
    folded: bool
    lines: int
    pairs: int
    groups: int


def schedule(
    lines: Iterable[LineView],
    grouping: Facet,
    within: Filter | None = None,
    fold_above: int = FOLD_ABOVE,
) -> Schedule:
    """Group the lines by a facet (`grouping`); more rows than `fold_above` in several
    groups are folded into one row a group.

    A line stands once under each of its values, of those alone that the filter chose where it
    narrows the facet (`within`). Lines without a dated step have no row (`apart` has them), groups
    without any dated line have none either.
    """
    read = values_within(grouping, within)
    groups: dict[str, list[LineView]] = {}
    pairs, dated_lines = Counter[str](), 0
    for view in lines:
        values = read(view)
        dated = bool(view.quarters)
        dated_lines += dated and bool(values)
        for value in values:
            groups.setdefault(value, []).append(view)
            if dated:
                pairs[value] += 1
    order = [value for value in _order(groups, grouping) if pairs[value]]
    folded = pairs.total() > fold_above and len(order) > 1
    entries = tuple(
        Entry(value, each, folded)
        for value in order
        for each in (
            [tuple(groups[value])]
            if folded
            else [(view,) for view in groups[value] if view.quarters]
        )
    )
    return Schedule(grouping, entries, folded, dated_lines, pairs.total(), len(order))


def _order(groups: Mapping[str, list[LineView]], grouping: Facet) -> Iterable[str]:
    """Topics as in the documents, statuses by urgency, bodies by what they carry."""
    if grouping == Facet.STATUS:
        return [status for status in TimelineStatus if status in groups]
    if grouping == Facet.BODY:
        return by_size(groups, {value: len(lines) for value, lines in groups.items()})
    return groups


def row(entry: Entry, within: Filter | None = None) -> Row:
    """The windows of an entry, by their beginning; equal ones of a folded group are one, with their
    number.

    `quarters` knows only those that the filter chose where it narrows them or their steps.
    """
    counts: Counter[Window] = Counter()
    steps: Counter[str] = Counter()
    read, chosen = values_within(Facet.STEP, within), within.quarter if within else ()
    for view in entry.lines:
        windows = (_window(step, view, entry.folded) for step in view.state.steps)
        counts.update(dict.fromkeys((each for each in windows if each), 1))
        steps.update(read(view))
    quarters: dict[str, dict[StepStatus, int]] = {}
    for value in sorted(steps):
        name, _, status = value.partition(" ")
        if not chosen or name in chosen:
            quarters.setdefault(name, {})[StepStatus(status)] = steps[value]
    for name, own in quarters.items():
        quarters[name] = {status: own[status] for status in StepStatus if status in own}
    shown = sorted(counts, key=lambda w: (w.start, w.due, list(StepStatus).index(w.status)))
    return Row(entry, tuple(replace(each, lines=counts[each]) for each in shown), quarters)


def _window(step: StepState, view: LineView, shared: bool) -> Window | None:
    if step.start is None or step.due is None:
        return None
    status = view.status_of(step)
    printed, moved = step.step, step.due != step.step.due
    first = (printed.start, printed.end) if moved and printed.start and printed.end else None
    if shared:
        return Window(step.start, step.due, status, first=first)
    return Window(step.start, step.due, status, printed.bodies, first, printed.text)


@dataclass(frozen=True, slots=True)
class Apart:
    """The lines that a picture over time cannot place: recurring work, and lines without any step
    understood.

    `without_date` counts the lines that have no dated step at all, those of the filter fy=none.
    """

    recurring: tuple[LineView, ...]
    undated: tuple[LineView, ...]
    without_date: int


def apart(lines: Iterable[LineView]) -> Apart:
    """The lines with a recurring step (also beside a dated one), and those with neither kind, in
    their order."""
    recurring, undated, without = [], [], 0
    for view in lines:
        without += not view.quarters
        if any(step.step.kind is StepKind.RECURRING for step in view.state.steps):
            recurring.append(view)
        elif not view.quarters:
            undated.append(view)
    return Apart(tuple(recurring), tuple(undated), without)


def span(rows: Iterable[Row], ends: Iterable[dt.date], as_of: dt.date) -> tuple[dt.date, dt.date]:
    """The days to draw, in whole quarters: from the earliest window or the day shown to the last of
    all `ends`.

    A day shown that lies more than ten years from all windows is left out: nothing else could be
    seen beside it.
    """
    days = [
        day for row in rows for w in row.windows for day in (w.start, w.due, *(w.first or ()))
    ] or [as_of]
    far = not days_after(min(days), -FAR_DAYS) <= as_of <= days_after(max(days), FAR_DAYS)
    first, last = (
        min([*days, *(() if far else (as_of,))]),
        max([*days, *ends, *(() if far else (as_of,))]),
    )
    return quarter_window(quarter(first))[0], quarter_window(quarter(last))[1]
