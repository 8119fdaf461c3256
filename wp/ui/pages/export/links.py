"""The addresses under which a view stays alive: for a spreadsheet, a calendar, a script."""

from urllib.parse import urlsplit

import streamlit as st

from wp.services.files.formats import FORMATS
from wp.services.query_string import live_query
from wp.services.routes import are_answered
from wp.ui.parts.titles import show_heading, show_note
from wp.ui.shell.header import page_url
from wp.ui.shell.view import View

ROUTES = {"csv": f"export/{FORMATS['csv'].route}", "ics": "calendar/all.ics", "api": "api/v1/lines"}


def show_links(view: View) -> None:
    """One address for each use, ready to be copied, where this server answers them."""
    words = view.words
    show_heading(words("links.title"), words("links.says"), words)
    if st.runtime.exists() and not are_answered():
        st.info(words("links.pages_alone"))
        return
    here = urlsplit(page_url())
    home = f"{here.scheme}://{here.netloc}{here.path.rpartition('/')[0]}/" if here.netloc else "/"
    query = live_query(view.address.question, words.language)
    for use, route in ROUTES.items():
        show_note(words, words(f"links.{use}"), kind="label")
        st.code(f"{home}{route}{query}", language=None, wrap_lines=True)
