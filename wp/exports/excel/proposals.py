"""Proposed topics as a sheet of the workbook, and as a workbook of their own that explains
itself."""

import datetime as dt
from collections.abc import Iterable, Sequence

from wp.domain.snapshot import Position
from wp.exports.excel.about import add_about, at_a_day, moment
from wp.exports.excel.book import Book
from wp.exports.excel.table import add_rows
from wp.exports.proposals import PROPOSAL, Proposed
from wp.exports.schema import sheet_columns
from wp.language.words import Words


def proposals_to_xlsx(
    proposals: Sequence[Proposed],
    position: Position,
    chosen: str,
    words: Words,
    generated_at: dt.datetime,
) -> bytes:
    """The workbook of these proposals at a day and moment; `chosen` says in words which ones
    they are."""
    title = words("proposals.title")
    book = Book(words, title, generated_at)
    editions = [
        (words("sheet.edition", edition=each.key), words.standing(each.standing))
        for each in position.editions
    ]
    told = [
        (words("sheet.what"), words("proposals.sheet_what")),
        (words("proposals.sheet_which"), chosen),
        *at_a_day(position, words),
        (title, str(len(proposals))),
        *editions,
        (words("sheet.rules"), words("proposals.rule")),
        (words("sheet.made"), moment(generated_at, words)),
    ]
    add_about(book, title, told, "")
    add_proposals(book, proposals)
    return book.content()


def add_proposals(book: Book, proposals: Iterable[Proposed]) -> None:
    """The sheet with one row a proposal, in the order of recording."""
    add_rows(book, "proposals", sheet_columns(PROPOSAL), proposals)
