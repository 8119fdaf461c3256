"""Progress reports from a CSV table: every row a statement on a line, read cell by cell."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from wp.domain.progress import Act, Authority, ProgressStatus, Statement
from wp.errors import InputError, Phrase
from wp.loaders.data.cells import NotUnderstood, one_of, read_day, read_month
from wp.loaders.data.csv import Record, read_table
from wp.loaders.registry import bytes_of

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
TEXTS = ("note", "evidence", "reason", "anticipated_action", "step")
MOST_ROWS = 20_000

read_status = one_of(
    [status for status in ProgressStatus if status is not ProgressStatus.NOT_REPORTED]
)
read_authority = one_of(Authority)
_READ: dict[str, Callable[[str], Any]] = {
    "effective_on": read_day,
    "status": read_status,
    "authority": read_authority,
    "anticipated_month": read_month,
}


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A row of the table, and the statement that it makes, without its line."""

    record: Record
    statement: Statement

    @property
    def reference(self) -> str:
        """The line that the row names."""
        return self.record.text("reference")


def read_statements(file: Path) -> tuple[StatementRow, ...]:
    """The statements of a CSV file with a heading row; columns in any order, those left out are
    empty.

    `reached` holds acts as `read_acts` reads them. InputError with file, row and
    column where something is not understood; nothing is guessed.
    """
    records = read_table(bytes_of(file), file.name, COLUMNS, COLUMNS[2:])
    if len(records) > MOST_ROWS:
        raise InputError("read.rows_past", document=file.name, most=MOST_ROWS)
    return tuple(StatementRow(record, _statement(record)) for record in records)


def _statement(record: Record) -> Statement:
    record.needed("effective_on", Phrase("cell.no_day"))
    said: dict[str, Any] = {name: record.text(name) for name in TEXTS}
    said |= {
        name: found
        for name, read in _READ.items()
        if (found := record.maybe(name, read)) is not None
    }
    acts = record.maybe("reached", partial(read_acts, on=said["effective_on"])) or ()
    return Statement(line=0, acts=acts, **said)


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
