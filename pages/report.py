"""Report progress: one line at a time, or several that were noted together."""

from functools import partial

import streamlit as st

from wp.domain.people.rights import Verb
from wp.services.progress.histories import history_of
from wp.services.progress.recording import on_line
from wp.ui.pages.report.history import correct, show_history
from wp.ui.pages.report.line_choice import ChosenLine, chosen_line, pick_line, show_waiting
from wp.ui.pages.report.many import show_many
from wp.ui.pages.report.one import draw_fields, report_form
from wp.ui.pages.report.sending import draw_buttons, previewed, show_conflict, show_preview
from wp.ui.pages.report.waiting import show_waiting_reports, waiting_headline, waiting_words
from wp.ui.parts.choice import pick_by
from wp.ui.parts.messages import show_outcome
from wp.ui.parts.task_card import place_line, show_line
from wp.ui.parts.titles import show_note
from wp.ui.shell.frame import open_view, show_top
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import allowed, require_here


def show_one(found: ChosenLine, view: View) -> None:
    """The form for the line of the address, what it would make of the line, and the line's
    history."""
    given, chapters = on_line(view.engine, found.current), history_of(view.engine, found.current)
    form = report_form(found.current, given, view)
    shown = previewed(form, given)
    if found.view:
        show_line(found.view, view)
    left, right = st.columns((1.15, 1), gap="large")
    with left:
        if not show_conflict(form, given):
            draw_fields(form, given)
            draw_buttons(form, shown, given)
    with right:
        show_preview(shown, view)
        show_history(chapters, view.words, partial(correct, form, given))


view = open_view()
words = view.words
line = chosen_line(view)
if view.address.by == "proposed":
    show_top(view, waiting_headline(view))
elif line:
    show_top(view, f"{line.line.ref}  {line.task.text}", "en")
else:
    show_top(view, words("report.pick_head"))
if line and line.view:
    show_note(words, place_line(line.view, view))
show_outcome(view)
if line and not allowed(Verb.REPORT):
    show_history(history_of(view.engine, line.current), words)
require_here(Verb.REPORT, words)
names = {
    "one": words("report.by_one"),
    "many": words("report.by_many"),
    "proposed": waiting_words(view),
}
by = pick_by(view, words("report.by"), names)
if by == "many":
    show_many(view)
elif by == "proposed":
    show_waiting_reports(view)
else:
    pick_line(line, view)
    if line:
        show_one(line, view)
    else:
        show_waiting(view)
