"""The limits of reading a file, all in one place: what is larger, longer or slower is refused in
words that name them.

They leave room for a thousand times the lines of a programme and keep memory and time within
bounds.
"""

import math
import time
from dataclasses import dataclass

from wp.errors import InputError, Phrase


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit: the most that is read, and what is counted, as the message names it."""

    most: int
    what: Phrase

    def check(self, found: int, document: str, where: Phrase | str = "") -> None:
        """Pass, or refuse the document with an InputError that names the count, the limit and
        the place."""
        if found > self.most:
            place = Phrase("read.place", document=document, where=where) if where else document
            raise InputError(
                "read.beyond", place=place, found=found, what=self.what, most=self.most
            )


BYTES = Limit(25_000_000, Phrase("limit.bytes"))
# What a compressed document holds once it is unpacked, all its parts together.
UNPACKED = Limit(150_000_000, Phrase("limit.unpacked"))
# Plain XML shrinks ten to a hundred times; more is a bomb, but small parts may shrink as they like.
RATIO = Limit(200, Phrase("limit.ratio"))
RATIO_FROM = 10_000_000
MEMBERS = Limit(3_000, Phrase("limit.members"))
# Of any file, as an editor counts them: blank ones cost as much as others.
LINES = Limit(500_000, Phrase("limit.lines"))
PAGES = Limit(1_000, Phrase("limit.pages"))
TABLES = Limit(2_000, Phrase("limit.tables"))
SHEETS = Limit(2_000, Phrase("limit.sheets"))
# Rows with something in them; empty ones are passed over, up to `ROWS_SEEN`.
ROWS = Limit(120_000, Phrase("limit.rows"))
ROWS_SEEN = Limit(1_100_000, Phrase("limit.rows_seen"))
COLUMNS = Limit(256, Phrase("limit.columns"))
# What the process that takes the words out of a PDF may use, in bytes; and the words of all pages
# together.
PDF_MEMORY = 1_000_000_000
PDF_WORDS = Limit(1_000_000, Phrase("limit.words"))
CELL = Limit(40_000, Phrase("limit.cell"))
SECONDS = 120


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment (of the monotonic clock) by which a document must be read; readers ask at every
    row or page."""

    document: str
    at: float = math.inf
    seconds: float = SECONDS

    @classmethod
    def after(cls, document: str, seconds: float = SECONDS) -> "Deadline":
        """A deadline so many seconds from now."""
        return cls(document, time.monotonic() + seconds, seconds)

    def check(self) -> None:
        """Pass, or give the document up with an InputError."""
        if time.monotonic() > self.at:
            raise self.passed(self.document)

    def passed(self, document: str) -> InputError:
        """The error for a document that was not read in time."""
        return InputError("read.too_slow", document=document, seconds=round(self.seconds))


NEVER = Deadline("")
