"""Proposed reports in the database: added, never changed; what became of one is another row."""

import datetime as dt
import json
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.progress import Act, Authority, ProgressStatus, Statement
from wp.domain.reporting.proposed import ProposedEnd, ProposedReport
from wp.store.audit.events import Action
from wp.store.audit.log import add_row
from wp.store.proposed.proposed_tables import proposed_ends, proposed_reports
from wp.store.row_values import value_of
from wp.store.text_languages import Languages


def add_proposed(
    connection: Connection, given: ProposedReport, now: dt.datetime, actor: str
) -> int:
    """Write a proposed report and give its number; `recorded_at` and `recorded_by` are the moment
    and the actor."""
    values = {
        "line_id": given.statement.line,
        "ref": given.ref,
        "statement": json.dumps(asdict(given.statement), ensure_ascii=False, default=_written),
        "language": given.language,
        "person": given.person,
    }
    return add_row(connection, Action.REPORT_PROPOSED, values, now, actor, given.ref)


def _written(value: dt.date) -> str:
    return value.isoformat()


def add_end(
    connection: Connection, number: int, end: ProposedEnd, now: dt.datetime, actor: str
) -> int:
    """Write what became (`end`) of the proposed report of this number, and give the number of
    that."""
    values = {"proposed_id": number, "report_id": end.report_id, "reason": end.reason}
    detail = f"proposed report {number}"
    return add_row(connection, Action.PROPOSED_ENDED, values, now, actor, detail)


def open_reports(connection: Connection) -> tuple[ProposedReport, ...]:
    """The proposed reports of which nothing has become yet, in the order of recording."""
    return _load(connection, proposed_ends.c.id.is_(None))


def reports_proposed_by(
    connection: Connection, person: str, ended_since: dt.datetime | None = None
) -> tuple[ProposedReport, ...]:
    """What somebody (by key) proposed, in the order of recording; only what was taken over or
    declined after a moment (in UTC) where one is given."""
    where = [proposed_reports.c.person == person]
    if ended_since:
        where.append(proposed_ends.c.recorded_at > ended_since)
    return _load(connection, *where)


def _load(connection: Connection, *where: Any) -> tuple[ProposedReport, ...]:
    ends, table = proposed_ends, proposed_reports
    closing = (
        *(ends.c.id.label("end_id"), ends.c.report_id, ends.c.reason),
        *(ends.c.recorded_at.label("ended_at"), ends.c.recorded_by.label("ended_by")),
    )
    query = sa.select(table, *closing).outerjoin(ends, ends.c.proposed_id == table.c.id)
    rows = connection.execute(query.where(*where).order_by(table.c.id)).all()
    spoken = Languages(connection, Action.PROPOSED_ENDED) if rows else None
    return tuple(
        value_of(
            ProposedReport,
            row,
            statement=_statement(row.statement),
            end=_end(row, spoken) if spoken and row.end_id else None,
        )
        for row in rows
    )


def _end(row: Any, spoken: Languages) -> ProposedEnd:
    texts = spoken.of(row, row.end_id)
    closed = {"recorded_at": row.ended_at, "recorded_by": row.ended_by}
    return value_of(ProposedEnd, row, **closed, **texts)


def _statement(text: str) -> Statement:
    """The statement that `add_proposed` wrote."""
    values = json.loads(text)
    acts = [each | {"on": dt.date.fromisoformat(each["on"])} for each in values["acts"]]
    month = values["anticipated_month"]
    return Statement(
        **values
        | {
            "effective_on": dt.date.fromisoformat(values["effective_on"]),
            "status": ProgressStatus(values["status"]) if values["status"] else None,
            "acts": tuple(Act(**each) for each in acts),
            "denies": tuple(map(tuple, values["denies"])),
            "authority": Authority(values["authority"]),
            "anticipated_month": dt.date.fromisoformat(month) if month else None,
        }
    )
