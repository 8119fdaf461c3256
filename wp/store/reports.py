"""Progress reports in the database: added, never changed; a correction supersedes."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import fields

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.progress import Act, ProgressReport, Statement
from wp.store import schema as t
from wp.store.audit.events import Action
from wp.store.audit.log import Row, add_row
from wp.store.row_values import value_of
from wp.store.text_languages import Languages

_ALIKE = {each.name for each in fields(Statement)} - {"line", "acts", "denies", "as_it_stands"}


def add_report(
    connection: Connection,
    report: ProgressReport,
    now: dt.datetime,
    actor: str,
    bodies: Iterable[str] = (),
) -> int:
    """Write a report on its line and give its id; `recorded_at` and `recorded_by` are the moment
    and the actor, `bodies` those for which a secretary of theirs reports."""
    values = {name: getattr(report, name) for name in _ALIKE} | {"line_id": report.line}
    acts = [
        {
            "step": act.step,
            "body": act.body,
            "acted_on": act.on,
            "decision": act.decision,
            "denied": False,
        }
        for act in report.acts
    ]
    acts += [
        {"step": step, "body": body, "acted_on": None, "decision": "", "denied": True}
        for step, body in report.denies
    ]
    kept = [{"reason": report.as_it_stands}] if report.as_it_stands else []
    detail = f"line {report.line}"
    spoken_for = [{"body": body} for body in sorted(bodies)]
    parts: list[list[Row]] = [acts, kept, spoken_for]
    return add_row(connection, Action.REPORT_ADDED, values, now, actor, detail, parts)


def bodies_reporting(connection: Connection, lines: Collection[int]) -> dict[int, frozenset[str]]:
    """The bodies for which each report on these lines was made, of those made by a secretary."""
    table, chosen = t.report_bodies, t.progress_reports
    query = sa.select(table.c.report_id, table.c.body).join(chosen)
    bodies: dict[int, set[str]] = defaultdict(set)
    for report, body in connection.execute(query.where(chosen.c.line_id.in_(lines))):
        bodies[report].add(body)
    return {report: frozenset(each) for report, each in bodies.items()}


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
    table = t.progress_reports
    acts, chosen = sa.select(t.acts).order_by(t.acts.c.id), sa.select(table).order_by(table.c.id)
    reasons = sa.select(t.order_reasons)
    if lines is not None:
        mine = table.c.line_id.in_(lines)
        acts, chosen = acts.join(table).where(mine), chosen.where(mine)
        reasons = reasons.join(table).where(mine)
    spoken = Languages(connection, Action.REPORT_ADDED)
    kept = {}
    for row in connection.execute(reasons):
        texts = spoken.of(row, row.report_id, t.order_reasons.name)
        kept[row.report_id] = texts.get("reason", row.reason)
    for row in connection.execute(acts):
        if row.denied:
            denied[row.report_id].append((row.step, row.body))
        else:
            own = acted[row.report_id]
            texts = spoken.of(row, row.report_id, t.acts.name, len(own))
            own.append(value_of(Act, row, on=row.acted_on, **texts))
    reports: dict[int, list[ProgressReport]] = defaultdict(list)
    for row in connection.execute(chosen):
        made = value_of(
            ProgressReport,
            row,
            line=row.line_id,
            acts=tuple(acted[row.id]),
            denies=tuple(denied[row.id]),
            as_it_stands=kept.get(row.id, ""),
            **spoken.of(row, row.id),
        )
        reports[row.line_id].append(made)
    return {line: tuple(each) for line, each in reports.items()}
