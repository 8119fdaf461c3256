"""Sending a report: the sentence it makes, the button, and the choice where somebody else was
faster."""

from html import escape

import streamlit as st

from wp.domain.history import Chapter
from wp.domain.progress import ProgressReport
from wp.domain.status import Standing
from wp.errors import WorkProgrammeError
from wp.language.wording.errors import error_sentence
from wp.language.wording.reports import said_pairs
from wp.language.wording.statuses import why_clause, why_sentence
from wp.services.clock import now
from wp.services.progress import drafts
from wp.services.progress.recording import (
    Conflict,
    Entry,
    Preview,
    Recorded,
    Refused,
    preview_of,
    record,
    told_alike,
)
from wp.ui.pages.report.entries import statement_of
from wp.ui.pages.report.form import CONFLICT, TRIED, Form, forget, keep, new_token
from wp.ui.pages.report.history import pairs_html
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.messages import DONE, FAILED
from wp.ui.parts.task_card import status_chip
from wp.ui.shell.view import View


def show_preview(found: Preview, view: View) -> None:
    """How the line stands now, and the sentence that its status will become."""
    words = view.words
    rows = "".join(
        f"<p>{status_chip(each.status, words)} "
        f"{escape(words(key, sentence=why_clause(each.why, words)))}</p>"
        for key, each in _told(found)
    )
    title = escape(words("report.becomes"))
    st.html(
        f'<div class="wp-becomes" aria-live="polite" lang="{words.language}">'
        f'<p class="wp-label">{title}</p>{rows}</div>'
    )


def _told(found: Preview) -> tuple[tuple[str, Standing], ...]:
    if found.before == found.after:
        return (("preview.same", found.before),)
    return ("preview.before", found.before), ("preview.after", found.after)


def draw_buttons(form: Form, found: Preview, view: View) -> None:
    """Record, or give the draft up; what is still missing stands beside them."""
    words = view.words
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            words("report.record"), key="record", type="primary", on_click=send, args=(form, view)
        )
        st.button(
            words("report.give_up"),
            key="give_up",
            type="tertiary",
            on_click=_give_up,
            args=(form, view),
        )
    if form.entries.get(TRIED) and found.problems:
        st.error(words("report.mend"))
    elif found.problems:
        names = dict.fromkeys(words(f"field.{problem.field}") for problem in found.problems)
        missing = escape(words("report.missing", fields=", ".join(names)))
        st.html(f'<p class="wp-sub" lang="{words.language}">{missing}</p>')


def _give_up(form: Form, view: View) -> None:
    drafts.give_up(view.engine, form.token)
    forget(form)


def send(form: Form, view: View) -> None:
    """Record the report; what came of it is shown by the next run of the page."""
    keep(form, view)
    said = statement_of(form.entries, form.found.line.id, form.given.steps)
    entry = Entry(said, int(form.entries.get("seen") or 0))
    actor = form.entries.get("actor", "").strip()
    after = preview_of(said, actor, form.given, view.answer.position.as_of).after
    sentence = why_sentence(after.why, view.words)
    try:
        outcome = record(view.engine, [entry], actor, form.token, form.token)
    except WorkProgrammeError as error:
        st.session_state[FAILED] = error_sentence(error, view.words)
        return
    match outcome:
        case Recorded(reports, again=True) if not told_alike(view.engine, said, reports[0]):
            _keep_anew(form, view)
        case Recorded(reports):
            st.session_state[DONE] = view.words("report.done", id=reports[0], sentence=sentence)
            forget(form)
            drafts.give_up(view.engine, form.token)
        case Conflict(reports=theirs):
            st.session_state[form.key(CONFLICT)] = str(theirs[0][-1].id)
        case Refused():
            st.session_state[form.key(TRIED)] = "yes"


def _keep_anew(form: Form, view: View) -> None:
    """The draft was recorded from another window with other words: keep what was typed here,
    under another token."""
    token = new_token()
    kept = {name: text for name, text in form.entries.items() if name not in (TRIED, CONFLICT)}
    drafts.give_up(view.engine, form.token)
    drafts.keep(view.engine, token, form.name, form.entries.get("actor", ""), kept)
    forget(form)
    st.session_state["report_tokens"][form.found.line.id] = token
    st.query_params["draft"] = token
    st.session_state[DONE] = view.words("conflict.windows")


def show_conflict(form: Form, view: View) -> bool:
    """Their reports beside one's own, and what can be done; says whether there is a conflict to
    settle."""
    if not form.entries.get(CONFLICT):
        return False
    words, seen = view.words, int(form.entries["seen"])
    theirs = tuple(report for report in form.given.reports if report.id > seen)
    if not theirs:
        return False
    mine = statement_of(form.entries, form.found.line.id, form.given.steps)
    show_heading(words("conflict.head"), words("conflict.says"), words)
    left, right = st.columns(2, gap="large")
    with left:
        st.html(
            f'<p class="wp-label" lang="{words.language}">{escape(words("conflict.theirs"))}</p>'
        )
        for report in theirs:
            st.html(_report(report, view))
    with right:
        st.html(f'<p class="wp-label" lang="{words.language}">{escape(words("conflict.mine"))}</p>')
        st.html(_report(mine.recorded(0, now(), form.entries.get("actor", "")), view))
    with st.container(horizontal=True):
        st.button(words("conflict.keep"), key="keep_theirs", on_click=_give_up, args=(form, view))
        st.button(
            words("conflict.after"),
            key="put_after",
            type="primary",
            on_click=_after,
            args=(form, theirs, view),
        )
        st.button(words("conflict.merge"), key="merge", on_click=_merge, args=(form, theirs, view))
    return True


def _report(report: ProgressReport, view: View) -> str:
    pairs = [(view.words("field.actor"), report.recorded_by)] if report.recorded_by else []
    return pairs_html(pairs + said_pairs(Chapter(report, (), None), view.words), view.words)


def _settle(form: Form, theirs: tuple[ProgressReport, ...]) -> None:
    form.entries["seen"] = str(theirs[-1].id)
    st.session_state[form.key("seen")] = form.entries["seen"]
    st.session_state.pop(form.key(CONFLICT), None)
    form.entries.pop(CONFLICT, None)


def _after(form: Form, theirs: tuple[ProgressReport, ...], view: View) -> None:
    _settle(form, theirs)
    send(form, view)


def _merge(form: Form, theirs: tuple[ProgressReport, ...], view: View) -> None:
    _settle(form, theirs)
    notes = [*(report.note for report in theirs), form.entries.get("note", "")]
    st.session_state[form.key("note")] = "\n\n".join(dict.fromkeys(note for note in notes if note))
    keep(form, view)
