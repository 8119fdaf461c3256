"""Proposed topics in the database; added, never changed."""

import datetime as dt
from collections import defaultdict

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.meetings.proposals import Proposal, Verdict
from wp.store import schema as t
from wp.store.audit.events import Action
from wp.store.audit.log import add_row
from wp.store.row_values import all_rows, value_of
from wp.store.sessions import sessions_by_id
from wp.store.text_languages import Languages
from wp.store.vocabulary import programme_ids


def add_proposal(connection: Connection, proposal: Proposal, now: dt.datetime, actor: str) -> int:
    """Write a proposal with its sponsors and give its number; KeyError where its programme is not
    on record."""
    values = {
        "programme_id": programme_ids(connection)[proposal.programme],
        "title": proposal.title,
        "takes_up": proposal.takes_up,
        "document": proposal.document,
        "why": proposal.why,
        "proposed_on": proposal.proposed_on,
        "supersedes": proposal.supersedes,
    }
    sponsors = [
        {"observer": observer, "name": name}
        for observer, names in enumerate((proposal.members, proposal.observers))
        for name in names
    ]
    detail = proposal.programme
    return add_row(connection, Action.PROPOSAL_ADDED, values, now, actor, detail, [sponsors])


def add_verdict(
    connection: Connection,
    proposal: int,
    verdict: Verdict,
    decision: int | None,
    now: dt.datetime,
    actor: str,
) -> int:
    """Write what became of a proposal, and give the verdict's number; `decision` is the number of
    the session's decision, None for a withdrawal."""
    values = {
        "proposal_id": proposal,
        "fate": verdict.fate,
        "ended_on": verdict.on,
        "said": verdict.said,
        "decision_id": decision,
    }
    detail = f"proposal {proposal}"
    return add_row(connection, Action.PROPOSAL_ENDED, values, now, actor, detail)


def proposal_settled_by(connection: Connection, decision: int) -> bool:
    """Whether the verdict on a proposal rests on this decision."""
    verdicts = t.proposal_verdicts
    query = sa.select(verdicts.c.id).where(verdicts.c.decision_id == decision)
    return connection.execute(query).first() is not None


def load_proposals(connection: Connection) -> tuple[Proposal, ...]:
    """All proposals in the order of recording."""
    names: dict[tuple[int, int], list[str]] = defaultdict(list)
    for row in all_rows(connection, t.proposal_sponsors):
        names[row.proposal_id, row.observer].append(row.name)
    codes = {number: code for code, number in programme_ids(connection).items()}
    verdicts, spoken = _load_verdicts(connection), Languages(connection, Action.PROPOSAL_ADDED)
    return tuple(
        value_of(
            Proposal,
            row,
            programme=codes[row.programme_id],
            members=tuple(names[row.id, 0]),
            observers=tuple(names[row.id, 1]),
            verdict=verdicts.get(row.id),
            **spoken.of(row, row.id),
        )
        for row in all_rows(connection, t.proposals)
    )


def _load_verdicts(connection: Connection) -> dict[int, Verdict]:
    decisions = {row.id: row for row in all_rows(connection, t.decisions)}
    sessions, spoken = sessions_by_id(connection), Languages(connection, Action.PROPOSAL_ENDED)
    found = {}
    for row in all_rows(connection, t.proposal_verdicts):
        decision = decisions.get(row.decision_id)
        found[row.proposal_id] = value_of(
            Verdict,
            row,
            on=row.ended_on,
            session=sessions[decision.session_id] if decision else None,
            item=decision.item if decision else "",
            paragraph=decision.paragraph if decision else "",
            **spoken.of(row, row.id),
        )
    return found
