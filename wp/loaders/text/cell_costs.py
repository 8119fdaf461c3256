"""Prices for reading words as cells.

Costs are counted in doubts: 0 says that grammar or vocabulary supports the reading, about 3 that it
is unusual, 8 and more that only the lack of any better reading can lead there.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from wp.domain.bodies import BodyVocabulary
from wp.domain.codes import CODE, doubted_codes, read_codes
from wp.domain.timeline import StepKind, read_timeline
from wp.loaders.programme.lexicon import DANGLING, VERBS
from wp.loaders.text.layouts import (
    ENDS_IN_MONTH,
    NUMBER,
    OPENING,
    SEPARATORS,
    TYPES,
    Column,
    Kind,
)


@dataclass
class CellCosts:
    """Prices words as cells; `learned` holds words that begin cells of a text column elsewhere
    in the document."""

    vocabulary: BodyVocabulary
    learned: dict[str, set[str]] = field(default_factory=dict)
    widths: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._read = lru_cache(maxsize=None)(lambda text: read_timeline(text, self.vocabulary))
        self._tiled = lru_cache(maxsize=None)(self._tile)
        self._plain = lru_cache(maxsize=None)(self.plain_text)
        spellings = [_folded(spelling) for spelling in self.vocabulary.spellings]
        longest_first = sorted(map(re.escape, spellings), key=len, reverse=True)
        self._name = re.compile(rf"(?:{'|'.join(longest_first)})(?!\w)")
        # A line may end between two words of a name, or after a hyphen or slash.
        ends = [(s, end) for s in spellings for end in re.finditer(r" |(?<=[-/])(?! |$)", s)]
        self._heads = {spelling[: end.start()] for spelling, end in ends}
        self._tails = {spelling[end.end() :] for spelling, end in ends}

    def cost(self, kind: Kind, text: str, going_on: bool = False) -> float:
        """What it costs to read a text as (a piece of) a cell; `going_on` if the cell began
        before a page break."""
        if kind is Kind.NUMBER:
            return 0.0 if NUMBER.fullmatch(text) else 30.0
        if kind is Kind.TYPE:
            return 0.0 if text in TYPES else 4.0 if len(text) == 1 and text.isupper() else 30.0
        if kind is Kind.CODES:
            return 5.0 * (len(doubted_codes(text)) + (not read_codes(text)))
        if kind is Kind.BODIES:
            return self.bodies(text)
        if kind is Kind.TIMELINE:
            return self.timeline(text, going_on)
        return self._plain(text, going_on)

    def bodies(self, text: str) -> float:
        """0 where the names are all known and set apart; a name may be cut by a page."""
        strange, missing_separators, known = self._tiled(text)
        return min(2.0 * strange, 12.0) + 5.0 * missing_separators + (0.0 if known else 3.0)

    def _tile(self, text: str) -> tuple[float, int, int]:
        """Words that belong to no known name, neighbours without a separator, and the number of
        known names."""
        plain = _folded(text)
        mentions = self.vocabulary.read(text)
        strange = 0.0
        for mention in mentions:
            if not mention.known:
                name = mention.text.replace("’", "'").lower()
                cut = plain[plain.rfind(name) :] in self._heads or (
                    plain.startswith(name) and name in self._tails
                )
                strange += 0.6 if cut else len(name.split())
        return strange, self._run_together(text), sum(m.known for m in mentions) + (0 < strange < 1)

    def _run_together(self, text: str) -> int:
        """How often two names follow each other with nothing between ("TFA WG TFA WG")."""
        rest = _folded(text)
        at, touching, count = 0, False, 0
        while at < len(rest):
            name = self._name.match(rest, at)
            if name:
                count += touching and rest[at] != "("
                at, touching = name.end(), True
            separators = SEPARATORS.match(rest, at)
            end = separators.end() if separators else at
            touching = touching and not rest[at:end].strip()
            if end == at and not name:
                end = rest.find(" ", at) + 1 or len(rest)
                touching = False
            at = end
        return count

    def opens_timeline(self, text: str) -> bool:
        """Whether a text begins as timelines do."""
        return bool(OPENING.match(text) or ENDS_IN_MONTH.match(text))

    def reads_as_timeline(self, text: str) -> bool:
        """Whether the whole text is a timeline of known steps."""
        steps = self._read(text)
        return bool(steps) and all(step.kind is not StepKind.UNREAD for step in steps)

    def timeline(self, text: str, going_on: bool) -> float:
        """0 for a timeline that is read; more for one that only begins like one, much for
        anything else."""
        if self.reads_as_timeline(text):
            return 0.0
        if self.opens_timeline(text):
            return min(0.6 + 0.25 * len(text.split()), 4.0)
        return 1.0 + 0.25 * len(text.split()) if going_on else 6.0 + 0.2 * len(text.split())

    def plain_text(self, text: str, going_on: bool) -> float:
        """0 for plain text; more for what looks like a cell of another kind."""
        words = text.split()
        codes = sum(CODE.fullmatch(word) is not None for word in words)
        cost = 4.0 * codes + 6.0 * (codes == len(words)) + 8.0 * bool(NUMBER.fullmatch(text))
        cost += 2.0 * bool(words[0][-1] == "." and NUMBER.fullmatch(words[0]) and not going_on)
        strange, together, known = self._tiled(text)
        if known and strange < 1 and not together:
            cost += 4.0
        if words[-1] in {"Ongoing", "Continuous", "Periodically"} or ENDS_IN_MONTH.search(text):
            cost += 1.5
        if len(words) > 1 and words[0] in {"A", "M"}:
            mentions = self.vocabulary.read(" ".join(words[1:]))
            if all(mention.known for mention in mentions):
                cost += 6.0
            elif mentions[0].known:
                # "A PTC report": the letter may be the article, "M PTC" is none.
                cost += 2.5 if words[0] == "A" else 5.0
        if text in TYPES:
            cost += 6.0
        # A capital letter alone within a sentence is a type.
        cost += 3.0 * sum(w in {"A", "M"} and v[-1] not in ".:;" for v, w in pairwise(words))
        if not going_on and self.reads_as_timeline(text):
            cost += 5.0
        return cost + self._date_last(words)

    def names_first(self, text: str) -> float:
        """Text that begins with bodies and goes on with a capital holds the end of the column of
        bodies."""
        mentions = self.vocabulary.read(text)
        listed = next((place for place, mention in enumerate(mentions) if not mention.known), 0)
        if not listed or not mentions[listed].text[:1].isupper():
            return 0.0
        return 1.5 if listed == 1 else 3.0

    def _date_last(self, words: list[str]) -> float:
        """Text that ends with a timeline holds the next column, unless a preposition ties the
        date to it."""
        if words[-1][0] == "(" and words[-1][-1] == ")" and self.vocabulary.find(words[-1][1:-1]):
            return 1.5
        for at in range(1, len(words)):
            begins = words[at - 1].lower() not in DANGLING and self.opens_timeline(f"{words[at]} 0")
            if begins and self.reads_as_timeline(" ".join(words[at:])):
                return 1.5
        return 0.0

    def opening(self, column: Column, text: str) -> float:
        """What it costs to begin a cell of plain text so: cells begin with a capital, a digit or
        a quotation mark."""
        letter = next((c for c in text if c.isalnum()), "")
        if column.kind is not Kind.TEXT:
            return 2.0 if column.kind is Kind.BODIES and text[:1] in ",;)" else 0.0
        head = text.split()[0]
        mixed = any(c.isupper() or c.isdigit() for c in head[1:])
        return 3.0 if letter.islower() and not mixed else 0.0

    def known_start(self, column: Column, text: str) -> bool:
        """Whether cells of this column begin with this word."""
        first = text.split()[0].strip("“‘\"'(").casefold()
        return first in self.learned.get(column.name, ()) or (
            column.name == "task" and first in VERBS
        )


def _folded(text: str) -> str:
    return " ".join(text.split()).replace("’", "'").lower()
