"""A comparison of two editions as rows, and these as JSON and CSV: one row a changed field, new
or lost line, topic."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wp.domain.editions.comparison import Comparison, LineChange
from wp.domain.editions.topic_changes import TopicChange
from wp.domain.editions.word_diff import word_diff
from wp.exports.json_csv import to_csv, to_json
from wp.language.wording.imports import marked, settled_change
from wp.language.words import Words

SCHEMA = "wp-compare/1"
Successors = Mapping[str, tuple[str, ...]]
# Each column with its width in a sheet.
WIDTHS = {
    "what": 8,
    "reference": 12,
    "former_reference": 12,
    "kinds": 18,
    "matched": 22,
    "score": 7,
    "topic": 28,
    "task": 50,
    "field": 18,
    "before": 50,
    "after": 50,
    "difference": 60,
    "successors": 14,
    "settled": 40,
}
COLUMNS = tuple(WIDTHS)


@dataclass(frozen=True, slots=True)
class Compared:
    """Two editions beside each other; `successors` names, for a line taken out, the lines that
    succeed it."""

    comparison: Comparison
    successors: Successors


@dataclass(frozen=True, slots=True)
class Changes:
    """What a file of a comparison holds, and when it was made."""

    compared: Compared
    words: Words
    generated_at: dt.datetime

    def rows(self) -> Iterator[dict[str, Any]]:
        """The rows, lines first; a line that is merely renumbered has one row without a field."""
        for line in self.compared.comparison.lines:
            if line.kinds or line.alike:
                yield from _line(line, self.compared.successors, self.words)
        for change in self.compared.comparison.topics:
            yield _topic(change, self.words)


def _line(line: LineChange, successors: Successors, words: Words) -> Iterator[dict[str, Any]]:
    entry = line.match.new or line.match.old
    assert entry is not None
    gone = line.match.new is None
    head: dict[str, Any] = {
        "what": words("compare.line"),
        "reference": "" if gone else line.ref,
        "former_reference": line.before,
        "kinds": ", ".join(words(f"kind.{kind.value}") for kind in line.kinds),
        "matched": words(f"match.{line.match.how.value}"),
        "score": round(line.match.score, 2),
        "topic": entry[0].title,
        "task": entry[1].text,
        "successors": ", ".join(successors.get(line.before, ())) if gone else "",
    }
    if not line.fields and not line.alike:
        yield _whole(head)
    for each in (*line.fields, *line.alike):
        yield _whole(
            head,
            field=words(f"column.{each.field}"),
            before=each.before,
            after=each.after,
            difference=marked(each.before, each.after),
            settled=settled_change(each, words) if each.printed else "",
        )


def _topic(change: TopicChange, words: Words) -> dict[str, Any]:
    return _whole(
        {},
        what=words("compare.topic"),
        reference=change.ref,
        former_reference=change.before_ref,
        field=words(f"topic_change.{change.aspect.value}"),
        before=change.before,
        after=change.after,
        difference=marked(change.before, change.after),
    )


def _whole(head: dict[str, Any], **more: str) -> dict[str, Any]:
    return dict.fromkeys(COLUMNS, "") | head | more


def counts_of(comparison: Comparison) -> dict[str, int]:
    """How many lines are new, changed, moved, taken out and unchanged, and how many changes of
    topics there are."""
    kinds = {kind.value: count for kind, count in comparison.counts.items()}
    return {**kinds, "unchanged": comparison.unchanged, "topic_changes": len(comparison.topics)}


def comparison_to_json(changes: Changes) -> bytes:
    """The comparison as JSON; the difference as a list of [kind, text]."""
    comparison = changes.compared.comparison
    rows = []
    for row in changes.rows():
        pieces = [[p.kind.value, p.text] for p in word_diff(row["before"], row["after"])]
        rows.append(row | {"difference": pieces})
    return to_json(
        {
            "schema": SCHEMA,
            "before": comparison.old.key if comparison.old else None,
            "after": comparison.new.key,
            "counts": counts_of(comparison),
            "rows": rows,
        }
    )


def comparison_to_csv(changes: Changes) -> bytes:
    """The rows as CSV."""
    return to_csv(COLUMNS, (row.values() for row in changes.rows()))
