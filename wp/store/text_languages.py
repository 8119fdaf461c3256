"""In which language the texts of a row were written: kept beside the row, and put on them when they
are read."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.texts import Text
from wp.store import schema as t

OWN = ""
# The columns that hold what somebody wrote in their own words.
PROSE = {
    *("note", "evidence", "reason", "anticipated_action", "decision", "decided", "asked"),
    *("due_text", "title", "why", "said"),
}


def languages_in(values: Mapping[str, Any], part: str = OWN, position: int = 0) -> list[Any]:
    """What is to be kept of the texts of a row; of a row of one of its parts, with the part's name
    and the row's position in it."""
    return [
        {"part": part, "position": position, "field": field, "language": text.language}
        for field, text in values.items()
        if field in PROSE and isinstance(text, Text) and text.language
    ]


def keep_languages(
    connection: Connection, action: str, number: int, kept: Sequence[Mapping[str, Any]]
) -> None:
    """Write in which languages the texts are of the row of this `number` that an action wrote;
    `kept` is what `languages_in` gives."""
    if kept:
        rows = [{"action": action, "row_id": number, **each} for each in kept]
        connection.execute(sa.insert(t.text_languages), rows)


class Languages:
    """In which languages the texts of the rows are that an action wrote."""

    def __init__(self, connection: Connection, action: str) -> None:
        table = t.text_languages
        self._kept: dict[tuple[int, str, int], dict[str, str]] = defaultdict(dict)
        for row in connection.execute(sa.select(table).where(table.c.action == action)):
            self._kept[row.row_id, row.part, row.position][row.field] = row.language

    def of(self, row: Any, number: int, part: str = OWN, position: int = 0) -> dict[str, Text]:
        """The texts of a row whose language is known, by the names of their columns.

        `number` is that of the row that the action wrote; of a row of one of its parts, `part` is
        the part's table and `position` which of its rows it is.
        """
        kept = self._kept.get((number, part, position), {})
        return {field: Text(getattr(row, field), language) for field, language in kept.items()}
