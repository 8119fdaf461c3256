"""A digest of what an event wrote, read back from the tables: `wp verify` compares it with the
event's own."""

import hashlib
import json
from collections.abc import Callable, Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.store import check_tables as c
from wp.store import edition_tables as e
from wp.store import proposal_tables as p
from wp.store import session_tables as s
from wp.store import tables as t

NOTHING = ""
GONE = "gone"


def content_of(connection: Connection, action: str, subject: str) -> str:
    """The digest of the rows that an event tells of, as they stand now.

    `NOTHING` where an event of this kind covers no rows, `GONE` where the rows that it tells of are
    not there.
    """
    read = _READERS.get(action)
    return read(connection, subject) if read else NOTHING


def number_in(named: str) -> int:
    """The number at the end of a name such as "report 12"; 0 where there is none."""
    last = named.rpartition(" ")[2]
    return int(last) if last.isdigit() else 0


def _report(connection: Connection, subject: str) -> str:
    number, reports = number_in(subject), t.progress_reports
    rows = _rows(connection, sa.select(reports).where(reports.c.id == number))
    acts = _rows(
        connection, sa.select(t.acts).where(t.acts.c.report_id == number).order_by(t.acts.c.id)
    )
    return _digest((*rows, *acts)) if rows else GONE


def _edition(connection: Connection, subject: str) -> str:
    code, _, number = subject.partition("@")
    query = sa.select(t.editions).join(t.programmes)
    here = query.where(
        t.programmes.c.code == code, t.editions.c.number == (int(number) if number.isdigit() else 0)
    )
    head = connection.execute(here).first()
    if head is None:
        return GONE
    topics, tasks, lines = t.topics, t.tasks, t.edition_lines
    mine = topics.c.edition_id == head.id
    linked = sa.select(lines.c.id).where(lines.c.edition_id == head.id)
    rows = [
        *_rows(connection, here),
        *_rows(connection, sa.select(topics).where(mine).order_by(topics.c.id)),
        *_rows(connection, sa.select(tasks).join(topics).where(mine).order_by(tasks.c.id)),
        *_rows(
            connection, sa.select(lines).where(lines.c.edition_id == head.id).order_by(lines.c.id)
        ),
    ]
    for table in (t.line_bodies, t.line_codes):
        chosen = sa.select(table).where(table.c.edition_line_id.in_(linked))
        rows += _rows(connection, chosen.order_by(*table.primary_key.columns))
    for table in (e.line_matches, e.step_follows, e.line_successors):
        rows += _rows(
            connection, sa.select(table).where(table.c.edition_id == head.id).order_by(table.c.id)
        )
    return _digest(rows)


def _decision(connection: Connection, subject: str) -> str:
    number = number_in(subject)
    rows = _rows(connection, sa.select(s.decisions).where(s.decisions.c.id == number))
    if not rows:
        return GONE
    for table in (s.decision_lines, s.decision_reports, s.follow_ups):
        chosen = sa.select(table).where(table.c.decision_id == number)
        rows += _rows(connection, chosen.order_by(*table.primary_key.columns))
    return _digest(rows)


def _proposal(connection: Connection, subject: str) -> str:
    number, sponsors = number_in(subject), p.proposal_sponsors
    rows = _rows(connection, sa.select(p.proposals).where(p.proposals.c.id == number))
    named = sa.select(sponsors).where(sponsors.c.proposal_id == number).order_by(sponsors.c.id)
    return _digest((*rows, *_rows(connection, named))) if rows else GONE


def _row_of(table: sa.Table) -> Callable[[Connection, str], str]:
    def read(connection: Connection, subject: str) -> str:
        rows = _rows(connection, sa.select(table).where(table.c.id == number_in(subject)))
        return _digest(rows) if rows else GONE

    return read


_READERS: dict[str, Callable[[Connection, str], str]] = {
    "report.added": _report,
    "edition.added": _edition,
    "decision.added": _decision,
    "decision.revised": _row_of(s.decision_revisions),
    "follow_up.ended": _row_of(s.follow_up_ends),
    "session.changed": _row_of(s.session_changes),
    "proposal.added": _proposal,
    "proposal.ended": _row_of(p.proposal_verdicts),
    "edition.chosen": _row_of(e.edition_choices),
    "mapping.kept": _row_of(e.column_mappings),
    "dismissal.added": _row_of(c.check_dismissals),
    "dismissal.ended": _row_of(c.check_dismissal_ends),
}
COVERED = {
    "report.added": t.progress_reports,
    "decision.added": s.decisions,
    "decision.revised": s.decision_revisions,
    "follow_up.ended": s.follow_up_ends,
    "session.changed": s.session_changes,
    "proposal.added": p.proposals,
    "proposal.ended": p.proposal_verdicts,
    "edition.chosen": e.edition_choices,
    "mapping.kept": e.column_mappings,
    "dismissal.added": c.check_dismissals,
    "dismissal.ended": c.check_dismissal_ends,
}


def _rows(connection: Connection, query: sa.Select[Any]) -> list[str]:
    return [
        json.dumps(list(row), default=str, ensure_ascii=False) for row in connection.execute(query)
    ]


def _digest(rows: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()
