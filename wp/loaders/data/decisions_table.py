"""The conclusions of a session from a CSV table: a row a decision, with at most one follow-up."""

import csv
import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from wp.errors import InputError

COLUMNS = (
    "session",
    "item",
    "paragraph",
    "kind",
    "decided",
    "who",
    "asked",
    "due_text",
    "due_on",
    "refs",
)


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A row: the session's key ("PTC 2019-10"), what was decided, what was asked of whom, and
    the references."""

    number: int
    session: str
    item: str
    paragraph: str
    kind: str
    decided: str
    who: str
    asked: str
    due_text: str
    due_on: dt.date | None
    refs: tuple[str, ...]


def read_decisions(file: Path) -> tuple[DecisionRow, ...]:
    """The decisions of a CSV file with exactly the columns of `COLUMNS`; InputError with row and
    column otherwise."""
    with file.open(encoding="utf-8", newline="") as opened:
        table = csv.DictReader(opened, strict=True)
        if tuple(table.fieldnames or ()) != COLUMNS:
            raise InputError("read.decisions.columns", document=file.name, columns=COLUMNS)
        return tuple(_row(file.name, number, row) for number, row in enumerate(table, 2))


def _row(file: str, number: int, row: dict[str, str]) -> DecisionRow:
    try:
        due_on = dt.date.fromisoformat(row["due_on"]) if row["due_on"] else None
    except ValueError as error:
        raise InputError(
            "read.data.day", document=file, row=number, column="due_on", read=row["due_on"]
        ) from error
    refs = tuple(ref.strip() for ref in row["refs"].split(";") if ref.strip())
    return DecisionRow(
        number=number,
        session=row["session"],
        item=row["item"],
        paragraph=row["paragraph"],
        kind=row["kind"],
        decided=row["decided"],
        who=row["who"],
        asked=row["asked"],
        due_text=row["due_text"],
        due_on=due_on,
        refs=refs,
    )
