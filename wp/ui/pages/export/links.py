"""The addresses under which a view stays alive: for a spreadsheet, a calendar, a script."""

from html import escape
from urllib.parse import urlsplit

import streamlit as st

from wp.services.files.formats import FORMATS
from wp.services.query_string import live_query
from wp.ui.shell.header import page_url
from wp.ui.shell.view import View

ROUTES = {"csv": f"export/{FORMATS['csv'].route}", "ics": "calendar/all.ics", "api": "api/v1/lines"}


def show_links(view: View) -> None:
    """One address for each use, ready to be copied."""
    words = view.words
    st.html(
        f'<h2 class="wp-heading" lang="{words.language}">{escape(words("links.title"))}</h2>'
        f'<p class="wp-sub" lang="{words.language}">{escape(words("links.says"))}</p>'
    )
    here = urlsplit(page_url())
    home = f"{here.scheme}://{here.netloc}{here.path.rpartition('/')[0]}/" if here.netloc else "/"
    query = live_query(view.address.question, words.language)
    for use, route in ROUTES.items():
        st.html(f'<p class="wp-label" lang="{words.language}">{escape(words(f"links.{use}"))}</p>')
        st.code(f"{home}{route}{query}", language=None, wrap_lines=True)
