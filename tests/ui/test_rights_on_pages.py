"""A form that somebody may not use is not shown to them; what they may read is."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.forms.cases import APP, CASES, Case
from tests.support.forms.elements import KINDS, field, fill
from tests.support.page_reading import html, shown
from wp.domain.people.acting import Acting, Source
from wp.domain.people.roles import Role
from wp.store.database import Engine
from wp.ui.shell import who_acts
from wp.ui.shell.navigation import VERBS

# What the administrators alone do, by form.
OF_PEOPLE = ("person", "token")


def somebody(*roles: Role) -> Acting:
    return Acting(
        who="Kim Lee",
        roles=frozenset(roles),
        source=Source.PAGE,
        bodies=frozenset({"PTC"}),
        person="1",
    )


@pytest.fixture
def record(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """The record on which the pages look."""
    monkeypatch.setenv("WP_DATABASE_URL", str(engine.url))
    return engine


def opened(case: Case) -> AppTest:
    page = AppTest.from_file(APP, default_timeout=60)
    shown(page, case.page, as_of="2019-10-31", **case.address)
    return page


def parts_of(page: AppTest, form: str) -> list[str]:
    """The names of the fields and buttons of a form that stand on a page."""
    keys = (str(each.key) for kind in (*KINDS, "button") for each in page.get(kind))
    return [key.rpartition(":")[2] for key in keys if key.startswith(f"{form}:")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.form)
def test_a_form_is_there_for_those_who_may(
    case: Case, record: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    case.ready(record)
    for roles, there in (
        ([Role.READER], False),
        ([Role.READER, Role.ADMINISTRATOR], case.form in (*OF_PEOPLE, "entry")),
        ([Role.BODY_SECRETARY], case.form in ("report", "many")),
        ([Role.SECRETARIAT], case.form not in OF_PEOPLE),
    ):
        monkeypatch.setattr(who_acts, "signed_in", lambda roles=roles: somebody(*roles))
        names = parts_of(opened(case), case.form)
        assert bool(names) == there, roles
        # Who signed in is not asked for a name.
        assert "actor" not in names


def test_a_page_that_is_for_others_says_so_and_is_not_in_the_menu(
    record: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(who_acts, "signed_in", lambda: somebody(Role.READER))
    for name in VERBS:
        page = AppTest.from_file(APP, default_timeout=60)
        shown(page, name, as_of="2019-10-31", task="WP 4.3")
        (said,) = [each.value for each in page.info]
        assert said.startswith("Kim Lee may not") and ": that is for " in said
        assert name not in page.session_state["wp_menu"]
        assert not page.get("file_uploader")
    page = AppTest.from_file(APP, default_timeout=60)
    shown(page, "report", as_of="2019-10-31", task="WP 1.1")
    assert 'class="wp-report"' in html(page) and not parts_of(page, "report")


def test_a_reader_is_offered_neither_dismissal_nor_translation(
    record: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def links(page: AppTest) -> list[str]:
        return re.findall(r">(Dismiss …|Translate)<", html(page))

    for person, there in ((None, True), (somebody(Role.READER), False)):
        monkeypatch.setattr(who_acts, "signed_in", lambda person=person: person)
        page = AppTest.from_file(APP, default_timeout=60)
        shown(page, "checks", as_of="2019-10-31", by="gnc")
        assert ("Dismiss …" in links(page)) == there


def test_whoever_sits_at_the_machine_is_named_once_and_on_every_page(record: Engine) -> None:
    page = AppTest.from_file(APP, default_timeout=60)
    shown(page, "proposals", as_of="2019-10-31")
    assert "On this machine whoever records gives a name once" in html(page)
    fill(page, "proposing", actor="Ana Pérez")
    for name in ("overview", "sessions"):
        page.query_params.clear()
        shown(page, name, as_of="2019-10-31")
        assert "On this machine Ana Pérez acts, with every role." in html(page)
    assert 'data-wp-cookie="wp_name=Ana%20P%C3%A9rez"' in html(page)
    assert field(page, "planning", "actor").value == "Ana Pérez"
