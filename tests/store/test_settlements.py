"""What a person settled of the doubts of an import is on record with it: in one transaction, in the
chain, as it was known, and proposed again."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.support.editions.doubted import MENDED, REQUEST, doubted_csv, doubts, settling
from tests.support.error_text import in_words
from tests.support.people.acting import by
from tests.support.records import record_of_kind
from wp.domain.findings import Judgement
from wp.domain.progress import ProgressStatus, Statement
from wp.domain.snapshot import LineView
from wp.domain.timeline import StepKind
from wp.errors import QuestionError, RefusedError, Undecided
from wp.services.clock import now
from wp.services.files.comparison import compare_editions
from wp.services.imports import confirm as confirming
from wp.services.imports.confirm import confirm_import, plan_import
from wp.services.imports.request import Settling
from wp.services.lines import find_line
from wp.services.progress.recording import Entry, Recorded, last_seen, record
from wp.services.query import Question, ask
from wp.services.record import verify
from wp.services.settling import settle_doubt
from wp.store import schema as t
from wp.store.database import Engine, reading, writing


@pytest.fixture(params=["sqlite", "postgresql"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A record of each kind of database, with both plans."""
    with record_of_kind(request, tmp_path) as engine:
        yield engine


def view_of(engine: Engine, ref: str, known_at: dt.datetime | None = None) -> LineView:
    answer = ask(engine, Question(as_of=dt.date(2020, 7, 1), known_at=known_at))
    return next(view for view in answer.lines if view.line.ref == ref)


def count(engine: Engine, table: sa.Table) -> int:
    with reading(engine) as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(table)).scalar() or 0


def test_an_import_keeps_what_was_settled_with_who_and_why(kept: Engine) -> None:
    assert confirm_import(kept, settling(kept), by("ana")).written == "WP@2"
    view = view_of(kept, "WP 4.3")
    assert view.line.timeline.text == "mid-2021 (PTC)"
    assert [(each.kind, each.bodies) for each in view.line.steps] == [(StepKind.DATED, ("PTC",))]
    said = view.line.settled_reading("timeline")
    assert said and (said.printed, said.reading) == ("mid-2021 (PTC)", MENDED)
    assert (said.reason, said.recorded_by) == ("Circular 7", "bea")
    assert {(each.judgement, each.recorded_by) for each in view.edition.settled} == {
        (Judgement.MENDED, "bea"),
        (Judgement.KEPT, "ana"),
    }
    assert not {"timeline", "strategic"} & {f.column for f in view.edition.open_findings}
    assert verify(kept).broken == ()


def test_the_log_tells_where_a_settlement_or_its_finding_was_tampered_with(kept: Engine) -> None:
    confirm_import(kept, settling(kept), by("ana"))
    with writing(kept) as connection:
        connection.execute(sa.update(t.finding_settlements).values(reading="May 2021"))
    assert len(verify(kept).broken) == 2
    own, mended = t.finding_settlements, t.finding_settlements.c.judgement == Judgement.MENDED
    with writing(kept) as connection:
        connection.execute(sa.update(own).where(mended).values(reading=MENDED))
        connection.execute(sa.update(own).where(~mended).values(reading=""))
    assert verify(kept).broken == ()
    with writing(kept) as connection:
        connection.execute(sa.update(t.findings).values(words="something else"))
    # The edition that brought it, and both settlements.
    assert len(verify(kept).broken) == 3


def test_a_reading_that_is_not_understood_leaves_nothing_behind(kept: Engine) -> None:
    events = verify(kept).events
    with pytest.raises(Undecided, match="settled") as caught:
        confirm_import(kept, settling(kept, "mid-2022"), by("ana"))
    assert "WP 4.3" in in_words(caught.value) and "mid-2022" in in_words(caught.value)
    with pytest.raises(Undecided):
        confirm_import(kept, settling(kept, reason=" "), by("ana"))
    unknown = replace(REQUEST, settled=(Settling("0" * 12, Judgement.KEPT, reason="x"),))
    with pytest.raises(QuestionError):
        confirm_import(kept, unknown, by("ana"))
    assert verify(kept).events == events and count(kept, t.editions) == 2


def test_an_import_that_fails_at_a_settlement_writes_nothing(
    kept: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    request, events, calls = settling(kept), verify(kept).events, []
    write = confirming.add_settlement

    def fail(*given: object) -> int:
        calls.append(given)
        if len(calls) == 2:
            raise RuntimeError("the disk is full")
        return write(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(confirming, "add_settlement", fail)
    with pytest.raises(RuntimeError):
        confirm_import(kept, request, by("ana"))
    assert len(calls) == 2
    assert (verify(kept).events, count(kept, t.editions)) == (events, 2)
    assert count(kept, t.finding_settlements) == 0


def test_a_doubt_left_open_is_settled_later_and_is_open_as_it_was_known_before(
    kept: Engine,
) -> None:
    confirm_import(kept, REQUEST, by("ana"))
    before, found = now(), doubts(plan_import(kept, REQUEST))["timeline"]
    said = Settling(found.key, Judgement.MENDED, MENDED, "Circular 7")
    settle_doubt(kept, "WP@2", said, by("bea"))
    assert view_of(kept, "WP 4.3").line.settled_reading("timeline")
    former = view_of(kept, "WP 4.3", before)
    assert former.line.settled == () and found in former.edition.open_findings
    settle_doubt(kept, "WP@2", replace(said, reading="May 2021 (PTC)"), by("ana"))
    (latest,) = view_of(kept, "WP 4.3").line.settled
    assert (latest.reading, latest.recorded_by) == ("May 2021 (PTC)", "ana")
    again = Settling(found.key, Judgement.REOPENED, reason="Not sure")
    settle_doubt(kept, "WP@2", again, by("ana"))
    assert view_of(kept, "WP 4.3").line.settled == ()
    with pytest.raises(RefusedError, match="not_settled"):
        settle_doubt(kept, "WP@2", again, by("ana"))
    assert count(kept, t.finding_settlements) == 3 and verify(kept).broken == ()


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"key": "0" * 12}, QuestionError),
        ({"reading": "mid-2022"}, RefusedError),
        ({"reason": ""}, RefusedError),
    ],
)
def test_what_may_not_be_settled_is_refused(
    filled: Engine, changed: dict[str, str], error: type[Exception]
) -> None:
    confirm_import(filled, REQUEST, by("ana"))
    key = doubts(plan_import(filled, REQUEST))["timeline"].key
    said = Settling(key, Judgement.MENDED, MENDED, "Circular 7")
    events = verify(filled).events
    with pytest.raises(error):
        settle_doubt(filled, "WP@2", replace(said, **changed), by("bea"))
    with pytest.raises(RefusedError):
        settle_doubt(filled, "WP@2", said, by(" "))
    with pytest.raises(QuestionError):
        settle_doubt(filled, "WP@9", said, by("bea"))
    assert verify(filled).events == events


def test_a_reading_that_would_leave_progress_without_its_step_is_refused(filled: Engine) -> None:
    confirm_import(filled, REQUEST, by("ana"))
    found = doubts(plan_import(filled, REQUEST))["timeline"]
    settle_doubt(
        filled, "WP@2", Settling(found.key, Judgement.MENDED, MENDED, "Circular 7"), by("bea")
    )
    line = find_line(filled, "WP 4.3").line.id
    said = Statement(
        line,
        now().date(),
        ProgressStatus.POSTPONED,
        reason="Late",
        anticipated_action="Next session",
        anticipated_month=dt.date(2030, 1, 1),
        step=MENDED,
    )
    assert isinstance(record(filled, [Entry(said, last_seen(filled, line))], by("ana")), Recorded)
    again = Settling(found.key, Judgement.REOPENED, reason="Not sure")
    with pytest.raises(RefusedError, match="settled_steps") as caught:
        settle_doubt(filled, "WP@2", again, by("ana"))
    assert MENDED in in_words(caught.value)


def test_the_same_file_and_the_same_cell_propose_what_was_settled(kept: Engine) -> None:
    confirm_import(kept, settling(kept), by("ana"))
    plan = plan_import(kept, REQUEST)
    assert plan.nothing_new and plan.settled == ()
    with pytest.raises(RefusedError, match="settled_alike"):
        confirm_import(kept, settling(kept), by("ana"))
    proposed = {d.finding.column: d.proposed for d in plan.doubts if d.proposed}
    assert {name: said.judgement for name, said in proposed.items() if said} == {
        "timeline": Judgement.MENDED,
        "strategic": Judgement.KEPT,
    }
    other = replace(REQUEST, name="same text, other name.csv", standing="adopted")
    plan = plan_import(kept, other)
    assert {d.finding.column for d in plan.doubts if d.proposed} == {"timeline", "strategic"}
    # Proposed is not settled: nobody said so of this edition.
    confirm_import(kept, other, by("ana"))
    assert view_of(kept, "WP 4.3").line.settled == ()


def test_editions_are_compared_by_the_settled_reading(kept: Engine) -> None:
    confirm_import(kept, settling(kept), by("ana"))
    third = replace(REQUEST, data=doubted_csv(MENDED), effective_on=dt.date(2020, 6, 2))
    confirm_import(kept, third, by("ana"))
    lines = compare_editions(kept, "WP@2", "WP@3").comparison.lines
    (told,) = [each for line in lines for each in line.alike]
    assert (told.ref, told.field, told.printed) == (
        "WP 4.3",
        "timeline",
        ("mid-2021 (PTC)", MENDED),
    )
    assert not any(line.fields for line in lines)
