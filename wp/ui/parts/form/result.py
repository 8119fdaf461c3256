"""What came of a press, beside its button: in view, with the focus, and said aloud."""

import json
import re
from collections.abc import Mapping, Sequence

import streamlit as st

from wp.language.words import Words
from wp.ui.parts.form.desk import desk_cookie
from wp.ui.parts.form.troubles import Trouble
from wp.ui.parts.html import tag
from wp.ui.parts.messages import as_typed

RESULT, PRESSES = "form_result", "form_presses"
OTHERS = 5


def say(kind: str, done: str, troubles: Sequence[Trouble] = ()) -> None:
    """Have the form of this kind say what came of a press: that it is done, or what is wrong."""
    st.session_state[RESULT] = (kind, done, tuple(troubles))
    st.session_state[PRESSES] = st.session_state.get(PRESSES, 0) + 1


def show_result(
    kind: str,
    words: Words,
    troubles: Sequence[Trouble] = (),
    anchors: Mapping[str, str] | None = None,
    place: str = "gone",
) -> None:
    """What came of the last press of the form of this kind, once; and as long as they stand, its
    troubles as a list, each linked to its field.

    `anchors` names the place of each field, `place` that of the form. Where the form is gone after
    the press, its page calls this in its place.
    """
    pressed, done, wrong = st.session_state.get(RESULT, ("", "", ()))
    if pressed == kind:
        st.session_state.pop(RESULT)
        troubles = troubles or wrong
    elif anchors is None:
        return
    place = css_name(f"wp_result_{kind}_{place}")
    with st.container(key=place):
        if pressed == kind and done:
            st.success(as_typed(done))
        if troubles:
            st.error(_listed(troubles, anchors or {}, words))
        serial = st.session_state.get(PRESSES, 0) if pressed == kind else 0
        # Its troubles are said too, so that the browser is told of new ones: `forms.js` reads it.
        told = json.dumps([place, serial, [each.field for each in troubles]])
        st.html(tag("span", hidden=True, data_wp_cookie=desk_cookie(), data_wp_result=told))


def css_name(key: str) -> str:
    """A key as Streamlit makes a class of it."""
    return re.sub(r"[^a-zA-Z0-9_-]", "-", key)


def _listed(troubles: Sequence[Trouble], anchors: Mapping[str, str], words: Words) -> str:
    items = (
        f"- [{as_typed(each.message)}](#field-{anchors[each.field]})"
        if each.field in anchors
        else f"- {as_typed(each.message)}"
        for each in dict.fromkeys(troubles)
    )
    return "\n".join([words("form.mend", n=len(set(troubles))), "", *items])
