"""A digest of what an event wrote, read back from the tables: `wp verify` compares it with the
event's own."""

import hashlib

from wp.store import schema as t
from wp.store.audit.events import COVERED, Action
from wp.store.audit.kept_rows import Raw, Rows, Runs, as_text, column_of, covers_in

NOTHING = ""
GONE = "gone"


def content_of(rows: Rows, action: str, subject: str, covers: str = "") -> str:
    """The digest of the rows that an event tells of, as they stand now: those of its action and
    subject, and those that it `covers` by their keys.

    `NOTHING` where the event covers no rows, `GONE` where the rows that it tells of are not there.
    """
    if action == Action.EDITION_ADDED:
        told = _edition(rows, subject)
    elif action in COVERED:
        told = _covered(rows, action, number_in(subject))
    else:
        told = None
    runs = covers_in(covers)
    also = [each for name in sorted(runs) for each in _run(rows, name, runs[name])]
    if told or also:
        lines = "\n".join(map(as_text, [*(told or ()), *also]))
        # Of a damaged file a text may be no UTF-8 any more.
        return hashlib.sha256(lines.encode(errors="surrogateescape")).hexdigest()
    return NOTHING if told is None else GONE


def number_in(named: str) -> int:
    """The number at the end of a name such as "report 12"; 0 where there is none."""
    last = named.rpartition(" ")[2]
    return int(last) if last.isdigit() else 0


def _run(rows: Rows, name: str, runs: Runs) -> list[Raw]:
    table = t.programmes.metadata.tables.get(name)
    return [] if table is None else rows.between(table, runs)


def _covered(rows: Rows, action: str, number: int) -> list[Raw]:
    covered = COVERED[action]
    own = rows.chosen(covered.table, id=[number])
    if not own:
        return []
    told = list(own)
    for part in covered.parts:
        told += rows.chosen(part, **{f"{covered.noun}_id": [number]})
    if covered.about:
        asked, link = covered.about
        told += rows.chosen(asked, id=column_of(covered.table, link, own))
    return told + rows.chosen(t.text_languages, row_id=[number], action=[action])


def _edition(rows: Rows, subject: str) -> list[Raw]:
    code, _, number = subject.partition("@")
    programme = column_of(t.programmes, "id", rows.chosen(t.programmes, code=[code]))
    named = {"programme_id": programme, "number": [number_in(number)]}
    editions = rows.chosen(t.editions, **named)
    own = column_of(t.editions, "id", editions)
    topics = rows.chosen(t.topics, edition_id=own)
    tasks = rows.chosen(t.tasks, topic_id=column_of(t.topics, "id", topics))
    lines = rows.chosen(t.edition_lines, edition_id=own)
    told = [*editions, *topics, *tasks, *lines]
    for table in (t.line_bodies, t.line_codes):
        told += rows.chosen(table, edition_line_id=column_of(t.edition_lines, "id", lines))
    for table in (t.line_matches, t.step_follows, t.line_successors):
        told += rows.chosen(table, edition_id=own)
    return told
