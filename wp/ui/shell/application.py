"""The application: page settings, style, navigation, and the one place where errors of a page
are caught."""

import json
from functools import lru_cache

import streamlit as st

from wp.errors import RecordError, RightsError, WorkProgrammeError
from wp.language.record_names import Names
from wp.language.wording.errors import error_sentence
from wp.language.words import Words
from wp.look.browser.scripts import SCRIPT
from wp.server_log import note_failure
from wp.services.people.sign_in_settings import settings_file
from wp.services.record import shared_record
from wp.services.translations import words_on_record
from wp.ui.parts.html import tag
from wp.ui.parts.messages import as_typed
from wp.ui.shell.frame import STYLE
from wp.ui.shell.navigation import MENU, OVERVIEW, VERBS, language_of, page_file, page_names
from wp.ui.shell.signed_in import door_words
from wp.ui.shell.streamlit_words import streamlit_style
from wp.ui.shell.unknown import show_unknown, unknown_page
from wp.ui.shell.who_acts import allowed, require_entrance


def show() -> None:
    """Draw the page that the address names."""
    words = _words()
    st.set_page_config(page_icon="📋", layout="wide")
    st.html(STYLE)
    if style := streamlit_style(words):
        st.html(f"<style>{style}</style>")
    said = tag(
        "span",
        hidden=True,
        data_wp_language=words.language,
        data_wp_names=_names(words.names, words.language),
        data_wp_ended=door_words(words) if settings_file() else None,
    )
    st.html(f"{said}<script>{SCRIPT}</script>", unsafe_allow_javascript=True)
    try:
        require_entrance()
    except RightsError as error:
        st.error(error_sentence(error, words))
        return
    except WorkProgrammeError as error:
        _show_failed(error, words)
        return
    names = [name for name in page_names() if page_file(name).exists()]
    pages = [
        st.Page(
            page_file(name),
            title=f"{words(f'nav.{name}')} · {words('brand')}",
            # "" leaves the overview's own name free for whoever types it
            url_path="" if name == OVERVIEW else name,
            default=name == OVERVIEW,
        )
        for name in names
    ]
    st.session_state[MENU] = {
        name: page
        for name, page in zip(names, pages, strict=True)
        if name not in VERBS or allowed(VERBS[name])
    }
    unknown = unknown_page()
    if unknown:
        name = unknown.lower()  # as printed or typed: /Timeline is the timeline
        there = name in names
        title = f"{words(f'nav.{name}' if there else 'unknown.title')} · {words('brand')}"
        shown = page_file(name) if there else show_unknown
        pages.append(st.Page(shown, title=title, url_path=unknown))
        if there:
            st.session_state[MENU][name] = pages[-1]  # which the menu then marks
    chosen = st.navigation(pages, position="hidden")
    try:
        chosen.run()
    except WorkProgrammeError as error:
        _show_failed(error, words)
    except Exception:
        st.error(words("error.unforeseen", number=note_failure("a page failed")))


def _show_failed(error: WorkProgrammeError, words: Words) -> None:
    st.error(as_typed(words("error.record", detail=error_sentence(error, words))))


def _words() -> Words:
    """The words of the page, with the names of the record; where that cannot be read, the page
    says why, and needs none."""
    language = language_of(st.query_params.get("lang"))
    try:
        return words_on_record(shared_record(), language)
    except RecordError:
        return Words(language)


@lru_cache(maxsize=8)
def _names(names: Names, language: str) -> str:
    """What `hints.js` knows of the short names of this language."""
    known = {"names": dict(names.full_names(language)), "pattern": names.shorts().pattern}
    return json.dumps(known)
