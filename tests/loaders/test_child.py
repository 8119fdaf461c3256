"""A document is read in a process that ends in time, with little memory, alone or with one other,
and never outlives the one who asked."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from tests.support.documents.hostile import bad_readers
from tests.support.documents.readings import VOCABULARY
from tests.support.editions.plan_rows import FILES
from tests.support.error_text import in_words, refuses
from tests.support.paths import DATA, ROOT
from tests.tools.mutations import bases
from wp.domain.filter import Filter
from wp.errors import InputError, ReadingEnded
from wp.loaders.child import parent
from wp.loaders.child.parent import Bounds, read_apart
from wp.loaders.child.turns import Turn
from wp.loaders.child.worker import order_of
from wp.loaders.registry import read_bytes
from wp.services.files.export import export
from wp.services.query import Question
from wp.services.record import existing_record

PATIENCE = 60.0


def until(holds: Callable[[], bool]) -> None:
    """Wait for something that comes soon."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def running(process: int) -> bool:
    """Whether a process of this number still runs."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state not in "ZX"


def numbers(told: Path) -> list[int]:
    """The processes that `slow` began."""
    return [int(line) for line in told.read_text().splitlines()] if told.exists() else []


def test_an_endless_document_is_given_up_and_its_process_ended(tmp_path: Path) -> None:
    begun, told = time.monotonic(), str(tmp_path / "told").encode()
    with refuses(ReadingEnded, "a.docx was not read within 1 seconds") as ended:
        read_apart(bad_readers.endless, told, "a.docx", bounds=Bounds(seconds=1))
    assert time.monotonic() - begun < 15 and ended.value.exit_code == 14
    assert not running(numbers(tmp_path / "told")[0])


@pytest.mark.parametrize("by_system", [True, False])
def test_a_document_that_takes_too_much_memory_is_given_up(by_system: bool) -> None:
    """By a limit of the system; watched by the parent where there is none."""
    bounds = Bounds(memory=300_000_000, by_system=by_system)
    with refuses(ReadingEnded, "a.docx needs more than 300 MB"):
        read_apart(bad_readers.greedy, b"", "a.docx", bounds=bounds)


def test_a_process_that_crashes_is_one_error_and_a_line_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with refuses(ReadingEnded, "a.pdf could not be read: the reader of its format failed"):
        read_apart(bad_readers.crashing, b"", "a.pdf")
    (line,) = caplog.messages
    assert "'a.pdf'" in line and str(-signal.SIGSEGV) in line and "string_at" in line


def test_a_mistake_of_a_reader_is_one_error_and_its_traceback_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with refuses(ReadingEnded, "a.pdf could not be read"):
        read_apart(bad_readers.mistaken, b"", "a.pdf")
    (line,) = caplog.messages
    assert "a mistake of the reader" in line and "bad_readers.py" in line


def test_what_is_of_another_type_than_a_reader_gives_is_not_taken(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with refuses(ReadingEnded, "could not be read"):
        read_apart(bad_readers.lying, b"", "a.pdf")
    assert len(caplog.messages) == 1


def test_what_a_library_prints_is_no_part_of_the_answer() -> None:
    assert read_apart(bad_readers.noisy, b"", "a.pdf") == "a.pdf"


def test_an_error_comes_back_as_it_was_raised() -> None:
    with pytest.raises(InputError) as direct:
        bad_readers.refusing(b"", "a.csv")
    with pytest.raises(InputError) as apart:
        read_apart(bad_readers.refusing, b"", "a.csv")
    assert type(apart.value) is InputError and str(apart.value) == str(direct.value)


@pytest.mark.parametrize("name", sorted(bases()))
def test_every_format_reads_the_same_apart(name: str) -> None:
    data = bases()[name]
    assert read_apart(read_bytes, data, name, VOCABULARY) == read_bytes(data, name, VOCABULARY)


@contextmanager
def begun(turn: Turn, told: Path, outcomes: list[InputError]) -> Iterator[None]:
    """Somebody who has a slow document read."""

    def read() -> None:
        with turn.asking():
            try:
                read_apart(bad_readers.slow, str(told).encode(), "slow.pdf")
            except ReadingEnded as error:
                outcomes.append(error)

    thread = Thread(target=read)
    thread.start()
    try:
        yield
    finally:
        turn.cancel()
        thread.join(PATIENCE)
        assert not thread.is_alive()


def test_two_are_read_at_once_and_a_third_waits(tmp_path: Path) -> None:
    """The third knows how many are before it, and begins when one of the two ends."""
    told = tmp_path / "told"
    outcomes: list[InputError] = []
    first, second, third, fourth = turns = [Turn() for _ in range(4)]
    with begun(first, told, outcomes), begun(second, told, outcomes):
        until(lambda: len(numbers(told)) == 2)
        with begun(third, told, outcomes):
            until(lambda: third.before == 0)
            with begun(fourth, told, outcomes):
                until(lambda: fourth.before == 1)
                assert [turn.before < 0 for turn in turns] == [True, True, False, False]
                assert len(numbers(told)) == 2
                second.cancel()
                until(lambda: len(numbers(told)) == 3)
                assert fourth.before == 0 and third.before < 0
    assert [in_words(each).partition(":")[0] for each in outcomes] == ["slow.pdf was not read"] * 4
    assert not any(map(running, numbers(told))) and len(numbers(told)) == 3


# Whoever runs the tests in the background has the interrupt ignored, which programs inherit.
ASKING = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from tests.support.documents.hostile import bad_readers
from wp.loaders.child.parent import read_apart
read_apart(getattr(bad_readers, sys.argv[1]), sys.argv[2].encode(), "slow.pdf")
"""


@pytest.mark.parametrize("reader", ["slow", "endless"])
def test_no_process_outlives_its_parent(reader: str, tmp_path: Path) -> None:
    """Killed in a way that lets it do nothing any more."""
    told = tmp_path / "told"
    asks = subprocess.Popen([sys.executable, "-c", ASKING, reader, str(told)], cwd=ROOT)
    until(lambda: bool(numbers(told)))
    (child,) = numbers(told)
    assert running(child)
    asks.send_signal(signal.SIGKILL)
    asks.wait()
    until(lambda: not running(child))


def test_a_process_ends_with_its_input(tmp_path: Path) -> None:
    """Where the system does not end it with its parent, the end of the pipe does."""
    told = tmp_path / "told"
    with parent._started(Bounds()) as child:
        order = order_of(bad_readers.slow, str(told).encode(), "slow.pdf")
        parent._order(child.stdin, order)
        until(lambda: bool(numbers(told)))
        assert child.poll() is None and child.stdin
        child.stdin.close()
        until(lambda: child.poll() is not None)


def test_the_process_leaves_the_terminals_interrupt_to_its_parent(tmp_path: Path) -> None:
    """Ctrl-C reaches both; the parent ends the reading, and no traceback of the child is shown."""
    told = tmp_path / "told"
    asks = subprocess.Popen(
        [sys.executable, "-c", ASKING, "slow", str(told)],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    until(lambda: bool(numbers(told)))
    os.killpg(asks.pid, signal.SIGINT)
    said = asks.communicate(timeout=PATIENCE)[1].decode()
    assert said.count("KeyboardInterrupt") == 1
    assert not any(map(running, numbers(told)))


@pytest.mark.parametrize("format_", ["csv", "docx", "xlsx"])
@pytest.mark.parametrize("code", FILES)
def test_shipped_plans_read_the_same_apart(code: str, format_: str, started: Path) -> None:
    """As they are shipped, and as this product publishes them."""
    data = (DATA / FILES[code]).read_bytes()
    if format_ != "csv":
        question = Question(Filter(programme=(code,)))
        data = export(existing_record(f"sqlite:///{started}"), question, format_, "en")
    name = f"plan.{format_}"
    direct = read_bytes(data, name, VOCABULARY)
    assert read_apart(read_bytes, data, name, VOCABULARY) == direct and direct.rows
