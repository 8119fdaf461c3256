"""A record that grows: what a page or a write costs is counted, never timed."""

import datetime as dt
from pathlib import Path

import pytest

from tests.support.people.acting import by
from wp.domain import snapshot as judging
from wp.domain.counts.changes_between import changes_between
from wp.domain.progress import ProgressStatus, Statement, fold
from wp.domain.snapshot import take_snapshot
from wp.domain.status import TimelineStatus
from wp.services.lines import current_lines, find_line
from wp.services.progress.followed_acts import reports_under
from wp.services.progress.recording import Entry, Recorded, last_seen, record
from wp.services.query import Question, ask, in_every_language
from wp.services.record import fill_empty, open_record
from wp.store.database import Engine, reading
from wp.store.text_translations import load_translations

DAY = dt.date(2019, 10, 31)


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    """The shipped record with its first session."""
    engine = open_record(str(tmp_path / "wp.db"))
    fill_empty(engine, with_session=True)
    return engine


def report(engine: Engine, ref: str) -> None:
    """A line becomes completed."""
    line = find_line(engine, ref).line.id
    said = Statement(
        line, DAY, ProgressStatus.COMPLETED, note="Done.", evidence="PC1", as_it_stands="by writing"
    )
    assert isinstance(record(engine, [Entry(said, last_seen(engine, line))], by("ana")), Recorded)


def test_a_write_lets_only_the_lines_of_its_task_be_judged_again(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, folded = ask(engine, Question(as_of=DAY)), []

    def counting(*given: object) -> object:
        folded.append(given)
        return fold(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(judging, "fold", counting)
    report(engine, "WP 10.1a")
    after = ask(engine, Question(as_of=DAY))
    own = [view for view in before.lines if view.task.ref == "WP 10.1"]
    assert 1 < len(own) == len(folded) < 10
    assert after.count(("status", "completed")) == before.count(("status", "completed")) + 1


def test_what_is_carried_over_equals_what_is_judged_anew(engine: Engine) -> None:
    ask(engine, Question(as_of=DAY))
    for ref in ("WP 10.1a", "ECP 15"):
        report(engine, ref)
        carried = ask(engine, Question(as_of=DAY))
        with reading(engine) as connection:
            editions = carried.snapshot.editions
            anew = take_snapshot(
                editions,
                reports_under(connection, editions),
                carried.snapshot.sessions,
                DAY,
                told=in_every_language(load_translations(connection), None),
            )
        assert anew == carried.snapshot
        fresh = type(carried._index)(anew, carried._index.known)
        assert {facet: list(bits.items()) for facet, bits in fresh.bits.items()} == {
            facet: list(bits.items()) for facet, bits in carried._index.bits.items()
        }
        assert (fresh.stale, fresh.slipped) == (carried._index.stale, carried._index.slipped)


def test_the_lines_are_gathered_once_for_the_same_editions(engine: Engine) -> None:
    with reading(engine) as connection:
        first = current_lines(connection, engine)
    report(engine, "WP 4.3")
    with reading(engine) as connection:
        assert current_lines(connection, engine) is first


def test_what_changed_is_told_once_for_the_same_days(engine: Engine) -> None:
    found = changes_between(
        ask(engine, Question(as_of=dt.date(2019, 7, 1))), ask(engine, Question(as_of=DAY))
    )
    assert found.acted and found.acted is found.acted and found.postponed is found.postponed
    assert found.became(TimelineStatus.OVERDUE) is found.became(TimelineStatus.OVERDUE)
