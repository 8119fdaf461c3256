"""The tables of what sessions did: decisions, what they asked for, and what became of the
sessions themselves."""

from sqlalchemy import Column, Date, ForeignKey, Integer, String, Table

from wp.store.tables import identity, link, metadata, text

decisions = Table(
    "decisions",
    metadata,
    identity(),
    link("session_id", "sessions.id"),
    text("item"),
    text("paragraph"),
    Column("kind", String(40), nullable=False),
    text("decided"),
    Column("recorded_at", String(40), nullable=False),
    text("recorded_by"),
    Column("supersedes", Integer, ForeignKey("decisions.id"), index=True),
)

decision_revisions = Table(
    "decision_revisions",
    metadata,
    identity(),
    link("decision_id", "decisions.id"),
    text("reason"),
    Column("recorded_at", String(40), nullable=False),
    text("recorded_by"),
)

decision_lines = Table(
    "decision_lines",
    metadata,
    identity(),
    link("decision_id", "decisions.id"),
    Column("ref", String(40), nullable=False),
    link("line_id", "lines.id", nullable=True),
)

decision_reports = Table(
    "decision_reports",
    metadata,
    Column("decision_id", Integer, ForeignKey("decisions.id"), primary_key=True),
    Column("report_id", Integer, ForeignKey("progress_reports.id"), primary_key=True, index=True),
)

follow_ups = Table(
    "follow_ups",
    metadata,
    identity(),
    link("decision_id", "decisions.id"),
    text("who"),
    text("asked"),
    text("due_text"),
    Column("due_on", Date),
)

follow_up_ends = Table(
    "follow_up_ends",
    metadata,
    identity(),
    link("follow_up_id", "follow_ups.id"),
    Column("outcome", String(16), nullable=False),
    Column("ended_on", Date, nullable=False),
    text("evidence"),
    Column("recorded_at", String(40), nullable=False),
    text("recorded_by"),
)

session_changes = Table(
    "session_changes",
    metadata,
    identity(),
    link("session_id", "sessions.id"),
    Column("standing", String(16), nullable=False),
    link("moved_to", "sessions.id", nullable=True),
    text("reason"),
    Column("recorded_at", String(40), nullable=False),
    text("recorded_by"),
)
