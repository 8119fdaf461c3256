"""Recorded moments never go backwards, whatever the clock does, and what it said is kept."""

import ast
import datetime as dt
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.building import day
from tests.support.paths import ROOT
from tests.support.records import first_line, put_on_record
from wp.domain.progress import Statement
from wp.services import clock
from wp.services.clock import ClockDoubt
from wp.services.lines import find_line
from wp.services.progress.histories import history_of
from wp.services.record import verify
from wp.store import schema as t
from wp.store.audit.moments import STEP
from wp.store.audit.verify import Break
from wp.store.database import Engine, reading, writing

SECONDS = st.integers(-400_000, 400_000) | st.sampled_from([0, 1, -1])


def report(engine: Engine, note: str, **said: object) -> None:
    statement = Statement(first_line(engine), day("2019-10-31"), note=note)
    put_on_record(engine, statement, **said)  # type: ignore[arg-type]


def events(engine: Engine) -> list[tuple[dt.datetime, str]]:
    """The moments of the log in its order, each with what the clock said where that differs."""
    with reading(engine) as connection:
        rows = connection.execute(sa.select(t.audit_events).order_by(t.audit_events.c.id)).all()
    return [(dt.datetime.fromisoformat(row.at), row.clock) for row in rows]


@given(st.lists(SECONDS, min_size=1, max_size=4))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_moments_only_go_forward(
    filled: Engine, monkeypatch: pytest.MonkeyPatch, steps: list[int]
) -> None:
    said = dt.datetime.now(dt.UTC)
    for at, step in enumerate(steps):
        said += dt.timedelta(seconds=step)
        before = events(filled)[-1][0]
        with monkeypatch.context() as patched:
            patched.setattr(clock, "now", lambda said=said: said)
            report(filled, f"{said} {at}")
        moment, kept = events(filled)[-1]
        assert moment == max(said, before + STEP)
        assert kept == ("" if moment == said else said.isoformat())
        chapters = history_of(filled, find_line(filled, "WP 1.1"))
        assert max(each.report.recorded_at for each in chapters) == moment
    assert verify(filled).broken == ()


def test_what_the_clock_said_cannot_be_changed_unseen(
    filled: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(clock, "now", lambda: dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
        report(filled, "behind")
    assert events(filled)[-1][1] == "2020-01-01T00:00:00+00:00"
    for wrong in ("", "2020-01-02T00:00:00+00:00"):
        with writing(filled) as connection:
            connection.execute(
                sa.update(t.audit_events).where(t.audit_events.c.clock != "").values(clock=wrong)
            )
            assert Break.HASH in {each.kind for each in verify_within(connection)}
            connection.rollback()


def verify_within(connection: sa.Connection) -> tuple:  # type: ignore[type-arg]
    from wp.store.audit.verify import check_chain

    return check_chain(connection).broken


def test_every_write_asks_for_its_moment() -> None:
    """No service gives a write the bare reading of the clock."""
    told = {}
    for path in sorted((ROOT / "wp" / "services").rglob("*.py")):
        bare = [
            call.lineno
            for call in ast.walk(ast.parse(path.read_text()))
            if isinstance(call, ast.Call)
            and getattr(call.func, "id", "").startswith(("add_", "keep_mapping", "draft_cells"))
            and any(isinstance(each, ast.Call) and name(each) == "now" for each in call.args)
        ]
        if bare:
            told[str(Path(path).relative_to(ROOT))] = bare
    assert told == {}


def name(call: ast.Call) -> str:
    """What a call calls."""
    return getattr(call.func, "id", "")


def test_a_clock_that_is_behind_or_jumped_is_doubted(
    filled: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, last = dt.datetime.now(dt.UTC), events(filled)[-1][0]

    def doubted(since: dt.datetime, hours: float) -> ClockDoubt | None:
        with monkeypatch.context() as patched:
            patched.setattr(clock, "now", lambda: since + dt.timedelta(hours=hours))
            return clock.doubt(filled)

    # Behind is behind the record, whose template may be as old as this run of the tests.
    assert [doubted(last, -0.9), doubted(last, -1.1)] == [None, ClockDoubt.BEHIND]
    assert [doubted(real, 0), doubted(real, 23)] == [None, None]
    assert doubted(real, 25) is ClockDoubt.AHEAD
    # A day without a write is no jump: the clock that does not stand went on as well.
    steady = clock.steady()
    monkeypatch.setattr(clock, "steady", lambda: steady + 25 * 3600)
    assert doubted(real, 25) is None
