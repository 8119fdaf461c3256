"""Decisions that were corrected or withdrawn, each with its reason."""

from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Create the table."""
    create_table(
        "decision_revisions",
        c.link("decision_id"),
        c.text("reason"),
        c.word("recorded_at", 40),
        c.text("recorded_by"),
    )
