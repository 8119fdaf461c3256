"""A comparison of two editions as an Excel workbook: counts, and one row a change, the words
that differ marked."""

from typing import Any

from wp.domain.editions.comparison import Comparison
from wp.domain.editions.word_diff import PieceKind, word_diff
from wp.exports.comparison import COLUMNS, WIDTHS, Changes, counts_of
from wp.exports.excel.book import A4, Book, Sheet, safe_text

_MARKS = {PieceKind.REMOVED: "removed", PieceKind.ADDED: "added"}
_PARTS, _LONGEST = 100, 30_000


def comparison_to_xlsx(changes: Changes) -> bytes:
    """The workbook; no cell is a formula or a link, whatever its text begins with."""
    book = Book(changes.words, changes.words("compare.sheet_changes"), changes.generated_at)
    _add_counts(book, changes.compared.comparison)
    _add_changes(book, changes)
    return book.content()


def _add_counts(book: Book, comparison: Comparison) -> None:
    words = book.words
    made = Sheet(book, words("compare.sheet_about"), (34, 60))
    old = comparison.old.key if comparison.old else ""
    made.append([words("compare.before"), old], "label")
    made.append([words("compare.after"), comparison.new.key], "label")
    for name, count in counts_of(comparison).items():
        made.append([words(f"compare.n_{name}"), count], "label")


def _add_changes(book: Book, changes: Changes) -> None:
    words = book.words
    made = Sheet(book, words("compare.sheet_changes"), tuple(WIDTHS.values()))
    made.append([words(f"compare.col.{name}") for name in COLUMNS], "head")
    at = COLUMNS.index("difference")
    for row in changes.rows():
        line = made.append(list(row.values()))
        if pieces := _marked(book, row):
            made.sheet.write_rich_string(line, at, *pieces, book.look("text"))
    made.sheet.freeze_panes(1, 2)
    made.sheet.autofilter(0, 0, made.rows - 1, len(COLUMNS) - 1)
    made.print_as("landscape", A4)
    made.sheet.repeat_rows(0)


def _marked(book: Book, row: dict[str, Any]) -> list[Any]:
    """The difference of a row in colours and strokes; nothing where there are too many pieces for a
    cell, which then has it in plain text."""
    pieces = word_diff(row["before"], row["after"])
    if not row["field"] or not 2 <= len(pieces) <= _PARTS or len(row["difference"]) > _LONGEST:
        return []
    return [
        part
        for piece in pieces
        for part in (
            *([book.letters(_MARKS[piece.kind])] if piece.kind in _MARKS else []),
            safe_text(piece.text, ""),
        )
    ]
