"""The rows of a returned update workbook: read, and judged against the record as it stands now."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from wp.domain.progress import Act, Authority, ProgressReport, Statement, last_number
from wp.domain.reporting.rules import Circumstances, by_whom, newer, problems
from wp.domain.reporting.update_workbook import (
    Choice,
    Fault,
    FaultCode,
    Judged,
    Kind,
    OnRecord,
    UpdateCircumstances,
    UpdateRow,
    Value,
    left_to_say,
)
from wp.domain.spoken import Spoken, as_compared, without_spaces
from wp.domain.timeline import Step, render_step
from wp.domain.written_days import days_meant, month_meant

T = TypeVar("T")
_TEXTS = ("note", "evidence", "reason", "anticipated_action")


def judge_update(rows: Iterable[UpdateRow], given: UpdateCircumstances) -> tuple[Judged, ...]:
    """What becomes of every row, in the order of the sheet."""
    found = tuple(rows)
    times = Counter(number for row in found if (number := whole(row.cells.get("line"))) is not None)
    return tuple(_judge(row, times, given) for row in found)


def _judge(row: UpdateRow, times: Mapping[int, int], given: UpdateCircumstances) -> Judged:
    ref = str(row.cells.get("ref", ""))
    number = whole(row.cells.get("line"))
    line = given.lines.get(number) if number is not None else None
    if (fault := _wrong_line(row, ref, line, given)) is not None:
        return Judged(row, Kind.UNKNOWN, ref, faults=(fault,))
    assert line is not None
    if times[line.line] > 1:
        wrong = Fault("ref", row.address("ref"), FaultCode.DOUBLED, ref)
        return Judged(row, Kind.DUPLICATE, ref, line, faults=(wrong,))
    seen = whole(row.cells.get("seen"))
    if seen is None or seen > last_number(line.reports):
        wrong = Fault("seen", row.address("seen"), FaultCode.SEEN, str(row.cells.get("seen", "")))
        return Judged(row, Kind.INVALID, ref, line, faults=(wrong,))
    if not row.says:
        return Judged(row, Kind.UNCHANGED, ref, line, seen=seen)
    said, faults = statement(row, line, given)
    if faults:
        unread = {fault.column for fault in faults}
        actor = by_whom(row.colleague, given.actor)
        broken = problems(said, actor, circumstances(line, given.today))
        return Judged(
            row,
            Kind.INVALID,
            ref,
            line,
            seen=seen,
            faults=faults,
            problems=left_to_say(broken, unread),
        )
    return _against_record(Judged(row, Kind.CHANGES, ref, line, said, seen), line, said, given)


def _against_record(
    found: Judged, line: OnRecord, said: Statement, given: UpdateCircumstances
) -> Judged:
    unseen = newer(line.reports, found.seen)
    if any(_as_recorded(said, each) == each for each in unseen):
        return replace(found, kind=Kind.UNCHANGED, again=True)
    choice = given.choices.get(found.row.number)
    if unseen and choice is Choice.LEAVE:
        return replace(found, kind=Kind.UNCHANGED, meanwhile=unseen)
    if unseen and choice is not Choice.AFTER:
        return replace(found, kind=Kind.MEANWHILE, meanwhile=unseen)
    latest = last_number(line.reports)
    actor = by_whom(found.row.colleague, given.actor)
    broken = problems(said, actor, circumstances(line, given.today))
    kind = Kind.INVALID if broken else Kind.CHANGES
    return replace(found, kind=kind, seen=latest, problems=broken, meanwhile=unseen)


def _as_recorded(said: Statement, report: ProgressReport) -> ProgressReport:
    """What a row says as it would stand on record as this report, with the reason that was given
    when it was recorded."""
    made = said.recorded(report.id, report.recorded_at, report.recorded_by)
    return replace(made, as_it_stands=report.as_it_stands)


def circumstances(line: OnRecord, today: dt.date) -> Circumstances:
    """What a report on this line is judged against."""
    return Circumstances(line.steps, line.reports, line.programme_start, today)


def _wrong_line(
    row: UpdateRow, ref: str, line: OnRecord | None, given: UpdateCircumstances
) -> Fault | None:
    """Why the row names no line of the record, or another one than its hidden number says."""
    wanted, where = without_spaces(ref), row.address("ref")
    if line is None:
        known = any(without_spaces(each.ref) == wanted for each in given.lines.values())
        return Fault("ref", where, FaultCode.UNNUMBERED if known else FaultCode.UNKNOWN, ref)
    if without_spaces(line.ref) != wanted:
        return Fault("ref", where, FaultCode.MISMATCH, line.ref)
    return None


def statement(
    row: UpdateRow, line: OnRecord, given: UpdateCircumstances
) -> tuple[Statement, tuple[Fault, ...]]:
    """The report that a row says, and what in its cells is not understood; where its day is not,
    it is as of today."""
    spoken = given.spoken
    reader = _Reader(row, line, spoken)
    effective = reader.day("effective_on")
    if "effective_on" not in {*row.cells, *row.marred}:
        reader.wrong("effective_on", FaultCode.NO_DAY)
    effective = effective or given.today
    status = reader.one_of("status", spoken.statuses)
    authority = reader.one_of("authority", spoken.authorities)
    acts = reader.acts(effective)
    month = reader.month("anticipated_month")
    moved = reader.step("step")
    texts: dict[str, Any] = {name: str(row.cells.get(name, "")) for name in _TEXTS}
    said = Statement(
        line=line.line,
        effective_on=effective,
        status=status,
        acts=acts,
        authority=authority or Authority.REPORTED,
        anticipated_month=month.replace(day=1) if month else None,
        step=render_step(moved) if moved else "",
        **texts,
    )
    return said, tuple(reader.faults)


class _Reader:
    """Reads the cells of one row, and gathers what is not understood."""

    def __init__(self, row: UpdateRow, line: OnRecord, spoken: Spoken) -> None:
        self.row, self.line, self.spoken = row, line, spoken
        self.faults: list[Fault] = []
        for column, (code, shown) in row.marred.items():
            self.faults.append(Fault(column, row.address(column), FaultCode(code), shown))

    def wrong(
        self, column: str, code: FaultCode, words: str = "", days: tuple[dt.date, ...] = ()
    ) -> None:
        self.faults.append(Fault(column, self.row.address(column), code, words, days))

    def day(self, column: str) -> dt.date | None:
        value = self.row.cells.get(column)
        if value is None or isinstance(value, dt.date):
            return value
        meant = days_meant(value, self.spoken.months)
        if len(meant) == 1:
            return meant[0]
        if meant:
            self.wrong(column, FaultCode.DAYS, value, meant)
        else:
            monthly = column == "anticipated_month"
            self.wrong(column, FaultCode.MONTH if monthly else FaultCode.DAY, value)
        return None

    def month(self, column: str) -> dt.date | None:
        value = self.row.cells.get(column)
        named = month_meant(value, self.spoken.months) if isinstance(value, str) else None
        return named or self.day(column)

    def one_of(self, column: str, known: Mapping[str, T]) -> T | None:
        value = self.row.cells.get(column)
        if value is None:
            return None
        found = known.get(as_compared(str(value)))
        if found is None:
            self.wrong(column, FaultCode(column), str(value))
        return found

    def step(self, column: str) -> Step | None:
        value = str(self.row.cells.get(column, ""))
        found = self.spoken.step(value, self.line.steps)
        if value and found is None:
            self.wrong(column, FaultCode.STEP, value)
        return found

    def acts(self, effective: dt.date) -> tuple[Act, ...]:
        """The step reached by the bodies named, else by all of its bodies, on the day named,
        else the effective day."""
        cells = self.row.cells
        if "reached" not in cells:
            for column in ("body", "acted_on", "decision"):
                if column in cells and "reached" not in self.row.marred:
                    self.wrong(column, FaultCode.NO_STEP, str(cells[column]))
            return ()
        step, on = self.step("reached"), self.day("acted_on") or effective
        named = self._bodies(step)
        if step is None:
            return ()
        decision = str(cells.get("decision", ""))
        return tuple(
            Act(render_step(step), body, on, decision) for body in named or step.bodies or ("",)
        )

    def _bodies(self, step: Step | None) -> tuple[str, ...]:
        names = [name.strip() for name in str(self.row.cells.get("body", "")).split(";")]
        found = []
        for name in filter(None, names):
            short = self.spoken.body(name, step)
            if short is None:
                self.wrong("body", FaultCode.BODY, name)
            elif step is not None and step.bodies and short not in step.bodies:
                self.wrong("body", FaultCode.NOT_IN_STEP, name)
            else:
                found.append(short)
        return tuple(dict.fromkeys(found))


def whole(value: Value | None) -> int | None:
    """A whole number as a cell holds it ("12", "12.0"), None for anything else."""
    text = str(value if value is not None else "").strip().removesuffix(".0")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else None
