"""The breaches to take away, and how they are found."""

from functools import partial

import streamlit as st

from wp.domain.checks.model import CheckCode
from wp.services.checks import Checked
from wp.services.files.checks import export_checks
from wp.services.files.formats import formats_of
from wp.ui.parts.downloads import offer_file
from wp.ui.shell.header import page_url
from wp.ui.shell.view import View


def offer_files(found: Checked, view: View) -> None:
    """What is shown as Excel, CSV and JSON, with what was dismissed; and the words on how it is
    counted.

    A file is made on another thread when it is asked for: view and findings are fixed and never
    change.
    """
    words = view.words
    day = view.answer.snapshot.as_of.isoformat()
    with st.container(horizontal=True, key="wp_check_files"):
        with st.popover(words("check.counted"), type="tertiary"):
            st.write(words("check.counted_text"))
        for form, each in formats_of("checks").items():
            make = partial(
                export_checks,
                view.answer,
                found.judged,
                tuple(CheckCode),
                form,
                words,
                base_url=page_url(),
            )
            name = words(each.file, day=day, form=form)
            offer_file(words(each.title), make, name, each.mime, f"checks_{form}")
