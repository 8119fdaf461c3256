"""After an import: the editions written, the way to their comparison, and a former edition made
current again."""

from html import escape

import streamlit as st

from wp.errors import RefusedError
from wp.language.words import Words
from wp.services.editions import EditionOnRecord, editions_on_record, make_current
from wp.ui.pages.import_.confirm import WRITTEN
from wp.ui.parts.edition_names import edition_words
from wp.ui.parts.messages import ask_actor, attempt
from wp.ui.shell.view import View


def show_written(view: View) -> None:
    """The editions written last in this browser tab, each with a link to what it changed, and a
    button to undo it."""
    words, written = view.words, st.session_state.get(WRITTEN, ())
    current = (
        {edition.key for edition in editions_on_record(view.engine) if edition.current}
        if written
        else set()
    )
    for key, former in written:
        if not former:
            continue
        with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
            link = escape(view.link("compare", old=former, new=key))
            said = escape(words("importing.compare", old=former, new=key))
            st.html(f'<p lang="{words.language}"><a href="{link}" target="_self">{said}</a></p>')
            if key in current:
                label, actor = (
                    words("importing.undo_now", edition=former),
                    st.session_state.get("actor", ""),
                )
                args = (former, words("importing.undo_reason"), actor, view)
                st.button(label, key=f"undo_{former}", on_click=_make_current, args=args)


def draw_undo(view: View) -> None:
    """Make a former edition current again, whoever imported it and whenever."""
    words = view.words
    former = {
        edition.key: edition for edition in editions_on_record(view.engine) if not edition.current
    }
    if not former:
        return
    with st.expander(words("importing.undo")):
        st.caption(words("importing.undo_unit"))
        left, middle, right = st.columns((2, 2, 1), gap="medium")
        with left:
            key = st.selectbox(
                words("importing.undo_which"),
                list(former),
                format_func=lambda each: _named(former.get(each), words),
                key="undo_which",
            )
        with middle:
            reason = st.text_input(
                words("importing.undo_why"), key="undo_why", max_chars=2_000
            ).strip()
        with right:
            actor = ask_actor(view, "undo_actor")
        st.button(
            words("importing.undo_do"),
            key="undo_do",
            on_click=_make_current,
            args=(key, reason, actor, view),
        )


def _named(edition: EditionOnRecord | None, words: Words) -> str:
    return edition_words(edition, words) if edition else ""


def _make_current(key: str, reason: str, actor: str, view: View) -> None:
    words = view.words

    def save() -> str:
        if not actor:
            raise RefusedError("problem.actor.missing")
        make_current(view.engine, key, actor, reason)
        st.session_state["actor"] = actor
        return words("importing.undone", edition=key)

    attempt(save, words)
