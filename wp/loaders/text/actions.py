"""The table of actions (Annex II's kind) from extracted text: numbered sections, each with prose
and its actions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wp.domain.bodies import BodyVocabulary
from wp.domain.findings import Cell
from wp.errors import InputError
from wp.loaders.programme.cell_texts import NUMBER, Column, Kind, Layout
from wp.loaders.programme.furniture import (
    INTRODUCTION,
    SECTION_TEXT,
    TITLE,
    Header,
    strip_end_marks,
    strip_footnotes,
    strip_page_heads,
)
from wp.loaders.programme.part_headings import SECTION, place_section, read_heading
from wp.loaders.rows import Row
from wp.loaders.text.lines import Word, blocks
from wp.loaders.text.tables import Placed, rows_of
from wp.loaders.word_account import Source

HEADER = (
    "Actions?",
    "Responsible",
    "[Bb]od(?:y|ies)",
    "Relevant",
    "Work",
    "Programme/",
    "Action",
    "Plan",
    "Timeframe",
)
LAYOUT = Layout(
    (
        Column("number", Kind.NUMBER, 15.0, 10.0, 10.0),
        Column("task", Kind.TEXT, 2.5, 10.0, 8.0),
        Column("bodies", Kind.BODIES, 1.0, 4.0, 0.0),
        Column("programmes", Kind.TEXT, 2.0, 4.0, 0.0),
        Column("timeline", Kind.TIMELINE, 0.3, 7.0, 3.0),
    ),
    {0: 0.0},
)
_NUMBER, _TASK, _BODIES, _PROGRAMMES, _TIMELINE = range(5)
_NUMBERED = re.compile(r"(\d{1,2})\.")
_HEADING_LINES = 8


@dataclass(frozen=True, slots=True)
class _Section:
    """A section's heading: its first and last line, number, title and strategic code."""

    first: int
    last: int
    number: str
    title: str
    code: str


def read_actions(
    source: Source, vocabulary: BodyVocabulary, headers: Sequence[Header]
) -> tuple[str, list[Row]]:
    """Title and rows; what is no cell goes to the source's account.

    InputError where no section's heading precedes the table.
    """
    lines, account = source.lines, source.account
    strip_page_heads(lines, account)
    strip_footnotes(lines, account)
    sections = _sections(source)
    if not sections:
        raise InputError("read.no_sections", document=source.document)
    title = _front(source, sections[0].first)
    strip_end_marks(lines[sections[0].first :], account)
    tables = []
    ends = [*(section.first for section in sections[1:]), len(lines)]
    for section, end in zip(sections, ends, strict=True):
        header = next((h for h in headers if section.last < h.first < end), None)
        below = end if header is None else header.first
        for line in lines[section.last + 1 : below]:
            account.leave_out(
                [word for word in line.words if word.index not in account.taken], SECTION_TEXT
            )
        tables.append(blocks(lines[below:end], account.taken))
    rows: list[Row] = []
    for table, (section, placed) in enumerate(
        zip(sections, rows_of(source, vocabulary, LAYOUT, tables, True), strict=True), start=1
    ):
        rows += [
            _row(source, section, found, table, number)
            for number, found in enumerate(placed, start=1)
        ]
    return title, rows


def _sections(source: Source) -> list[_Section]:
    """The headings: the next number with a full stop, words, and a bracket that holds a
    strategic code."""
    found: list[_Section] = []
    for at, line in enumerate(source.lines):
        if not line.words or not _NUMBERED.fullmatch(line.words[0].text):
            continue
        section = _section(source, at)
        if section and int(section.number) == len(found) + 1 and (not found or at > found[-1].last):
            found.append(section)
    for section in found:
        words = [
            word for line in source.lines[section.first : section.last + 1] for word in line.words
        ]
        place_section(source, words, section.code)
    return found


def _section(source: Source, at: int) -> _Section | None:
    """A heading may be broken over lines and blank lines up to its closing bracket."""
    words: list[Word] = []
    for line in source.lines[at : at + _HEADING_LINES]:
        words += line.words
        text = source.mender.join(words)
        if SECTION.fullmatch(text):
            read = read_heading(text)
            return _Section(at, line.number, *read) if read else None
    return None


def _front(source: Source, end: int) -> str:
    """The title is the first paragraph, with a period in brackets below it; what else precedes
    is introduction."""
    title: list[Word] = []
    done = False
    for line in source.lines[:end]:
        words = [word for word in line.words if word.index not in source.account.taken]
        bracket = bool(words) and line.text.startswith("(") and line.text.endswith(")")
        done = done or (bool(title) and not words)
        if words and (not done or bracket):
            title += words
            source.account.leave_out(words, TITLE)
        source.account.leave_out(words, INTRODUCTION)
    return source.mender.join(title)


def _row(source: Source, section: _Section, found: Placed, table: int, number: int) -> Row:
    matched = NUMBER.fullmatch(source.text(found.words(_NUMBER)))
    return Row(
        part="active",
        topic_no=section.number,
        topic=section.title,
        topic_code=section.code,
        task_no=matched[1] if matched else "",
        task=source.cell(found.words(_TASK)),
        type=Cell(),
        strategic=Cell(),
        bodies=source.cell(found.words(_BODIES)),
        programmes=source.cell(found.words(_PROGRAMMES)),
        indicator=Cell(),
        timeline=source.cell(found.words(_TIMELINE)),
        progress=Cell(),
        place=source.place(found.page, table, number),
    )
