"""Where a line has its topic from, where neither a column nor a row across the table says it: the
heading before the table, the sheet's name, or one topic for all lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from wp.domain.findings import Place
from wp.domain.programme import ProgrammeKind
from wp.loaders.programme.cells import heading_of
from wp.loaders.programme.line_rows import LineRows
from wp.loaders.programme.open_tasks import Topic
from wp.loaders.sheets.columns import Header
from wp.loaders.sheets.sheet import SheetRow
from wp.loaders.tables.layout import TopicsFrom
from wp.loaders.text.lines import Word

_BY_HEADING = (None, TopicsFrom.HEADINGS)


@dataclass
class TopicSource:
    """What may give a topic to the next line. `wanted` is what the person said; None: the heading
    before the table, else the sheet where several are read, else one topic for all."""

    lines: LineRows
    wanted: TopicsFrom | None
    document: str
    several: bool
    _sheet: str = ""
    _title: Sequence[Word] = ()
    _heading: Sequence[Word] = ()
    _place: Place | None = None

    def begin(self, sheet: str) -> None:
        """Another sheet, of this name, follows; whatever stood before it is past."""
        self._sheet, self._heading, self._place = sheet, (), None

    def titled(self, words: Sequence[Word]) -> None:
        """These words are the title of the document, or go on with it."""
        self._title = self._title or words

    def heading(self, words: Sequence[Word], place: Place) -> None:
        """These words, alone in their row before the table, may be the heading of what follows."""
        self._heading, self._place = words, place

    @property
    def fresh(self) -> bool:
        """Whether such a heading stands before the next line."""
        return bool(self._heading) and self.wanted in _BY_HEADING

    @property
    def across(self) -> bool:
        """Whether rows across the table are topics."""
        return self.wanted in (None, TopicsFrom.ROWS, TopicsFrom.HEADINGS)

    def is_heading(self, row: SheetRow, below: Sequence[SheetRow], header: Header | None) -> bool:
        """Whether the one text of a row is a topic for the row `below` rather than a task of which
        nothing else is said: where topics have no column, or where the person says so."""
        if self.wanted is TopicsFrom.ROWS:
            return True
        if self.wanted or header is None or header.topical:
            return False
        alone = [*row.texts] == [header.column("task")]
        plan = self.lines.kind is ProgrammeKind.TOPICS and len(header.fields) > 1
        return plan and alone and any(len(each.texts) > 1 for each in below)

    def open(self, place: Place, numbered: bool) -> None:
        """The next line, at its place, has no topic yet: open the one that it belongs to, unless
        the number of its task says it (`numbered`)."""
        source, lines = self.lines.source, self.lines
        if self.fresh:
            words, self._heading = self._heading, ()
            for word in words:
                source.reasons.pop(word.index, None)
            source.text(words)
            number, name = heading_of(source, words)
            topic = Topic(number or lines.count(name, self._place or place), name)
            lines.open_topic(topic, words, self._place)
            return
        if numbered and self.wanted is None:
            return
        by_sheet = self.wanted is TopicsFrom.SHEET or (self.wanted is None and self.several)
        if by_sheet and self._sheet:
            number, name = "", self._sheet
        else:
            number, name = heading_of(source, self._title)
            name = name or PurePath(self.document).stem
        known = lines.known(number, name)
        lines.open_topic(known or Topic(number or lines.count(name, place), name))
