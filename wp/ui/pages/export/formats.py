"""The formats of the Export page: what each file is, and its making on demand with its size."""

from dataclasses import replace

import streamlit as st

from wp.language.dates import day
from wp.language.sizes import size_words
from wp.language.words import LANGUAGES, Words
from wp.services.files.export import export
from wp.services.files.formats import FORMATS, Along
from wp.ui.parts.downloads import offer_file
from wp.ui.parts.titles import show_heading, show_note
from wp.ui.shell.header import page_url
from wp.ui.shell.view import View

MADE = "export_made"


def show_what(view: View) -> None:
    """Which lines and which day every file holds."""
    words, answer = view.words, view.answer
    said = words(
        "export.says",
        lines=words("lines", n=len(answer)),
        tasks=words("tasks", n=answer.tasks),
        day=day(answer.snapshot.as_of, words.language),
    )
    show_note(words, said)


def ask_options(view: View) -> tuple[str, tuple[str, ...]]:
    """The language of the file, and what goes along in a workbook."""
    words = view.words
    left, right = st.columns((1, 2), gap="large", vertical_alignment="top")
    with left:
        language = st.radio(
            words("export.language"),
            LANGUAGES,
            list(LANGUAGES).index(words.language),
            key="export_language",
            format_func=lambda code: Words(code)("language.name"),
            horizontal=True,
        )
    with right:
        along = tuple(
            name
            for name in Along
            if st.checkbox(words(f"export.with_{name}"), key=f"export_{name}")
        )
    return str(language), along


def show_formats(view: View, language: str, along: tuple[str, ...]) -> None:
    """Every format with a sentence and its buttons, two side by side."""
    forms = list(FORMATS)
    for at in range(0, len(forms), 2):
        for place, form in zip(st.columns(2, gap="medium"), forms[at : at + 2], strict=False):
            with place, st.container(border=True, height="stretch"):
                _show(view, form, language, along)


def _show(view: View, form: str, language: str, along: tuple[str, ...]) -> None:
    words = view.words
    show_heading(words(FORMATS[form].title), words(f"export.of.{form}"), words)
    editions = tuple(edition.key for edition in view.answer.snapshot.editions)
    question = replace(view.question, filter=view.filter, editions=editions)
    wanted = (form, language, along, question, view.reference.log_head)
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button(words("export.prepare"), key=f"prepare_{form}"):
            content = export(
                view.engine, question, form, language, base_url=page_url(), along=along
            )
            st.session_state[MADE] = (wanted, content)
        held, content = st.session_state.get(MADE, (None, b""))
        if held == wanted:
            offer_file(
                words("export.download", size=size_words(len(content), words)),
                content,
                file_name(form, view, language),
                FORMATS[form].mime,
                f"download_{form}",
                type="primary",
            )


def file_name(form: str, view: View, language: str) -> str:
    """The name under which a browser keeps the file: what it is, and its day."""
    key = FORMATS[form].file
    as_of = view.answer.snapshot.as_of.isoformat()
    return f"{Words(language)(key, day=as_of)}.{FORMATS[form].suffix}"
