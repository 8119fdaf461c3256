"""An edition as its annex prints it: tables of rows and cells, with the cells that span rows.

The same values make the Word document and the sheet in the published layout, so that both span the
same cells.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from wp.domain.findings import CellState
from wp.domain.programme import (
    Edition,
    Part,
    PerformanceIndicator,
    ProgrammeKind,
    Task,
    TaskType,
    Topic,
)

COLUMNS = {
    ProgrammeKind.TOPICS: (
        "number",
        "topic",
        "task",
        "strategic",
        "type",
        "bodies",
        "indicator",
        "timeline",
        "progress",
    ),
    ProgrammeKind.ACTIONS: ("number", "task", "bodies", "programmes", "timeline", "progress"),
}
_ORDER = (*TaskType, None)


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """The text of a cell; `continues` says that it is one with the cell above, which then holds
    the text."""

    text: str = ""
    continues: bool = False


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """One line as a row of its table, the cells by column; the Progress cell is the edition's
    own."""

    topic: Topic
    task: Task
    line: PerformanceIndicator
    cells: Mapping[str, PrintedCell]


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table: a part of a programme of topics, or a section of a plan of actions (`section` is
    None elsewhere)."""

    part: Part
    section: Topic | None
    rows: tuple[PrintedRow, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """The tables of an edition in the order of the document, and its inactive topics."""

    edition: Edition
    columns: tuple[str, ...]
    tables: tuple[PrintedTable, ...]
    inactive: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line with the text of each column, and the number of the line at which the cell that
    holds it begins."""

    at: int
    topic: Topic
    task: Task
    line: PerformanceIndicator
    texts: Mapping[str, str]
    begins: Mapping[str, int]


def annex_of(
    edition: Edition,
    shown: Collection[int] | None = None,
    advanced_first: bool = False,
    with_inactive: bool = True,
) -> Annex:
    """The edition in the published layout; `shown` holds the ids of the lines wanted, None all of
    them.

    `advanced_first` puts the Advanced tasks of each topic before its Maintenance tasks, and these
    before those without a type. A cell spans rows exactly where the edition says `merged`; where a
    filter or the order has parted what it spans, each piece prints the text.
    """
    columns = COLUMNS[edition.programme.kind]
    entries = [each for each in _entries(edition) if shown is None or each.line.id in shown]
    if advanced_first:
        topics = {id(topic): at for at, topic in enumerate(edition.topics)}
        entries.sort(key=lambda e: (topics[id(e.topic)], _ORDER.index(e.task.type_as_read), e.at))
    in_sections = edition.programme.kind is ProgrammeKind.ACTIONS
    tables: dict[tuple[Part, str], list[_Entry]] = {}
    for each in entries:
        tables.setdefault((each.topic.part, each.topic.ref if in_sections else ""), []).append(each)
    made = tuple(
        PrintedTable(part, found[0].topic if in_sections else None, tuple(_rows(found, columns)))
        for (part, _), found in tables.items()
    )
    inactive = tuple(topic for topic in edition.topics if not topic.tasks) if with_inactive else ()
    return Annex(edition, columns, made, inactive)


def _entries(edition: Edition) -> Iterator[_Entry]:
    above: _Entry | None = None
    for at, (topic, task, line) in enumerate(edition.lines()):
        cells = _cells(topic, task, line)
        texts = {name: text for name, (text, _) in cells.items()}
        joined = {name: state is CellState.MERGED for name, (_, state) in cells.items()}
        in_task, in_topic = (
            above is not None and task is above.task,
            above is not None and topic is above.topic,
        )
        joined["task"], joined["topic"] = in_task, in_topic
        joined["number"] = in_task if edition.programme.kind is ProgrammeKind.ACTIONS else in_topic
        begins = {
            name: above.begins[name]
            if above and joined[name] and above.texts[name] == texts[name]
            else at
            for name in texts
        }
        above = _Entry(at, topic, task, line, texts, begins)
        yield above


def _cells(
    topic: Topic, task: Task, line: PerformanceIndicator
) -> dict[str, tuple[str, CellState]]:
    """The text of each column, and how the edition's cell came by it."""
    own = CellState.OWN
    number = task.number if line.type_cell is None else f"{topic.number}."
    return {
        "number": (number, own),
        "topic": (topic.title, own),
        "task": (task.text, own),
        "type": (task.type_as_read or "", line.type_cell or own),
        **{name: (cell.text, cell.state) for name, cell in line.cells.items()},
    }


def _rows(entries: list[_Entry], columns: tuple[str, ...]) -> Iterator[PrintedRow]:
    above: _Entry | None = None
    for each in entries:
        cells = {
            name: PrintedCell("", True)
            if above is not None and above.begins[name] == each.begins[name]
            else PrintedCell(each.texts[name])
            for name in columns
        }
        yield PrintedRow(each.topic, each.task, each.line, cells)
        above = each
