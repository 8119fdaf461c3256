"""Reports for reading: the history of a line, and a report beside another; every text from data
is escaped."""

from html import escape

import streamlit as st

from wp.domain.history import Chapter
from wp.language.wording.reports import head_words, moves_sentence, said_pairs
from wp.language.words import Words
from wp.services.progress import drafts
from wp.ui.pages.report.entries import entries_of
from wp.ui.pages.report.form import Form, new_token
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.paging import part_of
from wp.ui.shell.view import View

A_PAGE = 20


def pairs_html(pairs: list[tuple[str, str]], words: Words) -> str:
    """Names and texts as a list; the texts as they were typed, in the direction that their own
    letters ask for."""
    items = "".join(
        f'<div><dt>{escape(name)}</dt><dd><bdi class="wp-typed">{escape(text)}</bdi></dd></div>'
        for name, text in pairs
    )
    return f'<dl class="wp-said" lang="{words.language}">{items}</dl>'


def show_history(chapters: tuple[Chapter, ...], form: Form, view: View) -> None:
    """Every report on the line, the latest first, each with what it changed and a way to correct
    it."""
    words = view.words
    show_heading(words("report.history"), words("report.history_unit", n=len(chapters)), words)
    if not chapters:
        st.html(f'<p class="wp-sub" lang="{words.language}">{escape(words("history.none"))}</p>')
    for chapter in part_of(chapters[::-1], A_PAGE, words, "page of reports"):
        gone = " wp-gone" if chapter.superseded_by is not None else ""
        changed = words.pair(words("history.changed"), moves_sentence(chapter.moves, words))
        st.html(
            f'<article class="wp-report{gone}" lang="{words.language}"><p class="wp-report-head">'
            f"{escape(head_words(chapter, words))}</p><p>{escape(changed)}</p>"
            f"{pairs_html(said_pairs(chapter, words), words)}</article>"
        )
        if chapter.superseded_by is None and not chapter.report.withdraws:
            label = words("report.correct", id=chapter.report.id)
            key = f"correct_{chapter.report.id}"
            st.button(
                label, key=key, type="tertiary", on_click=_correct, args=(chapter, form, view)
            )


def _correct(chapter: Chapter, form: Form, view: View) -> None:
    token = new_token()
    # As the edition shown reads it: its acts may have followed to other steps.
    read = next(report for report in form.given.reports if report.id == chapter.report.id)
    entries = entries_of(read, form.given.steps)
    entries |= {"actor": st.session_state.get("actor", ""), "seen": form.entries["seen"]}
    drafts.keep(view.engine, token, form.name, entries["actor"], entries)
    st.query_params["draft"] = token
