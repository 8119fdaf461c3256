"""What a person does with a page in a real browser, at a person's pace."""

import re

from playwright.sync_api import Page

SETTLED = 30_000


def open_at(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("h1", timeout=60_000)
    settle(page)


def settle(page: Page) -> None:
    """Wait until the script has run and its last words are drawn."""
    page.wait_for_timeout(400)
    page.wait_for_selector('[data-testid="stStatusWidget"]', state="detached", timeout=SETTLED)


def type_into(page: Page, label: str, text: str) -> None:
    """Type at a person's pace and leave the field."""
    field = page.get_by_label(label, exact=True).first
    field.click()
    field.press_sequentially(text, delay=25)
    field.press("Tab")
    settle(page)


def choose(page: Page, label: str, option: str) -> None:
    """Choose from a list, which stands in the middle of the screen first: at its edge it closes
    when the page moves."""
    box = page.get_by_role("combobox", name=re.compile(label)).first
    box.evaluate("each => each.scrollIntoView({block: 'center'})")
    box.click()
    page.get_by_role("option", name=option, exact=True).click()
    settle(page)
