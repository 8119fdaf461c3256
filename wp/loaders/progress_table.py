"""Progress reports from a CSV table: every row a statement on a line, read cell by cell."""

import csv
import datetime as dt
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from wp.domain.progress import Act, Authority, ProgressStatus, Statement
from wp.errors import InputError

COLUMNS = (
    "reference", "effective_on", "status", "reached", "note", "evidence", "authority", "reason", "anticipated_action",
    "anticipated_month", "step",
)  # fmt: skip
LARGEST, MOST_ROWS = 10_000_000, 20_000
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A row of the table: its number (the heading is row 1), the reference, and the statement without its line."""

    number: int
    reference: str
    statement: Statement


def read_statements(file: Path) -> tuple[StatementRow, ...]:
    """The statements of a CSV file in UTF-8 with a heading row; columns in any order, those left out are empty.

    `reached` holds acts as `step ; body ; day ; decision`, several set apart by " | ". InputError with file, row and
    column where something is not understood; nothing is guessed.
    """
    table = csv.DictReader(io.StringIO(_text(file), newline=""), strict=True)
    try:
        names = [name.strip() for name in table.fieldnames or ()]
        unknown = sorted(set(names) - set(COLUMNS))
        if unknown or not {"reference", "effective_on"} <= set(names) or len(set(names)) != len(names):
            wrong = f"unknown: {', '.join(unknown)}" if unknown else "reference and effective_on are needed, each once"
            raise InputError(f"{file.name}, row 1: {wrong}. Columns are: {', '.join(COLUMNS)}.")
        table.fieldnames = names
        rows = []
        for number, row in enumerate(table, 2):
            if number > MOST_ROWS + 1:
                raise InputError(f"{file.name}: more than {MOST_ROWS:,} rows. Split the file.")
            if None in row or None in row.values():
                raise InputError(f"{file.name}, row {number}: not {len(names)} cells, as the heading has.")
            rows.append(_row(file.name, number, {name: value.strip() for name, value in row.items()}))
    except csv.Error as error:
        raise InputError(f"{file.name}, line {table.line_num}: not readable as CSV ({error}).") from error
    return tuple(rows)


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > LARGEST:
            raise InputError(f"{file.name} is larger than {LARGEST:,} bytes. Split the file.")
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{file.name} is not UTF-8 (byte {error.start}). Save it as CSV in UTF-8.") from error


def _row(file: str, number: int, row: dict[str, str]) -> StatementRow:
    def cell(column: str, read: Callable[[str], T], otherwise: T) -> T:
        text = row.get(column, "")
        try:
            return read(text) if text else otherwise
        except ValueError as error:
            raise InputError(f"{file}, row {number}, {column}: {text[:80]!r}: {error}.") from error

    effective_on = cell("effective_on", read_day, None)
    if effective_on is None:
        raise InputError(f"{file}, row {number}, effective_on: empty. Give a day such as 2019-10-31.")
    said = Statement(
        0, effective_on, cell("status", read_status, None), cell("reached", read_acts, ()), (), row.get("note", ""),
        row.get("evidence", ""), cell("authority", read_authority, Authority.REPORTED), row.get("reason", ""),
        row.get("anticipated_action", ""), cell("anticipated_month", read_month, None), row.get("step", ""),
    )  # fmt: skip
    return StatementRow(number, row["reference"], said)


def read_day(text: str) -> dt.date:
    """A day such as 2019-10-31; ValueError otherwise."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ValueError("no day such as 2019-10-31") from None


def read_month(text: str) -> dt.date:
    """The first day of a month such as 2020-10; ValueError otherwise."""
    try:
        return dt.date.fromisoformat(f"{text}-01" if len(text) == 7 else text)
    except ValueError:
        raise ValueError("no month such as 2020-10") from None


def read_status(text: str) -> ProgressStatus:
    """A status in words; ValueError otherwise."""
    known = [status.value for status in ProgressStatus if status is not ProgressStatus.NOT_REPORTED]
    if text.casefold() not in known:
        raise ValueError(f"known are: {', '.join(known)}")
    return ProgressStatus(text.casefold())


def read_authority(text: str) -> Authority:
    """An authority in words; ValueError otherwise."""
    if text.casefold() not in list(Authority):
        raise ValueError(f"known are: {', '.join(Authority)}")
    return Authority(text.casefold())


def read_acts(text: str) -> tuple[Act, ...]:
    """Acts as `step ; body ; day ; decision`, set apart by " | "; ValueError otherwise."""
    acts = []
    for entry in text.split(" | "):
        parts = [part.strip() for part in entry.split(" ; ")]
        if len(parts) != 4:
            raise ValueError('each entry reads "step ; body ; day ; decision"')
        acts.append(Act(parts[0], parts[1], read_day(parts[2]), parts[3]))
    return tuple(acts)
