"""A page of a long list, so that thousands of rows cost no more than one screen of them."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from wp.language.words import Words
from wp.ui.parts.titles import show_note
from wp.ui.shell.address_bar import write
from wp.ui.shell.view import View

T = TypeVar("T")


def one_page(items: Sequence[T], size: int, view: View, key: str = "page") -> Sequence[T]:
    """The items of the address's page, at most `size`; a picker of pages, named `key` in the
    session, stands above where there are several."""
    return _part(
        items,
        size,
        view.address.page,
        view.words,
        key,
        lambda: write("p", [str(st.session_state[key])]),
    )


def part_of(items: Sequence[T], size: int, words: Words, key: str) -> Sequence[T]:
    """At most `size` of the items, as `one_page`, for one of several lists on a page: its picker
    has a key of its own and stands in no address."""
    return _part(items, size, int(st.session_state.get(key) or 1), words, key, None)


def _part(
    items: Sequence[T],
    size: int,
    asked: int,
    words: Words,
    key: str,
    changed: Callable[[], None] | None,
) -> Sequence[T]:
    """The items of the page asked for, or of the last one, under the picker of pages."""
    pages = max(1, -(-len(items) // size))
    at = min(asked, pages)
    if pages > 1:
        st.session_state[key] = at
        with st.container(horizontal=True, vertical_alignment="center", key=f"wp_pager_{key}"):
            st.number_input(
                words("page.number"),
                1,
                pages,
                key=key,
                on_change=changed,
                label_visibility="collapsed",
                width=150,
            )
            show_note(words, words("page.of", p=at, pages=pages))
    return items[(at - 1) * size : at * size]
