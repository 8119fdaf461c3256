"""Several lines that were noted at the same session with the same evidence: one form, a preview
line by line."""

import datetime as dt
from dataclasses import replace
from html import escape

import streamlit as st

from wp.domain.progress import Authority, ProgressStatus, Statement
from wp.domain.sessions import SessionStanding
from wp.domain.snapshot import LineView
from wp.errors import RefusedError
from wp.language.typography import shortened
from wp.language.wording.filters import session_words
from wp.language.wording.reports import problem_sentence
from wp.services.progress.recording import Conflict, Entry, Preview, Refused, previews, record
from wp.ui.pages.report.form import STATUSES
from wp.ui.pages.report.line_choice import OFFERED
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.messages import ask_actor, attempt, refuse, renew_token, token_for
from wp.ui.parts.task_card import status_chip
from wp.ui.shell.view import View

KEY = "many:"


def show_many(view: View) -> None:
    """The form, the preview, the button."""
    words = view.words
    show_heading(words("many.head"), words("many.lines_help"), words)
    lines = view.everything.worked_out(
        "by reference", lambda: {v.line.ref: v for v in view.everything.lines}
    )
    offered = [each.line.ref for each in view.answer.lines[:OFFERED]]
    if len(view.answer) > OFFERED:
        st.caption(words("many.first", n=OFFERED, total=len(view.answer)))
    held = [ref for ref in st.session_state.get(KEY + "lines", []) if ref in lines]
    chosen = st.multiselect(
        words("many.lines"),
        list(dict.fromkeys([*offered, *held])),
        key=KEY + "lines",
        format_func=lambda ref: f"{ref}  {shortened(lines[ref].task.text, 60)}",
        placeholder=words("many.none"),
        filter_mode="contains",
    )
    statement = _draw(view)
    if not chosen:
        return
    actor = st.session_state.get(KEY + "actor", "").strip()
    shown = _previews([lines[ref] for ref in chosen], statement, actor, view)
    show_heading(words("many.preview"), "", words)
    _table(shown, view)
    st.button(
        words("report.record_all", n=len(chosen)),
        key="record_all",
        type="primary",
        on_click=_send,
        args=(shown, actor, view),
        disabled=any(found.problems for _, _, found in shown),
    )


def _draw(view: View) -> Statement:
    words = view.words
    held = [s for s in view.reference.sessions if s.standing is SessionStanding.HELD]
    held.sort(key=lambda s: (s.end, s.body == "PTC"), reverse=True)
    first, second, third = st.columns(3, gap="medium")
    with first:
        session = st.selectbox(
            words("many.session"),
            held,
            format_func=lambda s: session_words(s, words),
            key=KEY + "session",
        )
    with second:
        names = {
            value: words(f"progress.{value}") if value else words("report.as_is")
            for value in STATUSES[:3]
        }
        status = st.selectbox(
            words("field.status"), list(names), format_func=names.__getitem__, key=KEY + "status"
        )
    with third:
        spoken = {each: words(f"authority.{each.value}") for each in reversed(Authority)}
        word = st.selectbox(
            words("field.authority"),
            list(spoken),
            1,
            format_func=spoken.__getitem__,
            key=KEY + "authority",
        )
    note = st.text_area(words("field.note"), height=90, key=KEY + "note", max_chars=20_000)
    left, right = st.columns((2, 1), gap="medium")
    with left:
        evidence = st.text_input(
            words("field.evidence"),
            key=KEY + "evidence",
            placeholder=words("report.evidence_hint"),
            max_chars=4_000,
        )
    with right:
        ask_actor(view, KEY + "actor")
    on = session.end if session else view.answer.position.as_of
    return Statement(
        0,
        on,
        ProgressStatus(status) if status else None,
        note=(note or "").strip(),
        evidence=(evidence or "").strip(),
        authority=word or Authority.NOTED,
    )


def _previews(
    lines: list[LineView], statement: Statement, actor: str, view: View
) -> list[tuple[LineView, Entry, Preview]]:
    said = [replace(statement, line=each.line.id) for each in lines]
    as_of: dt.date = view.answer.position.as_of
    found = previews(view.engine, said, actor, as_of)
    return [(line, entry, shown) for line, (entry, shown) in zip(lines, found, strict=True)]


def _table(shown: list[tuple[LineView, Entry, Preview]], view: View) -> None:
    words = view.words
    heads = ("col.ref", "col.task", "many.col_now", "many.col_then", "many.col_problem")
    head = "".join(f'<th scope="col">{escape(words(key))}</th>' for key in heads)
    rows = "".join(
        f'<tr><th scope="row">{escape(line.line.ref)}</th><td '
        f'lang="en">{escape(line.task.text)}</td>'
        f"<td>{status_chip(found.before.status, words)}</td><td>{status_chip(found.after.status, words)}</td>"
        f"<td>{escape(' '.join(problem_sentence(each, words) for each in found.problems))}</td></tr>"
        for line, _, found in shown
    )
    st.html(
        f'<table class="wp-table wp-left" lang="{words.language}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _send(shown: list[tuple[LineView, Entry, Preview]], actor: str, view: View) -> None:
    words, names = view.words, {at: line.line.ref for at, (line, _, _) in enumerate(shown)}
    entries = [entry for _, entry, _ in shown]

    def save() -> str:
        outcome = record(
            view.engine, entries, actor, token_for(KEY, [entry.statement for entry in entries])
        )
        if isinstance(outcome, Conflict):
            raise RefusedError("many.conflict", refs=[names[at] for at in outcome.reports])
        if isinstance(outcome, Refused):
            raise refuse(outcome.problems, names, words)
        renew_token(KEY)
        st.session_state["actor"] = actor
        for key in [key for key in st.session_state if str(key).startswith(KEY)]:
            del st.session_state[key]
        return words("report.done_many", n=len(outcome.reports))

    attempt(save, words)
