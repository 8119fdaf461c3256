"""Findings: doubts about a source, kept as data with the place where they arose; and what a person
settled of them."""

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

# On which cell something is doubted ("" the row, or the document), each with its catalogue words.
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


class FindingCode(StrEnum):
    """What may be doubted, each with words of the catalogue; a record of another version may hold
    others."""

    BODY_UNKNOWN = "body.unknown"
    CELL_BOUNDARY = "cell.boundary"
    CELL_ERROR = "cell.error"
    CELL_FORMULA = "cell.formula"
    CELL_PARTED = "cell.parted"
    CODES_DIFFER = "codes.differ"
    CODES_UNREAD = "codes.unread"
    COLUMN_GUESSED = "column.guessed"
    COLUMN_MISSING = "column.missing"
    COLUMN_UNKNOWN = "column.unknown"
    COMMENT = "comment"
    DATE_DAY = "date.day"
    FILE_CODE_PAGE = "file.code_page"
    FILE_SUFFIX = "file.suffix"
    HIDDEN_COLUMN = "hidden.column"
    HIDDEN_ROW = "hidden.row"
    HIDDEN_SHEET = "hidden.sheet"
    LINES_FILTERED = "lines.filtered"
    NUMBER_UNREAD = "number.unread"
    PAGE_PICTURE = "page.picture"
    PART_UNREAD = "part.unread"
    PROGRESS_FILLED = "progress.filled"
    REF_DOUBLED = "ref.doubled"
    REFERENCE_EXTERNAL = "reference.external"
    SHEET_LEFT_OUT = "sheet.left_out"
    TEXT_HIDDEN = "text.hidden"
    TEXT_RAISED = "text.raised"
    TEXT_SIGN = "text.sign"
    TEXT_STRUCK = "text.struck"
    TEXT_UNSURE = "text.unsure"
    TIMELINE_UNREAD = "timeline.unread"
    TOPIC_COUNTED = "topic.counted"
    TYPE_DIFFERS = "type.differs"
    TYPE_UNKNOWN = "type.unknown"
    WORDS_UNPLACED = "words.unplaced"


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
        told = repr((str(self.code), self.place, self.column, self.read, number))
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
