"""The round trip of the update workbook: made from the record, judged when it comes back,
recorded all or nothing."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from wp.domain.filter import Answer
from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.domain.progress import last_number
from wp.domain.reporting.order_question import OrderAnswer
from wp.domain.reporting.update_rows import circumstances, judge_update
from wp.domain.reporting.update_workbook import (
    CHECK,
    NAMED,
    OPEN,
    SHOWN,
    Choice,
    Judged,
    Kind,
    Notice,
    OnRecord,
    UpdateCircumstances,
)
from wp.domain.spoken import as_compared
from wp.errors import RecordError
from wp.language.words import LANGUAGES, Words
from wp.loaders.child.parent import read_apart
from wp.loaders.sheets.update_workbook import UpdateSheet, read_update
from wp.services.clock import today
from wp.services.lines import current_lines
from wp.services.progress.followed_acts import reports_under
from wp.services.progress.recording import (
    AwaitsAnswer,
    Entry,
    Preview,
    Recorded,
    preview_of,
    record_within,
)
from wp.services.spoken import spoken_on_record
from wp.services.writing import writing_as
from wp.store.database import Connection, Engine, reading
from wp.store.reports import load_reports

WRONG = (Kind.INVALID, Kind.UNKNOWN, Kind.DUPLICATE)
# Titles of earlier French workbooks, which may still come back.
_FORMER = {
    "valable au": "effective_on",
    "raison": "reason",
    "calendrier imprimé": "timeline",
    "état du calendrier actuel": "stands",
}


@dataclass(frozen=True, slots=True)
class PlannedUpdate:
    """A row, what becomes of it, and what its report would make of the line (None where it says
    none)."""

    judged: Judged
    preview: Preview | None


@dataclass(frozen=True, slots=True)
class UpdatePlan:
    """What a returned workbook would write, and the words in it that no report takes."""

    rows: tuple[PlannedUpdate, ...]
    beside: tuple[Notice, ...]

    def of(self, *kinds: Kind) -> tuple[PlannedUpdate, ...]:
        """The rows of these kinds, in the order of the sheet."""
        return tuple(row for row in self.rows if row.judged.kind in kinds)

    @property
    def counts(self) -> dict[str, int]:
        """How many rows change, stay, wait for a decision, and must be mended."""
        kinds = {
            "changes": (Kind.CHANGES,),
            "unchanged": (Kind.UNCHANGED,),
            "meanwhile": (Kind.MEANWHILE,),
            "wrong": WRONG,
        }
        return {name: len(self.of(*each)) for name, each in kinds.items()}

    @property
    def allowed(self) -> bool:
        """Whether it may be written: something changes, nothing is wrong, nothing is left to
        decide."""
        return bool(self.of(Kind.CHANGES)) and not self.of(*WRONG, Kind.MEANWHILE)


def make_update(engine: Engine, answer: Answer, words: Words, generated_at: dt.datetime) -> bytes:
    """The update workbook of the lines of an answer; each row remembers the last report now on
    record."""
    from wp.exports.excel.update_workbook import UpdateLine, to_update

    with reading(engine) as connection:
        current = current_lines(connection, engine)
        reports = load_reports(connection)
    lines = [
        UpdateLine(view, last_number(reports.get(view.line.id, ())), words)
        for view in answer.lines
        if view.line.id in current
    ]
    return to_update(lines, words, answer.snapshot.as_of, generated_at)


def titles() -> dict[str, str]:
    """The column of each title of an update workbook, in every language, and of those that earlier
    ones have."""
    every = [Words(language) for language in LANGUAGES]
    now = {
        as_compared(w(f"update.col.{name}")): name
        for w in every
        for name in (*NAMED, *SHOWN, CHECK, *OPEN)
    }
    return now | _FORMER


def read_update_sheet(data: bytes, name: str) -> UpdateSheet:
    """The rows of a workbook that came back; InputError, in one sentence, where it cannot be
    read for certain."""
    return read_apart(read_update, data, name, titles())


def plan_update(
    engine: Engine, sheet: UpdateSheet, actor: str, choices: Mapping[int, Choice]
) -> UpdatePlan:
    """What the rows of a sheet would change against the record as it stands, with what was chosen
    for rows (`choices`, by number) whose line somebody else reported on; writes nothing."""
    with reading(engine) as connection:
        return _plan(connection, engine, sheet, actor, choices)


def confirm_update(
    engine: Engine,
    sheet: UpdateSheet,
    acting: Acting,
    choices: Mapping[int, Choice],
    token: str = "",
    answer: OrderAnswer | None = None,
    language: str = "",
) -> tuple[UpdatePlan, Recorded | AwaitsAnswer | None]:
    """Judge the rows of a sheet again, with the choices, and write their reports in the same
    transaction, all or nothing (then None); the `answer` is that of `record`, the texts are in
    this `language`. RecordError where
    the record takes back what it has allowed."""
    with writing_as(engine, acting, Verb.REPORT) as connection:
        plan = _plan(connection, engine, sheet, acting.who, choices)
        if not plan.allowed:
            return plan, None
        entries = [each.written_in(language) for each in entries_of(plan)]
        outcome = record_within(connection, engine, entries, acting, token, answer)
        if not isinstance(outcome, Recorded | AwaitsAnswer):
            raise RecordError("record.not_taken", outcome=repr(outcome))
        return plan, outcome


def entries_of(plan: UpdatePlan) -> list[Entry]:
    """The reports that the changed rows of a plan make."""
    judged = (row.judged for row in plan.of(Kind.CHANGES))
    return [Entry(j.statement, j.seen, j.row.colleague) for j in judged if j.statement]


def _plan(
    connection: Connection,
    engine: Engine,
    sheet: UpdateSheet,
    actor: str,
    choices: Mapping[int, Choice],
) -> UpdatePlan:
    lines = _on_record(connection, engine)
    day = today()
    judged = judge_update(
        sheet.rows,
        UpdateCircumstances(lines, spoken_on_record(connection), actor, day, choices),
    )
    rows = tuple(PlannedUpdate(each, _preview(each, actor)) for each in judged)
    return UpdatePlan(rows, sheet.beside)


def _preview(each: Judged, actor: str) -> Preview | None:
    if each.statement is None or each.line is None or each.kind is Kind.UNCHANGED:
        return None
    return preview_of(each.statement, actor, circumstances(each.line, today()))


def _on_record(connection: Connection, engine: Engine) -> dict[int, OnRecord]:
    lines = current_lines(connection, engine)
    reports = reports_under(connection, lines.editions)
    return {
        number: OnRecord(
            number,
            found.line.ref,
            found.line.steps,
            tuple(reports.get(number, ())),
            found.edition.programme.start,
        )
        for number, found in lines.items()
    }
