"""Which decisions are asked for, what is still to be done of them, and since when changes are
told."""

import datetime as dt
from dataclasses import replace

import pytest

from wp.domain.meetings.decision_filter import (
    Picked,
    Show,
    by_item,
    open_follow_ups,
    picked,
)
from wp.domain.meetings.decisions import Decision, DecisionKind, Ending, FollowUp, Outcome
from wp.domain.sessions import Precision, Session, SessionState

DAY = dt.date(2020, 6, 1)


def held(start: dt.date, body: str = "PTC") -> Session:
    end = start + dt.timedelta(days=2)
    return Session(body, "a session", start, end, Precision.DAYS, SessionState.HELD)


FIRST, SECOND = held(dt.date(2019, 10, 28)), held(dt.date(2020, 3, 2))
DONE = Ending(Outcome.DONE, dt.date(2020, 5, 1), "a report")
ASKED = FollowUp(1, "Secretariat; Council", "report", due_on=dt.date(2020, 5, 31))
DECISIONS = tuple(
    Decision(number, session, "", "", kind, "said", (), follow_ups=asked)
    for number, (session, kind, asked) in enumerate(
        (
            (FIRST, DecisionKind.APPROVED, ()),
            (FIRST, DecisionKind.TOOK_NOTE, (ASKED,)),
            (SECOND, DecisionKind.APPROVED, (replace(ASKED, ending=DONE),)),
            (SECOND, DecisionKind.APPROVED, (ASKED, replace(ASKED, who="PC", ending=DONE))),
        ),
        1,
    )
)


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (Picked(), [1, 2, 3, 4]),
        (Picked(show=Show.OPEN), [2, 4]),
        (Picked(show=Show.ENDED), [3, 4]),
        (Picked(session=SECOND.key), [3, 4]),
        (Picked(kind=DecisionKind.TOOK_NOTE), [2]),
        (Picked(who="Council"), [2, 3, 4]),
        (Picked(who="PC"), [4]),
        (Picked(show=Show.OPEN, session=SECOND.key, who="PC"), [4]),
        (Picked(text="REPORT"), [2, 3, 4]),
        (Picked(text="report", show=Show.OPEN), [2, 4]),
        (Picked(text="nowhere"), []),
    ],
)
def test_each_picker_leaves_what_it_asks_for(wanted: Picked, numbers: list[int]) -> None:
    assert [each.id for each in picked(DECISIONS, wanted, DAY)] == numbers


def test_decisions_stand_item_by_item_of_each_session() -> None:
    items = ("II", "I", "II", "II")
    given = [replace(each, item=item) for each, item in zip(DECISIONS, items, strict=True)]
    assert [[each.id for each in group] for group in by_item(given)] == [[1], [2], [3, 4]]


def test_before_it_ended_a_follow_up_was_open() -> None:
    before = dt.date(2020, 4, 30)
    assert [each.id for each in picked(DECISIONS, Picked(show=Show.OPEN), before)] == [2, 3, 4]
    assert (
        len(open_follow_ups(DECISIONS, before)) == 4 and len(open_follow_ups(DECISIONS, DAY)) == 2
    )
