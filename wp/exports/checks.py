"""What breaks the checks, as JSON and CSV: the same rows in the same order as on the page."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from wp.domain.checks.model import SOURCES, CheckCode
from wp.domain.checks.run import Judged
from wp.domain.filter import Answer
from wp.exports.cell_words import moment_cell, own_text, word
from wp.exports.field_types import (
    MAYBE,
    MAYBE_MOMENT,
    MAYBE_NUMBER,
    TEXT,
    Field,
    InSheet,
    flattened,
    values_of,
)
from wp.exports.json_csv import to_csv, to_json
from wp.exports.rows import made, opening
from wp.language.wording.checks import breach_sentence, mend_sentence, read_words, source_words
from wp.language.words import Words

SCHEMA = "wp-checks/1"


@dataclass(frozen=True, slots=True)
class Broken:
    """What a row is read from: a breach with what was said of it, and the words."""

    judged: Judged
    words: Words


def _name(row: Broken) -> str:
    return row.words(f"check.name.{row.judged.breach.check.value}")


def _read(value: str, row: Any) -> str:
    return read_words(row.judged.breach, row.words)


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
    Field("read", TEXT, "judged.breach.read", sheet=InSheet("read", 36, _read)),
    Field(
        "document",
        MAYBE,
        f"{_PLACE}.document",
        "of_first_line",
        InSheet("document", 30),
    ),
    Field("page", MAYBE_NUMBER, f"{_PLACE}.page", sheet=InSheet("page", 8)),
    Field("table", MAYBE_NUMBER, f"{_PLACE}.table", sheet=InSheet("table", 8)),
    Field("row", MAYBE_NUMBER, f"{_PLACE}.row", sheet=InSheet("row", 8)),
    Field(
        "dismissed_reason",
        MAYBE,
        "judged.dismissal?.reason",
        sheet=InSheet("dismissed_reason", 34, own_text, after="read"),
    ),
    Field(
        "dismissed_by",
        MAYBE,
        "judged.dismissal?.recorded_by",
        sheet=InSheet("dismissed_by", 18, after="dismissed_reason"),
    ),
    Field(
        "dismissed_at",
        MAYBE_MOMENT,
        "judged.dismissal?.recorded_at",
        sheet=InSheet("dismissed_at", 20, moment_cell, after="dismissed_by"),
    ),
    Field(
        "formerly_dismissed",
        MAYBE,
        "judged.former?.reason",
        sheet=InSheet("former_reason", 34, own_text, after="dismissed_at"),
    ),
)
COLUMNS = tuple(flattened(BREACH))


@dataclass(frozen=True, slots=True)
class Findings:
    """What a file of the checks holds: what breaks these checks among the lines of an answer, and
    the link that opens the same page."""

    answer: Answer
    judged: Sequence[Judged]
    codes: Sequence[CheckCode]
    words: Words
    generated_at: dt.datetime
    link: str = ""

    def counted(self) -> Iterator[dict[str, Any]]:
        """Each check in words, with how many break it and how many of those were dismissed."""
        counts = Counter((each.breach.check, bool(each.dismissal)) for each in self.judged)
        for code in self.codes:
            yield {
                "check": code.value,
                "name": self.words(f"check.name.{code.value}"),
                "rule": self.words(f"check.rule.{code.value}"),
                "source": source_words(SOURCES[code], self.words),
                "breaches": counts[code, False],
                "dismissed": counts[code, True],
            }

    def rows(self) -> list[dict[str, Any]]:
        """Every breach as plain values."""
        return [breach_row(each, self.words) for each in self.judged]


def breach_row(judged: Judged, words: Words) -> dict[str, Any]:
    """One breach as plain values."""
    return values_of(BREACH, Broken(judged, words))


def checks_to_json(found: Findings) -> bytes:
    """The checks with how many break each, and every breach as one row, as the documented
    `wp-checks/1`."""
    return to_json(
        {
            **made(SCHEMA, found.generated_at),
            **opening(found.answer),
            "editions": [edition.key for edition in found.answer.snapshot.editions],
            "checks": list(found.counted()),
            "breaches": found.rows(),
        }
    )


def checks_to_csv(found: Findings) -> bytes:
    """The breaches as CSV."""
    return to_csv(COLUMNS, (flattened(BREACH, row).values() for row in found.rows()))
