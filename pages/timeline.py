"""When does what fall due? The steps over the financial years, the work without dates, the
agenda by session."""

from wp.charts.gantt_words import gantt_picture
from wp.charts.libraries import load_libraries
from wp.domain.counts.schedule import FOLD_ABOVE, GROUPINGS, apart, row, schedule
from wp.domain.meetings.agenda import agenda, peak, waiting
from wp.ui.pages.timeline import show_agenda, show_apart, timeline_headline
from wp.ui.parts.choice import pick_by
from wp.ui.parts.lines_table import show_all_lines
from wp.ui.parts.paging import one_page
from wp.ui.parts.pictures import show_picture
from wp.ui.parts.titles import show_heading
from wp.ui.shell.frame import open_view, show_top_of_lines
from wp.ui.shell.view import View


def show_schedule(view: View) -> None:
    """The dated lines over time, grouped as asked; folded into groups where there are many, a
    page at a time."""
    words, answer = view.words, view.answer
    names = {grouping: words(f"timeline.by.{grouping}") for grouping in GROUPINGS}
    grouping = pick_by(view, words("timeline.group"), names)
    found = answer.worked_out(
        ("schedule", grouping), lambda: schedule(answer.lines, grouping, answer.filter)
    )
    if not found.entries:
        show_heading(words("timeline.title"), words("timeline.none"), words)
        return
    shown = one_page(found.entries, FOLD_ABOVE, view, "page_of_rows")
    rows = tuple(row(entry, view.filter) for entry in shown)
    show_picture(gantt_picture(rows, found, answer.snapshot, words, view.theme), view)


view = open_view()
load_libraries()
answer, position = view.answer, view.answer.snapshot
items = answer.worked_out("waiting", lambda: waiting(answer.lines, position.as_of))
show_top_of_lines(view, timeline_headline(answer.worked_out("peak", lambda: peak(items)), view))
show_schedule(view)
show_apart(answer.worked_out("apart", lambda: apart(answer.lines)), view)
due = answer.worked_out("agenda", lambda: agenda(items, position.sessions, position.as_of))
show_agenda(due, len(items), view)
show_all_lines(view)
