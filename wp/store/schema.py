"""The tables of the record: texts as printed, `lines` with the permanent ids that others name."""

import sqlalchemy as sa

from wp.domain.editions.matching import How
from wp.domain.editions.step_follows import Carries
from wp.domain.meetings.decisions import DecisionKind, Outcome
from wp.domain.meetings.proposals import Fate
from wp.domain.programme import Part, ProgrammeKind, TaskType
from wp.domain.progress import Authority, ProgressStatus
from wp.domain.sessions import Precision, SessionState
from wp.store import column_types as c

programmes = c.table(
    "programmes",
    c.word("code", 16, unique=True),
    c.text("title"),
    c.kind("kind", ProgrammeKind),
    *c.days("start_on", "end_on"),
)
editions = c.table(
    "editions",
    c.link("programme_id"),
    c.number("number"),
    c.text("standing"),
    c.day("effective_on"),
    c.text("document"),
    c.word("sha256", 64),
    c.text("title"),
    *map(c.number, ("words_in_cells", "words_left_out", "words_unplaced")),
    *c.recorded(),
    sa.UniqueConstraint("programme_id", "number"),
)
topics = c.table(
    "topics",
    c.link("edition_id"),
    c.number("position"),
    c.kind("part", Part),
    c.word("number", 16),
    c.text("title"),
    c.word("code", 8),
)
tasks = c.table(
    "tasks",
    c.link("topic_id"),
    c.number("position"),
    c.word("number", 16),
    c.text("text"),
    c.kind("type", TaskType, 8, nullable=True),
)
lines = c.table("lines", c.link("programme_id"))
CELLS = ("strategic", "bodies", "programmes", "indicator", "timeline", "progress")
edition_lines = c.table(
    "edition_lines",
    *c.links("edition_id", "line_id", "task_id"),
    c.number("position"),
    c.word("ref", 40, index=True),
    c.word("type_cell", 8, nullable=True),
    *(column for name in CELLS for column in c.cell(name)),
    *c.place(),
    sa.UniqueConstraint("edition_id", "line_id"),
    sa.Index("ix_edition_lines_order", "edition_id", "position"),
)
bodies = c.table(
    "bodies",
    c.unique_text("short"),
    *c.texts("full", "reports_to"),
    *map(c.flag, ("open", "known")),
    c.text("source"),
)
body_aliases = c.table("body_aliases", c.link("body_id", "bodies"), c.unique_text("alias"))
strategic_codes = c.table(
    "strategic_codes",
    sa.Column("code", sa.String(8), primary_key=True),
    c.word("code_group", 8),
    c.text("title"),
    c.number("position"),
)
line_bodies = c.table(
    "line_bodies",
    c.part_of_key("edition_line_id"),
    c.part_of_key("body_id", "bodies", index=True),
    c.number("position"),
)
line_codes = c.table(
    "line_codes",
    c.part_of_key("edition_line_id"),
    sa.Column(
        "code", sa.String(8), sa.ForeignKey("strategic_codes.code"), primary_key=True, index=True
    ),
    c.number("position"),
)
findings = c.table(
    "findings",
    c.link("edition_id"),
    c.word("code", 40),
    *c.texts("column_name", "words", "ref"),
    *c.place(),
)
finding_settlements = c.table("finding_settlements", c.link("finding_id"), *c.settlement())
line_matches = c.table(
    "line_matches",
    *c.links("edition_id", "line_id"),
    c.kind("how", How),
    sa.Column("score", sa.Float, nullable=False),
    c.word("former_ref", 40),
    sa.UniqueConstraint("edition_id", "line_id"),
)
step_follows = c.table(
    "step_follows",
    *c.links("edition_id", "line_id"),
    c.kind("carries", Carries, 8),
    *c.texts("step", "body", "to_step", "to_body"),
)
line_successors = c.table(
    "line_successors", *c.links("edition_id", "line_id"), c.link("successor_id", "lines")
)
edition_choices = c.table(
    "edition_choices",
    c.link("programme_id"),
    c.link("edition_id", index=False),
    c.text("reason"),
    *c.recorded(),
)
column_mappings = c.table(
    "column_mappings", c.link("programme_id"), c.text("mapping"), *c.recorded()
)
progress_reports = c.table(
    "progress_reports",
    c.link("line_id"),
    c.day("effective_on"),
    *c.recorded(),
    c.kind("status", ProgressStatus, nullable=True),
    *c.texts("note", "evidence"),
    c.kind("authority", Authority),
    *c.texts("reason", "anticipated_action"),
    c.day("anticipated_month", nullable=True),
    c.text("step"),
    c.link("supersedes", "progress_reports", nullable=True),
)
acts = c.table(
    "acts",
    c.link("report_id", "progress_reports"),
    *c.texts("step", "body"),
    c.day("acted_on", nullable=True),
    c.text("decision"),
    c.flag("denied"),
)
report_bodies = c.table("report_bodies", *c.body_of_report())
order_reasons = c.table("order_reasons", c.link("report_id", "progress_reports"), c.text("reason"))
sessions = c.table(
    "sessions",
    sa.Column("body", sa.Text, nullable=False),
    c.text("name"),
    *c.days("start_on", "end_on"),
    c.kind("held_precision", Precision, 8),
    c.kind("standing", SessionState),
    c.text("source"),
    sa.UniqueConstraint("body", "start_on", "end_on"),
)
session_changes = c.table(
    "session_changes",
    c.link("session_id"),
    c.kind("standing", SessionState),
    c.link("moved_to", "sessions", nullable=True),
    c.text("reason"),
    *c.recorded(),
)
decisions = c.table(
    "decisions",
    c.link("session_id"),
    *c.texts("item", "paragraph"),
    c.kind("kind", DecisionKind, 40),
    c.text("decided"),
    *c.recorded(),
    c.link("supersedes", "decisions", nullable=True),
)
decision_revisions = c.table(
    "decision_revisions", c.link("decision_id"), c.text("reason"), *c.recorded()
)
decision_lines = c.table(
    "decision_lines", c.link("decision_id"), c.word("ref", 40), c.link("line_id", nullable=True)
)
decision_reports = c.table(
    "decision_reports",
    c.part_of_key("decision_id"),
    c.part_of_key("report_id", "progress_reports", index=True),
)
decision_chairs = c.table("decision_chairs", *c.chair_of_decision())
follow_ups = c.table(
    "follow_ups",
    c.link("decision_id"),
    *c.texts("who", "asked", "due_text"),
    c.day("due_on", nullable=True),
)
follow_up_ends = c.table(
    "follow_up_ends",
    c.link("follow_up_id"),
    c.kind("outcome", Outcome),
    c.day("ended_on"),
    c.text("evidence"),
    *c.recorded(),
)
proposals = c.table(
    "proposals",
    c.link("programme_id"),
    c.text("title"),
    c.word("takes_up", 40),
    *c.texts("document", "why"),
    c.day("proposed_on"),
    *c.recorded(),
    c.link("supersedes", "proposals", nullable=True),
)
proposal_sponsors = c.table(
    "proposal_sponsors", c.link("proposal_id"), c.number("observer"), c.text("name")
)
proposal_verdicts = c.table(
    "proposal_verdicts",
    c.link("proposal_id"),
    c.kind("fate", Fate),
    c.day("ended_on"),
    c.text("said"),
    c.link("decision_id", nullable=True),
    *c.recorded(),
)
check_dismissals = c.table(
    "check_dismissals",
    c.word("check_code", 40, index=True),
    *c.texts("subject", "ref", "was_read", "reason"),
    *c.recorded(),
)
check_dismissal_ends = c.table(
    "check_dismissal_ends", c.link("dismissal_id", "check_dismissals"), *c.recorded()
)
audit_events = c.table(
    "audit_events",
    c.word("at", 40),
    c.text("actor"),
    c.word("action", 40),
    *c.texts("subject", "detail", "content", "hash", "clock", "source", "os_user", "covers"),
)
text_languages = c.table("text_languages", *c.language_of_text())
translations = c.table("translations", *c.translation_of_text())
submissions = c.table("submissions", c.token(), c.word("at", 40), c.text("outcome"))
drafts = c.table(
    "drafts",
    *(c.token(), c.word("form", 80, index=True), c.word("saved_at", 40)),
    *c.texts("actor", "entries", "person"),
)
backups = c.table("backups", *c.backup())
