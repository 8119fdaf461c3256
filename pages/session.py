"""The review of a session, to be projected: what moved, what is due, what slipped; topic by
topic; the conclusions."""

import streamlit as st

from wp.ui.pages.session.by_topic import show_topic
from wp.ui.pages.session.decision import draw_deciding
from wp.ui.pages.session.review import (
    pick_session,
    reviewed,
    show_agenda_of,
    show_conclusions,
    show_review_head,
)
from wp.ui.pages.session.under_review import session_in_view
from wp.ui.parts.choice import pick_by
from wp.ui.parts.messages import show_outcome
from wp.ui.shell.frame import open_view, show_top

view = open_view()
words = view.words
session = session_in_view(view)
if session is None:
    show_top(view, words("nav.session"))
    st.info(words("review.none"))
    st.stop()
found = reviewed(session, view)
show_review_head(found, view)
show_outcome(view)
left, right = st.columns((1, 1.4), gap="large")
with left:
    pick_session(session, view)
with right:
    names = {part: words(f"review.{part}") for part in ("agenda", "topics", "conclusions")}
    part = pick_by(view, words("review.part"), names)
if part == "agenda":
    show_agenda_of(found, view)
elif part == "topics":
    lines = show_topic(view)
    if lines:
        draw_deciding(session, lines, view)
else:
    show_conclusions(session, view)
