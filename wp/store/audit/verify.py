"""Checking the record: the file that it stands in, the chain of hashes of its log, and what was
written against the digests that the events hold."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.errors import Lines, Phrase
from wp.store import schema as t
from wp.store.audit.digest import NOTHING, content_of
from wp.store.audit.events import told_of
from wp.store.audit.kept_rows import WholeRecord, runs_of
from wp.store.audit.log import Head, seal


class Break(StrEnum):
    """How the log and the record disagree."""

    HASH = "hash"
    CONTENT = "content"
    NO_EVENT = "no_event"
    NO_HEAD = "no_head"
    CUT_OFF = "cut_off"
    REWRITTEN = "rewritten"
    NO_LOG = "no_log"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Broken:
    """One place where the chain breaks: the event's number (0 where there is none), its action
    and subject."""

    kind: Break
    event: int
    action: str
    subject: str

    def phrase(self) -> Phrase:
        """What is wrong there, to be worded."""
        event, subject = self.event, self.subject
        match self.kind:
            case Break.HASH:
                return Phrase("verify.hash", event=event, action=self.action, subject=subject)
            case Break.CONTENT:
                return Phrase("verify.content", event=event, action=self.action, subject=subject)
            case Break.NO_EVENT:
                return Phrase("verify.no_event", subject=subject)
            case Break.NO_HEAD:
                return Phrase("verify.no_head", subject=subject)
            case Break.CUT_OFF:
                return Phrase("verify.cut_off", event=event, subject=subject)
            case Break.REWRITTEN:
                return Phrase("verify.rewritten", subject=subject)
            case Break.NO_LOG:
                return Phrase("verify.no_log", event=event, subject=subject)
            case Break.DAMAGED:
                return Phrase("verify.damaged", subject=subject)


@dataclass(frozen=True, slots=True)
class ChainCheck:
    """What came of checking: how many events were read, where the log ends and the moment of its
    last event (ISO, UTC; "" where there is none), and every place that breaks."""

    events: int
    end: Head
    last_at: str
    broken: tuple[Broken, ...]

    def places(self) -> Lines:
        """All of them, to be worded, each on a line of its own."""
        return Lines(each.phrase() for each in self.broken)


def check_chain(connection: Connection, noted: Head | None = None) -> ChainCheck:
    """Recompute every hash and digest of the log, in the order of recording, and look for rows that
    no event tells of.

    `noted` is an end of the log that was noted down earlier: it has to stand in the chain, else its
    end was cut off or all of it was written anew. After a broken link the check goes on from the
    hash on record, so that each break is reported once.
    """
    end, last_at, broken = Head(0, ""), "", []
    seals: dict[str, int] = {}
    with _texts_as_they_are(connection):
        rows = WholeRecord(connection)
        events = connection.execute(sa.select(t.audit_events).order_by(t.audit_events.c.id)).all()
        for row in events:
            wrong = [Break.HASH] if seal(end.hash, row._mapping) != row.hash else []
            content = content_of(rows, row.action, row.subject, row.covers)
            # An event that is older than the chain has no digest of what it wrote.
            if row.content != content and (row.covers or row.content != NOTHING):
                wrong.append(Break.CONTENT)
            broken += [Broken(each, row.id, row.action, row.subject) for each in wrong]
            end, last_at = Head(row.id, row.hash), row.at
            seals[row.hash] = row.id
        for table in told_of():
            for first, last in runs_of(key[0] for key in rows.untold(table)):
                named = f"{table.name} {first}" + (f"-{last}" if last != first else "")
                broken.append(Broken(Break.NO_EVENT, 0, "", named))
    if noted:
        broken += _without(noted, seals, end)
    return ChainCheck(len(events), end, last_at, tuple(broken))


def check_file(connection: Connection) -> tuple[Broken, ...]:
    """The damage of the file of an SQLite record that shows in its structure: pages, the order of
    their rows, and indexes that do not agree with their tables. Nothing of another database, which
    keeps its own pages."""
    if connection.dialect.name != "sqlite":
        return ()
    try:
        told = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    except sa.exc.OperationalError:
        raise  # locked, or out of reach: that is no damage
    except sa.exc.DatabaseError as error:
        told = [str(error.orig)]
    return tuple(Broken(Break.DAMAGED, 0, "", each) for each in told if each != "ok")


def _without(noted: Head, seals: dict[str, int], end: Head) -> list[Broken]:
    """What is wrong where the log does not hold what was noted down of it."""
    at = seals.get(noted.hash)
    if at is not None and noted.number in (0, at):
        return []
    if not noted.number:
        return [Broken(Break.NO_HEAD, 0, "", noted.hash)]
    kind = Break.CUT_OFF if noted.number > end.number else Break.REWRITTEN
    return [Broken(kind, end.number, "", str(noted.number))]


@contextmanager
def _texts_as_they_are(connection: Connection) -> Iterator[None]:
    """In a damaged file a text may be no UTF-8: it is read all the same, and differs."""
    driver = connection.connection.dbapi_connection
    if not isinstance(driver, sqlite3.Connection):
        yield
        return
    driver.text_factory = lambda text: text.decode(errors="surrogateescape")
    try:
        yield
    finally:
        driver.text_factory = str
