"""The table of actions (Annex II's kind) in a document: numbered sections, each with prose and
its actions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wp.domain.findings import Place
from wp.domain.programme import ProgrammeKind
from wp.loaders.programme.blocks import Block, Paragraph, Table
from wp.loaders.programme.open_tasks import Topic
from wp.loaders.programme.part_headings import place_section, read_heading
from wp.loaders.programme.walk import Walk
from wp.loaders.text.lines import Word
from wp.loaders.word_account import Reason

_BARE = re.compile(r"(\d{1,2})\.\s+(\S.*)")
_BARE_WORDS = 16
_HEADING_PARAGRAPHS = 3


@dataclass(frozen=True, slots=True)
class _Heading:
    """A section's heading: number, title and code; its words, and prose after it in its last
    paragraph."""

    read: tuple[str, str, str]
    words: Sequence[Word]
    prose: Sequence[Word] = ()


class ActionsWalk(Walk):
    """Reads an action plan."""

    kind = ProgrammeKind.ACTIONS

    def read(self, blocks: Sequence[Block]) -> bool:
        """Read all blocks of the document; a section without a code is doubted only beside one that
        has some."""
        self._bare: list[tuple[Place, str]] = []
        done = super().read(blocks)
        if any(row.topic_code for row in self.lines.rows):
            for place, text in self._bare:
                self.source.doubt(place, "topic_code", text)
        return done

    def begin(self, blocks: Sequence[Block], first: int) -> int | None:
        """The front ends at the first heading of a section, which stands before the first table
        or in it; None where none does."""
        self._in_prose = False
        self._blocks = blocks
        self._before_table = self._next_to_tables(blocks)
        for at, block in enumerate(blocks[:first]):
            if isinstance(block, Paragraph) and self._heading(at, block.words):
                return at
        table = blocks[first]
        if not isinstance(table, Table) or not any(self._exact(row.words) for row in table.rows):
            return None
        return first

    def _next_to_tables(self, blocks: Sequence[Block]) -> set[int]:
        """The paragraphs that stand next before a table of the programme."""
        found: set[int] = set()
        last = -1
        for at, block in enumerate(blocks):
            if isinstance(block, Table):
                if self.is_ours(block) and last >= 0:
                    found.add(last)
                last = -1
            elif block.words:
                last = at
        return found

    def _exact(self, words: Sequence[Word]) -> _Heading | None:
        read = read_heading(self.source.join(words))
        return _Heading(read, words) if read else None

    def _heading(self, at: int, words: Sequence[Word]) -> _Heading | None:
        """The heading of a section in a paragraph: with its code, next to a table without one
        too."""
        found = self._exact(words) or next(self._spread(at), None)
        if found or at not in self._before_table or len(words) > _BARE_WORDS:
            return found
        bare = _BARE.fullmatch(self.source.join(words))
        return _Heading((bare[1], bare[2], ""), words) if bare and self._follows(bare[1]) else None

    def _spread(self, at: int) -> Iterator[_Heading]:
        """Where ends of paragraphs are guessed: a heading over several of them, with prose
        after its bracket."""
        words: list[Word] = []
        for block in self._blocks[at : at + _HEADING_PARAGRAPHS] if self.drawn else ():
            if not isinstance(block, Paragraph):
                return
            before = len(words)
            words += block.words
            ends = range(before + 1, len(words) + 1)
            for end in (each for each in ends if words[each - 1].text.endswith(")")):
                found = self._exact(words[:end])
                if found and self._follows(found.read[0]):
                    yield _Heading(found.read, words[:end], words[end:])

    def _follows(self, number: str) -> bool:
        """Whether a number is that of the next section; where little else shows a heading, it
        has to be."""
        return not self.drawn or int(number) == self.number + 1

    def paragraph(self, at: int, paragraph: Paragraph) -> None:
        """A section's heading, its prose up to the table, or unplaced."""
        heading = self._heading(at, paragraph.words)
        if heading:
            self._begin_section(heading)
        elif self._in_prose:
            self.source.leave_out(paragraph.words, Reason.SECTION_TEXT)
            self.source.wait(paragraph.words)
        else:
            self.source.give_up(paragraph.words, self.here())

    def _begin_section(self, heading: _Heading) -> None:
        """Number and title stand in cells; the bracket, from which the code is read, is the
        heading's."""
        words = heading.words
        # Tables are counted by sections.
        self.number, self.count, self._in_prose = self.number + 1, 0, True
        if not heading.read[2]:
            self._bare.append((self.here(), self.source.join(words)))
        place_section(self.source, words, heading.read[2])
        self.source.leave_out(heading.prose, Reason.SECTION_TEXT)
        self.lines.open_topic(Topic(*heading.read), [*words, *heading.prose], self.here())

    def heading_row(self, words: list[Word]) -> bool:
        """A section's heading that spans the table."""
        heading = self._exact(words)
        if heading:
            self._begin_section(heading)
        return heading is not None

    def begin_row(self) -> None:
        """Prose stands before the rows of a section."""
        self._in_prose = False
