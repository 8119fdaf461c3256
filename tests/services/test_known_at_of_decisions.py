"""Decisions and endings of follow-ups as they were known at a moment; what a transaction saw is
not kept."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.support.people.acting import by
from wp.domain.meetings.decision_filter import open_follow_ups
from wp.domain.meetings.decisions import Decision, Ending, FollowUp, Outcome
from wp.services.clock import now
from wp.services.files.word import session_pack
from wp.services.meetings.decisions import (
    asked_by,
    decide,
    decided_at,
    decisions_in_force,
    end_follow_up,
)
from wp.services.query import Question, current_editions, reference
from wp.services.record import fill_empty, open_record
from wp.store.database import Engine, reading, writing
from wp.store.edition_choices import add_choice
from wp.store.editions import list_editions
from wp.store.schema import programmes

SAID = "The Committee asked for it."
DAY = dt.date(2019, 10, 31)


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    """A record of its own with the two shipped plans."""
    opened = open_record(str(tmp_path / "wp.db"))
    fill_empty(opened)
    return opened


def test_what_was_recorded_later_is_not_known_before(engine: Engine) -> None:
    session = next(each for each in reference(engine).sessions if each.key == "PTC 2019-10")
    asked = FollowUp(0, "Secretariat", "Send the questionnaire out again")
    said = Decision(0, session, "V", "300", "requested", SAID, (), (), (asked,))
    decide(engine, said, [], by("sec"))
    (decision,) = decisions_in_force(engine, DAY)
    decided = now()
    end_follow_up(
        engine, decision.follow_ups[0].id, Ending(Outcome.DONE, DAY, "PC0611, par. 2"), by("s")
    )
    assert decision.recorded_at is not None
    before = decision.recorded_at - dt.timedelta(seconds=1)

    assert decisions_in_force(engine, DAY, before) == decided_at(engine, session, DAY, before) == ()
    assert len(open_follow_ups(decisions_in_force(engine, DAY, decided), DAY)) == 1
    assert open_follow_ups(decisions_in_force(engine, DAY), DAY) == ()
    later = DAY + dt.timedelta(days=1)
    assert [len(asked_by(engine, session, later, at)) for at in (before, decided, None)] == [
        0,
        1,
        0,
    ]

    def told(known_at: dt.datetime | None) -> bool:
        pack = session_pack(engine, Question(as_of=later, known_at=known_at), "PTC 2019-10")
        return (
            "questionnaire out again"
            in zipfile.ZipFile(io.BytesIO(pack)).read("word/document.xml").decode()
        )

    assert (told(None), told(decided), told(before)) == (False, True, False)


def test_what_a_transaction_saw_is_not_kept_when_it_is_taken_back(engine: Engine) -> None:
    with reading(engine) as connection:
        (head, *_) = list_editions(connection)
    with pytest.raises(ZeroDivisionError), writing(engine, by()) as connection:
        add_choice(connection, head, "never", now(), "s")
        current_editions(connection, engine)
        raise ZeroDivisionError
    with writing(engine, by()) as connection:
        add_choice(connection, head, "kept", now(), "s")
        connection.execute(sa.update(programmes).values(title="Another"))
    assert "Another" in {each.title for each in reference(engine).programmes}
