"""Small Word documents for tests: one table of a work programme or action plan, and what its
reader makes of it."""

from collections.abc import Mapping

from tests.support.documents import word_parts as word
from tests.support.documents.readings import VOCABULARY
from tests.support.documents.word_documents import (
    ACTION_COLUMNS,
    ACTION_HEADINGS,
    HEADINGS,
    TOPIC_COLUMNS,
)
from tests.support.documents.word_parts import cell, plain
from wp.loaders.registry import read_bytes
from wp.loaders.rows import Reading, ReadOptions, Row, Tracked

ROW = {
    "number": "1.",
    "topic": "Green ports",
    "task": "Draft guidance",
    "strategic": "SG SO1",
    "type": "A",
    "bodies": "PTC, Council",
    "indicator": "Guidance approved",
    "timeline": "June 2024 (Council)",
    "progress": "",
}
FURTHER = {"number": "", "topic": "", "task": "", "strategic": "", "type": "", "bodies": ""}
GOES_ON = word.cell(properties="<w:vMerge/>")
BEGIN = '<w:vMerge w:val="restart"/>'


def header(headings: Mapping[str, str] = HEADINGS, properties: str = "<w:tblHeader/>") -> str:
    """The header row of a work programme's table."""
    return word.row([word.cell(word.plain(headings[name])) for name in TOPIC_COLUMNS], properties)


def line(properties: str = "", **cells: str) -> str:
    """A row of the table; a cell is given as its text, its paragraphs (XML) or itself (XML)."""
    return word.row([_cell((ROW | cells)[name]) for name in TOPIC_COLUMNS], properties)


def action(**cells: str) -> str:
    """A row of an action plan's table."""
    usual = {
        "number": "1",
        "task": "Do it",
        "bodies": "PTC",
        "programmes": "",
        "timeline": "June 2024",
    }
    return word.row([_cell((usual | cells)[name]) for name in ACTION_COLUMNS])


def action_header() -> str:
    """The header row of an action plan's table."""
    return word.row([word.cell(word.plain(ACTION_HEADINGS[name])) for name in ACTION_COLUMNS])


def _cell(content: str) -> str:
    if content.startswith("<w:tc>"):
        return content
    return word.cell(content if content.startswith("<") else word.plain(content) if content else "")


def table(*rows: str, columns: int = 9) -> str:
    """A table of rows (XML) of the usual nine columns."""
    return word.table(rows, [1000] * columns)


def document(*blocks: str, **parts: str) -> bytes:
    """A work programme's document: title, heading of the first part, then these blocks (XML)."""
    front = word.plain("Work Programme 2022-2025") + word.plain("ACTIVE TOPICS AND TASKS")
    return word.write({"document": front + "".join(blocks), **parts})


def read(data: bytes, tracked: Tracked | None = None) -> Reading:
    """The reading of a document by the registry."""
    return read_bytes(data, "small.docx", VOCABULARY, ReadOptions(tracked))


def read_rows(*rows: str, **parts: str) -> list[Row]:
    """The rows of a document with one table: the usual header, then these rows; no word is
    unplaced."""
    reading = read(document(table(header(), *rows), **parts))
    assert reading.coverage.unplaced == (), reading.coverage.unplaced
    return list(reading.rows)


def read_cell(inside: str, **parts: str) -> str:
    """The text of one cell, given as XML: it is the task's."""
    (row,) = read_rows(line(task=inside), **parts)
    return row.task.text


def left_out(reading: Reading) -> dict[str, int]:
    """How many words were left out, by reason."""
    return dict(reading.coverage.left_out)


SECOND = {"number": GOES_ON, "topic": GOES_ON}


def begins(text: str) -> str:
    """A cell that spans rows, from here on."""
    return cell(plain(text), properties=BEGIN)
