"""One task: its steps, bodies, progress, counterpart and source."""

from wp.charts.libraries import load_libraries
from wp.services.tasks import MissingTask, find_task
from wp.ui.pages.checks.breaches import show_broken_by
from wp.ui.pages.task import show_missing, show_neighbours
from wp.ui.parts.task_card import place_line, show_task
from wp.ui.parts.titles import show_note
from wp.ui.shell.frame import open_view, show_top

view = open_view()
load_libraries()
found = find_task(view.engine, view.everything, view.address.task)
if isinstance(found, MissingTask):
    show_missing(found, view)
else:
    first = found.lines[0]
    show_top(view, f"{found.ref}  {first.task.text}", "en")
    show_note(view.words, place_line(first, view))
    show_task(found.lines, found.links, view, alone=True)
    show_broken_by(found.lines, view)
    show_neighbours(found.previous, found.following, view)
