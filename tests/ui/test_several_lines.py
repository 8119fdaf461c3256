"""Reporting on several lines that a session looked at; lines told apart where they are chosen."""

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.building import day
from tests.support.forms.elements import field, fill, press
from tests.support.page_reading import html, shown
from wp.domain.filter import Filter
from wp.language.words import Words
from wp.services.lines import find_line
from wp.services.progress.histories import history_of
from wp.services.query import Question, ask
from wp.store.database import Engine


def test_what_a_session_approved_is_said_for_many_lines_at_once(
    app: AppTest, engine: Engine
) -> None:
    """In April 2020 the PTC has a step in WP 4.3 and WP 10.1b, and none in ECP 43; each problem is
    told once, with the lines that it concerns."""
    before = history_of(engine, find_line(engine, "WP 4.3"))
    shown(app, "report", by="many", as_of="2020-04-30")
    assert app.selectbox(key="many_which").value == "PTC 2020-04-01 2020-04-30"
    fill(app, "many", named="WP 4.3, wp10.1b; ECP 43, nonsense", acted=True)
    assert "nonsense" in html(app)
    press(app, "many")
    assert sum("nonsense" in each.proto.body for each in app.get("html")) == 1
    assert (
        "nonsense" in app.error[0].value
        and history_of(engine, find_line(engine, "WP 4.3")) == before
    )
    fill(app, "many", named="WP 4.3, wp10.1b, ECP 43", how="adopted them", actor="ana")
    press(app, "many")
    told = app.error[0].value
    assert "ECP 43\\: No step of this line waits for the PTC" in told and told.count("ECP 43") == 1
    fill(app, "many", named="WP 4.3, wp10.1b")
    assert field(app, "many", "authority").value == "approved"
    press(app, "many")
    assert "2 reports were recorded" in app.success[0].value
    for ref in ("WP 4.3", "WP 10.1b"):
        *_, chapter = history_of(engine, find_line(engine, ref))
        (act,) = chapter.report.acts
        assert (act.body, act.on, act.decision) == ("PTC", day("2020-04-30"), "adopted them")


def test_all_lines_due_at_the_session_under_review_are_taken_in_one_press(
    app: AppTest, engine: Engine
) -> None:
    address = {"as_of": "2020-06-30", "review": "PTC 2020-04", "programme": "WP"}
    shown(app, "report", by="many", **address)
    assert app.selectbox(key="many_which").value == "PTC 2020-04-01 2020-04-30"
    fill(app, "many", due=True, acted=True, actor="ana")
    press(app, "many")
    if app.error:
        fill(app, "many", evidence="report of the session")
        press(app, "many")
    wanted = Filter(programme=("WP",), session=("PTC 2020-04",))
    due = ask(engine, Question(wanted, as_of=day("2020-06-30"))).lines
    assert len(due) > 9 and f"{len(due)} reports were recorded" in app.success[0].value
    assert not any(
        "PTC" in s.waiting_for
        for v in due
        for s in v.state.steps
        if s.step.start == day("2020-04-01")
    )


@pytest.mark.parametrize("on", ["2020-05-01", "2020-05-20"])
def test_without_a_review_the_last_session_that_ended_is_meant(app: AppTest, on: str) -> None:
    shown(app, "report", by="many", as_of=on)
    assert app.selectbox(key="many_which").value == "PTC 2020-04-01 2020-04-30"


@pytest.mark.parametrize("by", ["one", "many"])
def test_lines_of_one_task_are_told_apart_where_they_are_chosen(app: AppTest, by: str) -> None:
    shown(app, "report", by=by, topic="WP 17")
    picker = field(app, "many", "lines") if by == "many" else app.selectbox(key="report_line")
    names = [each for each in picker.options if each.startswith("WP 17.2")]
    assert len(names) == 7 == len({name.split("  ")[1] for name in names})
    seen = shown(app, "report", task="WP 17.2c", by="one")
    assert "Performance indicator" in seen and 'class="wp-rail"' in seen


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_chosen_is_shown_with_its_indicator_and_its_timeline(
    app: AppTest, engine: Engine, language: str
) -> None:
    shown(app, "report", by="many", as_of="2020-04-30", lang=language)
    fill(app, "many", named="WP 17.2c, WP 4.3")
    rows = re.findall(r"<tr>.*?</tr>", html(app), re.DOTALL)[-2:]
    timeline = Words(language)("col.timeline")
    for ref, drawn in zip(("WP 4.3", "WP 17.2c"), rows, strict=True):
        line = find_line(engine, ref).line
        row = " ".join(unescape(re.sub(r"<[^>]+>", " ", drawn)).split())
        assert row.startswith(ref) and timeline in row and line.timeline.text in row
        assert " ".join(line.indicator.text.split()) in row
