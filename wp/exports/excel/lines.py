"""The Lines sheet: one row a line, its status in the colour of the status and with its sign.

Which columns it has is said in `wp/exports/fields.py`, by the fields that hold an `InSheet`.
"""

from collections.abc import Iterable, Sequence

from xlsxwriter.utility import xl_col_to_name

from wp.domain.filter import Answer
from wp.domain.status import TimelineStatus
from wp.exports.cell_words import Links, Shown
from wp.exports.excel.book import Book, Sheet
from wp.exports.excel.table import write_rows
from wp.exports.field_types import Value, sheet_columns
from wp.exports.fields import FIELDS
from wp.language.words import Words
from wp.look.colours import shade

# A table of more rows makes Excel slow to open, and cannot be streamed.
LONGEST_TABLE = 20_000
# What a Member looks for, from the left; the other columns follow as the fields do.
FIRST: tuple[str, ...] = ("ref", "status", "next_due", "progress", "note", "task", "indicator")
FIRST += ("bodies", "timeline", "why", "last_due", "first_due", "years")
COLUMNS = tuple(
    sorted(
        sheet_columns(FIELDS),
        key=lambda column: FIRST.index(column.key) if column.key in FIRST else len(FIRST),
    )
)


def add_lines(book: Book, answer: Answer, links: Links) -> None:
    """The sheet with every line of the answer."""
    rows = (line_values(Shown(view, book.words, links)) for view in answer.lines)
    write_lines(book, rows, len(answer))


def line_values(shown: Shown) -> list[Value]:
    """The cells of one line, in the order of the columns."""
    return [column.read(shown) for column in COLUMNS]


def write_lines(book: Book, rows: Iterable[Sequence[Value]], count: int) -> None:
    """The sheet from its cells, of which there are `count` rows."""
    # Thirty columns on one sheet of paper could not be read: the first ones, up to the reason of
    # the status, are printed.
    made = write_rows(book, "lines", COLUMNS, rows, nothing="sheet.no_line")
    made.sheet.print_area(0, 0, max(count, 1), _position("why"))
    if count:
        _colour_statuses(made, count)


def _position(key: str) -> int:
    return [column.key for column in COLUMNS].index(key)


def _colour_statuses(made: Sheet, count: int) -> None:
    """As long as the cell says so; the cell's value is the word alone."""
    at, words = _position("status"), made.book.words
    for status in TimelineStatus:
        look = shade(status)
        word = status_word(status, words).replace('"', '""')
        form = {
            "bg_color": f"#{look.colour}",
            "font_color": f"#{look.ink}",
            "bold": True,
            "num_format": f'"{look.sign} "@',
        }
        rule = {
            "type": "formula",
            "criteria": f'=${xl_col_to_name(at)}2="{word}"',
            "format": made.book.made.add_format(form),
        }
        made.sheet.conditional_format(1, at, count, at, rule)


def status_word(status: TimelineStatus, words: Words) -> str:
    """A timeline status as the sheets write it."""
    return words(f"status.{status.value}")
