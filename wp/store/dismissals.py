"""Dismissals of breaches in the database; added, never changed: taking one back is a row of its
own."""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.checks.model import Breach
from wp.domain.checks.run import Dismissal
from wp.store import check_tables as c
from wp.store.audit.log import record_event
from wp.store.database import insert_row


def add_dismissal(
    connection: Connection, breach: Breach, reason: str, now: dt.datetime, actor: str
) -> int:
    """Write that a breach may stay, and give the dismissal's number."""
    number = insert_row(
        connection,
        c.check_dismissals,
        {
            "check_code": breach.check.value,
            "subject": breach.subject.key,
            "ref": breach.subject.ref,
            "was_read": breach.read,
            "reason": reason,
            "recorded_at": now.isoformat(),
            "recorded_by": actor,
        },
    )
    detail = f"{breach.check.value} {breach.subject.ref}"
    record_event(connection, now, actor, "dismissal.added", f"dismissal {number}", detail)
    return number


def add_dismissal_end(connection: Connection, dismissal: int, now: dt.datetime, actor: str) -> int:
    """Write that a dismissal was taken back."""
    values = {"dismissal_id": dismissal, "recorded_at": now.isoformat(), "recorded_by": actor}
    number = insert_row(connection, c.check_dismissal_ends, values)
    record_event(
        connection, now, actor, "dismissal.ended", f"end {number}", f"dismissal {dismissal}"
    )
    return number


def load_dismissals(connection: Connection) -> tuple[Dismissal, ...]:
    """All dismissals in the order of recording, those taken back too."""
    ends = {row.dismissal_id: row for row in connection.execute(sa.select(c.check_dismissal_ends))}
    found = []
    for row in connection.execute(sa.select(c.check_dismissals).order_by(c.check_dismissals.c.id)):
        end = ends.get(row.id)
        found.append(
            Dismissal(
                id=row.id,
                check=row.check_code,
                subject=row.subject,
                ref=row.ref,
                read=row.was_read,
                reason=row.reason,
                recorded_at=dt.datetime.fromisoformat(row.recorded_at),
                recorded_by=row.recorded_by,
                ended_at=dt.datetime.fromisoformat(end.recorded_at) if end else None,
                ended_by=end.recorded_by if end else "",
            )
        )
    return tuple(found)
