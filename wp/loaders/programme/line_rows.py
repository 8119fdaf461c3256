"""From the fields of a table's rows to lines of a programme: topics and tasks recovered, each cell
with the way it came by its text; the same for every format and both kinds of programme.

A topic or task is told by its number, by a joined cell, by a row of its own, or by its text, which
is repeated or stands only where it begins. On the further lines of a task its cells are `merged`; a
cell that is blank elsewhere stays empty.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, takewhile

from wp.domain.findings import Cell, CellState, Place
from wp.domain.programme import ProgrammeKind
from wp.errors import InputError
from wp.loaders.limits import ROWS
from wp.loaders.programme.cells import (
    OF_TASK,
    cell_of,
    is_number,
    number_of,
)
from wp.loaders.programme.columns import Field, Fields
from wp.loaders.programme.furniture import SAYS_NOTE, TOTAL
from wp.loaders.programme.open_tasks import OpenTasks
from wp.loaders.rows import InactiveTopic, Reading, Row
from wp.loaders.word_account import Source, counted

_OF_LINE = ("programmes", "indicator", "timeline", "progress")
_CELLS = (*OF_TASK, *_OF_LINE)
_WORDS, _FIGURES = re.compile(r"[^\W\d_]{3}"), re.compile(r"[\d.,%/\s–-]+")
_OF_TOPIC = ("topic_no", "topic", "topic_code")


class LineRows(OpenTasks):
    """What is read so far of a programme: the part, topic and task that are open, and all rows."""

    def __init__(self, source: Source, kind: ProgrammeKind) -> None:
        """Words and findings go to their account."""
        super().__init__(source, kind)
        self.rows: list[Row] = []
        self.inactive: list[InactiveTopic] = []
        # The fields that are doubted in the row above; those left blank by rows without a word
        # between.
        self._doubted_above: set[str] = set()
        self._blanked: set[str] = set()

    def blank(self, fields: Fields) -> None:
        """A row without a word is none, but what it leaves blank ends a merge."""
        self._blanked |= {name for name, found in fields.items() if not found.goes_on}

    def add_inactive(self, title: str, place: Place) -> None:
        """A topic that the programme lists as inactive."""
        self.inactive.append(InactiveTopic(str(len(self.inactive) + 1), title, place))

    def reading(self, title: str, tables: int) -> Reading:
        """The reading of a document of this title and so many tables: its rows and inactive topics,
        and the account of its words. InputError where it has no row."""
        source = self.source
        if not self.rows:
            raise InputError("read.no_line", document=source.document)
        source.wait([], source.place())
        coverage = source.coverage()
        return Reading(
            document=source.document,
            kind=self.kind,
            title=title,
            rows=tuple(self._together()),
            inactive=tuple(self.inactive),
            findings=(*coverage.findings(), *counted(source.findings)),
            coverage=coverage,
            tables=tables,
        )

    def _together(self) -> list[Row]:
        """Rows of one topic together, and of one task, each where it first occurs: a sheet may be
        sorted by date, a topic come again in a later table."""
        first: dict[tuple[str, ...], int] = {}
        keyed = [((row.part, row.topic_no, row.topic), row) for row in self.rows]
        for topic, row in keyed:
            for key in (topic, (*topic, row.task_no)):
                first.setdefault(key, len(first))
        keyed.sort(key=lambda each: (first[each[0]], first[*each[0], each[1].task_no]))
        return [row for _, row in keyed]

    def line(self, fields: Fields, place: Place, stated: bool, repeats: bool | None = None) -> bool:
        """Whether a row with these fields, at its place, is a line of a task; it is then read.

        `stated`: the table says which cells are joined; else a blank one may look like one that is.
        `repeats`: it is typed by hand, and repeats the text of a task on its further lines where no
        cell is joined; what is blank there is the task's. None: it is printed.
        """
        ROWS.check(len(self.rows) + 1, self.source.document)
        begun = [fields[name].words for name in (*_OF_TOPIC, "task_no", "task")]
        label = self.source.join(next(filter(None, begun), []))
        filled = [name for name, found in fields.items() if found.words]
        lone = filled == ["topic_no"] and not is_number(number_of(label))
        lone |= len(filled) == 1 and bool(SAYS_NOTE.match(label))
        if lone or TOTAL.fullmatch(label) or self._counts(fields, filled):
            # Words in the place of a number are a note rather than a topic.
            self._waive(fields, place)
            return False
        begins = self._topic_of(fields, place)
        heading = [word for name in _OF_TOPIC for word in fields[name].words]
        others = [name for name in fields if name not in (*_OF_TOPIC, "part")]
        alone = not any(fields[name].words or fields[name].goes_on for name in others)
        if begins is not None:
            # A heading whose first line names another topic has none of its own.
            self.source.wait([], place)
            self.open_topic(begins, heading, place if alone else None)
        if (alone and begins) or self.topic is None:
            if not begins:
                self._waive(fields, place)
            return False
        former = self.rows[-1] if self.rows and self.rows[-1].place.table == place.table else None
        task, further = self._task_of(fields, place, former, repeats)
        topics, own = self.kind is ProgrammeKind.TOPICS, not fields["task"].goes_on
        printed = bool(fields["task"].words)
        blank = further and own and not printed and (topics or not fields["task_no"].words)
        carries = blank or (further and topics and repeats is not None)
        again = further and topics and own and printed
        cells = {"task": task} | {
            name: self._cell(name, fields[name], former, carries, again) for name in _CELLS[1:]
        }
        if topics:
            self._doubt_lines(fields, former, place, blank)
            if not stated and further and former is not None:
                self._doubt_blank(fields, cells, former, place)
        else:
            cells |= dict.fromkeys(("type", "strategic", "indicator"), Cell())
        topic = self.topic
        self._add(
            Row(
                part=self.part or "active",
                topic_no=topic.number,
                topic=topic.title,
                topic_code=topic.code,
                task_no=self._task_no,
                place=place,
                **cells,
            ),
            fields,
        )
        return True

    def _counts(self, fields: Fields, filled: Sequence[str]) -> bool:
        """Whether words stand in the place of a number, and beside them figures alone."""
        if not filled or filled[0] not in ("topic_no", "task_no"):
            return False
        label, *others = (self.source.join(fields[name].words) for name in filled)
        return (
            bool(others and _WORDS.search(label))
            and not is_number(number_of(label))
            and all(map(_FIGURES.fullmatch, others))
        )

    def _waive(self, fields: Fields, place: Place) -> None:
        """A row that is no line: its words are unplaced."""
        self.source.give_up([word for found in fields.values() for word in found.words], place)

    def _cell(
        self, name: str, found: Field, former: Row | None, carries: bool, again: bool
    ) -> Cell:
        """The cell of a field of this name, as found: where need be (`carries`) from the former
        row, unless a row without a word lies between; where the text of the task stands `again`,
        so do those of its other cells."""
        blanked = found.goes_on and name in self._blanked and name not in OF_TASK
        above = None if former is None or blanked else getattr(former, name)
        cell = cell_of(self.source, name, found, above, carries)
        same = again and name in OF_TASK and above is not None and cell.text == above.text
        return replace(cell, state=CellState.MERGED) if same else cell

    def _doubt_lines(self, fields: Fields, former: Row | None, place: Place, blank: bool) -> None:
        if all(fields[name].goes_on for name in ("indicator", "timeline")):
            # Only other cells are split here: whether that makes a line of its own is not said.
            self._doubt(place, "indicator", former.indicator.text if former else "")
        if blank and any(fields[name].words for name in ("strategic", "type")):
            self._doubt(place, "task", "")

    def _doubt_blank(
        self, fields: Fields, cells: dict[str, Cell], former: Row, place: Place
    ) -> None:
        """A blank cell beside a joined task, or below one without words, looks like one that is
        joined itself."""
        joined = fields["task"].goes_on
        for name in OF_TASK[1:]:
            above: Cell = getattr(former, name)
            blank = not fields[name].goes_on and not fields[name].words
            if blank and (joined or not above.text):
                self._doubt(place, name, cells[name].text)

    def doubt_unmerged(self, fields: Fields, place: Place) -> None:
        """In a format that keeps no joined cells, a cell left blank below a filled one of a topic
        that goes on unsaid may have been one."""
        row = self.rows[-1] if self.rows and self.kind is ProgrammeKind.TOPICS else None
        if row and row.place == place and not any(fields[name].words for name in _OF_TOPIC):
            topic = row.topic_no, row.topic
            earlier = islice(reversed(self.rows), 1, None)
            above = list(takewhile(lambda r: (r.topic_no, r.topic) == topic, earlier))
            for name in OF_TASK[1:]:
                blank = not getattr(row, name).text and not fields[name].words
                if blank and any(getattr(each, name).text for each in above):
                    self._doubt(place, name, "")
                    self._doubted_above.add(name)
                    self._doubted.discard(name)

    def _add(self, row: Row, fields: Fields) -> None:
        """A row that is read, with the doubts about its cells as they stand in the table, and the
        asides on them.

        What is carried down from a cell that is doubted is doubted on every row.
        """
        for name, found in fields.items():
            cell = getattr(row, name) if name in _CELLS else None
            text = self.source.join(found.words) or (cell.text if cell else "")
            carried = cell is not None and cell.state is CellState.MERGED
            covered = found.goes_on and bool(found.words)
            marked = found.doubtful and not (found.goes_on and cell is None)
            if covered or marked or (carried and name in self._doubted_above):
                self._doubt(row.place, name, text)
            if covered:
                self.source.give_up(found.words, row.place)
            for code, read in found.doubts:
                self.source.doubt(row.place, name, read, code)
            self.source.tell(found.asides, row.place, name)
        self.rows.append(row)
        self.source.waiting = []
        self._doubted_above, self._doubted, self._blanked = self._doubted, set(), set()
