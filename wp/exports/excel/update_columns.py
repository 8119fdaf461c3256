"""The columns of the update workbook, and what a line shows in the locked ones."""

from dataclasses import dataclass

from wp.domain.reporting.update_workbook import CHECK, COLLEAGUE, OPEN, fingerprint
from wp.domain.snapshot import LineView
from wp.exports.cell_words import stated, word
from wp.exports.excel.book import safe_text
from wp.exports.field_types import Value, column
from wp.language.record_texts import told_in
from wp.language.words import Words


@dataclass(frozen=True, slots=True)
class UpdateLine:
    """A line and the number of the last report on it, 0 for none; the words for it."""

    view: LineView
    seen: int
    words: Words


def on_record(view: LineView, words: Words) -> str:
    """What the record says of a line's progress: its status, the day of the latest report, and
    its note."""
    latest = view.state.latest
    said = words(f"progress.{view.state.status.value}")
    if latest is None:
        return said
    return f"{said}, {latest.effective_on.isoformat()}" + (
        f"\n{told_in(latest.note, words)}" if latest.note else ""
    )


def _as_written(value: Value, each: UpdateLine) -> str:
    """A value as its cell will show it."""
    return safe_text("" if value is None else str(value), each.words("sheet.cut"))


WIDTHS = {
    "effective_on": 13,
    "status": 14,
    "reached": 22,
    "body": 16,
    "acted_on": 13,
    "decision": 18,
    "note": 40,
    "evidence": 20,
    "authority": 16,
    "reason": 26,
    "anticipated_action": 26,
    "anticipated_month": 13,
    "step": 22,
    COLLEAGUE: 18,
}
GREY = (
    column(
        "what",
        44,
        lambda row: "\n".join(filter(None, (row.view.task.text, row.view.line.indicator.text))),
    ),
    column("timeline", 22, "view.line.timeline.text", stated()),
    column("stands", 14, "view.status", word("status")),
    column("due", 12, "view.line_status.next_due"),
    column("on_record", 38, lambda row: on_record(row.view, row.words)),
)
LOCKED = (
    column("ref", 11, "view.line.ref"),
    column("line", 8, "view.line.id"),
    column("seen", 8, "seen"),
    column(CHECK, 8, lambda row: fingerprint(_as_written(each.read(row), row) for each in GREY)),
    *GREY,
)
COLUMNS = (*(each.key for each in LOCKED), *OPEN)
HIDDEN, STEPS = ("line", "seen", CHECK), 5
