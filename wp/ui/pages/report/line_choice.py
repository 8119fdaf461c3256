"""Which line a report is on: picked from the view, or named by the address."""

from dataclasses import dataclass
from html import escape

import streamlit as st

from wp.domain.counts.summary import attention
from wp.domain.filter import count_status
from wp.domain.history import Chapter
from wp.domain.programme import PerformanceIndicator, Task
from wp.domain.reporting.rules import Circumstances
from wp.domain.snapshot import LineView
from wp.errors import QuestionError
from wp.language.typography import shortened
from wp.language.wording.errors import error_sentence
from wp.language.wording.statuses import why_clause
from wp.services.lines import FoundLine, find_line
from wp.services.progress import drafts
from wp.services.progress.recording import Preview, history_of, on_line, preview_of
from wp.ui.pages.report.entries import statement_of
from wp.ui.pages.report.form import Form
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.cards import attention_unit
from wp.ui.parts.messages import FAILED
from wp.ui.parts.task_card import status_chip
from wp.ui.shell.sidebar import write_all
from wp.ui.shell.view import View

LONG, WAITING = 110, 12
# As many as a list may have that is searched while one types.
OFFERED = 400


@dataclass(frozen=True, slots=True)
class Asked:
    """The line of the address as it is current, and as the view shows it (None where its
    editions lack it)."""

    found: FoundLine
    view: LineView | None

    @property
    def line(self) -> PerformanceIndicator:
        """The line."""
        return self.found.line

    @property
    def task(self) -> Task:
        """Its task."""
        return self.found.task


def asked_line(view: View) -> Asked | None:
    """The line that the address names; None where it names none, or none that is understood,
    which is said."""
    ref = view.address.task
    if not ref:
        return None
    try:
        found = find_line(view.engine, ref)
    except QuestionError as error:
        st.session_state[FAILED] = error_sentence(error, view.words)
        return None
    by_id = view.everything.worked_out(
        "by id", lambda: {each.line.id: each for each in view.everything.lines}
    )
    return Asked(found, by_id.get(found.line.id))


def pick_line(asked: Asked | None, view: View) -> None:
    """Pick the line among those of the view; that of the address is there as well.

    Of a long list the first lines are offered; any other one can be named by its reference.
    """
    words, total = view.words, len(view.answer)
    names = {each.line.ref: _name(each) for each in view.answer.lines[:OFFERED]}
    if asked:
        names.setdefault(asked.line.ref, f"{asked.line.ref}  {shortened(asked.task.text, LONG)}")
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
    unit = attention_unit(count_status(view.answer), view.answer.position.as_of, words)
    show_heading(words("attention.title"), unit, words)
    items = "".join(
        f'<li><a href="{escape(view.link(task=each.line.ref))}" target="_self">'
        f"<strong>{escape(each.line.ref)}</strong></a> "
        f'<span lang="en">{escape(each.task.text)}</span> <span class="wp-agenda-when">'
        f"{status_chip(each.status, words)} "
        f"{escape(why_clause(each.standing.why, words))}</span></li>"
        for each in found[:WAITING]
    )
    st.html(f'<ul class="wp-agenda wp-plain" lang="{words.language}">{items}</ul>')


def _name(each: LineView) -> str:
    indicator = each.line.indicator.text
    said = (
        f"{each.task.text} – {indicator}"
        if indicator and not each.line.ref[-1].isdigit()
        else each.task.text
    )
    return f"{each.line.ref}  {shortened(said, LONG)}"


def told(asked: Asked, view: View) -> tuple[Circumstances, tuple[Chapter, ...]]:
    """What a report on the line is judged against, and its history."""
    return on_line(view.engine, asked.found), history_of(view.engine, asked.found)


def previewed(form: Form, view: View) -> Preview:
    """What the entries would make of the line; and what is known of drafts, said above the form."""
    _say_drafts(form, view)
    said = statement_of(form.entries, form.found.line.id, form.given.steps)
    return preview_of(said, form.entries.get("actor", ""), form.given, view.answer.position.as_of)


def _say_drafts(form: Form, view: View) -> None:
    words = view.words
    if view.address.draft and (reports := drafts.sent(view.engine, view.address.draft)):
        st.info(words("report.sent", id=", ".join(map(str, reports))))
    kept = drafts.find(view.engine, form.token)
    if kept:
        said = words("report.kept", at=f"{kept.saved_at:%H:%M}")
        st.html(f'<p class="wp-sub" lang="{words.language}">{escape(said)}</p>')
    links = [
        f'<a href="{escape(view.link(task=form.found.line.ref, draft=each.token))}" target="_self">'
        f"{escape(each.actor or words('report.nobody'))}, {each.saved_at:%Y-%m-%d %H:%M}</a>"
        for each in drafts.others(view.engine, form.name, form.token)[:5]
    ]
    if links:
        said = escape(words("report.other_drafts", links="")) + words.parts(links)
        st.html(f'<p class="wp-sub" lang="{words.language}">{said}</p>')
