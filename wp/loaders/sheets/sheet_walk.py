"""The way through the sheets of a hand-made table: headings, parts, sections, notes, lines."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from wp.domain.findings import COLUMNS, FindingCode, Place
from wp.domain.programme import ProgrammeKind
from wp.loaders.printed_text import IN_TEXT, STRUCK, UNPRINTED, UNSURE
from wp.loaders.programme.cells import heading_of
from wp.loaders.programme.columns import Field, Fields
from wp.loaders.programme.furniture import END_MARK, NOTE, TOTAL
from wp.loaders.programme.headings import fields_of_heading
from wp.loaders.programme.line_rows import LineRows
from wp.loaders.programme.open_tasks import Topic
from wp.loaders.programme.part_headings import part_of, place_section, read_heading
from wp.loaders.sheets.banners import Banner, banner_of, text_of
from wp.loaders.sheets.columns import NAMED, Header
from wp.loaders.sheets.sheet import Sheet, SheetRow, Square
from wp.loaders.sheets.topic_source import TopicSource
from wp.loaders.text.lines import Word
from wp.loaders.word_account import Reason, Source

_NUMBER = re.compile(r"\d{1,3}[.)]?")
_SAYS = re.compile(r"[^\W\d_]{3}")
_ITEM = re.compile(r"(?:[-–—•*·]|\d{1,3}[.)])\s+")
# Columns without which a table is doubted; those of a work programme only where it has one of them.
_EXPECTED, _OF_WORK_PROGRAMMES = {"bodies", "timeline"}, {"strategic", "type", "indicator"}
_OF_HEADINGS = (STRUCK, UNPRINTED, UNSURE)  # a note's mark changes nothing of a heading

Entered = Mapping[int, Sequence[Word]]


@dataclass
class SheetWalk:
    """The sheets one after another; `titled` while a period in brackets may follow the title."""

    source: Source
    lines: LineRows
    topics: TopicSource
    merges: bool = True  # whether the format keeps which cells are joined
    title: str = ""
    titled: bool = False
    headed: Place | None = None  # where the headings of the present table stand

    def sheet(self, sheet: Sheet, headers: Sequence[Header]) -> None:
        """One sheet: a part, a section, the list of inactive topics, or no part of the
        programme."""
        where = self.source.place(None, sheet.number)
        part = part_of(sheet.name)
        alone = [banner[1].text for row in sheet.rows[:5] if (banner := banner_of(row, None))]
        listed = "inactive" in (part, *map(part_of, alone))
        if not headers and not listed:
            if sheet.rows:
                self.source.doubt(where, "", sheet.called, FindingCode.SHEET_LEFT_OUT)
            for row in sheet.rows:
                if row.beside:
                    self._front(row.enter(self.source), banner_of(row, None), where)
                else:
                    row.leave_out(self.source, Reason.OTHER_SHEET)
            return
        if sheet.hidden:
            self.source.doubt(where, "", sheet.name, FindingCode.HIDDEN_SHEET)
        for row_number, code, note in sheet.notes:
            self.source.doubt(replace(where, row=row_number or None), "", note, code)
        if sheet.name or not self.lines.part:
            self.lines.begin_part(part or "active")
        self.topics.begin(sheet.name)
        starts = {header.first: header for header in headers}
        header: Header | None = None
        at = 0
        merges = {column for row in sheet.rows for column in row.cells if row.above(column)}
        while at < len(sheet.rows):
            row = sheet.rows[at]
            place = replace(where, page=row.page, row=row.number or None)
            if at in starts:
                former, header = header, starts.pop(at)
                self._begin_table(sheet, at, header, former, place)
                at = header.last + 1
                continue
            heads = at + 1 in starts or self.topics.is_heading(
                row, sheet.rows[at + 1 : at + 2], header
            )
            banner = banner_of(row, None if heads else header)
            if not self._row(row, header, banner, place, merges):
                self._tell(row, place)
            at += 1
        self.source.wait([], where)

    def _begin_table(
        self, sheet: Sheet, at: int, header: Header, former: Header | None, place: Place
    ) -> None:
        """The heading that begins at a row holds from now on; what it leaves open is doubted where
        it does not only stand again."""
        self.headed = place
        whole = _OF_WORK_PROGRAMMES if _OF_WORK_PROGRAMMES & header.fields else set()
        listed = self.lines.part == "inactive"
        expected = [each for each in COLUMNS if each in _EXPECTED | whole and not listed]
        if former is None or former.headings != header.headings:
            for doubt in header.doubts(sheet, expected):
                self.source.doubt(place, *doubt)
        for each in sheet.rows[at : header.last + 1]:
            each.leave_out(self.source, Reason.HEADER)
            self._tell(each, replace(place, row=each.number), _OF_HEADINGS)

    def _tell(self, row: SheetRow, place: Place, codes: Container[str] = IN_TEXT) -> None:
        """What is doubted of the texts of a row that is no line: of each kind one finding."""
        doubts = [doubt for cell in row.cells.values() for doubt in cell.doubts]
        for code in dict.fromkeys(code for code, _ in doubts if code in codes):
            read = " ".join(read for kind, read in doubts if kind == code)
            self.source.doubt(place, "", read, code)

    def _row(
        self, row: SheetRow, header: Header | None, banner: Banner, place: Place, merges: set[int]
    ) -> bool:
        """Whether a row is read as a line; whatever it is, it is accounted for."""
        counted = header.counted(self.lines.kind) if header and not banner else row.cells
        words = row.enter(self.source, counted)
        if row.cells and not any(cell.text for cell in row.cells.values()):
            return False
        if banner and self._heading(words[banner[0]], place):
            return False
        if header and (part := part_of(text_of(row, header, "part"))) and part != self.lines.part:
            self.lines.begin_part(part)
        if self.lines.part == "inactive" and not (banner and banner[1].text == self.title):
            self._item(row, words, header, place)
        elif header is None:
            self._front(words, banner, place)
        elif banner:
            self._banner(words[banner[0]], place, "topic" in header.fields)
        else:
            repeats = header.column("task") not in merges
            fields = self._fields(row, words, header)
            if not header.topical and (self.lines.topic is None or self.topics.fresh):
                self.topics.open(place, bool(fields["task_no"].words))
            line = self.lines.line(fields, place, True, repeats)
            if line and row.hidden:
                self.source.doubt(place, "", row.text[:200], FindingCode.HIDDEN_ROW)
            if not self.merges:
                self.lines.doubt_unmerged(fields, place)
            return line
        return False

    def _fields(self, row: SheetRow, entered: Entered, header: Header) -> Fields:
        """The fields of a row; what stands in other columns is left out as the person said, or
        unplaced."""
        fields = Fields()
        for column, words in entered.items():
            taken = header.columns.get(column)
            if taken is not None and not taken.field and taken.confidence == NAMED:
                self.source.leave_out(words, Reason.OTHER_COLUMN)
            elif taken is None or not taken.field:
                # All words of a column that has no field are one doubt.
                self.source.give_up(words, self.headed)
        for column, taken in header.columns.items():
            cell = row.cells.get(column, Square(""))
            found = Field(list(entered.get(column, ())), row.above(column))
            found.doubts = [
                d for d in cell.doubts if d[0] != FindingCode.DATE_DAY or taken.field == "timeline"
            ]
            if cell.origin and not found.goes_on and cell.text:
                # Another cell of the row reaches over this one.
                found.doubts = [(FindingCode.CELL_BOUNDARY, cell.text)]
            if cell.month and not cell.origin and taken.field == "timeline":
                found.words = [replace(found.words[0], text=cell.month)]
            if taken.field:
                fields[taken.field] = found
        self.source.text(fields["part"].words)
        return fields

    def _heading(self, words: Sequence[Word], place: Place) -> bool:
        """Whether a row alone is the heading of a part or section, or ends a text; it is then
        accounted for."""
        if END_MARK.fullmatch(text := self.source.join(words)):
            self.source.leave_out(words, Reason.END_MARK)
        elif part := part_of(text):
            self.source.leave_out(words, Reason.PART_HEADING)
            self.lines.begin_part(part)
        elif self.lines.kind is ProgrammeKind.ACTIONS and (section := read_heading(text)):
            place_section(self.source, words, section[2])
            self.lines.open_topic(Topic(*section), words, place)
            self.topics.heading((), place)
        else:
            return False
        return True

    def _front(self, entered: Entered, banner: Banner, place: Place) -> None:
        """Above the first table: the title, with a period in brackets below it, then
        introduction."""
        text = banner[1].text if banner else ""
        period = self.titled and text.startswith("(") and text.endswith(")")
        titles = not self.title and bool(_SAYS.search(text))
        if banner and (period or titles or text == self.title):
            self.titled = not self.title
            if period or not self.title:
                self.title = f"{self.title} {text}".strip()
                self.topics.titled(entered[banner[0]])
            reason = Reason.TITLE
        else:
            prose = self.lines.topic and self.lines.kind is ProgrammeKind.ACTIONS
            if banner and self.title and not prose:
                self.topics.heading(entered[banner[0]], place)
            self.titled = False
            reason = Reason.SECTION_TEXT if prose else Reason.INTRODUCTION
        for words in entered.values():
            self.source.leave_out(words, reason)

    def _banner(self, words: Sequence[Word], place: Place, has_topics: bool) -> None:
        """A row alone below a heading: a topic, a section's prose, a note, or words without a
        place."""
        lines, text = self.lines, self.source.join(words)
        number, name = heading_of(self.source, words)
        # A note or a total, or the number of a topic that is past.
        other = not number and bool(NOTE.match(text) or TOTAL.fullmatch(text))
        if number.isdecimal() and int(number) <= lines.numbered:
            other = other or not lines.known(number, name)
        across = self.topics.across and not has_topics and not other
        if across and lines.kind is ProgrammeKind.TOPICS:
            self.source.text(words)
            lines.open_topic(Topic(number or lines.count(name, place), name), words, place)
        elif lines.kind is ProgrammeKind.ACTIONS and self.source.waiting:
            self.source.leave_out(words, Reason.SECTION_TEXT)
            self.source.wait(words)
        elif NOTE.match(text):
            self.source.leave_out(words, Reason.FOOTNOTE)
        else:
            self.source.give_up(words, place)

    def _item(self, row: SheetRow, entered: Entered, header: Header | None, place: Place) -> None:
        """An inactive topic: the cell of its title, or all that stands in its row, without the
        sign before it."""
        texts = [cell.text for _, cell in row.own()]
        reason, text = "", " ".join(texts)
        if all(map(fields_of_heading, texts)):
            reason = Reason.HEADER
        elif self.lines.inactive and len(texts) == 1 and NOTE.match(text) and not _ITEM.match(text):
            reason = Reason.FOOTNOTE
        for words in entered.values():
            if reason:
                self.source.leave_out(words, reason)
            else:
                self.source.text(words)
        if not reason:
            named = [text for text in texts if not _NUMBER.fullmatch(text)] or texts[:1]
            title = (text_of(row, header, "topic") if header else "") or " ".join(named)
            self.lines.add_inactive(_ITEM.sub("", title, count=1), place)
