"""The task page with reports of the tests' own: the rail, the progress, the marks, and the
counts of the marks."""

import dataclasses
import datetime as dt
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.building import acts, report
from tests.support.page_reading import shown
from tests.support.paths import DATA
from tests.support.people.acting import by
from tests.support.records import shipped_plans
from wp.services.query import Question, ask
from wp.store.database import writing
from wp.store.reports import add_report

REACHED = report(
    1,
    "2020-04-30",
    "in progress",
    acts=acts(("April 2020 (PTC)", "PTC", "2020-04-29")),
    note="<b>Draft</b> agreed",
    evidence="PC0603, para 12",
)
MOVED = report(
    1,
    "2020-05-20",
    "postponed",
    month="2020-10",
    reason="no meeting was held",
    anticipated_action="next session",
)


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The shipped plans with a step reached on WP 3.2 and a date moved on ECP 43."""
    engine = shipped_plans(tmp_path / "wp.db")
    lines = {view.line.ref: view.line.id for view in ask(engine, Question()).lines}
    now = dt.datetime(2020, 6, 1, tzinfo=dt.UTC)
    with writing(engine, by()) as connection:
        for ref, given in (("WP 3.2", REACHED), ("ECP 43", MOVED)):
            add_report(connection, dataclasses.replace(given, line=lines[ref]), now, "tester")
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{tmp_path / 'wp.db'}")
    return AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=30)


def stops(body: str) -> list[str]:
    """The status of each stop of the rail."""
    return re.findall(r'class="wp-stop" data-status="([\w ]+)"', body)


def without_marks(body: str) -> str:
    """The words of a page without their marks: what an author typed into them stays escaped."""
    return re.sub(r"<[^>]+>", "", body)


def test_the_rail_shows_what_is_reached_and_what_comes_next(page: AppTest) -> None:
    body = shown(page, "task", task="WP 3.2", as_of="2020-05-01")
    assert stops(body) == ["reached", "due soon"]
    assert (
        "PTC on 29 April 2020" in without_marks(body)
        and "The Council step of June 2020 is due on 30 June 2020" in body
    )
    assert "In progress · &lt;b&gt;Draft&lt;/b&gt; agreed · PC0603, para 12" in without_marks(body)
    assert stops(shown(page, "task", task="WP 3.2", as_of="2020-07-01")) == ["reached", "overdue"]
    assert stops(shown(page, "task", task="WP 3.2", as_of="2020-04-29")) == ["due soon", "due soon"]


def test_a_moved_date_shows_the_first_one_its_reason_and_the_mark(page: AppTest) -> None:
    body = shown(page, "task", task="ECP 43", as_of="2020-07-01")
    assert (
        stops(body) == ["upcoming"] and "first due in June 2019" in body and "October 2020" in body
    )
    assert "Postponed" in body and "no meeting was held · next session" in without_marks(body)
    assert '<span class="wp-mark">slipped</span>' in body


def test_the_marks_carry_their_counts(page: AppTest) -> None:
    body = shown(page, as_of="2020-07-01", slipped="yes")
    assert "Lines, slipped, as of 1 July 2020" in body and "1 of 137 lines" in body
    marks = next(group for group in page.get("button_group") if group.proto.id.endswith("f_marks"))
    labels = [option.content for option in marks.proto.options]
    assert "slipped (1)" in labels and "not slipped (136)" in labels
