"""Progress reports from a CSV table: every row a statement on a line, read cell by cell."""

import csv
import datetime as dt
import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from wp.domain.progress import Act, Authority, ProgressStatus, Statement
from wp.errors import InputError, Phrase, system_reason

COLUMNS = (
    "reference",
    "effective_on",
    "status",
    "reached",
    "note",
    "evidence",
    "authority",
    "reason",
    "anticipated_action",
    "anticipated_month",
    "step",
)
LARGEST, MOST_ROWS = 10_000_000, 20_000
T = TypeVar("T")


class NotUnderstood(ValueError):
    """A text that is no day, month, status, authority or act; `why` says what it ought to be."""

    def __init__(self, why: Phrase) -> None:
        super().__init__(repr(why))
        self.why = why


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A row of the table: its number (the heading is row 1), the reference, and the statement
    without its line."""

    number: int
    reference: str
    statement: Statement


def read_statements(file: Path) -> tuple[StatementRow, ...]:
    """The statements of a CSV file in UTF-8 with a heading row; columns in any order, those left
    out are empty.

    `reached` holds acts as `read_acts` reads them. InputError with file, row and
    column where something is not understood; nothing is guessed.
    """
    table = csv.DictReader(io.StringIO(_text(file), newline=""), strict=True)
    try:
        names = [name.strip() for name in table.fieldnames or ()]
        unknown = sorted(set(names) - set(COLUMNS))
        if (
            unknown
            or not {"reference", "effective_on"} <= set(names)
            or len(set(names)) != len(names)
        ):
            wrong = (
                Phrase("read.reports.unknown", names=unknown)
                if unknown
                else Phrase("read.reports.needed")
            )
            raise InputError(
                "read.reports.columns", document=file.name, wrong=wrong, columns=COLUMNS
            )
        table.fieldnames = names
        rows = []
        for number, row in enumerate(table, 2):
            if number > MOST_ROWS + 1:
                raise InputError("read.rows_past", document=file.name, most=MOST_ROWS)
            if None in row or None in row.values():
                raise InputError(
                    "read.reports.cells", document=file.name, row=number, cells=len(names)
                )
            rows.append(
                _row(file.name, number, {name: value.strip() for name, value in row.items()})
            )
    except csv.Error as error:
        raise InputError("read.csv.quotes", document=file.name, row=table.line_num) from error
    return tuple(rows)


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > LARGEST:
            raise InputError("read.bytes_past", document=file.name, most=LARGEST)
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError("read.unreadable", document=file, reason=system_reason(error)) from error
    except UnicodeDecodeError as error:
        raise InputError("read.not_utf8", document=file.name, byte=error.start + 1) from error


def _row(file: str, number: int, row: dict[str, str]) -> StatementRow:
    def cell(column: str, read: Callable[[str], T], otherwise: T) -> T:
        text = row.get(column, "")
        try:
            return read(text) if text else otherwise
        except NotUnderstood as error:
            raise InputError(
                "read.reports.unclear",
                document=file,
                row=number,
                column=column,
                read=text[:80],
                why=error.why,
            ) from error

    effective_on = cell("effective_on", read_day, None)
    if effective_on is None:
        raise InputError("read.reports.no_day", document=file, row=number)
    acts: tuple[Act, ...] = cell("reached", partial(read_acts, on=effective_on), ())
    said = Statement(
        0,
        effective_on,
        cell("status", read_status, None),
        acts,
        (),
        row.get("note", ""),
        row.get("evidence", ""),
        cell("authority", read_authority, Authority.REPORTED),
        row.get("reason", ""),
        row.get("anticipated_action", ""),
        cell("anticipated_month", read_month, None),
        row.get("step", ""),
    )
    return StatementRow(number, row["reference"], said)


def read_day(text: str) -> dt.date:
    """A day such as 2019-10-31; NotUnderstood otherwise."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise NotUnderstood(Phrase("expected.day")) from None


def read_month(text: str) -> dt.date:
    """The first day of a month such as 2020-10; NotUnderstood otherwise."""
    try:
        return dt.date.fromisoformat(f"{text}-01" if len(text) == 7 else text)
    except ValueError:
        raise NotUnderstood(Phrase("expected.month")) from None


def read_status(text: str) -> ProgressStatus:
    """A status in words; NotUnderstood otherwise."""
    known = [status.value for status in ProgressStatus if status is not ProgressStatus.NOT_REPORTED]
    if text.casefold() not in known:
        raise NotUnderstood(Phrase("expected.known", choices=known))
    return ProgressStatus(text.casefold())


def read_authority(text: str) -> Authority:
    """An authority in words; NotUnderstood otherwise."""
    if text.casefold() not in list(Authority):
        raise NotUnderstood(Phrase("expected.known", choices=tuple(Authority)))
    return Authority(text.casefold())


def read_acts(text: str, on: dt.date, decision: str = "") -> tuple[Act, ...]:
    """Acts as `step ; body ; day ; decision`, set apart by " | ", of which the last ones may be
    left out.

    Without a day an act is of `on`, without a decision of `decision`; without a body ("") it is one
    of all bodies of the step, which only the line can tell. NotUnderstood for more parts, or
    another day.
    """
    acts = []
    for entry in text.split(" | "):
        step, *others = (part.strip() for part in f" {entry} ".split(" ; "))
        if not step or len(others) > 3:
            raise NotUnderstood(Phrase("expected.act"))
        body, day, said = (*others, "", "", "")[:3]
        acts.append(
            Act(step, body, read_day(day) if day else on, said if len(others) > 2 else decision)
        )
    return tuple(acts)
