"""The breaches to take away, and how they are found."""

from functools import partial

import streamlit as st

from wp.domain.checks.model import CheckCode
from wp.services.checks import Checked
from wp.services.files.checks import export_checks
from wp.services.files.formats import formats_of
from wp.ui.shell.header import page_url
from wp.ui.shell.view import View


def offer_files(found: Checked, view: View) -> None:
    """What is shown as Excel, CSV and JSON, with what was dismissed; and the words on how it is
    counted.

    A file is made on another thread when it is asked for: view and findings are fixed and never
    change.
    """
    words, codes = view.words, tuple(CheckCode)
    day = view.answer.position.as_of.isoformat()
    with st.container(horizontal=True, key="wp_check_files"):
        with st.popover(words("check.counted"), type="tertiary"):
            st.write(words("check.counted_text"))
        for form, each in formats_of("checks").items():
            st.download_button(
                words(each.title),
                partial(
                    export_checks,
                    view.answer,
                    found.judged,
                    codes,
                    form,
                    words,
                    base_url=page_url(),
                ),
                file_name=words(each.file, day=day, form=form),
                mime=each.mime,
                key=f"checks_{form}",
                type="tertiary",
                icon=":material/download:",
                on_click="ignore",
            )
