"""The conclusions of a session from a CSV table: a row a decision, with at most one follow-up."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from wp.domain.meetings.decisions import DecisionKind
from wp.loaders.data.cells import one_of, read_day
from wp.loaders.data.csv import Record, open_table

IN_FRENCH = ("decided_fr", "asked_fr", "due_text_fr")


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A row with its columns: the session's key ("PTC 2019-10"), what was decided, what was asked
    of whom, and the references."""

    record: Record
    session: str
    item: str
    paragraph: str
    kind: DecisionKind
    decided: str
    who: str
    asked: str
    due_text: str
    due_on: dt.date | None
    refs: tuple[str, ...]


COLUMNS = tuple(name for name in DecisionRow.__annotations__ if name != "record")
_TEXTS = [name for name, type_ in DecisionRow.__annotations__.items() if type_ is str]


def read_decisions(file: Path) -> tuple[DecisionRow, ...]:
    """The decisions of a CSV file with the columns of `COLUMNS`; InputError with row and column
    otherwise."""
    return tuple(map(_row, open_table(file, (*COLUMNS, *IN_FRENCH), IN_FRENCH)))


def _row(record: Record) -> DecisionRow:
    return DecisionRow(
        record=record,
        kind=record.read("kind", one_of(DecisionKind)),
        due_on=record.maybe("due_on", read_day),
        refs=tuple(ref.strip() for ref in record.text("refs").split(";") if ref.strip()),
        **{name: record.text(name) for name in _TEXTS},
    )
