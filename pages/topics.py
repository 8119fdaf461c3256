"""Which topic stands where? All topics on one screen; one chosen topic with all its tasks."""

from html import escape

import streamlit as st

from wp.charts.libraries import load_libraries
from wp.domain.counts.topics import inactive_topics, topic_rows, topics_with_lines
from wp.domain.meetings.proposals import apart
from wp.services.meetings.proposals import proposals_on_record
from wp.services.tasks import find_task, tasks_of
from wp.ui.pages.topics import show_matrix
from wp.ui.parts.lines_table import show_lines
from wp.ui.parts.paging import one_page
from wp.ui.parts.task_card import show_task
from wp.ui.shell.frame import open_view, show_top
from wp.ui.shell.view import View

TOPICS, TASKS = 40, 20


def headline(view: View) -> str:
    """How many topics have something overdue, or the one topic chosen."""
    words = view.words
    if len(view.filter.topic) == 1 and len(view.answer):
        topic = view.answer.lines[0].topic
        return f"{topic.number}. {topic.title}"
    late, every = (
        len(view.answer.values("topic", ("status", "overdue"))),
        len(view.answer.values("topic")),
    )
    return words("topics.head", n=late, total=every) if late else words("topics.head_none", n=every)


def show_topic(view: View) -> None:
    """The tasks of the lines shown, each with everything that is known of it."""
    refs = one_page(tasks_of(view.answer.lines), TASKS, view)
    for ref in refs:
        found = find_task(view.engine, view.everything, ref)
        show_task(found.lines, found.links, view, alone=False)


view = open_view()
load_libraries()
show_top(view, headline(view), "en" if len(view.filter.topic) == 1 and view.answer.lines else None)
if len(view.filter.topic) == 1:
    show_topic(view)
else:
    rows = topic_rows(view.answer, one_page(topics_with_lines(view.answer), TOPICS, view))
    inactive = () if view.filter.chosen() else inactive_topics(view.answer.position.editions)
    said = escape(view.words("topics.unit", n=len(view.answer)))
    st.html(f'<p class="wp-sub" lang="{view.words.language}">{said}</p>')
    proposed = (
        ()
        if view.filter.chosen()
        else apart(proposals_on_record(view.engine), view.answer.position.as_of)
    )
    show_matrix(rows, inactive, proposed, view)
    with st.expander(view.words("table.title")):
        show_lines(view.answer.lines, view)
