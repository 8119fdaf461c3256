"""Reading while others write: one question reads one state, and nobody waits without an end; the
same on SQLite and on PostgreSQL."""

import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.support.building import day
from tests.support.records import first_line, put_on_record, record_of_kind
from wp.domain.progress import Statement
from wp.services.lines import current_lines
from wp.services.record import verify
from wp.store.audit.log import head_of
from wp.store.database import Engine, reading
from wp.store.record_file import BUSY_MILLISECONDS

# How often the log is checked while people write: the long form with WP_LONG=1.
CHECKS, WRITERS = (100, 3) if os.environ.get("WP_LONG") else (8, 2)


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A record with both plans in a database of each kind."""
    with record_of_kind(request, tmp_path) as engine:
        yield engine


def test_one_question_reads_one_state_while_others_write(engine: Engine) -> None:
    """What is read twice in one question reads the same; on PostgreSQL each statement would see
    what was written a moment before."""
    with reading(engine) as connection:
        first = head_of(connection)
        put_on_record(engine, Statement(first_line(engine), day("2019-10-31"), note="meanwhile"))
        assert head_of(connection) == first
    with reading(engine) as connection:
        assert head_of(connection).number > first.number


def test_the_log_is_checked_without_a_false_alarm_while_others_write(engine: Engine) -> None:
    with reading(engine) as connection:
        lines = list(current_lines(connection, engine))
    ended = threading.Event()

    def write(line: int) -> None:
        at = 0
        while not ended.is_set():
            put_on_record(engine, Statement(line, day("2019-10-31"), note=f"note {at}"))
            at += 1

    with ThreadPoolExecutor(WRITERS) as writers:
        writing_ = [writers.submit(write, line) for line in lines[:WRITERS]]
        try:
            checks = [verify(engine) for _ in range(CHECKS)]
        finally:
            ended.set()
        for each in writing_:
            each.result(60)
    assert [each.broken for each in checks] == [()] * CHECKS
    assert checks[-1].events > checks[0].events


def test_a_writer_does_not_wait_without_an_end(engine: Engine) -> None:
    """PostgreSQL gives up on a lock and on a statement; SQLite has its busy time."""
    with reading(engine) as connection:
        if engine.dialect.name == "postgresql":
            for name in ("lock_timeout", "statement_timeout"):
                assert connection.exec_driver_sql(f"SHOW {name}").scalar() != "0"
        else:
            assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == BUSY_MILLISECONDS
