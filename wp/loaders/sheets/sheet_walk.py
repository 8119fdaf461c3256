"""The way through the sheets of a hand-made table: headings, parts, sections, notes, lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from wp.domain.findings import Place
from wp.loaders.programme.furniture import (
    END_MARK,
    FOOTNOTE,
    HEADER,
    INTRODUCTION,
    PART_HEADING,
    SECTION_TEXT,
    TITLE,
    ends_text,
)
from wp.loaders.rows import InactiveTopic, ReadOptions
from wp.loaders.sheets.account import OTHER_SHEET
from wp.loaders.sheets.banners import banner_of, is_note, part_of, section_of, topic_of
from wp.loaders.sheets.column_names import fields_of_heading
from wp.loaders.sheets.columns import DOUBTED, GUESSED, Header
from wp.loaders.sheets.line_rows import Table
from wp.loaders.sheets.lines_read import Lines, Topic
from wp.loaders.sheets.sheet import Sheet, SheetRow, Square

_EXPECTED = {
    "topics": ("strategic", "type", "bodies", "indicator", "timeline"),
    "actions": ("bodies", "timeline"),
}


_NUMBER = re.compile(r"\d{1,3}[.)]?")
_ITEM = re.compile(r"(?:[-–—•*·]|\d{1,3}[.)])\s+")


@dataclass
class SheetWalk:
    """The sheets one after another; `titled` while a period in brackets may follow the title."""

    lines: Lines
    options: ReadOptions
    title: str = ""
    titled: bool = False
    inactive: list[InactiveTopic] = field(default_factory=list)

    def sheet(self, sheet: Sheet, headers: Sequence[Header]) -> None:
        """One sheet: a part, a section, the list of inactive topics, or no part of the
        programme."""
        account, where = self.lines.account, self.lines.account.place(sheet)
        part = part_of(sheet.name)
        alone = [banner.text for row in sheet.rows[:5] if (banner := banner_of(row, None))]
        listed = "inactive" in (part, *map(part_of, alone))
        if not headers and not listed:
            if sheet.rows:
                account.doubt("sheet.left_out", where, "", sheet.name)
            for row in sheet.rows:
                account.leave_out_row(row, OTHER_SHEET)
            return
        if sheet.hidden:
            account.doubt("hidden.sheet", where, "", sheet.name)
        for row_number, note in sheet.notes:
            account.doubt("comment", replace(where, row=row_number or None), "", note)
        self.lines.close()
        self.lines.part = part or "active"
        starts = {header.first: header for header in headers}
        table: Table | None = None
        at = 0
        merges = frozenset(
            column for row in sheet.rows for column in row.cells if row.above(column)
        )
        while at < len(sheet.rows):
            if at % 256 == 0:
                self.options.deadline.check()
            if header := starts.get(at):
                table = Table(self.lines, sheet, header, merges)
                self._header(sheet, table)
                at = header.last + 1
                continue
            self._row(sheet, sheet.rows[at], table)
            at += 1
        self.lines.drop_waiting()

    def _header(self, sheet: Sheet, table: Table) -> None:
        """The heading rows are left out; columns that are hidden, guessed, unknown or missing
        are findings."""
        account, header = self.lines.account, table.header
        for row in sheet.rows[header.first : header.last + 1]:
            account.leave_out_row(row, HEADER)
        place = table.place(sheet.rows[header.first])
        for column, taken in header.columns.items():
            heading = f"{taken.heading or f'({column})'}"
            if column in sheet.hidden_columns:
                account.doubt("hidden.column", place, taken.field, heading)
            if not taken.field and taken.confidence == 0:
                account.doubt("column.unknown", place, "", heading)
            elif taken.confidence in (DOUBTED, GUESSED):
                account.doubt("column.guessed", place, taken.field, heading)
        if self.lines.part != "inactive":
            shown = ", ".join(one.heading for one in header.columns.values() if one.heading)
            for name in _EXPECTED[self.lines.kind]:
                if name not in header.fields:
                    account.doubt("column.missing", place, name, shown)

    def _row(self, sheet: Sheet, row: SheetRow, table: Table | None) -> None:
        place = self.lines.account.place(sheet, row)
        banner = banner_of(row, table.header if table else None)
        if banner and self._heading(banner, place):
            return
        if table and (part := part_of(table.text(row, "part"))):
            if part != self.lines.part:
                self.lines.close()
            self.lines.part = part
        if self.lines.part == "inactive" and not (banner and banner.text == self.title):
            self._item(row, table, place)
        elif table is None:
            self._front(row, banner)
        elif banner:
            self._banner(banner, place, "topic" in table.header.fields)
        else:
            table.line(row)

    def _heading(self, banner: Square, place: Place) -> bool:
        """Whether a row alone is the heading of a part or section, or ends a text; it is then
        accounted for."""
        account, text = self.lines.account, banner.text
        if ends_text(text):
            account.leave_out(banner, END_MARK)
        elif part := part_of(text):
            account.leave_out(banner, PART_HEADING)
            self.lines.close()
            self.lines.part = part
        elif self.lines.kind == "actions" and (section := section_of(text)):
            kept = Square(text[: text.rindex("(")].rstrip())
            account.left_out[PART_HEADING] += banner.words - kept.words
            self.lines.open_topic(Topic(*section), [(kept, place)])
        else:
            return False
        return True

    def _front(self, row: SheetRow, banner: Square | None) -> None:
        """Above the first table: the title, with a period in brackets below it, then
        introduction."""
        account = self.lines.account
        period = (
            self.titled
            and banner is not None
            and banner.text.startswith("(")
            and banner.text.endswith(")")
        )
        if banner and (period or not self.title or banner.text == self.title):
            account.leave_out(banner, TITLE)
            self.titled = not self.title
            if period or not self.title:
                self.title = f"{self.title} {banner.text}".strip()
            return
        self.titled = False
        reason = SECTION_TEXT if self.lines.topic and self.lines.kind == "actions" else INTRODUCTION
        account.leave_out_row(row, reason)

    def _banner(self, banner: Square, place: Place, has_topics: bool) -> None:
        """A row alone below a heading: a topic, a section's prose, a note, or words without a
        place."""
        lines, account = self.lines, self.lines.account
        number, title = topic_of(banner.text)
        past = number.isdecimal() and int(number) <= lines.numbered
        if (
            lines.kind == "topics"
            and not has_topics
            and not past
            and not (is_note(banner.text) and not number)
        ):
            lines.open_topic(
                Topic(number or lines.next_number(title, place), title), [(banner, place)]
            )
        elif lines.kind == "actions" and lines.waiting:
            account.leave_out(banner, SECTION_TEXT)
        elif is_note(banner.text):
            account.leave_out(banner, FOOTNOTE)
        else:
            account.give_up(banner, place)

    def _item(self, row: SheetRow, table: Table | None, place: Place) -> None:
        """An inactive topic: the cell of its title, or all that stands in its row, without the
        sign before it."""
        cells = [cell for _, cell in row.own()]
        if all(fields_of_heading(cell.text) for cell in cells):
            self.lines.account.leave_out_row(row, HEADER)
            return
        if (
            self.inactive
            and len(cells) == 1
            and is_note(cells[0].text)
            and not _ITEM.match(cells[0].text)
        ):
            self.lines.account.leave_out(cells[0], FOOTNOTE)
            return
        for cell in cells:
            self.lines.account.keep(cell)
        texts = [cell.text for cell in cells if not _NUMBER.fullmatch(cell.text)] or [cells[0].text]
        title = (table.text(row, "topic") if table else "") or " ".join(texts)
        self.inactive.append(
            InactiveTopic(str(len(self.inactive) + 1), _ITEM.sub("", title, count=1), place)
        )
