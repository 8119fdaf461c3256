"""The limits of reading a file, all in one place: what is larger, longer or slower is refused in
words that name them.

They leave room for a thousand times the lines of a programme and keep memory and time within
bounds.
"""

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
# Of all pages of a PDF together.
PDF_WORDS = Limit(1_000_000, Phrase("limit.words"))
CELL = Limit(40_000, Phrase("limit.cell"))
# What the process that reads one document may take, in seconds and bytes, and how many are read at
# once (`wp.loaders.child`).
SECONDS = 60.0
MEMORY = 1_000_000_000
AT_ONCE = 2
