"""What the clock said where an event is recorded at a later moment, as the clock had gone back."""

from alembic import op

from wp.store import column_types as c

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add the column."""
    op.add_column("audit_events", c.text("clock"))
