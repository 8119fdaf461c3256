"""What came of a press, beside its button: in view, with the focus, and said aloud."""

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import streamlit as st

from wp.language.words import Words
from wp.ui.parts.form.desk import cookie_script
from wp.ui.parts.messages import as_typed

RESULT, PRESSES = "form_result", "form_presses"


class Trouble(NamedTuple):
    """What keeps a form from being sent: the field ("" for the form as a whole), and a sentence."""

    field: str
    said: str


def say(kind: str, done: str) -> None:
    """Have the form of this kind say what came of a press; "" where its problems say it."""
    st.session_state[RESULT] = (kind, done)
    st.session_state[PRESSES] = st.session_state.get(PRESSES, 0) + 1


def show_result(
    kind: str,
    words: Words,
    troubles: Sequence[Trouble] = (),
    anchors: Mapping[str, str] | None = None,
) -> None:
    """What came of the last press of this form, once; and as long as they stand, its troubles as a
    list, each linked to its field.

    `anchors` names the place of each field. Where the form is gone after the press, its page calls
    this in its place.
    """
    pressed, done = st.session_state.get(RESULT, ("", ""))
    if pressed == kind:
        st.session_state.pop(RESULT)
    with st.container(key=f"wp_result_{kind}"):
        if pressed == kind and done:
            st.success(as_typed(done))
        if troubles:
            st.error(_listed(troubles, anchors or {}, words))
        serial = st.session_state.get(PRESSES, 0) if pressed == kind else 0
        told = json.dumps([kind, serial, len(troubles)])
        script = f"{cookie_script()}window.wpResult({told})"
        st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)


def _listed(troubles: Sequence[Trouble], anchors: Mapping[str, str], words: Words) -> str:
    items = (
        f"- [{as_typed(each.said)}](#field-{anchors[each.field]})"
        if each.field in anchors
        else f"- {as_typed(each.said)}"
        for each in dict.fromkeys(troubles)
    )
    return "\n".join([words("form.mend", n=len(set(troubles))), "", *items])
