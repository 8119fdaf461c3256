"""Where do we stand? The key figures, one picture, what needs attention, and all lines."""

import streamlit as st

from wp.charts.loading import load_libraries
from wp.charts.quarters import quarters_figure
from wp.domain.filters import Answer, Filter, count_status
from wp.domain.status import DUE_SOON_DAYS, TimelineStatus
from wp.domain.summary import Quarter, attention, kinds, quarters, session_load
from wp.ui import blocks
from wp.ui.frame import View, open_view
from wp.ui.lines_table import show_lines

CARDS = 3


def show_picture(found: tuple[Quarter, ...], answer: Answer, view: View) -> None:
    """The dated steps by quarter."""
    words = view.words
    total = sum(quarter.total for quarter in found)
    keys = tuple(status for status in TimelineStatus if any(quarter.steps.get(status) for quarter in found))
    blocks.show_heading(words("chart.title"), words("chart.unit", n=total), keys, words)
    if not found:
        st.info(words("chart.none"))
        return
    figure = quarters_figure(found, answer.position.as_of, words)
    st.plotly_chart(figure, theme=None, config={"displayModeBar": False}, key="quarters", alt=words("chart.title"))


def show_kinds(answer: Answer, view: View) -> None:
    """The same lines by programme and type of task."""
    words = view.words
    blocks.show_heading(words("kinds.title"), words("kinds.unit"), (), words)
    titles = {e.programme.code: blocks.programme_title(e.programme.title, words) for e in answer.position.editions}
    blocks.show_kinds(kinds(answer.lines), titles, words)


def show_attention(answer: Answer, view: View) -> None:
    """What is overdue or due soon, each with its sentence; the first few, the others folded."""
    words, found, counts = view.words, attention(answer.lines), count_status(answer.lines)
    unit = blocks.attention_unit(counts, answer.position.as_of, words)
    blocks.show_heading(words("attention.title"), unit, (), words)
    if not found:
        st.success(words("attention.none", n=DUE_SOON_DAYS))
    for line in found[:CARDS]:
        blocks.show_card(line, words)
    if found[CARDS:]:
        with st.expander(words("attention.more", n=len(found) - CARDS)):
            for line in found[CARDS:]:
                blocks.show_card(line, words)


def show_table(answer: Answer, view: View) -> None:
    """All lines, or those of the status that the address names."""
    words, status = view.words, view.address.status
    if status is None:
        blocks.show_heading(words("table.title"), words("table.unit"), (), words)
        show_lines(answer.lines, words)
        return
    chosen = view.ask(Filter(programme=answer.filter.programme, status=(status.value,)))
    title = words("table.of_status", status=words(f"status.{status.value}"), lines=words("lines", n=len(chosen.lines)))
    blocks.show_heading(title, words("table.unit"), (), words)
    st.button(words("table.all"), key="all_lines", on_click=lambda: st.query_params.pop("status", None))
    if chosen.lines:
        show_lines(chosen.lines, words)


view = open_view()
answer = view.ask()
found = quarters(answer.lines, answer.position.as_of)
blocks.show_view_line(answer.position, answer.filter.programme, view.address, view.is_default_day, view.words)
if not answer.position.editions:
    st.info(view.words("view.nothing"))
    st.stop()
blocks.show_headline(blocks.headline(answer, found, view.words), view.words)
blocks.show_figures(answer, view.address, view.words)
load_libraries()
if view.address.status:
    show_table(answer, view)
left, right = st.columns((2.05, 1), gap="large")
with left:
    show_picture(found, answer, view)
    show_kinds(answer, view)
with right:
    show_attention(answer, view)
    blocks.show_heading(view.words("next.title"), "", (), view.words)
    load = session_load(answer.lines, answer.position.sessions, "PTC", answer.position.as_of)
    blocks.show_next_session(load, view.words)
if not view.address.status:
    show_table(answer, view)
