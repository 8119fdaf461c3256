"""Keeping editions: written whole in one transaction, read back as the same values."""

import datetime as dt
import json
from collections import defaultdict
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.bodies import BodyVocabulary
from wp.domain.findings import Cell, CellState, Finding, Place
from wp.domain.matching import match_lines
from wp.domain.programme import Edition, Part, PerformanceIndicator, Programme, Task, Topic, task_ref, topic_ref
from wp.domain.timeline import read_timeline
from wp.store import tables as t
from wp.store.audit import record_event
from wp.store.vocabulary import body_ids, ensure_codes

CELLS = ("strategic", "bodies", "programmes", "indicator", "timeline", "progress")


def add_edition(
    connection: Connection,
    edition: Edition,
    former: Edition | None,
    words: dict[str, int],
    now: dt.datetime,
    actor: str,
) -> int:
    """Write an edition behind the former one (None for a programme's first) and give its number.

    Lines that match a line of the former edition keep their permanent id. `words` holds the coverage counts
    `in_cells`, `left_out` and `unplaced`; `actor` and the moment are kept with the write.
    """
    programme_id = _programme_id(connection, edition.programme)
    last = sa.select(sa.func.max(t.editions.c.number)).where(t.editions.c.programme_id == programme_id)
    number = (connection.execute(last).scalar() or 0) + 1
    values: dict[str, Any] = {
        "programme_id": programme_id, "number": number, "standing": edition.standing, "document": edition.document,
        "effective_on": edition.effective_on, "sha256": edition.sha256, "title": edition.programme.title,
        "recorded_at": now.isoformat(), "recorded_by": actor, "words_in_cells": words["in_cells"],
        "words_left_out": words["left_out"], "words_unplaced": words["unplaced"],
    }  # fmt: skip
    edition_id = _insert(connection, t.editions, values)
    ids = {id(new[2]): old[2].id for old, new in match_lines(former, edition) if old and new}
    body_id = body_ids(connection, {name for _, _, line in edition.lines() for name in line.bodies})
    ensure_codes(connection, {code for _, _, line in edition.lines() for code in line.codes})
    position = 0
    for at, topic in enumerate(edition.topics):
        topic_id = _insert(connection, t.topics, {
            "edition_id": edition_id, "position": at, "part": topic.part.value, "number": topic.number,
            "title": topic.title, "code": topic.code,
        })  # fmt: skip
        for task_at, task in enumerate(topic.tasks):
            task_id = _insert(connection, t.tasks, {
                "topic_id": topic_id, "position": task_at, "number": task.number, "text": task.text, "type": task.type,
            })  # fmt: skip
            for line in task.lines:
                line_id = ids.get(id(line)) or _insert(connection, t.lines, {"programme_id": programme_id})
                where = {"edition_id": edition_id, "line_id": line_id, "task_id": task_id, "position": position}
                _add_line(connection, line, where, body_id)
                position += 1
    _add_findings(connection, edition_id, edition.findings)
    detail = {"document": edition.document, "sha256": edition.sha256, "lines": position, "standing": edition.standing}
    record_event(connection, now, actor, "edition.added", f"{edition.programme.code}@{number}", json.dumps(detail))
    return number


def _insert(connection: Connection, table: sa.Table, values: dict[str, Any]) -> int:
    key = connection.execute(sa.insert(table).values(values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def _programme_id(connection: Connection, programme: Programme) -> int:
    table = t.programmes
    found = connection.execute(sa.select(table.c.id).where(table.c.code == programme.code)).scalar()
    return found or _insert(connection, table, {
        "code": programme.code, "title": programme.title, "kind": programme.kind,
        "start_on": programme.start, "end_on": programme.end,
    })  # fmt: skip


def _add_line(
    connection: Connection, line: PerformanceIndicator, where: dict[str, int], body_id: dict[str, int]
) -> None:
    cells = (line.strategic, line.bodies_cell, line.programmes, line.indicator, line.timeline, line.progress)
    texts = {name: cell.text for name, cell in zip(CELLS, cells, strict=True)}
    states = {f"{name}_cell": cell.state.value for name, cell in zip(CELLS, cells, strict=True)}
    values: dict[str, Any] = {
        **where, "ref": line.ref, "type_cell": line.type_cell.value if line.type_cell else None, **texts, **states,
        **_place_values(line.source),
    }  # fmt: skip
    row_id = _insert(connection, t.edition_lines, values)
    for position, name in enumerate(line.bodies):
        link = {"edition_line_id": row_id, "body_id": body_id[name], "position": position}
        connection.execute(sa.insert(t.line_bodies).values(link))
    for position, code in enumerate(line.codes):
        connection.execute(sa.insert(t.line_codes).values(edition_line_id=row_id, code=code, position=position))


def _add_findings(connection: Connection, edition_id: int, findings: tuple[Finding, ...]) -> None:
    for found in findings:
        connection.execute(sa.insert(t.findings).values(
            edition_id=edition_id, code=found.code, column_name=found.column, words=found.read, ref=found.ref,
            **_place_values(found.place),
        ))  # fmt: skip


def _place_values(place: Place) -> dict[str, Any]:
    return {"document": place.document, "page": place.page, "table_no": place.table, "row_no": place.row}


def list_editions(connection: Connection) -> list[dict[str, Any]]:
    """All editions, oldest first, each a dict with its programme's columns and its own, without the text."""
    columns = [t.programmes.c[name].label(name) for name in ("code", "kind", "start_on", "end_on")]
    query = (
        sa.select(t.editions, t.programmes.c.title.label("programme_title"), *columns)
        .join(t.programmes)
        .order_by(t.programmes.c.id, t.editions.c.number)
    )
    return [dict(row._mapping) for row in connection.execute(query)]


def load_edition(connection: Connection, head: dict[str, Any], vocabulary: BodyVocabulary) -> Edition:
    """The edition of this head (one of `list_editions`), with every topic, task, line and finding."""
    edition_id = head["id"]
    in_edition = t.topics.c.edition_id == edition_id
    bodies, codes = _many(connection, edition_id)
    lines: dict[int, list[PerformanceIndicator]] = defaultdict(list)
    table = t.edition_lines
    query = sa.select(table).where(table.c.edition_id == edition_id).order_by(table.c.position)
    for row in connection.execute(query):
        lines[row.task_id].append(_line(row, bodies[row.id], codes[row.id], vocabulary))
    code, kind = head["code"], head["kind"]
    tasks: dict[int, list[Task]] = defaultdict(list)
    topics = connection.execute(sa.select(t.topics).where(in_edition).order_by(t.topics.c.position)).all()
    number_of = {row.id: row.number for row in topics}
    query = sa.select(t.tasks).join(t.topics).where(in_edition).order_by(t.tasks.c.position)
    for row in connection.execute(query):
        ref = task_ref(code, kind, number_of[row.topic_id], row.number)
        tasks[row.topic_id].append(Task(ref, row.number, row.text, row.type, tuple(lines[row.id])))
    return Edition(
        Programme(code, head["programme_title"], kind, head["start_on"], head["end_on"]),
        head["number"], head["standing"], head["effective_on"], head["document"], head["sha256"],
        dt.datetime.fromisoformat(head["recorded_at"]), head["recorded_by"],
        tuple(
            Topic(topic_ref(code, kind, row.part, row.number), Part(row.part), row.number, row.title, row.code,
                  tuple(tasks[row.id]))
            for row in topics
        ),
        _findings(connection, edition_id),
    )  # fmt: skip


def _many(connection: Connection, edition_id: int) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    bodies: dict[int, list[str]] = defaultdict(list)
    codes: dict[int, list[str]] = defaultdict(list)
    mine = t.edition_lines.c.edition_id == edition_id
    query = (
        sa.select(t.line_bodies.c.edition_line_id, t.bodies.c.short)
        .join(t.bodies, t.bodies.c.id == t.line_bodies.c.body_id)
        .join(t.edition_lines, t.edition_lines.c.id == t.line_bodies.c.edition_line_id)
        .where(mine)
        .order_by(t.line_bodies.c.edition_line_id, t.line_bodies.c.position)
    )
    for line, name in connection.execute(query):
        bodies[line].append(name)
    query = (
        sa.select(t.line_codes.c.edition_line_id, t.line_codes.c.code)
        .join(t.edition_lines, t.edition_lines.c.id == t.line_codes.c.edition_line_id)
        .where(mine)
        .order_by(t.line_codes.c.edition_line_id, t.line_codes.c.position)
    )
    for line, name in connection.execute(query):
        codes[line].append(name)
    return bodies, codes


def _line(row: Any, bodies: list[str], codes: list[str], vocabulary: BodyVocabulary) -> PerformanceIndicator:
    cells = [Cell(getattr(row, name), CellState(getattr(row, f"{name}_cell"))) for name in CELLS]
    strategic, bodies_cell, programmes, indicator, timeline, progress = cells
    return PerformanceIndicator(
        row.line_id, row.ref, indicator, timeline, progress, CellState(row.type_cell) if row.type_cell else None,
        strategic, bodies_cell, programmes, read_timeline(timeline.text, vocabulary), tuple(bodies), tuple(codes),
        Place(row.document, row.page, row.table_no, row.row_no),
    )  # fmt: skip


def _findings(connection: Connection, edition_id: int) -> tuple[Finding, ...]:
    query = sa.select(t.findings).where(t.findings.c.edition_id == edition_id).order_by(t.findings.c.id)
    return tuple(
        Finding(row.code, Place(row.document, row.page, row.table_no, row.row_no), row.column_name, row.words, row.ref)
        for row in connection.execute(query)
    )
