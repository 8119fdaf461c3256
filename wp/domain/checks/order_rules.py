"""Checks of order: Advanced before Maintenance within a topic; topics that are mainly
Maintenance last; no step of a line due before one that comes first."""

from collections.abc import Iterable, Iterator

from wp.domain.checks.model import (
    Basis,
    Breach,
    CheckCode,
    Fact,
    Facts,
    Quote,
    Ref,
    is_typed,
    some_of,
)
from wp.domain.checks.subjects import of_line, of_plan, of_task
from wp.domain.programme import Part, TaskType, Topic
from wp.domain.progress import StepState
from wp.domain.step_order import left_open, out_of_order


def advanced_first(basis: Basis) -> Iterator[Breach]:
    """Advanced tasks that stand behind a Maintenance task of their topic; a task without a type
    stands in no order."""
    behind: dict[tuple[str, str], list[str]] = {}
    for views in basis.typed_tasks():
        task, topic = views[0].task, (views[0].edition.key, views[0].topic.ref)
        if task.type is TaskType.MAINTENANCE:
            behind.setdefault(topic, []).append(task.ref)
        elif task.type is TaskType.ADVANCED and topic in behind:
            yield Breach(
                CheckCode.ADVANCED_FIRST,
                of_task(views),
                "behind",
                (("before", some_of(behind[topic])), ("first", Ref(behind[topic][0]))),
            )


def maintenance_last(basis: Basis) -> Iterator[Breach]:
    """Plans in which topics with more Maintenance than Advanced tasks stand before another topic of
    their part: one breach a plan, that names the topics on both sides."""
    for edition in filter(is_typed, basis.snapshot.editions):
        early: list[Topic] = []
        late: list[Topic] = []
        for part in (Part.ACTIVE, Part.REPORTS):
            before, behind = _out_of_place([t for t in edition.topics if t.part is part])
            early, late = early + before, late + behind
        if early:
            yield Breach(
                CheckCode.MAINTENANCE_LAST,
                of_plan(edition, early + late),
                "early",
                (
                    ("early", some_of([topic.ref for topic in early], is_topic=True)),
                    ("n", len(early)),
                    ("behind", some_of([topic.ref for topic in late], is_topic=True)),
                    ("first", Ref(early[0].ref, True)),
                ),
            )


def _out_of_place(topics: list[Topic]) -> tuple[list[Topic], list[Topic]]:
    """The topics that are mainly Maintenance and stand before others, and those others."""
    mainly = [is_mainly_maintenance(topic) for topic in topics]
    if True not in mainly or False not in mainly:
        return [], []
    first, last = mainly.index(True), len(mainly) - 1 - mainly[::-1].index(False)
    reach = list(zip(topics, mainly, strict=True))[first : last + 1]
    return [t for t, own in reach if own], [t for t, own in reach if not own]


def is_mainly_maintenance(topic: Topic) -> bool:
    """Whether more of its tasks are Maintenance than not; a task without a type counts as not."""
    kinds = [task.type for task in topic.tasks]
    return 2 * kinds.count(TaskType.MAINTENANCE) > len(kinds)


def order_of_steps(basis: Basis) -> Iterator[Breach]:
    """Lines of which a later step is due before one that comes first, and completed lines with a
    step still open; with the reason that was given when they were left so."""
    for view in basis.snapshot.lines:
        pairs, opened = out_of_order(view.state), left_open(view.state)
        if not (pairs or opened):
            continue
        thens = [pair.then for pair in pairs] or opened
        facts = (*_steps("then", thens), *_steps("first", [pair.first for pair in pairs]))
        reason: Facts = (("reason", Quote(view.state.as_it_stands)),)
        fault = "before" if pairs else "open"
        yield Breach(CheckCode.ORDER_OF_STEPS, of_line(view), fault, (*facts, *reason))


def _steps(name: str, states: Iterable[StepState]) -> Facts:
    """Steps as they are printed, and the days on which they are due now."""
    own = tuple(dict.fromkeys(states))
    printed: tuple[Fact, ...] = tuple(Quote(state.step.text) for state in own)
    dues: tuple[Fact, ...] = tuple(sorted({state.due for state in own if state.due}))
    return ((name, printed), (f"{name}_due", dues)) if own else ()
