"""What a person is told of the record itself: where its log ends, and which copy there is of it."""

import datetime as dt
from dataclasses import dataclass

from wp.services.backups.backup_plan import (
    NoBackup,
    failing_backup,
    schedule_from_environment,
)
from wp.store.audit.log import Head, head_of
from wp.store.audit.moments import last_moment
from wp.store.copies.backup_notes import BackupNote, last_note
from wp.store.database import Engine, reading


@dataclass(frozen=True, slots=True)
class RecordKnown:
    """Where the log ends and when its last event was recorded; the last backup, and how often the
    server makes one by itself and how many of them it is to keep (None for both: it makes none),
    and why its last one is none (None where it is one)."""

    end: Head
    last_at: dt.datetime | None
    backup: BackupNote | None
    every: dt.timedelta | None
    keep: int | None
    failing: NoBackup | None


def known_of_record(engine: Engine) -> RecordKnown:
    """Read it from one state of the record, and from what this server was started with."""
    with reading(engine) as connection:
        end, last_at, note = head_of(connection), last_moment(connection), last_note(connection)
    planned = schedule_from_environment()
    every, keep = (planned.every, planned.keep) if planned else (None, None)
    return RecordKnown(end, last_at, note, every, keep, failing_backup())
