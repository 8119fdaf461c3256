"""The first tables of the record."""

import sqlalchemy as sa

from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create every table of the first version."""
    create_table(
        "audit_events",
        c.word("at", 40),
        c.text("actor"),
        c.word("action", 40),
        *c.texts("subject", "detail"),
    )
    create_table(
        "bodies",
        c.unique_text("short"),
        *c.texts("full", "reports_to"),
        *map(c.flag, ("open", "known")),
        c.text("source"),
    )
    create_table(
        "programmes",
        c.word("code", 16, unique=True),
        c.text("title"),
        c.word("kind", 16),
        *c.days("start_on", "end_on"),
    )
    create_table(
        "sessions",
        sa.Column("body", sa.Text, nullable=False),
        c.text("name"),
        *c.days("start_on", "end_on"),
        c.word("held_precision", 8),
        c.word("standing", 16),
        c.text("source"),
        sa.UniqueConstraint("body", "start_on", "end_on"),
    )
    create_table(
        "strategic_codes",
        sa.Column("code", sa.String(8), primary_key=True),
        c.word("code_group", 8),
        c.text("title"),
        c.number("position"),
    )
    create_table("body_aliases", c.link("body_id", "bodies"), c.unique_text("alias"))
    create_table(
        "editions",
        c.link("programme_id"),
        c.number("number"),
        c.text("standing"),
        c.day("effective_on"),
        c.text("document"),
        c.word("sha256", 64),
        c.text("title"),
        *map(c.number, ("words_in_cells", "words_left_out", "words_unplaced")),
        c.word("recorded_at", 40),
        c.text("recorded_by"),
        sa.UniqueConstraint("programme_id", "number"),
    )
    create_table("lines", c.link("programme_id"))
    create_table(
        "findings",
        c.link("edition_id"),
        c.word("code", 40),
        *c.texts("column_name", "words", "ref"),
        *c.place(),
    )
    create_table(
        "progress_reports",
        c.link("line_id"),
        c.day("effective_on"),
        c.word("recorded_at", 40),
        c.text("recorded_by"),
        c.word("status", 16, nullable=True),
        *c.texts("note", "evidence"),
        c.word("authority", 16),
        *c.texts("reason", "anticipated_action"),
        c.day("anticipated_month", nullable=True),
        c.text("step"),
        c.link("supersedes", "progress_reports", nullable=True),
    )
    create_table(
        "topics",
        c.link("edition_id"),
        c.number("position"),
        c.word("part", 16),
        c.word("number", 16),
        c.text("title"),
        c.word("code", 8),
    )
    create_table(
        "acts",
        c.link("report_id", "progress_reports"),
        *c.texts("step", "body"),
        c.day("acted_on", nullable=True),
        c.text("decision"),
        c.flag("denied"),
    )
    create_table(
        "tasks",
        c.link("topic_id"),
        c.number("position"),
        c.word("number", 16),
        c.text("text"),
        c.word("type", 8, nullable=True),
    )
    create_table(
        "edition_lines",
        *c.links("edition_id", "line_id", "task_id"),
        c.number("position"),
        c.word("ref", 40, index=True),
        c.word("type_cell", 8, nullable=True),
        *(column for name in _CELLS for column in c.cell(name)),
        *c.place(),
        sa.UniqueConstraint("edition_id", "line_id"),
        sa.Index("ix_edition_lines_order", "edition_id", "position"),
    )
    create_table(
        "line_bodies",
        c.part_of_key("edition_line_id"),
        c.part_of_key("body_id", "bodies", index=True),
        c.number("position"),
    )
    create_table(
        "line_codes",
        c.part_of_key("edition_line_id"),
        sa.Column(
            "code",
            sa.String(8),
            sa.ForeignKey("strategic_codes.code"),
            primary_key=True,
            index=True,
        ),
        c.number("position"),
    )


_CELLS = ("strategic", "bodies", "programmes", "indicator", "timeline", "progress")
