"""The breaches to take away, and how they are found."""

from functools import partial

import streamlit as st

from wp.domain.checks import CheckCode
from wp.exports.checks import checks_document, checks_to_csv, checks_to_json
from wp.services.checking import Checked
from wp.services.clock import now
from wp.ui.view import View

FORMATS = {"csv": "text/csv", "json": "application/json"}


def offer_files(found: Checked, view: View) -> None:
    """What is shown as CSV and JSON, with what was dismissed; and the words on how it is counted."""
    words = view.words
    day = view.answer.position.as_of.isoformat()
    with st.container(horizontal=True, key="wp_check_files"):
        with st.popover(words("check.counted"), type="tertiary"):
            st.write(words("check.counted_text"))
        for form, mime in FORMATS.items():
            st.download_button(
                words(f"check.file.{form}"),
                partial(_file, form, view, found),
                file_name=words("check.file_name", day=day, form=form),
                mime=mime,
                key=f"checks_{form}",
                type="tertiary",
                icon=":material/download:",
                on_click="ignore",
            )


def _file(form: str, view: View, found: Checked) -> bytes:
    """Made on another thread when it is asked for: view and findings are fixed and never change."""
    document = checks_document(view.answer, found.judged, CheckCode, view.words, now())
    return (checks_to_json if form == "json" else checks_to_csv)(document)
