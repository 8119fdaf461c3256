"""Opening a form on a subject: with what was entered on it before, never with what was entered on
another."""

from collections.abc import Mapping

import streamlit as st

from wp.services.progress import drafts
from wp.ui.parts.form.author import ACTOR
from wp.ui.parts.form.desk import desk, name_of, new_token
from wp.ui.parts.form.form import CARRIED, TOKENS, WHOSE, Form
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import asks_name, drawn_for, name_given

CHOSEN = "form_chosen"


def open_form(kind: str, about: str, view: View, start: Mapping[str, str] | None = None) -> Form:
    """The form of this kind about this subject: with the draft of the address, the one of this
    browser tab or of this browser, or a new one that holds `start`."""
    name, tokens = name_of(kind, about), st.session_state.setdefault(TOKENS, {})
    there = {each.token: each for each in drafts.on(view.engine, name)}
    mine = {token: each for token, each in there.items() if drafts.is_own(each, drawn_for())}
    # Who signed in has their drafts wherever they sit; at the machine itself a browser has its own.
    here = not asks_name()
    own = (token for token, each in mine.items() if here or each.entries.get(WHOSE) == desk())
    asked = view.address.draft if view.address.draft in mine else tokens.get(name)
    if asked in there.keys() - mine.keys():
        asked = None  # somebody took it over
    token = tokens[name] = asked or next(own, None) or new_token()
    given = {ACTOR: name_given()} | dict(start or {})
    given |= st.session_state.get(CARRIED, {}).get(kind, {})
    kept = there.pop(token, None)
    entries = given | dict(kept.entries if kept else {})
    if not asks_name():
        entries[ACTOR] = name_given()
    form = Form(
        view,
        entries,
        kind=kind,
        about=about,
        token=token,
        start=given,
        draft=kept,
        others=tuple(there.values()),
    )
    form.take()
    return form


def ask_about(kind: str, label: str, names: Mapping[str, str], view: View, meant: str = "") -> str:
    """Which subject a form of this kind is about, of these names (value -> words), asked under the
    key of a label: the one of the address's draft, the one that is newly `meant` by the page, the
    one chosen last, else the first; "" where there is none."""
    key, chosen = f"{kind}_which", st.session_state.setdefault(CHOSEN, {})
    before, chosen[f"{kind} meant"] = chosen.get(f"{kind} meant"), meant
    if st.session_state.get(key) not in names or before != meant:
        draft = drafts.find(view.engine, view.address.draft) if view.address.draft else None
        drafted = draft.form.removeprefix(f"{kind}:") if draft else ""
        newly = meant if before != meant else ""
        wanted = (each for each in (drafted, newly, chosen.get(kind), *names) if each in names)
        st.session_state[key] = next(wanted, None)
    st.selectbox(
        view.words(label),
        list(names),
        format_func=lambda each: names.get(each, each),
        key=key,
        filter_mode="contains",
    )
    chosen[kind] = st.session_state[key]
    return str(chosen[kind] or "")
