"""Which lines of a comparison are shown: the filters of the pages, and the kind of change that
is asked for."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from wp.domain.editions.comparison import Comparison, Kind, LineChange, fields_of
from wp.domain.editions.similarity import Entry
from wp.domain.editions.topic_changes import TopicChange
from wp.domain.filter import NONE, OF_TEXT, Facet, Filter
from wp.domain.spoken import folded

ALL, UNCHANGED = "all", "unchanged"
ORDER = (Kind.CHANGED, Kind.MOVED, Kind.NEW, Kind.REMOVED)
CHOICES = (ALL, *ORDER, UNCHANGED)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which lines of a comparison are wanted: kinds of change, and of a filter what the text of a
    line says; all else is asked of the day shown.

    A line is kept when it has the value in either edition. Topics may be given by reference, number
    or title.
    """

    kinds: tuple[Kind, ...] = ()
    wanted: Filter = field(default_factory=Filter)

    def narrowed(self, found: Comparison) -> Comparison:
        """The comparison of the lines and topics that it leaves."""
        lines = tuple(line for line in found.lines if self.leaves(line))
        topics = tuple(topic for topic in found.topics if self.leaves_topic(topic))
        return replace(found, lines=lines, topics=topics)

    def leaves(self, line: LineChange) -> bool:
        """Whether a line is wanted."""
        if self.kinds and not set(self.kinds) & set(line.kinds):
            return False
        sides = [entry for entry in (line.match.old, line.match.new) if entry]
        return any(self._leaves_entry(entry) for entry in sides)

    def leaves_topic(self, change: TopicChange) -> bool:
        """Whether a change of a topic is wanted: where kinds of change alone are asked for, or
        topics and it is one of them."""
        of_text = self.wanted.chosen().keys() & {*OF_TEXT, "text"} - {Facet.PROGRAMME}
        return not of_text or bool({change.ref, change.before_ref} & set(self.wanted.topic))

    def _leaves_entry(self, entry: Entry) -> bool:
        (topic, task, line), wanted = entry, self.wanted
        said = (
            (wanted.part, (topic.part,)),
            (wanted.topic, (topic.ref, topic.number, topic.title)),
            (wanted.type, (task.type or NONE,)),
            (wanted.code, line.codes or (NONE,)),
            (wanted.body, line.bodies or (NONE,)),
        )
        if any(asked and not set(asked) & set(values) for asked, values in said):
            return False
        words = folded(wanted.text).split()
        reads = (
            folded(" ".join((line.ref, topic.title, *fields_of(entry).values()))) if words else ""
        )
        return all(word in reads for word in words)


def asks_position(wanted: Filter) -> bool:
    """Whether a filter asks for what a text does not say; the plan apart, which the two editions
    decide."""
    return any(name not in (*OF_TEXT, "text") for name in wanted.chosen())


def filtered(found: Comparison, wanted: Filter, shown: Collection[int]) -> Comparison:
    """The lines that a filter leaves, unchanged ones too: by the text of either edition, and by the
    day shown.

    `shown` holds the permanent ids of the lines that the filter leaves on that day.
    """
    left = Narrowing(wanted=wanted).narrowed(found)
    if not asks_position(wanted):
        return left
    return replace(
        left, lines=tuple(line for line in left.lines if ids(line) & set(shown)), topics=()
    )


def of_kind(found: Comparison, chosen: str) -> Comparison:
    """The lines of one of `CHOICES`; changes of topics belong to all changes alone, and so do
    cells that print otherwise and read alike, as a person settled."""
    if chosen == ALL:
        return replace(found, lines=tuple(line for line in found.lines if line.kinds or line.alike))
    if chosen == UNCHANGED:
        return replace(
            found, lines=tuple(line for line in found.lines if not line.kinds), topics=()
        )
    return replace(Narrowing((Kind(chosen),)).narrowed(found), topics=())


def ids(line: LineChange) -> set[int]:
    """The permanent ids of a line, on either side."""
    return {entry[2].id for entry in (line.match.old, line.match.new) if entry}
