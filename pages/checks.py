"""What breaks the checks that the Committee asked for, and what would mend it? Reports; changes
nothing."""

import streamlit as st

from wp.ui.pages.checks.breaches import checks_headline, chosen, find, show_check, show_list
from wp.ui.pages.checks.dismissal import DISMISSAL
from wp.ui.pages.checks.downloads import offer_files
from wp.ui.parts.form.result import show_result
from wp.ui.parts.messages import show_outcome
from wp.ui.shell.frame import open_view, show_top_of_lines

view = open_view()
found = find(view)
show_top_of_lines(view, checks_headline(found, view))
if not view.answer.lines:
    st.stop()
show_outcome(view)
if not view.address.task:
    show_result(DISMISSAL, view.words)
code = chosen(found, view)
left, right = st.columns((1, 1.5), gap="large")
with left:
    show_list(found, code, view)
    offer_files(found, view)
with right:
    show_check(code, found, view)
