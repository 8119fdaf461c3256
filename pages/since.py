"""What changed between two days? Statuses from and to, newly overdue, completed, postponed, text
changes."""

import streamlit as st

from wp.services.meetings.baseline import answer_then, baseline_of
from wp.ui.pages.since.changes import (
    changes_headline,
    changes_shown,
    pick_first_day,
    show_baseline,
    show_flows,
    show_lists,
    show_texts,
    swapped,
    text_changes,
)
from wp.ui.pages.since.tracked import offer_tracked
from wp.ui.shell.frame import open_view, show_top, show_top_of_lines

view = open_view()
position = view.answer.snapshot
since = baseline_of(view.answer)
asked = view.address.since
first = asked or since.day
if first > position.as_of:
    show_top(view, view.words("nav.since"))
    pick_first_day(first, view)
    st.warning(swapped(first, view))
    st.stop()
editions = view.address.question.editions
then = view.ask_on(first) if asked else answer_then(view.engine, view.answer, since, editions)
found = changes_shown(then, view)
texts = text_changes(then.snapshot.editions, view)
show_top_of_lines(view, changes_headline(found, len({change.ref for change in texts}), view.words))
pick_first_day(first, view)
if not asked:
    show_baseline(since, view)
offer_tracked(first, view)
show_flows(found, view)
show_lists(found, view)
show_texts(texts, view)
