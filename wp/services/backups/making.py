"""Making a backup of the record, and what is known of the last one."""

import logging
from dataclasses import dataclass
from pathlib import Path

from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.errors import RecordError
from wp.services.clock import now
from wp.services.record import verify
from wp.services.writing import require, writing_as
from wp.store.audit.verify import ChainCheck
from wp.store.copies.backup_file import new_backup
from wp.store.copies.backup_notes import BackupNote, last_note, note_backup
from wp.store.database import Engine, connect, reading


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made: its file and size, and what came of checking it."""

    file: Path
    size: int
    checked: ChainCheck


def back_up(engine: Engine, file: Path, acting: Acting) -> Made:
    """Write a backup of the record as it stands, while others go on writing, and check it; what
    does not verify is kept as well, for it is all there is.

    RightsError where who is acting may not; BackupError where the file is there already, or cannot
    be written.
    """
    require(acting, Verb.BACKUP)
    made_at = now()
    with new_backup(engine, file) as part:
        copy = connect(str(part))
        try:
            checked = verify(copy)
        finally:
            copy.dispose()
        size = part.stat().st_size
    try:
        with writing_as(engine, acting, Verb.BACKUP) as connection:
            note_backup(connection, BackupNote(made_at, acting.who, str(file), *checked.end))
    except RecordError as error:
        # A record that cannot be written now has its backup all the same.
        logging.getLogger("wp").warning("the backup %s is not noted in the record: %s", file, error)
    return Made(file, size, checked)


def last_backup(engine: Engine) -> BackupNote | None:
    """The backup of this record that was made last, None where none was."""
    with reading(engine) as connection:
        return last_note(connection)
