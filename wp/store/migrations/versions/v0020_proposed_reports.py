"""Reports that somebody proposes to the Secretariat, and what became of them."""

from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = "0020"
down_revision = "0017"


def upgrade() -> None:
    """Create the tables."""
    create_table("proposed_reports", *c.proposed_report())
    create_table("proposed_ends", *c.end_of_proposed())
