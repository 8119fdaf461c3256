"""The update workbook: it goes to colleagues with the lines locked and the progress columns open,
and comes back.

Each row carries, in hidden columns, the permanent id of its line and the number of the last report
on it: what comes back can be judged against what was recorded meanwhile.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from wp.domain.progress import Authority, ProgressStatus
from wp.domain.reporting.update_workbook import OPEN, REPORT
from wp.domain.timeline import render_step
from wp.exports.excel.book import A3, Book, Sheet, row_height, write_text
from wp.exports.excel.update_columns import COLUMNS, HIDDEN, LOCKED, STEPS, WIDTHS, UpdateLine
from wp.language.dates import day
from wp.language.names import body_name
from wp.language.words import Words

# A month is written as one of its days: LibreOffice saves a shorter form to CSV in an order that
# nobody can tell.
DAYS, MONTH = ("effective_on", "acted_on"), "anticipated_month"
_MISSING = {"bg_color": "#FFF3BF"}
_LAST = dt.date(2199, 12, 31)


def to_update(
    lines: Sequence[UpdateLine], words: Words, as_of: dt.date, generated_at: dt.datetime
) -> bytes:
    """The workbook of these lines."""
    book = Book(words, words("update.title"), generated_at)
    made = Sheet(
        book,
        words("update.sheet"),
        [*(each.widest for each in LOCKED), *(WIDTHS[name] for name in OPEN)],
    )
    head = _instructions(made, len(lines), as_of, generated_at)
    for at, each in enumerate(lines):
        _row(made, head + 1 + at, each)
    lists = _Lists(book, words)
    if lines:
        _validate(made, head + 1, lines, lists)
        _mark_missing(made, head + 1, head + len(lines))
        made.sheet.autofilter(head, 0, head + len(lines), len(COLUMNS) - 1)
    _finish(made, head)
    return book.content()


def _instructions(made: Sheet, count: int, as_of: dt.date, generated_at: dt.datetime) -> int:
    """Title, what it holds, the steps, and the titles of the columns; gives the number of the
    latter's row."""
    words = made.book.words
    made.append([words("update.title")], "title", 26)
    about = words(
        "update.lines",
        lines=words("lines", n=count),
        day=day(as_of, words.language),
        made=day(generated_at.date(), words.language),
    )
    made.append([about], "quiet", 16)
    for step in range(1, STEPS + 1):
        made.append([words(f"update.step.{step}")], "note", 16)
    made.append([])
    head = made.append([], height=46)
    for at, name in enumerate(COLUMNS):
        made.put(head, at, words(f"update.col.{name}"), "open head" if name in OPEN else "head")
    return head


def _row(made: Sheet, at: int, each: UpdateLine) -> None:
    locked = [shown.read(each) for shown in LOCKED]
    seen = [None if shown.key in HIDDEN else shown.read(each) for shown in LOCKED]
    made.sheet.set_row(at, row_height(seen, made.widths, 13.5))
    for place, value in enumerate(locked):
        made.put(at, place, value, "locked date" if isinstance(value, dt.date) else "locked")
    for place, name in enumerate(OPEN, len(locked)):
        made.put(at, place, None, "open date" if name in (*DAYS, MONTH) else "open")


class _Lists:
    """The hidden sheet that the drop-downs read; each list is a column, written once."""

    def __init__(self, book: Book, words: Words) -> None:
        self.name = words("update.lists")
        self._sheet = book.made.add_worksheet(self.name)
        self._sheet.hide()
        self._sheet.protect()
        self._book = book
        self._known: dict[tuple[str, ...], str] = {}

    def range(self, values: Sequence[str]) -> str:
        """The formula that names the range of these values."""
        key = tuple(values)
        if key not in self._known:
            column = len(self._known)
            for row, value in enumerate(key):
                write_text(self._sheet, row, column, value, self._book.look("note"))
            letter = xl_col_to_name(column)
            self._known[key] = f"='{self.name}'!${letter}$1:${letter}${len(key)}"
        return self._known[key]


def _validate(made: Sheet, first: int, lines: Sequence[UpdateLine], lists: _Lists) -> None:
    words, last = made.book.words, first + len(lines) - 1
    statuses = [
        words(f"progress.{s.value}") for s in ProgressStatus if s is not ProgressStatus.NOT_REPORTED
    ]
    authorities = [words(f"authority.{each.value}") for each in Authority]
    start = min(each.view.edition.programme.start for each in lines)
    choose = {"error_title": words("update.not_right"), "error_message": words("update.choose")}
    several = {**choose, "error_message": words("update.choose_bodies"), "error_type": "warning"}
    for name, values in (("status", statuses), ("authority", authorities)):
        _rule(made, name, first, last, _one_of(lists, values, choose))
    acting = Counter(
        body for each in lines for step in each.view.line.steps for body in step.bodies
    )
    names = [body_name(body, words) for body, _ in acting.most_common()]
    if names:
        _rule(made, "body", first, last, _one_of(lists, names, several))
    limits: dict[str, tuple[str, Any]] = {
        **dict.fromkeys(DAYS, ("update.choose_day", "=TODAY()")),
        MONTH: ("update.choose_month", _LAST),
    }
    for name, (key, latest) in limits.items():
        between = {"validate": "date", "criteria": "between", "minimum": start, "maximum": latest}
        said = {**choose, "error_message": words(key, start=start.isoformat())}
        _rule(made, name, first, last, between | said)
    _validate_steps(made, first, lines, lists, choose)


def _one_of(lists: _Lists, values: Sequence[str], told: dict[str, Any]) -> dict[str, Any]:
    return {"validate": "list", "source": lists.range(values), **told}


def _rule(made: Sheet, name: str, first: int, last: int, rule: dict[str, Any]) -> None:
    at = COLUMNS.index(name)
    made.sheet.data_validation(first, at, last, at, rule)


def _validate_steps(
    made: Sheet, first: int, lines: Sequence[UpdateLine], lists: _Lists, choose: dict[str, Any]
) -> None:
    """The steps of each line; neighbours with the same steps share one rule."""
    steps = [
        tuple(dict.fromkeys(render_step(step) for step in each.view.line.steps)) for each in lines
    ]
    for own, alike in groupby(enumerate(steps), key=itemgetter(1)):
        rows = [first + at for at, _ in alike]
        for name in ("reached", "step") if own else ():
            _rule(made, name, rows[0], rows[-1], _one_of(lists, own, choose))


def _mark_missing(made: Sheet, first: int, last: int) -> None:
    """Yellow where the rules of the record ask for something that is still empty."""
    words = made.book.words
    letter = {name: xl_col_to_name(COLUMNS.index(name)) for name in OPEN}
    row = first + 1
    status = f"${letter['status']}{row}"
    filled = f"COUNTA(${letter[OPEN[0]]}{row}:${letter[REPORT[-1]]}{row})>0"
    completed, postponed, gone = (
        f'{status}="{words(f"progress.{name}")}"'
        for name in (
            ProgressStatus.COMPLETED,
            ProgressStatus.POSTPONED,
            ProgressStatus.DISCONTINUED,
        )
    )
    asked = {
        "effective_on": filled,
        "evidence": completed,
        "reason": f"OR({postponed},{gone})",
        "anticipated_action": postponed,
        "anticipated_month": postponed,
    }
    look = made.book.made.add_format(_MISSING)
    for name, when in asked.items():
        at = COLUMNS.index(name)
        rule = {
            "type": "formula",
            "criteria": f'=AND({when},${letter[name]}{row}="")',
            "format": look,
        }
        made.sheet.conditional_format(first, at, last, at, rule)


def _finish(made: Sheet, head: int) -> None:
    for name in HIDDEN:
        at = COLUMNS.index(name)
        made.sheet.set_column(at, at, LOCKED[at].widest, None, {"hidden": True})
    made.sheet.freeze_panes(head + 1, 1)
    made.sheet.protect("", {"autofilter": True, "format_rows": True, "format_columns": False})
    made.print_as("landscape", A3)
    made.sheet.repeat_rows(head)
