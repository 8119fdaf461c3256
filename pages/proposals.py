"""Which topics are proposed? They stand apart from the programme until a session accepts them."""

import streamlit as st

from wp.domain.meetings.proposals import apart, in_force_proposals, lacks
from wp.services.meetings.proposals import proposals_on_record
from wp.ui.pages.proposals.forms import draw_proposing, draw_settling
from wp.ui.pages.proposals.topics import show_proposals, show_settled
from wp.ui.parts.messages import show_outcome
from wp.ui.shell.frame import open_view, show_top

view = open_view()
words, as_of = view.words, view.answer.snapshot.as_of
every = proposals_on_record(view.engine, view.answer.snapshot.known_at)
waiting = apart(every, as_of)
settled = tuple(each for each in in_force_proposals(every, as_of) if each not in waiting)
head = words("proposals.head", n=len(waiting)) if waiting else words("proposals.head_none")
short = sum(bool(lacks(each)) for each in waiting)
show_top(view, f"{head} {words('proposals.head_incomplete', n=short)}" if short else head)
show_outcome(view)
left, right = st.columns((1.15, 1), gap="large")
with left:
    show_proposals(waiting, view)
    show_settled(settled, view)
with right:
    draw_proposing(waiting, view)
    draw_settling(waiting, view)
