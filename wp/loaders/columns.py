"""Which words suit which column: the kinds of columns and what it costs to read words as a cell of a kind.

Costs are counted in doubts: 0 says that grammar or vocabulary supports the reading, about 3 that it is unusual,
8 and more that only the lack of any better reading can lead there.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from wp.domain.bodies import BodyVocabulary
from wp.domain.codes import CODE
from wp.domain.timeline import MONTHS, StepKind, read_timeline


class Kind(Enum):
    """What a column holds."""

    NUMBER = "number"
    TEXT = "text"
    CODES = "codes"
    TYPE = "type"
    BODIES = "bodies"
    TIMELINE = "timeline"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the name of its cells, its kind, what another paragraph in a cell costs, what passing over it costs.

    `passed` is the cost where nothing shows an empty cell (the cell above spans the row, or a cell is missing),
    `empty` where spaces show one; `filled` is the cost of words in a column that mostly has none.
    """

    name: str
    kind: Kind
    paragraph: float
    passed: float
    empty: float
    filled: float = 0.0


@dataclass(frozen=True, slots=True)
class Layout:
    """A table's columns in order, and in which of them a row may begin, with the cost."""

    columns: tuple[Column, ...]
    starts: Mapping[int, float]

    def index(self, name: str) -> int:
        """The place of a column."""
        return next(i for i, column in enumerate(self.columns) if column.name == name)


NUMBER = re.compile(r"(\d{1,3})\s?(\.?)")
DANGLING = frozenset(
    ["a", "an", "the", "of", "on", "in", "to", "for", "from", "by", "with", "and", "or", "at", "as", "into", "between", "among", "through", "towards", "under", "via", "its", "their", "his", "which", "that", "this", "these", "those", "including", "than", "upon", "within", "without", "per", "is", "are", "be", "was", "were", "will"]
)
# Verbs that tasks of work programmes begin with; the verbs of the document at hand are learned besides.
VERBS = frozenset(
    ["accelerate", "accredit", "adopt", "analyse", "analyze", "approve", "assess", "assist", "build", "carry", "collect", "compile", "complete", "conduct", "consider", "consult", "continue", "contribute", "cooperate", "coordinate", "create", "define", "deliver", "design", "develop", "discuss", "draft", "elaborate", "encourage", "endorse", "engage", "enhance", "enlarge", "enrich", "ensure", "establish", "evaluate", "examine", "exchange", "expand", "explore", "extend", "facilitate", "finalise", "finalize", "follow", "formulate", "gather", "give", "harmonise", "harmonize", "help", "identify", "implement", "improve", "increase", "initiate", "integrate", "introduce", "investigate", "involve", "keep", "launch", "maintain", "make", "map", "measure", "modernise", "modernize", "monitor", "organise", "organize", "participate", "pilot", "plan", "prepare", "present", "produce", "promote", "propose", "provide", "publish", "raise", "receive", "recommend", "refine", "report", "research", "review", "revise", "seek", "share", "simplify", "standardise", "standardize", "streamline", "strengthen", "study", "support", "take", "test", "track", "train", "translate", "undertake", "update", "upgrade", "use", "validate", "verify", "work"]
)

_OPENING = re.compile(
    rf"(?:by|until|mid-?|early|late|end of|{'|'.join(MONTHS)}|spring|summer|autumn|winter|Q[1-4])\b.*\d"
    r"|(?:19|20)\d\d\b|ongoing|continuous|periodic|annual|yearly|regular(?:ly)?\b|depend|until|TBD|TBC"
    r"|to be (?:determined|confirmed|decided|defined)|as (?:required|needed|appropriate)|permanent",
    re.IGNORECASE,
)
_SEASON_OR_MONTH = re.compile(rf"(?:by\s+)?(?:{'|'.join(MONTHS)}|spring|autumn)\b[\s/]*$", re.IGNORECASE)
_SEPARATORS = re.compile(r"(?:[\s,;/()&.]|\band\b)*", re.IGNORECASE)
_TYPES = {"A", "M", "Advanced", "Maintenance"}


@dataclass
class Judge:
    """Prices words as cells; `learned` holds words that begin cells of a text column elsewhere in the document."""

    vocabulary: BodyVocabulary
    learned: dict[str, set[str]] = field(default_factory=dict)
    widths: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._read = lru_cache(maxsize=None)(lambda text: read_timeline(text, self.vocabulary))
        self._tiled = lru_cache(maxsize=None)(self._tile)
        self._plain = lru_cache(maxsize=None)(self.plain)
        spellings = [" ".join(s.split()).replace("’", "'").lower() for s in self.vocabulary.spellings]
        self._heads = {" ".join(s.split()[:n]) for s in spellings for n in range(1, len(s.split()))}
        self._tails = {" ".join(s.split()[n:]) for s in spellings for n in range(1, len(s.split()))}

    def cost(self, kind: Kind, text: str, going_on: bool = False) -> float:
        """What it costs to read a text as (a piece of) a cell; `going_on` if the cell began before a page break."""
        if kind is Kind.NUMBER:
            return 0.0 if NUMBER.fullmatch(text) else 30.0
        if kind is Kind.TYPE:
            return 0.0 if text in _TYPES else 4.0 if len(text) == 1 and text.isupper() else 30.0
        if kind is Kind.CODES:
            words = text.split()
            return 5.0 * sum(CODE.fullmatch(word.strip(",;")) is None for word in words)
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
        """Words that belong to no known name, neighbours without a separator, and the number of known names."""
        plain = " ".join(text.split()).replace("’", "'").lower()
        mentions = self.vocabulary.read(text)
        strange = 0.0
        for mention in mentions:
            if not mention.known:
                name = mention.text.replace("’", "'").lower()
                cut = (plain.endswith(name) and name in self._heads) or (plain.startswith(name) and name in self._tails)
                strange += 0.6 if cut else len(name.split())
        return strange, self._run_together(text), sum(m.known for m in mentions) + (0 < strange < 1)

    def _run_together(self, text: str) -> int:
        """How often two names follow each other with nothing between ("TFA WG TFA WG")."""
        rest = " ".join(text.split()).replace("’", "'").lower()
        names = sorted((n.replace("’", "'").lower() for n in self.vocabulary.spellings), key=len, reverse=True)
        at, touching, count = 0, False, 0
        while at < len(rest):
            name = next((n for n in names if rest.startswith(n, at) and not rest[at + len(n) : at + len(n) + 1].isalnum()), "")
            if name:
                count += touching and not name.startswith("(")
                at, touching = at + len(name), True
            separators = _SEPARATORS.match(rest, at)
            end = separators.end() if separators else at
            touching = touching and not rest[at:end].strip()
            if end == at and not name:
                end = rest.find(" ", at) + 1 or len(rest)
                touching = False
            at = end
        return count

    def opens_timeline(self, text: str) -> bool:
        """Whether a text begins as timelines do."""
        return bool(_OPENING.match(text) or _SEASON_OR_MONTH.match(text))

    def reads_as_timeline(self, text: str) -> bool:
        """Whether the whole text is a timeline of known steps."""
        steps = self._read(text)
        return bool(steps) and all(step.kind is not StepKind.UNREAD for step in steps)

    def timeline(self, text: str, going_on: bool) -> float:
        """0 for a timeline that is read; more for one that only begins like one, much for anything else."""
        if self.reads_as_timeline(text):
            return 0.0
        if self.opens_timeline(text):
            return min(0.6 + 0.25 * len(text.split()), 4.0)
        return 1.0 + 0.25 * len(text.split()) if going_on else 6.0 + 0.2 * len(text.split())

    def plain(self, text: str, going_on: bool) -> float:
        """0 for plain text; more for what looks like a cell of another kind."""
        words = text.split()
        codes = sum(CODE.fullmatch(word) is not None for word in words)
        cost = 4.0 * codes + 6.0 * (codes == len(words)) + 8.0 * bool(NUMBER.fullmatch(text))
        cost += 2.0 * bool(words[0][-1] == "." and NUMBER.fullmatch(words[0]) and not going_on)
        strange, together, known = self._tiled(text)
        if known and strange < 1 and not together:
            cost += 4.0
        if words[-1] in {"Ongoing", "Continuous", "Periodically"} or _SEASON_OR_MONTH.search(text):
            cost += 1.5
        if len(words) > 1 and words[0] in {"A", "M"} and self.bodies(" ".join(words[1:])) < 1.0:
            cost += 6.0
        if text in _TYPES:
            cost += 6.0
        # A capital letter alone within a sentence is a type.
        cost += 3.0 * sum(w in {"A", "M"} and v[-1] not in ".:;" for v, w in pairwise(words))
        if not going_on and self.reads_as_timeline(text):
            cost += 5.0
        return cost + self._date_last(words)

    def names_first(self, text: str) -> float:
        """Text that begins with bodies and goes on with a capital holds the end of the column of bodies."""
        mentions = self.vocabulary.read(text)
        listed = 0
        for mention in mentions:
            if not mention.known:
                return (1.5 if listed == 1 else 3.0) if listed and mention.text[:1].isupper() else 0.0
            listed += 1
        return 0.0

    def _date_last(self, words: list[str]) -> float:
        """Text that ends with a timeline holds the next column, unless a preposition ties the date to it."""
        if words[-1][0] == "(" and words[-1][-1] == ")" and self.vocabulary.find(words[-1][1:-1]):
            return 1.5
        for at in range(1, len(words)):
            if words[at - 1].lower() not in DANGLING and self.opens_timeline(f"{words[at]} 0"):
                if self.reads_as_timeline(" ".join(words[at:])):
                    return 1.5
        return 0.0

    def opening(self, column: Column, text: str) -> float:
        """What it costs to begin a cell of plain text so: cells begin with a capital, a digit or a quotation mark."""
        letter = next((c for c in text if c.isalnum()), "")
        if column.kind is not Kind.TEXT:
            return 2.0 if column.kind is Kind.BODIES and text[:1] in ",;)" else 0.0
        head = text.split()[0]
        mixed = any(c.isupper() or c.isdigit() for c in head[1:])
        return 3.0 if letter.islower() and not mixed else 0.0

    def known_start(self, column: Column, text: str) -> bool:
        """Whether cells of this column begin with this word."""
        first = text.split()[0].strip("“‘\"'(").casefold()
        return first in self.learned.get(column.name, ()) or (column.name == "task" and first in VERBS)


def splits_date(left: str, right: str) -> bool:
    """Whether a month would be cut from its year."""
    return bool(_SEASON_OR_MONTH.search(left)) and right[:2] in ("19", "20")


@lru_cache(maxsize=20_000)
def unfinished(kind: Kind, text: str) -> bool:
    """Whether a cell cannot end so: a comma, a preposition, a broken word, an open bracket."""
    words = text.split()
    if not words:
        return False
    last = words[-1]
    if last[-1] in ",-/" and len(last) > 1 and kind is not Kind.TIMELINE:
        return True
    if text.count("(") > text.count(")") and kind is not Kind.TIMELINE:
        return True
    if kind is Kind.TIMELINE:
        return last[-1] in ",(" or last.lower() in DANGLING | {"until", "continuous"} or bool(_SEASON_OR_MONTH.search(last))
    return kind in (Kind.TEXT, Kind.BODIES) and last.lower() in DANGLING
