"""Which backups were made of a record: noted in it, beside the log. The log of writes stays as it
is, so that a backup has the same end as the record that it was made of."""

import datetime as dt
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.store import schema as t
from wp.store.row_values import value_of


@dataclass(frozen=True, slots=True)
class BackupNote:
    """A backup: when it was made, by whom, its file, and the end of its log."""

    made_at: dt.datetime
    made_by: str
    file: str
    number: int
    hash: str

    @property
    def end(self) -> str:
        """The end of its log, as it is noted down."""
        return f"{self.number}:{self.hash}"


def note_backup(connection: Connection, note: BackupNote) -> None:
    """Note that a backup was made."""
    values = {name: getattr(note, name) for name in BackupNote.__slots__}
    connection.execute(sa.insert(t.backups).values(values))


def last_note(connection: Connection) -> BackupNote | None:
    """What was noted of the last backup, None where none was made."""
    table = t.backups
    row = connection.execute(sa.select(table).order_by(table.c.id.desc()).limit(1)).first()
    return value_of(BackupNote, row) if row else None
