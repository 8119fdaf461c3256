"""What came of a press of a button, said once by the next run of the page."""

import hashlib
import logging
import re
import secrets
from collections.abc import Callable

import streamlit as st

from wp.domain.reporting.rules import Problem
from wp.errors import RefusedError, WorkProgrammeError
from wp.language.wording.errors import error_sentence
from wp.language.wording.reports import problem_sentence
from wp.language.words import Words
from wp.services.clock import now
from wp.store.database import commits
from wp.ui.shell.view import View

DONE, FAILED = "said_done", "said_failed"
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


def show_said(view: View) -> None:
    """Say it, once."""
    if done := st.session_state.pop(DONE, None):
        st.success(as_typed(done))
    if failed := st.session_state.pop(FAILED, None):
        st.error(as_typed(failed))


def token_for(form: str, said: object) -> str:
    """A token for sending this once from this browser tab: the same words sent again have the
    same, others another."""
    nonce = st.session_state.setdefault(f"nonce_{form}", secrets.token_urlsafe(18))
    return hashlib.sha256(f"{nonce} {said!r}".encode()).hexdigest()


def renew_token(form: str) -> None:
    """What was sent is settled: the same words entered again are a new report."""
    st.session_state.pop(f"nonce_{form}", None)


def ask_actor(view: View, key: str) -> str:
    """Ask who records this; the name given last in this browser tab stands there already."""
    st.session_state.setdefault(key, st.session_state.get("actor", ""))
    return st.text_input(view.words("field.actor"), key=key, max_chars=400).strip()


def attempt(action: Callable[[], str], words: Words) -> None:
    """Do something that the record may refuse; what `action` gives is said when it is done.

    What fails after a write does not take its word back: that it is recorded is said all the same.
    """
    before = commits()
    try:
        st.session_state[DONE] = action()
        return
    except WorkProgrammeError as error:
        failed = error_sentence(error, words)
    except Exception:
        logging.getLogger("wp").exception("a press of a button failed")
        failed = words("error.unforeseen", time=f"{now():%Y-%m-%d %H:%M:%S} UTC")
    if commits() > before:
        st.session_state[DONE] = words("error.untold")
    else:
        st.session_state[FAILED] = failed


def refuse(
    problems: dict[int, tuple[Problem, ...]], names: dict[int, str], words: Words
) -> RefusedError:
    """The problems of several entries as one error; `names` says of what each entry is ("" for
    none)."""
    said = [
        f"{names.get(at, '')} {problem_sentence(each, words)}".strip()
        for at, found in problems.items()
        for each in found
    ]
    return RefusedError("error.said", said=words.parts(said))
