"""A comparison to take away: what is shown, as Word with tracked changes, as Excel and as CSV."""

from dataclasses import replace
from functools import partial

import streamlit as st

from wp.domain.editions.comparison import Comparison
from wp.domain.editions.comparison_filter import ALL, of_kind
from wp.services.files.comparison import Compared, export_comparison
from wp.services.files.formats import formats_of
from wp.ui.parts.downloads import offer_file
from wp.ui.shell.view import View


def offer_files(compared: Compared, left: Comparison, chosen: str, view: View) -> None:
    """The buttons; `compared` is the whole comparison, `left` holds what the filters leave of it,
    `chosen` is the kind of change that is shown.

    A file is made on another thread when it is asked for: everything that it needs is fixed here.
    """
    words, old = view.words, left.old.key if left.old else ""
    shown = Compared(left if chosen == ALL else of_kind(left, chosen), compared.successors)
    question, kinds = replace(view.question, filter=view.filter), () if chosen == ALL else (chosen,)
    with st.container(horizontal=True, horizontal_alignment="right"):
        for form, each in formats_of("comparison").items():
            if not each.title:
                continue
            make = partial(
                export_comparison, view.engine, shown, form, words.language, question, kinds
            )
            name = words(each.file, old=old, new=left.new.key, suffix=form).replace("@", "_")
            hint = words("comparing.docx_help") if form == "docx" else None
            offer_file(words(each.title), make, name, each.mime, f"compare_{form}", hint)
