"""How lines were matched, where acts follow to, successors; which edition is current; column
mappings."""

import sqlalchemy as sa

from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create the tables of what an import decides, of the choice of editions and of column
    mappings."""
    create_table(
        "line_matches",
        *c.links("edition_id", "line_id"),
        c.word("how", 16),
        sa.Column("score", sa.Float, nullable=False),
        c.word("former_ref", 40),
        sa.UniqueConstraint("edition_id", "line_id"),
    )
    create_table(
        "step_follows",
        *c.links("edition_id", "line_id"),
        c.word("carries", 8),
        *c.texts("step", "body", "to_step", "to_body"),
    )
    create_table(
        "line_successors", *c.links("edition_id", "line_id"), c.link("successor_id", "lines")
    )
    create_table(
        "edition_choices",
        c.link("programme_id"),
        c.link("edition_id", index=False),
        c.text("reason"),
        c.word("recorded_at", 40),
        c.text("recorded_by"),
    )
    create_table(
        "column_mappings",
        c.link("programme_id"),
        c.text("mapping"),
        c.word("recorded_at", 40),
        c.text("recorded_by"),
    )
