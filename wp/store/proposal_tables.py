"""The tables of proposed topics: what was put forward, by whom, and what became of it."""

from sqlalchemy import Column, Date, ForeignKey, Integer, String, Table

from wp.store.tables import identity, link, metadata, text

proposals = Table(
    "proposals",
    metadata,
    identity(),
    link("programme_id", "programmes.id"),
    text("title"),
    Column("takes_up", String(40), nullable=False),
    text("document"),
    text("why"),
    Column("proposed_on", Date, nullable=False),
    Column("recorded_at", String(40), nullable=False),
    text("recorded_by"),
    Column("supersedes", Integer, ForeignKey("proposals.id"), index=True),
)

proposal_sponsors = Table(
    "proposal_sponsors",
    metadata,
    identity(),
    link("proposal_id", "proposals.id"),
    Column("observer", Integer, nullable=False),
    text("name"),
)

proposal_verdicts = Table(
    "proposal_verdicts",
    metadata,
    identity(),
    link("proposal_id", "proposals.id"),
    Column("fate", String(16), nullable=False),
    Column("ended_on", Date, nullable=False),
    text("said"),
    link("decision_id", "decisions.id", nullable=True),
    Column("recorded_at", String(40), nullable=False),
    text("recorded_by"),
)
