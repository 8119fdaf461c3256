"""An address without a page: what is said there, in the language of the reader, and the way on."""

from urllib.parse import unquote, urlsplit

import streamlit as st

from wp.ui.parts.html import draw, link
from wp.ui.parts.lists import item, labelled
from wp.ui.parts.titles import show_note
from wp.ui.shell.frame import open_view, show_top
from wp.ui.shell.navigation import GROUPS, OVERVIEW, page_names

LONGEST = 60


def unknown_page() -> str:
    """The name in the address where Streamlit knows no page of it, else "": that of the overview
    too, whose address is the bare one."""
    name = unquote(urlsplit(st.context.url or "").path).rstrip("/").rpartition("/")[2]
    known = {"", *page_names()} - {OVERVIEW}
    return "" if name in known else name


def show_unknown() -> None:
    """Say that there is no such page, and where everything is."""
    view = open_view()
    words = view.words
    show_top(view, words("unknown.head", page=unknown_page()[:LONGEST]))
    show_note(words, words("unknown.way_on"), kind="text")
    for group, names in GROUPS.items():
        items = (item(link(view.link(name, as_of=None), words(f"nav.{name}"))) for name in names)
        draw(words, labelled(words(f"nav.{group}"), items))
