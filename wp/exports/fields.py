"""The fields of a line, one entry each: from this list come the rows of `wp-export/1`, the columns
of the CSV file and of the sheet Lines, the description of the API and the handbook's table.

Fields may be added, never renamed. A new column of the sheet is the `InSheet` of a field.
"""

from wp.domain.counts.rail import stops
from wp.domain.programme import ProgrammeKind, TaskType
from wp.domain.status import TimelineStatus
from wp.exports.cell_words import (
    body_names,
    code_names,
    counterparts,
    last_due,
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
from wp.exports.progress_fields import PROGRESS
from wp.exports.settled_fields import FLAT, SETTLED, settled_cell
from wp.exports.step_fields import STEP
from wp.language.names import body_name, code_name
from wp.language.wording.statuses import why_sentence

_STATUS = one_of(TimelineStatus)
PLACE = (
    Field("document", TEXT, sheet=InSheet("document", 20)),
    Field("page", MAYBE_NUMBER, sheet=InSheet("page", 8)),
    Field("table", MAYBE_NUMBER, sheet=InSheet("table", 8)),
    Field("row", MAYBE_NUMBER, sheet=InSheet("row", 8)),
)
_SLIPPED = (
    Field(
        "first_due",
        MAYBE_DAY,
        about="first_due",
        sheet=InSheet("first_due", 13),
    ),
    Field("times", FROM_ONE),
)
_COUNTERPART = (Field("ref", TEXT, lambda link: link[0]), Field("kind", TEXT, lambda link: link[1]))

FIELDS = (
    Field("id", NUMBER, "view.line.id", "id"),
    Field("ref", TEXT, "view.line.ref", "ref", InSheet("ref", 12)),
    Field("programme", TEXT, "view.edition.programme.code", "code", InSheet("programme", 12)),
    Field("edition", TEXT, "view.edition.key", "code_number"),
    Field("part", TEXT, "view.topic.part", "part", InSheet("part", 16, word("part"))),
    Field(
        "topic_no",
        TEXT,
        "view.topic.number",
        "of_section",
        InSheet("topic_no", 8, topic_number),
    ),
    Field("topic", TEXT, "view.topic.title", "title", InSheet("topic", 26)),
    Field("task_no", TEXT, "view.task.number", "in_topic"),
    Field("task", TEXT, "view.task.text", "text", InSheet("task", 48)),
    Field(
        "type",
        one_of((*TaskType, None)),
        "view.task.type",
        "type",
        InSheet("type", 13, stated(ProgrammeKind.TOPICS, type_name)),
    ),
    Field(
        "type_cell",
        MAYBE,
        "view.line.type_cell",
        "type_cell",
    ),
    Field(
        "strategic_codes",
        TEXTS,
        "view.line.codes",
        "of_its_section",
        InSheet("codes", 14, stated(said=code_names)),
    ),
    Field(
        "strategic_text",
        TEXT,
        "view.line.strategic.text",
        "cell",
        InSheet("codes_text", 18, stated(ProgrammeKind.TOPICS)),
    ),
    Field(
        "strategic_names",
        TEXTS,
        lambda row: [code_name(code, row.words) for code in row.view.line.codes],
        "code_names",
    ),
    Field("strategic_cell", TEXT, "view.line.strategic.state", "cell_state"),
    Field(
        "bodies",
        TEXTS,
        "view.line.bodies",
        "short_names",
        InSheet("bodies", 40, stated(said=body_names)),
    ),
    Field(
        "bodies_names",
        TEXTS,
        lambda row: [body_name(body, row.words) for body in row.view.line.bodies],
        "body_names",
    ),
    Field(
        "bodies_text",
        TEXT,
        "view.line.bodies_cell.text",
        "cell",
        InSheet("bodies_text", 24, stated()),
    ),
    Field("bodies_cell", TEXT, "view.line.bodies_cell.state", "cell_state"),
    Field(
        "related_programmes",
        TEXT,
        "view.line.programmes.text",
        "related",
        InSheet("related", 24, stated(ProgrammeKind.ACTIONS)),
    ),
    Field(
        "indicator",
        TEXT,
        "view.line.indicator.text",
        "indicator",
        InSheet("indicator", 36, stated(ProgrammeKind.TOPICS)),
    ),
    Field(
        "timeline", TEXT, "view.line.timeline.text", "printed", InSheet("timeline", 24, stated())
    ),
    Field(
        "progress_cell",
        TEXT,
        "view.line.progress.text",
        "progress_cell",
        InSheet("progress_cell", 24),
    ),
    Field(
        "steps",
        LIST,
        lambda row: stops(row.view),
        "steps",
        InSheet("last_due", 13, last_due),
        STEP,
        {"": "{text}", "_due": "{due}", "_reached": "{reached}", "_status": "{status}"},
    ),
    Field(
        "financial_years",
        TEXTS,
        "view.financial_years",
        "years",
        InSheet("years", 12, years),
    ),
    Field("progress", OBJECT, lambda row: row, "reported", fields=PROGRESS),
    Field(
        "timeline_status",
        _STATUS,
        "view.status",
        "of_line",
        InSheet("status", 15, word("status")),
    ),
    Field("task_status", _STATUS, "view.task_status", "of_task"),
    Field("why_code", TEXT, "view.line_status.why.code", "rule"),
    Field(
        "why",
        TEXT,
        lambda row: why_sentence(row.view.line_status.why, row.words),
        "why",
        InSheet("why", 40),
    ),
    Field(
        "next_due",
        MAYBE_DAY,
        "view.line_status.next_due",
        "next_due",
        InSheet("next_due", 12),
    ),
    Field("slipped", MAYBE_OBJECT, "view.state.slipped", "slipped", fields=_SLIPPED),
    Field("stale", YES_NO, "view.stale", sheet=InSheet("stale", 10, yes_or_no)),
    Field(
        "counterparts",
        LIST,
        lambda row: row.links.get(row.view.line.ref, ()),
        "counterparts",
        InSheet("counterparts", 20, counterparts),
        _COUNTERPART,
        {"": "{ref} ({kind})"},
    ),
    Field(
        "settled",
        LIST,
        "view.line.settled",
        "settled",
        InSheet("settled", 40, settled_cell),
        SETTLED,
        FLAT,
    ),
    Field(
        "source",
        OBJECT,
        "view.line.source",
        "source",
        fields=PLACE,
    ),
)
