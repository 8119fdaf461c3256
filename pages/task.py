"""One task: its steps, bodies, progress, counterpart and source."""

from html import escape

import streamlit as st

from wp.charts.libraries import load_libraries
from wp.services.tasks import MissingTask, find_task
from wp.ui.pages.checks.breaches import show_broken_by
from wp.ui.parts.task_card import place_line, show_task
from wp.ui.shell.frame import open_view, show_top
from wp.ui.shell.view import View


def show_missing(found: MissingTask, view: View) -> None:
    """Say that the task is not there, which edition last had it, and what may be meant."""
    words = view.words
    show_top(view, words("task.missing", ref=found.ref[:60]) if found.ref else words("task.which"))
    if found.edition:
        st.info(words("task.former", ref=found.ref[:60], edition=found.edition))
    now = [
        f'<a href="{escape(view.link("task", task=ref))}">{escape(ref)}</a>' for ref in found.now
    ]
    if now:
        st.html(f'<p lang="{words.language}">{escape(words("task.now"))} {", ".join(now)}</p>')
    links = [
        f'<a href="{escape(view.link("task", task=ref))}">{escape(ref)}</a>' for ref in found.meant
    ]
    if links:
        st.html(f'<p lang="{words.language}">{escape(words("task.meant"))} {", ".join(links)}</p>')
    st.html(f'<p><a href="{escape(view.link("topics"))}">{escape(words("task.all"))}</a></p>')


def show_neighbours(previous: str | None, following: str | None, view: View) -> None:
    """Links to the tasks before and behind."""
    names = (("task.previous", previous), ("task.following", following))
    found = [(view.link("task", task=ref), view.words(key, ref=ref)) for key, ref in names if ref]
    links = " &ensp; ".join(f'<a href="{escape(link)}">{escape(name)}</a>' for link, name in found)
    st.html(f'<nav class="wp-neighbours" lang="{view.words.language}">{links}</nav>')


view = open_view()
load_libraries()
found = find_task(view.engine, view.everything, view.address.task)
if isinstance(found, MissingTask):
    show_missing(found, view)
else:
    first = found.lines[0]
    show_top(view, f"{found.ref}  {first.task.text}", "en")
    st.html(f'<p class="wp-sub">{place_line(first, view)}</p>')
    show_task(found.lines, found.links, view, alone=True)
    show_broken_by(found.lines, view)
    show_neighbours(found.previous, found.following, view)
