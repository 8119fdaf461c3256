"""Lists of lines under a heading: each with its reference, its task and what is said of it; texts escaped."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from wp.domain.position import LineView
from wp.ui.view import View

SHOWN, LISTED = 10, 400


def line_item(line: LineView, said: str, view: View) -> str:
    """One line as an item of a list: a link to its task, the task's text, and what is said of it (HTML)."""
    link = escape(view.link("task", task=line.task.ref))
    return (
        f'<li><a href="{link}" target="_self"><strong>{escape(line.line.ref)}</strong></a> '
        f'<span lang="en">{escape(line.task.text)}</span> <span class="wp-agenda-when">{said}</span></li>'
    )


def show_items(title: str, items: Sequence[str], view: View, empty: str = "", anchor: str = "") -> None:
    """A heading with how many there are, and the items (HTML), the first ten open; the empty case has its own words.

    A figure may lead to the heading by its `anchor`.
    """
    words = view.words
    rest = words("agenda.rest", n=len(items) - LISTED) if len(items) > LISTED else ""
    listed = f'<ul class="wp-agenda wp-plain">{"".join(items[:SHOWN])}</ul>' if items else ""
    if len(items) > SHOWN:
        more = escape(words("review.more", n=len(items) - SHOWN))
        folded = "".join(items[SHOWN:LISTED])
        listed += f'<details><summary>{more}</summary><ul class="wp-agenda wp-plain">{folded}</ul></details>'
    none = "" if items else f'<p class="wp-sub">{escape(empty or words("review.nothing"))}</p>'
    named = f' id="{anchor}"' if anchor else ""
    st.html(
        f'<section lang="{words.language}"{named}><h2 class="wp-heading">{escape(title)} '
        f'<span class="wp-sub">{len(items)}</span></h2>{listed}{none}<p class="wp-sub">{escape(rest)}</p></section>'
    )
