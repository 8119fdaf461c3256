"""What the figures of the responsible bodies mean, in a sentence."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from wp.charts.stacked_bars import name_of
from wp.domain.counts.workload import Load
from wp.domain.filter import NONE
from wp.language.names import body_name
from wp.language.wording.filters import session_of_body
from wp.language.words import Words
from wp.ui.shell.view import View

OTHERS = 2


def headline(loads: Sequence[Load], view: View) -> str:
    """Which body has a part in the most lines, and the next ones after it."""
    words, named = view.words, [load for load in loads if load.body != NONE]
    if not named:
        return words("bodies.head_nothing")
    said = {
        "first": name_of(named[0].body, words),
        "n": named[0].lines,
        "all": len(view.answer.lines),
    }
    others = [
        words("bodies.head_other", body=name_of(load.body, words), n=load.lines)
        for load in named[1 : 1 + OTHERS]
    ]
    return (
        words("bodies.head", others=words.listing(others), **said)
        if others
        else words("bodies.head_only", **said)
    )


def headline_of_one(load: Load, words: Words) -> str:
    """How many lines one body has, and how many of them ask for something now."""
    overdue = (
        words("bodies.overdue", n=load.overdue) if load.overdue else words("bodies.none_overdue")
    )
    if load.session is None:
        due = words("bodies.no_session")
    else:
        due = words("bodies.due_next", n=load.due) if load.due else words("bodies.due_none")
    return words(
        "bodies.one", body=name_of(load.body, words), n=load.lines, overdue=overdue, due=due
    )


def next_words(load: Load, view: View) -> str:
    """When the body meets next, and the way back to all bodies, as HTML."""
    words = view.words
    said = words("bodies.next_none")
    if load.session:
        said = words("bodies.next", session=session_of_body(load.session, words))
    back = f'<a href="{escape(view.link(body=None, by=None))}">{escape(words("bodies.all"))}</a>'
    return f"{escape(said)} {back}"


def more_words(shown: int, every: int, words: Words) -> str:
    """That a picture shows only the largest, where it does."""
    return words("bodies.largest", n=shown, all=every) if shown < every else ""


def pick_body(view: View, label: str, key: str) -> str:
    """Let a body be picked among those that lines of the view's editions name."""
    bodies = list(
        dict.fromkeys(
            facet.value for facet in view.everything.facets["body"] if facet.value != NONE
        )
    )
    return str(
        st.selectbox(label, bodies, format_func=lambda each: body_name(each, view.words), key=key)
    )
