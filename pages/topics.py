"""Which topic stands where? All topics on one screen; one chosen topic with all its tasks."""

import streamlit as st

from wp.charts.loading import load_libraries
from wp.domain.topics import topic_rows
from wp.services.tasks import find_task, tasks_of
from wp.ui import blocks
from wp.ui.frame import open_view, show_top
from wp.ui.lines_table import show_lines
from wp.ui.paging import one_page
from wp.ui.task_block import show_task
from wp.ui.topic_matrix import show_matrix
from wp.ui.view import View

TOPICS, TASKS = 60, 20


def headline(view: View) -> str:
    """How many topics have something overdue, or the one topic chosen."""
    words, lines = view.words, view.answer.lines
    if len(view.filter.topic) == 1 and lines:
        topic = lines[0].topic
        return f"{topic.number}. {topic.title}"
    late = {(v.edition.key, v.topic.ref) for v in lines if v.status == "overdue"}
    every = {(v.edition.key, v.topic.ref) for v in lines}
    return words("topics.head", n=len(late), total=len(every)) if late else words("topics.head_none", n=len(every))


def show_topic(view: View) -> None:
    """The tasks of the lines shown, each with everything that is known of it."""
    refs = one_page(tasks_of(view.answer.lines), TASKS, view)
    for ref in refs:
        found = find_task(view.engine, view.question, ref)
        show_task(found.lines, found.links, view, alone=False)


view = open_view()
load_libraries()
show_top(view, headline(view), "en" if len(view.filter.topic) == 1 and view.answer.lines else None)
if len(view.filter.topic) == 1:
    show_topic(view)
else:
    rows = topic_rows(view.answer.position, view.answer.lines, every=not view.filter.chosen())
    blocks.show_heading(view.words("topics.title"), view.words("topics.unit", n=len(view.answer.lines)), view.words)
    show_matrix(one_page(rows, TOPICS, view), view)
    with st.expander(view.words("table.title")):
        show_lines(view.answer.lines, view)
