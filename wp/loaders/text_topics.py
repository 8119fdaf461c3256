"""The table of topics and tasks (Annex III's kind) from extracted text: parts, topics, tasks, lines, inactive topics."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wp.domain.findings import Cell, CellState
from wp.loaders.columns import NUMBER, Column, Kind, Layout
from wp.loaders.furniture import (
    END_MARK,
    INTRODUCTION,
    PART_HEADING,
    TITLE,
    Header,
    capitals,
    find_headers,
    is_end_mark,
    strip_footnotes,
    strip_page_heads,
)
from wp.loaders.mend import Block, Line, Word, blocks
from wp.loaders.rows import InactiveTopic, Row
from wp.loaders.text_tables import Placed, TextSource, rows_of

HEADER = (
    r"No\.?", r"\.??", "Topics?", "Tasks?", "WCO", "Strategic", "Plan", "Types?", "of", "[Tt]asks?", "Responsible",
    "[Bb]od(?:y|ies)", "Performance", "[Ii]ndicators?", "Timelines?", "Progress",
)  # fmt: skip
LAYOUT = Layout(
    (
        Column("number", Kind.NUMBER, 15.0, 10.0, 10.0),
        Column("topic", Kind.TEXT, 4.0, 8.0, 8.0),
        Column("task", Kind.TEXT, 2.5, 8.0, 8.0),
        Column("strategic", Kind.CODES, 0.0, 1.2, 0.0),
        Column("type", Kind.TYPE, 15.0, 1.2, 0.0),
        Column("bodies", Kind.BODIES, 1.0, 1.2, 0.3),
        Column("indicator", Kind.TEXT, 2.5, 7.0, 6.0),
        Column("timeline", Kind.TIMELINE, 0.3, 8.0, 3.0),
        Column("progress", Kind.TEXT, 2.0, 0.0, 0.0),
    ),
    {0: 0.0, 2: 1.0, 5: 2.5, 6: 1.0},
    timeline=7,
)
_NUMBER, _TOPIC, _TASK, _STRATEGIC, _TYPE, _BODIES, _INDICATOR, _TIMELINE, _PROGRESS = range(9)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_BULLET = re.compile(r"[-–—•*]")


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    first: int
    last: int


def matches(lines: Sequence[Line]) -> bool:
    """Whether the headings of such a table stand in the text."""
    from_start = TextSource("", list(lines), _NOBODY, _NO_MENDER)
    return bool(find_headers(lines, HEADER, from_start.account))


def read_topics(source: TextSource) -> tuple[str, list[Row], list[InactiveTopic]]:
    """Title, rows and inactive topics; what is no cell goes to the source's account."""
    account = source.account
    strip_page_heads(source.lines, account)
    headers = find_headers(source.lines, HEADER, account)
    strip_footnotes(source.lines, account)
    parts = _parts(source, headers)
    title = _front(source, parts[0].first)
    tables = [blocks(source.lines[part.first : part.last], account.taken) for part in parts if part.name != "inactive"]
    named = [part.name for part in parts if part.name != "inactive"]
    rows: list[Row] = []
    for table, (name, found) in enumerate(zip(named, rows_of(source, LAYOUT, tables, True), strict=True), start=1):
        rows += _table_rows(source, name, table, found)
    inactive = [topic for part in parts if part.name == "inactive" for topic in _inactive(source, part, len(tables) + 1)]
    return title, rows, inactive
