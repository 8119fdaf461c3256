"""Recording what a session decides: the decision and, where it changes lines, their reports, in
one transaction."""

import datetime as dt
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from wp.domain.meetings.decisions import (
    Decision,
    Ending,
    FollowUp,
    decision_problems,
    in_force_decisions,
    known_decisions,
    set_aside,
)
from wp.domain.meetings.review import asked_before
from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.domain.reporting.order_question import OrderAnswer
from wp.domain.sessions import Session
from wp.errors import RefusedError
from wp.services.cache import Cache
from wp.services.clock import moment, today
from wp.services.lines import current_lines
from wp.services.once import Written, once
from wp.services.progress.recording import (
    Entry,
    NotWritten,
    Recorded,
    Refused,
    record_within,
)
from wp.services.writing import writing_as
from wp.store.audit.log import head_of
from wp.store.database import Connection, Engine, reading
from wp.store.decisions import add_decision, add_ending, load_decisions

T = TypeVar("T")
_kept = Cache(24)


@dataclass(frozen=True, slots=True)
class Decided:
    """The number of the decision written, and those of its reports."""

    decision: int
    reports: tuple[int, ...] = ()


def decisions_in_force(
    engine: Engine, as_of: dt.date, known_at: dt.datetime | None = None
) -> tuple[Decision, ...]:
    """The decisions that stand on the day, as they were known at a moment, in the order of
    recording."""
    return _of_record(
        engine,
        (as_of, known_at),
        lambda connection: in_force_decisions(
            known_decisions(load_decisions(connection), known_at), as_of
        ),
    )


def decisions_set_aside(
    engine: Engine, as_of: dt.date, known_at: dt.datetime | None = None
) -> tuple[tuple[Decision, Decision | None], ...]:
    """The decisions that were corrected or withdrawn, each with what took its place
    (`set_aside`), as known then."""
    return _of_record(
        engine,
        ("aside", as_of, known_at),
        lambda connection: set_aside(known_decisions(load_decisions(connection), known_at), as_of),
    )


def asked_by(
    engine: Engine, session: Session, as_of: dt.date, known_at: dt.datetime | None = None
) -> tuple[tuple[Decision, FollowUp], ...]:
    """What earlier sessions asked for and is still to be done on the day (`asked_before`), as
    known at a moment."""
    return _of_record(
        engine,
        (session, as_of, known_at),
        lambda _: asked_before(session, decisions_in_force(engine, as_of, known_at), as_of),
    )


def decided_at(
    engine: Engine, session: Session, as_of: dt.date, known_at: dt.datetime | None = None
) -> tuple[Decision, ...]:
    """The decisions of one session that stand on the day, as they were known at a moment."""
    return _of_record(
        engine,
        ("at", session, as_of, known_at),
        lambda _: tuple(
            d for d in decisions_in_force(engine, as_of, known_at) if d.session == session
        ),
    )


def _of_record(
    engine: Engine, what: Hashable, make: Callable[[Connection], tuple[T, ...]]
) -> tuple[T, ...]:
    with reading(engine) as connection:
        key = (str(engine.url), head_of(connection), what)
        return _kept.get(key, lambda: make(connection))


def decide(
    engine: Engine,
    decision: Decision,
    entries: Sequence[Entry],
    acting: Acting,
    token: str = "",
    answer: OrderAnswer | None = None,
) -> Decided | NotWritten:
    """Write a decision with the reports that follow from it (`entries`), all or nothing; sent
    twice with one token, it is written once. The `answer` is that of `record`. It is recorded for
    the Chair unless it says that the Chair records it.

    Problems of the decision itself stand under -1, those of a report under its place.
    """
    with writing_as(engine, acting, Verb.DECIDE) as connection:
        came: Written | NotWritten = once(
            connection,
            token,
            lambda: _decide(connection, engine, decision, entries, acting, answer),
        )
        if not isinstance(came, Written):
            return came
        number, reports = came.numbers
        return Decided(number, tuple(reports))


def _decide(
    connection: Connection,
    engine: Engine,
    decision: Decision,
    entries: Sequence[Entry],
    acting: Acting,
    answer: OrderAnswer | None,
) -> Written | NotWritten:
    if broken := tuple(decision_problems(decision)):
        return Refused({-1: broken})
    written = record_within(connection, engine, entries, acting, answer=answer)
    if not isinstance(written, Recorded):
        return written
    links = current_lines(connection, engine).links_of(decision.refs)
    number = add_decision(
        connection,
        replace(decision, reports=written.reports, chair=bool(decision.chair)),
        links,
        moment(connection),
        acting.who,
    )
    return Written([number, written.reports])


def end_follow_up(engine: Engine, follow_up: int, ending: Ending, acting: Acting) -> None:
    """Record the ending of a follow-up: it was done or dropped. RefusedError where it ended
    already, or nothing shows it."""
    with writing_as(engine, acting, Verb.DECIDE) as connection:
        known = {f.id: f for d in load_decisions(connection) for f in d.follow_ups}
        if follow_up not in known:
            raise RefusedError("refused.no_follow_up", number=follow_up)
        if known[follow_up].ending:
            raise RefusedError("refused.ended")
        if not ending.evidence.strip():
            raise RefusedError("refused.ending_evidence")
        if ending.on > today():
            raise RefusedError("refused.ending_future")
        add_ending(connection, follow_up, ending, moment(connection), acting.who)
