"""Which line of a new edition is which line of the old one, so that permanent ids survive renumbering."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from difflib import SequenceMatcher

from wp.domain.programme import Edition, PerformanceIndicator, Task, Topic

ALIKE = 0.6
ALIKE_ELSEWHERE = 0.85
Entry = tuple[Topic, Task, PerformanceIndicator]
Pair = tuple[Entry | None, Entry | None]


def match_lines(old: Edition | None, new: Edition) -> tuple[Pair, ...]:
    """Pairs of (old line, new line) in the order of the new edition, those without a counterpart with None.

    First the same reference and text, then the same text elsewhere if only one line has it, then the same reference
    with a text alike, then a text very much alike anywhere; each line is used once.
    """
    before = list(old.lines()) if old else []
    after = list(new.lines())
    found: dict[int, int] = {}
    free_old, free_new = set(range(len(before))), set(range(len(after)))

    def take(pairs: Iterable[tuple[int, int]]) -> None:
        for o, n in pairs:
            if o in free_old and n in free_new:
                found[n] = o
                free_old.remove(o)
                free_new.remove(n)

    for key in (lambda e: (e[2].ref, *_text(e)), lambda e: (*_text(e), e[2].timeline.text), _text):
        take(_unique_pairs(before, after, free_old, free_new, key))
    take(_same_ref(before, after, free_old, free_new))
    take(_alike_elsewhere(before, after, free_old, free_new))
    pairs: list[Pair] = [(before[found[n]] if n in found else None, entry) for n, entry in enumerate(after)]
    return (*pairs, *((before[o], None) for o in sorted(free_old)))


def _text(entry: Entry) -> tuple[str, str]:
    return entry[1].text, entry[2].indicator.text


def _unique_pairs(
    before: list[Entry],
    after: list[Entry],
    free_old: set[int],
    free_new: set[int],
    key: Callable[[Entry], Hashable],
) -> list[tuple[int, int]]:
    olds, news = defaultdict(list), defaultdict(list)
    for o in sorted(free_old):
        olds[key(before[o])].append(o)
    for n in sorted(free_new):
        news[key(after[n])].append(n)
    return [(olds[k][0], ns[0]) for k, ns in news.items() if len(ns) == 1 and len(olds.get(k, ())) == 1]


def _same_ref(before: list[Entry], after: list[Entry], free_old: set[int], free_new: set[int]) -> list[tuple[int, int]]:
    by_ref = {before[o][2].ref: o for o in free_old}
    candidates = ((by_ref[after[n][2].ref], n) for n in sorted(free_new) if after[n][2].ref in by_ref)
    return [(o, n) for o, n in candidates if _alike(before[o], after[n]) >= ALIKE]


def _alike_elsewhere(
    before: list[Entry], after: list[Entry], free_old: set[int], free_new: set[int]
) -> list[tuple[int, int]]:
    scored = [(_alike(before[o], after[n]), o, n) for o in free_old for n in free_new]
    return [(o, n) for score, o, n in sorted(scored, key=lambda s: (-s[0], s[1], s[2])) if score >= ALIKE_ELSEWHERE]


def _alike(old: Entry, new: Entry) -> float:
    a, b = " ".join(_text(old)), " ".join(_text(new))
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= ALIKE else 0.0
