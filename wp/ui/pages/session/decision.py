"""Recording a decision on the spot, while the session looks at a line."""

import streamlit as st

from wp.domain.meetings.decisions import Decision, FollowUp
from wp.domain.on_a_line import KIND_OF, Given, OnALine, first_month, report_of, steps_for
from wp.domain.sessions import Session
from wp.domain.snapshot import LineView
from wp.errors import RefusedError
from wp.language.names import body_name
from wp.language.wording.filters import session_words
from wp.language.words import Words
from wp.services.meetings.decisions import Decided, decide
from wp.services.progress.recording import Conflict, Entry, last_seen
from wp.ui.pages.bodies.headlines import pick_body
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.choice import ask_day
from wp.ui.parts.messages import ask_actor, attempt, refuse, renew_token, token_for
from wp.ui.shell.view import View

FORM = "decision"


def draw_deciding(session: Session, lines: tuple[LineView, ...], view: View) -> None:
    """The form: line, what was decided, paragraph and wording, and what that decision needs
    besides."""
    words = view.words
    named = words("review.decide_unit", session=session_words(session, words))
    show_heading(words("review.decide"), named, words)
    by_ref = {line.line.ref: line for line in lines}
    first, second, third, fourth = st.columns((1.2, 1.6, 0.8, 0.8), gap="medium")
    with first:
        ref = st.selectbox(
            words("review.line"), list(by_ref), key="dec_line", filter_mode="contains"
        )
    with second:
        kinds = {kind: words(f"review.do_{kind}") for kind in OnALine}
        kind = st.selectbox(
            words("review.what"), list(kinds), format_func=kinds.__getitem__, key="dec_what"
        )
    with third:
        item = st.text_input(words("review.item"), key="dec_item", max_chars=40).strip()
    with fourth:
        paragraph = st.text_input(words("review.paragraph"), key="dec_para", max_chars=40).strip()
    if ref is None:
        return
    line = by_ref[ref]
    wording = st.text_input(
        words("review.wording"),
        key="dec_wording",
        placeholder=words("review.wording_hint"),
        max_chars=2_000,
    ).strip()
    evidence_key = "review.evidence" if paragraph else "review.evidence_no_para"
    evidence = words(evidence_key, session=session.name, body=session.body, para=paragraph)
    given, asked = _more(kind, line, session, view)
    said = report_of(kind, line.line.id, session, wording, evidence, given)
    left, right = st.columns((1, 2), gap="medium", vertical_alignment="bottom")
    with left:
        actor = ask_actor(view, "dec_actor")
    seen = last_seen(view.engine, line.line.id)

    def save() -> str:
        decision = Decision(
            0, session, item, paragraph, KIND_OF[kind], wording, (ref,), follow_ups=asked
        )
        token = token_for(FORM, (decision, said))
        outcome = decide(view.engine, decision, [Entry(said, seen)] if said else [], actor, token)
        if isinstance(outcome, Decided):
            renew_token(FORM)
            st.session_state["actor"] = actor
            for key in ("dec_wording", "dec_para", "dec_reason", "dec_action", "dec_asked"):
                st.session_state.pop(key, None)
            return words("review.recorded", id=outcome.decision)
        if isinstance(outcome, Conflict):
            raise RefusedError("many.conflict", refs=ref)
        raise refuse(outcome.problems, {}, words)

    # Where no step waits for this body, there is nothing that it could approve.
    idle = kind is OnALine.APPROVED and said is not None and not said.acts
    if idle:
        st.info(words("review.no_step", body=body_name(session.body, words)))
    with right:
        label = words("review.record")
        st.button(
            label,
            key="dec_record",
            type="primary",
            disabled=idle,
            on_click=attempt,
            args=(save, words),
        )


def _more(
    kind: OnALine, line: LineView, session: Session, view: View
) -> tuple[Given, tuple[FollowUp, ...]]:
    """The fields that only this kind needs: what they say, and the follow-ups."""
    words = view.words
    if kind is OnALine.NOTED:
        return Given(), ()
    if kind is OnALine.SENT:
        return Given(), _sent(view)
    if kind is OnALine.DISCONTINUED:
        return Given(reason=_reason(words)), ()
    waiting = {state.step.text: state.step for state in steps_for(kind, session, line.state.steps)}
    step = waiting.get(
        st.selectbox(words("review.step"), list(waiting), key=f"dec_step_{kind}") or ""
    )
    if kind is OnALine.APPROVED:
        return Given(step), ()
    left, right = st.columns(2, gap="medium")
    with left:
        month = ask_day(words("review.month"), "dec_month", first_month(session))
    with right:
        reason = _reason(words)
    action = st.text_input(
        words("field.anticipated_action"), key="dec_action", max_chars=2_000
    ).strip()
    return Given(step, reason, action, month), ()


def _reason(words: Words) -> str:
    return st.text_input(words("field.reason"), key="dec_reason", max_chars=2_000).strip()


def _sent(view: View) -> tuple[FollowUp, ...]:
    words = view.words
    left, middle, right = st.columns((1, 2, 1), gap="medium")
    with left:
        body = pick_body(view, words("review.to_body"), "dec_body")
    with middle:
        asked = st.text_input(words("review.asked"), key="dec_asked", max_chars=1_000).strip()
    with right:
        due = ask_day(words("review.by_when"), "dec_due")
    return (FollowUp(0, body or "", asked, "", due),)
