"""Records that have grown: the shipped plans many times over, and the shipped plans with many times
the reports.

Both are written through the product's own import and its own writing functions.
"""

import dataclasses
import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from tests.support.documents import programme_csv
from tests.support.people.acting import by
from wp.domain.meetings.decisions import Decision
from wp.domain.programme import Edition
from wp.domain.progress import ProgressStatus, Statement
from wp.domain.sessions import Precision, Session, SessionState
from wp.installation import DATA
from wp.loaders.data.progress_table import IN_FRENCH
from wp.loaders.data.vocabularies import load_bodies
from wp.loaders.registry import read_file
from wp.loaders.rows import Reading, Row
from wp.services.clock import now
from wp.services.imports.confirm import ImportRequest, confirm_import
from wp.services.meetings.first_session import PROGRESS
from wp.services.progress.report_table import plan_rows, read_reports
from wp.services.query import current_editions
from wp.services.record import fill_empty, open_record
from wp.store.database import Engine, reading, writing
from wp.store.decisions import add_decision, load_decisions
from wp.store.reports import add_report, load_reports
from wp.store.sessions import add_session

FILES = {"WP": "work_programme.csv", "ECP": "ecp_action_plan.csv"}
EFFECTIVE_ON = dt.date(2019, 10, 31)
ACTOR = "benchmark"


def many_times(reading: Reading, times: int) -> Reading:
    """The rows of a plan `times` times, numbered on."""
    topics = max(int(row.topic_no) for row in reading.rows)
    tasks = max(int(row.task_no) for row in reading.rows)
    rows = []
    for turn in range(times):
        for row in reading.rows:
            on = {"topic_no": str(int(row.topic_no) + turn * topics)}
            if reading.kind == "actions":
                on["task_no"] = str(int(row.task_no) + turn * tasks)
            rows.append(dataclasses.replace(row, **on))
    return dataclasses.replace(reading, rows=tuple(rows), inactive=())


def make_large(database: Path, times: int) -> None:
    """A record with both plans `times` times over; 100 times are 12,600 tasks with 13,700 lines."""
    engine = open_record(str(database))
    vocabulary = load_bodies(DATA / "bodies.csv")
    for code, name in FILES.items():
        content = programme_csv.write(many_times(read_file(DATA / name, vocabulary), times))
        _take_in(engine, database.with_name(name), code, content)


def report_everywhere(database: Path) -> None:
    """The reports of October 2019 on a record of `make_large`: each on its line and on every
    copy of it."""
    engine = open_record(str(database))
    with writing(engine, by()) as connection:
        planned = plan_rows(connection, engine, read_reports(DATA / PROGRESS, IN_FRENCH), ACTOR)
        copies = _copies(current_editions(connection, engine))
        said = (
            dataclasses.replace(row.entry.statement, line=line)
            for row in planned.rows
            for line in copies[row.entry.statement.line]
        )
        for each in said:
            add_report(connection, each.recorded(0, now(), ACTOR), now(), ACTOR)


def _copies(editions: Iterable[Edition]) -> dict[int, list[int]]:
    """The ids of a line and of its copies, by the id of the first: the copies stand behind it,
    one plan's length on."""
    found: dict[int, list[int]] = {}
    for edition in editions:
        ids = [line.id for _, _, line in edition.lines()]
        length = len(
            read_file(DATA / FILES[edition.programme.code], load_bodies(DATA / "bodies.csv")).rows
        )
        found |= {first: ids[at::length] for at, first in enumerate(ids[:length])}
    return found


def make_reported(database: Path, times: int) -> None:
    """The shipped record with `times` times its reports, on the same lines, and `times` times its
    decisions, each time those of a session more.

    What is added became true in July to October 2019, before what the session noted, so that the
    lines stand as they do in the shipped record.
    """
    engine = open_record(str(database))
    fill_empty(engine, with_session=True)
    with writing(engine, by()) as connection:
        shipped = [report for own in load_reports(connection).values() for report in own]
        decided = load_decisions(connection)
        for turn in range(times - 1):
            day = dt.date(2019, 7, 1) + dt.timedelta(days=turn % 120)
            for report in shipped:
                said = Statement(
                    report.line, day, ProgressStatus.IN_PROGRESS, note=f"{report.note} ({turn})"
                )
                add_report(connection, said.recorded(0, now(), ACTOR), now(), ACTOR)
            held = _held_before(turn)
            add_session(connection, held, now(), ACTOR)
            for each in decided:
                add_decision(
                    connection, dataclasses.replace(each, session=held), _links(each), now(), ACTOR
                )


def _held_before(turn: int) -> Session:
    """A session of the PTC, of the years before those that the shipped calendar knows."""
    start = dt.date(1990 + turn // 4, 1 + 3 * (turn % 4), 8)
    end = start + dt.timedelta(days=3)
    return Session("PTC", f"{turn}th Session", start, end, Precision.DAYS, SessionState.HELD, ACTOR)


def _links(decision: Decision) -> tuple[tuple[str, int | None], ...]:
    """The references of a decision with its lines, as far as both are told one by one."""
    if len(decision.refs) == len(decision.lines):
        return tuple(zip(decision.refs, decision.lines, strict=True))
    return tuple((ref, None) for ref in decision.refs)


def add_second_edition(database: Path) -> None:
    """A second edition of the Work Programme on record: every tenth performance indicator reads
    otherwise."""
    engine = open_record(str(database))
    vocabulary = load_bodies(DATA / "bodies.csv")
    with reading(engine) as connection:
        length = sum(
            1
            for e in current_editions(connection, engine)
            if e.programme.code == "WP"
            for _ in e.lines()
        )
    first = read_file(DATA / FILES["WP"], vocabulary)
    second = many_times(first, length // len(first.rows))
    rows = tuple(_revised(row) if at % 10 == 0 else row for at, row in enumerate(second.rows))
    content = programme_csv.write(dataclasses.replace(second, rows=rows, inactive=first.inactive))
    _take_in(engine, database.with_name("second.csv"), "WP", content)


def _revised(row: Row) -> Row:
    return dataclasses.replace(
        row, indicator=dataclasses.replace(row.indicator, text=f"{row.indicator.text} (revised)")
    )


def _take_in(engine: Engine, file: Path, code: str, content: bytes) -> None:
    file.write_bytes(content)
    request = ImportRequest(file, code, "draft", EFFECTIVE_ON)
    confirm_import(engine, request, by(ACTOR), allow_unplaced=True)
