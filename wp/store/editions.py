"""Reading editions back as the values that were written."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.bodies import BodyVocabulary
from wp.domain.editions.choice import ProgrammeEditions
from wp.domain.editions.settling import in_force, with_settlements
from wp.domain.findings import Cell, CellState, Place, Settlement
from wp.domain.programme import (
    Edition,
    EditionHeader,
    PerformanceIndicator,
    Programme,
    Task,
    Topic,
    task_ref,
    topic_ref,
)
from wp.domain.timeline import Step, read_timeline
from wp.errors import RecordError
from wp.store import schema as t
from wp.store.edition_choices import load_choices
from wp.store.row_values import all_rows, value_of
from wp.store.settlements import load_findings

_STATES = {state.value: state for state in CellState}
_NO_CELL = Cell()


def list_editions(connection: Connection) -> tuple[EditionHeader, ...]:
    """All editions without their text, programme by programme, oldest first."""
    programmes = {
        row.id: value_of(Programme, row, start=row.start_on, end=row.end_on)
        for row in all_rows(connection, t.programmes)
    }
    query = sa.select(t.editions).order_by(t.editions.c.programme_id, t.editions.c.number)
    return tuple(
        value_of(EditionHeader, row, programme=programmes[row.programme_id])
        for row in connection.execute(query)
    )


def editions_by_programme(connection: Connection) -> dict[str, ProgrammeEditions]:
    """The editions of each programme, by its code, with the choices among them; RecordError where
    the record holds no programme yet."""
    headers, choices = list_editions(connection), load_choices(connection)
    if not headers:
        raise RecordError("empty.record")
    return {
        code: ProgrammeEditions(
            tuple(each for each in headers if each.code == code),
            tuple(each for each in choices if each.code == code),
        )
        for code in dict.fromkeys(each.code for each in headers)
    }


def load_edition(
    connection: Connection,
    header: EditionHeader,
    vocabulary: BodyVocabulary,
    said: Sequence[Settlement],
) -> Edition:
    """The edition of this header, with every topic, task, line and finding, as it reads with what
    was said of its findings (the vocabulary gives that its meaning)."""
    code, kind = header.code, header.programme.kind
    lines = _lines(connection, header.id, vocabulary)
    tasks: dict[int, list[Task]] = defaultdict(list)
    in_edition = t.topics.c.edition_id == header.id
    query = sa.select(t.topics).where(in_edition).order_by(t.topics.c.position)
    topics = connection.execute(query).all()
    number_of = {row.id: row.number for row in topics}
    query = sa.select(t.tasks).join(t.topics).where(in_edition).order_by(t.tasks.c.position)
    for row in connection.execute(query):
        ref = task_ref(code, kind, number_of[row.topic_id], row.number)
        tasks[row.topic_id].append(
            value_of(Task, row, ref=ref, lines=tuple(lines[row.id]), overruled=())
        )
    edition = value_of(
        Edition,
        header,
        topics=tuple(
            value_of(
                Topic,
                row,
                ref=topic_ref(code, kind, row.part, row.number),
                tasks=tuple(tasks[row.id]),
            )
            for row in topics
        ),
        findings=load_findings(connection, header.id),
        settled=(),
    )
    return with_settlements(edition, in_force(said), vocabulary)


def _lines(
    connection: Connection, edition_id: int, vocabulary: BodyVocabulary
) -> dict[int, list[PerformanceIndicator]]:
    """The lines of an edition by the numbers of their tasks."""
    bodies = _listed(connection, edition_id, t.line_bodies, t.bodies.c.short)
    codes = _listed(connection, edition_id, t.line_codes, t.line_codes.c.code)
    # A few timelines stand on most lines, so each is read once.
    read = lru_cache(maxsize=1024)(lambda text: read_timeline(text, vocabulary))
    lines: dict[int, list[PerformanceIndicator]] = defaultdict(list)
    table = t.edition_lines
    query = sa.select(table).where(table.c.edition_id == edition_id).order_by(table.c.position)
    for row in connection.execute(query):
        lines[row.task_id].append(_line(row, bodies[row.id], codes[row.id], read))
    return lines


def _listed(
    connection: Connection, edition_id: int, table: sa.Table, column: sa.Column[str]
) -> dict[int, list[str]]:
    """What a table of links lists for each row of an edition's lines, in its order."""
    listed: dict[int, list[str]] = defaultdict(list)
    source = table.join(t.edition_lines)
    source = source if column.table is table else source.join(column.table)
    query = (
        sa.select(table.c.edition_line_id, column)
        .select_from(source)
        .where(t.edition_lines.c.edition_id == edition_id)
        .order_by(table.c.edition_line_id, table.c.position)
    )
    for line, name in connection.execute(query):
        listed[line].append(name)
    return listed


def _line(
    row: Any, bodies: list[str], codes: list[str], read: Callable[[str], tuple[Step, ...]]
) -> PerformanceIndicator:
    return PerformanceIndicator(
        id=row.line_id,
        ref=row.ref,
        indicator=_cell(row.indicator, row.indicator_cell),
        timeline=_cell(row.timeline, row.timeline_cell),
        progress=_cell(row.progress, row.progress_cell),
        type_cell=_STATES[row.type_cell] if row.type_cell else None,
        strategic=_cell(row.strategic, row.strategic_cell),
        bodies_cell=_cell(row.bodies, row.bodies_cell),
        programmes=_cell(row.programmes, row.programmes_cell),
        steps=read(row.timeline),
        bodies=tuple(bodies),
        codes=tuple(codes),
        source=Place(row.document, row.page, row.table_no, row.row_no),
    )


def _cell(text: str, state: str) -> Cell:
    return _NO_CELL if not text and state == "empty" else Cell(text, _STATES[state])


def line_ids(connection: Connection, code: str, number: int) -> dict[str, int]:
    """The permanent ids of an edition's lines by their references."""
    table = t.edition_lines
    source = table.join(t.editions, table.c.edition_id == t.editions.c.id).join(t.programmes)
    query = sa.select(table.c.ref, table.c.line_id).select_from(source)
    mine = query.where(t.programmes.c.code == code, t.editions.c.number == number)
    return {row.ref: row.line_id for row in connection.execute(mine)}
