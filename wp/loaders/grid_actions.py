"""The table of actions (Annex II's kind) from grids: numbered sections, each with prose and its actions."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wp.domain.findings import Cell, Finding
from wp.loaders.columns import NUMBER
from wp.loaders.furniture import END_MARK, INTRODUCTION, PART_HEADING, SECTION_TEXT, TITLE, ends_text
from wp.loaders.grids import Block, Grid, GridRow, Paragraph
from wp.loaders.mend import Word
from wp.loaders.rows import Row
from wp.loaders.text_actions import no_sections, read_heading
from wp.loaders.text_tables import TextSource

_HEADING_PARAGRAPHS = 3


@dataclass
class _Actions:
    """What is read so far: title, the section that is open (number, title, code), its rows."""

    source: TextSource
    title: list[Word] = field(default_factory=list)
    titled: bool = False
    section: tuple[str, str, str] = ("", "", "")
    sections: int = 0
    tabled: bool = False
    in_table: int = 0
    rows: list[Row] = field(default_factory=list)


def read_actions(source: TextSource, blocks: Sequence[Block]) -> tuple[str, list[Row]]:
    """Title and rows; what is no cell goes to the source's account. Tables are counted as sections."""
    state = _Actions(source)
    at = 0
    while at < len(blocks):
        block = blocks[at]
        taken = _section(state, blocks, at)
        if taken:
            at += taken
            continue
        if isinstance(block, Paragraph):
            _paragraph(state, block)
        elif block.kind and state.sections:
            _table(state, block)
        elif block.kind:
            raise no_sections(source.document)
        elif state.sections:
            source.account.give_up(block.words())
        else:
            source.account.leave_out(block.words(), INTRODUCTION)
        at += 1
    if not state.sections:
        raise no_sections(source.document)
    return source.mender.join(state.title), state.rows


def _section(state: _Actions, blocks: Sequence[Block], at: int) -> int:
    """How many paragraphs from here on hold the heading of the next section; prose may follow within the last.

    Number and title stand in cells; the bracket, from which the code is read, is the heading's.
    """
    words: list[Word] = []
    for count, block in enumerate(blocks[at : at + _HEADING_PARAGRAPHS], start=1):
        if not isinstance(block, Paragraph):
            return 0
        before = len(words)
        words += block.words
        for end in (i for i in range(before + 1, len(words) + 1) if words[i - 1].text.endswith(")")):
            read = read_heading(state.source.mender.join(words[:end]))
            if read and int(read[0]) == state.sections + 1:
                bracket = next(i for i in reversed(range(end)) if words[i].text.startswith("("))
                state.source.text(words[:bracket])
                state.source.account.leave_out(words[bracket:end], PART_HEADING)
                state.source.account.leave_out(words[end:], SECTION_TEXT)
                state.section, state.tabled, state.in_table = read, False, 0
                state.sections += 1
                return count
    return 0


def _paragraph(state: _Actions, block: Paragraph) -> None:
    """The title with a period in brackets below it, introduction, a section's prose, or no part of the plan."""
    account, words = state.source.account, block.words
    if ends_text(block.text):
        account.leave_out(words, END_MARK)
    elif state.sections and not state.tabled:
        account.leave_out(words, SECTION_TEXT)
    elif state.sections:
        account.give_up(words)
    elif not state.title or (not state.titled and block.text.startswith("(") and block.text.endswith(")")):
        state.titled = bool(state.title)
        state.title += words
        account.leave_out(words, TITLE)
    else:
        state.titled = True
        account.leave_out(words, INTRODUCTION)


def _table(state: _Actions, grid: Grid) -> None:
    """The rows of one grid; rows without a word are none."""
    state.tabled = True
    for at in range(len(grid.cells)):
        row = GridRow(state.source, grid, at)
        row.give_up()
        if not row.blank:
            state.in_table += 1
            state.rows.append(_row(state, row))


def _row(state: _Actions, row: GridRow) -> Row:
    place = state.source.place(row.page, state.sections, state.in_table)
    findings = row.doubts(place)
    number = row.text("number")
    matched = NUMBER.fullmatch(number)
    if matched is None:
        # No action is without a number: whether this row is one of its own is not said.
        findings.append(Finding("cell.boundary", place, "number", number))
    state.source.findings += findings
    return Row(
        "active",
        *state.section,
        matched[1] if matched else number,
        row.cell("task"),
        Cell(),
        Cell(),
        row.cell("bodies"),
        row.cell("programmes"),
        Cell(),
        row.cell("timeline"),
        row.cell("progress"),
        place,
    )
