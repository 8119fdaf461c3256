"""Which further rows an event covers, by their keys."""

from alembic import op

from wp.store import column_types as c

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Add the column."""
    op.add_column("audit_events", c.text("covers"))
