"""The language of the texts that a person wrote, beside the rows that hold them.

A table of its own: a column more would change the digest of every row on record.
"""

import sqlalchemy as sa

from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Create the table."""
    create_table(
        "text_languages",
        *(c.word(name, 40) for name in ("action", "part", "field", "language")),
        *map(c.number, ("row_id", "position")),
        sa.Index("ix_text_languages_row", "action", "row_id"),
    )
