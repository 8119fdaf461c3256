"""A comparison to take away: what is shown, as Word with tracked changes, as Excel and as CSV."""

from dataclasses import replace
from functools import partial

import streamlit as st

from wp.domain.editions.comparison import Comparison
from wp.domain.editions.comparison_filter import ALL, of_kind
from wp.services.files.comparison import MIMES, Compared, export_comparison
from wp.ui.parts.downloads import offer_file
from wp.ui.shell.view import View

OFFERED = ("docx", "xlsx", "csv")


def offer_files(compared: Compared, left: Comparison, chosen: str, view: View) -> None:
    """The buttons; `left` holds what the filters leave, `chosen` is the kind of change that is
    shown.

    A file is made on another thread when it is asked for: everything that it needs is fixed here.
    """
    words, old = view.words, left.old.key if left.old else ""
    shown = Compared(left if chosen == ALL else of_kind(left, chosen), compared.successors)
    question, kinds = replace(view.question, filter=view.filter), () if chosen == ALL else (chosen,)
    with st.container(horizontal=True, horizontal_alignment="right"):
        for form in OFFERED:
            name = words("comparing.file", old=old, new=left.new.key, suffix=form)
            offer_file(
                words(f"comparing.{form}"),
                partial(
                    export_comparison, view.engine, shown, form, words.language, question, kinds
                ),
                name.replace("@", "_"),
                MIMES[form],
                f"compare_{form}",
                words("comparing.docx_help") if form == "docx" else None,
            )
