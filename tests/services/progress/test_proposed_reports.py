"""What a body secretary may not record is proposed: it waits, and the Secretariat takes it over in
its own name or declines it, once; the log tells it and covers it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.support.building import day
from tests.support.records import record_of_kind
from wp.domain.people.acting import Acting, Source
from wp.domain.people.roles import Role
from wp.domain.progress import Act, Authority, ProgressStatus, Statement
from wp.domain.reporting.order_question import OrderAnswer
from wp.domain.reporting.proposed import ProposedReport
from wp.domain.texts import Text, language_of
from wp.errors import RefusedError, RightsError
from wp.services.clock import now
from wp.services.lines import find_line
from wp.services.progress.histories import history_of
from wp.services.progress.proposing import (
    Proposed,
    accept_proposed,
    beyond_rights,
    decline_proposed,
    ended_lately,
    propose_reports,
    proposed_by,
    waiting,
)
from wp.services.progress.recording import (
    AwaitsAnswer,
    Conflict,
    Entry,
    Recorded,
    Refused,
    last_seen,
    record,
)
from wp.services.record import verify
from wp.store.audit.events import Action
from wp.store.database import Engine, reading, writing
from wp.store.proposed.proposed_reports import add_proposed
from wp.store.proposed.proposed_tables import proposed_ends, proposed_reports


def somebody(name: str, role: Role, *bodies: str) -> Acting:
    return Acting(
        who=name,
        roles=frozenset({role}),
        source=Source.PAGE,
        bodies=frozenset(bodies),
        person=name,
    )


BEN = somebody("Ben", Role.BODY_SECRETARY, "CBC")
SARA = somebody("Sara", Role.SECRETARIAT)
READER = somebody("Rita", Role.READER)


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A record of each kind, as a first start leaves it."""
    with record_of_kind(request, tmp_path, with_session=True) as engine:
        yield engine


def closing(engine: Engine, ref: str = "WP 4.3", note: str = "C’est fait.") -> Entry:
    """A report that closes a line with steps of others."""
    found = find_line(engine, ref)
    said = Statement(
        found.line.id,
        day("2019-11-01"),
        ProgressStatus.COMPLETED,
        note=Text(note, "fr"),
        evidence="PC0611, par. 2",
    )
    return Entry(said, last_seen(engine, found.line.id))


def proposed(engine: Engine, entry: Entry, acting: Acting = BEN) -> int:
    came = propose_reports(engine, [entry], acting, "fr")
    assert isinstance(came, Proposed), came
    return came.numbers[0]


def test_what_may_not_be_recorded_is_proposed_and_waits(engine: Engine) -> None:
    entry = closing(engine)
    with pytest.raises(RightsError):
        record(engine, [entry], BEN)
    (wrong,) = beyond_rights(engine, [entry.statement], BEN).values()
    assert {each.field for each in wrong} <= {"status", "line"} and wrong
    assert beyond_rights(engine, [entry.statement], SARA) == {}
    came = propose_reports(engine, [entry], BEN, "fr", "token")
    assert came == replace(propose_reports(engine, [entry], BEN, "fr", "token"), again=False)
    (given,) = waiting(engine)
    assert (given.ref, given.recorded_by, given.person, given.end) == ("WP 4.3", "Ben", "Ben", None)
    assert given.statement == entry.statement and language_of(given.spoken(()).note) == "fr"
    assert proposed_by(engine, "Ben") == (given,) and proposed_by(engine, "Dan") == ()
    # Nothing of it is said of the line.
    assert last_seen(engine, entry.statement.line) == entry.seen
    assert verify(engine).broken == ()


def test_what_the_rules_forbid_is_not_proposed_either(engine: Engine) -> None:
    entry = closing(engine)
    without = replace(entry, statement=replace(entry.statement, evidence=""))
    refused = propose_reports(engine, [closing(engine, "WP 4.4"), without], BEN, "en")
    assert isinstance(refused, Refused) and list(refused.problems) == [1]
    with pytest.raises(RightsError):
        propose_reports(engine, [entry], READER, "en")
    record(
        engine,
        [replace(entry, statement=Statement(entry.statement.line, day("2019-11-01"), note="x"))],
        SARA,
    )
    assert isinstance(propose_reports(engine, [entry], BEN, "en"), Conflict)
    assert waiting(engine) == ()


def test_the_secretariat_takes_it_over_in_its_own_name(engine: Engine) -> None:
    entry = closing(engine)
    number = proposed(engine, entry)
    for nobody in (BEN, READER):
        with pytest.raises(RightsError):
            accept_proposed(engine, number, entry.seen, nobody)
    asked = accept_proposed(engine, number, entry.seen, SARA, "token")
    answer = None
    if isinstance(asked, AwaitsAnswer):
        answer = OrderAnswer(False, Text("so decided", "fr"), asked.question)
        asked = accept_proposed(engine, number, entry.seen, SARA, "token", answer)
    assert isinstance(asked, Recorded), asked
    again = accept_proposed(engine, number, entry.seen, SARA, "token", answer)
    assert again == replace(asked, again=True)
    report = history_of(engine, find_line(engine, "WP 4.3"))[-1].report
    assert (report.id, report.recorded_by) == (asked.reports[0], "Ben via Sara")
    assert (report.status, report.note, language_of(report.note)) == (
        ProgressStatus.COMPLETED,
        "C’est fait.",
        "fr",
    )
    assert waiting(engine) == ()
    (told,) = ended_lately(engine, "Ben")
    assert told.end and (told.end.report_id, told.end.recorded_by) == (report.id, "Sara")
    with pytest.raises(RefusedError, match="gone"):
        accept_proposed(engine, number, report.id, SARA)
    # It is the Secretariat's report: it is not Ben's to correct.
    back = Statement(entry.statement.line, day("2019-11-01"), reason="no", supersedes=report.id)
    with pytest.raises(RightsError):
        record(engine, [Entry(back, report.id)], BEN)
    assert verify(engine).broken == ()


def test_nobody_accepts_what_he_might_report_himself(engine: Engine) -> None:
    line = find_line(engine, "WP 4.3").line.id
    note = Entry(Statement(line, day("2019-11-01"), note="half of it"), last_seen(engine, line))
    own = somebody("Pia", Role.BODY_SECRETARY, "PTC")
    assert beyond_rights(engine, [note.statement], own) == {}
    number = proposed(engine, note, own)
    with pytest.raises(RightsError):
        accept_proposed(engine, number, note.seen, own)
    assert len(waiting(engine)) == 1


def test_it_is_declined_with_a_reason_that_its_author_reads(engine: Engine) -> None:
    number = proposed(engine, closing(engine))
    with pytest.raises(RefusedError):
        decline_proposed(engine, number, " ", SARA)
    with pytest.raises(RightsError):
        decline_proposed(engine, number, "no", BEN)
    assert isinstance(decline_proposed(engine, number, "x" * 2_001, SARA), Refused)
    assert len(waiting(engine)) == 1
    assert decline_proposed(engine, number, Text("the PTC has to act", "en"), SARA, "t") is None
    assert decline_proposed(engine, number, Text("the PTC has to act", "en"), SARA, "t") is None
    (told,) = ended_lately(engine, "Ben")
    assert told.end and told.end.report_id is None
    assert (told.end.reason, language_of(told.end.reason)) == ("the PTC has to act", "en")
    assert waiting(engine) == () and ended_lately(engine, "Dan") == ()
    with pytest.raises(RefusedError, match="gone"):
        decline_proposed(engine, number, "again", SARA)
    assert verify(engine).broken == ()


def test_what_came_meanwhile_is_looked_at_before_it_is_taken_over(engine: Engine) -> None:
    entry = closing(engine)
    number = proposed(engine, entry)
    note = Statement(entry.statement.line, day("2019-11-01"), note="meanwhile")
    assert isinstance(record(engine, [Entry(note, entry.seen)], SARA), Recorded)
    conflict = accept_proposed(engine, number, entry.seen, SARA)
    assert isinstance(conflict, Conflict) and conflict.reports[0][0].note == "meanwhile"
    assert len(waiting(engine)) == 1


def test_every_part_of_a_statement_comes_back(engine: Engine) -> None:
    said = Statement(
        find_line(engine, "WP 4.3").line.id,
        day("2019-11-01"),
        ProgressStatus.POSTPONED,
        (Act("April 2020 (PTC)", "PTC", day("2019-10-31"), "noted"),),
        (("June 2020 (Council)", "Council"),),
        "<b>é</b> “x”\n\U0001f600",
        "PC0611",
        Authority.APPROVED,
        "r",
        "a",
        day("2021-04-01"),
        "April 2020 (PTC)",
        None,
        "so decided",
    )
    given = ProposedReport(0, "WP 4.3", said, "en", "Ben", now(), "Ben")
    with writing(engine, SARA) as connection:
        add_proposed(connection, given, now(), "Ben")
    assert waiting(engine)[-1].statement == said


def test_the_log_tells_it_and_covers_it(engine: Engine) -> None:
    number = proposed(engine, closing(engine))
    decline_proposed(engine, number, "not yet", SARA)
    with reading(engine) as connection:
        query = sa.text("SELECT action, subject, actor FROM audit_events ORDER BY id DESC LIMIT 2")
        told = [tuple(each) for each in connection.execute(query)]
    assert told == [
        (Action.PROPOSED_ENDED, "end 1", "Sara"),
        (Action.REPORT_PROPOSED, "proposed report 1", "Ben"),
    ]
    for table, column in ((proposed_reports, "person"), (proposed_ends, "reason")):
        before = verify(engine).broken
        with writing(engine, SARA) as connection:
            connection.execute(sa.update(table).values({column: "somebody else"}))
        assert len(verify(engine).broken) == len(before) + 1
