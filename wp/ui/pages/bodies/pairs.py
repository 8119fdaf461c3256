"""Two bodies and the lines that name both: picked from lists or in the picture, kept in the
address."""

from collections.abc import Sequence

import streamlit as st

from wp.charts.labels import name_of
from wp.charts.matrix import JOINT
from wp.domain.counts.workload import due_step
from wp.domain.sessions import Session
from wp.domain.snapshot import LineView
from wp.language.wording.statuses import why_sentence
from wp.ui.parts.cards import card, in_columns
from wp.ui.parts.choice import select, warn_unknown
from wp.ui.parts.html import Markup, draw, english, joined, link, paragraph, reference, strong
from wp.ui.parts.status_marks import edge, troubles, why_of
from wp.ui.parts.titles import show_note
from wp.ui.shell.address_bar import write
from wp.ui.shell.view import View

AT_MOST = 60


def asked_pair(bodies: Sequence[str], view: View) -> tuple[str, str] | None:
    """The two bodies that the address asks for; one that does not fit is said, and none is
    shown."""
    asked = view.address.by.split(JOINT) if view.address.by else []
    if len(asked) == 2 and set(asked) <= set(bodies):
        return asked[0], asked[1]
    if asked:
        warn_unknown("by", view.address.by, view)
    return None


def pick_pair(bodies: Sequence[str], view: View) -> tuple[str, str] | None:
    """Two bodies, picked from lists or by a click in the matrix; None until both are. They live
    in the address."""
    words, pair = view.words, asked_pair(bodies, view)
    names = {body: name_of(body, words) for body in bodies}
    for at, (side, column) in enumerate(zip(("first", "second"), st.columns(2), strict=True)):
        key = f"pair_{side}"
        if pair or st.session_state.get(key) not in bodies:
            st.session_state[key] = pair[at] if pair else None
        with column:
            select(
                words(f"bodies.pair_{side}"),
                names,
                key,
                placeholder=words("filter.choose"),
                on_change=_write_pair,
            )
    return pair


def _write_pair() -> None:
    chosen = [st.session_state["pair_first"], st.session_state["pair_second"]]
    write("by", [JOINT.join(chosen)] if all(chosen) else [])


def show_pair(pair: tuple[str, str] | None, view: View) -> None:
    """The lines that name both bodies, under a heading; nothing without a pair."""
    if pair is None:
        return
    words = view.words
    lines = [line for line in view.answer.lines if set(pair) <= set(line.line.bodies)]
    first, second = (name_of(body, words) for body in pair)
    key = "bodies.pair_lines" if lines else "bodies.pair_none"
    said = words(key, n=len(lines), first=first, second=second)
    close = link(view.link(by=None), words("bodies.pair_close"))
    show_note(words, said, " ", close, kind="filter")
    show_entries(lines, view)


def show_entries(lines: Sequence[LineView], view: View, session: Session | None = None) -> None:
    """Lines as entries of an agenda, in two columns where there is room; the first ones where
    there are very many."""
    words = view.words
    draw(words, in_columns(*(_entry(line, session, view) for line in lines[:AT_MOST])))
    if len(lines) > AT_MOST:
        st.caption(words("turn.more", n=len(lines) - AT_MOST))


def _entry(line: LineView, session: Session | None, view: View) -> Markup:
    due = due_step(line, session)
    step = due.step.text if due else line.line_status.why.step
    named = link(view.link("task", task=line.task.ref), strong(line.line.ref))
    printed = reference(english(step)) if step else None
    return card(
        paragraph("", joined((named, printed), " ")),
        paragraph("", line.words, lang="en"),
        paragraph("why", why_of(line, view.words, why_sentence)),
        paragraph("why", troubles(line, view.words)),
        edge=edge(line.status),
    )
