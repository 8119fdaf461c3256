"""The table of topics and tasks (Annex III's kind) from grids: parts, topics, tasks, lines and inactive topics."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from wp.domain.findings import Cell, CellState, Finding
from wp.loaders.columns import NUMBER
from wp.loaders.furniture import END_MARK, INTRODUCTION, PART_HEADING, TITLE, capitals, ends_text, in_capitals
from wp.loaders.grids import Block, Grid, GridRow, Paragraph
from wp.loaders.mend import Word
from wp.loaders.rows import InactiveTopic, Row
from wp.loaders.text_tables import TextSource
from wp.loaders.text_topics import BULLET, part_name

_CARRIED = ("type", "strategic", "bodies")


@dataclass
class _Topics:
    """What is read so far: the part that is open and its table's number, rows and inactive topics."""

    source: TextSource
    part: str = ""
    table: int = 0
    title: str = ""
    rows: list[Row] = field(default_factory=list)
    inactive: list[InactiveTopic] = field(default_factory=list)
    bulleted: bool = False
    in_table: int = 0
    tasks: int = 0
    doubted: set[str] = field(default_factory=set)


def read_topics(source: TextSource, blocks: Sequence[Block]) -> tuple[str, list[Row], list[InactiveTopic]]:
    """Title, rows and inactive topics; what is no cell goes to the source's account.

    Tables are counted as parts: the rows of one part make one table, over how many grids it may be spread.
    """
    state = _Topics(source)
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            below = next((b for b in blocks[at + 1 :] if isinstance(b, Grid) or not ends_text(b.text)), None)
            _paragraph(state, block, isinstance(below, Grid) and bool(below.kind))
        elif block.kind and state.part != "inactive":
            if not state.part:
                _open(state, "active")
            _table(state, block)
        else:
            _foreign(state, block)
    return state.title, state.rows, state.inactive


def _open(state: _Topics, part: str) -> None:
    state.part, state.in_table, state.bulleted = part, 0, False
    state.table += 1


def _paragraph(state: _Topics, block: Paragraph, above_table: bool) -> None:
    """A heading in capitals, the title, introduction, an item of the list of inactive topics, or no part of it."""
    account, words = state.source.account, block.words
    heading = in_capitals(words)
    first = not state.title and not state.part
    inactive = heading and part_name(words) == "inactive" and bool(state.part)
    if inactive or (heading and above_table and not (first and not _names_part(words))):
        large = list(capitals(words))
        account.leave_out(large, PART_HEADING)
        account.give_up([word for word in words if word not in large])
        _open(state, part_name(words))
    elif not state.part:
        account.leave_out(words, INTRODUCTION if state.title else TITLE)
        state.title = state.title or state.source.mender.join(words)
    elif ends_text(block.text):
        account.leave_out(words, END_MARK)
    elif state.part == "inactive":
        _item(state, words)
    else:
        account.give_up(words)


def _names_part(words: Sequence[Word]) -> bool:
    """Whether a heading speaks of its part; a title in capitals does not."""
    return part_name(words) != "active" or any(word.text.rstrip("0123456789") == "ACTIVE" for word in words)


def _item(state: _Topics, words: Sequence[Word]) -> None:
    """An inactive topic, its sign before it; without a sign only in a list that has none."""
    signed = bool(BULLET.fullmatch(words[0].text)) and len(words) > 1
    items = [topic for topic in state.inactive if topic.place.table == state.table]
    if not signed and items and state.bulleted:
        state.source.account.give_up(words)
        return
    state.bulleted = state.bulleted or signed
    if signed:
        state.source.in_cells.add(words[0].index)
    place = state.source.place(words[0].page, state.table, len(items) + 1)
    title = state.source.text(words[1:] if signed else words)
    state.inactive.append(InactiveTopic(str(len(state.inactive) + 1), title, place))


def _foreign(state: _Topics, grid: Grid) -> None:
    """A table of another kind: introduction before the programme, rows of the list of inactive topics, or nothing."""
    if not state.part:
        state.source.account.leave_out(grid.words(), INTRODUCTION)
    elif state.part == "inactive":
        for at in range(len(grid.cells)):
            words = [word for cell in grid.row(at) if cell.row == at or at == 0 for word in cell.words]
            if words:
                _item(state, words)
    else:
        state.source.account.give_up(grid.words())


def _table(state: _Topics, grid: Grid) -> None:
    """The rows of one grid; rows without a word are none."""
    for at in range(len(grid.cells)):
        row = GridRow(state.source, grid, at)
        row.give_up()
        if not row.blank:
            state.in_table += 1
            state.rows.append(_row(state, row))


def _row(state: _Topics, row: GridRow) -> Row:
    former = state.rows[-1] if state.in_table > 1 else None
    place = state.source.place(row.page, state.table, state.in_table)
    number, topic = _topic(state, row, former)
    new_topic = former is None or (number, topic) != (former.topic_no, former.topic)
    new_task = new_topic or former is None or (row.own("task") and row.filled("task"))
    if new_topic:
        state.tasks = 0
    state.tasks += new_task
    task = row.cell("task")
    cells = {name: row.cell(name, True) for name in _CARRIED}
    carried: set[str] = set()
    if not new_task and former is not None:
        # A task's second and later lines: what is not printed again is the task's, whether drawn merged or blank.
        task = replace(former.task, state=CellState.MERGED)
        # Where the document says which cells are joined, a blank one beside a joined task is empty.
        blank = () if row.grid.told and not row.own("task") else _CARRIED
        carried = {
            "task",
            *(name for name in _CARRIED if not cells[name].text and (name in blank or not row.own(name))),
        }
    elif former is not None:
        # What a cell without words spans from is itself a later line's cell, and so the task's above.
        carried = {name for name in _CARRIED if cells[name] == Cell("", CellState.MERGED)}
    if former is not None:
        cells |= {name: replace(_above(former, name), state=CellState.MERGED) for name in carried if name != "task"}
    findings = row.doubts(place)
    findings += [Finding("cell.boundary", place, n, _above(former, n).text) for n in carried & state.doubted if former]
    # Below a cell without words, a blank cell of its own and one that is joined say the same and are drawn alike.
    alike = [n for n in carried - {"task"} if former is not None and not _above(former, n).text and row.own(n)]
    findings += [Finding("cell.boundary", place, name, "") for name in sorted(alike) if not row.grid.told]
    state.doubted = {finding.column for finding in findings}
    if row.filled("topic") and not row.filled("number"):
        findings.append(Finding("cell.boundary", place, "number", topic))
    state.source.findings += list(dict.fromkeys(findings))
    return Row(
        state.part,
        number,
        topic,
        "",
        str(state.tasks),
        task,
        cells["type"],
        cells["strategic"],
        cells["bodies"],
        Cell(),
        row.cell("indicator"),
        row.cell("timeline"),
        row.cell("progress"),
        place,
    )


def _above(former: Row, name: str) -> Cell:
    cell: Cell = getattr(former, name)
    return cell


def _topic(state: _Topics, row: GridRow, former: Row | None) -> tuple[str, str]:
    """Number and heading of the row's topic: its own, or that of the row before; a missing number counts on."""
    number, topic = row.text("number"), row.text("topic")
    matched = NUMBER.fullmatch(number)
    number = matched[1] if matched else number
    last = former or (state.rows[-1] if state.rows else None)
    if former is not None and not row.filled("number") and not row.filled("topic"):
        return former.topic_no, former.topic
    if not number and topic:
        same = last is not None and topic == last.topic
        number = (
            last.topic_no
            if same and last
            else str(int(last.topic_no) + 1)
            if last and last.topic_no.isdecimal()
            else ""
        )
    elif former is not None and not topic and number == former.topic_no:
        topic = former.topic
    return number, topic
