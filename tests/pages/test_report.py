"""Reporting through the page: the form, its rules at the fields, drafts, correction, conflict,
several lines."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.building import day
from tests.support.forms.elements import fill as fill_form
from tests.support.forms.elements import press
from tests.support.page_reading import html, shown
from tests.support.paths import DATA
from tests.support.people.acting import by
from wp.domain.progress import ProgressStatus, Statement
from wp.services.lines import find_line
from wp.services.progress.histories import history_of
from wp.services.progress.recording import Entry, last_seen, record
from wp.services.query import Question, ask
from wp.store.database import Engine

APP = str(DATA.parent / "app.py")
NASTY = "=1+1 <b>bold</b> **stars** \u202eabc\u202c $x$ :smile: [a](http://b)"


@pytest.fixture
def form(filled: Engine, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The application on a record of its own."""
    monkeypatch.setenv("WP_DATABASE_URL", str(filled.url))
    return AppTest.from_file(APP, default_timeout=60)


def field(page: AppTest, kind: str, name: str):  # type: ignore[no-untyped-def]
    """The widget of a field of the form."""
    return next(each for each in page.get(kind) if str(each.key).endswith(f":{name}"))


def fill(page: AppTest, **texts: str) -> None:
    for name, text in texts.items():
        kind = {"note": "text_area", "reason": "text_area", "anticipated_action": "text_area"}.get(
            name, "text_input"
        )
        field(page, kind, name).set_value(text).run()
        assert not page.exception


def notes(engine: Engine, ref: str = "WP 4.3") -> list[str]:
    return [chapter.report.note for chapter in history_of(engine, find_line(engine, ref))]


def test_a_line_is_updated_with_reason_and_evidence(form: AppTest, filled: Engine) -> None:
    shown(form, "report", task="WP 4.3", as_of="2020-07-01")
    field(form, "selectbox", "status").set_value("postponed").run()
    press(form, "report")
    body = html(form)
    for sentence in (
        "Say why the step is postponed.",
        "Give the month in which",
        "Say who records this.",
    ):
        assert sentence in body, sentence
    assert notes(filled) == []
    fill(form, note=NASTY, evidence="PC0603, para 5", actor="ana")
    fill(form, reason="no spring session", anticipated_action="next")
    field(form, "selectbox", "step").set_value("April 2020 (PTC)").run()
    field(form, "selectbox", "anticipated_month").set_value("2020-10-01").run()
    field(form, "selectbox", "step").set_value("April 2020 (PTC)").run()
    asked = "WP 4.3 goes to the Council in June 2020, before the PTC has seen it"
    assert asked in html(form) and notes(filled) == []
    fill(form, as_it_stands="The Council asked for it.")
    press(form, "report", "as_it_stands")
    assert not form.exception and form.success and "Recorded as report 1" in form.success[0].value
    assert notes(filled) == [NASTY]
    line = next(
        v for v in ask(filled, Question(as_of=day("2020-07-01"))).lines if v.line.ref == "WP 4.3"
    )
    assert line.state.slipped is not None and line.state.status is ProgressStatus.POSTPONED
    body = html(form)
    assert "=1+1 &lt;b&gt;bold&lt;/b&gt; **stars**" in body and "<b>bold" not in body


def test_a_draft_survives_a_new_browser_and_a_new_server(form: AppTest, filled: Engine) -> None:
    shown(form, "report", task="WP 4.3")
    fill(form, note="half a sentence", actor="ana")
    held = form.query_params["draft"]
    token = held if isinstance(held, str) else held[0]
    filled.dispose()
    other = AppTest.from_file(APP, default_timeout=60)
    shown(other, "report", task="WP 4.3", draft=token)
    assert field(other, "text_area", "note").value == "half a sentence"
    third = AppTest.from_file(APP, default_timeout=60)
    assert f"draft={token}" in shown(third, "report", task="WP 4.3")
    press(other, "report")
    assert notes(filled) == ["half a sentence"]
    shown(form, "report", task="WP 4.3", draft=token)
    assert any("recorded already" in each.value for each in form.info)


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ("keep", ["theirs"]),
        ("after", ["theirs", "mine"]),
        ("merge", ["theirs", "theirs\n\nmine"]),
    ],
)
def test_two_people_at_once(
    choice: str, expected: list[str], form: AppTest, filled: Engine
) -> None:
    shown(form, "report", task="WP 4.3")
    fill(form, note="mine", actor="ana")
    line = find_line(filled, "WP 4.3").line.id
    record(
        filled,
        [Entry(Statement(line, day("2019-10-31"), note="theirs"), last_seen(filled, line))],
        by("ben"),
    )
    press(form, "report")
    body = html(form)
    assert (
        "Somebody else reported on this line meanwhile" in body
        and "theirs" in body
        and "mine" in body
    )
    assert notes(filled) == ["theirs"]
    press(form, "report", choice)
    assert not form.exception
    if choice == "merge":
        assert field(form, "text_area", "note").value == "theirs\n\nmine"
        press(form, "report")
    assert notes(filled) == expected


def test_a_report_is_corrected_and_withdrawn_by_superseding(form: AppTest, filled: Engine) -> None:
    line = find_line(filled, "WP 4.3").line.id
    record(filled, [Entry(Statement(line, day("2019-10-31"), note="wrnog"))], by("ben"))
    shown(form, "report", task="WP 4.3")
    form.button(key="correct_1").click().run()
    assert field(form, "text_area", "note").value == "wrnog"
    fill(form, note="wrong no more", actor="ana")
    press(form, "report")
    assert notes(filled) == ["wrnog", "wrong no more"]
    form.button(key="correct_2").click().run()
    field(form, "checkbox", "withdraw").check().run()
    fill(form, reason="of another line", actor="ana")
    press(form, "report")
    chapters = history_of(filled, find_line(filled, "WP 4.3"))
    assert [c.superseded_by for c in chapters] == [2, 3, None] and chapters[-1].report.withdraws


def test_several_lines_noted_together(form: AppTest, filled: Engine) -> None:
    shown(form, "report", by="many", topic="WP 4")
    fill_form(form, "many", lines=["WP 4.1", "WP 4.3"])
    press(form, "many")
    told = form.error[0].value
    assert told.count("Say something") == 1 == told.count("All 2 lines\\: Say who records this")
    assert notes(filled, "WP 4.1") == notes(filled, "WP 4.3") == []
    fill_form(form, "many", status="in progress")
    fill_form(form, "many", note="noted together")
    fill_form(form, "many", actor="ana")
    press(form, "many")
    assert not form.exception and "2 reports were recorded" in form.success[0].value
    assert notes(filled, "WP 4.1") == notes(filled, "WP 4.3") == ["noted together"]


def test_references_that_are_not_understood_are_said(page: AppTest) -> None:
    shown(page, "report", task="WP 10.1")
    assert any("WP 10.1a, WP 10.1b" in each.value for each in page.error)


def test_a_step_is_reached_and_taken_back(form: AppTest, filled: Engine, tmp_path: Path) -> None:
    shown(form, "report", task="WP 4.3", as_of="2020-07-01")
    field(form, "checkbox", "act:0.0").check().run()
    fill(form, actor="ana")
    field(form, "text_input", "how:0.0").set_value("adopted it").run()
    press(form, "report")
    assert "Recorded" in form.success[0].value
    field(form, "checkbox", "back:0.0").check().run()
    fill(form, actor="ana")
    press(form, "report")
    chapters = history_of(filled, find_line(filled, "WP 4.3"))
    assert chapters[0].report.acts[0].decision == "adopted it" and chapters[1].report.denies


def test_two_windows_of_one_person_on_one_draft_lose_nothing(form: AppTest, filled: Engine) -> None:
    shown(form, "report", task="WP 4.3")
    fill(form, note="first", actor="ana")
    held = form.query_params["draft"]
    token = held if isinstance(held, str) else held[0]
    other = AppTest.from_file(APP, default_timeout=60)
    shown(other, "report", task="WP 4.3", draft=token)
    fill(other, note="second")
    press(form, "report")
    press(other, "report")
    assert "from another window" in other.success[0].value
    assert field(other, "text_area", "note").value == "second" and notes(filled) == ["first"]
    press(other, "report")
    press(other, "report", "after")
    assert notes(filled) == ["first", "second"]


def test_evidence_with_markdown_is_said_as_typed(form: AppTest, filled: Engine) -> None:
    shown(form, "report", task="WP 4.3", as_of="2000-01-01")
    assert not form.exception
    shown(form, "report", task="WP 4.3", as_of="2020-07-01")
    field(form, "selectbox", "status").set_value("completed").run()
    fill(form, evidence="**bold** :smile:", actor="ana", as_it_stands="by writing")
    press(form, "report", "as_it_stands")
    assert "\\*\\*bold\\*\\* \\:smile\\:" in form.success[0].value


def test_without_a_line_the_page_offers_those_that_need_a_report(form: AppTest) -> None:
    body = shown(form, "report", as_of="2020-04-30", lang="en")
    assert "Needs attention" in body and 'task=ECP+43"' in body and "Overdue" in body
    # "ECP 5" typed brings ECP 5 first: options are matched as they stand, in the order of the
    # plans.
    assert "FILTER_MODE_CONTAINS" in str(form.selectbox(key="report_line").proto)
    assert "Needs attention" not in shown(
        form, "report", as_of="2020-04-30", lang="en", task="ECP 43"
    )
