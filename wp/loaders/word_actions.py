"""The table of actions (Annex II's kind) in a Word document: numbered sections, each with prose and its actions."""

import re
from collections.abc import Sequence

from wp.domain.findings import Cell
from wp.loaders.furniture import PART_HEADING, SECTION_TEXT
from wp.loaders.mend import Word
from wp.loaders.rows import Row
from wp.loaders.text_actions import no_sections, read_heading
from wp.loaders.word_columns import Field
from wp.loaders.word_rows import cell_of, following, list_doubts, number_of, split_number
from wp.loaders.word_tables import Block, Table
from wp.loaders.word_text import Paragraph
from wp.loaders.word_walk import Walk

_BARE = re.compile(r"(\d{1,2})\.\s+(\S.*)")
_BARE_WORDS = 16


class ActionsWalk(Walk):
    """Reads an action plan."""

    kind = "actions"

    def begin(self, blocks: Sequence[Block], first: int) -> int:
        """The front ends at the first heading of a section, which stands before the first table or in it."""
        self._table_no, self._row_no = 0, 0
        self._section = ("", "", "")
        self._in_prose = False
        self._before_table = self._next_to_tables(blocks)
        for at, block in enumerate(blocks[:first]):
            if isinstance(block, Paragraph) and self._heading(at, block.words):
                return at
        if not any(self._heading(-1, row.words) for row in self._rows_of(blocks[first])):
            raise no_sections(self.source.document)
        return first

    def _rows_of(self, block: Block) -> Sequence[Paragraph]:
        """The rows of a table as paragraphs, to look for headings in them."""
        return [Paragraph(row.words) for row in block.rows] if isinstance(block, Table) else []

    def _next_to_tables(self, blocks: Sequence[Block]) -> set[int]:
        """The paragraphs that stand next before a table of the programme."""
        found: set[int] = set()
        last = -1
        for at, block in enumerate(blocks):
            if isinstance(block, Table):
                if self._is_ours(block) and last >= 0:
                    found.add(last)
                last = -1
            elif block.words:
                last = at
        return found

    def _heading(self, at: int, words: Sequence[Word]) -> tuple[str, str, str] | None:
        """Number, title and code of a section's heading; next to a table, one without a code is a heading too."""
        text = self.source.join(words)
        heading = read_heading(text)
        if heading:
            return heading
        bare = _BARE.fullmatch(text) if at in self._before_table and len(words) <= _BARE_WORDS else None
        return (bare[1], bare[2], "") if bare else None

    def number(self) -> int:
        """Tables are counted by sections."""
        return self._table_no

    def paragraph(self, at: int, paragraph: Paragraph) -> None:
        """A section's heading, its prose up to the table, or unplaced."""
        heading = self._heading(at, paragraph.words)
        if heading:
            self._begin_section(heading, paragraph.words)
        elif self._in_prose and not paragraph.boxed:
            self.source.account.leave_out(paragraph.words, SECTION_TEXT)
        else:
            self.source.give_up(paragraph.words, self.source.place(self._table_no or None))

    def _begin_section(self, heading: tuple[str, str, str], words: Sequence[Word]) -> None:
        """Number and title stand in cells; the bracket, from which the code is read, is the heading's."""
        self._section = heading
        self._table_no, self._row_no, self._in_prose = self._table_no + 1, 0, True
        bracket = len(words)
        if heading[2]:
            bracket = next(i for i in reversed(range(len(words))) if "(" in words[i].text)
        else:
            self.source.doubt(self.source.place(self._table_no), "topic_code", self.source.join(words))
        self.source.text(words[:bracket])
        self.source.account.leave_out(words[bracket:], PART_HEADING)

    def heading_row(self, words: list[Word]) -> bool:
        """A section's heading that spans the table."""
        heading = self._heading(-1, words)
        if heading:
            self._begin_section(heading, words)
        return heading is not None

    def row(self, fields: dict[str, Field]) -> None:
        """An action; one without number and text of its own is a further line of the action above."""
        self._in_prose = False
        numbers, task = fields.get("number", Field()), fields.get("task", Field())
        if not numbers.words and not task.goes_on:
            numbers.words, task.words = split_number(task.words)
        if not self._table_no:
            self.waive(numbers.words, fields)
            return
        place = self.source.place(self._table_no, self._row_no + 1)
        former = self.rows[-1] if self._row_no else None
        own = not numbers.goes_on and bool(numbers.words)
        further = former is not None and not own and (task.goes_on or not task.words)
        number = number_of(self.source, numbers.words) if own else ""
        if not number and not further:
            number = following(self.rows[-1].task_no if self.rows else "")
            self.source.doubt(place, "task", self.source.join(task.words))
        self._row_no += 1
        texts = ("task", "bodies", "programmes", "timeline")
        cells = {name: cell_of(self.source, name, fields, former, further) for name in texts}
        self.rows.append(
            Row(
                "active",
                *self._section,
                former.task_no if former and further else number,
                cells["task"],
                Cell(),
                Cell(),
                cells["bodies"],
                cells["programmes"],
                Cell(),
                cells["timeline"],
                cell_of(self.source, "progress", fields, former, False),
                place,
            )
        )
        list_doubts(self.source, fields, place, self.comments)
