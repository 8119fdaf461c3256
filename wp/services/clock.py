"""The one clock: everything else takes the day or the moment as an argument."""

import datetime as dt
import time
from enum import StrEnum

from wp.store.audit.moments import last_moment, next_moment
from wp.store.database import Connection, Engine, reading

BEHIND, AHEAD = dt.timedelta(hours=1), dt.timedelta(days=1)


class ClockDoubt(StrEnum):
    """What is strange about the clock: it is before what is on record, or it jumped ahead."""

    BEHIND = "behind"
    AHEAD = "ahead"


def now() -> dt.datetime:
    """The moment, in UTC."""
    return dt.datetime.now(dt.UTC)


def today() -> dt.date:
    """The day of the moment, in UTC."""
    return now().date()


def moment(connection: Connection) -> dt.datetime:
    """The moment at which a write of this transaction is recorded: now, but never before what is on
    record."""
    return next_moment(connection, now())


def steady() -> float:
    """Seconds that nobody sets, also those in which the machine slept where the system counts
    them."""
    kept = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if kept is None else time.clock_gettime(kept)


_BEGAN = now() - dt.timedelta(seconds=steady())


def doubt(engine: Engine) -> ClockDoubt | None:
    """Whether the clock is more than an hour before the last moment on record, or went more than a
    day ahead while this program ran."""
    said = now()
    with reading(engine) as connection:
        last = last_moment(connection)
    if last and said < last - BEHIND:
        return ClockDoubt.BEHIND
    return ClockDoubt.AHEAD if said - _BEGAN - dt.timedelta(seconds=steady()) > AHEAD else None
