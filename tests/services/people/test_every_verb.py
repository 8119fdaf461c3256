"""Whatever writes is asked who acts, in one place; nobody acts under what is no name, and the log
tells where from."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.support.people.calls import CALLS, call_of, state
from tests.support.records import first_start
from tests.support.source.writing_verbs import openings, passing_by, verbs
from wp.domain.people.acting import Acting, Source
from wp.errors import RefusedError
from wp.services.clock import now
from wp.services.record import verify
from wp.store import schema as t
from wp.store.audit.events import Action
from wp.store.audit.log import record_event
from wp.store.database import Engine, reading, writing

NAMES = ["", " \n", "a" * 100_000, "a\0b", "Ana\nPérez", "Ana\x1b[2J"]
BY_HAND = Acting.local("Ana Pérez", Source.COMMAND_LINE, system_user="aperez")


def test_all_that_writes_is_known() -> None:
    """A verb that is new stands here red until it is called below."""
    assert set(CALLS) == verbs()
    assert len(openings()) > 15


def test_nothing_writes_by_another_way() -> None:
    assert passing_by() == []
    programs = {each.function for each in openings() if each.who in ("PROGRAM", "THE_SIGN_IN")}
    visits = {"begin_visit", "use_visit", "leave"}
    assert programs == {"fill_empty", "_add_vocabularies", "open_record", "copy_record", *visits}
    own = [each for each in openings() if each.function not in programs]
    assert {(each.module, each.function) for each in own} <= verbs()
    assert {each.who for each in own} == {"acting"}
    assert all(each.verb.startswith("Verb.") for each in openings())


@pytest.mark.parametrize("verb", CALLS, ids=".".join)
def test_every_verb_is_asked_who_acts(verb: tuple[str, str], tmp_path: Path) -> None:
    engine = first_start(tmp_path / "wp.db")
    do = call_of(verb, engine, tmp_path)
    before = state(engine)
    for name in NAMES:
        with pytest.raises(RefusedError):
            do(Acting.local(name))
    with pytest.raises((AttributeError, TypeError)):
        do("Ana Pérez")  # type: ignore[arg-type]
    assert state(engine) == before
    do(BY_HAND)
    assert state(engine) != before
    with reading(engine) as connection:
        last = sa.select(t.audit_events).order_by(t.audit_events.c.id.desc()).limit(1)
        event = connection.execute(last).one()
    if state(engine)[0] != before[0]:
        assert (event.actor, event.source, event.os_user) == (
            "Ana Pérez",
            "command_line",
            "aperez",
        )
    assert verify(engine).broken == ()


def test_nothing_of_the_log_is_written_by_nobody(filled: Engine) -> None:
    before = state(filled)
    with pytest.raises(AttributeError), writing(filled) as connection:
        connection.execute(sa.delete(t.drafts))
        record_event(connection, now(), "ana", Action.SESSION_ADDED, "session 1")
    assert state(filled) == before


@pytest.mark.parametrize("column", ["source", "os_user"])
def test_the_chain_covers_where_an_event_came_from(filled: Engine, column: str) -> None:
    events = t.audit_events
    last = sa.select(sa.func.max(events.c.id)).scalar_subquery()
    for value in ("api", ""):
        with writing(filled) as connection:
            connection.execute(sa.update(events).where(events.c.id == last).values({column: value}))
        changed = column == "source" or value
        assert bool(verify(filled).broken) == bool(changed)
