"""Taking away what changed between two days as a Word document with tracked changes."""

import datetime as dt
from dataclasses import replace

from wp.services.files.formats import MEDIA
from wp.ui.parts.downloads import offer_file
from wp.ui.shell.view import View


def offer_tracked(first: dt.date, view: View) -> None:
    """The button; the file is made when it is asked for, of exactly this view on both days."""
    words, as_of = view.words, view.answer.snapshot.as_of
    # The file is made on another thread: everything it needs is fixed here. Editions stay those of
    # each day.
    engine, language = view.engine, words.language
    question = replace(view.address.question, filter=view.filter)
    states, author = (first.isoformat(), as_of.isoformat()), words("documents.tracked_author")

    def make() -> bytes:
        from wp.services.files.word import (
            tracked_changes,  # lxml is loaded for those who want a document
        )

        return tracked_changes(engine, question, states, author, language)

    offer_file(
        words("documents.tracked"),
        make,
        words("documents.tracked_file", before=states[0], after=states[1]),
        MEDIA["docx"],
        "tracked",
        words("documents.tracked_help"),
    )
