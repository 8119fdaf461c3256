"""Whether the Chair recorded a decision, or somebody for the Chair.

A table of its own: of the decisions before this step nobody said it.
"""

from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Create the table."""
    create_table("decision_chairs", *c.chair_of_decision())
