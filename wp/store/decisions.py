"""Decisions and their follow-ups in the database; added, never changed."""

import datetime as dt
from collections import defaultdict
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.meetings.decisions import Decision, Ending, FollowUp, Outcome, Revised
from wp.store import session_tables as s
from wp.store import tables as t
from wp.store.audit.log import record_event
from wp.store.database import insert_row
from wp.store.sessions import session_id, session_of


def add_decision(
    connection: Connection,
    decision: Decision,
    links: tuple[tuple[str, int | None], ...],
    now: dt.datetime,
    actor: str,
) -> int:
    """Write a decision with its follow-ups and give its number; `links` are the references with
    their lines' ids."""
    number = insert_row(
        connection,
        s.decisions,
        {
            "session_id": session_id(connection, decision.session),
            "item": decision.item,
            "paragraph": decision.paragraph,
            "kind": str(decision.kind),
            "decided": decision.decided,
            "recorded_at": now.isoformat(),
            "recorded_by": actor,
            "supersedes": decision.supersedes,
        },
    )
    for ref, line in links:
        insert_row(
            connection, s.decision_lines, {"decision_id": number, "ref": ref, "line_id": line}
        )
    for report in decision.reports:
        connection.execute(
            sa.insert(s.decision_reports).values(decision_id=number, report_id=report)
        )
    for asked in decision.follow_ups:
        insert_row(
            connection,
            s.follow_ups,
            {
                "decision_id": number,
                "who": asked.who,
                "asked": asked.asked,
                "due_text": asked.due_text,
                "due_on": asked.due_on,
            },
        )
    record_event(
        connection, now, actor, "decision.added", f"decision {number}", decision.session.key
    )
    return number


def add_revision(
    connection: Connection, decision: int, reason: str, now: dt.datetime, actor: str
) -> int:
    """Write that a decision was corrected, or withdrawn where no other supersedes it."""
    values = {
        "decision_id": decision,
        "reason": reason,
        "recorded_at": now.isoformat(),
        "recorded_by": actor,
    }
    number = insert_row(connection, s.decision_revisions, values)
    record_event(
        connection, now, actor, "decision.revised", f"revision {number}", f"decision {decision}"
    )
    return number


def add_ending(
    connection: Connection, follow_up: int, ending: Ending, now: dt.datetime, actor: str
) -> int:
    """Write that a follow-up ended."""
    number = insert_row(
        connection,
        s.follow_up_ends,
        {
            "follow_up_id": follow_up,
            "outcome": ending.outcome.value,
            "ended_on": ending.on,
            "evidence": ending.evidence,
            "recorded_at": now.isoformat(),
            "recorded_by": actor,
        },
    )
    record_event(
        connection, now, actor, "follow_up.ended", f"end {number}", f"follow-up {follow_up}"
    )
    return number


def load_decisions(connection: Connection) -> tuple[Decision, ...]:
    """All decisions in the order of recording."""
    links: dict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(sa.select(s.decision_lines).order_by(s.decision_lines.c.id)):
        links[row.decision_id].append(row)
    reports: dict[int, list[int]] = defaultdict(list)
    for row in connection.execute(
        sa.select(s.decision_reports).order_by(*s.decision_reports.primary_key.columns)
    ):
        reports[row.decision_id].append(row.report_id)
    ends = {
        row.follow_up_id: Ending(
            Outcome(row.outcome),
            row.ended_on,
            row.evidence,
            row.recorded_by,
            dt.datetime.fromisoformat(row.recorded_at),
        )
        for row in connection.execute(sa.select(s.follow_up_ends).order_by(s.follow_up_ends.c.id))
    }
    revised = {
        row.decision_id: Revised(
            row.reason, row.recorded_by, dt.datetime.fromisoformat(row.recorded_at)
        )
        for row in connection.execute(
            sa.select(s.decision_revisions).order_by(s.decision_revisions.c.id)
        )
    }
    asked: dict[int, list[FollowUp]] = defaultdict(list)
    for row in connection.execute(sa.select(s.follow_ups).order_by(s.follow_ups.c.id)):
        follow_up = FollowUp(row.id, row.who, row.asked, row.due_text, row.due_on, ends.get(row.id))
        asked[row.decision_id].append(follow_up)
    sessions = {row.id: session_of(row) for row in connection.execute(sa.select(t.sessions))}
    return tuple(
        Decision(
            id=row.id,
            session=sessions[row.session_id],
            item=row.item,
            paragraph=row.paragraph,
            kind=row.kind,
            decided=row.decided,
            refs=tuple(dict.fromkeys(link.ref for link in links[row.id])),
            lines=tuple(link.line_id for link in links[row.id] if link.line_id is not None),
            follow_ups=tuple(asked[row.id]),
            recorded_at=dt.datetime.fromisoformat(row.recorded_at),
            recorded_by=row.recorded_by,
            supersedes=row.supersedes,
            reports=tuple(reports[row.id]),
            revised=revised.get(row.id),
        )
        for row in connection.execute(sa.select(s.decisions).order_by(s.decisions.c.id))
    )
