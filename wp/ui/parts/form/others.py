"""Drafts on the same subject that others have not sent: whose they are, and taking one over."""

from collections.abc import Callable, Sequence
from urllib.parse import urlencode

import streamlit as st

from wp.domain.people.rights import Verb
from wp.errors import WorkProgrammeError
from wp.language.dates import ago
from wp.language.wording.errors import error_sentence
from wp.language.wording.proposed import outcome_words
from wp.services.clock import now
from wp.services.progress import drafts
from wp.services.progress.proposing import ended_lately
from wp.store.drafts import Draft
from wp.ui.parts.html import draw, joined, link, paragraph
from wp.ui.parts.messages import as_typed, say_failed
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import acting_now, allowed, drawn_for

OTHERS = 5


def show_others(theirs: Sequence[Draft], view: View, taken: Callable[[str], None]) -> None:
    """Links to them at the machine itself. Where people sign in, whose each is; and for who may
    take it over a button for that, after a warning, which says of which draft it was `taken`."""
    words = view.words
    if drawn_for() is None:
        here = {name: st.query_params.get_all(name) for name in st.query_params}
        links = [
            link(f"?{urlencode(here | {'draft': [each.token]}, doseq=True)}", _named(each, view))
            for each in theirs[:OTHERS]
        ]
        if links:
            said = words("report.other_drafts", links="")
            draw(words, paragraph("sub", said, joined(links, " · ")))
        return
    for each in theirs[:OTHERS]:
        draw(words, paragraph("sub", words("report.other_drafts", links=_named(each, view))))
        offer_taking(each, words("draft.take", who=each.actor), view, taken)


def offer_taking(each: Draft, label: str, view: View, taken: Callable[[str], None]) -> None:
    """For who may take over another's draft (`each`): the button for it after a warning, under a
    `label` that unfolds; it says of which draft it was `taken`."""
    if not allowed(Verb.TAKE_OVER):
        return
    words = view.words
    with st.expander(label):
        age = ago(now() - each.saved_at, words.language)
        st.warning(as_typed(words("draft.warning", who=each.actor, age=age)))
        key = f"take:{each.token}"
        st.button(words("draft.take_do"), key, on_click=_take, args=(each, view, taken))


def _named(each: Draft, view: View) -> str:
    return f"{each.actor or view.words('report.nobody')}, {each.saved_at:%Y-%m-%d %H:%M}"


def _take(each: Draft, view: View, taken: Callable[[str], None]) -> None:
    try:
        taken(drafts.take_over(view.engine, acting_now(), each.token).token)
    except WorkProgrammeError as error:
        say_failed(error_sentence(error, view.words))


def show_told(view: View) -> None:
    """What others took over of the drafts of who signed in, and what became of the reports that
    they proposed, in the last days."""
    person = drawn_for()
    if person is None or person.person is None:
        return
    for each in drafts.taken_from(view.engine, person.person):
        at = f"{each.at:%Y-%m-%d %H:%M}"
        st.info(as_typed(view.words("draft.taken", who=each.who, at=at)))
    for ended in ended_lately(view.engine, person.person):
        st.info(as_typed(outcome_words(ended, view.words)))
