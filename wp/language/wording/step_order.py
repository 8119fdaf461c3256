"""The order of steps in words: what reports would leave out of order, counted, and line by line."""

from collections.abc import Iterator
from dataclasses import replace

from wp.domain.progress import StepState
from wp.domain.reporting.order_question import LineAsked, OrderQuestion
from wp.language.dates import month, window
from wp.language.names import body_name, step_words
from wp.language.words import Words

Group = tuple[StepState, StepState | None]


def question_sentences(question: OrderQuestion, words: Words) -> list[str]:
    """What is asked of all lines, each sentence with how many it concerns: those of which the same
    step would come before one of the same body are counted together."""
    groups: dict[tuple[object, ...], tuple[Group, list[str]]] = {}
    for each in question.lines:
        for own in _groups(each):
            key = tuple((s.step.bodies, s.due) if s else None for s in own)
            groups.setdefault(key, (own, []))[1].append(each.ref)
    return [
        _sentence(own, list(dict.fromkeys(refs)), question.among, words)
        for own, refs in groups.values()
    ]


def _groups(each: LineAsked) -> Iterator[Group]:
    yield from ((pair.then, pair.first) for pair in each.pairs)
    yield from ((step, None) for step in each.open)


def _sentence(own: Group, refs: list[str], among: int, words: Words) -> str:
    then, first = own
    n = len(refs)
    which = refs[0]
    if among > 1:
        which = words("order.all" if n == among else "order.some", n=n, of=among)
    if first is None:
        return words("order.open", n=n, which=which, step=present_step(then, words))
    bodies = [tuple(body_name(b, words) for b in s.step.bodies) for s in own if s]
    return words(
        "order.bodies" if all(bodies) else "order.steps",
        n=n,
        which=which,
        then=bodies[0],
        first=bodies[1],
        month=month(then.due, words.language) if then.due else "",
        step=present_step(then, words),
        before=present_step(first, words),
    )


def line_sentence(each: LineAsked, words: Words) -> str:
    """What stands out of order on one line, and to which month its later steps could follow."""
    told = [
        words("order.pair", step=present_step(p.then, words), before=present_step(p.first, words))
        for p in each.pairs
    ]
    told += [
        words(
            "order.follows",
            step=present_step(follows.step, words),
            month=window(follows.start, follows.due, words.language),
        )
        for follows in each.follows
    ]
    told += [words("order.left_open", step=present_step(step, words)) for step in each.open]
    return words.parts(told)


def present_step(state: StepState, words: Words) -> str:
    """A step in this language with the window in which it is due now."""
    return step_words(replace(state.step, start=state.start, end=state.due), words)
