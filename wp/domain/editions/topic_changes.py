"""What became of the topics between two editions: title, number, order, part; new ones and those
taken out."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wp.domain.editions.matching import Match
from wp.domain.editions.similarity import Candidates, text_alike
from wp.domain.programme import Edition, Topic

ALIKE = 0.6
TopicPairs = Mapping[str, str]


class TopicAspect(StrEnum):
    """What of a topic is otherwise."""

    NEW = "new"
    REMOVED = "removed"
    TITLE = "title"
    NUMBER = "number"
    ORDER = "order"
    PART = "part"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class TopicChange:
    """A topic that reads or stands otherwise: its reference now and before ("" where there is
    none), and what changed.

    ORDER tells that it was put elsewhere among the topics, NUMBER that it is merely numbered
    otherwise, because others came, went or moved; both have the references as `before` and `after`.
    `part` is that of the newer edition.
    """

    ref: str
    before_ref: str
    aspect: TopicAspect
    before: str
    after: str
    part: str


def pair_topics(old: Edition | None, new: Edition, matches: Iterable[Match]) -> TopicPairs:
    """The old topic of each new one, by reference: the one most of its lines come from, else the
    one titled so."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for match in matches:
        if match.old and match.new:
            votes[match.new[0].ref][match.old[0].ref] += 1
    before = {topic.ref: topic for topic in old.topics} if old else {}
    wanted = [
        (count, new_ref, old_ref)
        for new_ref, own in votes.items()
        for old_ref, count in own.items()
    ]
    pairs: dict[str, str] = {}
    taken: set[str] = set()

    def take(new_ref: str, old_ref: str) -> None:
        if new_ref not in pairs and old_ref not in taken:
            pairs[new_ref] = old_ref
            taken.add(old_ref)

    titled: dict[str, list[str]] = defaultdict(list)
    for ref in reversed(before):
        titled[before[ref].title].append(ref)
    for topic in new.topics:
        if titled[topic.title]:
            take(topic.ref, titled[topic.title].pop())
    for _, new_ref, old_ref in sorted(
        wanted, key=lambda each: (-each[0], each[1] != each[2], each[1])
    ):
        take(new_ref, old_ref)
    index = Candidates(
        {at: topic.title for at, topic in enumerate(before.values()) if topic.ref not in taken}
    )
    listed = list(before.values())
    for topic in new.topics:
        if topic.ref not in pairs:
            scored = [
                (text_alike(listed[at].title, topic.title), listed[at].ref)
                for at in index.of(topic.title)
            ]
            score, ref = max((pair for pair in scored if pair[1] not in taken), default=(0.0, ""))
            if score >= ALIKE:
                take(topic.ref, ref)
    return pairs


def topic_changes(old: Edition, new: Edition, pairs: TopicPairs) -> tuple[TopicChange, ...]:
    """Every change of a topic, in the order of the new edition, then those taken out."""
    before = {topic.ref: topic for topic in old.topics}
    moved = _moved(old, new, pairs)
    found: list[TopicChange] = []
    for topic in new.topics:
        former = before.get(pairs.get(topic.ref, ""))
        if former is None:
            found.append(
                TopicChange(topic.ref, "", TopicAspect.NEW, "", topic.title, topic.part.value)
            )
        else:
            found += _changes(former, topic, topic.ref in moved)
    gone = [topic for topic in old.topics if topic.ref not in set(pairs.values())]
    return (
        *found,
        *(TopicChange(t.ref, t.ref, TopicAspect.REMOVED, t.title, "", t.part.value) for t in gone),
    )


def _changes(former: Topic, topic: Topic, moved: bool) -> list[TopicChange]:
    aspects = [
        (TopicAspect.TITLE, former.title, topic.title),
        (TopicAspect.PART, former.part.value, topic.part.value),
        (TopicAspect.CODE, former.code, topic.code),
    ]
    changes = [each for each in aspects if each[1] != each[2]]
    if moved or former.ref != topic.ref:
        changes.append((TopicAspect.ORDER if moved else TopicAspect.NUMBER, former.ref, topic.ref))
    return [TopicChange(topic.ref, former.ref, *each, topic.part.value) for each in changes]


def _moved(old: Edition, new: Edition, pairs: TopicPairs) -> set[str]:
    """The topics that stand elsewhere among those kept: as few as explain the new order."""
    place = {topic.ref: at for at, topic in enumerate(old.topics)}
    kept = [topic.ref for topic in new.topics if topic.ref in pairs]
    stay = _longest_rising([place[pairs[ref]] for ref in kept])
    return {ref for at, ref in enumerate(kept) if at not in stay}


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """The places of a longest rising subsequence."""
    ends: list[int] = []
    places: list[int] = []
    former: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_left(ends, number)
        former.append(places[length - 1] if length else -1)
        ends[length : length + 1] = [number]
        places[length : length + 1] = [at]
    at = places[-1] if places else -1
    found = set()
    while at >= 0:
        found.add(at)
        at = former[at]
    return found
