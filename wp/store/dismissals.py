"""Dismissals of breaches in the database; added, never changed: taking one back is a row of its
own."""

import datetime as dt

from sqlalchemy.engine import Connection

from wp.domain.checks.model import Breach
from wp.domain.checks.run import Dismissal
from wp.store import schema as t
from wp.store.audit.events import Action
from wp.store.audit.log import add_row
from wp.store.row_values import all_rows, value_of
from wp.store.text_languages import Languages


def add_dismissal(
    connection: Connection, breach: Breach, reason: str, now: dt.datetime, actor: str
) -> int:
    """Write the reason why a breach may stay, and give the dismissal's number."""
    values = {
        "check_code": breach.check.value,
        "subject": breach.subject.key,
        "ref": breach.subject.ref,
        "was_read": breach.read,
        "reason": reason,
    }
    detail = f"{breach.check.value} {breach.subject.ref}"
    return add_row(connection, Action.DISMISSAL_ADDED, values, now, actor, detail)


def add_dismissal_end(connection: Connection, dismissal: int, now: dt.datetime, actor: str) -> int:
    """Write that a dismissal was taken back, and give the number of that."""
    values, detail = {"dismissal_id": dismissal}, f"dismissal {dismissal}"
    return add_row(connection, Action.DISMISSAL_ENDED, values, now, actor, detail)


def load_dismissals(connection: Connection) -> tuple[Dismissal, ...]:
    """All dismissals in the order of recording, those taken back too."""
    ends = {row.dismissal_id: row for row in all_rows(connection, t.check_dismissal_ends)}
    spoken = Languages(connection, Action.DISMISSAL_ADDED)
    return tuple(
        value_of(
            Dismissal,
            row,
            check=row.check_code,
            read=row.was_read,
            ended_at=ends[row.id].recorded_at if row.id in ends else None,
            ended_by=ends[row.id].recorded_by if row.id in ends else "",
            **spoken.of(row, row.id),
        )
        for row in all_rows(connection, t.check_dismissals)
    )
