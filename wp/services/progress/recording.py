"""Recording progress: what a report would change, and the write itself, all or nothing.

Optimistic locking per line: whoever records says which report of the line they saw last. What came
of it is a value: `Recorded`, `Refused` (the rules forbid it), `Conflict` (somebody else was faster)
or `AwaitsAnswer` (it would break the order of steps, and nobody said what then).
"""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from wp.domain.people.acting import Acting
from wp.domain.people.own_steps import speaks_for
from wp.domain.people.rights import Verb
from wp.domain.progress import ProgressReport, Statement, fold, last_number
from wp.domain.reporting.languages import statement_in
from wp.domain.reporting.order_question import OrderAnswer, OrderQuestion, answered
from wp.domain.reporting.rules import Circumstances, Problem, by_whom, newer, problems
from wp.domain.status import LineStatus, line_status
from wp.services.clock import moment, now, today
from wp.services.lines import FoundLine, current_lines
from wp.services.once import Written, once
from wp.services.progress.asking import order_question
from wp.services.progress.followed_acts import reports_under
from wp.services.progress.reporting_rights import Said, require_own_steps
from wp.services.writing import writing_as
from wp.store.database import Connection, Engine, reading
from wp.store.reports import add_report, latest_reports


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement, the number of the report of its line that its author saw last (0 for none),
    and the colleague who wrote it where another brings it in."""

    statement: Statement
    seen: int = 0
    colleague: str = ""

    def written_in(self, language: str) -> "Entry":
        """The entry with its texts in this language."""
        return replace(self, statement=statement_in(language, self.statement))


@dataclass(frozen=True, slots=True)
class Recorded:
    """The numbers of the reports written, in the order of the entries, after them those of later
    steps that follow; `again` where they had been sent before."""

    reports: tuple[int, ...]
    again: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was written: the problems of each entry by its place in the order given."""

    problems: dict[int, tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Nothing was written: the reports recorded meanwhile, for each entry that has some, by its
    place."""

    reports: dict[int, tuple[ProgressReport, ...]]


@dataclass(frozen=True, slots=True)
class AwaitsAnswer:
    """Nothing was written: the entries would leave steps out of order, and what then is to be
    answered first."""

    question: OrderQuestion


NotWritten = Refused | Conflict | AwaitsAnswer
Outcome = Recorded | NotWritten


@dataclass(frozen=True, slots=True)
class Preview:
    """A line on the day that matters, as it stands and as the statement would leave it, and what
    forbids that."""

    as_of: dt.date
    before: LineStatus
    after: LineStatus
    problems: tuple[Problem, ...]


def preview_of(
    said: Statement, actor: str, given: Circumstances, as_of: dt.date | None = None
) -> Preview:
    """What a statement (`said`) would make of its line, whose circumstances are `given`, at the
    end of the later of its effective day and `as_of`."""
    day = max(as_of or said.effective_on, said.effective_on)
    # Recorded after all others, whatever the clock says (`wp.services.clock.moment`).
    at = max([now(), *(each.recorded_at for each in given.reports)])
    trial = said.recorded(1 + last_number(given.reports), at, actor)
    before, after = (
        fold(given.steps, reports, day) for reports in (given.reports, (*given.reports, trial))
    )
    return Preview(
        day, line_status(before, day), line_status(after, day), problems(said, actor, given)
    )


def previews(
    engine: Engine, said: Sequence[Statement], actor: str, as_of: dt.date | None = None
) -> list[tuple[Entry, Preview]]:
    """Each statement of `said`, on lines of its own, as an entry that has seen what is on record
    now, with its preview."""
    with reading(engine) as connection:
        lines = current_lines(connection, engine)
        reports = reports_under(connection, lines.editions, {each.line for each in said})
    found = []
    for each in said:
        own = reports.get(each.line, ())
        given = circumstances(lines[each.line], own)
        found.append((Entry(each, last_number(own)), preview_of(each, actor, given, as_of)))
    return found


def on_line(engine: Engine, found: FoundLine) -> Circumstances:
    """What a statement on this line is judged against."""
    with reading(engine) as connection:
        reports = reports_under(connection, (found.edition,), (found.line.id,))
        return circumstances(found, reports.get(found.line.id, ()))


def circumstances(found: FoundLine, reports: tuple[ProgressReport, ...]) -> Circumstances:
    """What a statement on this line is judged against, with these reports on record."""
    return Circumstances(found.line.steps, reports, found.edition.programme.start, today())


def record(
    engine: Engine,
    entries: Sequence[Entry],
    acting: Acting,
    token: str = "",
    answer: OrderAnswer | None = None,
) -> Outcome:
    """Write a report for each of the entries in one transaction, or none of them, with the reports
    by which later steps follow where the `answer` wants them.

    `token` marks one press of a button: sent again, it writes nothing and answers as the first
    time. RecordError where the database cannot be written.
    """
    with writing_as(engine, acting, Verb.REPORT) as connection:
        return record_within(connection, engine, entries, acting, token, answer)


def record_within(
    connection: Connection,
    engine: Engine,
    entries: Sequence[Entry],
    acting: Acting,
    token: str = "",
    answer: OrderAnswer | None = None,
) -> Outcome:
    """`record` the entries inside a transaction that is already open for writing."""
    came: Written | NotWritten = once(
        connection, token, lambda: _record(connection, engine, entries, acting, answer)
    )
    return Recorded(tuple(came.numbers), came.again) if isinstance(came, Written) else came


def _record(
    connection: Connection,
    engine: Engine,
    entries: Sequence[Entry],
    acting: Acting,
    answer: OrderAnswer | None,
) -> Written | NotWritten:
    judged = judge(connection, engine, entries, acting)
    if judged is not None:
        return judged
    said = [each.statement for each in entries]
    question = order_question(connection, engine, said)
    if question.lines:
        if answer and answer.as_it_stands is not None and not answer.as_it_stands.strip():
            return Refused({0: (Problem("as_it_stands", "order.reason"),)})
        whole = answered(question, said, answer or OrderAnswer())
        if whole is None:
            return AwaitsAnswer(question)
        entries = _as_answered(entries, *whole)
        judged = judge(connection, engine, entries, acting)
        if judged is not None:
            return judged
    at, lines = moment(connection), current_lines(connection, engine)
    written = [
        add_report(connection, each.statement.recorded(0, at, by), at, by, bodies)
        for each in entries
        for by in (by_whom(each.colleague, acting.who),)
        for bodies in (speaks_for(acting, lines[each.statement.line].line.steps),)
    ]
    return Written(written)


def _as_answered(
    entries: Sequence[Entry], own: Sequence[Statement], later: Sequence[Statement]
) -> list[Entry]:
    of_line = {each.statement.line: each for each in entries}
    whole = [replace(e, statement=s) for e, s in zip(entries, own, strict=True)]
    return [*whole, *(replace(of_line[s.line], statement=s) for s in later)]


def judge(
    connection: Connection, engine: Engine, entries: Sequence[Entry], acting: Acting
) -> Refused | Conflict | None:
    """What stands against writing the entries; None where nothing does. RightsError where one is
    not for who acts to write."""
    lines = current_lines(connection, engine)
    reports = reports_under(connection, lines.editions, {entry.statement.line for entry in entries})
    wrong: dict[int, tuple[Problem, ...]] = {}
    meanwhile: dict[int, tuple[ProgressReport, ...]] = {}
    every = []
    for at, entry in enumerate(entries):
        own = reports.get(entry.statement.line, ())
        found = lines.get(entry.statement.line)
        if found is None:
            wrong[at] = (Problem("line", "line.gone", number=entry.statement.line),)
            continue
        if unseen := newer(own, entry.seen):
            meanwhile[at] = unseen
        by = by_whom(entry.colleague, acting.who)
        given = circumstances(found, own)
        every.append(Said(found.line.ref, entry.statement, given))
        # The two names are held to their length one by one.
        if broken := problems(entry.statement, entry.colleague or acting.who, given):
            wrong[at] = broken
        # A second entry on the same line is judged after the first.
        trial = entry.statement.recorded(entry.seen, moment(connection), by)
        reports[entry.statement.line] = (*own, trial)
    require_own_steps(connection, acting, every)
    if meanwhile:
        return Conflict(meanwhile)
    return Refused(wrong) if wrong else None


def last_seen(engine: Engine, line: int) -> int:
    """The number of the latest report of a line, 0 where it has none."""
    return last_seen_of(engine, (line,))[line]


def last_seen_of(engine: Engine, lines: Collection[int]) -> dict[int, int]:
    """The number of the latest report of each of these lines, 0 where it has none."""
    with reading(engine) as connection:
        return dict.fromkeys(lines, 0) | latest_reports(connection, lines)
