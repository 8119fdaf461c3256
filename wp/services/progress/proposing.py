"""Proposing to the Secretariat what one may not record oneself, and what becomes of it: a report in
the Secretariat's name that cites who proposed it, or a refusal with its reason."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.domain.people.roles import Role
from wp.domain.progress import Statement
from wp.domain.reporting.order_question import OrderAnswer
from wp.domain.reporting.proposed import ProposedEnd, ProposedReport
from wp.domain.reporting.rules import LIMITS, Circumstances, Problem, by_whom, text_problems
from wp.errors import RefusedError
from wp.services.clock import moment, now
from wp.services.lines import FoundLine, current_lines
from wp.services.once import Written, once
from wp.services.progress.followed_acts import reports_under
from wp.services.progress.recording import (
    Conflict,
    Entry,
    NotWritten,
    Outcome,
    Recorded,
    Refused,
    circumstances,
    judge,
    record_within,
)
from wp.services.progress.reporting_rights import Said, beyond
from wp.services.writing import writing_as
from wp.store.database import Connection, Engine, reading
from wp.store.proposed.proposed_reports import (
    add_end,
    add_proposed,
    open_reports,
    reports_proposed_by,
)

# For how long somebody is told what became of what they proposed.
TOLD = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Proposed:
    """The numbers under which reports were proposed, in the order of the entries; `again` where
    they had been sent before."""

    numbers: tuple[int, ...]
    again: bool = False


def beyond_rights(
    engine: Engine, said: Sequence[Statement], acting: Acting
) -> dict[int, tuple[Problem, ...]]:
    """What of these statements is not for who acts to report, by their places: it can only be
    proposed. Nothing of a line that is gone."""
    if Role.SECRETARIAT in acting.roles:
        return {}
    with reading(engine) as connection:
        lines = current_lines(connection, engine)
        reports = reports_under(connection, lines.editions, {each.line for each in said})
        wrong = {}
        for at, each in enumerate(said):
            if line := lines.get(each.line):
                given = circumstances(line, reports.get(each.line, ()))
                one = Said(line.line.ref, each, given)
                if problems := tuple(why for _, why in beyond(connection, acting, [one])):
                    wrong[at] = problems
    return wrong


def propose_reports(
    engine: Engine, entries: Sequence[Entry], acting: Acting, language: str, token: str = ""
) -> Proposed | Refused | Conflict:
    """Propose a report for each of the entries, whose texts are in this language, in one
    transaction, or none of them: they have to be what the Secretariat could record as the record
    stands. Sent again with its `token` it writes nothing."""
    with writing_as(engine, acting, Verb.PROPOSE) as connection:
        came: Written | Refused | Conflict = once(
            connection, token, lambda: _propose(connection, engine, entries, acting, language)
        )
    return Proposed(tuple(came.numbers), came.again) if isinstance(came, Written) else came


def _propose(
    connection: Connection, engine: Engine, entries: Sequence[Entry], acting: Acting, language: str
) -> Written | Refused | Conflict:
    beyond_rights = replace(acting, roles=acting.roles | {Role.SECRETARIAT})
    judged = judge(connection, engine, entries, beyond_rights)
    if judged is not None:
        return judged
    at, lines, written = moment(connection), current_lines(connection, engine), []
    for each in entries:
        said, who = each.statement, by_whom(each.colleague, acting.who)
        ref, person = lines[said.line].line.ref, acting.person or ""
        given = ProposedReport(0, ref, said, language, person, at, who)
        written.append(add_proposed(connection, given, at, who))
    return Written(written)


def waiting(engine: Engine) -> tuple[ProposedReport, ...]:
    """What is proposed and waits for the Secretariat, in the order of recording."""
    with reading(engine) as connection:
        return open_reports(connection)


def on_its_line(engine: Engine, given: ProposedReport) -> tuple[FoundLine, Circumstances] | None:
    """The line of a proposed report as it is current, and what the report is judged against now;
    None where no current edition has the line."""
    with reading(engine) as connection:
        lines, number = current_lines(connection, engine), given.statement.line
        if (line := lines.get(number)) is None:
            return None
        reports = reports_under(connection, lines.editions, (number,))
        return line, circumstances(line, reports.get(number, ()))


def proposed_by(engine: Engine, person: str) -> tuple[ProposedReport, ...]:
    """All that somebody (by key) proposed, in the order of recording."""
    with reading(engine) as connection:
        return reports_proposed_by(connection, person)


def ended_lately(engine: Engine, person: str) -> tuple[ProposedReport, ...]:
    """What of the proposed reports of somebody (by key) was taken over or declined in the last
    days."""
    with reading(engine) as connection:
        return reports_proposed_by(connection, person, now() - TOLD)


def accept_proposed(
    engine: Engine,
    number: int,
    seen: int,
    acting: Acting,
    token: str = "",
    answer: OrderAnswer | None = None,
) -> Outcome:
    """Record a proposed report in the name of who acts, citing who proposed it; `seen` is the
    number of the report of its line that was seen last, the `answer` that of `record`.
    RefusedError where it waits no more."""

    def write() -> Written | NotWritten:
        given = _waiting(connection, number)
        line = given.statement.line
        edition = current_lines(connection, engine).editions
        reports = reports_under(connection, edition, (line,)).get(line, ())
        entry = Entry(given.spoken(reports), seen, given.recorded_by)
        outcome = record_within(connection, engine, [entry], acting, answer=answer)
        if not isinstance(outcome, Recorded):
            return outcome
        _end(connection, number, outcome.reports[0], "", acting)
        return Written(outcome.reports)

    with writing_as(engine, acting, Verb.JUDGE) as connection:
        came: Written | NotWritten = once(connection, token, write)
    return Recorded(tuple(came.numbers), came.again) if isinstance(came, Written) else came


def decline_proposed(
    engine: Engine, number: int, reason: str, acting: Acting, token: str = ""
) -> Refused | None:
    """Decline the proposed report of this `number` for a reason; None where that is on record.
    RefusedError where it waits no more, or where no reason is given."""

    def write() -> Written | Refused:
        _waiting(connection, number)
        if not reason.strip():
            raise RefusedError("refused.reason", most=LIMITS["reason"])
        if wrong := tuple(text_problems("reason", reason, LIMITS["reason"])):
            return Refused({0: wrong})
        return Written(_end(connection, number, None, reason, acting))

    with writing_as(engine, acting, Verb.JUDGE) as connection:
        came = once(connection, token, write)
    return came if isinstance(came, Refused) else None


def waiting_report(engine: Engine, number: int) -> ProposedReport:
    """The proposed report of this number; RefusedError where it waits no more, or never did."""
    with reading(engine) as connection:
        return _waiting(connection, number)


def _waiting(connection: Connection, number: int) -> ProposedReport:
    for each in open_reports(connection):
        if each.id == number:
            return each
    raise RefusedError("proposed.gone", n=number)


def _end(
    connection: Connection, number: int, report: int | None, reason: str, acting: Acting
) -> int:
    at = moment(connection)
    return add_end(connection, number, ProposedEnd(report, reason, at, acting.who), at, acting.who)
