"""Decisions as a register, their follow-ups, and recording that a follow-up ended."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from wp.domain.meetings.decisions import Decision, Ending, FollowUp, FollowUpState, Outcome
from wp.language.dates import day
from wp.language.names import who_words
from wp.language.typography import shortened
from wp.language.wording.filters import session_words
from wp.services.clock import today
from wp.services.meetings.decisions import end_follow_up
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.choice import ask_day
from wp.ui.parts.messages import ask_actor, attempt
from wp.ui.parts.paging import one_page
from wp.ui.shell.view import View

SIGNS = {
    FollowUpState.OVERDUE: "!",
    FollowUpState.OPEN: "◔",
    FollowUpState.UNDATED: "○",
    FollowUpState.DONE: "✓",
    FollowUpState.DROPPED: "✕",
}
A_PAGE = 100
STILL = (FollowUpState.OVERDUE, FollowUpState.OPEN, FollowUpState.UNDATED)


def decision_item(
    decision: Decision, view: View, only: Sequence[FollowUp] | None = None, revisable: bool = False
) -> str:
    """A decision with its item, paragraph, references and follow-ups, as an item of a list (HTML).

    `revisable` adds the link to the form that corrects or withdraws it.
    """
    words = view.words
    place = words("decisions.para", item=decision.item or "–", para=decision.paragraph or "–")
    kind = words(f"kind.{decision.kind}")
    links = ", ".join(
        f'<a href="{escape(view.link("task", task=ref))}" target="_self">{escape(ref)}</a>'
        for ref in decision.refs
    )
    asked = "".join(
        follow_up_line(each, view) for each in (decision.follow_ups if only is None else only)
    )
    return (
        f'<li><span class="wp-typed" lang="en">{escape(decision.decided)}</span> '
        f'<span class="wp-agenda-when"><strong>{escape(kind)}</strong> · '
        f"{escape(session_words(decision.session, words))}, {escape(place)}"
        f"{' · ' + links if links else ''}{_revise_link(decision, view) if revisable else ''}</span>{asked}</li>"
    )


def _revise_link(decision: Decision, view: View) -> str:
    words, link = view.words, escape(view.link(decision=str(decision.id), p=str(view.address.page)))
    corrected = (
        f" · {escape(words('revising.is_correction', id=decision.supersedes))}"
        if decision.supersedes
        else ""
    )
    label = escape(words("revising.link_of", said=shortened(decision.decided, 80)))
    return f'{corrected} · <a href="{link}" target="_self" aria-label="{label}">{escape(words("revising.link"))}</a>'


def follow_up_line(each: FollowUp, view: View) -> str:
    """A follow-up: where it stands, who is asked for what, by when, and what ended it (HTML)."""
    words, state = view.words, each.state(view.answer.position.as_of)
    said = words("decisions.asked", who=who_words(each.who, words), asked=each.asked)
    due = ""
    if each.due_on:
        due = words(
            "decisions.due", day=day(each.due_on, words.language), text=each.due_text or "–"
        )
    ended = ""
    if each.ending and state not in STILL:
        ended = words(
            "decisions.shown_by",
            state=words(f"follow_up.{state.value}"),
            day=day(each.ending.on, words.language),
            evidence=each.ending.evidence,
        )
    chip = f"{SIGNS[state]} {words(f'follow_up.{state.value}')}"
    late = " wp-late" if state is FollowUpState.OVERDUE else ""
    return (
        f'<p class="wp-follow{late}"><strong>{escape(chip)}</strong> <bdi>{escape(said)}</bdi> '
        f'<span class="wp-zero">{escape(ended or due)}</span></p>'
    )


def show_register(decisions: Sequence[Decision], view: View) -> Sequence[Decision]:
    """The decisions, in the order in which they stand in the report, a page at a time; gives
    those shown."""
    words = view.words
    show_heading(
        words("decisions.register"), words("decisions.register_unit", n=len(decisions)), words
    )
    shown = one_page(tuple(decisions), A_PAGE, view, "page_of_decisions")
    items = "".join(decision_item(each, view, revisable=True) for each in shown)
    st.html(f'<ul class="wp-agenda wp-plain wp-register" lang="{words.language}">{items}</ul>')
    return shown


def draw_ending(decisions: Sequence[Decision], view: View) -> None:
    """Record that a follow-up was done or dropped."""
    words, as_of = view.words, view.answer.position.as_of
    still = {
        f.id: f
        for d in decisions
        for f in d.follow_ups
        if f.ending is None and f.state(as_of) in STILL
    }
    if not still:
        return
    show_heading(words("decisions.end"), words("decisions.end_unit"), words)
    names = {number: words.pair(who_words(f.who, words), f.asked) for number, f in still.items()}
    chosen = st.selectbox(
        words("decisions.which"), list(names), format_func=names.__getitem__, key="end_which"
    )
    first, second, third, fourth = st.columns((1, 1, 2, 1.2), gap="medium")
    with first:
        outcomes = {each: words(f"follow_up.{each.value}") for each in Outcome}
        outcome = st.selectbox(
            words("decisions.outcome"),
            list(outcomes),
            format_func=outcomes.__getitem__,
            key="end_outcome",
        )
    with second:
        on = ask_day(words("decisions.on"), "end_on", min(as_of, today()))
    with third:
        evidence = st.text_input(words("field.evidence"), key="end_evidence", max_chars=1_000)
    with fourth:
        actor = ask_actor(view, "end_actor")

    def save() -> str:
        end_follow_up(view.engine, chosen, Ending(outcome, on, evidence.strip()), actor)
        return words("decisions.ended")

    st.button(
        words("decisions.record"),
        key="end_record",
        type="primary",
        on_click=attempt,
        args=(save, words),
    )
