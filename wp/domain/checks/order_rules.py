"""Checks of order: Advanced before Maintenance within a topic; topics that are mainly
Maintenance last."""

from bisect import bisect
from collections.abc import Iterator

from wp.domain.checks.model import (
    Basis,
    Breach,
    CheckCode,
    Ref,
    is_typed,
    some_of,
)
from wp.domain.checks.subjects import of_task, of_topic
from wp.domain.programme import Edition, Part, Topic


def advanced_first(basis: Basis) -> Iterator[Breach]:
    """Advanced tasks that stand behind a Maintenance task of their topic; a task without a type
    stands in no order."""
    behind: dict[tuple[str, str], list[str]] = {}
    for views in basis.typed_tasks():
        task, topic = views[0].task, (views[0].edition.key, views[0].topic.ref)
        if task.type == "M":
            behind.setdefault(topic, []).append(task.ref)
        elif task.type == "A" and topic in behind:
            yield Breach(
                CheckCode.ADVANCED_FIRST,
                of_task(views),
                "behind",
                (("before", some_of(behind[topic])), ("first", Ref(behind[topic][0]))),
            )


def maintenance_last(basis: Basis) -> Iterator[Breach]:
    """Topics with more Maintenance than Advanced tasks that have another topic of their part
    after them."""
    for edition in basis.snapshot.editions:
        if is_typed(edition):
            for part in (Part.ACTIVE, Part.REPORTS):
                yield from _out_of_place(
                    [topic for topic in edition.topics if topic.part is part], edition
                )


def _out_of_place(topics: list[Topic], edition: Edition) -> Iterator[Breach]:
    others = [at for at, topic in enumerate(topics) if not is_mainly_maintenance(topic)]
    for at, topic in enumerate(topics):
        behind = [topics[other].ref for other in others[bisect(others, at) :]]
        if behind and is_mainly_maintenance(topic):
            kinds = [task.type for task in topic.tasks]
            yield Breach(
                CheckCode.MAINTENANCE_LAST,
                of_topic(topic, edition),
                "early",
                (
                    ("maintenance", kinds.count("M")),
                    ("n", len(kinds)),
                    ("behind", some_of(behind, is_topic=True)),
                    ("last", Ref(behind[-1], True)),
                ),
            )


def is_mainly_maintenance(topic: Topic) -> bool:
    """Whether more of its tasks are Maintenance than not; a task without a type counts as not."""
    kinds = [task.type for task in topic.tasks]
    return 2 * kinds.count("M") > len(kinds)
