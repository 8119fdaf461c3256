"""Records as former versions of the program left them."""

import sqlalchemy as sa

from wp.store import schema as t
from wp.store.audit.digest import content_of
from wp.store.audit.kept_rows import RowsNow
from wp.store.audit.log import seal
from wp.store.database import Connection

# The tables that came with what was added since events tell of all rows, those that refer first.
ADDED_SINCE = (
    "proposed_ends",
    "proposed_reports",
    "decision_chairs",
    "vocabulary_entries",
    "vocabularies",
    "backups",
)
NOT_NOTED = {"source": "", "os_user": "", "covers": ""}


def seal_as_formerly(connection: Connection) -> None:
    """Seal the log as before events said where they came from and told of all rows that they
    wrote."""
    events, before = t.audit_events, ""
    for row in connection.execute(sa.select(events).order_by(events.c.id)).all():
        content = content_of(RowsNow(connection), row.action, row.subject)
        values = {**NOT_NOTED, "content": content}
        before = seal(before, {**row._mapping, **values})
        changed = sa.update(events).where(events.c.id == row.id)
        connection.execute(changed.values(hash=before, **values))


def drop_what_was_added_since(connection: Connection) -> None:
    """Take out these tables, and the column that says whose a draft is."""
    for name in ADDED_SINCE:
        connection.execute(sa.text(f"DROP TABLE {name}"))
    connection.execute(sa.text("ALTER TABLE drafts DROP COLUMN person"))
