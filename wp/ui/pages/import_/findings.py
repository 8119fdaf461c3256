"""What the reader doubts: each finding with a picture of its place, the row as printed beside
the row as read, and what a person settles of it."""

import streamlit as st

from wp.domain.findings import Cell, CellState, FindingCode, Place
from wp.language.wording.settling import one_cell
from wp.language.wording.statuses import place_parts
from wp.language.words import Words
from wp.loaders.rows import Row
from wp.services.imports.confirm import ImportPlan
from wp.services.imports.request import Doubt
from wp.ui.pages.import_.settling import ask_alike, ask_settling, ask_who
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.settling import show_wrong
from wp.ui.parts.html import (
    Markup,
    beside,
    draw,
    emphasis,
    english,
    joined,
    pair,
    paragraph,
    strong,
)
from wp.ui.parts.lists import bullets, item, remark
from wp.ui.parts.paging import part_of
from wp.ui.parts.tables import Cell as TableCell
from wp.ui.parts.tables import table
from wp.ui.parts.titles import show_heading, show_note
from wp.ui.shell.view import View

A_PAGE = 8
OF_ROW = ("task", "type", "strategic", "bodies", "programmes", "indicator", "timeline", "progress")


def show_doubts(plan: ImportPlan, form: Form, view: View) -> None:
    """All findings, a few on a page, each with the fields of a form that settle it; and how many
    of them are settled."""
    words = view.words
    # Words that stand in no cell are told in a sentence already: they come after what is doubted
    # of the cells.
    doubts = sorted(plan.doubts, key=lambda each: each.finding.code == FindingCode.WORDS_UNPLACED)
    unit = words("importing.findings_unit" if doubts else "importing.findings_none")
    show_heading(words("importing.findings", n=len(doubts)), unit, words)
    if not doubts:
        return
    settled = sum(each.settled is not None for each in doubts)
    show_note(words, words("settling.counts", settled=settled, open=len(doubts) - settled))
    show_wrong(form, doubts, words)
    ask_who(form, doubts, view)
    ask_alike(form, doubts, view)
    for each in part_of(doubts, A_PAGE, words, form.key("@page")):
        with st.container(border=True):
            draw(words, bullets([doubt_item(each, words)]))
            ask_settling(form, each, view)


def doubt_item(doubt: Doubt, words: Words) -> Markup:
    """A finding: what is doubted, where, what is printed there, and the row that was made of it."""
    finding = doubt.finding
    what = words.named("finding", finding.code)
    column = words.named("column", finding.column) if finding.column else ""
    read = finding.read or emphasis(words("finding.read_empty"))
    printed = (
        paragraph("label", words("importing.printed")),
        paragraph("typed", read, lang="en"),
    )
    return item(
        strong(joined((finding.ref, column, what), " · ")),
        remark(words.parts((place_words(finding.place, words), *one_cell(doubt.lines, words)))),
        beside(joined(printed), _row(doubt.row, finding.column, words)),
    )


def place_words(place: Place, words: Words) -> str:
    """Where in the document: page, table, row, as far as the format has them."""
    return words.row(place_parts(place, words)) or place.document


def _row(row: Row | None, column: str, words: Words) -> Markup | None:
    """The row as it was read, the doubted cell marked."""
    if row is None:
        return None
    cells = {name: getattr(row, name) for name in OF_ROW}
    shown = {name: cell for name, cell in cells.items() if cell.text or name == column}
    topic = english(f"{row.topic_no}. {row.topic}")
    head = [TableCell(words(f"column.{name}"), "left") for name in shown]
    read = [_cell(cell, name == column, words) for name, cell in shown.items()]
    return joined(
        (
            paragraph("label", pair(words("importing.as_read"), topic, words)),
            table(head, [read], heads=False),
        )
    )


def _cell(cell: Cell, doubted: bool, words: Words) -> TableCell:
    mark = " doubted" if doubted else ""
    if cell.state is CellState.EMPTY or not cell.text:
        return TableCell(emphasis(words("not_stated")), f"left zero{mark}")
    return TableCell(cell.text, f"left typed{mark}", more={"lang": "en"})
