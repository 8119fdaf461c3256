"""The table of topics and tasks (Annex III's kind) in a document: parts, topics, tasks, lines,
inactive topics."""

import re
from collections.abc import Sequence

from wp.domain.findings import Cell, Place
from wp.loaders.programme.blocks import Block, Paragraph, Table
from wp.loaders.programme.cell_texts import NUMBER
from wp.loaders.programme.cells import OF_TASK, following, number_of, split_number
from wp.loaders.programme.columns import Field, Fields
from wp.loaders.programme.furniture import HEADER, PART_HEADING, capitals, in_capitals
from wp.loaders.programme.headings import TOPICS, field_of
from wp.loaders.programme.part_headings import BETWEEN, BULLET, named_part, part_name
from wp.loaders.programme.walk import Walk
from wp.loaders.rows import InactiveTopic, Row
from wp.loaders.text.lines import Word

_COUNTED = re.compile(r"\(?\w{1,3}[.)]")


class TopicsWalk(Walk):
    """Reads a work programme."""

    kind = "topics"

    def begin(self, blocks: Sequence[Block], first: int) -> int:
        """Find the part headings: in capitals, the nearest before a table; or naming a part in
        so many words."""
        self._part, self._table_no, self._row_no = "", 0, 0
        self._topic_no, self._topic, self._tasks = "", "", 0
        self._sign: re.Pattern[str] | None = None
        self._headings = self._part_headings(blocks)
        before = [at for at in self._headings if at < first]
        return max(before) if before else first

    def _part_headings(self, blocks: Sequence[Block]) -> dict[int, str]:
        found: dict[int, str] = {}
        seen: list[int] = []
        first = next((at for at, block in enumerate(blocks) if self._shows(block)), -1)
        tabled = False
        for at, block in enumerate(blocks):
            if isinstance(block, Table):
                if self.is_ours(block):
                    tabled = True
                    near = (
                        i
                        for i in reversed(seen[-BETWEEN:])
                        if self._heads_part(blocks[i], i == first)
                    )
                    heading = next(near, None)
                    if heading is not None:
                        found[heading] = self._name(blocks[heading])
                seen = []
            elif self._shows(block):
                seen.append(at)
                if tabled and self._heads_part(block, False) and self._name(block) == "inactive":
                    found[at] = "inactive"
        return found

    def _shows(self, block: Block) -> bool:
        """Whether a block is a paragraph with words that are no page head."""
        return isinstance(block, Paragraph) and any(not self.taken(word) for word in block.words)

    def _heads_part(self, block: Block, is_first: bool) -> bool:
        """The first paragraph of all is the title, in capitals or not, unless it names a part."""
        if not isinstance(block, Paragraph):
            return False
        named = named_part(block.words)
        return bool(named) or (
            in_capitals(block.words) and (not is_first or part_name(block.words) != "active")
        )

    def _name(self, block: Block) -> str:
        return (
            (named_part(block.words) or part_name(block.words))
            if isinstance(block, Paragraph)
            else "active"
        )

    def number(self) -> int:
        """Tables are counted by parts."""
        return self._table_no

    def paragraph(self, at: int, paragraph: Paragraph) -> None:
        """A part's heading, an item of the list of inactive topics, or unplaced."""
        words = paragraph.words
        if at in self._headings:
            self._begin_part(self._headings[at], words)
        elif self._part != "inactive":
            self.source.give_up(words)
        elif len(words) > 1 and self._signed(paragraph):
            self.source.in_cells.add(words[0].index)
            self._add_inactive(words[1:])
        elif paragraph.style.startswith("list") or (self.drawn and self._sign is None):
            # What is drawn has no styles: without a sign it is an item only in a list that has
            # none.
            self._add_inactive(words)
        else:
            self.source.give_up(words)

    def _signed(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph begins with the sign of a list; all items of one have bullets, or
        all are counted."""
        first = paragraph.words[0].text
        sign = next((each for each in (BULLET, _COUNTED) if each.fullmatch(first)), None)
        self._sign = self._sign or sign
        return paragraph.item or (sign is not None and sign is self._sign)

    def _begin_part(self, name: str, words: Sequence[Word]) -> None:
        """A new part; in a heading in capitals, only they are the heading."""
        shown = list(capitals(words)) if in_capitals(words) else words
        self.source.account.leave_out(shown, PART_HEADING)
        self.source.give_up(words)
        self._part, self._row_no, self._sign = name, 0, None
        self._topic_no, self._topic, self._tasks = "", "", 0
        if name != "inactive":
            self._table_no += 1

    def _add_inactive(self, words: Sequence[Word]) -> None:
        number = len(self.inactive) + 1
        place = self.source.place(self.page, self._table_no + 1, number)
        self.inactive.append(InactiveTopic(str(number), self.source.text(words), place))

    def other_table(self, table: Table) -> None:
        """In the part of inactive topics, a table lists them: a number perhaps, then the title."""
        if self._part != "inactive":
            super().other_table(table)
            return
        for row in table.rows:
            self.page = row.page
            filled = [cell.words for cell in row.cells if cell.words]
            if all(field_of(self.source.join(words), TOPICS) for words in filled):
                self.source.account.leave_out(row.words, HEADER)
            elif len(filled) == 1:
                self._add_inactive(filled[0])
            elif len(filled) == 2 and re.fullmatch(
                r"\d{1,3}[.)]?|[-–—•*·]", self.source.join(filled[0])
            ):
                self.source.text(filled[0])
                self._add_inactive(filled[1])
            else:
                self.source.give_up(row.words, self.source.place(row.page, self._table_no + 1))

    def heading_row(self, words: list[Word]) -> bool:
        """A part's heading, or a topic's with its number, that spans the table; capitals alone
        name no part here."""
        named = named_part(words) or (part_name(words) if in_capitals(words) else "")
        if named and (
            named != "active"
            or any(word.text.startswith("ACTI") for word in words)
            or named_part(words)
        ):
            self._begin_part(named, words)
            return True
        number, title = split_number(words)
        if number and self._part != "inactive":
            self._open_part()
            self._topic_no, self._topic = number_of(self.source, number), self.source.text(title)
            self._tasks = 0
            self.source.wait(words, self.here())
        return bool(number)

    def _open_part(self) -> None:
        """Without any heading, the first part is that of the active topics."""
        if not self._part:
            self._part, self._table_no = "active", 1

    def row(self, fields: Fields) -> None:
        """A line of a task; topic and task are those above where the row has none of its own."""
        self._open_part()
        numbers, topic = fields["number"], fields["topic"]
        if not numbers.words and not topic.goes_on:
            numbers.words, topic.words = split_number(topic.words)
        place = self.here(self._row_no + 1)
        begins_topic = self._topic_of(numbers, topic, place)
        if not self._topic_no:
            self.waive([], fields)
            return
        self._row_no += 1
        self.add(self._line(fields, begins_topic, place), fields)

    def _topic_of(self, numbers: Field, topic: Field, place: Place) -> bool:
        """Whether the row begins a topic, which from now on holds; a topic repeated on its rows
        goes on."""
        if numbers.goes_on and (topic.goes_on or not topic.words):
            return False
        number = "" if numbers.goes_on else number_of(self.source, numbers.words)
        title = "" if topic.goes_on else self.source.text(topic.words)
        if (not number and not title) or (
            number in ("", self._topic_no) and title in ("", self._topic)
        ):
            return False
        if not title or not NUMBER.fullmatch(number):
            self.doubt(place, "topic", f"{number} {title}".strip())
        title = title or (self._topic if topic.goes_on else "")
        self._topic_no, self._topic, self._tasks = number or following(self._topic_no), title, 0
        return True

    def _line(self, fields: Fields, begins_topic: bool, place: Place) -> Row:
        former = (
            self.rows[-1] if self.rows and self.rows[-1].place.table == self._table_no else None
        )
        task = fields["task"]
        further = not begins_topic and self._tasks > 0 and (task.goes_on or not task.words)
        # Where the table leaves a task's cells blank on its further lines instead of merging them.
        blank = further and not task.goes_on
        if all(fields[name].goes_on for name in ("indicator", "timeline")):
            # Only other cells are split here: whether that makes a line of its own is not said.
            self.doubt(place, "indicator", former.indicator.text if former else "")
        if blank and any(fields[name].words for name in ("strategic", "type")):
            self.doubt(place, "task", "")
        self._tasks += not further
        cells = {
            name: self.cell(name, fields[name], former, blank)
            for name in (*OF_TASK, "indicator", "timeline", "progress")
        }
        if not self.stated and further and former is not None:
            self._doubt_blank(fields, cells, former, place)
        return Row(
            part=self._part,
            topic_no=self._topic_no,
            topic=self._topic,
            topic_code="",
            task_no=str(self._tasks),
            place=place,
            **cells,
        )

    def _doubt_blank(
        self, fields: Fields, cells: dict[str, Cell], former: Row, place: Place
    ) -> None:
        """A blank cell beside a joined task, or below one without words, looks like one that is
        joined itself."""
        joined = fields["task"].goes_on
        for name in OF_TASK:
            above: Cell = getattr(former, name)
            blank = not fields[name].goes_on and not fields[name].words
            if name != "task" and blank and (joined or not above.text):
                self.doubt(place, name, cells[name].text)
