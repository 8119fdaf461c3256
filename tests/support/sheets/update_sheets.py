"""Update workbooks as colleagues send them back: filled in, reshaped by other programs."""

import io
from collections.abc import Callable
from typing import Any

import openpyxl

from tests.support.building import day
from wp.domain.filter import Filter
from wp.domain.reporting.update_workbook import CHECK, NAMED, OPEN
from wp.language.words import Words
from wp.services.files.export import export
from wp.services.query import Question
from wp.store.database import Engine

NASTY = '=HYPERLINK("http://evil.example","x")'

# What a colleague fills in: by line, the open columns.
FILLED: dict[str, dict[str, Any]] = {
    "WP 4.3": {
        "effective_on": day("2020-05-04"),
        "status": "in progress",
        "note": "Two drafts, “half” done;\nmore",
    },
    "WP 1.1": {
        "effective_on": day("2020-04-30"),
        "reached": "April 2020 (PTC)",
        "decision": "endorsed, para 7",
        "evidence": "PC0603",
        "authority": "approved",
    },
    "WP 6.1": {
        "effective_on": day("2020-05-04"),
        "status": "postponed",
        "step": "October 2020 (PTC)",
        "reason": "no session",
        "anticipated_action": "by writing",
        "anticipated_month": day("2021-04-01"),
    },
    "ECP 1": {
        "effective_on": day("2020-06-30"),
        "status": "completed",
        "evidence": "SC0602, para 3",
        "note": NASTY,
    },
}


def columns_of(book: openpyxl.Workbook, language: str) -> tuple[Any, int, dict[str, int]]:
    """The sheet, the number of its title row, and the number of each column by name."""
    words, sheet = Words(language), book.worksheets[0]
    names = {words(f"update.col.{name}"): name for name in (*NAMED, CHECK, *OPEN)}
    head = next(r for r in range(1, 30) if sheet.cell(r, 1).value == words("update.col.ref"))
    found = {names[cell.value]: cell.column for cell in sheet[head] if cell.value in names}
    return sheet, head, found


def filled_in(content: bytes, language: str, what: dict[str, dict[str, Any]]) -> bytes:
    """The workbook with the cells filled in, in the words of its language."""
    book, words = openpyxl.load_workbook(io.BytesIO(content)), Words(language)
    sheet, head, columns = columns_of(book, language)
    for row in range(head + 1, sheet.max_row + 1):
        for name, value in what.get(sheet.cell(row, columns["ref"]).value, {}).items():
            if name in ("status", "authority"):
                value = words(f"{'progress' if name == 'status' else name}.{value}")
            cell = sheet.cell(row, columns[name])
            assert not cell.protection.locked, cell.coordinate
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def returned(engine: Engine, topic: str, what: dict[str, dict[str, Any]]) -> bytes:
    """The workbook of a topic, in English, as it comes back with these cells filled in."""
    return filled_in(export(engine, Question(Filter(topic=(topic,))), "update", "en"), "en", what)


def reshaped(content: bytes, change: Callable[[list[list[Any]]], list[list[Any]]]) -> bytes:
    """A bare workbook of the same table after a change to its rows, under another sheet name."""
    rows = [
        list(row)
        for row in openpyxl.load_workbook(io.BytesIO(content))
        .worksheets[0]
        .iter_rows(values_only=True)
    ]
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Copy of something"
    for at, row in enumerate(change(rows), 1):
        for column, value in enumerate(row, 1):
            cell = book.worksheets[0].cell(at, column, value)
            if isinstance(value, str):
                cell.data_type = "s"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def head_at(rows: list[list[Any]]) -> int:
    return next(at for at, row in enumerate(rows) if row[0] in ("Reference", "Référence"))


def turned(rows: list[list[Any]]) -> list[list[Any]]:
    """Columns in reverse, the instructions gone, rows sorted the other way round, the untouched
    ones deleted."""
    at = head_at(rows)
    kept = [row for row in rows[at + 1 :] if row[0] in FILLED or row[0] == "WP 2.1"]
    return [row[::-1] for row in [rows[at], *reversed(kept)]]


def spelled_otherwise(rows: list[list[Any]]) -> list[list[Any]]:
    """Titles as they were before typography had a rule, or as people type them: straight
    apostrophes, spaces at which lines break; some in the words of earlier French workbooks."""
    former = {
        "Date d'effet": "Valable au",
        "Motif": "Raison",
        "Échéancier imprimé": "Calendrier imprimé",
        "État actuel": "État du calendrier actuel",
    }
    plain = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " "})
    at = head_at(rows)
    titles = [str(title).translate(plain) for title in rows[at]]
    assert titles != rows[at] and former.keys() <= set(titles)
    titles = [former.get(title, title) for title in titles]
    return [titles, *rows[at + 1 :]]


def without(column: str) -> Callable[[list[list[Any]]], list[list[Any]]]:
    def change(rows: list[list[Any]]) -> list[list[Any]]:
        at = rows[head_at(rows)].index(column)
        return [row[:at] + row[at + 1 :] for row in rows]

    return change


def doubled(rows: list[list[Any]]) -> list[list[Any]]:
    return [[*row, row[-1]] for row in rows]
