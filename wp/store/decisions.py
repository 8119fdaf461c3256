"""Decisions and their follow-ups in the database; added, never changed."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy.engine import Connection

from wp.domain.meetings.decisions import Decision, Ending, FollowUp, Revised
from wp.store import schema as t
from wp.store.audit.events import Action
from wp.store.audit.log import add_row
from wp.store.row_values import all_rows, value_of
from wp.store.sessions import session_id, sessions_by_id
from wp.store.text_languages import Languages


def add_decision(
    connection: Connection,
    decision: Decision,
    links: Sequence[tuple[str, int | None]],
    now: dt.datetime,
    actor: str,
) -> int:
    """Write a decision with its follow-ups and give its number; `links` are the references with
    their lines' ids. KeyError where its session is not on record."""
    values = {
        "session_id": session_id(connection, decision.session),
        "item": decision.item,
        "paragraph": decision.paragraph,
        "kind": decision.kind,
        "decided": decision.decided,
        "supersedes": decision.supersedes,
    }
    asked = ("who", "asked", "due_text", "due_on")
    parts = (
        [{"ref": ref, "line_id": line} for ref, line in links],
        [{"report_id": report} for report in decision.reports],
        [{name: getattr(each, name) for name in asked} for each in decision.follow_ups],
        [] if decision.chair is None else [{"chair": decision.chair}],
    )
    return add_row(
        connection, Action.DECISION_ADDED, values, now, actor, decision.session.key, parts
    )


def add_revision(
    connection: Connection, decision: int, reason: str, now: dt.datetime, actor: str
) -> int:
    """Write why (`reason`) a decision was corrected, or withdrawn where no other supersedes it, and
    give the number of the revision."""
    values = {"decision_id": decision, "reason": reason}
    detail = f"decision {decision}"
    return add_row(connection, Action.DECISION_REVISED, values, now, actor, detail)


def add_ending(
    connection: Connection, follow_up: int, ending: Ending, now: dt.datetime, actor: str
) -> int:
    """Write that a follow-up ended, and give the number of the ending."""
    values = {
        "follow_up_id": follow_up,
        "outcome": ending.outcome,
        "ended_on": ending.on,
        "evidence": ending.evidence,
    }
    detail = f"follow-up {follow_up}"
    return add_row(connection, Action.FOLLOW_UP_ENDED, values, now, actor, detail)


def load_decisions(connection: Connection) -> tuple[Decision, ...]:
    """All decisions in the order of recording."""
    links: dict[int, list[Any]] = defaultdict(list)
    for row in all_rows(connection, t.decision_lines):
        links[row.decision_id].append(row)
    reports: dict[int, list[int]] = defaultdict(list)
    for row in all_rows(connection, t.decision_reports):
        reports[row.decision_id].append(row.report_id)
    ended, why, decided = (
        Languages(connection, action)
        for action in (Action.FOLLOW_UP_ENDED, Action.DECISION_REVISED, Action.DECISION_ADDED)
    )
    ends = {
        row.follow_up_id: value_of(Ending, row, on=row.ended_on, **ended.of(row, row.id))
        for row in all_rows(connection, t.follow_up_ends)
    }
    revised = {
        row.decision_id: value_of(Revised, row, **why.of(row, row.id))
        for row in all_rows(connection, t.decision_revisions)
    }
    asked: dict[int, list[FollowUp]] = defaultdict(list)
    for row in all_rows(connection, t.follow_ups):
        own = asked[row.decision_id]
        texts = decided.of(row, row.decision_id, t.follow_ups.name, len(own))
        own.append(value_of(FollowUp, row, ending=ends.get(row.id), **texts))
    chairs = {row.decision_id: row.chair for row in all_rows(connection, t.decision_chairs)}
    sessions = sessions_by_id(connection)
    return tuple(
        value_of(
            Decision,
            row,
            session=sessions[row.session_id],
            refs=tuple(dict.fromkeys(link.ref for link in links[row.id])),
            lines=tuple(link.line_id for link in links[row.id] if link.line_id is not None),
            follow_ups=tuple(asked[row.id]),
            reports=tuple(reports[row.id]),
            revised=revised.get(row.id),
            chair=chairs.get(row.id),
            **decided.of(row, row.id),
        )
        for row in all_rows(connection, t.decisions)
    )
