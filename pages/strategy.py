"""Which objectives have nothing done for them? The codes of the strategic plan against bodies,
topics or status."""

import streamlit as st

from wp.charts.balance import balance_picture
from wp.charts.libraries import load_libraries
from wp.domain.counts.crosstab import coverage
from wp.ui.pages.strategy import show_coverage, show_coverage_top, show_gaps
from wp.ui.parts.lines_table import show_all_lines
from wp.ui.parts.pictures import show_picture
from wp.ui.shell.frame import open_view

view = open_view()
load_libraries()
found = coverage(view.answer, view.reference.codes)
show_coverage_top(found, view)
if view.answer.lines:
    show_coverage(view)
    left, right = st.columns((2, 1), gap="large")
    with left:
        show_picture(balance_picture(found, view.words, view.theme), view)
    with right:
        show_gaps(found, view)
    show_all_lines(view)
