"""What a text of the record says in another language, added later.

A table of its own, by the words of the text: what is on record keeps its rows and their digests.
"""

from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Create the table."""
    create_table(
        "translations",
        c.text("original"),
        c.word("language", 40),
        *c.texts("text", "reason"),
        *c.recorded(),
    )
