"""Writers wait for each other in order, are told after a while, and give up in the end; the same on
SQLite and on PostgreSQL, for writers of this process and of others."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest

from tests.support.building import day
from tests.support.records import first_line, put_on_record, record_of_kind
from wp.domain.progress import Statement
from wp.errors import RecordError
from wp.store.audit.log import head_of
from wp.store.database import Engine, connect, reading, writing
from wp.store.writers import patience, turn

SOON, LATE = 0.3, 1.2
Hold = Callable[[], AbstractContextManager[object]]


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A record with both plans in a database of each kind."""
    with record_of_kind(request, tmp_path) as engine:
        yield engine


@pytest.fixture(params=["this process", "another"])
def hold(request: pytest.FixtureRequest, engine: Engine) -> Hold:
    """Holds the lock of the writers: as another thread does, or as another process."""
    if request.param == "this process":
        return lambda: _in_a_thread(engine)
    return lambda: _by_another(engine)


@contextmanager
def _in_a_thread(engine: Engine) -> Iterator[None]:
    holds, ended = threading.Event(), threading.Event()

    def write() -> None:
        with writing(engine):
            holds.set()
            ended.wait(30)

    with ThreadPoolExecutor(1) as pool:
        held = pool.submit(write)
        holds.wait(30)
        try:
            yield
        finally:
            ended.set()
            held.result(30)


@contextmanager
def _by_another(engine: Engine) -> Iterator[None]:
    """Beside the turns of this process, as another has turns of its own."""
    if engine.dialect.name == "sqlite":
        file = str(engine.url.database)
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")
        return
    with connect(engine.url.render_as_string(hide_password=False)).begin() as other:
        other.exec_driver_sql(turn.WRITERS)
        yield


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "TOLD_SECONDS", SOON)
    monkeypatch.setattr(patience, "LONGEST_SECONDS", LATE)


def write(engine: Engine, note: str) -> None:
    put_on_record(engine, Statement(first_line(engine), day("2019-10-31"), note=note))


def test_whoever_waits_is_told_and_writes_when_their_turn_comes(engine: Engine, hold: Hold) -> None:
    told, line = threading.Event(), Statement(first_line(engine), day("2019-10-31"), note="late")

    def waits() -> None:
        with patience.telling(told.set):
            put_on_record(engine, line)

    with ThreadPoolExecutor(1) as pool:
        with hold():
            before = _number(engine)
            late = pool.submit(waits)
            assert not told.wait(SOON / 2) and told.wait(LATE)
            assert not late.done() and _number(engine) == before
        late.result(30)
    assert _number(engine) > before


def test_whoever_waits_too_long_is_told_that_nothing_was_recorded(
    engine: Engine, hold: Hold
) -> None:
    before = _number(engine)
    with hold():
        begun = time.monotonic()
        with pytest.raises(RecordError) as refused:
            write(engine, "never")
        assert time.monotonic() - begun >= LATE - 0.1
    assert refused.value.phrase.key == "store.busy"
    assert _number(engine) == before
    # The connection is as good as before.
    write(engine, "after")
    assert _number(engine) > before


def test_writers_of_one_process_come_in_order(engine: Engine) -> None:
    order: list[int] = []

    def write_as(number: int) -> None:
        with writing(engine):
            order.append(number)
            time.sleep(0.02)

    with ThreadPoolExecutor(8) as pool, _in_a_thread(engine):
        for number in range(8):
            pool.submit(write_as, number)
            time.sleep(0.03)
    assert order == list(range(8))


def test_who_waits_keeps_nobody_from_reading(
    engine: Engine, hold: Hold, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many wait: they take no connection from those who read."""
    # On a busy machine the reading may take longer than the patience of these tests.
    monkeypatch.setattr(patience, "LONGEST_SECONDS", 30.0)
    crowd = 20

    def wait() -> None:
        with writing(engine):
            pass

    with ThreadPoolExecutor(crowd) as pool:
        with hold():
            waiting = [pool.submit(wait) for _ in range(crowd)]
            time.sleep(SOON)
            assert _number(engine) > 0
            assert not any(each.done() for each in waiting)
        for each in waiting:
            each.result(60)


def test_at_the_end_those_who_write_finish_and_nobody_begins(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turn, "_ending", False)
    before = _number(engine)
    with ThreadPoolExecutor(2) as pool:
        with _in_a_thread(engine):
            waits = pool.submit(write, engine, "in time")
            while len(turn._queues[str(engine.url)]) < 2:
                time.sleep(0.01)
            ended = pool.submit(turn.end_writing, 30)
            while not turn._ending:
                time.sleep(0.01)
            with pytest.raises(RecordError) as refused:
                write(engine, "too late")
            assert refused.value.phrase.key == "store.ending" and not ended.done()
        waits.result(30)
        assert ended.result(30)
    assert _number(engine) > before


def _number(engine: Engine) -> int:
    with reading(engine) as connection:
        return head_of(connection).number
