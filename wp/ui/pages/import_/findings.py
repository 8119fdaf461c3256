"""What the reader doubts: each finding with a picture of its place, the row as printed beside
the row as read."""

from html import escape

import streamlit as st

from wp.domain.findings import Cell, CellState, Place
from wp.language.words import Words
from wp.loaders.rows import Row
from wp.services.imports.confirm import ImportPlan
from wp.services.imports.request import Doubt
from wp.ui.parts.blocks import show_heading
from wp.ui.shell.view import View

SHOWN, LISTED = 8, 200
UNPLACED = "words.unplaced"
OF_ROW = ("task", "type", "strategic", "bodies", "programmes", "indicator", "timeline", "progress")


def show_doubts(plan: ImportPlan, view: View) -> None:
    """All findings, the first ones open; and how many they are in all."""
    words = view.words
    # Words that stand in no cell are told in a sentence already: they come behind what is doubted
    # of the cells.
    doubts = sorted(plan.doubts, key=lambda each: each.finding.code == UNPLACED)
    show_heading(
        words("importing.findings", n=len(doubts)),
        words("importing.findings_unit") if doubts else "",
        words,
    )
    if not doubts:
        st.html(
            '<p class="wp-sub" '
            f'lang="{words.language}">{escape(words("importing.findings_none"))}</p>'
        )
        return
    items = [doubt_html(each, words) for each in doubts[:LISTED]]
    more = ""
    if len(items) > SHOWN:
        folded = "".join(items[SHOWN:])
        label = escape(words("review.more", n=len(doubts) - SHOWN))
        more = f'<details><summary>{label}</summary><ul class="wp-agenda wp-plain">{folded}</ul></details>'
    rest = (
        f'<p class="wp-sub">{escape(words("agenda.rest", n=len(doubts) - LISTED))}</p>'
        if len(doubts) > LISTED
        else ""
    )
    st.html(
        f'<div lang="{words.language}"><ul class="wp-agenda '
        f'wp-plain">{"".join(items[:SHOWN])}</ul>{more}{rest}</div>'
    )


def doubt_html(doubt: Doubt, words: Words) -> str:
    """A finding: what is doubted, where, what is printed there, and the row that was made of it."""
    finding = doubt.finding
    what = words.named("finding", finding.code)
    column = words.named("column", finding.column) if finding.column else ""
    head = " · ".join(part for part in (finding.ref, column, what) if part)
    read = escape(finding.read) or f"<em>{escape(words('finding.read_empty'))}</em>"
    return (
        f"<li><strong>{escape(head)}</strong>"
        f'<span class="wp-agenda-when">{escape(place_words(finding.place, words))}</span>'
        f'<div class="wp-place"><div><p class="wp-label">{escape(words("importing.printed"))}</p>'
        '<p class="wp-typed" '
        f'lang="en">{read}</p></div>{_row(doubt.row, finding.column, words)}</div></li>'
    )


def place_words(place: Place, words: Words) -> str:
    """Where in the document: page, table, row, as far as the format has them."""
    parts = [
        words(f"place.{name}", n=n)
        for name in ("page", "table", "row")
        if (n := getattr(place, name))
    ]
    return ", ".join(parts) or place.document


def _row(row: Row | None, column: str, words: Words) -> str:
    """The row as it was read, the doubted cell marked."""
    if row is None:
        return ""
    shown = [name for name in OF_ROW if getattr(row, name).text or name == column]
    head = "".join(
        f'<th scope="col" class="wp-left">{escape(words(f"column.{name}"))}</th>' for name in shown
    )
    cells = "".join(_cell(getattr(row, name), name == column, words) for name in shown)
    topic = f'<span lang="en">{escape(f"{row.topic_no}. {row.topic}")}</span>'
    said = words.pair(escape(words("importing.as_read")), topic)
    return (
        f'<div class="wp-as-read"><p class="wp-label">{said}</p>'
        "<table "
        f'class="wp-table"><thead><tr>{head}</tr></thead><tbody><tr>{cells}</tr></tbody></table></div>'
    )


def _cell(cell: Cell, doubted: bool, words: Words) -> str:
    mark = " wp-doubted" if doubted else ""
    if cell.state is CellState.EMPTY or not cell.text:
        return f'<td class="wp-left wp-zero{mark}"><em>{escape(words("not_stated"))}</em></td>'
    return f'<td class="wp-left wp-typed{mark}" lang="en">{escape(cell.text)}</td>'
