"""The fields of what was reported on a line, within the row of the line."""

from wp.domain.progress import ProgressStatus
from wp.exports.cell_words import Shown, in_language, month_cell, own_text, reason_cell, word
from wp.exports.field_types import MAYBE, MAYBE_DAY, TEXT, Field, InSheet, one_of


def _anticipated(row: Shown) -> str | None:
    report = row.view.state.status_report
    moved = report and report.anticipated_month
    return f"{moved:%Y-%m}" if moved else None


_STATE = "view.state"
_LATEST, _GAVE, _SHOWS = f"{_STATE}.latest?", f"{_STATE}.status_report?", "of_status"
_NOTE = Field("note", TEXT, f"{_LATEST}.note", "of_latest", InSheet("note", 36, own_text))
_EVIDENCE = Field("evidence", TEXT, f"{_LATEST}.evidence", "", InSheet("evidence", 26, own_text))
_REASON = Field("reason", TEXT, f"{_GAVE}.reason", _SHOWS, InSheet("reason", 26, reason_cell))
_ACTION = Field(
    "anticipated_action",
    TEXT,
    f"{_GAVE}.anticipated_action",
    "",
    InSheet("action", 26, own_text),
)
PROGRESS = (
    Field(
        "status",
        one_of(ProgressStatus),
        f"{_STATE}.status",
        "",
        InSheet("progress", 15, word("progress")),
    ),
    _NOTE,
    in_language(_NOTE),
    _EVIDENCE,
    in_language(_EVIDENCE),
    Field("authority", TEXT, f"{_LATEST}.authority"),
    Field("effective_on", MAYBE_DAY, f"{_LATEST}.effective_on"),
    _REASON,
    in_language(_REASON),
    _ACTION,
    in_language(_ACTION),
    Field("anticipated_month", MAYBE, _anticipated, "month", InSheet("month", 15, month_cell)),
)
