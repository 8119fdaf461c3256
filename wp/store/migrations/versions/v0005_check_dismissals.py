"""Breaches of checks that were dismissed with a reason, and dismissals taken back."""

from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create the two tables."""
    create_table(
        "check_dismissals",
        c.word("check_code", 40, index=True),
        *c.texts("subject", "ref", "was_read", "reason"),
        c.word("recorded_at", 40),
        c.text("recorded_by"),
    )
    create_table(
        "check_dismissal_ends",
        c.link("dismissal_id", "check_dismissals"),
        c.word("recorded_at", 40),
        c.text("recorded_by"),
    )
