"""Lists of lines under a heading: each with its reference, its task and what is said of it;
texts escaped."""

from collections.abc import Callable, Sequence
from html import escape
from typing import TypeVar

import streamlit as st

from wp.domain.snapshot import LineView
from wp.ui.parts.paging import part_of
from wp.ui.shell.view import View

SHOWN, LISTED = 10, 60
T = TypeVar("T")


def line_item(line: LineView, said: str, view: View) -> str:
    """One line as an item of a list: a link to its task, the task's text, and what is said of it
    (HTML)."""
    link = escape(view.link("task", task=line.task.ref))
    return (
        f'<li><a href="{link}" target="_self"><strong>{escape(line.line.ref)}</strong></a> '
        f'<span lang="en">{escape(line.task.text)}</span> <span '
        f'class="wp-agenda-when">{said}</span></li>'
    )


def show_items(
    title: str,
    items: Sequence[T],
    draw: Callable[[T], str],
    view: View,
    empty: str = "",
    anchor: str = "",
) -> None:
    """A heading with how many there are, and the items, the first ten open; the empty case has its
    own words.

    `draw` gives an item as HTML; it is asked for the items of one page of the list alone. A figure
    may lead to the heading by its `anchor`.
    """
    words = view.words
    head = f'<h2 class="wp-heading">{escape(title)} <span class="wp-sub">{len(items)}</span></h2>'
    if not items:
        head += f'<p class="wp-sub">{escape(empty or words("review.nothing"))}</p>'
    section = f'<section lang="{words.language}"' + (f' id="{anchor}">' if anchor else ">")
    if len(items) > LISTED:
        # The picker of pages stands between the heading and the list.
        st.html(f"{section}{head}</section>")
        section, head = f'<section lang="{words.language}">', ""
    shown = part_of(items, LISTED, words, f"page of {title}")
    st.html(f"{section}{head}{_listed([draw(each) for each in shown], SHOWN, view)}</section>")


def show_listed(title: str, items: Sequence[T], draw: Callable[[T], str], view: View) -> None:
    """The items of one page of a list, all of them open, under a title that stands there
    already."""
    shown = part_of(items, LISTED, view.words, f"page of {title}")
    st.html(
        "<div "
        f'lang="{view.words.language}">{_listed([draw(each) for each in shown], LISTED, view)}</div>'
    )


def _listed(drawn: Sequence[str], opened: int, view: View) -> str:
    """The items as a list, all behind the first `opened` folded away; nothing where there are
    none."""
    if not drawn:
        return ""
    listed = f'<ul class="wp-agenda wp-plain">{"".join(drawn[:opened])}</ul>'
    if len(drawn) <= opened:
        return listed
    more, folded = escape(view.words("review.more", n=len(drawn) - opened)), "".join(drawn[opened:])
    return f'{listed}<details><summary>{more}</summary><ul class="wp-agenda wp-plain">{folded}</ul></details>'
