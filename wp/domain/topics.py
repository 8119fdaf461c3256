"""The topics as a matrix: one row a topic, its lines by timeline status, Advanced apart from Maintenance."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from wp.domain.position import LineView, Position
from wp.domain.programme import Edition, Topic
from wp.domain.status import TimelineStatus


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic and its lines, counted by (timeline status, type of task: "A", "M" or None)."""

    topic: Topic
    edition: Edition
    lines: dict[tuple[TimelineStatus, str | None], int]

    @property
    def total(self) -> int:
        """All lines of the topic that were counted."""
        return sum(self.lines.values())


def topic_rows(position: Position, lines: Iterable[LineView], every: bool) -> tuple[TopicRow, ...]:
    """The topics in the order of the documents; those without any of the lines only where `every` is asked for."""
    counts: dict[tuple[str, str], Counter[tuple[TimelineStatus, str | None]]] = {}
    for view in lines:
        counts.setdefault((view.edition.key, view.topic.ref), Counter())[view.status, view.task.type] += 1
    return tuple(
        TopicRow(topic, edition, dict(counts.get((edition.key, topic.ref), {})))
        for edition in position.editions
        for topic in edition.topics
        if every or (edition.key, topic.ref) in counts
    )
