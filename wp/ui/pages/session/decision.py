"""Recording a decision on the spot, while the session looks at a line."""

from dataclasses import replace

import streamlit as st

from wp.domain.meetings.decisions import Decision, FollowUp
from wp.domain.on_a_line import KIND_OF, Given, OnALine, postponed_to, report_of, steps_for
from wp.domain.people.rights import Verb
from wp.domain.progress import Statement, StepState
from wp.domain.reporting.languages import statement_in
from wp.domain.sessions import Session
from wp.domain.snapshot import LineView
from wp.domain.timeline import render_step
from wp.language.names import body_name, session_name
from wp.language.wording.filters import session_words
from wp.services.meetings.decisions import Decided, decide
from wp.services.progress.recording import Entry, last_seen
from wp.ui.pages.bodies.headlines import body_choices
from wp.ui.parts.form.author import NAMED
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.opening import ask_about, open_form
from wp.ui.parts.form.step_order import ask_about_order
from wp.ui.parts.form.troubles import refusal
from wp.ui.parts.form.widgets import Field, Widget
from wp.ui.parts.titles import show_heading, show_note
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import only_for

DECISION = "decision"
REASON = Field("reason")
CHAIR = "chair"


@only_for(Verb.DECIDE)
def draw_deciding(session: Session, lines: tuple[LineView, ...], view: View) -> None:
    """The form: line, what was decided, paragraph and wording, and what that decision needs
    besides."""
    words = view.words
    named = words("review.decide_unit", session=session_words(session, words))
    show_heading(words("review.decide"), named, words)
    at = {f"{line.line.id} {session.body} {session.start}": line for line in lines}
    refs = {about: line.line.ref for about, line in at.items()}
    chosen = ask_about(DECISION, "review.line", refs, view)
    if not chosen:
        return
    line = at[chosen]
    form = open_form(DECISION, chosen, view)
    _draw_fields(form, line, session)
    seen = last_seen(view.engine, line.line.id)

    def send() -> str:
        said = _said(form, line, session)
        asked: tuple[FollowUp, ...] = ()
        if form["what"] == OnALine.SENT:
            due = form.day("due") if form["due"] else None
            asked = (FollowUp(0, form["who"], form["asked"], "", due),)
        numbers = form["item"], form["paragraph"], KIND_OF[OnALine(form["what"])], form["decided"]
        refs, chair = (line.line.ref,), form.ticked(CHAIR)
        decision = Decision(0, session, *numbers, refs, follow_ups=asked, chair=chair)
        entries = [Entry(statement_in(words.language, said), seen)] if said else []
        outcome = decide(view.engine, decision, entries, form.acting, form.sending, form.answer)
        if not isinstance(outcome, Decided):
            raise refusal(outcome, words, {0: line.line.ref})
        return words("review.recorded", id=outcome.decision)

    # Where no step waits for this body, there is nothing that it could approve.
    idle = form["what"] == OnALine.APPROVED and not _waiting(form, line, session)
    if idle:
        st.info(words("review.no_step", body=body_name(session.body, words)))
    said, carry = _said(form, line, session), ("what", "item", CHAIR)
    ask_about_order(form, [said] if said else [], send, carry)
    form.buttons("review.record", send, disabled=idle, carry=carry)


def _draw_fields(form: Form, line: LineView, session: Session) -> None:
    """What every decision says, and what this kind needs besides."""
    view, words = form.view, form.view.words
    kinds = {kind.value: words(f"review.do_{kind}") for kind in OnALine}
    form.row(
        Field("what", Widget.CHOICE, "review.what", kinds),
        Field("item", label="review.item", most=40),
        Field("paragraph", label="review.paragraph", most=40),
        NAMED,
        widths=(1.6, 0.8, 0.8, 1.2),
    )
    form.row(
        Field(
            "decided",
            label="review.wording",
            hint="review.wording_hint",
            needed="problem.decided.missing",
        )
    )
    form.row(Field(CHAIR, Widget.TICK, "review.chair", help="review.chair_help"))
    kind = OnALine(form["what"])
    if kind is OnALine.SENT:
        form.row(
            Field("who", Widget.CHOICE, "review.to_body", body_choices(view)),
            Field("asked", label="review.asked", most=1_000),
            Field("due", Widget.DAY, "review.by_when"),
            widths=(1, 2, 1),
        )
    if kind in (OnALine.APPROVED, OnALine.POSTPONED):
        states = _waiting(form, line, session)
        steps = {key: state.step.text for key, state in states.items()}
        form.row(Field("step", Widget.CHOICE, "review.step", steps))
    if kind is OnALine.POSTPONED:
        later = postponed_to(states.get(form["step"]), session, view.reference.sessions)
        form.propose("anticipated_month", later)
        form.row(Field("anticipated_month", Widget.DAY, "review.month"), REASON)
        if not later:
            show_note(words, words("review.no_later"))
        form.row(Field("anticipated_action"))
    if kind is OnALine.DISCONTINUED:
        form.row(REASON)


def _waiting(form: Form, line: LineView, session: Session) -> dict[str, StepState]:
    """The steps that this kind of decision can be about, by how they are rendered."""
    states = steps_for(OnALine(form["what"]), session, line.state.steps)
    return {render_step(state.step): state for state in states}


def _said(form: Form, line: LineView, session: Session) -> Statement | None:
    """The report that this decision makes; None for one that only asks somebody for something."""
    kind, paragraph = OnALine(form["what"]), form["paragraph"]
    key = "review.evidence" if paragraph else "review.evidence_no_para"
    words = form.view.words
    name, body = session_name(session, words), body_name(session.body, words)
    evidence = words(key, session=name, body=body, para=paragraph)
    # What was entered for another kind of decision and is out of sight belongs to none.
    meant = _waiting(form, line, session).get(form["step"])
    given = Given(meant.step if meant else None)
    if kind in (OnALine.POSTPONED, OnALine.DISCONTINUED):
        given = replace(given, reason=form["reason"])
    if kind is OnALine.POSTPONED:
        month = form.day("anticipated_month") if form["anticipated_month"] else None
        given = replace(given, action=form["anticipated_action"], month=month)
    return report_of(kind, line.line.id, session, form["decided"], evidence, given)
