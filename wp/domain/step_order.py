"""The order of the steps of a line (product.md, section 3, "Order of steps"): what stands against
it, and how the later steps would follow.

Only what is still to be done has an order: a reached step, and one of a line that is closed, is due
no more.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wp.domain.progress import LineState, ProgressStatus, StepState
from wp.domain.sessions import Session, SessionState
from wp.domain.timeline import StepKind, month_window

# Who decides first of two steps with one window, whichever is printed first.
RANKS = {"PTC": 0, "PC": 1, "Council": 2}
_CLOSED = (ProgressStatus.COMPLETED, ProgressStatus.DISCONTINUED)


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    """Two steps of a line of which the one that comes first is now due after the other."""

    first: StepState
    then: StepState


@dataclass(frozen=True, slots=True)
class Following:
    """A later step, as it is due now, and the month (its first and last day) to which it would
    follow."""

    step: StepState
    start: dt.date
    due: dt.date


def out_of_order(state: LineState) -> tuple[OutOfOrder, ...]:
    """Every two steps of a line in this state that stand against the order; none of a line that
    is closed."""
    return () if state.status in _CLOSED else tuple(_pairs(state.steps))


def left_open(state: LineState) -> tuple[StepState, ...]:
    """The dated steps of a completed line in which a body has still to act.

    A step that names no body waits for nobody: who completes the line has taken it.
    """
    if state.status is not ProgressStatus.COMPLETED:
        return ()
    return tuple(s for s in state.steps if s.due and s.step.bodies and not s.reached)


def followed_by(
    state: LineState, accepted: Collection[OutOfOrder], sessions: Iterable[Session]
) -> tuple[Following, ...]:
    """The later steps that follow so that nothing is out of order but what is `accepted`.

    Each follows to the first session of its body not held that ends when the step before it is due
    or later; where none is known, at the distance at which the two were printed.
    """
    steps, planned = list(state.steps), [s for s in sessions if s.state is SessionState.PLANNED]
    moved: set[int] = set()
    while pair := next((p for p in _pairs(steps) if p not in accepted), None):
        at = next(n for n, each in enumerate(steps) if each is pair.then)
        start, due = _month_after(pair, planned)
        steps[at] = replace(pair.then, start=start, due=due)
        moved.add(at)
    return tuple(
        Following(state.steps[at], steps[at].start or dt.date.min, steps[at].due or dt.date.max)
        for at in sorted(moved)
    )


def _pairs(steps: Sequence[StepState]) -> Iterator[OutOfOrder]:
    for at, step in enumerate(steps):
        for other in steps[at + 1 :]:
            if _share_a_body(step, other):
                break
            if not (_has_order(step) and _has_order(other)):
                continue
            first, then = (other, step) if _decides_before(other, step) else (step, other)
            if first.due and then.due and first.due > then.due:
                yield OutOfOrder(first, then)


def _share_a_body(step: StepState, other: StepState) -> bool:
    own, others = set(step.step.bodies), set(other.step.bodies)
    return bool(own & others) or not (own or others)


def _has_order(state: StepState) -> bool:
    """Whether it is still due and has a place in the order: it is neither recurring nor joint."""
    own = state.step
    return bool(state.due) and not (
        state.reached or own.kind is StepKind.RECURRING or len(own.bodies) > 1
    )


def _decides_before(other: StepState, step: StepState) -> bool:
    """Whether a step printed after another with the same window is that of a body that decides
    before."""
    if (other.step.start, other.step.end) != (step.step.start, step.step.end):
        return False
    ranks = [RANKS.get(body) for s in (other, step) for body in s.step.bodies]
    return len(ranks) == 2 and None not in ranks and ranks[0] < ranks[1]  # type: ignore[operator]


def _month_after(pair: OutOfOrder, planned: Sequence[Session]) -> tuple[dt.date, dt.date]:
    """The month in which the later step of two is not due before the first."""
    first, then = pair.first.step.due, pair.then.step.due
    floor = pair.first.due or dt.date.max
    ends = [s.end for s in planned if s.body in pair.then.step.bodies and s.end >= floor]
    if ends:
        return month_window(min(ends).year, min(ends).month)
    apart = _months(then) - _months(first) if first and then else 0
    last = _months(floor) + max(apart, 0)
    year, month = divmod(min(last, _months(dt.date.max)), 12)
    return month_window(year, month + 1)


def _months(day: dt.date) -> int:
    return 12 * day.year + day.month - 1
