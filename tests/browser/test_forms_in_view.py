"""What a form says is seen, in a real Chromium: in view and with the focus, problems tied to their
fields; and what was typed is there after a link and after a reload."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser import page_in
from tests.support.journeys import open_at, settle, type_into


def told(page: Page) -> Locator:
    """The message that has the focus."""
    focused = page.locator('[class*="st-key-wp_result_"] [data-testid="stAlert"]:focus')
    focused.wait_for(timeout=30_000)
    return focused


@pytest.mark.parametrize(
    ("address", "label", "button", "done"),
    [
        ("report?task=WP+4.3", "Note", "Record", "Recorded as report"),
        ("decisions", "Evidence", "Record", "the follow-up ended"),
    ],
)
def test_what_came_of_a_press_is_in_view_and_has_the_focus(
    browser: Browser, server: str, address: str, label: str, button: str, done: str
) -> None:
    with page_in(browser, 1280, 600) as page:
        open_at(page, server + address)
        page.get_by_role("button", name=button, exact=True).click()
        problems = told(page)
        expect(problems).to_be_in_viewport()
        expect(problems).to_contain_text("Nothing was recorded yet")
        field = page.get_by_label(label, exact=True).first
        expect(field).to_have_attribute("aria-invalid", "true")
        place = str(field.get_attribute("aria-describedby"))
        expect(page.locator(f"#{place}")).to_contain_text("⚠")
        # The list leads to the field: by the keyboard, as everything does.
        link = problems.locator(f'a[href$="#{place}"]')
        link.focus()
        page.keyboard.press("Enter")
        expect(field).to_be_focused()
        expect(field).to_be_in_viewport()
        type_into(page, label, "PC0603, para 5")
        expect(field).not_to_have_attribute("aria-invalid", "true")
        type_into(page, "Recorded by", "ana")
        page.get_by_role("button", name=button, exact=True).click()
        page.wait_for_selector(f"text={done}", timeout=30_000)
        said = told(page)
        expect(said).to_contain_text(re.compile(done))
        expect(said).to_be_in_viewport()


def test_a_link_and_a_reload_lose_nothing(browser: Browser, server: str) -> None:
    with page_in(browser) as page:
        open_at(page, server + "proposals")
        type_into(page, "Title of the topic", "Foresight")
        open_at(page, server + "about")
        open_at(page, server + "proposals")
        title = page.get_by_label("Title of the topic", exact=True).first
        expect(title).to_have_value("Foresight", timeout=30_000)
        page.reload()
        settle(page)
        expect(title).to_have_value("Foresight", timeout=30_000)
    with page_in(browser) as other:
        # Another browser is told of the draft, and begins with an empty form.
        open_at(other, server + "proposals")
        expect(other.get_by_label("Title of the topic", exact=True).first).to_have_value(
            "", timeout=30_000
        )
        other.get_by_role("link", name=re.compile("no name")).click()
        settle(other)
        title = other.get_by_label("Title of the topic", exact=True).first
        expect(title).to_have_value("Foresight", timeout=30_000)
