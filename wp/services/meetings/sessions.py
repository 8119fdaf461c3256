"""The calendar of sessions: planned, moved, cancelled, held; and the lines whose steps a change
touches."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from wp.domain.meetings.review import Due
from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.domain.progress import ProgressStatus, Statement
from wp.domain.reporting.order_question import OrderAnswer
from wp.domain.reporting.rules import month_end
from wp.domain.sessions import Precision, Session, SessionState
from wp.domain.timeline import render_step
from wp.errors import RefusedError
from wp.services.clock import moment, today
from wp.services.progress.recording import Entry, Outcome, Recorded, record_within
from wp.services.writing import writing_as
from wp.store.database import Connection, Engine
from wp.store.sessions import add_session, add_session_change, load_sessions
from wp.store.vocabulary import load_vocabulary

LONGEST = 2_000


def plan_session(engine: Engine, session: Session, acting: Acting) -> None:
    """Put a planned session into the calendar. RefusedError where it is there
    already, or its body or dates make no sense."""
    with writing_as(engine, acting, Verb.SESSION) as connection:
        _add(connection, session, acting)


def _add(connection: Connection, session: Session, acting: Acting) -> int:
    body = load_vocabulary(connection).find(session.body)
    if body is None or body.retired:
        raise RefusedError("refused.body", body=session.body)
    if session.start > session.end:
        raise RefusedError("refused.session_order")
    if _on_record(connection, session):
        raise RefusedError("refused.session_there")
    return add_session(connection, session, moment(connection), acting.who)


def hold_session(engine: Engine, session: Session, acting: Acting) -> None:
    """Record that a session was held. RefusedError where it is not planned, or
    has not ended yet."""
    with writing_as(engine, acting, Verb.SESSION) as connection:
        current = _planned(connection, session)
        if current.end > today():
            raise RefusedError("refused.not_ended")
        add_session_change(
            connection, current, SessionState.HELD, None, "", moment(connection), acting.who
        )


def change_session(
    engine: Engine,
    session: Session,
    to: Session | None,
    reason: str,
    postponed: Sequence[Entry],
    acting: Acting,
    answer: OrderAnswer | None = None,
) -> Outcome:
    """Move a session to another time (`to`) or cancel it (None), and record with it the reports
    by which lines are `postponed`, all or nothing; the `answer` is that of `record`.

    RefusedError where no reason is given, the session is not planned, or the new
    one is in the calendar already.
    """
    if not reason.strip() or len(reason) > LONGEST:
        raise RefusedError("refused.reason", most=LONGEST)
    with writing_as(engine, acting, Verb.SESSION) as connection:
        current = _planned(connection, session)
        written = record_within(connection, engine, postponed, acting, answer=answer)
        if not isinstance(written, Recorded):
            return written
        number = _add(connection, to, acting) if to else None
        standing = SessionState.MOVED if to else SessionState.CANCELLED
        add_session_change(
            connection, current, standing, number, reason.strip(), moment(connection), acting.who
        )
        return written


def _planned(connection: Connection, session: Session) -> Session:
    known = _on_record(connection, session)
    if known is None or known.state is not SessionState.PLANNED:
        raise RefusedError("refused.not_planned")
    return known


def _on_record(connection: Connection, session: Session) -> Session | None:
    """The session of this body on these days, as the calendar has it."""

    def same(each: Session) -> bool:
        return (each.body, each.start, each.end) == (session.body, session.start, session.end)

    return next(filter(same, load_sessions(connection)), None)


def postponement(
    touched: Due, month: dt.date | None, reason: str, action: str, on: dt.date
) -> Statement:
    """The report by which a touched line is postponed to a month, with the reason and the
    anticipated action, effective `on` a day."""
    return Statement(
        touched.line.line.id,
        on,
        ProgressStatus.POSTPONED,
        reason=reason,
        anticipated_action=action,
        anticipated_month=month,
        step=render_step(touched.step.step),
    )


def moved(session: Session, start: dt.date, end: dt.date, precision: Precision) -> Session:
    """The session planned for another time; the month of `start` and `end` where that is the
    precision."""
    end = month_end(end) if precision is Precision.MONTH else end
    start = start.replace(day=1) if precision is Precision.MONTH else start
    return replace(session, start=start, end=end, precision=precision, state=SessionState.PLANNED)
