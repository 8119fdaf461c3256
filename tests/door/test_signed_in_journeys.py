"""A person of each role at the door and behind it, in a real browser with a real provider; and what
an open page says when its visit is over."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from playwright.sync_api import Browser, expect

from tests.support.browser import page_in
from tests.support.forms.walks import enter, press_button
from tests.support.programs.policy import note_violations, violated
from tests.support.programs.sign_in import HOST, Door, Visitor, door, sign_in
from wp.services.people import directory
from wp.services.people.directory import people_on_record

SAID = {
    "rita": "reader",
    "ben": "body secretary (CBC)",
    "sara": "Secretariat",
    "ada": "administrator",
}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """A server at which people sign in."""
    with door(tmp_path_factory.mktemp("door")) as made:
        yield made


@pytest.mark.parametrize("name", SAID)
def test_each_role_comes_in_sees_who_it_is_and_goes_out(
    browser: Browser, here: Door, name: str
) -> None:
    with page_in(browser) as page:
        note_violations(page)
        wanted = "/task?task=WP+4.3&as_of=2020-04-30"
        sign_in(page, here, name, wanted)
        assert page.url == here.url + wanted
        bar = page.get_by_test_id("stSidebar")
        expect(bar.get_by_text(name.title(), exact=True)).to_be_visible()
        expect(bar.get_by_text(SAID[name])).to_be_visible()
        assert violated(page) == []
        bar.get_by_role("button", name="Sign out", exact=True).click()
        expect(page.get_by_role("heading", name="You are signed out")).to_be_visible()
        assert violated(page) == []
        page.goto(f"{here.url}/timeline", wait_until="commit")
        expect(page.get_by_role("heading", name="Authorize Client")).to_be_visible()


def test_only_an_administrator_finds_the_page_of_people(browser: Browser, here: Door) -> None:
    for name in ("sara", "ada"):
        with page_in(browser) as page:
            sign_in(page, here, name, "/people?lang=en")
            menu = page.get_by_test_id("stSidebar").get_by_role("link", name="People")
            form = page.get_by_text("Take off the list", exact=True)
            refusal = page.get_by_text("that is for administrator")
            if name == "ada":
                expect(form).to_be_visible()
                assert (menu.count(), refusal.count()) == (1, 0)
            else:
                expect(refusal).to_be_visible()
                assert (menu.count(), form.count()) == (0, 0)
                assert page.get_by_text("rita@example.org").count() == 0


def test_an_administrator_enters_somebody_who_then_comes_in(browser: Browser, here: Door) -> None:
    with page_in(browser) as page:
        sign_in(page, here, "ada", "/people?lang=en")
        una = {"name": "Una", "address": "stranger@example.org", "roles": "reader"}
        enter(page, "person", una)
        press_button(page, "person")
        expect(page.get_by_text("Una has access now")).to_be_visible()
        last = people_on_record(here.engine)[-1]
        assert (last.name, last.address) == ("Una", "stranger@example.org")
    assert Visitor(here.url).sign_in("stranger").status_code == 303
    with here.engine.connect() as connection:
        told = connection.execute(
            sa.text("SELECT actor FROM audit_events WHERE action = 'person.added'")
        )
        assert [*told.scalars()][-1] == "Ada"


def test_who_is_not_on_the_list_is_told_so(browser: Browser, here: Door) -> None:
    with page_in(browser, locale="fr-FR") as page:
        page.goto(here.url, wait_until="commit")
        page.get_by_role("button", name="sub-una").click()
        expect(page.get_by_role("heading", name="L’accès vous est refusé")).to_be_visible()
        expect(page.get_by_text("Una n’a pas accès")).to_be_visible()
        page.get_by_role("link", name="Se connecter").click()
        expect(page.get_by_role("heading", name="Authorize Client")).to_be_visible()


def test_an_open_page_of_who_is_removed_says_so_and_leads_to_the_sign_in(
    browser: Browser, here: Door
) -> None:
    with page_in(browser) as page:
        sign_in(page, here, "ben", "/timeline?lang=en")
        directory.remove(here.engine, here.people["ben"].id, HOST)
        said = page.get_by_role("alertdialog", name="You are not signed in any more")
        expect(said).to_be_visible(timeout=10_000)
        page.wait_for_timeout(3_000)
        expect(page.get_by_text("Connection failed")).not_to_be_visible()
        expect(said.get_by_role("link", name="Sign in")).to_be_focused()
        said.get_by_role("link", name="Sign in").click()
        page.get_by_role("button", name="sub-ben").first.click()
        expect(page.get_by_role("heading", name="You are not let in")).to_be_visible()


def test_a_file_made_for_one_person_is_refused_to_another(browser: Browser, here: Door) -> None:
    with page_in(browser) as page:
        sign_in(page, here, "sara", "/timeline?lang=en")
        with page.expect_download() as waited:
            page.get_by_role("button", name="Excel").first.click()
        address = waited.value.url
        assert "/media/" in address
        path = address.removeprefix(here.url)
        cookie = next(c["value"] for c in page.context.cookies() if c["name"] == "wp_visit")
        own, other, nobody = (Visitor(here.url) for _ in range(3))
        own.browser.cookies.set("wp_visit", cookie, domain="127.0.0.1", path="/")
        other.sign_in("ada")
        assert own.get(path).content[:2] == b"PK"
        refused = other.get(path)
        assert refused.status_code == 403 and b"PK" not in refused.content
        assert nobody.get(path).status_code == 401
