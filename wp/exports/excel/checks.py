"""What breaks the checks as an Excel workbook: About says what it is, Checks has the rules,
Breaches the places."""

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from wp.exports.checks import BREACH, Broken, Findings
from wp.exports.excel.about import about, add_about
from wp.exports.excel.book import Book
from wp.exports.excel.table import add_rows
from wp.exports.field_types import Column, sheet_columns
from wp.language.words import Words

CHECKS = tuple(
    Column(key, widest, itemgetter(name))
    for key, widest, name in (
        ("check", 50, "name"),
        ("rule", 90, "rule"),
        ("asked_by", 34, "source"),
        ("breaches", 12, "breaches"),
        ("dismissed", 12, "dismissed"),
    )
)


def checks_to_xlsx(found: Findings) -> bytes:
    """The workbook of the checks and of what breaks them; no cell is a formula."""
    words, counted = found.words, list(found.counted())
    came_out = [(words("check.sheet.found"), _outcome(counted, words))]
    told = about(
        found.answer,
        words,
        found.generated_at,
        found.link,
        "check.sheet.what_is",
        ("check.counted_text",),
        came_out,
    )
    book = Book(words, words("check.sheet.title"), found.generated_at)
    add_about(book, words("check.sheet.title"), told, found.link)
    add_rows(book, "checks", CHECKS, counted)
    breaches = (Broken(each, words) for each in found.judged)
    add_rows(book, "breaches", sheet_columns(BREACH), breaches)
    return book.content()


def _outcome(counted: Sequence[dict[str, Any]], words: Words) -> str:
    broken = [each["breaches"] for each in counted if each["breaches"]]
    if not broken:
        return words("check.sheet.none", n=len(counted))
    places = words("check.places", n=sum(broken))
    return words("check.cli.broken", n=len(broken), of=len(counted), places=places)
