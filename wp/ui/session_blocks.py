"""The calendar of sessions, planning one, and what becomes of a planned one, with the lines that it touches."""

import datetime as dt
from html import escape

import streamlit as st

from wp.domain.review import Due, touched_by
from wp.domain.sessions import Precision, Session, SessionStanding
from wp.errors import RefusedError
from wp.language.dates import days, month, window
from wp.language.filter_words import session_words
from wp.language.names import body_name, session_name
from wp.services.calendar import (
    change_session,
    hold_session,
    moved,
    plan_session,
    postponement,
)
from wp.services.clock import today
from wp.services.reporting import Conflict, Entry, Recorded, last_seen
from wp.ui.blocks import show_heading
from wp.ui.body_words import pick_body
from wp.ui.line_lists import line_item
from wp.ui.saying import ask_actor, attempt, refuse
from wp.ui.view import View


def show_calendar(sessions: tuple[Session, ...], view: View) -> None:
    """Every session, the latest first, with what is due at it."""
    words = view.words
    show_heading(words("sessions.calendar"), words("sessions.calendar_unit"), words)
    keys = ("when", "body", "name", "standing", "lines", "source")
    head = "".join(f'<th scope="col">{escape(words(f"sessions.{key}"))}</th>' for key in keys)
    rows = "".join(_row(each, view) for each in sorted(sessions, key=lambda s: (s.end, s.body), reverse=True))
    st.html(
        f'<table class="wp-table wp-left" lang="{words.language}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _row(session: Session, view: View) -> str:
    words = view.words
    due = len(view.answer.subset(("session", session.key)))
    link = f'<a href="{escape(view.link("topics", session=session.key))}" target="_self">{due}</a>' if due else "0"
    when = when_words(session, view)
    return (
        f'<tr><th scope="row">{escape(when)}</th><td>{escape(body_name(session.body, words))}</td>'
        f"<td>{escape(session_name(session, words))}</td>"
        f"<td>{escape(words(f'standing_of.{session.standing.value}'))}</td><td>{link}</td>"
        f'<td lang="en">{escape(session.source)}</td></tr>'
    )


def when_words(session: Session, view: View) -> str:
    """When a session is, as exactly as it is known."""
    language = view.words.language
    if session.precision is Precision.DAYS:
        return days(session.start, session.end, language)
    if session.start.year == session.end.year:
        return window(session.start, session.end, language)
    return f"{month(session.start, language)} - {month(session.end, language)}"


def _days(view: View, key: str, start: dt.date) -> tuple[dt.date, dt.date, Precision]:
    words = view.words
    left, middle, right = st.columns(3, gap="medium", vertical_alignment="bottom")
    with left:
        first = st.date_input(words("sessions.start"), start, format="DD/MM/YYYY", key=f"{key}_start")
    with middle:
        last = st.date_input(words("sessions.end"), start, format="DD/MM/YYYY", key=f"{key}_end")
    with right:
        only = st.checkbox(words("sessions.month_only"), key=f"{key}_month")
    return first, last, Precision.MONTH if only else Precision.DAYS


def draw_plan(view: View) -> None:
    """Plan a session."""
    words = view.words
    with st.expander(words("sessions.plan")):
        left, right, last = st.columns(3, gap="medium")
        with left:
            body = pick_body(view, words("sessions.body"), "plan_body")
        with right:
            name = st.text_input(words("sessions.name"), key="plan_name", max_chars=100)
        with last:
            actor = ask_actor(view, "plan_actor")
        start, end, precision = _days(view, "plan", view.answer.position.as_of)

        def save() -> str:
            given = Session(body, name.strip(), start, end, precision, SessionStanding.PLANNED)
            planned = moved(given, start, end, precision)
            plan_session(view.engine, planned, actor)
            return words("sessions.planned", session=session_words(planned, words))

        st.button(words("sessions.record"), key="plan_record", on_click=attempt, args=(save, words))


def _forget_days() -> None:
    """Another session has days of its own."""
    for name in ("start", "end", "month"):
        st.session_state.pop(f"change_{name}", None)


def draw_change(planned: tuple[Session, ...], view: View) -> None:
    """What becomes of a planned session; where it moves or falls away, the lines that it touches."""
    words = view.words
    show_heading(words("sessions.change"), "", words)
    by_name = {session_words(each, words): each for each in planned}
    first, second, third = st.columns((2, 1.2, 1.2), gap="medium")
    with first:
        which = st.selectbox(words("sessions.which"), list(by_name), key="change_which", on_change=_forget_days)
    with second:
        kinds = {each: words(f"sessions.{each}") for each in ("moved", "cancelled", "held")}
        what = st.selectbox(words("sessions.what"), list(kinds), format_func=kinds.__getitem__, key="change_what")
    with third:
        actor = ask_actor(view, "change_actor")
    if which is None:
        return
    session = by_name[which]
    if what == "held":

        def hold() -> str:
            hold_session(view.engine, session, actor)
            return words("sessions.done_held")

        st.button(words("sessions.record"), key="change_hold", on_click=attempt, args=(hold, words))
        return
    to = None
    if what == "moved":
        to = moved(session, *_days(view, "change", session.start))
    reason = st.text_area(words("sessions.why"), key="change_why", height=80, max_chars=2_000).strip()
    entries = _draw_touched(session, to, reason, view)
    refs = {each.line.id: each.line.ref for each in view.everything.lines}
    names = {at: refs.get(entry.statement.line, "") for at, entry in enumerate(entries)}

    def save() -> str:
        outcome = change_session(view.engine, session, to, reason, entries, actor)
        if isinstance(outcome, Recorded):
            return words("sessions.done", n=len(outcome.reports))
        if isinstance(outcome, Conflict):
            raise RefusedError("many.conflict", refs=[names[at] for at in outcome.reports])
        raise refuse(outcome.problems, names, words)

    st.button(words("sessions.record"), key="change_record", type="primary", on_click=attempt, args=(save, words))


def _draw_touched(session: Session, to: Session | None, reason: str, view: View) -> list[Entry]:
    """The lines touched, and the reports that postpone them together, each with its reason."""
    words = view.words
    touched = touched_by(session, view.everything.lines)
    if not touched:
        st.info(words("sessions.touches_none"))
        return []
    items = "".join(line_item(each.line, escape(each.step.step.text), view) for each in touched)
    said = escape(words("sessions.touches", n=len(touched)))
    st.html(f'<p lang="{words.language}"><strong>{said}</strong></p><ul class="wp-agenda wp-plain">{items}</ul>')
    if not st.checkbox(words("sessions.postpone"), True, key="change_postpone"):
        return []
    left, right = st.columns((1, 2), gap="medium")
    with left:
        start = (to or session).start
        month_day = st.date_input(words("sessions.to_month"), start, format="DD/MM/YYYY", key=f"change_to_{start}")
    with right:
        action = st.text_input(words("sessions.action"), key="change_action", max_chars=2_000).strip()
    reasons = {
        each.line.line.ref: st.text_input(
            words("sessions.own_reason", ref=each.line.line.ref),
            key=f"change_reason_{each.line.line.id}",
            max_chars=2_000,
        ).strip()
        for each in touched
    }
    on = min(view.answer.position.as_of, today())

    def entry(each: Due) -> Entry:
        own = reasons[each.line.line.ref] or reason
        said = postponement(each, month_day, own, action, on)
        return Entry(said, last_seen(view.engine, said.line))

    return [entry(each) for each in touched]
