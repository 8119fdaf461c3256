"""The calls of the verbs that write proposed reports (`tests.support.people.calls`)."""

from collections.abc import Callable

from tests.support.building import day
from tests.support.people.acting import by
from tests.support.people.calls_on_people import Do
from tests.support.records import first_line
from wp.domain.progress import Statement
from wp.services.progress import proposing
from wp.services.progress.recording import Entry, last_seen
from wp.store.database import Engine


def _entry(engine: Engine) -> Entry:
    line = first_line(engine)
    return Entry(Statement(line, day("2019-11-01"), note="x"), last_seen(engine, line))


def _proposed(engine: Engine) -> tuple[int, int]:
    """The number of a proposed report, and of the latest report of its line."""
    entry = _entry(engine)
    came = proposing.propose_reports(engine, [entry], by("Kim Lee"), "en")
    assert isinstance(came, proposing.Proposed), came
    return came.numbers[0], entry.seen


def propose(engine: Engine) -> Do:
    return lambda acting: proposing.propose_reports(engine, [_entry(engine)], acting, "en")


def accept(engine: Engine) -> Do:
    number, seen = _proposed(engine)
    return lambda acting: proposing.accept_proposed(engine, number, seen, acting)


def decline(engine: Engine) -> Do:
    number, _ = _proposed(engine)
    return lambda acting: proposing.decline_proposed(engine, number, "not yet", acting)


OF_PROPOSED: dict[tuple[str, str], Callable[..., Do]] = {
    ("wp.services.progress.proposing", "accept_proposed"): accept,
    ("wp.services.progress.proposing", "decline_proposed"): decline,
    ("wp.services.progress.proposing", "propose_reports"): propose,
}
