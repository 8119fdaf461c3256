"""The entries of a calendar, read by a parser apart from what writes them."""

import icalendar

from tests.support.building import day
from tests.support.people.acting import by
from wp.domain.progress import Statement
from wp.domain.reporting.order_question import OrderAnswer
from wp.services.lines import find_line
from wp.services.progress.recording import Entry, Recorded, last_seen, record
from wp.store.database import Engine

AS_OF = day("2019-10-31")


def events(content: bytes) -> dict[str, icalendar.Event]:
    """The entries by UID; no UID may occur twice."""
    found = icalendar.Calendar.from_ical(content).walk("VEVENT")
    by_uid = {str(each["UID"]): each for each in found}
    assert len(by_uid) == len(found)
    return by_uid


def of_line(content: bytes, ref: str) -> list[icalendar.Event]:
    """The entries of one line by their beginning."""
    mine = [each for each in events(content).values() if each.get("X-WP-REFERENCE") == ref]
    return sorted(mine, key=lambda each: each["DTSTART"].dt)


def say(engine: Engine, ref: str, answer: OrderAnswer | None = None, **more: object) -> None:
    """Record one report on a line, with what is answered where it breaks the order of steps."""
    line = find_line(engine, ref).line
    said = Statement(line.id, **({"effective_on": AS_OF} | more))  # type: ignore[arg-type]
    outcome = record(engine, [Entry(said, last_seen(engine, line.id))], by("ana"), answer=answer)
    assert isinstance(outcome, Recorded), outcome
