"""When does what fall due? The steps over the financial years, the work without dates, the
agenda by session."""

import streamlit as st

from wp.charts.gantt import gantt_figure
from wp.charts.gantt_words import gantt_alt, gantt_table
from wp.charts.libraries import load_libraries
from wp.domain.counts.schedule import FOLD_ABOVE, GROUPINGS, Schedule, apart, row, schedule, span
from wp.domain.meetings.agenda import agenda, peak, waiting
from wp.ui.pages.timeline import show_agenda, show_apart, timeline_headline
from wp.ui.parts import blocks
from wp.ui.parts.chart import show_chart
from wp.ui.parts.choice import pick_by
from wp.ui.parts.lines_table import show_lines
from wp.ui.parts.paging import one_page
from wp.ui.shell.frame import open_view, show_top
from wp.ui.shell.view import View


def unit(found: Schedule, view: View) -> str:
    """What is counted in the picture, and how it is used."""
    words = view.words
    lines = words("lines", n=found.lines)
    said = words(f"timeline.unit.{found.grouping}", n=found.groups, lines=lines, pairs=found.pairs)
    return words(
        "timeline.unit",
        said=said,
        how=words("timeline.folded" if found.folded else "timeline.unfolded"),
    )


def show_picture(view: View) -> None:
    """The dated lines over time, grouped as asked; folded into groups where there are many, a
    page at a time."""
    words, position = view.words, view.answer.position
    names = [words(f"timeline.by.{grouping}") for grouping in GROUPINGS]
    grouping = pick_by(view, words("timeline.group"), GROUPINGS, names)
    answer = view.answer
    found = answer.worked_out(
        ("schedule", grouping), lambda: schedule(answer.lines, grouping, answer.filter)
    )
    if not found.entries:
        blocks.show_heading(words("timeline.title"), words("timeline.none"), words)
        return
    shown = one_page(found.entries, FOLD_ABOVE, view, "page_of_rows")
    rows = tuple(row(entry, position.as_of, view.filter) for entry in shown)
    days = span(rows, (edition.programme.end for edition in position.editions), position.as_of)
    figure = gantt_figure(
        rows, grouping, position.sessions, days, position.as_of, words, view.theme
    )
    alt, table = (
        gantt_alt(rows, grouping, days, position.as_of, words),
        gantt_table(rows, grouping, words),
    )
    title, counted = words("timeline.title"), words("timeline.counted")
    show_chart(view, "timeline", title, unit(found, view), figure, alt, table, counted)


view = open_view()
load_libraries()
answer, position = view.answer, view.answer.position
items = answer.worked_out("waiting", lambda: waiting(answer.lines, position.as_of))
show_top(view, timeline_headline(answer.worked_out("peak", lambda: peak(items)), view))
show_picture(view)
show_apart(answer.worked_out("apart", lambda: apart(answer.lines)), view)
due = answer.worked_out("agenda", lambda: agenda(items, position.sessions, position.as_of))
show_agenda(due, len(items), view)
with st.expander(view.words("table.title")):
    show_lines(answer.lines, view)
