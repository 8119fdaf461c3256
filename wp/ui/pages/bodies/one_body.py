"""One body: its lines plan by plan, its partners, and its agenda."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from wp.charts.labels import name_of
from wp.charts.matrix import JOINT
from wp.domain.counts.crosstab import Crosstab, by_size, crosstab
from wp.domain.counts.summary import kinds
from wp.domain.counts.workload import Workload, agenda_of, named_in_steps_only
from wp.domain.filter import NONE, Facet
from wp.domain.snapshot import LineView
from wp.language.names import body_full
from wp.ui.pages.bodies.headlines import when_words
from wp.ui.pages.bodies.pairs import asked_pair, show_entries, show_pair
from wp.ui.parts.hints import names_elsewhere
from wp.ui.parts.html import draw, link, stacked, strong
from wp.ui.parts.kinds import show_kinds
from wp.ui.parts.lists import line_links
from wp.ui.parts.status_marks import number
from wp.ui.parts.tables import table
from wp.ui.parts.titles import show_heading, show_note
from wp.ui.shell.view import View

UNLISTED = 20


def show_one(load: Workload, view: View) -> None:
    """One body: when it meets, its lines, its agenda, and beside them its partners."""
    words, lines = view.words, view.answer.lines
    when = when_words(load.session, words)
    said = words("bodies.next", session=when) if when else words("bodies.next_none")
    back = link(view.link(body=None, by=None), words("bodies.all"))
    show_note(words, said, " ", back, kind="filter")
    full, others = body_full(load.body, words), names_elsewhere("body", load.body, words)
    show_note(words, stacked(full and strong(full), others), kind="named")
    shared = crosstab(lines, Facet.BODY, Facet.BODY)
    left, right = st.columns((2.6, 1), gap="large")
    with left:
        show_heading(words("bodies.plans"), words("bodies.plans_unit"), words)
        show_kinds(kinds(view.answer), view)
        _show_unlisted(load.body, view.ask(replace(view.filter, body=())).lines, view)
        pair = asked_pair(shared.rows, view)
        if pair:
            show_heading(words("bodies.pair"), "", words)
            show_pair(pair, view)
        _show_agenda(load, view)
    with right:
        _show_partners(shared, load.body, view)


def _show_unlisted(body: str, lines: Sequence[LineView], view: View) -> None:
    """The lines whose timeline names the body although their source does not list it as
    responsible."""
    found = named_in_steps_only(lines, body)
    if found:
        said = view.words("bodies.unlisted", n=len(found), body=name_of(body, view.words))
        show_note(view.words, said, " ", line_links(found[:UNLISTED], view))


def _show_agenda(load: Workload, view: View) -> None:
    """The lines of the body, turn by turn, each with its step and the sentence why it stands
    there."""
    words, session = view.words, load.session
    for turn, lines in agenda_of(view.answer.lines, session).items():
        if lines:
            title = words(f"turn.{turn.value}", session=when_words(session, words))
            show_heading(title, words("turn.unit", n=len(lines)), words)
            show_entries(lines, view, session)


def _show_partners(shared: Crosstab, body: str, view: View) -> None:
    """The other bodies on the lines of one body, those with the most lines in common first; each
    opens these lines."""
    words, totals = view.words, shared.column_totals
    show_heading(words("bodies.with"), words("bodies.with_unit"), words)
    others = [each for each in by_size(shared.columns, totals) if each not in (body, NONE)]
    if not others:
        st.caption(words("bodies.alone"))
        return
    rows = [
        (name_of(other, words), number(totals[other], view.link(by=JOINT.join((body, other)))))
        for other in others
    ]
    draw(words, table((), rows))
