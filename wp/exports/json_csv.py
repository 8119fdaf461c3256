"""An answer as JSON or CSV: the same rows, the same order, the same words."""

import csv
import datetime as dt
import io
import json
from typing import Any

from wp.domain.filter import Answer
from wp.exports.control_characters import starts_formula
from wp.exports.rows import Links, edition, inactive_topics, row
from wp.language.words import Words

SCHEMA = "wp-export/1"


def document(
    answer: Answer, words: Words, generated_at: dt.datetime, links: Links
) -> dict[str, Any]:
    """The answer as the documented `wp-export/1` value."""
    found = answer.position
    programmes = answer.filter.programme
    shown = [e for e in found.editions if not programmes or e.programme.code in programmes]
    return {
        "schema": SCHEMA,
        "generated_at": generated_at.isoformat(timespec="seconds"),
        "as_of": found.as_of.isoformat(),
        "known_at": found.known_at.isoformat() if found.known_at else None,
        "filters": answer.filter.chosen(),
        "editions": [edition(each) for each in shown],
        "inactive_topics": inactive_topics(shown),
        "counts": {"tasks": answer.tasks, "lines": len(answer.lines)},
        "rows": [row(view, words, links) for view in answer.lines],
    }


def to_json(answer: Answer, words: Words, generated_at: dt.datetime, links: Links) -> bytes:
    """The document as UTF-8 JSON."""
    value = document(answer, words, generated_at, links)
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def to_csv(answer: Answer, words: Words, generated_at: dt.datetime, links: Links) -> bytes:
    """The rows as CSV (UTF-8 with a mark, so that Excel reads the accents); nested values
    flattened.

    Lists are joined by "; "; a cell that a spreadsheet would take for a formula gets an apostrophe
    in front.
    """
    value = document(answer, words, generated_at, links)
    rows = [_flat(each, value["as_of"]) for each in value["rows"]]
    out = io.StringIO(newline="")
    table = csv.DictWriter(out, CSV_COLUMNS, lineterminator="\r\n")
    table.writeheader()
    for each in rows:
        table.writerow({name: harmless(cell) for name, cell in each.items()})
    return b"\xef\xbb\xbf" + out.getvalue().encode()


CSV_COLUMNS = (
    "id",
    "ref",
    "programme",
    "edition",
    "part",
    "topic_no",
    "topic",
    "task_no",
    "task",
    "type",
    "type_cell",
    "strategic_codes",
    "strategic_text",
    "strategic_cell",
    "bodies",
    "bodies_text",
    "bodies_cell",
    "related_programmes",
    "indicator",
    "timeline",
    "progress_cell",
    "steps",
    "steps_due",
    "steps_reached",
    "financial_years",
    "progress_status",
    "progress_note",
    "progress_evidence",
    "progress_authority",
    "progress_effective_on",
    "progress_reason",
    "progress_anticipated_action",
    "progress_anticipated_month",
    "timeline_status",
    "task_status",
    "why_code",
    "why",
    "next_due",
    "slipped_first_due",
    "slipped_times",
    "stale",
    "counterparts",
    "source_document",
    "source_page",
    "source_table",
    "source_row",
    "as_of",
)


def _flat(each: dict[str, Any], as_of: str) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in each.items():
        if name == "steps":
            flat["steps"] = "; ".join(step["text"] for step in value)
            flat["steps_due"] = "; ".join(step["due"] or "" for step in value)
            flat["steps_reached"] = "; ".join("yes" if step["reached"] else "no" for step in value)
        elif name == "counterparts":
            flat[name] = "; ".join(f"{link['ref']} ({link['kind']})" for link in value)
        elif name == "slipped":
            value = value or {"first_due": None, "times": None}
            flat |= {f"slipped_{key}": cell for key, cell in value.items()}
        elif isinstance(value, dict):
            flat |= {f"{name}_{key}": cell for key, cell in value.items()}
        else:
            flat[name] = "; ".join(value) if isinstance(value, list) else value
    return flat | {"as_of": as_of}


def harmless(cell: Any) -> Any:
    """A value as a cell of a CSV file: what a spreadsheet would take for a formula gets an
    apostrophe in front."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, str) and starts_formula(cell):
        return f"'{cell}"
    return "" if cell is None else cell
