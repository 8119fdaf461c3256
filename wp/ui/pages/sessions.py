"""The calendar of sessions, planning one, and what becomes of a planned one, with the lines that
it touches."""

import datetime as dt
from dataclasses import replace

import streamlit as st

from wp.domain.days import days_after
from wp.domain.filter import Facet
from wp.domain.meetings.review import Due, touched_by
from wp.domain.people.rights import Verb
from wp.domain.reporting.languages import statement_in
from wp.domain.reporting.rules import month_end
from wp.domain.sessions import Precision, Session, SessionState, next_session
from wp.errors import Phrase
from wp.language.dates import day
from wp.language.names import body_name, session_name, session_when
from wp.language.wording.filters import session_state, session_words
from wp.services.clock import today
from wp.services.meetings.sessions import (
    change_session,
    hold_session,
    moved,
    plan_session,
    postponement,
)
from wp.services.progress.recording import Entry, Recorded, last_seen_of
from wp.ui.pages.bodies.headlines import body_choices
from wp.ui.parts.form.author import NAMED
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.opening import ask_about, open_form
from wp.ui.parts.form.result import show_result
from wp.ui.parts.form.step_order import ask_about_order
from wp.ui.parts.form.troubles import refusal
from wp.ui.parts.form.widgets import YES, Field, Widget
from wp.ui.parts.hints import cited
from wp.ui.parts.html import Markup, draw, english, joined, link, paragraph, strong
from wp.ui.parts.lists import line_item, show_listed
from wp.ui.parts.tables import table
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import only_for

# More fields than these one under the other nobody fills in.
REASONS = 12
# A window of months may be some days longer than those that begin on another first of a month.
A_FEW_DAYS = dt.timedelta(days=3)
PLANNING, CHANGE = "planning", "change"


def show_calendar(sessions: tuple[Session, ...], view: View) -> None:
    """Every session, the latest first, with what is due at it."""
    words = view.words
    show_heading(words("sessions.calendar"), words("sessions.calendar_unit"), words)
    keys = ("when", "body", "name", "standing", "lines", "source")
    newest = sorted(sessions, key=lambda s: (s.end, s.body), reverse=True)
    head = [words(f"sessions.{key}") for key in keys]
    draw(words, table(head, (_row(each, view) for each in newest), "left"))


def _row(session: Session, view: View) -> tuple[object, ...]:
    words = view.words
    due = len(view.answer.subset((Facet.SESSION, session.key)))
    when, name = session_when(session, words), session_name(session, words)
    return (
        when,
        body_name(session.body, words),
        name if name != when else "–",
        session_state(session, words),
        link(view.link("topics", session=session.key), due) if due else "0",
        cited(session.source, words),
    )


def _days_of(session: Session) -> dict[str, str]:
    """The entries that give the days of a session."""
    exact = session.precision is Precision.DAYS
    start, end = session.start.isoformat(), session.end.isoformat()
    return {"start": start, "end": end, "month": "" if exact else YES}


def _draw_days(form: Form, session: Session) -> None:
    """The days of a session that may move: moved to another day it lasts as long, and to whole
    months where it was known by its months."""
    start, whole = form.day("start"), session.precision is not Precision.DAYS
    months = whole and start.day == 1
    last = days_after(start, (session.end - session.start).days)
    end = month_end(last - A_FEW_DAYS) if months else start if whole else last
    form.propose("end", end.isoformat())
    form.propose("month", YES if months else "")
    form.row(
        Field("start", Widget.DAY, "sessions.start"),
        Field("end", Widget.DAY, "sessions.end"),
        Field("month", Widget.TICK, "sessions.month_only"),
    )


def _placed(form: Form, session: Session) -> Session:
    """The session at the days entered."""
    precision = Precision.MONTH if form.ticked("month") else Precision.DAYS
    return moved(session, form.day("start"), form.day("end"), precision)


@only_for(Verb.SESSION)
def draw_plan(view: View) -> None:
    """Plan a session."""
    words, day = view.words, view.answer.snapshot.as_of
    with st.expander(words("sessions.plan")):
        one = Session("", "", day, day, Precision.DAYS, SessionState.PLANNED)
        form = open_form(PLANNING, "", view, _days_of(one))
        form.row(
            Field("body", Widget.CHOICE, "sessions.body", body_choices(view)),
            Field("name", label="sessions.name", most=100),
            NAMED,
        )
        _draw_days(form, one)

        def send() -> str:
            planned = _placed(form, replace(one, body=form["body"], name=form["name"]))
            plan_session(view.engine, planned, form.acting)
            return words("sessions.planned", session=session_words(planned, words))

        form.buttons("sessions.record", send)


@only_for(Verb.SESSION)
def draw_change(planned: tuple[Session, ...], view: View) -> None:
    """What becomes of a planned session; where it moves or falls away, the lines that it
    touches."""
    words = view.words
    if not planned:
        show_result(CHANGE, words)
        return
    show_heading(words("sessions.change"), "", words)
    by_name = {f"{each.body} {each.start} {each.end}": each for each in planned}
    names = {name: session_words(each, words) for name, each in by_name.items()}
    chosen = ask_about(CHANGE, "sessions.which", names, view)
    session, on = by_name[chosen], min(view.answer.snapshot.as_of, today())
    start = _days_of(session) | {"postpone": YES, "effective_on": on.isoformat()}
    form = open_form(CHANGE, chosen, view, start)
    fates = (SessionState.MOVED, SessionState.CANCELLED, SessionState.HELD)
    kinds: dict[str, str] = {each: words(f"sessions.{each}") for each in fates}
    form.row(Field("what", Widget.CHOICE, "sessions.what", kinds), NAMED)
    touched: tuple[Due, ...] = ()
    if form["what"] == SessionState.MOVED:
        _draw_days(form, session)
    if form["what"] != SessionState.HELD:
        why = Field("reason", Widget.LONG, "sessions.why", needed="refused.reason")
        form.row(why)
        touched = _draw_touched(form, session)
    seen = last_seen_of(view.engine, [each.line.line.id for each in touched])

    def send() -> str:
        if form["what"] == SessionState.HELD:
            hold_session(view.engine, session, form.acting)
            return words("sessions.done_held")
        to = _placed(form, session) if form["what"] == SessionState.MOVED else None
        entries = [_entry(form, each, seen) for each in touched]
        outcome = change_session(
            view.engine, session, to, form["reason"], entries, form.acting, form.answer
        )
        if isinstance(outcome, Recorded):
            return words("sessions.done", n=len({each.line.line.id for each in touched}))
        refs = {at: each.line.line.ref for at, each in enumerate(touched)}
        raise refusal(outcome, words, refs)

    ask_about_order(form, [_entry(form, each, seen).statement for each in touched], send)
    form.buttons("sessions.record", send)


def _entry(form: Form, each: Due, seen: dict[int, int]) -> Entry:
    """The report that postpones a line with its session."""
    line = each.line.line.id
    reason = form[f"reason:{line}"] or form["reason"]
    month = form.day("anticipated_month") if form["anticipated_month"] else None
    action = form["anticipated_action"]
    said = postponement(each, month, reason, action, form.day("effective_on"))
    return Entry(statement_in(form.view.words.language, said), seen[line])


def _draw_touched(form: Form, session: Session) -> tuple[Due, ...]:
    """The lines touched, and what the reports say that postpone them together; gives those that
    are to be postponed."""
    view, words = form.view, form.view.words
    touched: tuple[Due, ...] = view.everything.worked_out(
        ("touched", session), lambda: touched_by(session, view.everything.lines)
    )
    if not touched:
        st.info(words("sessions.touches_none"))
        return ()
    draw(words, paragraph("touched", strong(words("sessions.touches", n=len(touched)))))
    form.row(Field("postpone", Widget.TICK, "sessions.postpone"))
    if not form.ticked("postpone"):
        show_listed("touched", touched, lambda each: _touched_item(each, None, view), view)
        return ()
    after = next_session(view.reference.sessions, session.body, days_after(session.end, 1))
    later = after.end.isoformat() if after else ""
    form.propose("anticipated_month", form["end"] if form["what"] == SessionState.MOVED else later)
    form.row(
        Field("anticipated_month", Widget.DAY, "sessions.to_month"),
        Field("effective_on", Widget.DAY, "sessions.effective_on"),
        Field("anticipated_action", label="sessions.action"),
        widths=(1, 1, 2),
    )
    # What becomes of each is seen before it is recorded.
    due = month_end(form.day("anticipated_month")) if form["anticipated_month"] else None
    show_listed("touched", touched, lambda each: _touched_item(each, due, view), view)
    _draw_own_reasons(form, touched)
    return touched


def _touched_item(each: Due, due: dt.date | None, view: View) -> Markup:
    """A line that a session touches: its step, when that is due now, and when it would be."""
    dues = dict.fromkeys(day(on, view.words.language) for on in (each.step.due, due) if on)
    told = joined((english(each.step.step.text), " → ".join(dues)), " · ")
    return line_item(each.line, told, view)


def _draw_own_reasons(form: Form, touched: tuple[Due, ...]) -> None:
    """A reason for a line of its own; of many lines, those that have one are picked."""
    refs = {str(each.line.line.id): each.line.line.ref for each in touched}
    asked = list(refs)
    if len(refs) > REASONS:
        none = "sessions.own_reasons_none"
        form.row(Field("own", Widget.MANY, "sessions.own_reasons", refs, none))
        asked = form.chosen("own")
    for number in asked:
        form.row(Field(f"reason:{number}", label=Phrase("sessions.own_reason", ref=refs[number])))
