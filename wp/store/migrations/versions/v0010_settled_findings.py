"""What a person settled of the doubts of an edition, beside the findings themselves.

A table of its own: what was doubted stays as it was read.
"""

from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Create the table."""
    create_table("finding_settlements", c.link("finding_id"), *c.settlement())
