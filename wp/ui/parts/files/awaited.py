"""A document that a page waits for: how long it is read, who is read before it, and a way out."""

import hashlib
from collections.abc import Callable
from typing import TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from wp.errors import ReadingEnded
from wp.loaders import limits
from wp.loaders.child.underway import Underway
from wp.ui.parts.files.uploads import Pile, Upload
from wp.ui.parts.messages import as_typed, show_error
from wp.ui.shell.view import View

T = TypeVar("T")
# What is read so soon needs no sign of life; and how often one is given.
_AT_ONCE, _EVERY = 0.5, 0.5


def await_document(
    pile: Pile, upload: Upload, what: str, label: str, work: Callable[[], T], view: View
) -> T:
    """What comes of work on an upload of a page's pile: begun once for each `what`, kept in the
    pile, and shown under a label with a button that ends it while it lasts.

    Errors are those of the work; of a ReadingEnded tells `show_ended`.
    """
    key = _key(upload, what)
    if key not in pile.answers:
        pile.answers[key] = Underway(work)
    underway: Underway[T] = pile.answers[key]
    if not underway.wait(_AT_ONCE):
        _show(underway, key, label, view)
    return underway.result()


def show_ended(pile: Pile, upload: Upload, what: str, error: ReadingEnded, view: View) -> None:
    """Say in an error why the reading of an upload of a pile, for this `what`, was ended, with a
    button that begins it anew."""
    show_error(error, view)
    key = _key(upload, what)
    label = view.words("upload.again")
    st.button(label, f"{key}:again", on_click=pile.answers.pop, args=(key, None))


def _key(upload: Upload, what: str) -> str:
    return f"{upload.id}:reading:{hashlib.sha256(what.encode()).hexdigest()[:16]}"


def _show(underway: Underway[T], key: str, label: str, view: View) -> None:
    """Tell of it until it has ended. Whatever is pressed meanwhile ends the telling, not the
    reading: the next run of the page goes on with both."""
    place = st.empty()
    with place.status(as_typed(label), expanded=True):
        line = st.empty()
        st.button(
            view.words("upload.cancel"),
            f"{key}:cancel",
            on_click=underway.cancel,
            icon=":material/close:",
        )
        while True:
            _tell(underway, line, view)
            if underway.wait(_EVERY):
                break
    place.empty()


def _tell(underway: Underway[T], line: DeltaGenerator, view: View) -> None:
    """How long it is read already, or who is before it."""
    words, before = view.words, underway.before
    if before < 0:
        seconds, most = underway.seconds, limits.SECONDS
        said = words("upload.seconds", seconds=round(seconds), most=round(most))
        line.progress(min(seconds / most, 1.0), said)
    else:
        line.text(words("upload.waits", n=before) if before else words("upload.next"))
