"""Reading editions back as the values that were written."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.bodies import BodyVocabulary
from wp.domain.findings import Cell, CellState, Finding, Place
from wp.domain.programme import (
    Edition,
    Part,
    PerformanceIndicator,
    Programme,
    Task,
    Topic,
    task_ref,
    topic_ref,
)
from wp.domain.timeline import Step, read_timeline
from wp.errors import RecordError
from wp.store import tables as t

CELLS = ("strategic", "bodies", "programmes", "indicator", "timeline", "progress")
_LINE = (
    "id",
    "line_id",
    "task_id",
    "ref",
    "type_cell",
    *(column for cell in CELLS for column in (cell, f"{cell}_cell")),
    "document",
    "page",
    "table_no",
    "row_no",
)
_STATES = {state.value: state for state in CellState}
_NO_CELL = Cell()


def list_editions(connection: Connection) -> list[dict[str, Any]]:
    """All editions, oldest first, each a dict with its programme's columns and its own, without
    the text."""
    columns = [t.programmes.c[name].label(name) for name in ("code", "kind", "start_on", "end_on")]
    query = (
        sa.select(t.editions, t.programmes.c.title.label("programme_title"), *columns)
        .join(t.programmes)
        .order_by(t.programmes.c.id, t.editions.c.number)
    )
    return [dict(row._mapping) for row in connection.execute(query)]


def require_programme(connection: Connection) -> None:
    """RecordError where the record holds no programme yet."""
    if not list_editions(connection):
        raise RecordError("empty.record")


def load_edition(
    connection: Connection, head: dict[str, Any], vocabulary: BodyVocabulary
) -> Edition:
    """The edition of this head (one of `list_editions`), with every topic, task, line and
    finding."""
    edition_id = head["id"]
    in_edition = t.topics.c.edition_id == edition_id
    bodies, codes = _many(connection, edition_id)
    lines: dict[int, list[PerformanceIndicator]] = defaultdict(list)
    table = t.edition_lines
    query = sa.select(*(table.c[name] for name in _LINE)).where(table.c.edition_id == edition_id)
    # A few timelines stand on most lines, so each is read once.
    read = lru_cache(maxsize=1024)(lambda text: read_timeline(text, vocabulary))
    for row in connection.execute(query.order_by(table.c.position)):
        lines[row[2]].append(_line(row, bodies[row[0]], codes[row[0]], read))
    code, kind = head["code"], head["kind"]
    tasks: dict[int, list[Task]] = defaultdict(list)
    topics = connection.execute(
        sa.select(t.topics).where(in_edition).order_by(t.topics.c.position)
    ).all()
    number_of = {row.id: row.number for row in topics}
    query = sa.select(t.tasks).join(t.topics).where(in_edition).order_by(t.tasks.c.position)
    for row in connection.execute(query):
        ref = task_ref(code, kind, number_of[row.topic_id], row.number)
        tasks[row.topic_id].append(Task(ref, row.number, row.text, row.type, tuple(lines[row.id])))
    return Edition(
        programme=Programme(code, head["programme_title"], kind, head["start_on"], head["end_on"]),
        number=head["number"],
        standing=head["standing"],
        effective_on=head["effective_on"],
        document=head["document"],
        sha256=head["sha256"],
        recorded_at=dt.datetime.fromisoformat(head["recorded_at"]),
        recorded_by=head["recorded_by"],
        topics=tuple(
            Topic(
                topic_ref(code, kind, row.part, row.number),
                Part(row.part),
                row.number,
                row.title,
                row.code,
                tuple(tasks[row.id]),
            )
            for row in topics
        ),
        findings=_findings(connection, edition_id),
    )


def _many(
    connection: Connection, edition_id: int
) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
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


def _line(
    row: Any, bodies: list[str], codes: list[str], read: Callable[[str], tuple[Step, ...]]
) -> PerformanceIndicator:
    _, line_id, _, ref, type_cell, *texts, document, page, table, number = row
    strategic, bodies_cell, programmes, indicator, timeline, progress = map(
        _cell, texts[::2], texts[1::2]
    )
    return PerformanceIndicator(
        id=line_id,
        ref=ref,
        indicator=indicator,
        timeline=timeline,
        progress=progress,
        type_cell=_STATES[type_cell] if type_cell else None,
        strategic=strategic,
        bodies_cell=bodies_cell,
        programmes=programmes,
        steps=read(timeline.text),
        bodies=tuple(bodies),
        codes=tuple(codes),
        source=Place(document, page, table, number),
    )


def _cell(text: str, state: str) -> Cell:
    return _NO_CELL if not text and state == "empty" else Cell(text, _STATES[state])


def _findings(connection: Connection, edition_id: int) -> tuple[Finding, ...]:
    query = (
        sa.select(t.findings).where(t.findings.c.edition_id == edition_id).order_by(t.findings.c.id)
    )
    return tuple(
        Finding(
            row.code,
            Place(row.document, row.page, row.table_no, row.row_no),
            row.column_name,
            row.words,
            row.ref,
        )
        for row in connection.execute(query)
    )


def line_ids(connection: Connection, code: str, number: int) -> dict[str, int]:
    """The permanent ids of an edition's lines by their references."""
    table = t.edition_lines
    source = table.join(t.editions, table.c.edition_id == t.editions.c.id).join(t.programmes)
    query = sa.select(table.c.ref, table.c.line_id).select_from(source)
    mine = query.where(t.programmes.c.code == code, t.editions.c.number == number)
    return {row.ref: row.line_id for row in connection.execute(mine)}
