"""What a restore takes away."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.store import schema as t
from wp.store.copies.access import differing_people


@dataclass(frozen=True, slots=True)
class Loss:
    """What a restore takes away: how many events the record has that the backup has not, who wrote
    them, and the moments of the first and the last (ISO, UTC; "" where there are none); and of whom
    the two have other roles on their lists of people."""

    events: int
    people: tuple[str, ...]
    first_at: str
    last_at: str
    differing: tuple[str, ...]


def loss_of(there: Connection, backup: Connection) -> Loss:
    """What the record that is there has and the backup has not."""
    events = t.audit_events
    known = set(backup.execute(sa.select(events.c.hash)).scalars())
    query = sa.select(events.c.hash, events.c.at, events.c.actor).order_by(events.c.id)
    lost = [row for row in there.execute(query) if row.hash not in known]
    people = tuple(dict.fromkeys(row.actor for row in lost))
    first, last = (lost[0].at, lost[-1].at) if lost else ("", "")
    return Loss(len(lost), people, first, last, differing_people(there, backup))
