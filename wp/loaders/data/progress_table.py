"""Progress reports from a CSV table: every row a statement on a line, read cell by cell."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from wp.domain.progress import Act, Authority, ProgressStatus, Statement
from wp.errors import InputError, Phrase
from wp.loaders.data.cells import (
    NotUnderstood,
    is_sheet_error,
    one_of,
    read_day,
    written_day,
    written_month,
)
from wp.loaders.data.csv import Record, read_table

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
    "colleague",
    "as_it_stands",
)
# Beside them in the table that is shipped; `wp.language.record_texts` reads them.
IN_FRENCH = ("decision_fr", "note_fr", "evidence_fr")
T = TypeVar("T")
TEXTS = ("note", "evidence", "reason", "anticipated_action", "step", "as_it_stands")
MOST_ROWS = 20_000

read_status = one_of(
    [status for status in ProgressStatus if status is not ProgressStatus.NOT_REPORTED]
)
read_authority = one_of(Authority)


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A row of the table, the statement that it makes, without its line, and by column what in it
    is not understood; where its day is not, the statement is as of the given day."""

    record: Record
    statement: Statement
    faults: Mapping[str, InputError]

    @property
    def reference(self) -> str:
        """The line that the row names."""
        return self.record.text("reference")

    @property
    def colleague(self) -> str:
        """Who wrote the report, "" where it is who brings it in."""
        return self.record.text("colleague")


def read_statements(
    data: bytes,
    document: str,
    months: Mapping[str, int],
    today: dt.date,
    others: Sequence[str] = (),
) -> tuple[StatementRow, ...]:
    """The statements of a CSV table with a heading row, the data of a document; columns in any
    order, those left out are empty. `months` are the numbers of the names of months; `today` stands
    in for a day that is not understood.

    `others` are columns that may stand beside them and say nothing of a report. `reached` holds
    acts as `read_acts` reads them. InputError where the table cannot be read; nothing is
    guessed.
    """
    records = read_table(data, document, (*COLUMNS, *others), (*COLUMNS[2:], *others))
    if len(records) > MOST_ROWS:
        raise InputError("read.rows_past", document=document, most=MOST_ROWS)
    return tuple(_row(record, months, today) for record in records)


def _row(record: Record, months: Mapping[str, int], today: dt.date) -> StatementRow:
    """A row, what is not understood in it gathered."""
    day, faults = written_day(months), dict[str, InputError]()

    def read(column: str, reads: Callable[[str], T]) -> T | None:
        try:
            return record.maybe(column, reads)
        except InputError as error:
            faults[column] = error
            return None

    if not record.text("effective_on"):
        faults["effective_on"] = record.wrong("effective_on", Phrase("cell.no_day"))
    effective = read("effective_on", day) or today
    texts: dict[str, Any] = {name: record.text(name) for name in TEXTS}
    said = Statement(
        line=0,
        effective_on=effective,
        status=read("status", read_status),
        acts=read("reached", partial(read_acts, on=effective, day=day)) or (),
        authority=read("authority", read_authority) or Authority.REPORTED,
        anticipated_month=read("anticipated_month", written_month(months)),
        **texts,
    )
    for column in COLUMNS:
        if is_sheet_error(shown := record.text(column)):
            faults[column] = record.wrong(column, Phrase("cell.error", read=shown))
    return StatementRow(record, said, faults)


def read_acts(
    text: str, on: dt.date, decision: str = "", day: Callable[[str], dt.date] = read_day
) -> tuple[Act, ...]:
    """Acts of a `text`, as `step ; body ; day ; decision`, set apart by " | ", of which the last
    ones may be left out; `day` reads a day.

    Without a day an act is of `on`, without a decision of `decision`; without a body ("") it is one
    of all bodies of the step, which only the line can tell. NotUnderstood for more parts, or
    another day.
    """
    acts = []
    for entry in text.split(" | "):
        step, *others = (part.strip() for part in f" {entry} ".split(" ; "))
        if not step or len(others) > 3:
            raise NotUnderstood(Phrase("expected.act"))
        body, acted, said = (*others, "", "", "")[:3]
        acts.append(
            Act(step, body, day(acted) if acted else on, said if len(others) > 2 else decision)
        )
    return tuple(acts)
