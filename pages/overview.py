"""Where do we stand? The key figures, one picture, what needs attention, and all lines."""

import streamlit as st

from wp.charts.libraries import load_libraries
from wp.charts.quarters import quarters_alt, quarters_figure, quarters_table
from wp.domain.counts.summary import Quarter, attention, dated, kinds, quarters, session_load
from wp.domain.filter import count_status
from wp.domain.status import DUE_SOON_DAYS, TimelineStatus
from wp.ui.parts import blocks, cards
from wp.ui.parts.chart import show_chart
from wp.ui.parts.lines_table import show_all_lines
from wp.ui.shell.frame import open_view
from wp.ui.shell.view import View

CARDS = 3


def show_picture(found: tuple[Quarter, ...], view: View) -> None:
    """The dated steps by quarter."""
    words, as_of = view.words, view.answer.position.as_of
    if not found:
        blocks.show_heading(words("chart.title"), words("chart.none"), words)
        return
    sub = words("chart.unit", n=dated(view.answer))
    figure = quarters_figure(found, as_of, words, view.theme)
    keys = tuple(
        status for status in TimelineStatus if any(each.lines.get(status) for each in found)
    )
    alt, table = quarters_alt(found, words), quarters_table(found, words)
    show_chart(
        view,
        "quarters",
        words("chart.title"),
        sub,
        figure,
        alt,
        table,
        words("chart.counted"),
        keys,
    )


def show_kinds(view: View) -> None:
    """The same lines by programme and type of task."""
    words = view.words
    blocks.show_heading(words("kinds.title"), words("kinds.unit"), words)
    blocks.show_kinds(kinds(view.answer), view)


def show_attention(view: View) -> None:
    """What is overdue or due soon, each with its sentence; the first few, the others folded."""
    words = view.words
    found, counts = attention(view.answer), count_status(view.answer)
    blocks.show_heading(
        words("attention.title"),
        cards.attention_unit(counts, view.answer.position.as_of, words),
        words,
    )
    if not found:
        st.success(words("attention.none", n=DUE_SOON_DAYS))
    if found:
        cards.show_cards(found[:CARDS], view)
    if found[CARDS:]:
        with st.expander(words("attention.more", n=len(found) - CARDS)):
            cards.show_cards(found[CARDS : cards.AT_MOST], view)
            if len(found) > cards.AT_MOST:
                st.caption(words("attention.rest", n=len(found) - cards.AT_MOST))


view = open_view()
found = quarters(view.answer)
blocks.show_headline(view, found)
if not view.answer:
    st.stop()
blocks.show_figures(view, *blocks.former_answer(view))
load_libraries()
left, right = st.columns((2.05, 1), gap="large")
with left:
    show_picture(found, view)
    show_kinds(view)
with right:
    show_attention(view)
    blocks.show_heading(view.words("next.title"), "", view.words)
    load = view.answer.worked_out("next session", lambda: session_load(view.answer, "PTC"))
    cards.show_next_session(load, view.words)
show_all_lines(view)
