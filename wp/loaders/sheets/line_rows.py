"""From the rows of a hand-made table to lines: topics and tasks recovered, each cell with the way
it came by its text.

A topic or task is told by its number, by a merged cell, by a row of its own, or by its text, which
is repeated or stands only where it begins. On the second and later lines of a task its cells are
`merged`; a cell that is blank elsewhere stays empty.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wp.domain.codes import CODE
from wp.domain.findings import Cell, CellState, Place
from wp.loaders.rows import Row
from wp.loaders.sheets.account import OTHER_COLUMN
from wp.loaders.sheets.banners import section_of, topic_of
from wp.loaders.sheets.column_names import TASK_NUMBER
from wp.loaders.sheets.columns import NAMED, Header
from wp.loaders.sheets.lines_read import Lines, Topic
from wp.loaders.sheets.sheet import Sheet, SheetRow, Square

_OF_TASK = ("type", "strategic", "bodies")
_CELLS = (*_OF_TASK, "programmes", "indicator", "timeline", "progress")
_OF_TOPIC = ("topic_no", "topic", "topic_code")
_PREFIX = re.compile(r"(\d{1,3})\.(\d{1,3})\.?\s+(\S.*)")


@dataclass
class Table:
    """One table being read: its header, its place, the columns in which cells are merged over
    rows."""

    lines: Lines
    sheet: Sheet
    header: Header
    merges: frozenset[int]

    def line(self, row: SheetRow) -> None:
        """One row of the table becomes a line; what belongs to no line is accounted for."""
        account, place = self.lines.account, self.place(row)
        topic = self._topic(row, place)
        if topic and not self._own(row, self._others()):
            self.lines.open_topic(
                topic,
                [(row.cells[at], place) for at in self._columns(_OF_TOPIC) if at in row.cells],
            )
            return
        if topic:
            self.lines.open_topic(topic)
        if self.lines.topic is None:
            for _, cell in row.own():
                account.give_up(cell, place)
            return
        for cell, _ in self.lines.waiting:
            account.keep(cell)
        self.lines.waiting = []
        self._account(row, place)
        self.lines.rows.append(self._row(row, place))

    def place(self, row: SheetRow) -> Place:
        """The place of a row."""
        return self.lines.account.place(self.sheet, row)

    def cell(self, row: SheetRow, name: str) -> Square | None:
        """The cell of a field, None where the row has none or it belongs to a column before it."""
        column = self.header.column(name)
        cell = row.cells.get(column) if column is not None else None
        beside = cell is not None and cell.origin is not None and cell.origin[0] == row.number
        return None if beside else cell

    def text(self, row: SheetRow, name: str) -> str:
        """The text of a field that begins in this row, "" where none does."""
        cell = self.cell(row, name)
        return cell.text if cell and not cell.origin else ""

    def _columns(self, names: Sequence[str]) -> list[int]:
        return [column for name in names if (column := self.header.column(name)) is not None]

    def _others(self) -> list[str]:
        return [name for name in self.header.fields if name not in (*_OF_TOPIC, "part")]

    def _own(self, row: SheetRow, names: Sequence[str]) -> bool:
        return any(self.text(row, name) for name in names)

    def _topic(self, row: SheetRow, place: Place) -> Topic | None:
        """The topic that begins in this row, None where the open one goes on."""
        open_ = self.lines.topic
        number, title = self.text(row, "topic_no").rstrip(".) "), self.text(row, "topic")
        code = self.text(row, "topic_code") or (
            self.text(row, "strategic") if self.lines.kind == "actions" else ""
        )
        if not number and not title:
            return self._of_number(row, open_)
        if self.lines.kind == "actions" and (
            section := section_of(f"{number}. {title}" if number else title)
        ):
            number, title, code = section
        elif not number:
            number, title = topic_of(title)
        codes = CODE.findall(code)
        fresh = bool(self.merges & set(self._columns(("topic_no", "topic")))) and not number
        if open_ and not fresh and title in (open_.title, "") and number in (open_.number, ""):
            return None
        if number and not number.isdecimal():
            self.lines.account.doubt("number.unread", place, "topic", number)
        number = number or self._prefix_topic(row) or self.lines.next_number(title, place)
        return Topic(number, title, codes[-1] if codes else "")

    def _of_number(self, row: SheetRow, open_: Topic | None) -> Topic | None:
        """Without a topic of its own, a task's number (4.3) names one where no column does."""
        number = self._prefix_topic(row)
        return Topic(number, "") if number and open_ is None else None

    def _prefix_topic(self, row: SheetRow) -> str:
        matched = TASK_NUMBER.fullmatch(self.text(row, "task_no"))
        return (matched["topic"] or "") if matched and self.lines.kind == "topics" else ""

    def _task(self, row: SheetRow, place: Place) -> tuple[bool, Cell]:
        """Whether a task begins in this row, and its cell; number and text of the open task
        follow."""
        lines, text = self.lines, self.text(row, "task")
        number = self._number(row, place)
        prefix = (
            _PREFIX.fullmatch(text)
            if not number and lines.kind == "topics" and lines.topic
            else None
        )
        if prefix and lines.topic and prefix[1] == lines.topic.number:
            number, text = prefix[2], prefix[3]
        first = lines.tasks == 0
        merged = self.header.column("task") in self.merges
        fresh = first or (
            number != lines.task_no if number else bool(text) and (merged or text != lines.task)
        )
        if not fresh:
            if text and text != lines.task:
                lines.account.doubt("task.differs", place, "task", text)
            return False, Cell(lines.task, CellState.MERGED)
        lines.tasks += 1
        lines.task_no, lines.task = number or str(lines.tasks), text
        if not text:
            lines.account.doubt("cell.boundary", place, "task", "")
        return True, Cell(text, CellState.OWN) if text else Cell()

    def _number(self, row: SheetRow, place: Place) -> str:
        """The printed number of the task, "" where there is none; 4.1 after 4.9 is 4.10, which
        a number cell loses."""
        text = self.text(row, "task_no")
        matched = TASK_NUMBER.fullmatch(text)
        if not text or matched is None:
            if text:
                self.lines.account.doubt("number.unread", place, "task", text)
            return ""
        number, former = int(matched["task"]), self.lines.task_no
        if matched["topic"] and former.isdecimal() and 10 * number == int(former) + 1:
            self.lines.account.doubt("number.unread", place, "task", text)
            number *= 10
        return str(number)

    def _row(self, row: SheetRow, place: Place) -> Row:
        lines, topic = self.lines, self.lines.topic
        assert topic is not None
        fresh, task = self._task(row, place)
        former = None if fresh or not lines.rows else lines.rows[-1]
        cells = {name: self._cell(row, name, former) for name in _CELLS}
        if lines.kind == "actions":
            cells |= {name: Cell() for name in ("type", "strategic", "indicator")}
        return Row(
            part=lines.part,
            topic_no=topic.number,
            topic=topic.title,
            topic_code=topic.code,
            task_no=lines.task_no,
            task=task,
            place=place,
            **cells,
        )

    def _cell(self, row: SheetRow, name: str, former: Row | None) -> Cell:
        """A field's cell: its own, one carried down by a merged range or by its task, else
        empty."""
        cell = self.cell(row, name)
        text = (
            "" if cell is None else (cell.month or cell.text) if name == "timeline" else cell.text
        )
        above: Cell = getattr(former, name) if former and name in _OF_TASK else Cell()
        if cell is not None and cell.origin:
            return Cell(text, CellState.MERGED) if text or name in _OF_TASK else Cell()
        if former and name in _OF_TASK:
            # Where the task's own text is repeated, so are its other cells.
            repeated = text == above.text and bool(self.text(row, "task"))
            if self.lines.kind == "topics" and (not text or repeated):
                return Cell(above.text, CellState.MERGED)
        return Cell(text, CellState.OWN) if text else Cell()

    def _account(self, row: SheetRow, place: Place) -> None:
        """Every cell of the row: kept, left out as the person said, or unplaced; its doubts as
        findings."""
        account = self.lines.account
        account.doubt_hidden(row, place)
        for column, cell in row.cells.items():
            taken = self.header.columns.get(column)
            if cell.origin:
                if cell.text and taken and taken.field and cell.origin[0] == row.number:
                    account.doubt("cell.boundary", place, taken.field, cell.text)
                continue
            if taken is None or not taken.field:
                named = taken is not None and taken.confidence == NAMED
                account.leave_out(cell, OTHER_COLUMN) if named else account.give_up(cell, place)
                continue
            account.keep(cell)
            for code, read in cell.doubts:
                if code != "date.day" or taken.field == "timeline":
                    account.doubt(code, place, taken.field, read)
