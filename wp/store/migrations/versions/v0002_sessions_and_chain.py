"""What sessions decided, drafts, tokens against double sending, and the audit log as a chain."""

import hashlib
import json

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables of the session and of the forms, and chain the events on record."""
    op.create_table(
        "drafts",
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("form", sa.String(length=80), nullable=False),
        sa.Column("actor", sa.Text(), server_default="", nullable=False),
        sa.Column("entries", sa.Text(), server_default="", nullable=False),
        sa.Column("saved_at", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_drafts")),
    )
    op.create_index(op.f("ix_drafts_form"), "drafts", ["form"], unique=False)
    op.create_table(
        "submissions",
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_submissions")),
    )
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.Text(), server_default="", nullable=False),
        sa.Column("paragraph", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("decided", sa.Text(), server_default="", nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("recorded_by", sa.Text(), server_default="", nullable=False),
        sa.Column("supersedes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_decisions_session_id_sessions")
        ),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["decisions.id"], name=op.f("fk_decisions_supersedes_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
    )
    op.create_index(op.f("ix_decisions_session_id"), "decisions", ["session_id"], unique=False)
    op.create_index(op.f("ix_decisions_supersedes"), "decisions", ["supersedes"], unique=False)
    op.create_table(
        "session_changes",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("standing", sa.String(length=16), nullable=False),
        sa.Column("moved_to", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("recorded_by", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["moved_to"], ["sessions.id"], name=op.f("fk_session_changes_moved_to_sessions")
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_session_changes_session_id_sessions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_changes")),
    )
    op.create_index(
        op.f("ix_session_changes_moved_to"), "session_changes", ["moved_to"], unique=False
    )
    op.create_index(
        op.f("ix_session_changes_session_id"), "session_changes", ["session_id"], unique=False
    )
    op.create_table(
        "decision_lines",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("ref", sa.String(length=40), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decisions.id"], name=op.f("fk_decision_lines_decision_id_decisions")
        ),
        sa.ForeignKeyConstraint(
            ["line_id"], ["lines.id"], name=op.f("fk_decision_lines_line_id_lines")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_lines")),
    )
    op.create_index(
        op.f("ix_decision_lines_decision_id"), "decision_lines", ["decision_id"], unique=False
    )
    op.create_index(op.f("ix_decision_lines_line_id"), "decision_lines", ["line_id"], unique=False)
    op.create_table(
        "follow_ups",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("who", sa.Text(), server_default="", nullable=False),
        sa.Column("asked", sa.Text(), server_default="", nullable=False),
        sa.Column("due_text", sa.Text(), server_default="", nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decisions.id"], name=op.f("fk_follow_ups_decision_id_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_ups")),
    )
    op.create_index(op.f("ix_follow_ups_decision_id"), "follow_ups", ["decision_id"], unique=False)
    op.create_table(
        "decision_reports",
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"],
            ["decisions.id"],
            name=op.f("fk_decision_reports_decision_id_decisions"),
        ),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["progress_reports.id"],
            name=op.f("fk_decision_reports_report_id_progress_reports"),
        ),
        sa.PrimaryKeyConstraint("decision_id", "report_id", name=op.f("pk_decision_reports")),
    )
    op.create_index(
        op.f("ix_decision_reports_report_id"), "decision_reports", ["report_id"], unique=False
    )
    op.create_table(
        "follow_up_ends",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("follow_up_id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=False),
        sa.Column("evidence", sa.Text(), server_default="", nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("recorded_by", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["follow_up_id"],
            ["follow_ups.id"],
            name=op.f("fk_follow_up_ends_follow_up_id_follow_ups"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up_ends")),
    )
    op.create_index(
        op.f("ix_follow_up_ends_follow_up_id"), "follow_up_ends", ["follow_up_id"], unique=False
    )
    op.add_column(
        "audit_events", sa.Column("content", sa.Text(), server_default="", nullable=False)
    )
    op.add_column("audit_events", sa.Column("hash", sa.Text(), server_default="", nullable=False))
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
