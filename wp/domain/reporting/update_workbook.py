"""An update workbook that comes back: each row judged against the record as it stands now.

A row names its line by the permanent id and says which report its author saw last; what stands in
its open cells is a report. A row whose open cells are empty says nothing.
"""

import datetime as dt
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wp.domain.progress import ProgressReport, Statement
from wp.domain.reporting.rules import Problem
from wp.domain.spoken import Spoken
from wp.domain.timeline import Step

NAMED = ("ref", "line", "seen")
SHOWN = ("what", "timeline", "stands", "due", "on_record")
# What the shown columns said when the workbook was made; older workbooks have neither this column
# nor the colleague's name.
CHECK, COLLEAGUE = "shown", "colleague"
REPORT = (
    "effective_on",
    "status",
    "reached",
    "body",
    "acted_on",
    "decision",
    "note",
    "evidence",
    "authority",
    "reason",
    "anticipated_action",
    "anticipated_month",
    "step",
)
OPEN = (*REPORT, COLLEAGUE)
Value = str | dt.date
# Where a problem of the record stands in a table.
CELL_OF = {"acts": "reached", "denies": "reached", "line": "ref", "actor": COLLEAGUE}
# What else a table says of acts.
_OF_ACTS = {"reached", "body", "acted_on", "decision"}


class Kind(StrEnum):
    """What becomes of a row."""

    CHANGES = "changes"
    UNCHANGED = "unchanged"
    MEANWHILE = "meanwhile"
    INVALID = "invalid"
    UNKNOWN = "unknown"
    DUPLICATE = "duplicate"


class Choice(StrEnum):
    """What to do with a row whose line somebody else reported on meanwhile."""

    AFTER = "after"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class UpdateRow:
    """A row of the sheet: its number, what its filled cells hold, the letter of each column, and
    the cells that cannot be taken: by column the rule (of `FaultCode`) and what is shown."""

    number: int
    cells: Mapping[str, Value]
    letters: Mapping[str, str]
    marred: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def address(self, column: str) -> str:
        """The cell of a column in this row, such as "F12"; "" where the sheet has no such
        column."""
        letter = self.letters.get(column, "")
        return f"{letter}{self.number}" if letter else ""

    @property
    def says(self) -> bool:
        """Whether any open cell is filled, beside the colleague's name."""
        return bool(self.marred) or any(name in self.cells for name in REPORT)

    @property
    def colleague(self) -> str:
        """Who filled it in, "" where nobody says."""
        return str(self.cells.get(COLLEAGUE, ""))


class Beside(StrEnum):
    """What stands in a returned file beside the cells of a report."""

    COMMENT = "comment"
    FOREIGN = "foreign"
    GREY = "grey"
    UNCHECKED = "unchecked"
    STRUCK = "struck"
    OUTSIDE = "outside"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class Notice:
    """Words that no report takes: what they are, the title of their column or sheet, and the
    cells with what they say."""

    kind: Beside
    title: str
    cells: tuple[tuple[str, str], ...] = ()


def fingerprint(shown: Iterable[Value | None]) -> str:
    r"""What tells whether a shown cell was changed, cell by cell; spaces and line breaks do not
    count.

    >>> fingerprint(["a  b", None]) == fingerprint(["a b\n", ""])
    True
    """
    texts = (" ".join(str("" if each is None else each).split()) for each in shown)
    return "-".join(f"{zlib.crc32(text.encode()):010d}" for text in texts)


class FaultCode(StrEnum):
    """The rules of a cell."""

    UNKNOWN = "unknown"
    UNNUMBERED = "unnumbered"
    MISMATCH = "mismatch"
    DOUBLED = "doubled"
    SEEN = "seen"
    NO_DAY = "no_day"
    DAY = "day"
    DAYS = "days"
    MONTH = "month"
    STATUS = "status"
    AUTHORITY = "authority"
    BODY = "body"
    NOT_IN_STEP = "not_in_step"
    STEP = "step"
    NO_STEP = "no_step"
    FORMULA = "formula"
    ERROR = "error"
    MERGED = "merged"
    STRUCK = "struck"
    UNSEEN = "unseen"
    RAISED = "raised"


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a cell cannot be taken: its column, its address, the rule, what was read or is known
    instead, and the days that it can mean."""

    column: str
    address: str
    code: FaultCode
    words: str = ""
    days: tuple[dt.date, ...] = ()


def left_to_say(found: Iterable[Problem], unread: Collection[str]) -> tuple[Problem, ...]:
    """The broken rules that the cells which were not understood (`unread`, by column) do not
    bring about themselves, so that a row says all its troubles at once and each once."""
    hushed = set(unread)
    if "effective_on" in hushed:
        hushed |= {"acts", "denies"}
    if hushed & _OF_ACTS:
        hushed |= {"acts"}
    return tuple(
        p for p in found if p.field not in hushed and not (hushed and p.code == "nothing_said")
    )


@dataclass(frozen=True, slots=True)
class OnRecord:
    """A line as the record has it now."""

    line: int
    ref: str
    steps: tuple[Step, ...]
    reports: tuple[ProgressReport, ...]
    programme_start: dt.date


@dataclass(frozen=True, slots=True)
class Judged:
    """A row and what becomes of it. `meanwhile` are the reports recorded since the workbook was
    made."""

    row: UpdateRow
    kind: Kind
    ref: str
    line: OnRecord | None = None
    statement: Statement | None = None
    seen: int = 0
    faults: tuple[Fault, ...] = ()
    problems: tuple[Problem, ...] = ()
    meanwhile: tuple[ProgressReport, ...] = ()
    again: bool = False

    def address_of(self, problem: Problem) -> str:
        """The cell that a problem of the record is about."""
        return self.row.address(CELL_OF.get(problem.field, problem.field))


@dataclass(frozen=True, slots=True)
class UpdateCircumstances:
    """Everything that a returned sheet is judged by: the lines by id, the spoken words, who
    acts, today, choices."""

    lines: Mapping[int, OnRecord]
    spoken: Spoken
    actor: str
    today: dt.date
    choices: Mapping[int, Choice] = field(default_factory=dict)
