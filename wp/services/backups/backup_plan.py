"""The backups that a server makes by itself: when the next is due, and which are kept."""

import datetime as dt
import logging
import os
import re
import threading
from dataclasses import dataclass
from pathlib import Path

from wp.domain.people.acting import Acting, Source
from wp.domain.people.roles import Role
from wp.errors import BackupError, Phrase, QuestionError, WorkProgrammeError, system_reason
from wp.services.backups.making import back_up
from wp.services.clock import now
from wp.store.copies.backup_file import PART
from wp.store.database import Engine

FOLDER, HOURS, KEEP = "WP_BACKUP_TO", "WP_BACKUP_EVERY", "WP_BACKUPS_KEPT"
EVERY_HOURS, KEEP_BY_DEFAULT = 24.0, 14
# After a backup that could not be made, and to look whether one is due.
AGAIN_SECONDS, LOOK_SECONDS = 600.0, 60.0
ENDING_SECONDS = 5.0
_NAME = re.compile(r"wp-(\d{8}T\d{6}Z)\.db")
_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Schedule:
    """Where the backups go, how often one is made, and how many to keep."""

    folder: Path
    every: dt.timedelta
    keep: int

    def files(self) -> list[tuple[dt.datetime, Path]]:
        """The backups that were made by this schedule, the oldest first, each with its moment;
        what has another name is nobody's but its owner's."""
        files = ((_NAME.fullmatch(each.name), each) for each in self.folder.iterdir())
        return sorted(
            (dt.datetime.strptime(named[1], _STAMP).replace(tzinfo=dt.UTC), each)
            for named, each in files
            if named
        )

    def due_at(self) -> dt.datetime | None:
        """When the next backup is due, None for now; a moment ahead of the clock counts as none."""
        moments = [at for at, _ in self.files() if at <= now()]
        return moments[-1] + self.every if moments else None


def schedule_of(folder: Path, hours: float, keep: int) -> Schedule:
    """The schedule with these settings; QuestionError for hours or a number that is none,
    BackupError for a folder that cannot be written."""
    if not 0 < hours < 24 * 366 or keep < 1:
        raise QuestionError("backup.schedule", hours=hours, keep=keep)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # What a server that was killed left half-made.
        for part in folder.glob(f".wp-*{PART}*"):
            part.unlink()
    except OSError as error:
        raise BackupError("backup.failed", where=folder, reason=system_reason(error)) from error
    if not os.access(folder, os.W_OK):
        raise BackupError("backup.unwritable", where=folder)
    return Schedule(folder.absolute(), dt.timedelta(hours=hours), keep)


def schedule_from_environment() -> Schedule | None:
    """The schedule that this process was started with, None for none; whether its folder is still
    there is not looked at."""
    if not (folder := os.environ.get(FOLDER)):
        return None
    hours, keep = os.environ.get(HOURS) or EVERY_HOURS, os.environ.get(KEEP) or KEEP_BY_DEFAULT
    return Schedule(Path(folder).absolute(), dt.timedelta(hours=float(hours)), int(keep))


@dataclass(frozen=True, slots=True)
class NoBackup:
    """A backup of the server's own that failed: when, and why as a visitor may read it (no path, no
    address), None where only the log says it."""

    at: dt.datetime
    why: Phrase | None


class _Failing:
    """What came of the last backup that was due in this process."""

    last: NoBackup | None = None


def failing_backup() -> NoBackup | None:
    """Why the server's last backup is none, None where it is one, or this process makes none."""
    return _Failing.last if schedule_from_environment() else None


def _reason_of(error: WorkProgrammeError | OSError) -> Phrase | None:
    if isinstance(error, OSError):
        reason: object = system_reason(error)
    else:
        reason = error.phrase.values.get("reason")
    known = isinstance(reason, Phrase) and reason.key != "system.other"
    return reason if known and isinstance(reason, Phrase) else None


def back_up_when_due(engine: Engine, schedule: Schedule) -> Path | None:
    """Make the backup that is due, and take away the oldest beyond those that are kept; gives its
    file, None where none is due. A backup that does not verify takes no other's place.

    BackupError where it cannot be made.
    """
    due, made_at = schedule.due_at(), now()
    if due and due > made_at:
        return None
    file = schedule.folder / f"wp-{made_at.strftime(_STAMP)}.db"
    server = Acting(who="wp serve", roles=frozenset({Role.ADMINISTRATOR}), source=Source.PROGRAM)
    made = back_up(engine, file, server)
    log = logging.getLogger("wp")
    if made.checked.broken:
        log.error("backup %s made, but it does not verify: none is taken away", file)
        _Failing.last = NoBackup(made_at, Phrase("backup.unverified"))
        return file
    _Failing.last = None
    log.info("backup %s made, end of the log %s", file, made.checked.end)
    for _, old in schedule.files()[: -schedule.keep]:
        old.unlink()
    return file


class Backups:
    """Makes the backups of a schedule in a thread of its own, until it is stopped."""

    def __init__(self, engine: Engine, schedule: Schedule) -> None:
        self._engine, self._schedule = engine, schedule
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._go_on, daemon=True, name="backups")

    def start(self) -> None:
        """Begin; a backup that is due is made at once."""
        self._thread.start()

    def stop(self) -> None:
        """End soon: what is half-made then is no backup, and is taken away at the next start."""
        self._stopped.set()
        self._thread.join(ENDING_SECONDS)

    def _go_on(self) -> None:
        wait = 0.0
        while not self._stopped.wait(wait):
            try:
                back_up_when_due(self._engine, self._schedule)
                wait = LOOK_SECONDS
            except (WorkProgrammeError, OSError) as error:
                logging.getLogger("wp").error("no backup could be made: %s", error)
                _Failing.last = NoBackup(now(), _reason_of(error))
                wait = AGAIN_SECONDS
