"""The page of people lists the drafts that were left: whose, about what, how old, never what was
entered; who may do so takes one over there, and its author is told."""

import datetime as dt
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.forms.elements import field
from tests.support.forms.walks import WALKS
from tests.support.page_reading import html
from tests.support.people.signed_in_page import page_of
from wp.domain.people.acting import Acting, Source
from wp.domain.people.roles import Role
from wp.services.clock import now
from wp.services.lines import find_line
from wp.services.progress import drafts
from wp.store.database import Engine, writing
from wp.store.drafts import Draft, keep_draft
from wp.ui.pages.people_drafts import PAGES

NOTE = "half a sentence of Ana"
Sit = Callable[..., AppTest]


def somebody(name: str, *roles: Role) -> Acting:
    return Acting(
        who=name,
        roles=frozenset(roles),
        source=Source.PAGE,
        bodies=frozenset({"PTC"}),
        person=name,
    )


ANA = somebody("Ana", Role.BODY_SECRETARY)


@pytest.fixture
def sit(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Sit:
    """Who signs in next: gives a browser on a page; Ana left a draft two days ago."""
    monkeypatch.setenv("WP_DATABASE_URL", str(engine.url))
    form = f"report:{find_line(engine, 'WP 4.3').line.id}"
    left = now() - dt.timedelta(days=2, hours=1)
    with writing(engine, ANA) as connection:
        keep_draft(connection, Draft("t" * 24, form, "Ana", {"note": NOTE}, left, "Ana"))

    def begin(person: Acting | None, page: str = "people", **address: str) -> AppTest:
        return page_of(person, monkeypatch, page, **address)

    return begin


def takes(page: AppTest) -> list[str]:
    return [str(each.key) for each in page.button if str(each.key).startswith("take:")]


def test_an_administrator_sees_whose_about_what_and_how_old(sit: Sit) -> None:
    page = sit(somebody("Ada", Role.ADMINISTRATOR))
    told = html(page)
    assert "Drafts (1)" in told and "Report progress, WP 4.3" in told and "2 days ago" in told
    assert ">Ana<" in told and NOTE not in told and "draft=" not in told
    # To take one over is for the Secretariat.
    assert takes(page) == []


def test_who_may_takes_one_over_and_its_author_is_told(sit: Sit, engine: Engine) -> None:
    both = somebody("Ben", Role.ADMINISTRATOR, Role.SECRETARIAT)
    page = sit(both)
    (warning,) = [each.value for each in page.warning]
    assert "Ana began this draft" in warning and "2 days ago" in warning
    (key,) = takes(page)
    page.button(key=key).click().run()
    assert not page.exception and takes(page) == []
    assert any("is yours now" in each.value for each in page.success)
    (draft,) = drafts.left_lying(engine)
    assert (draft.actor, draft.person, draft.entries) == ("Ben", "Ben", {})
    assert f"draft={draft.token}" in html(page)
    opened = sit(both, "report", task="WP 4.3", draft=draft.token)
    assert field(opened, "report", "note").value == NOTE
    ana = sit(ANA, "overview")
    assert any("Ben took over a draft of yours" in each.value for each in ana.info)


def test_at_the_machine_each_opens_by_its_link(sit: Sit) -> None:
    page = sit(None)
    assert "Drafts (1)" in html(page) and "draft=" + "t" * 24 in html(page)
    assert takes(page) == []


def test_without_any_it_says_so(sit: Sit, engine: Engine) -> None:
    drafts.give_up(engine, ANA, "t" * 24)
    assert "Nobody has left a draft." in html(sit(somebody("Ada", Role.ADMINISTRATOR)))


def test_the_page_of_every_form_is_known() -> None:
    where = {walk.form: walk.address.partition("?")[0] for walk in WALKS}
    assert where == {form: page for form, page in PAGES.items() if form in where}
    assert PAGES.keys() == where.keys()
