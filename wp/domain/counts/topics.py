"""The topics as a matrix: one row a topic, its lines by timeline status, Advanced apart from
Maintenance."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from wp.domain.filter import Answer, Facet
from wp.domain.programme import Edition, TaskType, Topic
from wp.domain.status import TimelineStatus


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic and its lines, counted by (timeline status, type of task)."""

    topic: Topic
    edition: Edition
    lines: dict[tuple[TimelineStatus, TaskType | None], int]

    @property
    def total(self) -> int:
        """All lines of the topic that were counted."""
        return sum(self.lines.values())


def topics_with_lines(answer: Answer) -> tuple[tuple[Edition, Topic], ...]:
    """The topics that have one of the lines, in the order of the documents."""
    held = set(answer.values(Facet.TOPIC))
    return tuple(
        (e, topic) for e in answer.snapshot.editions for topic in e.topics if topic.ref in held
    )


def topic_rows(answer: Answer, topics: Iterable[tuple[Edition, Topic]]) -> tuple[TopicRow, ...]:
    """These topics, each with its lines counted."""
    rows = []
    for edition, topic in topics:
        lines = answer.subset((Facet.TOPIC, topic.ref))
        rows.append(
            TopicRow(topic, edition, dict(Counter((view.status, view.task.type) for view in lines)))
        )
    return tuple(rows)


def inactive_topics(editions: Iterable[Edition]) -> tuple[Topic, ...]:
    """The topics without tasks."""
    return tuple(topic for edition in editions for topic in edition.topics if not topic.tasks)
