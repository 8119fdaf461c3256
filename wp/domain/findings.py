"""Findings: doubts about a source, kept as data with the place where they arose; and what a person
settled of them."""

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

# What may be doubted, and on which cell ("" the row, or the document). Each has its words in the
# catalogue.
CODES = (
    "body.unknown",
    "cell.boundary",
    "cell.error",
    "cell.formula",
    "codes.differ",
    "codes.unread",
    "column.guessed",
    "column.missing",
    "column.unknown",
    "comment",
    "date.day",
    "file.code_page",
    "file.suffix",
    "hidden.column",
    "hidden.row",
    "hidden.sheet",
    "lines.filtered",
    "number.unread",
    "page.picture",
    "part.unread",
    "progress.filled",
    "ref.doubled",
    "reference.external",
    "sheet.left_out",
    "task.differs",
    "text.hidden",
    "text.raised",
    "text.sign",
    "text.struck",
    "timeline.unread",
    "topic.counted",
    "type.differs",
    "type.unknown",
    "words.unplaced",
)
COLUMNS = (
    "",
    "number",
    "part",
    "topic_no",
    "topic",
    "topic_code",
    "task_no",
    "task",
    "type",
    "strategic",
    "bodies",
    "programmes",
    "indicator",
    "timeline",
    "progress",
)


class CellState(StrEnum):
    """How a cell came by its text (product.md, section 3)."""

    OWN = "own"
    MERGED = "merged"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a source table: its printed text and how it came by it."""

    text: str = ""
    state: CellState = CellState.EMPTY


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a source something stands; numbers count from 1, None where the format has none."""

    document: str
    page: int | None = None
    table: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt about a source: a stable code, the place, the column if one is meant, and what was
    read; `id` is 0 until it is on record."""

    code: str
    place: Place
    column: str
    read: str
    ref: str = ""
    id: int = field(default=0, compare=False)

    @property
    def key(self) -> str:
        """What tells it from the other doubts of its document, whatever the programme is called."""
        number = self.ref.rpartition(" ")[2]
        told = repr((self.code, self.place, self.column, self.read, number))
        return hashlib.sha256(told.encode()).hexdigest()[:12]


class Judgement(StrEnum):
    """What a person says of a doubt."""

    KEPT = "kept"
    MENDED = "mended"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class Settlement:
    """What a person said of a doubt: that the cell is read rightly, what its right reading is, or
    that the doubt is open again; and why.

    `reading` stands beside what the cell prints (`printed`), never in its place. Number, moment and
    person are those of the record.
    """

    finding: Finding
    judgement: Judgement
    printed: str
    reading: str
    reason: str
    id: int = field(default=0, compare=False)
    recorded_at: dt.datetime | None = field(default=None, compare=False)
    recorded_by: str = field(default="", compare=False)
