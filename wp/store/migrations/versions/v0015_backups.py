"""Which backups were made of the record."""

from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Create the table."""
    create_table("backups", *c.backup())
