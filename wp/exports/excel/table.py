"""A sheet that is one table: its columns by name, each row read by them; a long one streamed, as a
range with a filter."""

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import Any

from wp.exports.excel.book import A3, Book, Sheet, column_width
from wp.exports.field_types import Column, Value

_MEASURED = 2_000


def add_rows(book: Book, name: str, columns: Sequence[Column], rows: Iterable[Any]) -> Sheet:
    """A sheet of this book with a table of these rows, or one sentence.

    Its words are "sheet.<name>", "sheet.no_<name>" and "sheet.col.<column>".
    """
    return write_rows(
        book, name, columns, ([column.read(each) for column in columns] for each in rows)
    )


def write_rows(
    book: Book,
    name: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Value]],
    nothing: str = "",
) -> Sheet:
    """The sheet of a book from its cells, row by row; the first rows set the widths of the columns.

    Its words are those of `name`, as in `add_rows`; `nothing` is the key of what it says without a
    row.
    """
    words, rest = book.words, iter(rows)
    titles = [words(f"sheet.col.{column.key}") for column in columns]
    first = list(islice(rest, _MEASURED))
    widths = [
        column_width(title, (row[at] for row in first), column.widest)
        for at, (title, column) in enumerate(zip(titles, columns, strict=True))
    ]
    made = Sheet(book, words(f"sheet.{name}"), widths)
    made.sheet.freeze_panes(1, 1)
    made.print_as("landscape", A3)
    made.sheet.hide_gridlines(0)
    made.sheet.repeat_rows(0)
    made.append(titles, "head")
    for row in chain(first, rest):
        made.append(row)
    count = made.rows - 1
    if not count:  # a table without a row is none that Excel would open
        made.append([words(nothing or f"sheet.no_{name}")], "note")
    elif book.streamed:
        made.sheet.autofilter(0, 0, count, len(titles) - 1)
    else:
        _add_table(made, words(f"sheet.{name}").replace(" ", "_"), titles, count)
    return made


def _add_table(made: Sheet, name: str, titles: Sequence[str], count: int) -> None:
    """A real Excel table over the heading in the first row and `count` rows below it."""
    head = made.book.look("head")
    columns: list[dict[str, Any]] = [{"header": title, "header_format": head} for title in titles]
    table = {"name": name, "columns": columns, "style": "Table Style Light 1"}
    made.sheet.add_table(0, 0, count, len(titles) - 1, table)
