"""Proposed topics as rows of plain values, as JSON and CSV."""

import csv
import datetime as dt
import io
import json
from collections.abc import Sequence
from typing import Any

from wp.domain.meetings.proposals import Fate, Proposal, became_topic, lacks
from wp.domain.programme import Edition
from wp.exports.json_csv import harmless

SCHEMA = "wp-proposals/1"
COLUMNS = (
    "id",
    "programme",
    "title",
    "takes_up",
    "members",
    "observers",
    "document",
    "why",
    "proposed_on",
    "lacks",
    "state",
    "ended_on",
    "session",
    "item",
    "paragraph",
    "said",
    "ended_by",
    "in_text",
    "recorded_at",
    "recorded_by",
    "supersedes",
)


def proposal_row(proposal: Proposal, as_of: dt.date, editions: Sequence[Edition]) -> dict[str, Any]:
    """One proposal as it stood at the end of the day; `in_text` names the active topic that it
    has become by then."""
    fate = proposal.fate(as_of)
    verdict = proposal.verdict if fate is not Fate.OPEN else None
    topic = became_topic(proposal, editions) if fate is Fate.ACCEPTED else ""
    return {
        "id": proposal.id,
        "programme": proposal.programme,
        "title": proposal.title,
        "takes_up": proposal.takes_up or None,
        "members": list(proposal.members),
        "observers": list(proposal.observers),
        "document": proposal.document,
        "why": proposal.why,
        "proposed_on": proposal.proposed_on.isoformat(),
        "lacks": list(lacks(proposal)),
        "state": fate.value,
        "ended_on": verdict.on.isoformat() if verdict else None,
        "session": verdict.session.key if verdict and verdict.session else None,
        "item": verdict.item if verdict else "",
        "paragraph": verdict.paragraph if verdict else "",
        "said": verdict.said if verdict else "",
        "ended_by": verdict.recorded_by if verdict else "",
        "in_text": topic or None,
        "recorded_at": proposal.recorded_at.isoformat() if proposal.recorded_at else None,
        "recorded_by": proposal.recorded_by,
        "supersedes": proposal.supersedes,
    }


def to_json(rows: Sequence[dict[str, Any]], as_of: dt.date, generated_at: dt.datetime) -> bytes:
    """The rows as UTF-8 JSON in the documented form `wp-proposals/1`."""
    head = {
        "schema": SCHEMA,
        "generated_at": generated_at.isoformat(timespec="seconds"),
        "as_of": as_of.isoformat(),
    }
    return (json.dumps({**head, "rows": list(rows)}, ensure_ascii=False, indent=1) + "\n").encode()


def to_csv(rows: Sequence[dict[str, Any]]) -> bytes:
    """The rows as CSV (UTF-8 with a mark), lists joined by "; "; a cell that looks like a
    formula is made harmless."""
    out = io.StringIO(newline="")
    table = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    table.writeheader()
    for row in rows:
        flat = {
            name: "; ".join(cell) if isinstance(cell, list) else cell for name, cell in row.items()
        }
        table.writerow(
            {name: harmless("" if cell is None else cell) for name, cell in flat.items()}
        )
    return b"\xef\xbb\xbf" + out.getvalue().encode()
