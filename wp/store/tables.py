"""The tables of the record, as SQLAlchemy Core; the same for SQLite and PostgreSQL.

An edition keeps every text as printed. `lines` holds the permanent ids on which reports and links
hang; `edition_lines` says what a line reads in one edition. Instants are kept as ISO 8601 text in
UTC, days as dates.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMES)


def identity() -> Column[int]:
    """The number of a row, given by the database."""
    return Column("id", Integer, primary_key=True, autoincrement=True)


def link(name: str, target: str, **options: bool) -> Column[int]:
    """A number of a row of another table."""
    return Column(
        name, Integer, ForeignKey(target), nullable=options.get("nullable", False), index=True
    )


def text(name: str) -> Column[str]:
    """A text that is never NULL."""
    return Column(name, Text, nullable=False, default="", server_default="")


def _cell(name: str) -> tuple[Column[str], Column[str]]:
    return text(name), Column(f"{name}_cell", String(8), nullable=False)


def _place() -> tuple[Column[str], Column[int], Column[int], Column[int]]:
    return (
        text("document"),
        Column("page", Integer),
        Column("table_no", Integer),
        Column("row_no", Integer),
    )


programmes = Table(
    "programmes",
    metadata,
    identity(),
    Column("code", String(16), nullable=False, unique=True),
    text("title"),
    Column("kind", String(16), nullable=False),
    Column("start_on", Date, nullable=False),
    Column("end_on", Date, nullable=False),
)

editions = Table(
    "editions",
    metadata,
    identity(),
    link("programme_id", "programmes.id"),
    Column("number", Integer, nullable=False),
    text("standing"),
    Column("effective_on", Date, nullable=False),
    text("document"),
    Column("sha256", String(64), nullable=False),
    text("title"),
    Column("words_in_cells", Integer, nullable=False),
    Column("words_left_out", Integer, nullable=False),
    Column("words_unplaced", Integer, nullable=False),
    Column("recorded_at", String(40), nullable=False),
    text("recorded_by"),
    UniqueConstraint("programme_id", "number"),
)

topics = Table(
    "topics",
    metadata,
    identity(),
    link("edition_id", "editions.id"),
    Column("position", Integer, nullable=False),
    Column("part", String(16), nullable=False),
    Column("number", String(16), nullable=False),
    text("title"),
    Column("code", String(8), nullable=False),
)

tasks = Table(
    "tasks",
    metadata,
    identity(),
    link("topic_id", "topics.id"),
    Column("position", Integer, nullable=False),
    Column("number", String(16), nullable=False),
    text("text"),
    Column("type", String(8)),
)

lines = Table("lines", metadata, identity(), link("programme_id", "programmes.id"))

edition_lines = Table(
    "edition_lines",
    metadata,
    identity(),
    link("edition_id", "editions.id"),
    link("line_id", "lines.id"),
    link("task_id", "tasks.id"),
    Column("position", Integer, nullable=False),
    Column("ref", String(40), nullable=False, index=True),
    Column("type_cell", String(8)),
    *_cell("strategic"),
    *_cell("bodies"),
    *_cell("programmes"),
    *_cell("indicator"),
    *_cell("timeline"),
    *_cell("progress"),
    *_place(),
    UniqueConstraint("edition_id", "line_id"),
)

bodies = Table(
    "bodies",
    metadata,
    identity(),
    Column("short", Text, nullable=False, unique=True),
    text("full"),
    text("reports_to"),
    Column("open", Boolean, nullable=False),
    Column("known", Boolean, nullable=False),
    text("source"),
)

body_aliases = Table(
    "body_aliases",
    metadata,
    identity(),
    link("body_id", "bodies.id"),
    Column("alias", Text, nullable=False, unique=True),
)

strategic_codes = Table(
    "strategic_codes",
    metadata,
    Column("code", String(8), primary_key=True),
    Column("code_group", String(8), nullable=False),
    text("title"),
    Column("position", Integer, nullable=False),
)

line_bodies = Table(
    "line_bodies",
    metadata,
    Column("edition_line_id", Integer, ForeignKey("edition_lines.id"), primary_key=True),
    Column("body_id", Integer, ForeignKey("bodies.id"), primary_key=True, index=True),
    Column("position", Integer, nullable=False),
)

line_codes = Table(
    "line_codes",
    metadata,
    Column("edition_line_id", Integer, ForeignKey("edition_lines.id"), primary_key=True),
    Column("code", String(8), ForeignKey("strategic_codes.code"), primary_key=True, index=True),
    Column("position", Integer, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    identity(),
    Column("body", Text, nullable=False),
    text("name"),
    Column("start_on", Date, nullable=False),
    Column("end_on", Date, nullable=False),
    Column("held_precision", String(8), nullable=False),
    Column("standing", String(16), nullable=False),
    text("source"),
    UniqueConstraint("body", "start_on", "end_on"),
)

findings = Table(
    "findings",
    metadata,
    identity(),
    link("edition_id", "editions.id"),
    Column("code", String(40), nullable=False),
    text("column_name"),
    text("words"),
    text("ref"),
    *_place(),
)

progress_reports = Table(
    "progress_reports",
    metadata,
    identity(),
    link("line_id", "lines.id"),
    Column("effective_on", Date, nullable=False),
    Column("recorded_at", String(40), nullable=False),
    text("recorded_by"),
    Column("status", String(16)),
    text("note"),
    text("evidence"),
    Column("authority", String(16), nullable=False),
    text("reason"),
    text("anticipated_action"),
    Column("anticipated_month", Date),
    text("step"),
    Column("supersedes", Integer, ForeignKey("progress_reports.id"), index=True),
)

acts = Table(
    "acts",
    metadata,
    identity(),
    link("report_id", "progress_reports.id"),
    text("step"),
    text("body"),
    Column("acted_on", Date),
    text("decision"),
    Column("denied", Boolean, nullable=False),
)

audit_events = Table(
    "audit_events",
    metadata,
    identity(),
    Column("at", String(40), nullable=False),
    text("actor"),
    Column("action", String(40), nullable=False),
    text("subject"),
    text("detail"),
    text("content"),
    text("hash"),
)

submissions = Table(
    "submissions",
    metadata,
    Column("token", String(64), primary_key=True),
    Column("at", String(40), nullable=False),
    text("outcome"),
)

drafts = Table(
    "drafts",
    metadata,
    Column("token", String(64), primary_key=True),
    Column("form", String(80), nullable=False, index=True),
    text("actor"),
    text("entries"),
    Column("saved_at", String(40), nullable=False),
)

Index("ix_edition_lines_order", edition_lines.c.edition_id, edition_lines.c.position)
