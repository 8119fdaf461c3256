"""The limits of reading a file, all in one place: what is larger, longer or slower is refused in words that name them.

They leave room for a thousand times the lines of a programme and keep memory and time within bounds.
"""

import math
import time
from dataclasses import dataclass

from wp.errors import InputError


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit: the most that is read, and what is counted, as the message names it."""

    most: int
    what: str

    def check(self, found: int, document: str, where: str = "") -> None:
        """Pass, or refuse the document with an InputError that names the count, the limit and the place."""
        if found > self.most:
            place = f", {where}" if where else ""
            raise InputError(f"{document}{place}: {found:,} {self.what}; at most {self.most:,} are read.")


BYTES = Limit(25_000_000, "bytes")
# What a compressed document holds once it is unpacked, all its parts together.
UNPACKED = Limit(150_000_000, "bytes once unpacked")
# Plain XML shrinks ten to a hundred times; more is a bomb, but small parts may shrink as they like.
RATIO = Limit(200, "times larger once unpacked")
RATIO_FROM = 10_000_000
MEMBERS = Limit(3_000, "parts in the file")
PAGES = Limit(1_000, "pages")
TABLES = Limit(2_000, "tables")
# Rows with something in them; empty ones are passed over, up to `ROWS_SEEN`.
ROWS = Limit(120_000, "rows")
ROWS_SEEN = Limit(1_100_000, "rows, empty ones included")
COLUMNS = Limit(256, "columns")
# What the process that takes the words out of a PDF may use, in bytes; and the words of all pages together.
PDF_MEMORY = 1_000_000_000
PDF_WORDS = Limit(1_000_000, "words")
CELL = Limit(40_000, "characters in one cell")
SECONDS = 120


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment (of the monotonic clock) by which a document must be read; readers ask at every row or page."""

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
        """The sentence for a document that was not read in time."""
        return InputError(
            f"{document} was not read within {self.seconds:,.0f} seconds, the longest that is waited; reading "
            "was given up and nothing was written. Split the document, or take out what is no programme."
        )


NEVER = Deadline("")
