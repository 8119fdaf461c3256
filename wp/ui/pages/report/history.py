"""Reports for reading: the history of a line, and a report beside another; every text from data
is escaped."""

from collections.abc import Callable

import streamlit as st

from wp.domain.history import Chapter
from wp.domain.reporting.rules import Circumstances
from wp.domain.texts import Text, language_of
from wp.language.wording.reports import head_words, moves_sentence, said_pairs
from wp.language.words import Words
from wp.ui.pages.report.entries import entries_of
from wp.ui.parts.form.form import Form
from wp.ui.parts.hints import recorded
from wp.ui.parts.html import Markup, draw, paragraph, typed
from wp.ui.parts.lists import facts
from wp.ui.parts.paging import part_of
from wp.ui.parts.titles import show_heading
from wp.ui.shell.who_acts import name_given

A_PAGE = 20


def typed_facts(pairs: list[tuple[str, str]], words: Words) -> Markup:
    """Names and texts as a list; the texts as they were typed, in their language where it is known
    and in the direction that their own letters ask for."""
    return facts(
        (name, recorded(text, words, "bdi") if isinstance(text, Text) else typed(text, "bdi"))
        for name, text in pairs
    )


def texts_of(chapter: Chapter, words: Words) -> list[tuple[str, str]]:
    """What a report says, its texts as they were typed, each with its language."""
    return said_pairs(chapter, words, lambda text, _: Text(text, language_of(text)))


def show_history(
    chapters: tuple[Chapter, ...], words: Words, correct: Callable[[Chapter], None] | None = None
) -> None:
    """Every report on the line, the latest first, each with what it changed and, where one may
    `correct` them, a button for it."""
    show_heading(words("report.history"), words("report.history_unit", n=len(chapters)), words)
    if not chapters:
        draw(words, paragraph("sub", words("history.none")))
    for chapter in part_of(chapters[::-1], A_PAGE, words, "page of reports"):
        kind = "article.wp-report" + (".wp-gone" if chapter.superseded_by is not None else "")
        changed = words.pair(words("history.changed"), moves_sentence(chapter.moves, words))
        head = paragraph("report-head", head_words(chapter, words))
        draw(
            words,
            head,
            paragraph("told", changed),
            typed_facts(texts_of(chapter, words), words),
            kind=kind,
        )
        if correct and chapter.superseded_by is None and not chapter.report.withdraws:
            label = words("report.correct", id=chapter.report.id)
            key, args = f"correct_{chapter.report.id}", (chapter,)
            st.button(label, key=key, type="tertiary", on_click=correct, args=args)


def correct(form: Form, given: Circumstances, chapter: Chapter) -> None:
    """Begin a correction of a report in the form of its line."""
    # As the edition shown reads it: its acts may have followed to other steps.
    read = next(report for report in given.reports if report.id == chapter.report.id)
    form.renew(entries_of(read, given.steps) | {"actor": name_given(), "seen": form["seen"]})
