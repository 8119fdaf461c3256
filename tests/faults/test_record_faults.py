"""The file of a record is full, held, deleted, replaced, damaged while it is served: a person who
presses the button reads why, `/readyz` says it, nothing is lost, and what was typed is recorded by
another press when it is over."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.faults.record_faults import FAULTS, QUERY, Fault, befall, deleted, small_disk
from tests.faults.server_kills import signed_in
from tests.support.programs.open_desk import UNFORESEEN, Desk
from tests.support.programs.sign_in import Door, door
from wp.services.record import verify


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """A server whose record lies on a small disk."""
    with small_disk(tmp_path_factory.mktemp("disk") / "small") as disk, door(disk) as made:
        made.engine.dispose()
        yield made


# The 20 seconds for which a lock is waited for are shortened in tests/store/test_write_turns.py.
SHORT = [each for each in FAULTS if each.word != "locked"]


@pytest.mark.parametrize("fault", SHORT, ids=lambda fault: fault.name)
def test_a_fault_is_said_and_loses_nothing(here: Door, fault: Fault) -> None:
    if fault.word == "full" and not Path(str(here.engine.url.database)).parent.is_mount():
        pytest.skip("only root can make a disk that is full")
    with ExitStack() as stack:
        befallen = befall(here, Desk(here, signed_in(here.url), stack), fault)
    assert befallen.harm(fault) == []
    assert verify(here.engine).broken == ()
    here.engine.dispose()
    assert "Traceback" not in Path(here.log).read_text(encoding="utf-8")


def test_a_draft_that_cannot_be_given_up_stays(here: Door) -> None:
    file = Path(str(here.engine.url.database))
    with ExitStack() as stack:
        desk = Desk(here, signed_in(here.url), stack)
        desk.show("report", QUERY)
        desk.enter("report:note", "still there")
        desk.show("report", QUERY)
        with deleted(file):
            answer = desk.show("report", QUERY, "report:!give_up")
        assert "was deleted" in answer and not any(sign in answer for sign in UNFORESEEN)
        assert "still there" in desk.show("report", QUERY)
