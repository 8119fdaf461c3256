"""Several lines that were noted at the same session with the same evidence: one form, a preview
line by line."""

from dataclasses import replace

import streamlit as st

from wp.domain.progress import Authority, ProgressStatus, Statement
from wp.domain.sessions import Session, SessionState
from wp.domain.snapshot import LineView
from wp.errors import Phrase
from wp.language.typography import shortened
from wp.language.wording.filters import session_words
from wp.language.wording.reports import problem_sentence
from wp.services.progress.recording import Entry, Preview, Recorded, previews, record
from wp.ui.pages.report.line_choice import OFFERED
from wp.ui.pages.report.one import statuses
from wp.ui.parts.form.form import WHO, Form
from wp.ui.parts.form.opening import open_form
from wp.ui.parts.form.troubles import refusal
from wp.ui.parts.form.widgets import Field, Widget
from wp.ui.parts.html import draw, english
from wp.ui.parts.status_marks import status_chip
from wp.ui.parts.tables import table
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View

MANY = "many"
Shown = list[tuple[LineView, Entry, Preview]]


def show_many(view: View) -> None:
    """The form, the preview, the button."""
    words = view.words
    show_heading(words("many.head"), words("many.lines_help"), words)
    lines = view.everything.worked_out(
        "by reference", lambda: {v.line.ref: v for v in view.everything.lines}
    )
    held = [s for s in view.reference.sessions if s.state is SessionState.HELD]
    held.sort(key=lambda s: (s.end, s.body == "PTC"), reverse=True)
    sessions = {f"{each.body} {each.end}": each for each in held}
    start = {"authority": Authority.NOTED.value}
    form = open_form(MANY, "", view, start)
    offered = [each.line.ref for each in view.answer.lines[:OFFERED]]
    if len(view.answer) > OFFERED:
        st.caption(words("many.first", n=OFFERED, total=len(view.answer)))
    chosen = [ref for ref in form.chosen("lines") if ref in lines]
    names = {ref: f"{ref}  {shortened(lines[ref].task.text, 60)}" for ref in (*offered, *chosen)}
    _draw_fields(form, names, sessions)
    shown = _previews(form, [lines[ref] for ref in chosen], sessions)
    if shown:
        show_heading(words("many.preview"), "", words)
        _table(shown, view)
    label = Phrase("report.record_all", n=len(chosen))
    form.buttons(label, lambda: _send(form, shown), disabled=not shown)


def _draw_fields(form: Form, lines: dict[str, str], sessions: dict[str, Session]) -> None:
    words = form.view.words
    form.row(Field("lines", Widget.MANY, "many.lines", lines, "many.none"))
    named = {key: session_words(each, words) for key, each in sessions.items()}
    spoken = {each.value: words(f"authority.{each.value}") for each in reversed(Authority)}
    form.row(
        Field("session", Widget.CHOICE, "many.session", named),
        Field("status", Widget.CHOICE, choices=dict(list(statuses(words).items())[:3])),
        Field("authority", Widget.CHOICE, choices=spoken),
    )
    form.row(Field("note", Widget.LONG, most=20_000))
    evidence = Field("evidence", hint="report.evidence_hint", most=4_000)
    form.row(evidence, WHO, widths=(2, 1))


def _previews(form: Form, lines: list[LineView], sessions: dict[str, Session]) -> Shown:
    """What the entries make of each line."""
    as_of = form.view.answer.snapshot.as_of
    statement = Statement(
        0,
        sessions[form["session"]].end if sessions else as_of,
        ProgressStatus(form["status"]) if form["status"] else None,
        note=form["note"],
        evidence=form["evidence"],
        authority=Authority(form["authority"]),
    )
    said = [replace(statement, line=each.line.id) for each in lines]
    found = previews(form.view.engine, said, form["actor"], as_of)
    return [(line, entry, shown) for line, (entry, shown) in zip(lines, found, strict=True)]


def _table(shown: Shown, view: View) -> None:
    words = view.words
    head = ("col.ref", "col.task", "many.col_now", "many.col_then", "many.col_problem")
    rows = (
        (
            line.line.ref,
            english(line.task.text),
            status_chip(found.before.status, words),
            status_chip(found.after.status, words),
            " ".join(problem_sentence(each, words) for each in found.problems),
        )
        for line, _, found in shown
    )
    draw(words, table([words(key) for key in head], rows, "left"))


def _send(form: Form, shown: Shown) -> str:
    words = form.view.words
    entries = [entry for _, entry, _ in shown]
    outcome = record(form.view.engine, entries, form["actor"], form.sending)
    if not isinstance(outcome, Recorded):
        names = {at: line.line.ref for at, (line, _, _) in enumerate(shown)}
        raise refusal(outcome, words, names)
    return words("report.done_many", n=len(outcome.reports))
