"""The tables of the record, as SQLAlchemy Core; the same for SQLite and PostgreSQL.

An edition keeps every text as printed. `lines` holds the permanent ids on which reports and links hang;
`edition_lines` says what a line reads in one edition. Instants are kept as ISO 8601 text in UTC, days as dates.
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


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=True)


def _ref(name: str, target: str, **options: bool) -> Column[int]:
    return Column(name, Integer, ForeignKey(target), nullable=options.get("nullable", False), index=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="", server_default="")


def _cell(name: str) -> tuple[Column[str], Column[str]]:
    return _text(name), Column(f"{name}_cell", String(8), nullable=False)


def _place() -> tuple[Column[str], Column[int], Column[int], Column[int]]:
    return _text("document"), Column("page", Integer), Column("table_no", Integer), Column("row_no", Integer)


programmes = Table(
    "programmes",
    metadata,
    _id(),
    Column("code", String(16), nullable=False, unique=True),
    _text("title"),
    Column("kind", String(16), nullable=False),
    Column("start_on", Date, nullable=False),
    Column("end_on", Date, nullable=False),
)

editions = Table(
    "editions",
    metadata,
    _id(),
    _ref("programme_id", "programmes.id"),
    Column("number", Integer, nullable=False),
    _text("standing"),
    Column("effective_on", Date, nullable=False),
    _text("document"),
    Column("sha256", String(64), nullable=False),
    _text("title"),
    Column("words_in_cells", Integer, nullable=False),
    Column("words_left_out", Integer, nullable=False),
    Column("words_unplaced", Integer, nullable=False),
    Column("recorded_at", String(40), nullable=False),
    _text("recorded_by"),
    UniqueConstraint("programme_id", "number"),
)

topics = Table(
    "topics",
    metadata,
    _id(),
    _ref("edition_id", "editions.id"),
    Column("position", Integer, nullable=False),
    Column("part", String(16), nullable=False),
    Column("number", String(16), nullable=False),
    _text("title"),
    Column("code", String(8), nullable=False),
)

tasks = Table(
    "tasks",
    metadata,
    _id(),
    _ref("topic_id", "topics.id"),
    Column("position", Integer, nullable=False),
    Column("number", String(16), nullable=False),
    _text("text"),
    Column("type", String(8)),
)

lines = Table("lines", metadata, _id(), _ref("programme_id", "programmes.id"))

edition_lines = Table(
    "edition_lines",
    metadata,
    _id(),
    _ref("edition_id", "editions.id"),
    _ref("line_id", "lines.id"),
    _ref("task_id", "tasks.id"),
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
    _id(),
    Column("short", Text, nullable=False, unique=True),
    _text("full"),
    _text("reports_to"),
    Column("open", Boolean, nullable=False),
    Column("known", Boolean, nullable=False),
    _text("source"),
)

body_aliases = Table(
    "body_aliases",
    metadata,
    _id(),
    _ref("body_id", "bodies.id"),
    Column("alias", Text, nullable=False, unique=True),
)

strategic_codes = Table(
    "strategic_codes",
    metadata,
    Column("code", String(8), primary_key=True),
    Column("code_group", String(8), nullable=False),
    _text("title"),
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
    _id(),
    Column("body", Text, nullable=False),
    _text("name"),
    Column("start_on", Date, nullable=False),
    Column("end_on", Date, nullable=False),
    Column("held_precision", String(8), nullable=False),
    Column("standing", String(16), nullable=False),
    _text("source"),
    UniqueConstraint("body", "start_on", "end_on"),
)

findings = Table(
    "findings",
    metadata,
    _id(),
    _ref("edition_id", "editions.id"),
    Column("code", String(40), nullable=False),
    _text("column_name"),
    _text("words"),
    _text("ref"),
    *_place(),
)

progress_reports = Table(
    "progress_reports",
    metadata,
    _id(),
    _ref("line_id", "lines.id"),
    Column("effective_on", Date, nullable=False),
    Column("recorded_at", String(40), nullable=False),
    _text("recorded_by"),
    Column("status", String(16)),
    _text("note"),
    _text("evidence"),
    Column("authority", String(16), nullable=False),
    _text("reason"),
    _text("anticipated_action"),
    Column("anticipated_month", Date),
    _text("step"),
    Column("supersedes", Integer, ForeignKey("progress_reports.id"), index=True),
)

acts = Table(
    "acts",
    metadata,
    _id(),
    _ref("report_id", "progress_reports.id"),
    _text("step"),
    _text("body"),
    Column("acted_on", Date),
    _text("decision"),
    Column("denied", Boolean, nullable=False),
)

audit_events = Table(
    "audit_events",
    metadata,
    _id(),
    Column("at", String(40), nullable=False),
    _text("actor"),
    Column("action", String(40), nullable=False),
    _text("subject"),
    _text("detail"),
)

Index("ix_edition_lines_order", edition_lines.c.edition_id, edition_lines.c.position)
