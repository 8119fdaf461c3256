"""Settling the doubts of a document before it is imported: one form a document, whose draft keeps
what is entered until the import is confirmed."""

from collections.abc import Mapping, Sequence

import streamlit as st

from wp.domain.editions.doubt_kinds import kinds_of
from wp.domain.findings import Finding, Judgement
from wp.domain.reporting.rules import LIMITS
from wp.language.wording.settling import kind_name, settled_sentence
from wp.services.imports.request import Doubt, Settling
from wp.ui.pages.import_.documents import Unit
from wp.ui.parts.form.author import ACTOR
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.opening import open_form
from wp.ui.parts.form.settling import OPEN, ask_doubt, enter, settling_in
from wp.ui.parts.form.troubles import Trouble
from wp.ui.parts.form.widgets import Field, Widget
from wp.ui.parts.html import draw, paragraph, sentence
from wp.ui.shell.view import View

SETTLE = "settle"
KIND, WHY = "kind", "why_all"


def settle_forms(units: Sequence[Unit], view: View) -> Mapping[str, Form]:
    """The form of each document, by the document's id; what it says of doubts that the document
    has goes into the document's answers."""
    forms = {unit.id: open_form(SETTLE, unit.id, view) for unit in units}
    for unit in units:
        said = (settling_in(forms[unit.id], key) for key in unit.answers.doubts)
        unit.answers.settled = tuple(each for each in said if each)
    return forms


def give_up_forms(units: Sequence[Unit], view: View) -> None:
    """The doubts are settled with the import: nothing is left to keep."""
    for form in settle_forms(units, view).values():
        form.give_up()


def ask_who(form: Form, doubts: Sequence[Doubt], view: View) -> None:
    """Who settles, and a button that takes over all that was settled at an earlier import."""
    words = view.words
    form.row(Field(ACTOR, label="settling.who", most=400), widths=(1,))
    before = [each for each in doubts if each.proposed and not each.settled]
    if before:
        draw(words, paragraph("told", words("settling.before", n=len(before))))
        label, key = words("settling.take_all", n=len(before)), form.key("!take_all")
        st.button(label, key, on_click=_take_over, args=(form, before))


def ask_alike(form: Form, doubts: Sequence[Doubt], view: View) -> None:
    """Where several open doubts are of one kind: which, why they are kept as read, and a button
    that says so of each; each can still be settled otherwise."""
    words = view.words
    kinds = kinds_of(each.finding for each in doubts if not each.settled)
    if not kinds:
        return
    by_key = {kind.key: alike for kind, alike in kinds.items()}
    names = {kind.key: kind_name(kind, len(alike), words) for kind, alike in kinds.items()}
    form.row(
        Field(KIND, Widget.CHOICE, "settling.kind", names),
        Field(WHY, label="settling.why_all", most=LIMITS["reason"]),
    )
    alike = by_key[form[KIND]]
    label, key = words("settling.keep_all", n=len(alike)), form.key("!keep_all")
    st.button(label, key, on_click=_keep_alike, args=(form, alike))


def _keep_alike(form: Form, alike: Sequence[Finding]) -> None:
    form.take()  # the reason may have come with the press itself
    reason = form[WHY]
    if not reason:
        form.hold([Trouble(WHY, form.view.words("problem.settling.reason"))])
        return
    for each in alike:
        enter(form, each.key, Settling(each.key, Judgement.KEPT, reason=reason))
    form.put(WHY, "")
    form.save()


def ask_settling(form: Form, doubt: Doubt, view: View) -> None:
    """What a person says of a doubt; what was settled of it before, with a button to say so
    again."""
    words = view.words
    if doubt.proposed:
        told = sentence(settled_sentence, doubt.proposed, words)
        draw(words, paragraph("told", words("settling.once"), " ", told))
        if not doubt.settled:
            label, key = words("settling.take"), form.key(f"!take {doubt.finding.key}")
            st.button(label, key, on_click=_take_over, args=(form, [doubt]))
    ask_doubt(form, doubt, words, {OPEN: words("settling.choose_open")})


def _take_over(form: Form, doubts: Sequence[Doubt]) -> None:
    for each in doubts:
        if said := each.proposed:
            again = Settling(each.finding.key, said.judgement, said.reading, said.reason)
            enter(form, each.finding.key, again)
    form.save()
