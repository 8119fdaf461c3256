"""The calendar of sessions, planning one, and what becomes of a planned one, with the lines that
it touches."""

import datetime as dt
from html import escape

import streamlit as st

from wp.domain.meetings.review import Due, touched_by
from wp.domain.sessions import Precision, Session, SessionStanding
from wp.errors import RefusedError
from wp.language.dates import days, month, window
from wp.language.names import body_name, session_name
from wp.language.wording.filters import session_words
from wp.services.clock import today
from wp.services.meetings.sessions import (
    change_session,
    hold_session,
    moved,
    plan_session,
    postponement,
)
from wp.services.progress.recording import Conflict, Entry, Recorded, last_seen_of
from wp.ui.pages.bodies.headlines import pick_body
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.choice import ask_day
from wp.ui.parts.lists import line_item, show_listed
from wp.ui.parts.messages import ask_actor, attempt, refuse
from wp.ui.shell.view import View

# More fields than these one under the other nobody fills in.
REASONS = 12


def show_calendar(sessions: tuple[Session, ...], view: View) -> None:
    """Every session, the latest first, with what is due at it."""
    words = view.words
    show_heading(words("sessions.calendar"), words("sessions.calendar_unit"), words)
    keys = ("when", "body", "name", "standing", "lines", "source")
    head = "".join(f'<th scope="col">{escape(words(f"sessions.{key}"))}</th>' for key in keys)
    rows = "".join(
        _row(each, view) for each in sorted(sessions, key=lambda s: (s.end, s.body), reverse=True)
    )
    st.html(
        f'<table class="wp-table wp-left" lang="{words.language}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _row(session: Session, view: View) -> str:
    words = view.words
    due = len(view.answer.subset(("session", session.key)))
    link = (
        f'<a href="{escape(view.link("topics", session=session.key))}" target="_self">{due}</a>'
        if due
        else "0"
    )
    when, name = when_words(session, view), session_name(session, words)
    return (
        f'<tr><th scope="row">{escape(when)}</th><td>{escape(body_name(session.body, words))}</td>'
        f"<td>{escape(name if name != when else '–')}</td>"
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
        first = ask_day(words("sessions.start"), f"{key}_start", start)
    with middle:
        last = ask_day(words("sessions.end"), f"{key}_end", start)
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
    """What becomes of a planned session; where it moves or falls away, the lines that it
    touches."""
    words = view.words
    show_heading(words("sessions.change"), "", words)
    by_name = {session_words(each, words): each for each in planned}
    first, second, third = st.columns((2, 1.2, 1.2), gap="medium")
    with first:
        which = st.selectbox(
            words("sessions.which"), list(by_name), key="change_which", on_change=_forget_days
        )
    with second:
        kinds = {each: words(f"sessions.{each}") for each in ("moved", "cancelled", "held")}
        what = st.selectbox(
            words("sessions.what"), list(kinds), format_func=kinds.__getitem__, key="change_what"
        )
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
    reason = st.text_area(
        words("sessions.why"), key="change_why", height=80, max_chars=2_000
    ).strip()
    drawn = _draw_touched(session, to, reason, view)
    entries = [entry for entry, _ in drawn]
    names = {at: ref for at, (_, ref) in enumerate(drawn)}

    def save() -> str:
        outcome = change_session(view.engine, session, to, reason, entries, actor)
        if isinstance(outcome, Recorded):
            return words("sessions.done", n=len(outcome.reports))
        if isinstance(outcome, Conflict):
            raise RefusedError("many.conflict", refs=[names[at] for at in outcome.reports])
        raise refuse(outcome.problems, names, words)

    st.button(
        words("sessions.record"),
        key="change_record",
        type="primary",
        on_click=attempt,
        args=(save, words),
    )


def _draw_touched(
    session: Session, to: Session | None, reason: str, view: View
) -> list[tuple[Entry, str]]:
    """The lines touched; the reports that postpone them together, each with its reason and its
    line's reference."""
    words = view.words
    touched = view.everything.worked_out(
        ("touched", session), lambda: touched_by(session, view.everything.lines)
    )
    if not touched:
        st.info(words("sessions.touches_none"))
        return []
    said = escape(words("sessions.touches", n=len(touched)))
    st.html(f'<p lang="{words.language}"><strong>{said}</strong></p>')
    show_listed(
        "touched",
        touched,
        lambda each: line_item(each.line, escape(each.step.step.text), view),
        view,
    )
    if not st.checkbox(words("sessions.postpone"), True, key="change_postpone"):
        return []
    left, right = st.columns((1, 2), gap="medium")
    with left:
        start = (to or session).start
        month_day = ask_day(words("sessions.to_month"), f"change_to_{start}", start)
    with right:
        action = st.text_input(
            words("sessions.action"), key="change_action", max_chars=2_000
        ).strip()
    reasons = _own_reasons(touched, view)
    seen = last_seen_of(view.engine, [each.line.line.id for each in touched])
    on = min(view.answer.position.as_of, today())

    def entry(each: Due) -> tuple[Entry, str]:
        line = each.line.line
        said = postponement(each, month_day, reasons.get(line.id) or reason, action, on)
        return Entry(said, seen[line.id]), line.ref

    return [entry(each) for each in touched]


def _own_reasons(touched: tuple[Due, ...], view: View) -> dict[int, str]:
    """A reason for a line of its own, by the line's id; of many lines, those that have one are
    picked."""
    words, refs = view.words, {each.line.line.id: each.line.line.ref for each in touched}
    asked = list(refs)
    if len(refs) > REASONS:
        st.session_state["change_own"] = [
            each for each in st.session_state.get("change_own", ()) if each in refs
        ]
        asked = st.multiselect(
            words("sessions.own_reasons"),
            asked,
            key="change_own",
            format_func=refs.__getitem__,
            placeholder=words("sessions.own_reasons_none"),
        )
    return {
        number: st.text_input(
            words("sessions.own_reason", ref=refs[number]),
            key=f"change_reason_{number}",
            max_chars=2_000,
        ).strip()
        for number in asked
    }
