"""The moments that writes are recorded at: the clock's, but never before what is on record."""

import datetime as dt
from typing import Self

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.store import schema as t

STEP = dt.timedelta(microseconds=1)


class Later(dt.datetime):
    """A moment after the last on record, with what the clock said instead."""

    clock: dt.datetime

    @classmethod
    def than(cls, last: dt.datetime, clock: dt.datetime) -> Self:
        """The next moment after the last."""
        made = cls.fromisoformat((last + STEP).isoformat())
        made.clock = clock
        return made


def last_moment(connection: Connection) -> dt.datetime | None:
    """When the last event was recorded, None before the first."""
    events = t.audit_events
    at = connection.execute(sa.select(events.c.at).order_by(events.c.id.desc()).limit(1)).scalar()
    return dt.datetime.fromisoformat(at) if at else None


def next_moment(connection: Connection, clock: dt.datetime) -> dt.datetime:
    """The moment to record a write of this transaction at: what the clock says, or the first after
    the last on record where it says an earlier one or the same."""
    last = last_moment(connection)
    return Later.than(last, clock) if last and clock <= last else clock
