"""What a page says that no form says: an error in place, or one for the top of the next run."""

import re

import streamlit as st

from wp.errors import WorkProgrammeError
from wp.language.wording.errors import error_sentence
from wp.services.progress import drafts
from wp.ui.shell.view import View

FAILED = "said_failed"
_MARKS = re.compile(r"([\\`*_\[\]$:~<>|#])")


def as_typed(text: str) -> str:
    """A text for Streamlit's messages, which read Markdown: every mark in it is shown, none is
    carried out.

    >>> print(as_typed("**x** $y$ :smile:"))
    \\*\\*x\\*\\* \\$y\\$ \\:smile\\:
    """
    return _MARKS.sub(r"\\\1", text)


def show_error(error: WorkProgrammeError, view: View) -> None:
    """Say what is wrong, in the language of the view."""
    st.error(as_typed(error_sentence(error, view.words)))


def say_failed(sentence: str) -> None:
    """Have the top of the page say that something failed."""
    st.session_state[FAILED] = sentence


def show_outcome(view: View) -> None:
    """Say it, once; and where the draft of the address was sent, that it was."""
    if failed := st.session_state.pop(FAILED, None):
        st.error(as_typed(failed))
    if view.address.draft and drafts.settled(view.engine, view.address.draft):
        st.info(view.words("form.sent"))
