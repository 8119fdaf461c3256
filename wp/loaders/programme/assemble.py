"""From rows to a programme: lines grouped into tasks and topics, their meaning read, their
doubts listed."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from wp.domain.bodies import BodyVocabulary
from wp.domain.codes import doubted_codes, read_codes
from wp.domain.editions.settling import unknown_in_bracket
from wp.domain.findings import Cell, CellState, Finding, FindingCode
from wp.domain.programme import (
    Edition,
    Part,
    PerformanceIndicator,
    Programme,
    ProgrammeKind,
    Task,
    Topic,
    line_ref,
    read_type,
    task_ref,
    topic_ref,
)
from wp.domain.timeline import StepKind, read_timeline
from wp.loaders.rows import Reading, Row
from wp.loaders.text.layouts import Kind, unfinished

# A title may end in a preposition ("to be taken note of"), a cell of a task does not.
_ENDED = {
    "task": Kind.TEXT,
    "bodies": Kind.BODIES,
    "programmes": Kind.TEXT,
    "indicator": Kind.TEXT,
}


def assemble(
    reading: Reading,
    programme: Programme,
    vocabulary: BodyVocabulary,
    standing: str,
    effective_on: dt.date,
) -> Edition:
    """The edition that a reading makes of a programme, with its standing and the day on which it
    became effective; its lines have no permanent ids yet (0), its
    number is 0.

    Its findings are those of the reader and those of assembling: unread timelines, unknown bodies
    and types, filled Progress cells, references that occur twice, and, of cells that the reader
    does not doubt, those that cannot end as they do.
    """
    topics = []
    findings: list[Finding] = []
    # A timeline that goes on from the row above is one cell with it, and so is what is doubted.
    again = {
        id(row)
        for above, row in pairwise(reading.rows)
        if row.timeline.state is CellState.MERGED and row.timeline.text == above.timeline.text
    }
    for (part, number, title), in_topic in groupby(
        reading.rows, key=lambda r: (r.part, r.topic_no, r.topic)
    ):
        rows = list(in_topic)
        tasks = []
        for in_task in _by_task(rows):
            task, doubts = _task(in_task, programme, vocabulary)
            tasks.append(task)
            own = {row.place for row in in_task if id(row) not in again}
            findings += (f for f in doubts if f.column != "timeline" or f.place in own)
        ref = topic_ref(programme.code, programme.kind, part, number)
        topics.append(Topic(ref, Part(part), number, title, rows[0].topic_code, tuple(tasks)))
        if left := doubted_codes(rows[0].topic_code):
            findings.append(
                Finding(FindingCode.CODES_UNREAD, rows[0].place, "topic_code", " ".join(left))
            )
    for idle in reading.inactive:
        ref = topic_ref(programme.code, programme.kind, Part.INACTIVE, idle.number)
        topics.append(Topic(ref, Part.INACTIVE, idle.number, idle.title, "", ()))
    findings += _doubled(topics, reading.document)
    told = {(each.place, each.column) for each in reading.findings}
    findings = [
        each
        for each in findings
        if each.code != FindingCode.CELL_BOUNDARY or (each.place, each.column) not in told
    ]
    return Edition(
        programme=programme,
        number=0,
        standing=standing,
        effective_on=effective_on,
        document=reading.document,
        sha256=reading.sha256,
        recorded_at=dt.datetime(1970, 1, 1, tzinfo=dt.UTC),
        recorded_by="",
        topics=tuple(topics),
        findings=tuple(dict.fromkeys((*reading.findings, *findings))),
    )


def _by_task(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows of each task; another text printed under the same number is another task."""
    task: list[Row] = []
    for row in rows:
        former = task[0] if task else row
        other = row.task.state is CellState.OWN and row.task.text != former.task.text
        if other or row.task_no != former.task_no:
            yield task
            task = []
        task.append(row)
    yield task


def _task(
    rows: list[Row], programme: Programme, vocabulary: BodyVocabulary
) -> tuple[Task, list[Finding]]:
    first = rows[0]
    typed = read_type(first.type.text)
    lines: list[PerformanceIndicator] = []
    findings: list[Finding] = []
    for index, row in enumerate(rows):
        ref = line_ref(programme.code, programme.kind, row.topic_no, row.task_no, index, len(rows))
        line = _line(row, ref, programme, vocabulary)
        lines.append(line)
        findings += _doubts(row, line, vocabulary)
    for row, line in zip(rows[1:], lines[1:], strict=True):
        printed, other = (each.type.text.strip().lower() for each in (first, row))
        if row.type.state is CellState.OWN and other != printed:
            # A type is the task's (product.md, section 2); what a later line prints instead is kept
            # as a doubt.
            findings.append(
                Finding(FindingCode.TYPE_DIFFERS, row.place, "type", row.type.text, line.ref)
            )
    if first.type.text and typed is None:
        findings.append(
            Finding(FindingCode.TYPE_UNKNOWN, first.place, "type", first.type.text, lines[0].ref)
        )
    ref = task_ref(programme.code, programme.kind, first.topic_no, first.task_no)
    return Task(ref, first.task_no, first.task.text, typed, tuple(lines)), findings


def _line(
    row: Row, ref: str, programme: Programme, vocabulary: BodyVocabulary
) -> PerformanceIndicator:
    actions = programme.kind is ProgrammeKind.ACTIONS
    return PerformanceIndicator(
        id=0,
        ref=ref,
        indicator=row.indicator,
        timeline=row.timeline,
        progress=row.progress,
        type_cell=None if actions else row.type.state,
        strategic=row.strategic,
        bodies_cell=row.bodies,
        programmes=row.programmes,
        steps=read_timeline(row.timeline.text, vocabulary),
        bodies=tuple(mention.short for mention in vocabulary.read(row.bodies.text)),
        codes=read_codes(row.topic_code if actions else row.strategic.text),
        source=row.place,
    )


def _doubts(row: Row, line: PerformanceIndicator, vocabulary: BodyVocabulary) -> Iterator[Finding]:
    def doubt(code: FindingCode, column: str, read: str) -> Finding:
        return Finding(code, row.place, column, read, line.ref)

    for step in line.steps:
        if step.kind is StepKind.UNREAD:
            yield doubt(FindingCode.TIMELINE_UNREAD, "timeline", step.text)
    for step in line.steps:
        for words in unknown_in_bracket(step, vocabulary):
            yield doubt(FindingCode.BODY_UNKNOWN, "timeline", words)
    for name, kind in _ENDED.items():
        cell: Cell = getattr(row, name)
        # Whatever the format: the words that are missing may stand in no cell, or not be printed.
        if cell.state is CellState.OWN and unfinished(kind, cell.text):
            yield doubt(FindingCode.CELL_BOUNDARY, name, cell.text)
    left = doubted_codes(row.strategic.text)
    if left and row.strategic.state is not CellState.MERGED:
        yield doubt(FindingCode.CODES_UNREAD, "strategic", " ".join(left))
    for mention in vocabulary.read(row.bodies.text):
        if mention.doubted and row.bodies.state is not CellState.MERGED:
            yield doubt(FindingCode.BODY_UNKNOWN, "bodies", mention.text)
    if row.progress.text and row.progress.state is CellState.OWN:
        yield doubt(FindingCode.PROGRESS_FILLED, "progress", row.progress.text)


def _doubled(topics: list[Topic], document: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for line in (line for topic in topics for task in topic.tasks for line in task.lines):
        if line.ref in seen:
            place = replace(line.source, document=document)
            yield Finding(FindingCode.REF_DOUBLED, place, "", line.ref, line.ref)
        seen.add(line.ref)
