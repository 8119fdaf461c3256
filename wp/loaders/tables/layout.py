"""What a person says of a file's tables beside their columns: which are meant, where their headings
stand, and where topics come from.

It is said, and remembered with a programme, among the pairs of a mapping: `("2", "@table")` would
be no column of any file, and so `("@table", "2")` is no field of any.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wp.errors import InputError

TABLE, HEADING, TOPICS = "@table", "@heading", "@topics"
SAYINGS = (TABLE, HEADING, TOPICS)
NO_HEADING = 0
_LETTERS = 26


class TopicsFrom(StrEnum):
    """Where the topic of a line stands."""

    COLUMN = "column"
    ROWS = "rows"
    HEADINGS = "headings"
    SHEET = "sheet"
    ONE = "one"


@dataclass(frozen=True, slots=True)
class Layout:
    """Which tables are meant (none: all that read as one), the number of the row of their headings
    (`NO_HEADING`: there is none; None: it is looked for), where topics come from (None: where they
    are met)."""

    tables: frozenset[int] = frozenset()
    heading: int | None = None
    topics: TopicsFrom | None = None

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> "Layout":
        """What the pairs of a mapping say of it; InputError for a number or a word that is none."""
        said = [(name, value.strip()) for name, value in pairs if name in SAYINGS]
        tables = frozenset(_whole(value) for name, value in said if name == TABLE)
        headings = [_whole(value) for name, value in said if name == HEADING]
        topics = [value for name, value in said if name == TOPICS]
        for value in topics:
            if value not in set(TopicsFrom):
                raise InputError("read.map.topics", said=value, choices=tuple(TopicsFrom))
        return cls(
            tables, headings[-1] if headings else None, TopicsFrom(topics[-1]) if topics else None
        )


def _whole(value: str) -> int:
    if not re.fullmatch(r"\d{1,6}", value, re.ASCII):
        raise InputError("read.map.number", said=value)
    return int(value)


def letter_of(column: int) -> str:
    """The letter of a column, counted from 1, as a spreadsheet shows it.

    >>> letter_of(1), letter_of(28)
    ('A', 'AB')
    """
    rest, last = divmod(column - 1, _LETTERS)
    return (letter_of(rest) if rest else "") + chr(ord("A") + last)
