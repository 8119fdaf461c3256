"""A comparison of two editions as an Excel workbook: counts, and one row a change, the words
that differ marked."""

import io
from typing import Any

import xlsxwriter

from wp.domain.editions.comparison import Comparison
from wp.domain.editions.word_diff import PieceKind, difference
from wp.exports.comparison import COLUMNS, Successors, counts_of, rows_of
from wp.exports.excel.book import safe_text, write_text
from wp.language.words import Words

_WIDTHS = {
    "what": 8,
    "reference": 12,
    "former_reference": 12,
    "kinds": 18,
    "matched": 22,
    "score": 7,
    "topic": 28,
    "task": 50,
    "field": 18,
    "before": 50,
    "after": 50,
    "difference": 60,
    "successors": 14,
}
_REMOVED, _ADDED, _HEAD = "#B42318", "#067647", "#344054"
_PARTS = 100


def to_xlsx(comparison: Comparison, successors: Successors, words: Words) -> bytes:
    """The workbook; no cell is a formula or a link, whatever its text begins with."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    _add_counts(book, comparison, words)
    _add_changes(book, comparison, successors, words)
    book.close()
    return out.getvalue()


def _add_counts(book: Any, comparison: Comparison, words: Words) -> None:
    sheet = book.add_worksheet(words("compare.sheet_about"))
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 60)
    bold = book.add_format({"bold": True})
    old = comparison.old.key if comparison.old else ""
    rows: list[tuple[str, str | int]] = [
        (words("compare.before"), old),
        (words("compare.after"), comparison.new.key),
    ]
    rows += [(words(f"compare.n_{name}"), count) for name, count in counts_of(comparison).items()]
    for at, (name, value) in enumerate(rows):
        sheet.write_string(at, 0, name, bold)
        sheet.write(at, 1, value)


def _add_changes(book: Any, comparison: Comparison, successors: Successors, words: Words) -> None:
    sheet = book.add_worksheet(words("compare.sheet_changes"))
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    head = book.add_format(
        {"bold": True, "font_color": "#FFFFFF", "bg_color": _HEAD, "valign": "top"}
    )
    marks = {
        PieceKind.REMOVED: book.add_format({"font_color": _REMOVED, "font_strikeout": True}),
        PieceKind.ADDED: book.add_format({"font_color": _ADDED, "underline": 1}),
    }
    for at, name in enumerate(COLUMNS):
        sheet.set_column(at, at, _WIDTHS[name])
        sheet.write_string(0, at, words(f"compare.col.{name}"), head)
    count = 0
    for count, row in enumerate(rows_of(comparison, successors, words), 1):
        for at, name in enumerate(COLUMNS):
            value = row[name]
            if name == "difference":
                _write_difference(sheet, count, at, row, wrap, marks, words)
            elif isinstance(value, str):
                write_text(sheet, count, at, safe_text(value, words("sheet.cut")), wrap)
            else:
                sheet.write_number(count, at, value, wrap)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, count, len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write_difference(
    sheet: Any,
    line: int,
    column: int,
    row: dict[str, Any],
    wrap: Any,
    marks: dict[PieceKind, Any],
    words: Words,
) -> None:
    """The difference in one cell, in colours and strokes; in plain text where there are too many
    pieces for a cell."""
    pieces = difference(row["before"], row["after"])
    if not row["field"] or not 2 <= len(pieces) <= _PARTS or len(row["difference"]) > 30_000:
        write_text(sheet, line, column, safe_text(row["difference"], words("sheet.cut")), wrap)
        return
    parts: list[Any] = []
    for piece in pieces:
        parts += [marks[piece.kind]] if piece.kind in marks else []
        parts.append(safe_text(piece.text, ""))
    sheet.write_rich_string(line, column, *parts, wrap)
