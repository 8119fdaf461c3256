"""Progress reports in the database: added, never changed; a correction supersedes."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.progress import Act, Authority, ProgressReport, ProgressStatus
from wp.store import tables as t
from wp.store.audit.log import record_event
from wp.store.database import insert_row


def add_report(connection: Connection, report: ProgressReport, now: dt.datetime, actor: str) -> int:
    """Write a report on its line and give its id; `recorded_at` and `recorded_by` are the moment
    and the actor."""
    values = {
        "line_id": report.line,
        "effective_on": report.effective_on,
        "recorded_at": now.isoformat(),
        "recorded_by": actor,
        "status": report.status.value if report.status else None,
        "note": report.note,
        "evidence": report.evidence,
        "authority": report.authority.value,
        "reason": report.reason,
        "anticipated_action": report.anticipated_action,
        "anticipated_month": report.anticipated_month,
        "step": report.step,
        "supersedes": report.supersedes,
    }
    number = insert_row(connection, t.progress_reports, values)
    for act in report.acts:
        connection.execute(
            sa.insert(t.acts).values(
                report_id=number,
                step=act.step,
                body=act.body,
                acted_on=act.on,
                decision=act.decision,
                denied=False,
            )
        )
    for step, body in report.denies:
        connection.execute(
            sa.insert(t.acts).values(report_id=number, step=step, body=body, denied=True)
        )
    record_event(connection, now, actor, "report.added", f"report {number}", f"line {report.line}")
    return number


def latest_reports(connection: Connection, lines: Collection[int]) -> dict[int, int]:
    """The number of the latest report of each of these lines that has one."""
    table = t.progress_reports
    query = sa.select(table.c.line_id, sa.func.max(table.c.id)).where(table.c.line_id.in_(lines))
    return {row[0]: row[1] for row in connection.execute(query.group_by(table.c.line_id))}


def load_reports(
    connection: Connection, lines: Collection[int] | None = None
) -> dict[int, tuple[ProgressReport, ...]]:
    """The reports of these lines, or all, by line id, in the order of recording."""
    acted: dict[int, list[Act]] = defaultdict(list)
    denied: dict[int, list[tuple[str, str]]] = defaultdict(list)
    acts, found = (
        sa.select(t.acts).order_by(t.acts.c.id),
        sa.select(t.progress_reports).order_by(t.progress_reports.c.id),
    )
    if lines is not None:
        acts = acts.join(t.progress_reports).where(t.progress_reports.c.line_id.in_(lines))
        found = found.where(t.progress_reports.c.line_id.in_(lines))
    for row in connection.execute(acts):
        if row.denied:
            denied[row.report_id].append((row.step, row.body))
        else:
            acted[row.report_id].append(Act(row.step, row.body, row.acted_on, row.decision))
    reports: dict[int, list[ProgressReport]] = defaultdict(list)
    for row in connection.execute(found):
        reports[row.line_id].append(
            ProgressReport(
                line=row.line_id,
                effective_on=row.effective_on,
                status=ProgressStatus(row.status) if row.status else None,
                acts=tuple(acted[row.id]),
                denies=tuple(denied[row.id]),
                note=row.note,
                evidence=row.evidence,
                authority=Authority(row.authority),
                reason=row.reason,
                anticipated_action=row.anticipated_action,
                anticipated_month=row.anticipated_month,
                step=row.step,
                supersedes=row.supersedes,
                id=row.id,
                recorded_at=dt.datetime.fromisoformat(row.recorded_at),
                recorded_by=row.recorded_by,
            )
        )
    return {line: tuple(each) for line, each in reports.items()}
