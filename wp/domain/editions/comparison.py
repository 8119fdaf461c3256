"""Two editions of a programme, line by line and topic by topic, as small frozen changes; the
wording comes later."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from wp.domain.editions.matching import Match, by_number, match_lines
from wp.domain.editions.similarity import Entry
from wp.domain.editions.topic_changes import TopicChange, TopicPairs, pair_topics, topic_changes
from wp.domain.editions.word_diff import Piece, word_diff
from wp.domain.programme import Edition, PerformanceIndicator


class Kind(StrEnum):
    """What became of a line; one can be moved and changed at once."""

    NEW = "new"
    CHANGED = "changed"
    MOVED = "moved"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Added:
    """A line that the new edition has and the old one had not."""

    ref: str
    text: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A line that the new edition no longer has."""

    ref: str
    text: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A line that has another reference now."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A field of a line that reads otherwise now; `field` is a column name of the CSV form.

    `printed` holds what the two editions print, where a person settled another reading of either.
    """

    ref: str
    field: str
    before: str
    after: str
    printed: tuple[str, str] | None = None

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The word-level difference."""
        return word_diff(self.before, self.after)


Change = Added | Removed | Moved | Changed | TopicChange


@dataclass(frozen=True, slots=True)
class LineChange:
    """A line in both editions (in one, where it is new or taken out), and every field that reads
    otherwise.

    `elsewhere` says that it stands in another topic, and is not merely numbered otherwise; `alike`
    holds the fields that are printed otherwise and read alike, as a person settled.
    """

    match: Match
    fields: tuple[Changed, ...]
    elsewhere: bool = False
    alike: tuple[Changed, ...] = ()

    @property
    def ref(self) -> str:
        """The reference of the new edition, of a line taken out that of the old one."""
        return self.match.ref

    @property
    def before(self) -> str:
        """The reference in the old edition, "" for a new line."""
        return self.match.old[2].ref if self.match.old else ""

    @property
    def text(self) -> str:
        """What the line is about: its task as the newer of the two reads."""
        entry = self.match.new or self.match.old
        return entry[1].text if entry else ""

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What became of it; empty where it reads as before."""
        if self.match.old is None or self.match.new is None:
            return (Kind.NEW,) if self.match.old is None else (Kind.REMOVED,)
        moved = (Kind.MOVED,) if self.before != self.ref or self.elsewhere else ()
        return (*((Kind.CHANGED,) if self.fields else ()), *moved)

    def flat(self) -> tuple[Change, ...]:
        """The same as single changes."""
        if self.match.old is None:
            return (Added(self.ref, self.text),)
        if self.match.new is None:
            return (Removed(self.ref, self.text),)
        return (*((Moved(self.before, self.ref),) if self.before != self.ref else ()), *self.fields)


@dataclass(frozen=True)
class Comparison:
    """Everything that differs between two editions: each line (unchanged ones too) and the
    changes of topics."""

    old: Edition | None
    new: Edition
    lines: tuple[LineChange, ...]
    topics: tuple[TopicChange, ...]

    @cached_property
    def counts(self) -> dict[Kind, int]:
        """How many lines are new, changed, moved and taken out; every kind is there."""
        found = Counter(kind for line in self.lines for kind in line.kinds)
        return {kind: found[kind] for kind in Kind}

    @cached_property
    def unchanged(self) -> int:
        """How many lines read as before, under the same reference."""
        return sum(not line.kinds for line in self.lines)

    @cached_property
    def changed_fields(self) -> Counter[str]:
        """How many of the lines read otherwise in which field."""
        return Counter(each.field for line in self.lines for each in line.fields)

    @property
    def alike(self) -> bool:
        """Whether the two editions read alike."""
        return not self.topics and self.unchanged == len(self.lines)

    @property
    def doubtful(self) -> tuple[Match, ...]:
        """The matches that a person has to confirm."""
        return tuple(line.match for line in self.lines if line.match.doubtful)

    def flat(self) -> tuple[Change, ...]:
        """Every change, lines first, in the order of the new edition."""
        return (*(change for line in self.lines for change in line.flat()), *self.topics)


def compare(old: Edition | None, new: Edition) -> tuple[Change, ...]:
    """Every change from the old edition to the new one, flat; empty where they read alike."""
    return comparison(old, new).flat()


def comparison(
    old: Edition | None, new: Edition, matches: tuple[Match, ...] | None = None
) -> Comparison:
    """Two editions beside each other, by these matches, else by permanent ids where both are on
    record.

    Source places are no change, nor how a cell came by its text: the same words on another page are
    the same line.
    """
    if matches is None:
        matches = by_number(old, new) if old and _on_record(old, new) else match_lines(old, new)
    topics = pair_topics(old, new, matches)
    lines = tuple(_line(match, topics) for match in matches)
    return Comparison(old, new, lines, topic_changes(old, new, topics) if old else ())


def _on_record(old: Edition, new: Edition) -> bool:
    ids = [line.id for edition in (old, new) for _, _, line in edition.lines()]
    return old.programme.code == new.programme.code and all(ids)


def _line(match: Match, topics: TopicPairs) -> LineChange:
    if match.old is None or match.new is None:
        return LineChange(match, ())
    elsewhere = topics.get(match.new[0].ref) != match.old[0].ref
    before, after = fields_of(match.old), fields_of(match.new)
    # What became of a whole topic is told once, with the topic.
    told = () if elsewhere else _OF_TOPIC
    fields = [
        _field(match.old[2], match.new[2], name, (before[name], after[name]))
        for name in after
        if name not in told and before[name] != after[name]
    ]
    changed = tuple(each for each in fields if each.before != each.after)
    alike = tuple(each for each in fields if each.before == each.after)
    return LineChange(match, changed, elsewhere, alike)


def _field(
    old: PerformanceIndicator, new: PerformanceIndicator, name: str, printed: tuple[str, str]
) -> Changed:
    """A field that is printed otherwise, as it reads with what a person settled of either side."""
    settled = [line.settled_reading(name) for line in (old, new)]
    if not any(settled):
        return Changed(new.ref, name, *printed)
    reads = [said.reading if said else text for said, text in zip(settled, printed, strict=True)]
    return Changed(new.ref, name, reads[0], reads[1], printed)


_OF_TOPIC: Collection[str] = ("part", "topic", "topic_code")


def fields_of(entry: Entry) -> dict[str, str]:
    """Every field of a line that an edition states, as printed, by column name."""
    topic, task, line = entry
    return {
        "part": topic.part.value,
        "topic": topic.title,
        "topic_code": topic.code,
        "task": task.text,
        "type": task.type_as_read or "",
        **{name: cell.text for name, cell in line.cells.items()},
    }
