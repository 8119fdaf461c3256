"""Dismissing a breach in place, with a reason; and taking a dismissal back."""

from collections.abc import Callable

import streamlit as st

from wp.domain.checks.run import LONGEST_REASON, Judged
from wp.services.checks import dismiss, take_back
from wp.ui.parts.messages import ask_actor, attempt
from wp.ui.shell.sidebar import write
from wp.ui.shell.view import View


def draw_dismissing(judged: Judged, view: View) -> None:
    """The form under a breach: why it may stay, and who says so."""
    words, breach = view.words, judged.breach
    with st.container(border=True, key="wp_dismissing"):
        key = f"dismiss_{breach.check.value}_{breach.subject.key}"
        left, right = st.columns((2.4, 1), gap="medium")
        with left:
            reason = st.text_input(
                words("check.reason", ref=breach.subject.ref),
                key=key,
                max_chars=LONGEST_REASON,
                help=words("check.reason_help"),
            )
        with right:
            actor = ask_actor(view, "dismiss_actor")

        def save() -> str:
            dismiss(view.engine, breach, reason, actor)
            st.session_state["actor"] = actor
            return words("check.dismissed_done", ref=breach.subject.ref)

        _draw_buttons(words("check.dismiss"), save, view)


def draw_taking_back(judged: Judged, view: View) -> None:
    """The form under a dismissed breach: who takes the dismissal back."""
    words, found = view.words, judged.dismissal
    assert found is not None
    with st.container(border=True, key="wp_dismissing"):
        actor = ask_actor(view, "dismiss_actor")

        def save() -> str:
            take_back(view.engine, found.id, actor)
            st.session_state["actor"] = actor
            return words("check.cli.taken_back", id=found.id, ref=found.ref)

        _draw_buttons(words("check.take_back"), save, view)


def _draw_buttons(name: str, save: Callable[[], str], view: View) -> None:
    def save_and_close() -> str:
        said = save()
        write("task", [])
        return said

    with st.container(horizontal=True):
        st.button(
            name,
            key="dismiss_record",
            type="primary",
            on_click=attempt,
            args=(save_and_close, view.words),
        )
        st.button(view.words("check.close"), key="dismiss_close", on_click=write, args=("task", []))
