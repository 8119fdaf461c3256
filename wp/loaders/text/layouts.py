"""The columns of a table: what each may hold, how its cells may begin and end, and the two tables
that extracted text is known to hold, with their prices."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from wp.domain.programme import ProgrammeKind
from wp.domain.timeline import MONTHS
from wp.loaders.programme.blocks import Columns, Heading
from wp.loaders.programme.cells import OF_TASK
from wp.loaders.programme.lexicon import DANGLING


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
    """A column: the name of its cells, its kind, what another paragraph in a cell costs, what
    passing over it costs.

    `passed` is the cost where nothing shows an empty cell (the cell above spans the row, or a cell
    is missing), `empty` where spaces show one; `filled` is the cost of words in a column that
    mostly has none.
    """

    name: str
    kind: Kind
    paragraph: float
    passed: float
    empty: float
    filled: float = 0.0


@dataclass(frozen=True, slots=True)
class Layout:
    """A kind of table: the patterns of its header's words ("??": one that may be missing), its
    columns in order, in which of them a row may begin, with the cost, and which of them may be
    joined over rows."""

    kind: ProgrammeKind
    header: str
    columns: tuple[Column, ...]
    starts: Mapping[int, float]
    joined: Sequence[str] = ()

    @property
    def drawn(self) -> Columns:
        """The columns as those of a table whose header is left out."""
        headings = (Heading(at, at + 1, column.name) for at, column in enumerate(self.columns))
        return Columns(self.kind, tuple(headings), 0)


NUMBER = re.compile(r"(\d{1,3})\s?(\.?)")

OPENING = re.compile(
    rf"(?:by|until|mid-?|early|late|end of|{'|'.join(MONTHS)}|spring|summer|autumn|winter"
    r"|Q[1-4])\b.*\d"
    r"|(?:19|20)\d\d\b|ongoing|continuous|periodic|annual|yearly|regular(?:ly)?\b|depend|until"
    r"|TBD|TBC"
    r"|to be (?:determined|confirmed|decided|defined)|as (?:required|needed|appropriate)|permanent",
    re.IGNORECASE,
)
ENDS_IN_MONTH = re.compile(
    rf"(?:by\s+)?(?:{'|'.join(MONTHS)}|spring|autumn)\b[\s/]*$", re.IGNORECASE
)
SEPARATORS = re.compile(r"(?:[\s,;/()&.]|\band\b)*", re.IGNORECASE)
TYPES = {"A", "M", "Advanced", "Maintenance"}


def splits_date(left: str, right: str) -> bool:
    """Whether a month would be cut from its year."""
    return bool(ENDS_IN_MONTH.search(left)) and right[:2] in ("19", "20")


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
        return (
            last[-1] in ",("
            or last.lower() in DANGLING | {"until", "continuous"}
            or bool(ENDS_IN_MONTH.search(last))
        )
    return kind in (Kind.TEXT, Kind.BODIES) and last.lower() in DANGLING


TOPICS = Layout(
    ProgrammeKind.TOPICS,
    (
        r"No\.? \.?? Topics? Tasks? WCO Strategic Plan Types? of [Tt]asks? Responsible"
        r" [Bb]od(?:y|ies) Performance [Ii]ndicators? Timelines? Progress"
    ),
    (
        Column("number", Kind.NUMBER, 15.0, 10.0, 10.0),
        Column("topic", Kind.TEXT, 4.0, 8.0, 8.0),
        Column("task", Kind.TEXT, 2.5, 8.0, 8.0),
        Column("strategic", Kind.CODES, 0.0, 1.2, 0.0),
        Column("type", Kind.TYPE, 15.0, 1.2, 0.0),
        Column("bodies", Kind.BODIES, 1.0, 1.2, 0.3),
        Column("indicator", Kind.TEXT, 2.5, 7.0, 6.0),
        Column("timeline", Kind.TIMELINE, 0.3, 8.0, 3.0),
        Column("progress", Kind.TEXT, 2.0, 0.0, 0.0, 4.5),
    ),
    {0: 0.0, 2: 1.0, 5: 1.5, 6: 1.0},
    ("number", "topic", *OF_TASK),
)
ACTIONS = Layout(
    ProgrammeKind.ACTIONS,
    "Actions? Responsible [Bb]od(?:y|ies) Relevant Work Programme/ Action Plan Timeframe",
    (
        Column("number", Kind.NUMBER, 15.0, 10.0, 10.0),
        Column("task", Kind.TEXT, 2.5, 10.0, 8.0),
        Column("bodies", Kind.BODIES, 1.0, 4.0, 0.0),
        Column("programmes", Kind.TEXT, 2.0, 4.0, 0.0),
        Column("timeline", Kind.TIMELINE, 0.3, 7.0, 3.0),
    ),
    {0: 0.0},
)
LAYOUTS = (TOPICS, ACTIONS)
