"""What breaks the checks, as JSON and CSV: the same rows in the same order as on the page."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from wp.domain.checks.model import SOURCES, CheckCode
from wp.domain.checks.run import Judged
from wp.domain.filter import Answer
from wp.exports.cells import moment_cell, word
from wp.exports.json_csv import to_csv
from wp.exports.rows import head, made
from wp.exports.schema import (
    MAYBE,
    MAYBE_MOMENT,
    MAYBE_NUMBER,
    TEXT,
    Field,
    InSheet,
    csv_columns,
    csv_values,
    values_of,
)
from wp.language.wording.checks import breach_sentence, mend_sentence, source_words
from wp.language.words import Words

SCHEMA = "wp-checks/1"


@dataclass(frozen=True, slots=True)
class Broken:
    """What a row is read from: a breach with what was said of it, and the words."""

    judged: Judged
    words: Words


def _name(row: Broken) -> str:
    return row.words(f"check.name.{row.judged.breach.check.value}")


def _breach(row: Broken) -> str:
    return breach_sentence(row.judged.breach, row.words)


def _mend(row: Broken) -> str:
    return mend_sentence(row.judged.breach, row.words)


_SUBJECT, _PLACE = "judged.breach.subject", "judged.breach.subject.place?"
BREACH = (
    Field("check", TEXT, "judged.breach.check"),
    Field("name", TEXT, _name, sheet=InSheet("check", 34)),
    Field("ref", TEXT, f"{_SUBJECT}.ref", sheet=InSheet("ref", 14)),
    Field("kind", TEXT, f"{_SUBJECT}.kind", sheet=InSheet("concerns", 12, word("check.kind"))),
    Field("programme", TEXT, f"{_SUBJECT}.programme", sheet=InSheet("programme", 13)),
    Field("text", TEXT, f"{_SUBJECT}.text", sheet=InSheet("text", 50)),
    Field("breach", TEXT, _breach, sheet=InSheet("breach", 60)),
    Field("mend", TEXT, _mend, sheet=InSheet("mend", 50)),
    Field("read", TEXT, "judged.breach.read", sheet=InSheet("read", 36)),
    Field(
        "document",
        MAYBE,
        f"{_PLACE}.document",
        "of its first line; null for a body",
        InSheet("document", 30, after="former_reason"),
    ),
    Field("page", MAYBE_NUMBER, f"{_PLACE}.page", sheet=InSheet("page", 8)),
    Field("table", MAYBE_NUMBER, f"{_PLACE}.table", sheet=InSheet("table", 8)),
    Field("row", MAYBE_NUMBER, f"{_PLACE}.row", sheet=InSheet("row", 8)),
    Field(
        "dismissed_reason",
        MAYBE,
        "judged.dismissal?.reason",
        sheet=InSheet("dismissed_reason", 34, after="read"),
    ),
    Field(
        "dismissed_by",
        MAYBE,
        "judged.dismissal?.recorded_by",
        sheet=InSheet("dismissed_by", 18),
    ),
    Field(
        "dismissed_at",
        MAYBE_MOMENT,
        "judged.dismissal?.recorded_at",
        sheet=InSheet("dismissed_at", 20, moment_cell),
    ),
    Field(
        "formerly_dismissed",
        MAYBE,
        "judged.former?.reason",
        sheet=InSheet("former_reason", 34),
    ),
)
COLUMNS = tuple(csv_columns(BREACH))


def checks_document(
    answer: Answer,
    judged: Sequence[Judged],
    codes: Iterable[CheckCode],
    words: Words,
    generated_at: dt.datetime,
) -> dict[str, Any]:
    """These checks with how many break each, and every breach as one row, as the documented
    `wp-checks/1` value."""
    return {
        **made(SCHEMA, generated_at),
        **head(answer),
        "editions": [edition.key for edition in answer.position.editions],
        "checks": list(checks_counted(judged, codes, words)),
        "breaches": [breach_row(each, words) for each in judged],
    }


def checks_counted(
    judged: Sequence[Judged], codes: Iterable[CheckCode], words: Words
) -> Iterator[dict[str, Any]]:
    """Each check in words, with how many break it and how many of those were dismissed."""
    counts = Counter((each.breach.check, bool(each.dismissal)) for each in judged)
    for code in codes:
        yield {
            "check": code.value,
            "name": words(f"check.name.{code.value}"),
            "rule": words(f"check.rule.{code.value}"),
            "source": source_words(SOURCES[code], words),
            "breaches": counts[code, False],
            "dismissed": counts[code, True],
        }


def breach_row(judged: Judged, words: Words) -> dict[str, Any]:
    """One breach as plain values."""
    return values_of(BREACH, Broken(judged, words))


def checks_to_csv(judged: Iterable[Judged], words: Words) -> bytes:
    """The breaches as CSV."""
    return to_csv(COLUMNS, (csv_values(BREACH, breach_row(each, words)) for each in judged))
