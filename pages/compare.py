"""What does one edition say otherwise than another? Counts, and line by line with word-level
differences."""

import streamlit as st

from wp.domain.editions.comparison_filter import of_kind
from wp.services.editions import editions_on_record
from wp.services.files.comparison import compare_editions
from wp.ui.pages.compare.downloads import offer_files
from wp.ui.pages.compare.lines import (
    choice_names,
    chosen_pair,
    compare_headline,
    filtered_lines,
    pick_pair,
    show_counts,
    show_lines,
)
from wp.ui.parts.choice import pick_by
from wp.ui.shell.frame import open_view, show_top

view = open_view()
words = view.words
editions = editions_on_record(view.engine)
pair = chosen_pair(editions, view)
if not all(pair):
    show_top(view, words("comparing.none_head"))
    st.info(words("comparing.none"))
    st.stop()
unknown = [key for key in pair if key not in {edition.key for edition in editions}]
if unknown or pair[0] == pair[1]:
    show_top(view, words("nav.compare"))
    pick_pair(editions, pair, view)
    st.warning(
        words("comparing.unknown", edition=unknown[0][:40]) if unknown else words("comparing.same")
    )
    st.stop()
compared = compare_editions(view.engine, *pair)
show_top(view, compare_headline(compared.comparison, words))
pick_pair(editions, pair, view)
show_counts(compared.comparison, view)
chosen = pick_by(view, words("comparing.kind"), choice_names(words))
left_over = view.answer.worked_out(
    ("left over", *pair), lambda: filtered_lines(compared.comparison, view)
)
offer_files(compared, left_over, chosen, view)
shown = view.answer.worked_out(("left over", *pair, chosen), lambda: of_kind(left_over, chosen))
show_lines(shown, compared.successors, view)
