"""What becomes of a line's progress in a new edition: what follows of itself, and what a person has
to say.

An act follows to the step with the same window and bodies (product.md, section 3); otherwise the
import asks.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wp.domain.editions.step_follows import HISTORY_ONLY, Carries, Follow, Target
from wp.domain.programme import PerformanceIndicator
from wp.domain.progress import ProgressReport, StepState, fold, reports_known
from wp.domain.timeline import Step, StepKind, render_step


@dataclass(frozen=True, slots=True)
class StepAnswer:
    """What a person says of an act or an anticipated month: the line's new reference, the step,
    where it follows to.

    `body` "" means each body of the step; `to` "" leaves it to the history. `to_body` is only
    needed where the act names no body and the new step names several.
    """

    ref: str
    step: str
    to: str
    body: str = ""
    to_body: str = ""


@dataclass(frozen=True, slots=True)
class StepQuestion:
    """An act, or an anticipated month, whose step the new edition has no more: which step does it
    follow to?

    `on` is the day of the act, `month` the month anticipated. `answer` is None until somebody
    answers; HISTORY_ONLY is always possible.
    """

    ref: str
    line: int
    carries: Carries
    step: str
    options: tuple[Target, ...]
    body: str = ""
    on: dt.date | None = None
    decision: str = ""
    month: dt.date | None = None
    answer: Target | None = None


@dataclass(frozen=True, slots=True)
class Carried:
    """The progress of a matched line: how many reports follow it, which acts found their step,
    what is asked."""

    ref: str
    before_ref: str
    line: int
    reports: int
    same: int
    follows: tuple[Follow, ...]
    questions: tuple[StepQuestion, ...]


def carry(
    old: PerformanceIndicator,
    new: PerformanceIndicator,
    reports: Sequence[ProgressReport],
    answers: Iterable[StepAnswer] = (),
) -> Carried:
    """What becomes of the reports of a line in a new edition, with a person's answers; they are
    those on record, as the old edition reads them.

    `follows` holds what follows of itself to a step written otherwise; `same` counts the acts whose
    step stays.
    """
    state = fold(old.steps, reports, dt.date.max)
    answers = [each for each in answers if each.ref == new.ref]
    names = {render_step(step) for step in new.steps}
    same, follows, questions = 0, [], []
    for step in state.steps:
        key = render_step(step.step)
        if key in names:
            same += len(step.acts)
            continue
        twin = _twin(step.step.start, step.step.end, step.step, new.steps)
        for question in _of_acts(step, new, old.id):
            to = _target(twin, question.body)
            if to:
                follows.append(Follow(old.id, Carries.ACT, key, question.body, to))
            else:
                questions.append(_answered(question, answers))
    for question, step in _of_months(state.steps, new, old.id, reports):
        twin = _twin(step.start, step.due, step.step, new.steps)
        if twin:
            follows.append(
                Follow(old.id, Carries.MONTH, question.step, "", Target(render_step(twin)))
            )
        else:
            questions.append(_answered(question, answers))
    return Carried(new.ref, old.ref, old.id, len(reports), same, tuple(follows), tuple(questions))


def answered_follows(carried: Carried) -> tuple[Follow, ...]:
    """Every follow of a line: those that came of themselves, and those that a person answered."""
    said = (
        Follow(q.line, q.carries, q.step, q.body, q.answer)
        for q in carried.questions
        if q.answer is not None
    )
    return (*carried.follows, *said)


def _of_acts(step: StepState, new: PerformanceIndicator, line: int) -> Iterator[StepQuestion]:
    key = render_step(step.step)
    for act in step.acts:
        options = tuple(target for each in new.steps for target in _targets(each, act.body))
        yield StepQuestion(
            ref=new.ref,
            line=line,
            carries=Carries.ACT,
            step=key,
            body=act.body,
            on=act.on,
            decision=act.decision,
            options=options,
        )


def _of_months(
    states: Sequence[StepState],
    new: PerformanceIndicator,
    line: int,
    reports: Sequence[ProgressReport],
) -> Iterator[tuple[StepQuestion, StepState]]:
    """The months anticipated that still hold, whose step is no more; one question for each step
    named."""
    names = {render_step(step) for step in new.steps}
    options = tuple(Target(render_step(step)) for step in new.steps if step.due)
    said = {
        r.step: r.anticipated_month
        for r in reports_known(reports, dt.date.max)
        if r.anticipated_month
    }
    moved = [state for state in states if state.moved and not state.reached]
    for step, month in said.items():
        state = next((each for each in moved if step in ("", render_step(each.step))), None)
        if state is not None and render_step(state.step) not in names:
            yield (
                StepQuestion(
                    ref=new.ref,
                    line=line,
                    carries=Carries.MONTH,
                    step=step,
                    month=month,
                    options=options,
                ),
                state,
            )


def _twin(
    start: dt.date | None, end: dt.date | None, like: Step, steps: Sequence[Step]
) -> Step | None:
    """The one step with this window and the bodies of the step that it is like."""
    same = [
        s
        for s in steps
        if start and (s.start, s.end) == (start, end) and set(s.bodies) == set(like.bodies)
    ]
    return same[0] if len(same) == 1 else None


def _target(twin: Step | None, body: str) -> Target | None:
    return Target(render_step(twin), body) if twin else None


def _targets(step: Step, body: str) -> Iterator[Target]:
    """The ways in which an act of this body can stand in a step."""
    if step.kind is StepKind.UNREAD:
        return
    if not step.bodies or body in step.bodies:
        yield Target(render_step(step), body)
    elif not body:
        yield from (Target(render_step(step), each) for each in step.bodies)


def _answered(question: StepQuestion, answers: Sequence[StepAnswer]) -> StepQuestion:
    for said in answers:
        if said.step != question.step or said.body not in ("", question.body):
            continue
        to = [t for t in question.options if t.step == said.to and said.to_body in ("", t.body)]
        answer = HISTORY_ONLY if not said.to else to[0] if len({*to}) == 1 else None
        if answer:
            return replace(question, answer=answer)
    return question
