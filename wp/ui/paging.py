"""A page of a long list, so that thousands of rows cost no more than one screen of them."""

from typing import TypeVar

import streamlit as st

from wp.ui.sidebar import write
from wp.ui.view import View

T = TypeVar("T")


def one_page(items: tuple[T, ...], size: int, view: View, key: str = "page") -> tuple[T, ...]:
    """The items of the address's page, at most `size`; a picker of pages stands above where there are several."""
    pages = max(1, -(-len(items) // size))
    at = min(view.address.page, pages)
    if pages > 1:
        words = view.words
        st.session_state[key] = at
        st.number_input(
            words("page.number"), 1, pages, key=key, on_change=lambda: write("p", [str(st.session_state[key])])
        )
        st.caption(words("page.of", p=at, pages=pages))
    return items[(at - 1) * size : at * size]
