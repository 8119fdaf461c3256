"""Sending a report: the sentence it makes, the button, and the choice where somebody else was
faster."""

import streamlit as st

from wp.domain.history import Chapter
from wp.domain.progress import ProgressReport, Statement
from wp.domain.reporting.languages import statement_in
from wp.domain.reporting.rules import Circumstances, newer
from wp.domain.status import LineStatus
from wp.language.wording.statuses import why_clause, why_sentence
from wp.services.clock import now
from wp.services.progress.proposing import Proposed
from wp.services.progress.recording import (
    Conflict,
    Entry,
    Outcome,
    Preview,
    Recorded,
    Refused,
    preview_of,
    record,
)
from wp.ui.pages.report.entries import statement_of
from wp.ui.pages.report.history import texts_of, typed_facts
from wp.ui.parts.form.beyond import explain_beyond, is_beyond, propose
from wp.ui.parts.form.form import TROUBLES, Form
from wp.ui.parts.form.result import show_result
from wp.ui.parts.form.step_order import ask_about_order
from wp.ui.parts.form.troubles import NotSent, Trouble, refusal
from wp.ui.parts.html import Markup, draw, paragraph
from wp.ui.parts.status_marks import status_chip
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View

CONFLICT = "@conflict"


def previewed(form: Form, given: Circumstances) -> Preview:
    """What the entries would make of the line, and what forbids that."""
    said = _statement(form, given)
    return preview_of(said, form["actor"], given, form.view.answer.snapshot.as_of)


def _statement(form: Form, given: Circumstances) -> Statement:
    return statement_of(form.entries, int(form.about), given.steps)


def show_preview(found: Preview, view: View) -> None:
    """How the line stands now, and the sentence that its status will become."""
    words = view.words
    told: tuple[tuple[str, LineStatus], ...] = (
        (("preview.same", found.before),)
        if found.before == found.after
        else (("preview.before", found.before), ("preview.after", found.after))
    )
    rows = [
        paragraph("told", status_chip(each.status, words), " ", words(key, sentence=sentence))
        for key, each in told
        for sentence in [why_clause(each.why, words)]
    ]
    title = paragraph("label", words("report.becomes"))
    draw(words, title, *rows, kind="div.wp-becomes", aria_live="polite")


def draw_buttons(form: Form, found: Preview, given: Circumstances) -> None:
    """Record, or propose what is beyond one's rights, or give the draft up; what is still missing
    stands beside them."""
    words = form.view.words
    names = dict.fromkeys(words(f"field.{problem.field}") for problem in found.problems)
    missing = words("report.missing", fields=", ".join(names)) if names else ""
    said, label = [_statement(form, given)], "report.record"
    if explain_beyond(form, said):
        label = "proposed.propose"
    else:
        ask_about_order(form, said, lambda: _send(form, given))
    form.buttons(label, lambda: _send(form, given), missing=missing)


def _send(form: Form, given: Circumstances) -> str:
    """Record the report, or propose it where it is beyond one's rights; where somebody else was
    faster, what to do is asked first."""
    view, words = form.view, form.view.words
    said = _statement(form, given)
    shown = previewed(form, given)
    if shown.problems:
        raise refusal(Refused({0: shown.problems}), words)
    sentence = why_sentence(shown.after.why, words)
    corrected = next((each for each in given.reports if each.id == said.supersedes), None)
    entry = Entry(statement_in(words.language, said, corrected), int(form["seen"] or 0))
    outcome: Outcome | Proposed
    if is_beyond(form, [said]):
        outcome = propose(form, [entry])
    else:
        outcome = record(view.engine, [entry], form.acting, form.sending, form.answer)
    if isinstance(outcome, Proposed):
        return words("proposed.done", n=len(outcome.numbers))
    if isinstance(outcome, Recorded):
        return words("report.done", id=outcome.reports[0], sentence=sentence)
    if isinstance(outcome, Conflict):
        st.session_state[form.key(CONFLICT)] = True
        raise NotSent([Trouble("", words("conflict.says"))])
    raise refusal(outcome, words)


def show_conflict(form: Form, given: Circumstances) -> bool:
    """Their reports beside one's own, and what can be done; says whether there is a conflict to
    settle."""
    theirs = newer(given.reports, int(form["seen"] or 0))
    if not (theirs and st.session_state.get(form.key(CONFLICT))):
        return False
    view, words = form.view, form.view.words
    mine = _statement(form, given)
    show_heading(words("conflict.head"), "", words)
    show_result(form.kind, words, place=CONFLICT)
    left, right = st.columns(2, gap="large")
    with left:
        reports = (_report(report, view) for report in theirs)
        draw(words, paragraph("label", words("conflict.theirs")), *reports)
    with right:
        own = _report(mine.recorded(0, now(), form["actor"]), view)
        draw(words, paragraph("label", words("conflict.mine")), own)

    def after() -> None:
        _settle(form, theirs)
        form.press(lambda: _send(form, given))

    def merge() -> None:
        _settle(form, theirs)
        notes = [*(report.note for report in theirs), form["note"]]
        form.put("note", "\n\n".join(dict.fromkeys(note for note in notes if note)))
        form.save()

    with st.container(horizontal=True):
        for name, act in (("keep", form.give_up), ("after", after), ("merge", merge)):
            st.button(words(f"conflict.{name}"), key=form.key(f"!{name}"), on_click=act)
    return True


def _report(report: ProgressReport, view: View) -> Markup:
    pairs = [(view.words("field.actor"), report.recorded_by)] if report.recorded_by else []
    return typed_facts(pairs + texts_of(Chapter(report, (), None), view.words), view.words)


def _settle(form: Form, theirs: tuple[ProgressReport, ...]) -> None:
    """The author has seen their reports."""
    form.put("seen", str(theirs[-1].id))
    for name in (CONFLICT, TROUBLES):
        st.session_state.pop(form.key(name), None)
