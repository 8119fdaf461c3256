"""The line on top of a page: which day is shown and why, with one click to today."""

import streamlit as st

from wp.domain.filters import Answer
from wp.language.dates import day
from wp.services.clock import today
from wp.ui.blocks import view_line
from wp.ui.frame import View


def show_day_note(answer: Answer, view: View) -> None:
    """The day, the editions with their standing, and, where the day was not asked for, why it is not today."""
    words = view.words
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.html(view_line(answer.position, answer.filter.programme, words), width="content")
        if view.is_default_day:
            st.button(
                words("view.to_today"),
                type="tertiary",
                key="to_today",
                help=words("view.default", today=day(today(), words.language)),
                on_click=lambda: st.query_params.update(as_of=today().isoformat()),
            )
