"""Recording progress through the services and the command line, on the shipped plans."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.support.building import day, moment
from tests.support.command_line import run as wp
from tests.support.error_text import refuses
from tests.support.people.acting import by
from tests.support.records import record_of_kind
from wp.domain.progress import Act, ProgressStatus, Statement, fold
from wp.errors import QuestionError
from wp.services.lines import find_line
from wp.services.progress.histories import history_of
from wp.services.progress.recording import (
    Conflict,
    Entry,
    Recorded,
    Refused,
    last_seen,
    on_line,
    preview_of,
    record,
)
from wp.services.query import Question, ask
from wp.services.record import fill_empty, open_record, verify
from wp.store import schema as t
from wp.store.database import Engine, reading, writing
from wp.store.reports import load_reports


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A record of each kind, as a first start leaves it."""
    with record_of_kind(request, tmp_path, with_session=True) as engine:
        yield engine


def said(engine: Engine, ref: str, note: str, on: str = "2020-05-01") -> Entry:
    line = find_line(engine, ref).line.id
    return Entry(Statement(line, day(on), note=note), last_seen(engine, line))


def test_two_people_at_once_and_a_click_sent_twice(engine: Engine) -> None:
    mine, theirs = said(engine, "WP 4.3", "mine"), said(engine, "WP 4.3", "theirs")
    first = record(engine, [theirs], by("ben"), "token-1")
    assert isinstance(first, Recorded) and record(
        engine, [theirs], by("ben"), "token-1"
    ) == replace(first, again=True)
    conflict = record(engine, [mine], by("ana"))
    assert isinstance(conflict, Conflict) and [r.note for r in conflict.reports[0]] == ["theirs"]
    behind = record(engine, [replace(mine, seen=conflict.reports[0][-1].id)], by("ana"))
    assert isinstance(behind, Recorded)
    assert [c.report.note for c in history_of(engine, find_line(engine, "WP 4.3"))][-2:] == [
        "theirs",
        "mine",
    ]


def test_several_lines_are_written_together_or_not_at_all(engine: Engine) -> None:
    before = verify(engine).events
    entries = [said(engine, ref, "noted") for ref in ("WP 4.3", "WP 10.1a", "ECP 15")]
    wrong = replace(
        entries[1], statement=replace(entries[1].statement, status=ProgressStatus.COMPLETED)
    )
    refused = record(engine, [entries[0], wrong, entries[2]], by("ana"))
    assert isinstance(refused, Refused) and list(refused.problems) == [1]
    assert verify(engine).events == before
    done = record(engine, entries, by("ana"))
    assert (
        isinstance(done, Recorded)
        and len(done.reports) == 3
        and verify(engine).events == before + 3
    )


def test_the_preview_says_what_the_record_then_says(engine: Engine) -> None:
    line = find_line(engine, "WP 4.3").line
    step = line.steps[0]
    act = Act("April 2020 (PTC)", step.bodies[0], day("2020-04-29"), "adopted")
    statement = Statement(
        line.id, day("2020-05-01"), ProgressStatus.IN_PROGRESS, (act,), note="done by the PTC"
    )
    seen = preview_of(statement, "ana", on_line(engine, find_line(engine, "WP 4.3")))
    record(engine, [Entry(statement, last_seen(engine, line.id))], by("ana"))
    shown = next(v for v in ask(engine, Question(as_of=seen.as_of)).lines if v.line.id == line.id)
    assert (shown.line_status, shown.state.steps[0].acts) == (
        seen.after,
        (act,),
    ) and seen.before != seen.after


def test_replaying_the_reports_gives_the_stored_state(engine: Engine) -> None:
    for number, note in enumerate(("one", "two", "three")):
        record(engine, [said(engine, "WP 4.3", note, f"2020-0{5 - number}-01")], by("ana"))
    with reading(engine) as connection:
        reports = load_reports(connection)
    for view in ask(engine, Question(as_of=day("2020-07-01"))).lines:
        replayed = sorted(reports.get(view.line.id, ()), key=lambda r: r.recorded_at)
        assert fold(view.line.steps, replayed, day("2020-07-01")) == view.state


TAMPERINGS = {
    "a note is changed": (
        sa.update(t.progress_reports).where(t.progress_reports.c.id == 3).values(note="x"),
        "content",
    ),
    "an act is added": (
        sa.insert(t.acts).values(report_id=3, step="", body="PTC", denied=False),
        "content",
    ),
    "a report is added": (
        sa.insert(t.progress_reports).values(
            line_id=1,
            effective_on=day("2020-01-01"),
            recorded_at=moment("2020-01-01"),
            authority="reported",
        ),
        "no_event",
    ),
    "an event is changed": (
        sa.update(t.audit_events).where(t.audit_events.c.id == 5).values(actor="eve"),
        "hash",
    ),
    "an event is taken out": (sa.delete(t.audit_events).where(t.audit_events.c.id == 5), "hash"),
    "a cell of an edition is changed": (
        sa.update(t.edition_lines).where(t.edition_lines.c.id == 9).values(timeline="2030"),
        "content",
    ),
    "a decision is changed": (
        sa.update(t.decisions).where(t.decisions.c.id == 2).values(decided="x"),
        "content",
    ),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_verify_says_where_the_log_breaks(name: str, engine: Engine) -> None:
    change, kind = TAMPERINGS[name]
    head = verify(engine).end
    assert verify(engine, head).broken == ()
    with writing(engine) as connection:
        connection.execute(change)
    assert kind in {broken.kind.value for broken in verify(engine).broken}


def test_a_log_cut_off_at_its_end_is_told_by_a_hash_noted_down(engine: Engine) -> None:
    head = verify(engine).end
    last = sa.select(sa.func.max(t.audit_events.c.id)).scalar_subquery()
    with writing(engine) as connection:
        connection.execute(sa.delete(t.audit_events).where(t.audit_events.c.id == last))
    kinds = Counter(broken.kind.value for broken in verify(engine, head).broken)
    assert kinds["cut_off"] == 1 and kinds["no_event"] >= 1


def test_references_that_mean_several_lines_or_none(engine: Engine) -> None:
    assert find_line(engine, "wp4.3").line.ref == "WP 4.3"
    for ref, said_ in (
        ("WP 10.1", "WP 10.1a, WP 10.1b"),
        ("10.1", "WP 10.1a, WP 10.1b"),
        ("WP 99.9", "no line"),
    ):
        with refuses(QuestionError, said_):
            find_line(engine, ref)


def test_the_command_line_records_shows_imports_and_verifies(tmp_path: Path) -> None:
    database = str(tmp_path / "wp.db")
    fill_empty(open_record(database))
    here = ("--database", database)
    add = ("progress", "add", "WP 4.3", "--effective-on", "2020-05-01", *here, "--actor", "ana")
    refused = wp(*add, "--status", "completed")
    assert (
        refused.returncode == 50 and "Evidence: Name the document and paragraph" in refused.stderr
    )
    done = wp(
        *add,
        "--status",
        "in progress",
        "--reached",
        "April 2020 (PTC)",
        "--authority",
        "noted",
        "--note",
        "=1+1",
    )
    assert (
        done.returncode == 0 and "Now: Overdue" in done.stdout and "Then: Due soon" in done.stdout
    )
    told = wp("progress", "history", "WP 4.3", *here).stdout
    assert "by ana" in told and "The PTC acted on 1 May 2020" in told and "Note: =1+1" in told
    file = tmp_path / "reports.csv"
    file.write_text(
        "reference,effective_on,status,note\nWP 4.3,2020-05-02,in progress,again\nWP "
        "99,2020-05-02,,x\n"
    )
    assert "row 3, column reference" in wp("progress", "import", str(file), *here).stderr
    file.write_text("reference,effective_on,status,note\nWP 4.3,2020-05-02,completed,again\n")
    assert (
        "row 2 (WP 4.3), Evidence" in wp("progress", "import", str(file), "--confirm", *here).stderr
    )
    file.write_text("reference,effective_on,status,note\nWP 4.3,2020-05-02,in progress,again\n")
    assert "1 report would be recorded" in wp("progress", "import", str(file), *here).stdout
    assert "1 report was recorded" in wp("progress", "import", str(file), "--confirm", *here).stdout
    held = wp("verify", *here)
    assert held.returncode == 0 and "unbroken" in held.stdout
    with writing(open_record(database)) as connection:
        connection.execute(sa.update(t.progress_reports).values(note="changed"))
    broken = wp("verify", *here)
    assert broken.returncode == 50 and "broken in 2 places" in broken.stderr
