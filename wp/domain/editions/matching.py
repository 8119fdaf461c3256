"""Which line of a new edition is which line of the old one, and how sure that is, so that ids
survive renumbering."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from wp.domain.editions.similarity import Candidates, Entry, alike, texts_of
from wp.domain.programme import Edition
from wp.errors import QuestionError

ALIKE = 0.6
SURE = 0.85
SURE_ELSEWHERE = 0.95
CLOSE = 0.05
ByHand = tuple[tuple[str, str | None], ...]


class How(StrEnum):
    """How a line of the new edition was matched with one of the old."""

    SAME = "same"  # the same reference and text
    MOVED = "moved"  # the same text under another reference
    ALIKE = "alike"  # a text alike
    HAND = "hand"  # said by a person
    NUMBER = "number"  # both editions are on record: the permanent id
    NONE = "none"  # no counterpart


@dataclass(frozen=True, slots=True)
class Match:
    """A line of the old edition and the one of the new that it became; one of them is None where
    there is none.

    `doubtful` asks a person to confirm it, by hand. `others` are the references of old lines that
    it may be as well, each with its likeness, the likeliest first.
    """

    old: Entry | None
    new: Entry | None
    how: How
    score: float = 0.0
    doubtful: bool = False
    others: tuple[tuple[str, float], ...] = ()

    @property
    def ref(self) -> str:
        """The reference by which the match is spoken of: the new line's, of one taken out the
        old one's."""
        entry = self.new or self.old
        return entry[2].ref if entry else ""


def match_lines(old: Edition | None, new: Edition, by_hand: ByHand = ()) -> tuple[Match, ...]:
    """The matches in the order of the new edition, then the old lines without a counterpart.

    First what a person said (new reference -> old one, or None for a new line), then the same
    reference and text, the same text elsewhere where only one line has it, a text alike under the
    same reference, a text alike anywhere. Each line is used once. Doubtful is a text alike below
    0.85; under another reference, one below 0.95 or with a rival close by. QuestionError where a
    reference said by hand is not there.
    """
    return _Matching(old, new).run(by_hand)


def by_number(old: Edition, new: Edition) -> tuple[Match, ...]:
    """The matches of two editions on record, by the permanent ids of their lines."""
    before = {entry[2].id: entry for entry in old.lines()}
    matches = [_by_id(before.pop(entry[2].id, None), entry) for entry in new.lines()]
    return (*matches, *(Match(entry, None, How.NONE) for entry in before.values()))


def _by_id(old: Entry | None, new: Entry) -> Match:
    return Match(old, new, How.NUMBER, 1.0) if old else Match(None, new, How.NONE)


class _Matching:
    """One run of matching: what is still free on either side, and what was found."""

    def __init__(self, old: Edition | None, new: Edition) -> None:
        self.before = list(old.lines()) if old else []
        self.after = list(new.lines())
        self.free_old, self.free_new = set(range(len(self.before))), set(range(len(self.after)))
        self.found: dict[int, Match] = {}
        self.others: dict[int, tuple[tuple[str, float], ...]] = {}

    def run(self, by_hand: ByHand) -> tuple[Match, ...]:
        alone = self._said(by_hand)
        self._unique(lambda e: (e[2].ref, *texts_of(e)), How.SAME)
        self._unique(lambda e: (*texts_of(e), e[2].timeline.text), How.MOVED)
        self._unique(texts_of, How.MOVED)
        self._same_reference(alone)
        self._alike_anywhere(alone)
        told = [self.found.get(n) or self._unmatched(n, alone) for n in range(len(self.after))]
        return (*told, *(Match(self.before[o], None, How.NONE) for o in sorted(self.free_old)))

    def _take(self, o: int, n: int, how: How, score: float = 1.0, doubtful: bool = False) -> None:
        if o in self.free_old and n in self.free_new:
            self.found[n] = Match(
                self.before[o], self.after[n], how, score, doubtful, self.others.get(n, ())
            )
            self.free_old.remove(o)
            self.free_new.remove(n)

    def _said(self, by_hand: ByHand) -> set[int]:
        """Take what a person said; give the lines said to be new."""
        olds, news = _by_reference(self.before), _by_reference(self.after)
        alone = set()
        for new_ref, old_ref in by_hand:
            n = _named(new_ref, news, "new")
            if old_ref is None:
                alone.add(n)
                self.free_new.discard(n)
                continue
            o = _named(old_ref, olds, "former")
            if o not in self.free_old or n not in self.free_new:
                raise QuestionError("ask.matched_already", new=new_ref, old=old_ref)
            self._take(o, n, How.HAND, alike(self.before[o], self.after[n]))
        return alone

    def _unique(self, key: Callable[[Entry], Hashable], how: How) -> None:
        olds, news = defaultdict(list), defaultdict(list)
        for o in sorted(self.free_old):
            olds[key(self.before[o])].append(o)
        for n in sorted(self.free_new):
            news[key(self.after[n])].append(n)
        for k, ns in news.items():
            if len(ns) == 1 and len(olds.get(k, ())) == 1:
                same = self.before[olds[k][0]][2].ref == self.after[ns[0]][2].ref
                self._take(olds[k][0], ns[0], How.SAME if same else how)

    def _same_reference(self, alone: set[int]) -> None:
        by_ref = {self.before[o][2].ref: o for o in sorted(self.free_old, reverse=True)}
        for n in sorted(self.free_new - alone):
            o = by_ref.get(self.after[n][2].ref)
            score = alike(self.before[o], self.after[n]) if o is not None else 0.0
            if o is not None and score >= ALIKE:
                self._take(o, n, How.ALIKE, score, doubtful=score < SURE)

    def _alike_anywhere(self, alone: set[int]) -> None:
        index = Candidates({o: " ".join(texts_of(self.before[o])) for o in sorted(self.free_old)})
        scored: list[tuple[float, int, int]] = []
        for n in sorted(self.free_new - alone):
            own = [
                (alike(self.before[o], self.after[n]), o)
                for o in index.of(" ".join(texts_of(self.after[n])))
            ]
            own = sorted(
                (pair for pair in own if pair[0] >= ALIKE), key=lambda pair: (-pair[0], pair[1])
            )
            self.others[n] = tuple((self.before[o][2].ref, round(score, 2)) for score, o in own)
            scored += [(score, o, n) for score, o in own]
        for score, o, n in sorted(
            scored, key=lambda each: (-each[0], abs(each[1] - each[2]), each[1], each[2])
        ):
            rivals = sum(score - other <= CLOSE for _, other in self.others[n]) > 1
            self._take(o, n, How.ALIKE, score, doubtful=score < SURE_ELSEWHERE or rivals)

    def _unmatched(self, n: int, alone: set[int]) -> Match:
        how = How.HAND if n in alone else How.NONE
        return Match(None, self.after[n], how, others=() if n in alone else self.others.get(n, ()))


def _by_reference(entries: Sequence[Entry]) -> dict[str, int]:
    return {entry[2].ref: at for at, entry in reversed(list(enumerate(entries)))}


def _named(ref: str, known: dict[str, int], which: str) -> int:
    if ref not in known:
        raise QuestionError("ask.new_line" if which == "new" else "ask.former_line", ref=ref)
    return known[ref]


def with_ids(edition: Edition, matches: Iterable[Match]) -> Edition:
    """The edition with the permanent ids that its lines keep; lines without a counterpart get
    -1, -2 ... for now."""
    kept = [
        match.old[2].id if match.old else -at for at, match in enumerate(matches, 1) if match.new
    ]
    numbers = iter(kept)
    topics = tuple(
        replace(
            topic,
            tasks=tuple(
                replace(task, lines=tuple(replace(line, id=next(numbers)) for line in task.lines))
                for task in topic.tasks
            ),
        )
        for topic in edition.topics
    )
    return replace(edition, topics=topics)
