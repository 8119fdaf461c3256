"""Hostile and broken files through every reader: a clear sentence or a reading with findings,
within bounds.

No case hangs, needs much memory, shows a traceback, reaches out of the machine, or changes the
database.
"""

import resource
import socket
import time
from pathlib import Path

import pytest

from tests.support.documents.hostile import files as hostile
from tests.support.documents.hostile.readable import BASES, EITHER, READ
from tests.support.documents.hostile.refused import REFUSED
from tests.support.documents.readings import VOCABULARY
from tests.support.error_text import in_words, refuses
from tests.support.records import shipped_plans
from wp.errors import InputError
from wp.loaders import limits
from wp.loaders.registry import read_bytes
from wp.loaders.rows import Reading, ReadOptions
from wp.services.imports.confirm import ImportRequest, plan_import
from wp.store.database import Engine

# Of computing, for the machine of the tests has others to serve; and what more memory is taken, in
# kB.
SECONDS, MEMORY = 30, 700_000


@pytest.fixture(autouse=True)
def nothing_reaches_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection to anywhere fails the test."""

    def refuse(*_: object) -> None:
        raise AssertionError("a reader tried to reach out of the machine")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def within_bounds(name: str, data: bytes) -> Reading | InputError:
    """What comes of reading a file, which must come in time and with little memory."""
    began, memory = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        found: Reading | InputError = read_bytes(data, name, VOCABULARY)
    except InputError as error:
        found = error
    assert time.process_time() - began < SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < MEMORY
    if isinstance(found, InputError):
        assert in_words(found).startswith(name) and len(in_words(found).splitlines()) == 1
    return found


@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_in_a_sentence(case: str) -> None:
    """The sentence names the file and what is wrong with it."""
    name, make, said = REFUSED[case]
    found = within_bounds(name, make())
    assert isinstance(found, InputError)
    with refuses(InputError, said):
        raise found


@pytest.mark.parametrize("case", READ)
def test_it_is_read_and_what_is_odd_is_a_finding(case: str) -> None:
    """What does no harm is read, whatever it is called."""
    name, make, code = READ[case]
    found = within_bounds(name, make())
    assert isinstance(found, Reading), found
    assert found.rows and (not code or code in {finding.code for finding in found.findings})


@pytest.mark.parametrize("case", EITHER)
def test_a_damaged_file_ends_in_a_sentence_or_a_reading(case: str) -> None:
    """A file cut off or overwritten: never a traceback."""
    name, make, _ = EITHER[case]
    within_bounds(name, make())


def test_the_deadline_ends_every_reader() -> None:
    """A reader that is given no time at all gives up in a sentence that names the time."""
    for name, base in (*BASES.items(), ("plan.csv", hostile.table)):
        late = limits.Deadline(name, time.monotonic() - 1, 7)
        with refuses(InputError, "within 7 seconds"):
            read_bytes(base(), name, VOCABULARY, limits_of(late))


def limits_of(deadline: limits.Deadline) -> ReadOptions:
    """Options with a deadline."""
    return ReadOptions(deadline=deadline)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """A record of the two shipped plans."""
    return shipped_plans(tmp_path_factory.mktemp("hostile") / "wp.db")


def test_the_database_stays_as_it_is(record: Engine, tmp_path: Path) -> None:
    """Planning an import of any of them writes nothing, byte for byte."""
    place = Path(str(record.url.database))
    before = place.read_bytes()
    for at, case in enumerate(
        ("bomb in Word", "laughs in a sheet", "a password", "rows in no order", "a picture")
    ):
        file = tmp_path / f"{at}{REFUSED[case][0]}"
        file.write_bytes(REFUSED[case][1]())
        with pytest.raises(InputError):
            plan_import(record, ImportRequest(file, "NEW"))
    assert place.read_bytes() == before
