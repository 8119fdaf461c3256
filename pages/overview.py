"""Where do we stand? The key figures, one picture, what needs attention, and all lines."""

import streamlit as st

from wp.charts.libraries import load_libraries
from wp.charts.quarters import quarters_picture
from wp.domain.counts.summary import quarters, session_workload
from wp.ui.pages.overview import (
    show_attention,
    show_balance,
    show_figures,
    show_headline,
    show_next_session,
)
from wp.ui.parts.lines_table import show_all_lines
from wp.ui.parts.pictures import show_picture
from wp.ui.parts.titles import show_heading
from wp.ui.shell.frame import open_view
from wp.ui.shell.screen import Screen

view = open_view()
words, answer = view.words, view.answer
found = quarters(answer)
show_headline(view, found)
if not answer:
    st.stop()
show_figures(view)
load_libraries()
left, right = st.columns((2.05, 1), gap="large")
with left:
    if found:
        show_picture(quarters_picture(found, answer, words, view.theme), view)
    else:
        show_heading(words("chart.title"), words("chart.none"), words)
    if view.screen is not Screen.TABLET:
        show_balance(view)
with right:
    show_attention(view)
    load = answer.worked_out("next session", lambda: session_workload(answer, "PTC"))
    show_next_session(load, view)
if view.screen is Screen.TABLET:
    show_balance(view)  # columns stand under each other there: what needs attention comes first
show_all_lines(view)
