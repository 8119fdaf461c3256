"""The tables of the checks: which breaches were dismissed and why, and which dismissals were
taken back."""

from sqlalchemy import Column, String, Table

from wp.store.tables import identity, link, metadata, text

check_dismissals = Table(
    "check_dismissals",
    metadata,
    identity(),
    Column("check_code", String(40), nullable=False, index=True),
    text("subject"),
    text("ref"),
    text("was_read"),
    text("reason"),
    Column("recorded_at", String(40), nullable=False),
    text("recorded_by"),
)

check_dismissal_ends = Table(
    "check_dismissal_ends",
    metadata,
    identity(),
    link("dismissal_id", "check_dismissals.id"),
    Column("recorded_at", String(40), nullable=False),
    text("recorded_by"),
)
