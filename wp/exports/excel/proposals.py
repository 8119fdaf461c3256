"""Proposed topics as a sheet of the workbook, and as a workbook of their own that explains
itself."""

from collections.abc import Iterable

from wp.exports.excel.about import add_about, at_a_day, moment
from wp.exports.excel.book import Book
from wp.exports.excel.table import add_rows
from wp.exports.field_types import sheet_columns
from wp.exports.proposals import PROPOSAL, Proposals, Proposed


def proposals_to_xlsx(found: Proposals) -> bytes:
    """The workbook of these proposals at a day and moment."""
    words = found.words
    title = words("proposals.title")
    book = Book(words, title, found.generated_at)
    editions = [
        (words("sheet.edition", edition=each.key), words.standing(each.standing))
        for each in found.snapshot.editions
    ]
    told = [
        (words("sheet.what"), words("proposals.sheet_what")),
        (words("proposals.sheet_which"), found.chosen),
        *at_a_day(found.snapshot, words),
        (title, str(len(found.rows))),
        *editions,
        (words("sheet.rules"), words("proposals.rule")),
        (words("sheet.made"), moment(found.generated_at, words)),
    ]
    add_about(book, title, told, "")
    add_proposals(book, found.rows)
    return book.content()


def add_proposals(book: Book, proposals: Iterable[Proposed]) -> None:
    """The sheet with one row a proposal, in the order of recording."""
    add_rows(book, "proposals", sheet_columns(PROPOSAL), proposals)
