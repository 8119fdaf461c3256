"""Every form of the house behaves as the one form: its draft is kept under what it is about and
never shown for another, problems stand at the field and in a list linked to it, and what came of a
press stands beside the button; it is written once."""

import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.building import day
from tests.support.forms.cases import APP, CASES, TYPED, Case
from tests.support.forms.elements import field as widget
from tests.support.forms.elements import fill, message, press
from tests.support.forms.opened import forms_opened
from tests.support.page_reading import html, shown
from tests.support.paths import DATA
from tests.support.sheets.update_sheets import returned
from wp.services.files.formats import MEDIA
from wp.services.record import verify
from wp.store.database import Engine

KEPT = "Still here until recorded or removed"
named = pytest.mark.parametrize("case", CASES, ids=lambda case: case.form)
with_subjects = pytest.mark.parametrize(
    "case", [case for case in CASES if case.subjects], ids=lambda case: case.form
)


def opened(case: Case, engine: Engine, **address: str) -> AppTest:
    """A browser on the form."""
    page = AppTest.from_file(APP, default_timeout=60)
    shown(page, case.page, as_of="2019-10-31", **case.address, **address)
    return page


def go_to(page: AppTest, at: str, **address: str) -> None:
    """Go to a page in the same browser tab, as by the menu: nothing of the old address is left."""
    page.query_params.clear()
    shown(page, at, as_of="2019-10-31", **address)


def choose_second(page: AppTest, case: Case, back: bool = False) -> None:
    """Choose the second subject of the form's picker, or the first one again."""
    picker = page.selectbox(key=f"{case.form}_which")
    picker.select_index(0 if back else 1).run()
    assert not page.exception


def token(page: AppTest) -> str:
    """The token of the draft that the address names."""
    held = page.query_params["draft"]
    return held if isinstance(held, str) else held[0]


def test_every_form_of_the_product_is_a_case() -> None:
    """But for those that are tried elsewhere: with files (below), for doubts
    (`tests/ui/test_settling_doubts.py`), those of people in which nothing is written
    (`tests/door/test_people_page.py`), of proposed reports
    (`tests/ui/test_proposed_reports_on_pages.py`), and the one that asks nothing but who acts."""
    elsewhere = {"import", "returning", "settle", "settle_later", "settle_alike", "undo_now"}
    elsewhere |= {"access", "token_end", "proposed"}
    assert {case.form for case in CASES} == {*forms_opened()} - elsewhere


@pytest.fixture
def record(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """The record on which the pages look."""
    monkeypatch.setenv("WP_DATABASE_URL", str(engine.url))
    return engine


@with_subjects
def test_a_draft_is_kept_under_its_subject_and_never_shown_for_another(
    case: Case, record: Engine
) -> None:
    case.ready(record)
    page = opened(case, record)
    fill(page, case.form, **{case.typed: TYPED})
    if case.picks:
        choose_second(page, case)
    else:
        go_to(page, case.page, **case.address | case.other)
    assert widget(page, case.form, case.typed).value != TYPED
    assert TYPED not in html(page)
    if case.picks:
        choose_second(page, case, back=True)
    else:
        go_to(page, case.page, **case.address)
    assert widget(page, case.form, case.typed).value == TYPED


@named
def test_leaving_the_page_or_the_browser_loses_nothing(case: Case, record: Engine) -> None:
    case.ready(record)
    page = opened(case, record)
    if case.picks:
        choose_second(page, case)
    fill(page, case.form, **{case.typed: TYPED})
    kept = token(page)
    go_to(page, "about")
    go_to(page, case.page, **case.address)
    assert widget(page, case.form, case.typed).value == TYPED
    # A reload: a new session of the browser, at the address that names the draft.
    again = opened(case, record, draft=kept)
    assert widget(again, case.form, case.typed).value == TYPED
    # Somebody else is told of it, and does not see it as their own.
    other = opened(case, record)
    if case.picks:
        choose_second(other, case)
    assert widget(other, case.form, case.typed).value != TYPED
    assert f"draft={kept}" in html(other)


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.refused], ids=lambda case: case.form
)
def test_problems_stand_at_the_field_and_in_a_list_that_is_linked_to_it(
    case: Case, record: Engine
) -> None:
    case.ready(record)
    page, events = opened(case, record), verify(record).events
    press(page, case.form)
    kind, listed = message(page, case.form)
    assert kind == "error" and verify(record).events == events
    links = re.findall(r"\]\(#(field-[\w-]+)\)", listed)
    places = re.findall(r'<div [^>]*id="(field-[\w-]+)" data-field', html(page))
    assert links and set(links) == set(places)
    assert any(each.endswith(f"-{case.refused}") for each in links), links
    # Who mends a field is not told of it again.
    text = TYPED if case.refused == case.typed else "ana"
    fill(page, case.form, **{case.refused: text})
    assert f"-{case.refused})" not in message(page, case.form)[1]


@named
def test_it_is_written_once_said_beside_the_button_and_the_draft_is_gone(
    case: Case, record: Engine
) -> None:
    case.ready(record)
    page = opened(case, record)
    fill(page, case.form, **case.needs, **{case.typed: TYPED})
    # The same press again, from another window of the same person with the same draft.
    twin, events = opened(case, record, draft=token(page)), verify(record).events
    assert widget(twin, case.form, case.typed).value == TYPED
    press(page, case.form)
    assert [each.value for each in page.error] == []
    said, written = page.success[0].value, verify(record).events
    assert written > events and "draft" not in page.query_params
    if _is_there(page, case.form):
        assert message(page, case.form) == ("success", said)
        assert widget(page, case.form, case.typed).value != TYPED
    press(twin, case.form)
    assert verify(record).events == written
    assert any("on record already" in each.value for each in twin.success) and not twin.error
    page.run()
    assert said not in [each.value for each in page.success]


def _is_there(page: AppTest, form: str) -> bool:
    return any(str(each.key).startswith(f"{form}:") for each in page.button)


@pytest.mark.parametrize("form", ["import", "returning"])
def test_a_file_is_recorded_once_by_somebody_who_is_named(form: str, record: Engine) -> None:
    """The two forms that begin with a file: what is typed besides is only who records it."""
    page = AppTest.from_file(APP, default_timeout=60)
    shown(page, form)
    give(page, record, form)
    events = verify(record).events
    press(page, form)
    kind, listed = message(page, form)
    assert kind == "error" and "-actor)" in listed and verify(record).events == events
    fill(page, form, actor="ana")
    assert message(page, form) == ("", "")
    press(page, form)
    assert not page.error and len(page.success) == 1
    assert verify(record).events > events and KEPT not in html(page)


@pytest.mark.parametrize("form", ["import", "returning"])
def test_a_file_is_still_here_after_leaving_on_its_own_page_until_it_is_removed(
    form: str, record: Engine
) -> None:
    page = AppTest.from_file(APP, default_timeout=60)
    shown(page, form)
    assert KEPT not in html(page)
    name = give(page, record, form)
    assert KEPT in html(page) and f"{name}, " in html(page)
    go_to(page, "returning" if form == "import" else "import")
    assert KEPT not in html(page) and name not in html(page)
    go_to(page, form)
    assert KEPT in html(page) and f"{name}, " in html(page) and _is_there(page, form)
    # Another browser knows nothing of it.
    other = AppTest.from_file(APP, default_timeout=60)
    assert KEPT not in shown(other, form)
    (remove,) = [each for each in page.button if each.label == f"Remove {name}"]
    remove.click().run()
    assert not page.exception and KEPT not in html(page) and not _is_there(page, form)


def give(page: AppTest, engine: Engine, form: str) -> str:
    """Give a file to one of the two pages that begin with one; its name."""
    if form == "import":
        text = (DATA / "ecp_action_plan.csv").read_text(encoding="utf-8")
        content = text.replace("Disruptive Technologies", "disruptive technologies", 1).encode()
        file: Any = [("ecp.csv", content, "text/csv")]
    else:
        note = {"effective_on": day("2019-10-31"), "note": "noted"}
        file = ("back.xlsx", returned(engine, "WP 4", {"WP 4.1": note}), MEDIA["xlsx"])
    page.file_uploader[0].set_value(file).run()
    assert not page.exception, page.exception
    return "ecp.csv" if form == "import" else "back.xlsx"
