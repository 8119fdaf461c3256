"""What a person does with a page in a real browser, at a person's pace."""

import re

from playwright.sync_api import Page

SETTLED = 30_000
# A press, or a choice, or a text into a field that was pressed: each begins where the pointer goes
# down. What the keyboard does afterwards belongs to it.
_COUNT = """addEventListener("pointerdown", (event) => {
    if (event.isTrusted) sessionStorage.wpPresses = interactions() + 1;
}, true);
const interactions = () => Number(sessionStorage.wpPresses ?? 0);"""


def count_interactions(page: Page) -> None:
    """Count from now on what a person does on the page."""
    page.add_init_script(_COUNT)


def interactions(page: Page) -> int:
    """How many interactions there were so far."""
    found: int = page.evaluate("Number(sessionStorage.wpPresses ?? 0)")
    return found


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
