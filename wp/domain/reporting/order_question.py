"""What is asked before reports are recorded that would break the order of steps (product.md,
section 3), and what an answer makes of them."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from wp.domain.progress import (
    LineState,
    ProgressReport,
    ProgressStatus,
    Statement,
    StepState,
    fold,
    last_number,
)
from wp.domain.sessions import Session
from wp.domain.step_order import Following, OutOfOrder, followed_by, left_open, out_of_order
from wp.domain.timeline import Step, render_step


@dataclass(frozen=True, slots=True)
class LineAsked:
    """What reports would leave out of order on a line: the pairs of steps, with the later steps as
    they could follow; or, of a line completed, the steps left open."""

    line: int
    ref: str
    pairs: tuple[OutOfOrder, ...] = ()
    follows: tuple[Following, ...] = ()
    open: tuple[StepState, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderQuestion:
    """The lines that reports on so many (`among`) would leave out of order; none where nothing is
    to be asked."""

    lines: tuple[LineAsked, ...]
    among: int

    @property
    def pairs(self) -> tuple[LineAsked, ...]:
        """The lines of which later steps would come first."""
        return tuple(each for each in self.lines if each.pairs)

    @property
    def open(self) -> tuple[LineAsked, ...]:
        """The lines that would be completed with a step still open."""
        return tuple(each for each in self.lines if each.open)


@dataclass(frozen=True, slots=True)
class OrderAnswer:
    """What a person answers: the later steps are postponed too, or all stays as it stands, with a
    reason; with both, the reason is for what cannot be postponed.

    `question` is what was shown; without one, whatever is asked is answered.
    """

    with_later: bool = False
    as_it_stands: str | None = None
    question: OrderQuestion | None = None


def line_asked(
    ref: str,
    steps: tuple[Step, ...],
    reports: Sequence[ProgressReport],
    said: Sequence[Statement],
    sessions: Iterable[Session],
    today: dt.date,
) -> LineAsked | None:
    """What the statements `said` on the line called `ref`, with these steps and reports on record,
    would newly leave out of order, as known `today`, where bodies meet at these `sessions`; None
    where that is nothing, or they give the reason themselves."""
    if any(each.as_it_stands.strip() for each in said):
        return None
    first, moment = 1 + last_number(reports), dt.datetime.max.replace(tzinfo=dt.UTC)
    trials = [each.recorded(first + at, moment, "") for at, each in enumerate(said)]
    # A correction stands in the place of what it corrects; what is withdrawn was there before.
    replaced = {each.supersedes for each in said if not each.withdraws}
    day = max(today, *(each.effective_on for each in said))
    before = fold(steps, [r for r in reports if r.id not in replaced], day)
    after = fold(steps, [*reports, *trials], day)
    accepted = out_of_order(before)
    pairs = tuple(each for each in out_of_order(after) if each not in accepted)
    follows = followed_by(after, accepted, sessions) if pairs else ()
    opened = _newly_open(before, after)
    return LineAsked(said[0].line, ref, pairs, follows, opened) if pairs or opened else None


def _newly_open(before: LineState, after: LineState) -> tuple[StepState, ...]:
    known = {each.step for each in left_open(before)}
    return tuple(each for each in left_open(after) if each.step not in known)


def answered(
    question: OrderQuestion, said: Sequence[Statement], answer: OrderAnswer
) -> tuple[list[Statement], list[Statement]] | None:
    """The statements with the reasons that the answer gives, and those by which later steps
    follow; None where something is left to be asked, or the question was another one."""
    if answer.question not in (None, question):
        return None
    own, later = list(said), list[Statement]()
    for asked in question.lines:
        at = _at_of(asked.line, said)
        if asked.pairs and answer.with_later:
            later += [_following(said[at], each) for each in asked.follows]
        elif answer.as_it_stands is not None:
            own[at] = replace(said[at], as_it_stands=answer.as_it_stands.strip())
        else:
            return None
    return own, later


def _at_of(line: int, said: Sequence[Statement]) -> int:
    """The place of the statement on a line that moves it, else of its last one."""
    places = [at for at, each in enumerate(said) if each.line == line]
    return max(places, key=lambda at: (said[at].anticipated_month is not None, at))


def _following(said: Statement, each: Following) -> Statement:
    """The statement by which a later step follows, for the same reason and with the same action."""
    postponed = said.status is ProgressStatus.POSTPONED
    return replace(
        said,
        status=said.status if postponed else None,
        acts=(),
        denies=(),
        note="",
        anticipated_month=each.start,
        step=render_step(each.step.step),
        supersedes=None,
    )
