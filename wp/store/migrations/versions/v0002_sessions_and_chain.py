"""What sessions decided, drafts, tokens against double sending, and the audit log as a chain."""

import hashlib
import json

import sqlalchemy as sa
from alembic import op

from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables of the session and of the forms, and chain the events on record."""
    create_table(
        "drafts",
        c.token(),
        c.word("form", 80, index=True),
        *c.texts("actor", "entries"),
        c.word("saved_at", 40),
    )
    create_table("submissions", c.token(), c.word("at", 40), c.text("outcome"))
    create_table(
        "decisions",
        c.link("session_id"),
        *c.texts("item", "paragraph"),
        c.word("kind", 40),
        c.text("decided"),
        c.word("recorded_at", 40),
        c.text("recorded_by"),
        c.link("supersedes", "decisions", nullable=True),
    )
    create_table(
        "session_changes",
        c.link("session_id"),
        c.word("standing", 16),
        c.link("moved_to", "sessions", nullable=True),
        c.text("reason"),
        c.word("recorded_at", 40),
        c.text("recorded_by"),
    )
    create_table(
        "decision_lines", c.link("decision_id"), c.word("ref", 40), c.link("line_id", nullable=True)
    )
    create_table(
        "follow_ups",
        c.link("decision_id"),
        *c.texts("who", "asked", "due_text"),
        c.day("due_on", nullable=True),
    )
    create_table(
        "decision_reports",
        c.part_of_key("decision_id"),
        c.part_of_key("report_id", "progress_reports", index=True),
    )
    create_table(
        "follow_up_ends",
        c.link("follow_up_id"),
        c.word("outcome", 16),
        c.day("ended_on"),
        c.text("evidence"),
        c.word("recorded_at", 40),
        c.text("recorded_by"),
    )
    op.add_column("audit_events", c.text("content"))
    op.add_column("audit_events", c.text("hash"))
    _chain()


def _chain() -> None:
    """Give every event its hash over the one before; what older events wrote was not digested
    and stays so."""
    events = sa.table(
        "audit_events",
        *(
            sa.column(name)
            for name in ("id", "at", "actor", "action", "subject", "detail", "content", "hash")
        ),
    )
    before = ""
    for row in op.get_bind().execute(sa.select(events).order_by(events.c.id)).all():
        fields = [before, row.at, row.actor, row.action, row.subject, row.detail, row.content]
        before = hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode()).hexdigest()
        op.get_bind().execute(sa.update(events).where(events.c.id == row.id).values(hash=before))
