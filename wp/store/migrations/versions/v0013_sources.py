"""Where each event came from, and the operating system's user beside a name of the command line;
the bodies for which their secretaries reported."""

from alembic import op

from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Add the columns, which nobody noted of older events, and create the table."""
    for column in c.texts("source", "os_user"):
        op.add_column("audit_events", column)
    create_table("report_bodies", *c.body_of_report())
