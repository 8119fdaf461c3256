"""The lines of an answer as `wp-export/1`: every line one row of its fields, as JSON and as CSV."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from wp.domain.filter import Answer
from wp.domain.programme import Edition
from wp.domain.snapshot import LineView
from wp.exports.cell_words import Links, Shown
from wp.exports.field_types import COUNT, DAY, MAYBE, MOMENT, TEXT, Field, flattened, values_of
from wp.exports.fields import FIELDS
from wp.exports.json_csv import to_csv, to_json
from wp.language.record_names import SHIPPED
from wp.language.words import Words

SCHEMA = "wp-export/1"


def _french(edition: Edition) -> str | None:
    name = SHIPPED.name_in("fr", "title", edition.programme.title)
    return name.full if name else None


CSV_COLUMNS = (*flattened(FIELDS), "as_of")
EDITION = (
    Field("edition", TEXT, "key", "edition"),
    Field("programme", TEXT, "programme.code"),
    Field("title", TEXT, "programme.title"),
    Field("title_fr", MAYBE, _french, "in_french"),
    Field("start", DAY, "programme.start", "of_programme"),
    Field("end", DAY, "programme.end", "of_programme"),
    Field("standing", TEXT),
    Field("effective_on", DAY),
    Field("document", TEXT),
    Field("sha256", {"type": "string", "pattern": "^[0-9a-f]{64}$"}),
    Field("recorded_at", MOMENT),
    Field("recorded_by", TEXT),
    Field("findings", COUNT, lambda edition: len(edition.findings), "count"),
    Field("findings_open", COUNT, lambda edition: len(edition.open_findings), "count_open"),
)


def row(view: LineView, words: Words, links: Links) -> dict[str, Any]:
    """One line as the documented value; `links` gives the counterparts (reference, kind) of a
    line's reference."""
    return values_of(FIELDS, Shown(view, words, links))


def edition(shown: Edition) -> dict[str, Any]:
    """What an edition is, without its text."""
    return values_of(EDITION, shown)


def editions_of(answer: Answer) -> list[Edition]:
    """The editions that the filter's programmes leave."""
    wanted = answer.filter.programme
    return [e for e in answer.snapshot.editions if not wanted or e.programme.code in wanted]


def opening(answer: Answer) -> dict[str, Any]:
    """What every answer says first: the day, the moment of knowledge, what narrows."""
    found = answer.snapshot
    return {
        "as_of": found.as_of.isoformat(),
        "known_at": found.known_at.isoformat() if found.known_at else None,
        "filters": answer.filter.chosen(),
    }


def made(schema: str, generated_at: dt.datetime) -> dict[str, Any]:
    """The name of a form of export, and when a file of it was made."""
    return {"schema": schema, "generated_at": generated_at.isoformat(timespec="seconds")}


def inactive_topics(editions: Iterable[Edition]) -> Iterator[dict[str, Any]]:
    """The topics without tasks of these editions."""
    for shown in editions:
        for topic in shown.topics:
            if not topic.tasks:
                yield {
                    "ref": topic.ref,
                    "programme": shown.programme.code,
                    "edition": shown.key,
                    "topic_no": topic.number,
                    "topic": topic.title,
                }


def document(
    answer: Answer, words: Words, generated_at: dt.datetime, links: Links
) -> dict[str, Any]:
    """The answer as the documented `wp-export/1` value; `links` holds the counterparts by the
    reference of the line."""
    shown = editions_of(answer)
    return {
        **made(SCHEMA, generated_at),
        **opening(answer),
        "editions": [edition(each) for each in shown],
        "inactive_topics": list(inactive_topics(shown)),
        "counts": {"tasks": answer.tasks, "lines": len(answer.lines)},
        "rows": [row(view, words, links) for view in answer.lines],
    }


def lines_to_json(answer: Answer, words: Words, generated_at: dt.datetime, links: Links) -> bytes:
    """The document as JSON; its arguments, the links among them, are those of `document`."""
    return to_json(document(answer, words, generated_at, links))


def lines_to_csv(answer: Answer, words: Words, links: Links) -> bytes:
    """The rows as CSV: nested values have columns of their own, and each row says its day."""
    as_of = answer.snapshot.as_of.isoformat()
    rows = (flattened(FIELDS, row(view, words, links)) for view in answer.lines)
    return to_csv(CSV_COLUMNS, ((*each.values(), as_of) for each in rows))
