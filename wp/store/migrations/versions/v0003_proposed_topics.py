"""Proposed topics: what was put forward, by whom, and what became of it."""

from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the tables of proposed topics."""
    create_table(
        "proposals",
        c.link("programme_id"),
        c.text("title"),
        c.word("takes_up", 40),
        *c.texts("document", "why"),
        c.day("proposed_on"),
        c.word("recorded_at", 40),
        c.text("recorded_by"),
        c.link("supersedes", "proposals", nullable=True),
    )
    create_table("proposal_sponsors", c.link("proposal_id"), c.number("observer"), c.text("name"))
    create_table(
        "proposal_verdicts",
        c.link("proposal_id"),
        c.word("fate", 16),
        c.day("ended_on"),
        c.text("said"),
        c.link("decision_id", nullable=True),
        c.word("recorded_at", 40),
        c.text("recorded_by"),
    )
