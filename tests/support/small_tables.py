"""A few rows of a programme's table as a document of every format that a person types one in."""

import csv
import datetime as dt
import io
from collections.abc import Callable, Sequence

from openpyxl import Workbook

from tests.support.documents import word_parts as word
from tests.support.documents.readings import VOCABULARY
from wp.domain.programme import Edition, Programme
from wp.loaders.programme.assemble import assemble
from wp.loaders.registry import read_bytes
from wp.loaders.rows import Reading

HEAD = (
    "No.",
    "Topic",
    "Tasks",
    "WCO Strategic Plan",
    "Type of task",
    "Responsible body",
    "Performance indicators",
    "Timeline",
    "Progress",
)
ACTION_HEAD = (
    "No.",
    "Action",
    "Responsible body",
    "Relevant work programme/action plan",
    "Timeframe",
)
Rows = Sequence[Sequence[str]]


def as_word(head: Sequence[str], rows: Rows, section: str) -> bytes:
    """The rows as the table of a Word document."""
    made = [word.row([word.cell(word.plain(text)) for text in row]) for row in (head, *rows)]
    table = word.table(made, [1000] * len(head))
    front = word.plain("Work Programme 2022-2025") + (word.plain(section) if section else "")
    return word.write({"document": front + table})


def as_workbook(head: Sequence[str], rows: Rows, section: str) -> bytes:
    """The same typed into a sheet."""
    book = Workbook()
    for row in ([section], head, *rows) if section else (head, *rows):
        book.active.append([text or None for text in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_csv(head: Sequence[str], rows: Rows, section: str) -> bytes:
    """The same as CSV."""
    out = io.StringIO()
    csv.writer(out).writerows([[section], head, *rows] if section else [head, *rows])
    return out.getvalue().encode()


FORMS: dict[str, Callable[[Sequence[str], Rows, str], bytes]] = {
    "plan.docx": as_word,
    "plan.xlsx": as_workbook,
    "plan.csv": as_csv,
}


def read(name: str, rows: Rows, head: Sequence[str] = HEAD, section: str = "") -> Reading:
    """The reading of these rows in a format, told by the name of the file."""
    return read_bytes(FORMS[name](head, rows, section), name, VOCABULARY)


def assembled(reading: Reading) -> Edition:
    """The programme of a reading."""
    start, end = dt.date(2022, 7, 1), dt.date(2025, 6, 30)
    programme = Programme("TST", "Test", reading.kind, start, end)
    return assemble(reading, programme, VOCABULARY, "draft", start)


def task(number: str, topic: str, text: str) -> tuple[str, ...]:
    """A row of a work programme with this number, topic and task."""
    return (number, topic, text, "SP1", "A", "PTC", f"{text} done", "June 2024 (PTC)", "")
