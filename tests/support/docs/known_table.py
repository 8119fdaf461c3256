"""A table of a document that the code knows.

It is named by its document and its heading row. The code gives the rows, cell by cell; None is a
cell that a person writes. `tests/docs/test_tables.py` holds the documents to it, and
`tests/tools/document_tables.py` writes them.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.support.docs.markdown import Table, rendered, tables
from wp.language.words import Words
from wp.store.database import Engine

Row = tuple[str | None, ...]
EN, FR = Words("en"), Words("fr")


@dataclass(frozen=True)
class KnownTable:
    """A table of a document, with what the code knows of its rows."""

    document: str
    header: tuple[str, ...]
    rows: Callable[[Engine], Sequence[Row]]

    def found(self, text: str) -> Table | None:
        """The table as the document has it, None where it has none or several."""
        found = [each for each in tables(text) if each.header == self.header]
        return found[0] if len(found) == 1 else None

    def right(self, engine: Engine, written: Table | None) -> list[tuple[str, ...]]:
        """The rows as they should stand; what a person wrote stays with the row that it is about,
        known by its first cell, and is "" where nobody has yet."""
        by_hand = {even(row[0]): row for row in written.rows} if written else {}
        found = []
        for known in self.rows(engine):
            typed = by_hand.get(even(str(known[0])), ())
            typed = typed if len(typed) == len(known) else ("",) * len(known)
            found.append(tuple(t if k is None else k for k, t in zip(known, typed, strict=True)))
        return found

    def unwritten(self, engine: Engine, rows: Sequence[tuple[str, ...]]) -> list[str]:
        """The cells that a person writes and nobody has."""
        return [
            f"{self.document}: nobody has written the cell of {row[0]} under {self.header[at]}"
            for row, known in zip(rows, self.rows(engine), strict=True)
            for at, cell in enumerate(known)
            if cell is None and not row[at]
        ]

    def render(self, engine: Engine, written: Table | None) -> str:
        """The right table as Markdown."""
        return rendered(self.header, self.right(engine, written))


def even(text: str) -> str:
    """Text without what typography adds to it: no kind of space or apostrophe says anything."""
    return re.sub(r"\s+", " ", text.replace("’", "'"))


def as_code(text: object) -> str:
    return f"`{text}`"


def cell(text: str) -> str:
    return text.replace("|", "\\|")
