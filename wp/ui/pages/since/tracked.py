"""Taking away what changed between two days as a Word document with tracked changes."""

import datetime as dt
from dataclasses import replace

import streamlit as st

from wp.services.files.formats import MEDIA
from wp.ui.shell.view import View


def offer_tracked(first: dt.date, view: View) -> None:
    """The button; the file is made when it is asked for, of exactly this view on both days."""
    words, as_of = view.words, view.answer.position.as_of
    # The file is made on another thread: everything it needs is fixed here. Editions stay those of
    # each day.
    engine, question, language = (
        view.engine,
        replace(view.address.question, filter=view.filter),
        words.language,
    )
    states, author = (first.isoformat(), as_of.isoformat()), words("documents.tracked_author")

    def make() -> bytes:
        from wp.services.files.word import (
            tracked_changes,  # lxml is loaded for those who want a document
        )

        return tracked_changes(engine, question, states, author, language)

    st.download_button(
        words("documents.tracked"),
        make,
        key="tracked",
        mime=MEDIA["docx"],
        type="tertiary",
        icon=":material/download:",
        file_name=words("documents.tracked_file", before=states[0], after=states[1]),
        help=words("documents.tracked_help"),
        on_click="ignore",
    )
