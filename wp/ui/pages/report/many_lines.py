"""Which lines one session looked at: chosen from the view, all that were due at it, or named."""

import re

import streamlit as st

from wp.domain.sessions import Session
from wp.domain.snapshot import LineView
from wp.errors import Phrase, QuestionError
from wp.language.names import body_name
from wp.language.wording.errors import error_sentence
from wp.services.lines import find_lines
from wp.ui.pages.report.line_choice import OFFERED
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.troubles import Trouble
from wp.ui.parts.form.widgets import Field, Widget
from wp.ui.parts.html import draw, paragraph
from wp.ui.parts.line_names import line_name

NAMED = "named"
_APART = re.compile(r"[,;\n]")


def pick_lines(form: Form, session: Session) -> tuple[list[LineView], list[Trouble]]:
    """The fields in which lines are chosen; gives the lines in the order of the documents, and what
    is wrong with those that were named."""
    view, words = form.view, form.view.words
    every: dict[str, LineView] = view.everything.worked_out(
        "by reference", lambda: {each.line.ref: each for each in view.everything.lines}
    )
    due = [v for v in view.answer.lines if any(s.awaited_at(session) for s in v.state.steps)]
    offered = [each.line.ref for each in view.answer.lines[:OFFERED]]
    if len(view.answer) > OFFERED:
        st.caption(words("many.first", n=OFFERED, total=len(view.answer)))
    chosen = [ref for ref in form.chosen("lines") if ref in every]
    names = {ref: line_name(every[ref].line, every[ref].task) for ref in (*offered, *chosen)}
    form.row(Field("lines", Widget.MANY, "many.lines", names, "many.none"))
    form.row(Field(NAMED, label="many.named", hint="many.named_hint"))
    refs, troubles = _named(form, every)
    if untold := [each for each in troubles if each not in form.troubles]:
        draw(words, *(paragraph("problem", "⚠ ", each.message) for each in untold))
    if due:
        body = body_name(session.body, words)
        form.row(Field("due", Widget.TICK, Phrase("many.due", n=len(due), body=body)))
    taken = {*chosen, *refs, *(each.line.ref for each in due if form.ticked("due"))}
    return [line for ref, line in every.items() if ref in taken], troubles


def _named(form: Form, every: dict[str, LineView]) -> tuple[list[str], list[Trouble]]:
    """The references that were typed, a task's for all its lines, and why others name none."""
    refs: list[str] = []
    troubles = []
    for typed in filter(None, map(str.strip, _APART.split(form[NAMED]))):
        try:
            meant = find_lines(form.view.engine, typed)
        except QuestionError as error:
            troubles.append(Trouble(NAMED, error_sentence(error, form.view.words)))
        else:
            refs += [each.line.ref for each in meant if each.line.ref in every]
    return refs, troubles
