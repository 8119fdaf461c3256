"""Writing an edition, whole, into the record."""

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.findings import Finding, Place
from wp.domain.programme import Edition, PerformanceIndicator, Programme
from wp.store import tables as t
from wp.store.audit.log import record_event
from wp.store.database import insert_row, insert_rows
from wp.store.editions import CELLS
from wp.store.import_record import Kept, keep_decided
from wp.store.vocabulary import body_ids, ensure_codes


def add_edition(
    connection: Connection,
    edition: Edition,
    kept: Kept,
    words: dict[str, int],
    now: dt.datetime,
    actor: str,
) -> int:
    """Write an edition with what it keeps of the one before, and give its number.

    Lines with a permanent id keep it, others get one. `words` holds the coverage counts `in_cells`,
    `left_out` and `unplaced`; `actor` and the moment are kept with the write.
    """
    programme_id = _programme_id(connection, edition.programme)
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
        "recorded_at": now.isoformat(),
        "recorded_by": actor,
        "words_in_cells": words["in_cells"],
        "words_left_out": words["left_out"],
        "words_unplaced": words["unplaced"],
    }
    edition_id = insert_row(connection, t.editions, values)
    body_id = body_ids(connection, {name for _, _, line in edition.lines() for name in line.bodies})
    ensure_codes(connection, {code for _, _, line in edition.lines() for code in line.codes})
    entries: list[tuple[PerformanceIndicator, int]] = []
    for at, topic in enumerate(edition.topics):
        topic_id = insert_row(
            connection,
            t.topics,
            {
                "edition_id": edition_id,
                "position": at,
                "part": topic.part.value,
                "number": topic.number,
                "title": topic.title,
                "code": topic.code,
            },
        )
        task_ids = insert_rows(
            connection,
            t.tasks,
            [
                {
                    "topic_id": topic_id,
                    "position": task_at,
                    "number": task.number,
                    "text": task.text,
                    "type": task.type,
                }
                for task_at, task in enumerate(topic.tasks)
            ],
        )
        entries += [
            (line, task_id)
            for task, task_id in zip(topic.tasks, task_ids, strict=True)
            for line in task.lines
        ]
    line_ids = _line_ids(connection, [line for line, _ in entries], programme_id)
    _add_lines(connection, entries, line_ids, edition_id, body_id)
    _add_findings(connection, edition_id, edition.findings)
    keep_decided(connection, edition_id, kept, line_ids)
    count = len(line_ids)
    detail = {
        "document": edition.document,
        "sha256": edition.sha256,
        "lines": count,
        "standing": edition.standing,
    }
    record_event(
        connection,
        now,
        actor,
        "edition.added",
        f"{edition.programme.code}@{number}",
        json.dumps(detail),
    )
    return number


def _programme_id(connection: Connection, programme: Programme) -> int:
    table = t.programmes
    found = connection.execute(sa.select(table.c.id).where(table.c.code == programme.code)).scalar()
    return found or insert_row(
        connection,
        table,
        {
            "code": programme.code,
            "title": programme.title,
            "kind": programme.kind,
            "start_on": programme.start,
            "end_on": programme.end,
        },
    )


def _line_ids(
    connection: Connection, lines: Sequence[PerformanceIndicator], programme_id: int
) -> list[int]:
    """The permanent ids of the lines; those without one get one."""
    new = insert_rows(
        connection, t.lines, [{"programme_id": programme_id} for line in lines if line.id <= 0]
    )
    fresh = iter(new)
    return [line.id if line.id > 0 else next(fresh) for line in lines]


def _add_lines(
    connection: Connection,
    entries: Sequence[tuple[PerformanceIndicator, int]],
    line_ids: Sequence[int],
    edition_id: int,
    body_id: dict[str, int],
) -> None:
    """What each line (with its task's number) reads, its bodies and codes: a few statements for
    all of them."""
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
    pairs = [(number, line) for number, (line, _) in zip(numbers, entries, strict=True)]
    bodies = [
        {"edition_line_id": number, "body_id": body_id[name], "position": at}
        for number, line in pairs
        for at, name in enumerate(line.bodies)
    ]
    codes = [
        {"edition_line_id": number, "code": code, "position": at}
        for number, line in pairs
        for at, code in enumerate(line.codes)
    ]
    for table, links in ((t.line_bodies, bodies), (t.line_codes, codes)):
        if links:
            connection.execute(sa.insert(table), links)


def _line_values(line: PerformanceIndicator) -> dict[str, Any]:
    cells = (
        line.strategic,
        line.bodies_cell,
        line.programmes,
        line.indicator,
        line.timeline,
        line.progress,
    )
    texts = {name: cell.text for name, cell in zip(CELLS, cells, strict=True)}
    states = {f"{name}_cell": cell.state.value for name, cell in zip(CELLS, cells, strict=True)}
    kept = line.type_cell.value if line.type_cell else None
    return {"ref": line.ref, "type_cell": kept, **texts, **states, **_place_values(line.source)}


def _add_findings(connection: Connection, edition_id: int, findings: tuple[Finding, ...]) -> None:
    for found in findings:
        connection.execute(
            sa.insert(t.findings).values(
                edition_id=edition_id,
                code=found.code,
                column_name=found.column,
                words=found.read,
                ref=found.ref,
                **_place_values(found.place),
            )
        )


def _place_values(place: Place) -> dict[str, Any]:
    return {
        "document": place.document,
        "page": place.page,
        "table_no": place.table,
        "row_no": place.row,
    }
