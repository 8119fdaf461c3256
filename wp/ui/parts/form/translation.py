"""Saying a text of the record in the language of the page: the form that the link at a text which
is not translated leads to."""

import streamlit as st

from wp.domain.people.rights import Verb
from wp.domain.reporting.translating import LONGEST, LONGEST_REASON
from wp.domain.texts import Text, Translation
from wp.errors import WorkProgrammeError
from wp.language.dates import day
from wp.language.typography import shortened
from wp.language.words import Words
from wp.services.progress.recording import Refused
from wp.services.translations import text_called, translate
from wp.ui.parts.choice import warn_unknown
from wp.ui.parts.form.author import NAMED
from wp.ui.parts.form.opening import open_form
from wp.ui.parts.form.result import show_result
from wp.ui.parts.form.troubles import refusal
from wp.ui.parts.form.widgets import Field, Widget
from wp.ui.parts.hints import TRANSLATE
from wp.ui.parts.html import draw, paragraph, typed
from wp.ui.parts.titles import show_heading
from wp.ui.shell.address_bar import write
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import only_for

TRANSLATION = "translation"


@only_for(Verb.TRANSLATE)
def draw_translating(view: View) -> None:
    """The form for the text of the address: the original, what it says in the language of the page,
    and who says so; of a text that is translated on record, why otherwise."""
    words, asked = view.words, view.address.pick(TRANSLATE)
    if not asked:
        show_result(TRANSLATION, words)
        return
    try:
        original = text_called(view.engine, asked)
    except WorkProgrammeError:
        warn_unknown(TRANSLATE, asked, view)
        return
    former = words.translations.get(original)
    start = {"translation": former.text} if former else {}
    form = open_form(TRANSLATION, f"{asked} {words.language}", view, start)
    with_reason = (Field("reason", label="text.why", most=LONGEST_REASON),) if former else ()
    needed = "problem.translation.missing"
    said = Field("translation", Widget.LONG, "text.said", most=LONGEST, needed=needed)

    def send() -> str:
        wanted = Text(form["translation"], words.language)
        why = form["reason"] if former else ""
        came = translate(view.engine, original, wanted, why, form.acting, form.sending)
        if isinstance(came, Refused):
            raise refusal(came, words)
        write(TRANSLATE, [])
        return words("text.recorded", text=shortened(original, 80))

    with st.container(border=True, key="wp_translating"):
        show_heading(words("text.heading"), _told(former, words), words)
        draw(words, paragraph("told", typed(original, "bdi", lang=original.language)))
        form.row(said)
        form.row(*with_reason, NAMED, widths=(2.4, 1) if former else None)
        form.buttons("text.record", send, ("close", "check.close", lambda: write(TRANSLATE, [])))


def _told(former: Translation | None, words: Words) -> str:
    if former is None:
        return ""
    on = day(former.recorded_at.date(), words.language)
    return words("text.by", who=former.recorded_by, day=on)
