"""How much alike two lines read, and which lines are worth comparing: fast enough for ten thousand of each."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from heapq import nlargest

from wp.domain.difference import alike_at_start
from wp.domain.programme import PerformanceIndicator, Task, Topic

Entry = tuple[Topic, Task, PerformanceIndicator]
COMPARED = 6
RARE = 40


def texts_of(entry: Entry) -> tuple[str, str]:
    """What a line says: its task and its performance indicator."""
    return entry[1].text, entry[2].indicator.text


def alike(old: Entry, new: Entry) -> float:
    """How much alike two lines read, 0 to 1: the mean over task and indicator, where either has an indicator.

    The lines of one task differ in their indicators only; a long task in common does not hide that.
    """
    (task_a, said_a), (task_b, said_b) = texts_of(old), texts_of(new)
    task = text_alike(task_a, task_b)
    return (task + text_alike(said_a, said_b)) / 2 if said_a or said_b else task


@lru_cache(maxsize=65_536)
def text_alike(a: str, b: str) -> float:
    """How much alike two texts are, 0 to 1: the share of signs in common, in order.

    >>> text_alike("Update the Guide", "Update the Guide"), text_alike("abc", "xyz")
    (1.0, 0.0)
    """
    if a == b:
        return 1.0
    first = alike_at_start(a, b)
    last = alike_at_start(a[first:][::-1], b[first:][::-1])
    left, right = a[first : len(a) - last], b[first : len(b) - last]
    total = len(a) + len(b)
    most = first + last + min(len(left), len(right))
    if 2 * most / total < 0.5:
        return 2 * most / total * 0.5
    inner = SequenceMatcher(None, left, right, autojunk=False)
    return (2 * (first + last) + inner.ratio() * (len(left) + len(right))) / total


class Candidates:
    """The old lines by their words: those that share the rarest words with a new line are compared with it."""

    def __init__(self, old: Sequence[Entry], free: Iterable[int]) -> None:
        """Index these of the old lines."""
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for at in free:
            for word in _words(old[at]):
                self._by_word[word].append(at)

    def of(self, new: Entry) -> list[int]:
        """The few old lines most worth comparing with a new one."""
        lists = sorted((found for word in _words(new) if (found := self._by_word.get(word))), key=len)
        # Words that many lines have tell little, and cost much; they count where a line has no others.
        rare = [found for found in lists if len(found) <= RARE] or lists[:2]
        shared: Counter[int] = Counter()
        for found in rare:
            weight = 1_000 // len(found) + 1
            for at in found[: 5 * RARE]:
                shared[at] += weight
        return nlargest(COMPARED, shared, key=lambda at: (shared[at], -at))


def _words(entry: Entry) -> set[str]:
    return {word.strip(".,;:()“”‘’\"'").casefold() for text in texts_of(entry) for word in text.split()} - {""}
