"""The table of topics and tasks (Annex III's kind) in a document: parts, topics, tasks, lines,
inactive topics."""

import re
from collections.abc import Sequence

from wp.domain.programme import ProgrammeKind
from wp.loaders.programme.blocks import Block, Paragraph, Table
from wp.loaders.programme.cells import number_of, split_number
from wp.loaders.programme.furniture import capitals, in_capitals
from wp.loaders.programme.headings import TOPICS, field_of
from wp.loaders.programme.open_tasks import Topic
from wp.loaders.programme.part_headings import BETWEEN, BULLET, part_name, part_of
from wp.loaders.programme.walk import Walk
from wp.loaders.text.lines import Word
from wp.loaders.word_account import Reason

_COUNTED = re.compile(r"\(?\w{1,3}[.)]")


class TopicsWalk(Walk):
    """Reads a work programme."""

    kind = ProgrammeKind.TOPICS

    def begin(self, blocks: Sequence[Block], first: int) -> int:
        """Find the part headings: in capitals, the nearest before a table; or naming a part in
        so many words."""
        self._sign: re.Pattern[str] | None = None
        self._headings = self._part_headings(blocks)
        before = [at for at in self._headings if at < first]
        return max(before) if before else first

    def _part_headings(self, blocks: Sequence[Block]) -> dict[int, str]:
        found: dict[int, str] = {}
        # Paragraphs with words that are no page head, since the last table; the first of all.
        seen: list[tuple[int, Paragraph]] = []
        first: Paragraph | None = None
        tabled = False
        for at, block in enumerate(blocks):
            if isinstance(block, Table):
                if self.is_ours(block):
                    tabled = True
                    near = reversed(seen[-BETWEEN:])
                    named = ({place: _name(p)} for place, p in near if _heads_part(p, first))
                    found |= next(named, {})
                seen = []
            elif any(not self.taken(word) for word in block.words):
                first = first or block
                seen.append((at, block))
                if tabled and _heads_part(block) and _name(block) == "inactive":
                    found[at] = "inactive"
        return found

    def paragraph(self, at: int, paragraph: Paragraph) -> None:
        """A part's heading, an item of the list of inactive topics, or unplaced."""
        words = paragraph.words
        if at in self._headings:
            self._begin_part(self._headings[at], words)
        elif self.lines.part != "inactive":
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
        self.source.leave_out(shown, Reason.PART_HEADING)
        self.source.give_up(words)
        self.lines.begin_part(name)
        self.count, self._sign = 0, None
        # Tables are counted by parts.
        self.number += name != "inactive"

    def _add_inactive(self, words: Sequence[Word]) -> None:
        place = self.source.place(self.page, self.number + 1, len(self.lines.inactive) + 1)
        self.lines.add_inactive(self.source.text(words), place)

    def other_table(self, table: Table) -> None:
        """In the part of inactive topics, a table lists them: a number perhaps, then the title."""
        if self.lines.part != "inactive":
            super().other_table(table)
            return
        for row in table.rows:
            self.page = row.page
            filled = [cell.words for cell in row.cells if cell.words]
            if all(field_of(self.source.join(words), TOPICS) for words in filled):
                self.source.leave_out(row.words, Reason.HEADER)
            elif len(filled) == 1:
                self._add_inactive(filled[0])
            elif len(filled) == 2 and re.fullmatch(
                r"\d{1,3}[.)]?|[-–—•*·]", self.source.join(filled[0])
            ):
                self.source.text(filled[0])
                self._add_inactive(filled[1])
            else:
                self.source.give_up(row.words, self.source.place(row.page, self.number + 1))

    def heading_row(self, words: list[Word]) -> bool:
        """A part's heading, or a topic's with its number, that spans the table; capitals alone
        name no part here."""
        named = part_of(" ".join(word.text for word in words))
        if not named and in_capitals(words) and part_name(words) != "active":
            named = part_name(words)
        if named:
            self._begin_part(named, words)
            return True
        number, title = split_number(words)
        if number and self.lines.part != "inactive":
            self.begin_row()
            topic = Topic(number_of(self.source.text(number)), self.source.text(title))
            self.lines.open_topic(topic, words, self.here())
        return bool(number)

    def begin_row(self) -> None:
        """Without any heading, the first part is that of the active topics."""
        if not self.lines.part:
            self.lines.part, self.number = "active", 1


def _heads_part(paragraph: Paragraph, first: Paragraph | None = None) -> bool:
    """The first paragraph of all is the title, in capitals or not, unless it names a part."""
    return bool(part_of(paragraph.text, loud=False)) or (
        in_capitals(paragraph.words)
        and (paragraph is not first or part_name(paragraph.words) != "active")
    )


def _name(paragraph: Paragraph) -> str:
    return part_of(paragraph.text) or part_name(paragraph.words)
