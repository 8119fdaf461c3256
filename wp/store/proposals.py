"""Proposed topics in the database; added, never changed."""

import datetime as dt
from collections import defaultdict

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.meetings.proposals import Fate, Proposal, Verdict
from wp.store import proposal_tables as p
from wp.store import session_tables as s
from wp.store import tables as t
from wp.store.audit.log import record_event
from wp.store.database import insert_row
from wp.store.sessions import session_of


def add_proposal(connection: Connection, proposal: Proposal, now: dt.datetime, actor: str) -> int:
    """Write a proposal with its sponsors and give its number; its programme has to be on record."""
    known = sa.select(t.programmes.c.id).where(t.programmes.c.code == proposal.programme)
    number = insert_row(
        connection,
        p.proposals,
        {
            "programme_id": connection.execute(known).scalar_one(),
            "title": proposal.title,
            "takes_up": proposal.takes_up,
            "document": proposal.document,
            "why": proposal.why,
            "proposed_on": proposal.proposed_on,
            "supersedes": proposal.supersedes,
            "recorded_at": now.isoformat(),
            "recorded_by": actor,
        },
    )
    for observer, names in enumerate((proposal.members, proposal.observers)):
        for name in names:
            insert_row(
                connection,
                p.proposal_sponsors,
                {"proposal_id": number, "observer": observer, "name": name},
            )
    record_event(connection, now, actor, "proposal.added", f"proposal {number}", proposal.programme)
    return number


def add_verdict(
    connection: Connection,
    proposal: int,
    verdict: Verdict,
    decision: int | None,
    now: dt.datetime,
    actor: str,
) -> int:
    """Write what became of a proposal; `decision` is the number of the session's decision, None
    for a withdrawal."""
    number = insert_row(
        connection,
        p.proposal_verdicts,
        {
            "proposal_id": proposal,
            "fate": verdict.fate.value,
            "ended_on": verdict.on,
            "said": verdict.said,
            "decision_id": decision,
            "recorded_at": now.isoformat(),
            "recorded_by": actor,
        },
    )
    record_event(
        connection, now, actor, "proposal.ended", f"verdict {number}", f"proposal {proposal}"
    )
    return number


def proposal_settled_by(connection: Connection, decision: int) -> bool:
    """Whether the verdict on a proposal rests on this decision."""
    query = sa.select(p.proposal_verdicts.c.id).where(p.proposal_verdicts.c.decision_id == decision)
    return connection.execute(query).first() is not None


def load_proposals(connection: Connection) -> tuple[Proposal, ...]:
    """All proposals in the order of recording."""
    names: dict[tuple[int, int], list[str]] = defaultdict(list)
    for row in connection.execute(
        sa.select(p.proposal_sponsors).order_by(p.proposal_sponsors.c.id)
    ):
        names[row.proposal_id, row.observer].append(row.name)
    verdicts = _load_verdicts(connection)
    query = (
        sa.select(p.proposals, t.programmes.c.code).join(t.programmes).order_by(p.proposals.c.id)
    )
    return tuple(
        Proposal(
            id=row.id,
            programme=row.code,
            title=row.title,
            members=tuple(names[row.id, 0]),
            observers=tuple(names[row.id, 1]),
            document=row.document,
            why=row.why,
            proposed_on=row.proposed_on,
            takes_up=row.takes_up,
            supersedes=row.supersedes,
            recorded_at=dt.datetime.fromisoformat(row.recorded_at),
            recorded_by=row.recorded_by,
            verdict=verdicts.get(row.id),
        )
        for row in connection.execute(query)
    )


def _load_verdicts(connection: Connection) -> dict[int, Verdict]:
    decisions = {row.id: row for row in connection.execute(sa.select(s.decisions))}
    sessions = {row.id: session_of(row) for row in connection.execute(sa.select(t.sessions))}
    found = {}
    for row in connection.execute(
        sa.select(p.proposal_verdicts).order_by(p.proposal_verdicts.c.id)
    ):
        decision = decisions.get(row.decision_id)
        session = sessions[decision.session_id] if decision else None
        item, paragraph = (decision.item, decision.paragraph) if decision else ("", "")
        found[row.proposal_id] = Verdict(
            fate=Fate(row.fate),
            on=row.ended_on,
            said=row.said,
            session=session,
            item=item,
            paragraph=paragraph,
            recorded_by=row.recorded_by,
            recorded_at=dt.datetime.fromisoformat(row.recorded_at),
        )
    return found
