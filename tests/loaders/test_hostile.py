"""Hostile and broken files through every reader: a clear sentence or a reading with findings,
within bounds.

No case hangs, needs much memory, shows a traceback, reaches out of the machine, or changes the
database.
"""

import socket
from pathlib import Path

import pytest

from tests.support.documents.hostile.readable import EITHER, READ
from tests.support.documents.hostile.refused import REFUSED
from tests.support.documents.readings import VOCABULARY
from tests.support.error_text import in_words, refuses
from tests.support.records import shipped_plans
from wp.domain.bodies import BodyVocabulary
from wp.errors import InputError, ReadingEnded
from wp.loaders.child.parent import Bounds, read_apart
from wp.loaders.registry import read_bytes
from wp.loaders.rows import Reading
from wp.services.imports.confirm import ImportRequest, plan_import
from wp.store.database import Engine

# For the machine of the tests has others to serve.
BOUNDS = Bounds(seconds=120, memory=700_000_000)


def read_at_home(data: bytes, document: str, vocabulary: BodyVocabulary) -> Reading:
    """What a file gives where every connection to anywhere fails; called by the process that reads
    it."""

    def refuse(*_: object) -> None:
        raise AssertionError("a reader tried to reach out of the machine")

    socket.socket.connect = refuse  # type: ignore[method-assign]
    return read_bytes(data, document, vocabulary)


def within_bounds(name: str, data: bytes) -> Reading | InputError:
    """What comes of reading a file, which must come in time and with little memory."""
    try:
        return read_apart(read_at_home, data, name, VOCABULARY, bounds=BOUNDS)
    except ReadingEnded:
        raise
    except InputError as error:
        assert in_words(error).startswith(name) and len(in_words(error).splitlines()) == 1
        return error


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
