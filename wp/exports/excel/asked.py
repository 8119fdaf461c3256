"""What paragraphs of the report asked for as an Excel workbook: About says how much of it is done,
and one sheet has every thing asked."""

from wp.exports.asked import ASKED, ThingsAsked
from wp.exports.excel.about import about, add_about
from wp.exports.excel.book import Book
from wp.exports.excel.table import add_rows
from wp.exports.field_types import sheet_columns
from wp.language.wording.requests import asked_headline


def asked_to_xlsx(found: ThingsAsked) -> bytes:
    """The workbook of these paragraphs; no cell is a formula."""
    words, day, title = found.words, found.answer.snapshot.as_of, found.words("asked.sheet.title")
    told = [
        (words("check.sheet.found") if at == 0 else "", asked_headline(each.number, counts, words))
        for at, each in enumerate(found.paragraphs)
        if (counts := each.counts(day))
    ]
    rules = ("asked.sheet.rule",)
    opening = about(
        found.answer, words, found.generated_at, found.link, "asked.sheet.what", rules, told
    )
    book = Book(words, title, found.generated_at)
    add_about(book, title, opening, found.link)
    add_rows(book, "asked", sheet_columns(ASKED), found.rows())
    return book.content()
