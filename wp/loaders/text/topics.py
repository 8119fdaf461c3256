"""The table of topics and tasks (Annex III's kind): parts, topics, tasks, lines and inactive
topics."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wp.domain.bodies import BodyVocabulary
from wp.domain.findings import Cell, CellState, Finding, Place
from wp.loaders.programme.cell_texts import NUMBER, Column, Kind, Layout
from wp.loaders.programme.furniture import (
    INTRODUCTION,
    PART_HEADING,
    TITLE,
    Header,
    capitals,
    in_capitals,
    strip_end_marks,
    strip_footnotes,
    strip_page_heads,
)
from wp.loaders.programme.part_headings import part_name
from wp.loaders.rows import InactiveTopic, Row
from wp.loaders.text.lines import Line, Word, blocks
from wp.loaders.text.tables import Placed, rows_of
from wp.loaders.word_account import Source

HEADER = (
    r"No\.?",
    r"\.??",
    "Topics?",
    "Tasks?",
    "WCO",
    "Strategic",
    "Plan",
    "Types?",
    "of",
    "[Tt]asks?",
    "Responsible",
    "[Bb]od(?:y|ies)",
    "Performance",
    "[Ii]ndicators?",
    "Timelines?",
    "Progress",
)
LAYOUT = Layout(
    (
        Column("number", Kind.NUMBER, 15.0, 10.0, 10.0),
        Column("topic", Kind.TEXT, 4.0, 8.0, 8.0),
        Column("task", Kind.TEXT, 2.5, 8.0, 8.0),
        Column("strategic", Kind.CODES, 0.0, 1.2, 0.0),
        Column("type", Kind.TYPE, 15.0, 1.2, 0.0),
        Column("bodies", Kind.BODIES, 1.0, 1.2, 0.3),
        Column("indicator", Kind.TEXT, 2.5, 7.0, 6.0),
        Column("timeline", Kind.TIMELINE, 0.3, 8.0, 3.0),
        Column("progress", Kind.TEXT, 2.0, 0.0, 0.0, 4.5),
    ),
    {0: 0.0, 2: 1.0, 5: 1.5, 6: 1.0},
)
_NUMBER, _TOPIC, _TASK, _STRATEGIC, _TYPE, _BODIES, _INDICATOR, _TIMELINE, _PROGRESS = range(9)
_CARRIED = (_STRATEGIC, _TYPE, _BODIES)
_OF_LINE = (_INDICATOR, _TIMELINE, _PROGRESS)
BULLET = re.compile(r"[-–—•*·]")
_BETWEEN = 8


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the document: its name, its lines."""

    name: str
    lines: tuple[Line, ...]


def read_topics(
    source: Source, vocabulary: BodyVocabulary, headers: Sequence[Header]
) -> tuple[str, list[Row], list[InactiveTopic]]:
    """Title, rows and inactive topics; what is no cell goes to the source's account."""
    strip_page_heads(source.lines, source.account)
    strip_footnotes(source.lines, source.account)
    title, parts = _parts(source, headers)
    with_tasks = [part for part in parts if part.name != "inactive"]
    tables = [blocks(part.lines, source.account.taken) for part in with_tasks]
    rows: list[Row] = []
    found = rows_of(source, vocabulary, LAYOUT, tables, True)
    for table, (part, placed) in enumerate(zip(with_tasks, found, strict=True), start=1):
        rows += _table_rows(source, part.name, table, placed)
    inactive: list[InactiveTopic] = []
    for part in parts:
        if part.name == "inactive":
            inactive += _inactive(source, part, len(tables) + 1, len(inactive))
    return title, rows, inactive


def _parts(source: Source, headers: Sequence[Header]) -> tuple[str, list[_Part]]:
    """Cut the document at the part headings: lines in capitals right before a header, or naming
    inactive topics."""
    lines, account = source.lines, source.account
    starts: dict[int, str] = {}
    for header in headers:
        if header.of_page:
            continue
        heading = next(
            (
                i
                for i in range(header.first - 1, max(-1, header.first - _BETWEEN), -1)
                if _heading(lines[i])
            ),
            None,
        )
        if heading is not None:
            starts[heading] = part_name(lines[heading].words)
            for line in lines[heading + 1 : header.first]:
                account.give_up(line.words)
    after = headers[0].last
    starts |= {
        i: "inactive"
        for i in range(after, len(lines))
        if _heading(lines[i]) and part_name(lines[i].words) == "inactive"
    }
    if not starts or min(starts) > headers[0].first:
        starts[headers[0].first] = "active"
    order = sorted(starts)
    for at in order:
        words = list(capitals(lines[at].words))
        if words and at != headers[0].first:
            account.leave_out(words, PART_HEADING)
            account.give_up([word for word in lines[at].words if word not in words])
    title = _front(source, order[0])
    strip_end_marks(lines[order[0] :], account)
    ends = [*order[1:], len(lines)]
    return title, [
        _Part(starts[at], tuple(lines[at:end])) for at, end in zip(order, ends, strict=True)
    ]


def _heading(line: Line) -> bool:
    return in_capitals(line.words)


def _front(source: Source, end: int) -> str:
    """The title is the first paragraph that is no page head; what follows up to the first part
    is introduction."""
    title: list[Word] = []
    done = False
    for line in source.lines[:end]:
        words = [word for word in line.words if word.index not in source.account.taken]
        done = done or (bool(title) and not words)
        if words and not done:
            title += words
        source.account.leave_out(words, INTRODUCTION if done else TITLE)
    return source.mender.join(title)


def _table_rows(source: Source, part: str, table: int, placed: Sequence[Placed]) -> list[Row]:
    """The rows of one part; cells that no row of its own has are carried down."""
    rows: list[Row] = []
    tasks = 0
    for number, found in enumerate(placed, start=1):
        place = source.place(found.page, table, number)
        former = rows[-1] if rows else None
        if found.start == _NUMBER:
            matched = NUMBER.fullmatch(source.text(found.cells[_NUMBER]))
            topic_no = matched[1] if matched else ""
            topic, tasks = source.cell(found.words(_TOPIC)).text, 1
        elif former is None:
            source.account.give_up([word for words in found.cells.values() for word in words])
            continue
        else:
            topic_no, topic = former.topic_no, former.topic
            tasks += found.start == _TASK
        cells = {name: _carried(source, found, column, former) for column, name in _names(_CARRIED)}
        if found.start > _TASK and former is not None:
            task = replace(former.task, state=CellState.MERGED)
        else:
            task = source.cell(found.words(_TASK))
            _doubt_empties(source, found, cells, place)
        rows.append(
            Row(
                part=part,
                topic_no=topic_no,
                topic=topic,
                topic_code="",
                task_no=str(tasks),
                task=task,
                place=place,
                **cells,
                **{name: source.cell(found.words(column)) for column, name in _names(_OF_LINE)},
            )
        )
    return rows


def _names(columns: Sequence[int]) -> list[tuple[int, str]]:
    return [(column, LAYOUT.columns[column].name) for column in columns]


def _carried(source: Source, found: Placed, column: int, former: Row | None) -> Cell:
    """A cell of its own, an empty one where spaces show it, else the cell above, which spans
    this row."""
    own = source.cell(found.words(column))
    if own.text or former is None or (found.start <= _TASK and column in found.empty):
        return own
    above: Cell = getattr(former, LAYOUT.columns[column].name)
    return replace(above, state=CellState.MERGED)


def _doubt_empties(source: Source, found: Placed, cells: dict[str, Cell], place: Place) -> None:
    """Where spaces show fewer empty cells than are passed over, which of them is empty is a
    guess."""
    passed = [name for column, name in _names(_CARRIED) if column not in found.cells]
    shown = [name for column, name in _names(_CARRIED) if column in found.empty]
    if shown and len(shown) < len(passed):
        source.findings += [
            Finding("cell.boundary", place, name, cells[name].text) for name in shown
        ]


def _inactive(source: Source, part: _Part, table: int, already: int) -> list[InactiveTopic]:
    """The items of a list: a sign, then the title, perhaps over several lines; other words are
    unplaced."""
    items: list[list[Word]] = []
    for block in blocks(part.lines, source.account.taken):
        open_item = False
        for line in block.lines:
            if BULLET.fullmatch(line[0].text) and len(line) > 1:
                items.append(list(line))
                open_item = True
            elif open_item:
                items[-1] += line
            else:
                source.account.give_up(line)
    found = []
    for number, words in enumerate(items, start=already + 1):
        source.in_cells.add(words[0].index)
        place = source.place(words[0].page, table, number)
        found.append(InactiveTopic(str(number), source.text(words[1:]), place))
    return found
