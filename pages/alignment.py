"""Do the two plans agree? What contradicts, sentence by sentence; every action with its
counterpart."""

import streamlit as st

from wp.charts.libraries import load_libraries
from wp.domain.plans.alignment import DisagreementCode
from wp.errors import InputError
from wp.services.alignment import Alignment, align
from wp.ui.pages.alignment import (
    KINDS,
    kind_name,
    show_actions,
    show_counts,
    show_disagreements,
    show_headline,
    show_kinds,
)
from wp.ui.parts import blocks
from wp.ui.parts.choice import pick_by
from wp.ui.parts.messages import show_error
from wp.ui.parts.paging import one_page
from wp.ui.shell.frame import open_view, show_top
from wp.ui.shell.view import View

ACTIONS = 63


def find(view: View) -> Alignment | None:
    """The two plans side by side; stops the page where the table of counterparts cannot be
    taken."""
    try:
        return align(view.everything, view.answer)
    except InputError as error:
        show_top(view, view.words("align.refused"))
        show_error(error, view)
        st.stop()


def show_table(found: Alignment, view: View) -> None:
    """The actions, all or those of one kind of link."""
    words = view.words
    names = [kind_name(kind) for kind in KINDS if any(row.kind is kind for row in found.rows)]
    choices = ["all", *names]
    if view.address.by in map(kind_name, KINDS) and view.address.by not in choices:
        choices.append(view.address.by)
    blocks.show_heading(
        words("align.actions_title"), words("align.actions_unit", n=len(found.rows)), words
    )
    chosen = pick_by(
        view, words("align.pick"), choices, [words(f"align.kind.{name}") for name in choices]
    )
    rows = tuple(row for row in found.rows if chosen in ("all", kind_name(row.kind)))
    if not rows:
        st.info(words("align.no_actions"))
    else:
        show_actions(one_page(rows, ACTIONS, view), view)


view = open_view()
load_libraries()
words, found = view.words, find(view)
if found is None:
    show_top(view, words("align.one_plan"))
    st.info(words("align.one_plan_do"))
else:
    show_headline(found, view)
    show_counts(found.found, view)
    with st.popover(words("align.counted"), type="tertiary"):
        st.write(words("align.rules"))
    show_disagreements(found.found, view)
    if found.rows:
        blocks.show_heading(
            words("align.kinds"), words("align.kinds_unit", n=len(found.rows)), words
        )
        show_kinds(found.rows, view)
    show_disagreements(found.found, view, (DisagreementCode.NO_ACTION,))
    show_table(found, view)
