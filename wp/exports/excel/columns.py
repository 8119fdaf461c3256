"""The columns of the Lines sheet: what each says of a line, read from the same row as every
other export."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wp.domain.snapshot import LineView
from wp.exports.excel.book import Value
from wp.language.dates import month
from wp.language.names import body_name
from wp.language.words import Words

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key in the catalogue, the most characters it may be wide, and how it reads
    a line's row."""

    key: str
    widest: int
    read: Callable[[Row, LineView, Words], Value]

    def title(self, words: Words) -> str:
        """The head of the column."""
        return words(f"sheet.col.{self.key}")


def _field(name: str) -> Callable[[Row, LineView, Words], Value]:
    return lambda row, view, words: row[name]


def _progress(name: str) -> Callable[[Row, LineView, Words], Value]:
    return lambda row, view, words: row["progress"][name]


def _source(name: str) -> Callable[[Row, LineView, Words], Value]:
    return lambda row, view, words: row["source"][name]


def _stated(
    kind: str, value: Callable[[Row, LineView, Words], str]
) -> Callable[[Row, LineView, Words], Value]:
    """A cell of the source: "not stated" where it is empty, nothing where a plan of another kind
    has no such column.

    `kind` is the kind of plan whose table has the column, "" for both.
    """

    def read(row: Row, view: LineView, words: Words) -> Value:
        if text := value(row, view, words):
            return text
        return words("not_stated") if kind in ("", view.edition.programme.kind) else None

    return read


def topic_number(text: str) -> int | str:
    """The number of a topic as its cell holds it."""
    return int(text) if text.isdecimal() else text


def _number(row: Row, view: LineView, words: Words) -> Value:
    return topic_number(row["topic_no"])


def _bodies(row: Row, view: LineView, words: Words) -> str:
    return ", ".join(body_name(body, words) for body in row["bodies"])


def _type(row: Row, view: LineView, words: Words) -> str:
    return words(f"type.{row['type']}") if row["type"] else ""


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _last_due(row: Row, view: LineView, words: Words) -> Value:
    return _day(max((step["due"] for step in row["steps"] if step["due"]), default=None))


def _first_due(row: Row, view: LineView, words: Words) -> Value:
    return _day(row["slipped"]["first_due"]) if row["slipped"] else None


def _years(row: Row, view: LineView, words: Words) -> Value:
    return ", ".join(row["financial_years"]) or words("filter.no_date")


def _anticipated(row: Row, view: LineView, words: Words) -> Value:
    text = row["progress"]["anticipated_month"]
    return month(dt.date.fromisoformat(f"{text}-01"), words.language) if text else None


def _counterparts(row: Row, view: LineView, words: Words) -> Value:
    return ", ".join(
        f"{link['ref']} ({words('sheet.kind.' + link['kind'])})" for link in row["counterparts"]
    )


STATUS = "status"
COLUMNS = (
    Column("ref", 12, _field("ref")),
    Column("programme", 12, _field("programme")),
    Column("part", 16, lambda row, view, words: words(f"part.{row['part']}")),
    Column("topic_no", 8, _number),
    Column("topic", 26, _field("topic")),
    Column("task", 48, _field("task")),
    Column("type", 13, _stated("topics", _type)),
    Column("codes", 14, _stated("", lambda row, view, words: ", ".join(row["strategic_codes"]))),
    Column("codes_text", 18, _stated("topics", lambda row, view, words: row["strategic_text"])),
    Column("bodies", 18, _stated("", _bodies)),
    Column("bodies_text", 24, _stated("", lambda row, view, words: row["bodies_text"])),
    Column("related", 24, _stated("actions", lambda row, view, words: row["related_programmes"])),
    Column("indicator", 36, _stated("topics", lambda row, view, words: row["indicator"])),
    Column("timeline", 24, _stated("", lambda row, view, words: row["timeline"])),
    Column("progress_cell", 24, _field("progress_cell")),
    Column("next_due", 13, lambda row, view, words: _day(row["next_due"])),
    Column("last_due", 13, _last_due),
    Column("first_due", 13, _first_due),
    Column("years", 12, _years),
    Column(STATUS, 17, lambda row, view, words: words(f"status.{row['timeline_status']}")),
    Column("why", 40, _field("why")),
    Column("progress", 15, lambda row, view, words: words(f"progress.{row['progress']['status']}")),
    Column("note", 36, _progress("note")),
    Column("evidence", 26, _progress("evidence")),
    Column("reason", 26, _progress("reason")),
    Column("action", 26, _progress("anticipated_action")),
    Column("month", 15, _anticipated),
    Column(
        "stale", 10, lambda row, view, words: words("sheet.yes" if row["stale"] else "sheet.no")
    ),
    Column("counterparts", 20, _counterparts),
    Column("document", 20, _source("document")),
    Column("page", 8, _source("page")),
    Column("table", 8, _source("table")),
    Column("row", 8, _source("row")),
)


def line_values(row: Row, view: LineView, words: Words) -> list[Value]:
    """The cells of one line, in the order of the columns."""
    return [column.read(row, view, words) for column in COLUMNS]
