"""Importing reports from a table: a plan first, a write second, all or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from wp.domain.people.acting import Acting
from wp.domain.progress import last_number
from wp.domain.reporting.order_question import OrderAnswer
from wp.domain.reporting.rules import by_whom
from wp.domain.reporting.update_workbook import CELL_OF, left_to_say
from wp.errors import InputError, Lines, OrderAsked, QuestionError, RefusedError
from wp.language.periods import months_named
from wp.loaders.child.parent import read_apart
from wp.loaders.data.progress_table import StatementRow, read_statements
from wp.loaders.registry import bytes_of
from wp.services.clock import now, today
from wp.services.lines import current_lines
from wp.services.progress.followed_acts import reports_under
from wp.services.progress.recording import (
    AwaitsAnswer,
    Entry,
    Preview,
    Recorded,
    Refused,
    circumstances,
    preview_of,
    record,
)
from wp.services.spoken import spoken_on_record
from wp.store.database import Connection, Engine, reading


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row of the table: its number, its line, and what it would change, judged after the rows
    above it."""

    number: int
    ref: str
    entry: Entry
    preview: Preview


@dataclass(frozen=True, slots=True)
class ReportsPlan:
    """What importing a table of reports would write."""

    rows: tuple[PlannedRow, ...]

    @property
    def allowed(self) -> bool:
        """Whether no row breaks a rule."""
        return not any(row.preview.problems for row in self.rows)


def plan_reports(engine: Engine, file: Path, actor: str) -> ReportsPlan:
    """What a table of reports would change; writes nothing. InputError where it cannot be read."""
    rows = read_apart(read_statements, bytes_of(file), file.name, months_named(), today())
    with reading(engine) as connection:
        return plan_rows(connection, engine, rows, actor)


def read_reports(file: Path, others: Sequence[str] = ()) -> tuple[StatementRow, ...]:
    """The rows of a table of reports of our own, their days in the words of every language, with
    `others` among its columns; InputError where it cannot be read."""
    return read_statements(bytes_of(file), file.name, months_named(), today(), others)


def confirm_reports(
    engine: Engine,
    plan: ReportsPlan,
    acting: Acting,
    answer: OrderAnswer | None = None,
    language: str = "",
) -> int:
    """Write the reports that a plan showed, in one transaction, and say how many; the `answer` is
    that of `record`, the texts are in this `language`.

    RefusedError where one breaks a rule, or somebody else reported on a line meanwhile, OrderAsked
    where steps would stand out of order and nobody said what then: nothing is written.
    """
    entries = [row.entry.written_in(language) for row in plan.rows]
    outcome = record(engine, entries, acting, answer=answer)
    if isinstance(outcome, AwaitsAnswer):
        raise OrderAsked("refused.order", question=outcome.question)
    if not isinstance(outcome, Recorded):
        refs = [
            plan.rows[at].ref
            for at in (outcome.problems if isinstance(outcome, Refused) else outcome.reports)
        ]
        raise RefusedError("refused.overtaken", refs=refs)
    return len(outcome.reports)


def plan_rows(
    connection: Connection, engine: Engine, rows: tuple[StatementRow, ...], actor: str
) -> ReportsPlan:
    """The plan of these rows; InputError where a cell is not understood, with all that is wrong in
    any row."""
    lines, words = current_lines(connection, engine), spoken_on_record(connection)
    reports = reports_under(connection, lines.editions)
    planned: list[PlannedRow] = []
    wrong: list[object] = []
    unread = False
    for row in rows:
        wrong += row.faults.values()
        try:
            found = lines.named(row.reference)
        except QuestionError as error:
            wrong.append(row.record.wrong("reference", error))
            unread = True
            continue
        own = reports.get(found.line.id, ())
        said = words.resolved(replace(row.statement, line=found.line.id), found.line.steps)
        given, seen = circumstances(found, own), last_number(own)
        by = by_whom(row.colleague, actor)
        shown = preview_of(said, by, given)
        wrong += [
            row.record.wrong(CELL_OF.get(problem.field, problem.field), problem)
            for problem in left_to_say(shown.problems, row.faults)
        ]
        unread |= bool(row.faults)
        entry = Entry(said, seen, row.colleague)
        planned.append(PlannedRow(row.record.number, found.line.ref, entry, shown))
        reports[found.line.id] = (*own, said.recorded(seen, now(), by))
    if unread:
        raise InputError("read.cells", places=Lines(wrong))
    return ReportsPlan(tuple(planned))
