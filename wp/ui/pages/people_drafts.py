"""The drafts that people left, on the page of people: whose each is, about what, how old, and the
way to take one over, as on its form."""

from functools import partial

import streamlit as st

from wp.language.dates import ago
from wp.services.clock import now
from wp.services.progress import drafts
from wp.store.drafts import Draft
from wp.ui.parts.form.others import offer_taking
from wp.ui.parts.html import Markup, draw, link, paragraph
from wp.ui.parts.lists import lines_by_id
from wp.ui.parts.paging import part_of
from wp.ui.parts.tables import table
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import drawn_for

A_PAGE, TAKEN = 20, "people_taken"
# The page on which each form stands.
PAGES = {
    **dict.fromkeys(("report", "many", "proposed"), "report"),
    **dict.fromkeys(("revision", "ending"), "decisions"),
    "decision": "session",
    **dict.fromkeys(("planning", "change"), "sessions"),
    **dict.fromkeys(("proposing", "settling"), "proposals"),
    "dismissal": "checks",
    "translation": "task",
    **dict.fromkeys(("settle_later", "settle_alike", "entry"), "about"),
    **dict.fromkeys(("undo", "undo_now", "import"), "import"),
    "returning": "returning",
    **dict.fromkeys(("person", "access", "token", "token_end"), "people"),
}


def draw_drafts(view: View) -> None:
    """All drafts, the one left last first. Where people sign in, who may do so takes one over; its
    own form then opens by a link."""
    words, every, here = view.words, drafts.left_lying(view.engine), drawn_for() is None
    unit = words("drafts.unit") if here else f"{words('drafts.unit')} {words('drafts.private')}"
    show_heading(words("drafts.heading", n=len(every)), unit, words)
    if opened := st.session_state.pop(TAKEN, None):
        st.success(words("drafts.taken", about=opened))
    if not every:
        draw(words, paragraph("sub", words("drafts.none")))
        return
    shown = part_of(every, A_PAGE, words, "page of drafts")
    columns = ("people.col.person", "drafts.about", "drafts.left")
    draw(words, table([words(key) for key in columns], (_row(e, view) for e in shown), "texts"))
    if here:
        return
    for each in shown:
        if not drafts.is_own(each, drawn_for()):
            about = about_words(each, view)
            label = words("drafts.take", who=each.actor, about=about)
            offer_taking(each, label, view, partial(_note, about))


def _note(about: str, _token: str) -> None:
    st.session_state[TAKEN] = about


def _row(each: Draft, view: View) -> tuple[str, Markup | str, str]:
    about, age = about_words(each, view), ago(now() - each.saved_at, view.words.language)
    who = each.actor or view.words("report.nobody")
    return who, link(_address(each, view), about) if _opens(each) else about, age


def _opens(each: Draft) -> bool:
    """Whether its form opens for who looks: it is their own, or everybody's at the machine."""
    return drafts.is_own(each, drawn_for()) and each.form.partition(":")[0] in PAGES


def _address(each: Draft, view: View) -> str:
    kind, _, about = each.form.partition(":")
    more = {"decision": about} if kind == "revision" else {}
    if ref := _line_of(each, view):
        more["task"] = ref
    by = {"many": "many", "proposed": "proposed"}.get(kind)
    return view.link(PAGES[kind], draft=each.token, by=by, **more)


def about_words(each: Draft, view: View) -> str:
    """What a draft is about: the page of its form, and the line where it is on one."""
    kind = each.form.partition(":")[0]
    page = view.words(f"nav.{PAGES[kind]}") if kind in PAGES else kind
    return view.words.row(filter(None, (page, _line_of(each, view))))


def _line_of(each: Draft, view: View) -> str:
    kind, _, about = each.form.partition(":")
    line = lines_by_id(view).get(int(about)) if kind == "report" and about.isdigit() else None
    return line.line.ref if line else ""
