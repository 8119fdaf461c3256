"""The first tables of the record."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create every table of the first version."""
    op.create_table(
        "audit_events",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("actor", sa.Text(), server_default="", nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_events")),
    )
    op.create_table(
        "bodies",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("short", sa.Text(), nullable=False),
        sa.Column("full", sa.Text(), server_default="", nullable=False),
        sa.Column("reports_to", sa.Text(), server_default="", nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("known", sa.Boolean(), nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bodies")),
        sa.UniqueConstraint("short", name=op.f("uq_bodies_short")),
    )
    op.create_table(
        "programmes",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("start_on", sa.Date(), nullable=False),
        sa.Column("end_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programmes")),
        sa.UniqueConstraint("code", name=op.f("uq_programmes_code")),
    )
    op.create_table(
        "sessions",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("start_on", sa.Date(), nullable=False),
        sa.Column("end_on", sa.Date(), nullable=False),
        sa.Column("held_precision", sa.String(length=8), nullable=False),
        sa.Column("standing", sa.String(length=16), nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
        sa.UniqueConstraint(
            "body", "start_on", "end_on", name=op.f("uq_sessions_body_start_on_end_on")
        ),
    )
    op.create_table(
        "strategic_codes",
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("code_group", sa.String(length=8), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_strategic_codes")),
    )
    op.create_table(
        "body_aliases",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"], ["bodies.id"], name=op.f("fk_body_aliases_body_id_bodies")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body_aliases")),
        sa.UniqueConstraint("alias", name=op.f("uq_body_aliases_alias")),
    )
    op.create_index(op.f("ix_body_aliases_body_id"), "body_aliases", ["body_id"], unique=False)
    op.create_table(
        "editions",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("standing", sa.Text(), server_default="", nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("document", sa.Text(), server_default="", nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("words_in_cells", sa.Integer(), nullable=False),
        sa.Column("words_left_out", sa.Integer(), nullable=False),
        sa.Column("words_unplaced", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("recorded_by", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_editions_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_editions")),
        sa.UniqueConstraint("programme_id", "number", name=op.f("uq_editions_programme_id_number")),
    )
    op.create_index(op.f("ix_editions_programme_id"), "editions", ["programme_id"], unique=False)
    op.create_table(
        "lines",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_lines_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lines")),
    )
    op.create_index(op.f("ix_lines_programme_id"), "lines", ["programme_id"], unique=False)
    op.create_table(
        "findings",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("column_name", sa.Text(), server_default="", nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("ref", sa.Text(), server_default="", nullable=False),
        sa.Column("document", sa.Text(), server_default="", nullable=False),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("table_no", sa.Integer(), nullable=True),
        sa.Column("row_no", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["editions.id"], name=op.f("fk_findings_edition_id_editions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_findings")),
    )
    op.create_index(op.f("ix_findings_edition_id"), "findings", ["edition_id"], unique=False)
    op.create_table(
        "progress_reports",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("recorded_by", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.String(length=16), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("evidence", sa.Text(), server_default="", nullable=False),
        sa.Column("authority", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("anticipated_action", sa.Text(), server_default="", nullable=False),
        sa.Column("anticipated_month", sa.Date(), nullable=True),
        sa.Column("step", sa.Text(), server_default="", nullable=False),
        sa.Column("supersedes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["line_id"], ["lines.id"], name=op.f("fk_progress_reports_line_id_lines")
        ),
        sa.ForeignKeyConstraint(
            ["supersedes"],
            ["progress_reports.id"],
            name=op.f("fk_progress_reports_supersedes_progress_reports"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_progress_reports")),
    )
    op.create_index(
        op.f("ix_progress_reports_line_id"), "progress_reports", ["line_id"], unique=False
    )
    op.create_index(
        op.f("ix_progress_reports_supersedes"), "progress_reports", ["supersedes"], unique=False
    )
    op.create_table(
        "topics",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(length=16), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["editions.id"], name=op.f("fk_topics_edition_id_editions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topics")),
    )
    op.create_index(op.f("ix_topics_edition_id"), "topics", ["edition_id"], unique=False)
    op.create_table(
        "acts",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("acted_on", sa.Date(), nullable=True),
        sa.Column("decision", sa.Text(), server_default="", nullable=False),
        sa.Column("denied", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"], ["progress_reports.id"], name=op.f("fk_acts_report_id_progress_reports")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acts")),
    )
    op.create_index(op.f("ix_acts_report_id"), "acts", ["report_id"], unique=False)
    op.create_table(
        "tasks",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("type", sa.String(length=8), nullable=True),
        sa.ForeignKeyConstraint(["topic_id"], ["topics.id"], name=op.f("fk_tasks_topic_id_topics")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tasks")),
    )
    op.create_index(op.f("ix_tasks_topic_id"), "tasks", ["topic_id"], unique=False)
    op.create_table(
        "edition_lines",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("ref", sa.String(length=40), nullable=False),
        sa.Column("type_cell", sa.String(length=8), nullable=True),
        sa.Column("strategic", sa.Text(), server_default="", nullable=False),
        sa.Column("strategic_cell", sa.String(length=8), nullable=False),
        sa.Column("bodies", sa.Text(), server_default="", nullable=False),
        sa.Column("bodies_cell", sa.String(length=8), nullable=False),
        sa.Column("programmes", sa.Text(), server_default="", nullable=False),
        sa.Column("programmes_cell", sa.String(length=8), nullable=False),
        sa.Column("indicator", sa.Text(), server_default="", nullable=False),
        sa.Column("indicator_cell", sa.String(length=8), nullable=False),
        sa.Column("timeline", sa.Text(), server_default="", nullable=False),
        sa.Column("timeline_cell", sa.String(length=8), nullable=False),
        sa.Column("progress", sa.Text(), server_default="", nullable=False),
        sa.Column("progress_cell", sa.String(length=8), nullable=False),
        sa.Column("document", sa.Text(), server_default="", nullable=False),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("table_no", sa.Integer(), nullable=True),
        sa.Column("row_no", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["editions.id"], name=op.f("fk_edition_lines_edition_id_editions")
        ),
        sa.ForeignKeyConstraint(
            ["line_id"], ["lines.id"], name=op.f("fk_edition_lines_line_id_lines")
        ),
        sa.ForeignKeyConstraint(
            ["task_id"], ["tasks.id"], name=op.f("fk_edition_lines_task_id_tasks")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition_lines")),
        sa.UniqueConstraint(
            "edition_id", "line_id", name=op.f("uq_edition_lines_edition_id_line_id")
        ),
    )
    op.create_index(
        op.f("ix_edition_lines_edition_id"), "edition_lines", ["edition_id"], unique=False
    )
    op.create_index(op.f("ix_edition_lines_line_id"), "edition_lines", ["line_id"], unique=False)
    op.create_index(
        "ix_edition_lines_order", "edition_lines", ["edition_id", "position"], unique=False
    )
    op.create_index(op.f("ix_edition_lines_ref"), "edition_lines", ["ref"], unique=False)
    op.create_index(op.f("ix_edition_lines_task_id"), "edition_lines", ["task_id"], unique=False)
    op.create_table(
        "line_bodies",
        sa.Column("edition_line_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"], ["bodies.id"], name=op.f("fk_line_bodies_body_id_bodies")
        ),
        sa.ForeignKeyConstraint(
            ["edition_line_id"],
            ["edition_lines.id"],
            name=op.f("fk_line_bodies_edition_line_id_edition_lines"),
        ),
        sa.PrimaryKeyConstraint("edition_line_id", "body_id", name=op.f("pk_line_bodies")),
    )
    op.create_index(op.f("ix_line_bodies_body_id"), "line_bodies", ["body_id"], unique=False)
    op.create_table(
        "line_codes",
        sa.Column("edition_line_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["code"], ["strategic_codes.code"], name=op.f("fk_line_codes_code_strategic_codes")
        ),
        sa.ForeignKeyConstraint(
            ["edition_line_id"],
            ["edition_lines.id"],
            name=op.f("fk_line_codes_edition_line_id_edition_lines"),
        ),
        sa.PrimaryKeyConstraint("edition_line_id", "code", name=op.f("pk_line_codes")),
    )
    op.create_index(op.f("ix_line_codes_code"), "line_codes", ["code"], unique=False)
