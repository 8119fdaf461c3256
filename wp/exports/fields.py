"""The fields of a line, one entry each: from this list come the rows of `wp-export/1`, the columns
of the CSV file and of the sheet Lines, the description of the API and the handbook's table.

Fields may be added, never renamed. A new column of the sheet is the `InSheet` of a field.
"""

from wp.domain.counts.rail import stops
from wp.domain.programme import ProgrammeKind, TaskType
from wp.domain.progress import LineState, ProgressStatus
from wp.domain.status import TimelineStatus
from wp.exports.cell_words import (
    body_names,
    code_names,
    counterparts,
    last_due,
    month_cell,
    own_text,
    stated,
    topic_number,
    type_name,
    word,
    years,
    yes_or_no,
)
from wp.exports.field_types import (
    FROM_ONE,
    LIST,
    MAYBE,
    MAYBE_DAY,
    MAYBE_NUMBER,
    MAYBE_OBJECT,
    NUMBER,
    OBJECT,
    TEXT,
    TEXTS,
    YES_NO,
    Field,
    InSheet,
    one_of,
)
from wp.exports.step_fields import STEP
from wp.language.names import body_name, code_name
from wp.language.wording.statuses import why_sentence


def _anticipated(state: LineState) -> str | None:
    moved = state.status_report and state.status_report.anticipated_month
    return f"{moved:%Y-%m}" if moved else None


_STATUS = one_of(TimelineStatus)
PLACE = (
    Field("document", TEXT, sheet=InSheet("document", 20)),
    Field("page", MAYBE_NUMBER, sheet=InSheet("page", 8)),
    Field("table", MAYBE_NUMBER, sheet=InSheet("table", 8)),
    Field("row", MAYBE_NUMBER, sheet=InSheet("row", 8)),
)
_SHOWS = "of the report that gave the status"
_GAVE, _ACTION = "status_report?", InSheet("action", 26, own_text)
_PROGRESS = (
    Field("status", one_of(ProgressStatus), sheet=InSheet("progress", 15, word("progress"))),
    Field("note", TEXT, "latest?.note", "of the latest report", InSheet("note", 36, own_text)),
    Field("evidence", TEXT, "latest?.evidence", sheet=InSheet("evidence", 26, own_text)),
    Field("authority", TEXT, "latest?.authority"),
    Field("effective_on", MAYBE_DAY, "latest?.effective_on"),
    Field("reason", TEXT, "status_report?.reason", _SHOWS, InSheet("reason", 26, own_text)),
    Field("anticipated_action", TEXT, f"{_GAVE}.anticipated_action", "", _ACTION),
    Field("anticipated_month", MAYBE, _anticipated, '"2020-10"', InSheet("month", 15, month_cell)),
)
_SLIPPED = (
    Field(
        "first_due",
        MAYBE_DAY,
        about="null where there was no date",
        sheet=InSheet("first_due", 13),
    ),
    Field("times", FROM_ONE),
)
_COUNTERPART = (Field("ref", TEXT, lambda link: link[0]), Field("kind", TEXT, lambda link: link[1]))

FIELDS = (
    Field("id", NUMBER, "view.line.id", "the permanent id"),
    Field("ref", TEXT, "view.line.ref", '"WP 10.1a", "WP 4.3", "ECP 15"', InSheet("ref", 12)),
    Field("programme", TEXT, "view.edition.programme.code", "code", InSheet("programme", 12)),
    Field("edition", TEXT, "view.edition.key", 'code and number, "WP@1"'),
    Field(
        "part", TEXT, "view.topic.part", "`active` or `reports`", InSheet("part", 16, word("part"))
    ),
    Field(
        "topic_no",
        TEXT,
        "view.topic.number",
        "in the ECP that of the section",
        InSheet("topic_no", 8, topic_number),
    ),
    Field("topic", TEXT, "view.topic.title", "its title", InSheet("topic", 26)),
    Field("task_no", TEXT, "view.task.number", "within the topic; in the ECP of the action"),
    Field("task", TEXT, "view.task.text", "its text", InSheet("task", 48)),
    Field(
        "type",
        one_of((*TaskType, None)),
        "view.task.type",
        "Advanced or Maintenance",
        InSheet("type", 13, stated(ProgrammeKind.TOPICS, type_name)),
    ),
    Field(
        "type_cell",
        MAYBE,
        "view.line.type_cell",
        "`own`, `merged`, `empty`; null where the table has no such column",
    ),
    Field(
        "strategic_codes",
        TEXTS,
        "view.line.codes",
        "in the ECP those of its section",
        InSheet("codes", 14, stated(said=code_names)),
    ),
    Field(
        "strategic_text",
        TEXT,
        "view.line.strategic.text",
        "the cell as printed",
        InSheet("codes_text", 18, stated(ProgrammeKind.TOPICS)),
    ),
    Field(
        "strategic_names",
        TEXTS,
        lambda row: [code_name(code, row.words) for code in row.view.line.codes],
        "the codes as the language asked for writes them",
    ),
    Field("strategic_cell", TEXT, "view.line.strategic.state", "how it came by its text"),
    Field(
        "bodies",
        TEXTS,
        "view.line.bodies",
        "short names",
        InSheet("bodies", 40, stated(said=body_names)),
    ),
    Field(
        "bodies_names",
        TEXTS,
        lambda row: [body_name(body, row.words) for body in row.view.line.bodies],
        "the bodies as the language asked for calls them",
    ),
    Field(
        "bodies_text",
        TEXT,
        "view.line.bodies_cell.text",
        "the cell as printed",
        InSheet("bodies_text", 24, stated()),
    ),
    Field("bodies_cell", TEXT, "view.line.bodies_cell.state", "how it came by its text"),
    Field(
        "related_programmes",
        TEXT,
        "view.line.programmes.text",
        "the ECP's column, as printed",
        InSheet("related", 24, stated(ProgrammeKind.ACTIONS)),
    ),
    Field(
        "indicator",
        TEXT,
        "view.line.indicator.text",
        'the performance indicator; "" in the ECP',
        InSheet("indicator", 36, stated(ProgrammeKind.TOPICS)),
    ),
    Field(
        "timeline", TEXT, "view.line.timeline.text", "as printed", InSheet("timeline", 24, stated())
    ),
    Field(
        "progress_cell",
        TEXT,
        "view.line.progress.text",
        "the Progress cell of the document",
        InSheet("progress_cell", 24),
    ),
    Field(
        "steps",
        LIST,
        lambda row: stops(row.view),
        "the pieces of the timeline",
        InSheet("last_due", 13, last_due),
        STEP,
        {"": "{text}", "_due": "{due}", "_reached": "{reached}", "_status": "{status}"},
    ),
    Field(
        "financial_years",
        TEXTS,
        "view.financial_years",
        "those in which a present due date lies",
        InSheet("years", 12, years),
    ),
    Field("progress", OBJECT, "view.state", "what was reported", fields=_PROGRESS),
    Field(
        "timeline_status",
        _STATUS,
        "view.status",
        "of the line",
        InSheet("status", 15, word("status")),
    ),
    Field("task_status", _STATUS, "view.task_status", "of its task"),
    Field("why_code", TEXT, "view.line_status.why.code", "the rule that decided"),
    Field(
        "why",
        TEXT,
        lambda row: why_sentence(row.view.line_status.why, row.words),
        "the reason as a sentence",
        InSheet("why", 40),
    ),
    Field(
        "next_due",
        MAYBE_DAY,
        "view.line_status.next_due",
        "the earliest present due date of an unreached step",
        InSheet("next_due", 12),
    ),
    Field("slipped", MAYBE_OBJECT, "view.state.slipped", "null unless it did", fields=_SLIPPED),
    Field("stale", YES_NO, "view.stale", sheet=InSheet("stale", 10, yes_or_no)),
    Field(
        "counterparts",
        LIST,
        lambda row: row.links.get(row.view.line.ref, ()),
        "in the other plan; the kind is `same`, `part of` or `related`",
        InSheet("counterparts", 20, counterparts),
        _COUNTERPART,
        {"": "{ref} ({kind})"},
    ),
    Field(
        "source",
        OBJECT,
        "view.line.source",
        "where it stands; numbers are null where the format has none",
        fields=PLACE,
    ),
)
