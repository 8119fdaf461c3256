"""The years 1 and 9999, wherever an address, an option, a cell or the record itself may name
them."""

import datetime as dt
from pathlib import Path

import pytest
from icalendar import Calendar
from streamlit.testing.v1 import AppTest

from tests.support.command_line import run
from tests.support.in_process import answered
from tests.support.page_reading import shown
from tests.support.paths import DATA
from tests.support.people.acting import by
from tests.support.records import shipped_plans
from wp.domain.progress import ProgressStatus, Statement
from wp.domain.reporting.order_question import OrderAnswer
from wp.domain.sessions import Precision, Session, SessionState
from wp.domain.timeline import render_step
from wp.services.imports.confirm import ImportRequest, plan_import
from wp.services.meetings.sessions import plan_session
from wp.services.progress.recording import AwaitsAnswer, Entry, Recorded, record
from wp.services.query import Question, ask
from wp.ui.shell.navigation import page_names

ENDS = ("0001-01-01", "9999-12-31")
FILES = ("lines.csv", "lines.json", "lines.xlsx", "lines.docx")


@pytest.fixture(scope="module")
def ends(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with sessions on the first and the last day, and a line postponed to the last
    month there is."""
    place = tmp_path_factory.mktemp("ends") / "wp.db"
    engine = shipped_plans(place)
    for day in (dt.date.min, dt.date.max):
        plan_session(
            engine, Session("PTC", "", day, day, Precision.DAYS, SessionState.PLANNED), by("tester")
        )
    view = next(v for v in ask(engine, Question()).lines if v.line.ref == "WP 4.3")
    step = next(s.step for s in view.state.steps if s.due)
    said = Statement(
        view.line.id,
        dt.date(2019, 11, 1),
        ProgressStatus.POSTPONED,
        reason="r",
        anticipated_action="a",
        anticipated_month=dt.date(9999, 12, 1),
        step=render_step(step),
    )
    asked = record(engine, [Entry(said, 0)], by("tester"))
    assert isinstance(asked, AwaitsAnswer)
    later = OrderAnswer(with_later=True, question=asked.question)
    assert isinstance(record(engine, [Entry(said, 0)], by("tester"), answer=later), Recorded)
    return place


@pytest.mark.parametrize("day", ENDS)
@pytest.mark.parametrize("name", page_names())
def test_every_page_stands_at_both_ends(
    name: str, day: str, ends: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{ends}")
    for field in ("as_of", "since", "known_at"):
        page = AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=60)
        shown(page, name, **{field: day}, task="WP 4.3", lang="fr" if field == "since" else "en")
        assert not page.error, (field, [each.value for each in page.error])


@pytest.mark.parametrize("quarter", ["0001-Q1", "9999-Q4"])
def test_a_quarter_at_either_end_is_asked_for(
    quarter: str, ends: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{ends}")
    page = AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=60)
    assert (
        f"{quarter[0] == '9':d} of 137 lines" in shown(page, quarter=quarter, as_of="2019-12-01")
        and not page.error
    )


@pytest.mark.parametrize("day", ENDS)
@pytest.mark.parametrize(
    "path",
    [
        *(f"/export/{name}" for name in FILES),
        "/export/changes.docx?since={day}",
        "/export/comparison.xlsx?old=WP@1&new=WP@1",
        "/calendar/all.ics",
        "/api/v1/lines",
        "/api/v1/counts",
        "/api/v1/sessions",
    ],
)
def test_every_route_answers_at_both_ends(
    path: str, day: str, ends: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{ends}")
    place, _, query = path.format(day=day).partition("?")
    for field in ("as_of", "known_at"):
        status, body = answered(place, f"{query}&{field}={day}" if "sessions" not in path else "")
        # Before the first recording there is nothing to answer with, and that is said.
        known = status == 200 or (field, day, status) == ("known_at", ENDS[0], 503)
        assert known, (status, body[:300])


def test_an_entry_of_the_last_day_lasts_that_day(
    ends: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{ends}")
    calendar = Calendar.from_ical(answered("/calendar/body/PTC.ics", "as_of=2019-11-01")[1])
    last = [e for e in calendar.walk("VEVENT") if e.decoded("dtstart") == dt.date.max]
    assert [each.decoded("duration") for each in last] == [dt.timedelta(days=1)]


@pytest.mark.parametrize("day", ENDS)
def test_every_command_takes_both_ends(day: str, ends: Path, tmp_path: Path) -> None:
    for arguments in (
        ("status", "--as-of", day),
        ("check", "--as-of", day),
        *(
            ("export", "--format", f, "--as-of", day, "--out", str(tmp_path / f))
            for f in ("xlsx", "ics", "docx")
        ),
    ):
        answer = run(*arguments, database=ends)
        assert "Traceback" not in answer.stderr and answer.returncode in (0, 60), (
            arguments,
            answer.stderr,
        )


@pytest.mark.parametrize("day", ENDS)
def test_an_import_takes_effect_at_either_end(day: str, tmp_path: Path) -> None:
    engine = shipped_plans(tmp_path / "wp.db")
    request = ImportRequest(
        DATA / "ecp_action_plan.csv", "XYZ", "draft", dt.date.fromisoformat(day)
    )
    programme = plan_import(engine, request).edition.programme
    assert programme.start < programme.end
