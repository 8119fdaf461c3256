"""All open doubts of a kind are kept as read with one reason: a settlement each, in one
transaction."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.editions.doubted import MANY, MENDED, REQUEST, many_csv
from tests.support.people.acting import by
from tests.support.programs.postgres import create_database
from wp.domain.editions.doubt_kinds import DoubtKind
from wp.domain.findings import Finding, Judgement
from wp.errors import QuestionError, RefusedError
from wp.services import settling
from wp.services.imports.confirm import confirm_import
from wp.services.imports.request import Settling
from wp.services.record import fill_empty, open_record, verify
from wp.services.settling import keep_alike, read_edition, settle_doubt
from wp.store.database import Engine

TIMELINES = DoubtKind("timeline.unread", "timeline")


@pytest.fixture(params=["sqlite", "postgresql"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A record of each kind of database, with an edition of four timelines that are not read."""
    if request.param == "sqlite":
        url = str(tmp_path / "kept.db")
    else:
        url = create_database(request.getfixturevalue("postgres_url"))
    engine = open_record(url)
    fill_empty(engine, with_session=False)
    confirm_import(engine, replace(REQUEST, data=many_csv()), by("ana"))
    yield engine
    engine.dispose()


def timelines(engine: Engine) -> list[Finding]:
    """The open doubts about timelines, in the order of the document."""
    return list(filter(TIMELINES.has, read_edition(engine, "WP@2").open_findings))


def test_each_open_doubt_of_the_kind_is_settled_and_no_other(kept: Engine) -> None:
    assert [each.read for each in timelines(kept)] == list(MANY)
    first = timelines(kept)[0]
    mended = Settling(first.key, Judgement.MENDED, MENDED, "Circular 7")
    settle_doubt(kept, "WP@2", mended, by("bea"))
    others = len(read_edition(kept, "WP@2").open_findings) - 3
    events = verify(kept).events
    told = keep_alike(kept, "WP@2", TIMELINES, " so printed ", by("cy"))
    assert [each.finding.read for each in told] == list(MANY[1:])
    edition = read_edition(kept, "WP@2")
    assert timelines(kept) == [] and len(edition.open_findings) == others > 0
    said = Counter((each.judgement, each.reason, each.recorded_by) for each in edition.settled)
    assert said == {
        (Judgement.MENDED, "Circular 7", "bea"): 1,
        (Judgement.KEPT, "so printed", "cy"): 3,
    }
    shown = {line.ref: line.settled for _, _, line in edition.lines() if line.settled}
    assert list(shown) == ["WP 4.1", "WP 4.2", "WP 4.3", "WP 4.4"]
    assert shown["WP 4.4"][0].printed == "soon after"
    # One event a doubt, and each of them can be opened again by itself.
    assert verify(kept).events == events + 3 and verify(kept).broken == ()
    again = Settling(told[1].finding.key, Judgement.REOPENED, reason="not sure")
    settle_doubt(kept, "WP@2", again, by("cy"))
    assert [each.read for each in timelines(kept)] == ["when ready"]


def test_of_one_cause_only_what_reads_the_same(kept: Engine) -> None:
    told = keep_alike(kept, "WP@2", replace(TIMELINES, read="mid-2021"), "so printed", by("cy"))
    assert len(told) == 2 and [each.read for each in timelines(kept)] == list(MANY[2:])


@pytest.mark.parametrize(
    ("edition", "kind", "reason", "actor", "error"),
    [
        ("WP@2", TIMELINES, " ", "cy", RefusedError),
        ("WP@2", TIMELINES, "x" * 9_999, "cy", RefusedError),
        ("WP@2", TIMELINES, "so printed", " ", RefusedError),
        ("WP@2", DoubtKind("type.unknown", "type"), "so printed", "cy", RefusedError),
        ("WP@9", TIMELINES, "so printed", "cy", QuestionError),
    ],
)
def test_what_may_not_be_kept_is_refused(
    kept: Engine, edition: str, kind: DoubtKind, reason: str, actor: str, error: type[Exception]
) -> None:
    events = verify(kept).events
    with pytest.raises(error):
        keep_alike(kept, edition, kind, reason, by(actor))
    assert verify(kept).events == events and len(timelines(kept)) == 4


def test_where_one_cannot_be_written_none_is(kept: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    write, events, calls = settling.add_settlement, verify(kept).events, []

    def fail(*given: object) -> int:
        calls.append(given)
        if len(calls) == 3:
            raise RuntimeError("the disk is full")
        return write(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(settling, "add_settlement", fail)
    with pytest.raises(RuntimeError):
        keep_alike(kept, "WP@2", TIMELINES, "so printed", by("cy"))
    assert len(calls) == 3 and verify(kept).events == events and len(timelines(kept)) == 4
