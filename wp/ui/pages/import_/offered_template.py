"""A plan to fill in, offered where a file is not read as it is."""

from functools import partial

import streamlit as st

from wp.services.files.formats import formats_of
from wp.ui.parts.downloads import offer_file
from wp.ui.parts.titles import show_note
from wp.ui.shell.view import View


def offer_template(view: View, key: str) -> None:
    """The template in each of its formats; `key` tells its buttons apart from those of another
    document."""
    words = view.words
    show_note(words, words("template.offered"))
    with st.container(horizontal=True):
        for suffix, each in formats_of("template").items():
            name = words(each.file, suffix=suffix)
            make = partial(each.make, words)
            offer_file(words(each.title), make, name, each.mime, f"template_{suffix}_{key}")
