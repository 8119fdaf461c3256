"""The tables of what an import decided beside the text of its edition, and of which edition is
current."""

from sqlalchemy import Column, Float, ForeignKey, Integer, String, Table, UniqueConstraint

from wp.store.tables import identity, link, metadata, text

line_matches = Table(
    "line_matches",
    metadata,
    identity(),
    link("edition_id", "editions.id"),
    link("line_id", "lines.id"),
    Column("how", String(16), nullable=False),
    Column("score", Float, nullable=False),
    Column("former_ref", String(40), nullable=False),
    UniqueConstraint("edition_id", "line_id"),
)

step_follows = Table(
    "step_follows",
    metadata,
    identity(),
    link("edition_id", "editions.id"),
    link("line_id", "lines.id"),
    Column("carries", String(8), nullable=False),
    text("step"),
    text("body"),
    text("to_step"),
    text("to_body"),
)

line_successors = Table(
    "line_successors",
    metadata,
    identity(),
    link("edition_id", "editions.id"),
    link("line_id", "lines.id"),
    link("successor_id", "lines.id"),
)

edition_choices = Table(
    "edition_choices",
    metadata,
    identity(),
    link("programme_id", "programmes.id"),
    Column("edition_id", Integer, ForeignKey("editions.id"), nullable=False),
    text("reason"),
    Column("recorded_at", String(40), nullable=False),
    text("recorded_by"),
)

column_mappings = Table(
    "column_mappings",
    metadata,
    identity(),
    link("programme_id", "programmes.id"),
    text("mapping"),
    Column("recorded_at", String(40), nullable=False),
    text("recorded_by"),
)
