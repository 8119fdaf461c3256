"""The Lines sheet: one row a line, as a table that can be filtered; a long one streamed, as a
range with a filter."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from wp.domain.filter import Answer
from wp.domain.status import TimelineStatus
from wp.exports.excel.book import A3, Book, Sheet, Value, column_width
from wp.exports.excel.columns import COLUMNS, STATUS, line_values
from wp.exports.rows import Links, row
from wp.language.words import Words
from wp.look.colours import shade

# A table of more rows makes Excel slow to open, and cannot be streamed.
LONGEST_TABLE = 20_000
_MEASURED = 2_000


def add_lines(book: Book, answer: Answer, links: Links) -> None:
    """The sheet with every line of the answer."""
    words = book.words
    rows = (line_values(row(view, words, links), view, words) for view in answer.lines)
    write_lines(book, rows, len(answer))


def write_lines(book: Book, rows: Iterator[Sequence[Value]], count: int) -> None:
    """The sheet from its rows, of which there are `count`; the first ones set the widths of the
    columns."""
    words = book.words
    titles = [column.title(words) for column in COLUMNS]
    first = list(islice(rows, _MEASURED))
    widths = [
        column_width(titles[at], (each[at] for each in first), c.widest)
        for at, c in enumerate(COLUMNS)
    ]
    made = Sheet(book, words("sheet.lines"), widths)
    _page(made)
    made.append(titles, "head")
    for each in chain(first, rows):
        made.append(each)
    if not count:  # a table without a row is none that Excel would open
        made.append([words("sheet.no_line")], "note")
        return
    if book.streamed:
        made.sheet.autofilter(0, 0, count, len(titles) - 1)
    else:
        add_table(made, words("sheet.lines"), titles, count)
    _colour_statuses(made, count)


def _page(made: Sheet) -> None:
    made.sheet.freeze_panes(1, 1)
    # Thirty columns on one sheet of paper could not be read: two sheets side by side, both with the
    # references.
    made.print_as("landscape", A3, across=2)
    made.sheet.hide_gridlines(0)
    made.sheet.repeat_rows(0)
    made.sheet.repeat_columns(0)


def add_table(made: Sheet, name: str, titles: Sequence[str], count: int) -> None:
    """A real Excel table over the heading in the first row and `count` rows below it."""
    head = made.book.look("head")
    columns: list[dict[str, Any]] = [{"header": title, "header_format": head} for title in titles]
    table = {"name": name, "columns": columns, "style": "Table Style Light 1"}
    made.sheet.add_table(0, 0, count, len(titles) - 1, table)


def _colour_statuses(made: Sheet, count: int) -> None:
    """Each status in its colour and with its sign, as long as the cell says so; the cell's value
    is the word alone."""
    at, words = [column.key for column in COLUMNS].index(STATUS), made.book.words
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
