"""Which topic stands where? All topics on one screen; one chosen topic with all its tasks."""

from wp.charts.libraries import load_libraries
from wp.domain.counts.topics import inactive_topics, topic_rows, topics_with_lines
from wp.domain.meetings.proposals import apart
from wp.services.meetings.proposals import proposals_on_record
from wp.services.tasks import find_task, tasks_of
from wp.ui.pages.topics import headline, show_matrix
from wp.ui.parts.lines_table import show_all_lines
from wp.ui.parts.paging import one_page
from wp.ui.parts.task_card import show_task
from wp.ui.parts.titles import show_note
from wp.ui.shell.frame import open_view, show_top_of_lines
from wp.ui.shell.view import View

TOPICS, TASKS = 40, 20


def show_topic(view: View) -> None:
    """The tasks of the lines shown, each with everything that is known of it."""
    for ref in one_page(tasks_of(view.answer.lines), TASKS, view):
        found = find_task(view.engine, view.everything, ref)
        show_task(found.lines, found.links, view, alone=False)


def show_topics(view: View) -> None:
    """All topics with their numbers; beside them, unless a filter is set, those without lines."""
    answer, position, narrowed = view.answer, view.answer.snapshot, view.filter.chosen()
    rows = topic_rows(answer, one_page(topics_with_lines(answer), TOPICS, view))
    inactive = () if narrowed else inactive_topics(position.editions)
    proposed = () if narrowed else apart(proposals_on_record(view.engine), position.as_of)
    show_note(view.words, view.words("topics.unit", n=len(answer)))
    show_matrix(rows, inactive, proposed, view)
    show_all_lines(view)


view = open_view()
load_libraries()
one = len(view.filter.topic) == 1
show_top_of_lines(view, headline(view), "en" if one and view.answer.lines else None)
if one:
    show_topic(view)
else:
    show_topics(view)
