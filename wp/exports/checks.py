"""What breaks the checks, as JSON and CSV: the same rows in the same order as on the page."""

import csv
import datetime as dt
import io
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from wp.domain.checks.model import SOURCES, CheckCode
from wp.domain.checks.run import Judged
from wp.domain.filter import Answer
from wp.exports.json_csv import harmless
from wp.language.wording.checks import breach_sentence, mend_sentence, source_words
from wp.language.words import Words

SCHEMA = "wp-checks/1"
COLUMNS = (
    "check",
    "name",
    "ref",
    "kind",
    "programme",
    "text",
    "breach",
    "mend",
    "read",
    "document",
    "page",
    "table",
    "row",
    "dismissed_reason",
    "dismissed_by",
    "dismissed_at",
    "formerly_dismissed",
)


def checks_document(
    answer: Answer,
    judged: Sequence[Judged],
    codes: Iterable[CheckCode],
    words: Words,
    generated_at: dt.datetime,
) -> dict[str, Any]:
    """These checks with how many break each, and every breach as one row, as the documented
    `wp-checks/1` value."""
    found = answer.position
    standing = Counter(each.breach.check for each in judged if not each.dismissal)
    dismissed = Counter(each.breach.check for each in judged if each.dismissal)
    return {
        "schema": SCHEMA,
        "generated_at": generated_at.isoformat(timespec="seconds"),
        "as_of": found.as_of.isoformat(),
        "known_at": found.known_at.isoformat() if found.known_at else None,
        "filters": answer.filter.chosen(),
        "editions": [edition.key for edition in found.editions],
        "checks": [
            {
                "check": code.value,
                "name": words(f"check.name.{code.value}"),
                "rule": words(f"check.rule.{code.value}"),
                "source": source_words(SOURCES[code], words),
                "breaches": standing[code],
                "dismissed": dismissed[code],
            }
            for code in codes
        ],
        "breaches": [breach_row(each, words) for each in judged],
    }


def breach_row(judged: Judged, words: Words) -> dict[str, Any]:
    """One breach as plain values; the place is that of its first line in the document, null for
    a body."""
    breach, place, dismissal = judged.breach, judged.breach.subject.place, judged.dismissal
    return {
        "check": breach.check.value,
        "name": words(f"check.name.{breach.check.value}"),
        "ref": breach.subject.ref,
        "kind": breach.subject.kind.value,
        "programme": breach.subject.programme,
        "text": breach.subject.text,
        "breach": breach_sentence(breach, words),
        "mend": mend_sentence(breach, words),
        "read": breach.read,
        "document": place.document if place else None,
        "page": place.page if place else None,
        "table": place.table if place else None,
        "row": place.row if place else None,
        "dismissed_reason": dismissal.reason if dismissal else None,
        "dismissed_by": dismissal.recorded_by if dismissal else None,
        "dismissed_at": dismissal.recorded_at.isoformat() if dismissal else None,
        "formerly_dismissed": judged.former.reason if judged.former else None,
    }


def checks_to_json(document: dict[str, Any]) -> bytes:
    """The document as UTF-8 JSON."""
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def checks_to_csv(document: dict[str, Any]) -> bytes:
    """Its breaches as CSV (UTF-8 with a mark); a cell that a spreadsheet would take for a
    formula is made harmless."""
    out = io.StringIO(newline="")
    table = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    table.writeheader()
    for row in document["breaches"]:
        table.writerow({name: harmless("" if cell is None else cell) for name, cell in row.items()})
    return b"\xef\xbb\xbf" + out.getvalue().encode()
