"""Recording a decision on the spot, while the session looks at a line."""

import streamlit as st

from wp.domain.days import days_after
from wp.domain.meetings.decisions import Decision, FollowUp
from wp.domain.progress import Act, Authority, ProgressStatus, Statement
from wp.domain.sessions import Session
from wp.domain.snapshot import LineView
from wp.domain.timeline import render_step
from wp.errors import RefusedError
from wp.language.names import body_name
from wp.language.wording.filters import session_words
from wp.services.meetings.decisions import Decided, decide
from wp.services.progress.recording import Conflict, Entry, last_seen
from wp.ui.pages.bodies.headlines import pick_body
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.choice import ask_day
from wp.ui.parts.messages import ask_actor, attempt, refuse, renew_token, token_for
from wp.ui.shell.view import View

KINDS = {
    "noted": "took note",
    "approved": "approved",
    "postponed": "postponed",
    "sent": "sent on",
    "discontinued": "discontinued",
}
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
        kinds = {kind: words(f"review.do_{kind}") for kind in KINDS}
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
    said, asked = _more(kind, line, session, wording, evidence, view)
    left, right = st.columns((1, 2), gap="medium", vertical_alignment="bottom")
    with left:
        actor = ask_actor(view, "dec_actor")
    seen = last_seen(view.engine, line.line.id)

    def save() -> str:
        decision = Decision(
            0, session, item, paragraph, KINDS[kind], wording, (ref,), follow_ups=asked
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
    idle = kind == "approved" and said is not None and not said.acts
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
    kind: str, line: LineView, session: Session, wording: str, evidence: str, view: View
) -> tuple[Statement | None, tuple[FollowUp, ...]]:
    """The fields that only this kind needs; the report and the follow-ups that it makes."""
    words, on = view.words, session.end
    number = line.line.id
    if kind == "noted":
        return Statement(number, on, note=wording, evidence=evidence, authority=Authority.NOTED), ()
    if kind == "discontinued":
        reason = st.text_input(words("field.reason"), key="dec_reason", max_chars=2_000).strip()
        return Statement(
            number,
            on,
            ProgressStatus.DISCONTINUED,
            note=wording,
            evidence=evidence,
            authority=Authority.APPROVED,
            reason=reason,
        ), ()
    if kind == "sent":
        return None, _sent(view)
    waiting = {
        step.step.text: step
        for step in line.state.steps
        if not step.reached
        and (kind == "postponed" or session.body in step.waiting_for or not step.step.bodies)
        and (kind == "approved" or step.due)
    }
    step_text = st.selectbox(words("review.step"), list(waiting), key=f"dec_step_{kind}")
    step = render_step(waiting[step_text].step) if step_text else ""
    if kind == "approved":
        acts = (Act(step, session.body, on, wording[:500]),) if step else ()
        return Statement(
            number,
            on,
            ProgressStatus.IN_PROGRESS,
            acts,
            note=wording,
            evidence=evidence,
            authority=Authority.APPROVED,
        ), ()
    left, right = st.columns(2, gap="medium")
    with left:
        until = ask_day(words("review.month"), "dec_month", days_after(on, 180))
    with right:
        reason = st.text_input(words("field.reason"), key="dec_reason", max_chars=2_000).strip()
    action = st.text_input(
        words("field.anticipated_action"), key="dec_action", max_chars=2_000
    ).strip()
    return Statement(
        number,
        on,
        ProgressStatus.POSTPONED,
        (),
        (),
        wording,
        evidence,
        Authority.APPROVED,
        reason,
        action,
        until,
        step,
    ), ()


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
