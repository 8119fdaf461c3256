"""Why the steps of a line stand out of order, beside the report that leaves them so.

A table of its own: a column more would change the digest of every report on record.
"""

from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Create the table."""
    create_table("order_reasons", c.link("report_id", "progress_reports"), c.text("reason"))
