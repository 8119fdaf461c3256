"""Writing an edition, whole, into the record."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.findings import Finding, Place
from wp.domain.programme import Edition, PerformanceIndicator, Programme
from wp.store import schema as t
from wp.store.audit.events import Action
from wp.store.audit.log import record_event
from wp.store.database import insert_row, insert_rows
from wp.store.import_record import Inherited, keep_decided
from wp.store.vocabulary import Wrote, body_ids, ensure_codes, programme_ids

Entry = tuple[PerformanceIndicator, int]


def add_edition(
    connection: Connection,
    edition: Edition,
    kept: Inherited,
    words: dict[str, int],
    now: dt.datetime,
    actor: str,
) -> int:
    """Write an edition with what it keeps of the one before, and give its number.

    Lines with a permanent id keep it, others get one. `words` holds the coverage counts `in_cells`,
    `left_out` and `unplaced`; `actor` and the moment are kept with the write.
    """
    wrote: Wrote = defaultdict(list)
    programme_id = _programme_id(connection, edition.programme, wrote)
    last = sa.select(sa.func.max(t.editions.c.number)).where(
        t.editions.c.programme_id == programme_id
    )
    number = (connection.execute(last).scalar() or 0) + 1
    values: dict[str, Any] = {
        "programme_id": programme_id,
        "number": number,
        "standing": edition.standing,
        "document": edition.document,
        "effective_on": edition.effective_on,
        "sha256": edition.sha256,
        "title": edition.programme.title,
        "recorded_at": now,
        "recorded_by": actor,
        **{f"words_{name}": count for name, count in words.items()},
    }
    edition_id = insert_row(connection, t.editions, values)
    entries = _add_topics(connection, edition, edition_id)
    line_ids = _line_ids(connection, [line for line, _ in entries], programme_id, wrote)
    _add_lines(connection, entries, line_ids, edition_id, wrote)
    wrote[t.findings] += _add_findings(connection, edition_id, edition.findings)
    keep_decided(connection, edition_id, kept, line_ids)
    detail = {
        "document": edition.document,
        "sha256": edition.sha256,
        "lines": len(line_ids),
        "standing": edition.standing,
    }
    key = f"{edition.programme.code}@{number}"
    record_event(connection, now, actor, Action.EDITION_ADDED, key, json.dumps(detail), wrote=wrote)
    return number


def _programme_id(connection: Connection, programme: Programme, wrote: Wrote) -> int:
    values = {
        "code": programme.code,
        "title": programme.title,
        "kind": programme.kind,
        "start_on": programme.start,
        "end_on": programme.end,
    }
    if known := programme_ids(connection).get(programme.code):
        return known
    wrote[t.programmes].append(number := insert_row(connection, t.programmes, values))
    return number


def _add_topics(connection: Connection, edition: Edition, edition_id: int) -> list[Entry]:
    """Write topics and tasks; gives each line with the number of its task."""
    entries: list[Entry] = []
    for at, topic in enumerate(edition.topics):
        values = {
            "edition_id": edition_id,
            "position": at,
            "part": topic.part,
            "number": topic.number,
            "title": topic.title,
            "code": topic.code,
        }
        topic_id = insert_row(connection, t.topics, values)
        tasks = [
            {
                "topic_id": topic_id,
                "position": position,
                "number": task.number,
                "text": task.text,
                "type": task.type_as_read,
            }
            for position, task in enumerate(topic.tasks)
        ]
        task_ids = insert_rows(connection, t.tasks, tasks)
        for task, task_id in zip(topic.tasks, task_ids, strict=True):
            entries += [(line, task_id) for line in task.lines]
    return entries


def _line_ids(
    connection: Connection,
    lines: Sequence[PerformanceIndicator],
    programme_id: int,
    wrote: Wrote,
) -> list[int]:
    """The permanent ids of the lines; those without one get one."""
    new = insert_rows(
        connection, t.lines, [{"programme_id": programme_id} for line in lines if line.id <= 0]
    )
    wrote[t.lines] += new
    fresh = iter(new)
    return [line.id if line.id > 0 else next(fresh) for line in lines]


def _add_lines(
    connection: Connection,
    entries: Sequence[Entry],
    line_ids: Sequence[int],
    edition_id: int,
    wrote: Wrote,
) -> None:
    """What each line reads, its bodies and codes: a few statements for all of them."""
    rows = [
        {
            "edition_id": edition_id,
            "line_id": line_id,
            "task_id": task_id,
            "position": at,
            **_line_values(line),
        }
        for at, ((line, task_id), line_id) in enumerate(zip(entries, line_ids, strict=True))
    ]
    numbers = insert_rows(connection, t.edition_lines, rows)
    # What was settled stands beside what was read, in a table of its own.
    lines = [line.as_read for line, _ in entries]
    body_id = body_ids(connection, {name for line in lines for name in line.bodies}, wrote)
    ensure_codes(connection, {code for line in lines for code in line.codes}, wrote)
    listed = (
        (t.line_bodies, "body_id", [[body_id[name] for name in line.bodies] for line in lines]),
        (t.line_codes, "code", [line.codes for line in lines]),
    )
    for table, column, values in listed:
        links = [
            {"edition_line_id": number, column: value, "position": at}
            for number, own in zip(numbers, values, strict=True)
            for at, value in enumerate(own)
        ]
        if links:
            connection.execute(sa.insert(table), links)


def _line_values(line: PerformanceIndicator) -> dict[str, Any]:
    values = {
        "ref": line.ref,
        "type_cell": line.type_cell and line.type_cell.value,
        **_place_values(line.source),
    }
    for name, cell in line.cells.items():
        values |= {name: cell.text, f"{name}_cell": cell.state.value}
    return values


def _add_findings(
    connection: Connection, edition_id: int, findings: tuple[Finding, ...]
) -> list[int]:
    rows = [
        {
            "edition_id": edition_id,
            "code": finding.code,
            "column_name": finding.column,
            "words": finding.read,
            "ref": finding.ref,
            **_place_values(finding.place),
        }
        for finding in findings
    ]
    return insert_rows(connection, t.findings, rows)


def _place_values(place: Place) -> dict[str, Any]:
    return {
        "document": place.document,
        "page": place.page,
        "table_no": place.table,
        "row_no": place.row,
    }
