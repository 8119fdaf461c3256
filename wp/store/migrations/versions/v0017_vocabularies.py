"""The vocabularies, which were rows of the tables of bodies and codes, and files of `data/`."""

from wp.domain.vocabulary.entry import EntryKind
from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Create the tables; they are filled when the record is opened."""
    create_table("vocabularies", c.word("name", 40, unique=True), *c.recorded())
    create_table(
        "vocabulary_entries",
        c.link("vocabulary_id", "vocabularies"),
        c.kind("kind", EntryKind),
        *c.texts("named", "content"),
        *map(c.flag, ("retired", "begins")),
        c.text("reason"),
        *c.recorded(),
    )
