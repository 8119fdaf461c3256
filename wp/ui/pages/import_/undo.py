"""After an import: the editions written, the way to their comparison, and a former edition made
current again."""

from functools import partial

import streamlit as st

from wp.domain.people.rights import Verb
from wp.errors import Phrase
from wp.services.editions import editions_on_record, make_current
from wp.ui.pages.import_.confirm import WRITTEN
from wp.ui.parts.edition_names import edition_words
from wp.ui.parts.form.author import NAMED
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.opening import ask_about, open_form
from wp.ui.parts.form.result import show_result
from wp.ui.parts.form.widgets import Field
from wp.ui.parts.html import draw, link, paragraph
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import only_for

UNDO, UNDO_NOW = "undo", "undo_now"


@only_for(Verb.CHOOSE)
def show_written(view: View) -> None:
    """The editions written last in this browser tab, each with a link to what it changed, and a
    button to undo it."""
    words, written = view.words, st.session_state.get(WRITTEN, ())
    current = (
        {edition.key for edition in editions_on_record(view.engine) if edition.current}
        if written
        else set()
    )
    for key, former in written:
        if not former:
            continue
        said = words("importing.compare", old=former, new=key)
        draw(words, paragraph("told", link(view.link("compare", old=former, new=key), said)))
        if key in current:
            start = {"reason": words("importing.undo_reason")}
            form = open_form(UNDO_NOW, former, view, start)
            form.buttons(Phrase("importing.undo_now", edition=former), partial(_make_current, form))
    show_result(UNDO_NOW, words)


@only_for(Verb.CHOOSE)
def draw_undo(view: View) -> None:
    """Make a former edition current again, whoever imported it and whenever."""
    words = view.words
    former = {
        e.key: edition_words(e, words) for e in editions_on_record(view.engine) if not e.current
    }
    if not former:
        return
    with st.expander(words("importing.undo")):
        st.caption(words("importing.undo_unit"))
        chosen = ask_about(UNDO, "importing.undo_which", former, view)
        form = open_form(UNDO, chosen, view)
        form.row(Field("reason", label="importing.undo_why"), NAMED, widths=(2, 1))
        form.buttons("importing.undo_do", partial(_make_current, form))


def _make_current(form: Form) -> str:
    make_current(form.view.engine, form.about, form.acting, form["reason"])
    return form.view.words("importing.undone", edition=form.about)
