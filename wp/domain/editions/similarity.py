"""How much alike two lines read, and which lines are worth comparing: fast enough for ten
thousand of each."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from wp.domain.editions.word_diff import alike_at_start
from wp.domain.programme import PerformanceIndicator, Task, Topic

Entry = tuple[Topic, Task, PerformanceIndicator]
# The rarest words of a text are looked up, each in so many texts; the likeliest of these are looked
# at, then compared.
RAREST, MOST, LOOKED_AT, COMPARED = 5, 200, 16, 4
OVERLAP, RIVAL = 0.3, 0.6
# What the likeness of two tasks counts where only one of them has an indicator.
ONE_SAYS = 0.9


def texts_of(entry: Entry) -> tuple[str, str]:
    """What a line says: its task and its performance indicator."""
    return entry[1].text, entry[2].indicator.text


def alike(old: Entry, new: Entry) -> float:
    """How much alike two lines read, 0 to 1: the mean over task and indicator, where either has an
    indicator.

    The lines of one task differ in their indicators only; a long task in common does not hide that.
    Where only one of the two has an indicator, the tasks decide.
    """
    (task_a, said_a), (task_b, said_b) = texts_of(old), texts_of(new)
    task = text_alike(task_a, task_b)
    if bool(said_a) != bool(said_b):
        return ONE_SAYS * task
    return (task + text_alike(said_a, said_b)) / 2 if said_a or said_b else task


@lru_cache(maxsize=65_536)
def text_alike(a: str, b: str) -> float:
    """How much alike two texts are, 0 to 1: the share of signs in common, in order; below 0.5 an
    upper bound of it.

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
        return 2 * most / total
    inner = SequenceMatcher(None, left, right, autojunk=False)
    bound = (2 * (first + last) + inner.quick_ratio() * (len(left) + len(right))) / total
    if bound < 0.5:
        return bound
    return (2 * (first + last) + inner.ratio() * (len(left) + len(right))) / total


class Candidates:
    """The old texts by their words: only those that share enough of the rarest words with a new
    one are compared."""

    def __init__(self, texts: Mapping[int, str]) -> None:
        """Index these texts by their numbers."""
        self._words = {at: words_of(text) for at, text in texts.items()}
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for at, words in self._words.items():
            for word in words:
                self._by_word[word].append(at)

    def of(self, text: str) -> list[int]:
        """The few numbers most worth comparing with a new text."""
        words = words_of(text)
        shared: Counter[int] = Counter()
        for found in sorted(
            (self._by_word[word] for word in words if word in self._by_word), key=len
        )[:RAREST]:
            shared.update(found[:MOST])
        overlaps = []
        for at, _ in shared.most_common(LOOKED_AT):
            own = self._words[at]
            both = len(own & words)
            overlap = both / (len(own) + len(words) - both)
            if overlap >= OVERLAP:
                overlaps.append((-overlap, at))
        overlaps.sort()
        # Comparing costs: what shares far fewer words than the likeliest is no rival of it.
        return [at for overlap, at in overlaps[:COMPARED] if overlap <= overlaps[0][0] * RIVAL]


def words_of(text: str) -> frozenset[str]:
    """The words of a text in lower case, without the marks around them."""
    return frozenset(word.strip(".,;:()“”‘’\"'").casefold() for word in text.split()) - {""}
