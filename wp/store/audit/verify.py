"""Checking the audit log: the chain of hashes, and what was written against the digests that the
events hold."""

from dataclasses import dataclass
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.store import schema as t
from wp.store.audit.digest import NOTHING, content_of, number_in
from wp.store.audit.events import COVERED
from wp.store.audit.log import seal


class Break(StrEnum):
    """How the log and the record disagree."""

    HASH = "hash"
    CONTENT = "content"
    NO_EVENT = "no_event"
    NO_HEAD = "no_head"
    NO_LOG = "no_log"


@dataclass(frozen=True, slots=True)
class Broken:
    """One place where the chain breaks: the event's number (0 where there is none), its action
    and subject."""

    kind: Break
    event: int
    action: str
    subject: str


@dataclass(frozen=True, slots=True)
class ChainCheck:
    """What came of checking: how many events were read, the hash of the last and its moment (ISO,
    UTC; "" where there is none), and every place that breaks."""

    events: int
    last: str
    last_at: str
    broken: tuple[Broken, ...]


def check_chain(connection: Connection, known_head: str = "") -> ChainCheck:
    """Recompute every hash and digest of the log, in the order of recording.

    `known_head` is a hash noted down earlier: it has to stand somewhere in the chain, else its end
    was cut off or all of it was written anew. After a broken link the check goes on from the hash
    on record, so that each break is reported once.
    """
    before, broken, seals = "", [], set()
    named: dict[str, set[int]] = {action: set() for action in COVERED}
    events = connection.execute(sa.select(t.audit_events).order_by(t.audit_events.c.id)).all()
    for row in events:
        wrong = [Break.HASH] if seal(before, row._mapping) != row.hash else []
        if row.content not in (NOTHING, content_of(connection, row.action, row.subject)):
            wrong.append(Break.CONTENT)
        broken += [Broken(each, row.id, row.action, row.subject) for each in wrong]
        if row.action in named:
            named[row.action].add(number_in(row.subject))
        before = row.hash
        seals.add(row.hash)
    for action, covered in COVERED.items():
        key = covered.table.c.id
        for number in connection.execute(sa.select(key).order_by(key)).scalars():
            if number not in named[action]:
                subject = f"{covered.table.name} {number}"
                broken.append(Broken(Break.NO_EVENT, 0, action, subject))
    if known_head and known_head not in seals:
        broken.append(Broken(Break.NO_HEAD, 0, "", known_head))
    return ChainCheck(len(events), before, events[-1].at if events else "", tuple(broken))
