"""Parts of the page of one task: the way to its neighbours, and what is said where it is not
there."""

import streamlit as st

from wp.services.tasks import MissingTask
from wp.ui.parts.choice import select
from wp.ui.parts.html import draw, joined, link
from wp.ui.parts.lists import task_links
from wp.ui.parts.titles import show_note
from wp.ui.shell.address_bar import write
from wp.ui.shell.frame import show_top
from wp.ui.shell.view import View

# As many as a list may have that is searched while one types.
OFFERED = 400


def show_missing(found: MissingTask, view: View) -> None:
    """Say that the task is not there, which edition last had it, and what may be meant."""
    words, ref = view.words, found.ref[:60]
    show_top(view, words("task.missing", ref=ref) if ref else words("task.which"))
    if found.edition:
        st.info(words("task.former", ref=ref, edition=found.edition))
    for key, refs in (("task.now", found.now), ("task.meant", found.meant)):
        if refs:
            show_note(words, words(key), " ", task_links(refs, view), kind="text")
    lines = view.everything.lines[:OFFERED]
    names = {each.task.ref: f"{each.task.ref}  {each.task.text}" for each in lines}
    select(
        words("col.task"),
        names,
        "task_named",
        lambda chosen: write("task", [chosen] if chosen else []),
        index=None,
        placeholder=words("task.pick"),
        filter_mode="contains",
    )
    show_note(words, link(view.link("topics"), words("task.all")), kind="text")


def show_neighbours(previous: str | None, following: str | None, view: View) -> None:
    """Links to the tasks before and after."""
    names = (("task.previous", previous), ("task.following", following))
    links = (
        link(view.link("task", task=ref), view.words(key, ref=ref)) for key, ref in names if ref
    )
    draw(view.words, joined(links, "\u2003"), kind="nav", class_="wp-neighbours")
