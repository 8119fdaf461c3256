"""Putting a backup back: what would be lost is said first, what is replaced is kept beside it, and
the restore is itself an event."""

import json
import sqlite3
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.errors import Phrase, RecordError, RefusedError, ReplaceAsked
from wp.services.clock import moment, now
from wp.services.record import default_url, open_record, verify
from wp.services.writing import require, writing_as
from wp.store.audit.events import Action
from wp.store.audit.log import Head, head_of, record_event
from wp.store.audit.verify import ChainCheck, check_file
from wp.store.copies.access import end_access
from wp.store.copies.backup_file import move_aside, new_backup, opened_backup
from wp.store.copies.losses import Loss, loss_of
from wp.store.copies.transfer import clear_rows, copy_rows, is_empty
from wp.store.database import (
    HEAD,
    Engine,
    address_of,
    check_version,
    connect,
    migrate,
    reading,
    sqlite_path,
)

_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of a restore: what was checked of the backup, the end of the log now, what was
    lost, and the file of the `former` record (None for both where nothing was there; the loss
    is None as well where what was there could not be read)."""

    backup: ChainCheck
    end: Head
    loss: Loss | None
    former: Path | None


def restore(
    url: str | None, file: Path, acting: Acting, reason: str, replace: bool = False
) -> Restored:
    """Put the backup in this file back as the record at this address (`url`), for a reason, as the
    one who is `acting`; a record that is there is replaced only where that is said (`replace`).

    RightsError where they may not; BackupError where the file is no backup or cannot be read;
    RefusedError where the backup does not verify or no reason is given; ReplaceAsked where a record
    is there: it says what would be lost; RecordError where the address cannot be used.
    """
    require(acting, Verb.BACKUP)
    if not reason.strip():
        raise RefusedError("restore.no_reason")
    target = connect(url or default_url())
    with opened_backup(file) as copy:
        backup = open_record(str(sqlite_path(copy.url)))
        try:
            checked = verify(backup)
            if checked.broken:
                raise RefusedError("restore.broken", where=file, places=checked.places())
            kept, damaged = _beside(target, file), _is_damaged(target)
            if damaged:
                target = _out_of_the_way(target, kept, replace)
            migrate(target)
            with reading(backup) as rows, writing_as(target, acting, Verb.BACKUP) as connection:
                loss = None if is_empty(connection) else loss_of(connection, rows)
                if loss and not replace:
                    where = address_of(target)
                    raise ReplaceAsked("restore.loses", where=where, loss=loss_phrase(loss))
                with new_backup(target, kept) if loss else nullcontext():
                    told = {
                        "reason": reason.strip(),
                        "backup": str(checked.end),
                        "replaced": str(head_of(connection)),
                        "lost": loss.events if loss else 0,
                        "kept": kept.name if loss or damaged else "",
                    }
                    clear_rows(connection)
                    copy_rows(rows, connection)
                    action, detail = Action.RECORD_RESTORED, json.dumps(told, ensure_ascii=False)
                    at = moment(connection)
                    record_event(connection, at, acting.who, action, file.name, detail)
                    end_access(connection, moment(connection), acting.who)
                    end = head_of(connection)
        finally:
            backup.dispose()
            target.dispose()
    return Restored(checked, end, loss, kept if loss or damaged else None)


def loss_phrase(loss: Loss) -> Phrase:
    """What a restore takes away, to be worded."""
    lost = Phrase("restore.no_loss")
    if loss.events:
        first, last = (at[:16].replace("T", " ") for at in (loss.first_at, loss.last_at))
        lost = Phrase("restore.loss", n=loss.events, first=first, last=last, people=loss.people)
    if not loss.differing:
        return lost
    return Phrase("restore.people", lost=lost, people=loss.differing)


def _beside(target: Engine, file: Path) -> Path:
    """Where what is replaced is kept: beside the file of the record, or beside the backup."""
    path, at = sqlite_path(target.url), f"{now():%Y%m%dT%H%M%S%f}"
    if path:
        return path.with_name(f"{path.stem}.replaced-{at}{path.suffix}")
    return file.with_name(f"{target.url.database}.replaced-{at}.db")


def _is_damaged(target: Engine) -> bool:
    """Whether the file of an SQLite record is so damaged that nothing can be written in its place;
    RecordError where another version of the program wrote the record, or it cannot be reached."""
    path = sqlite_path(target.url)
    if path and not path.exists():
        return False
    try:
        version = check_version(target)
        with reading(target) as connection:
            damaged = bool(check_file(connection))
    except RecordError as error:
        origin = getattr(error.__cause__, "orig", None)
        name = getattr(origin, "sqlite_errorname", "")
        if isinstance(origin, sqlite3.Error) and name.startswith(_DAMAGED):
            return True
        raise
    if not damaged and version not in (None, HEAD):
        raise RecordError("store.older", version=version, head=HEAD)
    return damaged


def _out_of_the_way(target: Engine, kept: Path, replace: bool) -> Engine:
    """Give a damaged file another name, and open a new one in its place."""
    path = sqlite_path(target.url)
    if not replace or not path:
        raise ReplaceAsked("restore.damaged", where=address_of(target))
    target.dispose()
    move_aside(path, kept)
    return connect(str(path))
