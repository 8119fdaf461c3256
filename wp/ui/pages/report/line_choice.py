"""Which line a report is on: picked from the view, or named by the address."""

from dataclasses import dataclass

import streamlit as st

from wp.domain.counts.summary import attention
from wp.domain.filter import count_status
from wp.domain.programme import PerformanceIndicator, Task
from wp.domain.snapshot import LineView
from wp.errors import QuestionError
from wp.language.wording.errors import error_sentence
from wp.services.lines import FoundLine, find_line
from wp.ui.pages.overview import attention_unit
from wp.ui.parts.html import draw, english, link, strong
from wp.ui.parts.line_names import line_name, line_words
from wp.ui.parts.lists import as_printed, bullets, item, lines_by_id, remark
from wp.ui.parts.messages import say_failed
from wp.ui.parts.status_marks import status_chip, troubles, why_of
from wp.ui.parts.titles import show_heading
from wp.ui.shell.address_bar import write_all
from wp.ui.shell.view import View

WAITING = 12
# As many as a list may have that is searched while one types.
OFFERED = 400


@dataclass(frozen=True, slots=True)
class ChosenLine:
    """The line of the address as it is current, and as the view shows it (None where its
    editions lack it)."""

    current: FoundLine
    view: LineView | None

    @property
    def line(self) -> PerformanceIndicator:
        """The line."""
        return self.current.line

    @property
    def task(self) -> Task:
        """Its task."""
        return self.current.task


def chosen_line(view: View) -> ChosenLine | None:
    """The line that the address names; None where it names none, or none that is understood,
    which is said."""
    ref = view.address.task
    if not ref:
        return None
    try:
        found = find_line(view.engine, ref)
    except QuestionError as error:
        say_failed(error_sentence(error, view.words))
        return None
    return ChosenLine(found, lines_by_id(view).get(found.line.id))


def pick_line(asked: ChosenLine | None, view: View) -> None:
    """Pick the line among those of the view; that of the address is there as well.

    Of a long list the first lines are offered; any other one can be named by its reference.
    """
    words, total = view.words, len(view.answer)
    names = {each.line.ref: line_name(each.line, each.task) for each in view.answer.lines[:OFFERED]}
    if asked:
        names.setdefault(asked.line.ref, line_name(asked.line, asked.task))
    st.session_state["report_line"] = asked.line.ref if asked else None
    st.selectbox(
        words("report.pick"),
        list(names),
        index=None,
        format_func=lambda ref: names.get(ref, ref),
        key="report_line",
        placeholder=words("report.pick_help"),
        accept_new_options=total > OFFERED,
        help=words("report.pick_first", n=OFFERED, total=total) if total > OFFERED else None,
        filter_mode="contains",  # "ECP 5" typed must not bring ECP 55 first
        on_change=lambda: write_all({"task": [st.session_state["report_line"] or ""], "draft": []}),
    )


def show_waiting(view: View) -> None:
    """The lines that are overdue or due soon, each a link to its report: where a report is
    missed first."""
    words, found = view.words, attention(view.answer)
    unit = attention_unit(count_status(view.answer), view.answer.snapshot.as_of, words)
    show_heading(words("attention.title"), unit, words)
    items = (
        item(
            link(view.link(task=each.line.ref), strong(each.line.ref)),
            " ",
            english(line_words(each.line, each.task)),
            " ",
            remark(as_printed(each, view)),
            remark(status_chip(each.status, words), " ", why_of(each, words)),
            remark(troubles(each, words)),
        )
        for each in found[:WAITING]
    )
    draw(words, bullets(items))
