"""Do the two plans agree? What contradicts, sentence by sentence; every action with its
counterpart."""

import streamlit as st

from wp.charts.libraries import load_libraries
from wp.domain.plans.alignment import DisagreementCode
from wp.ui.pages.alignment import find, show_counts, show_disagreements, show_headline
from wp.ui.pages.alignment_actions import show_kinds, show_table
from wp.ui.shell.frame import open_view, show_top

view = open_view()
load_libraries()
words, found = view.words, find(view)
if found is None:
    show_top(view, words("align.one_plan"))
    st.info(words("align.one_plan_do"))
else:
    show_headline(found, view)
    if not view.answer.lines:
        st.stop()
    show_counts(found.disagreements, view)
    with st.popover(words("align.counted"), type="tertiary"):
        st.write(words("align.rules"))
    show_disagreements(found.disagreements, view)
    if found.rows:
        show_kinds(found.rows, view)
    show_disagreements(found.disagreements, view, (DisagreementCode.NO_ACTION,))
    show_table(found, view)
