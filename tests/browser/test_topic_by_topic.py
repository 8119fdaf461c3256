"""Topic by topic in a real Chromium: no press is lost, no word strays to another topic or is lost
with its page."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.support.browser import page_in
from tests.support.journeys import choose, open_at, settle, type_into

WORDS = "Took note of the compendium"


def wording(page: Page, text: str) -> None:
    """The field of the wording holds this text."""
    expect(page.get_by_label("Wording", exact=True).first).to_have_value(text, timeout=30_000)


def test_presses_are_never_lost_and_words_stay_with_their_topic(
    browser: Browser, server: str
) -> None:
    with page_in(browser, 1920, 1080) as page:
        open_at(page, server + "session?by=topics&p=4")
        type_into(page, "Wording", WORDS)
        page.get_by_role("button", name="Next topic").click()
        page.wait_for_selector("text=Topic 5 of", timeout=30_000)
        settle(page)
        wording(page, "")
        page.get_by_role("button", name="Topic before").click()
        page.wait_for_selector("text=Topic 4 of", timeout=30_000)
        settle(page)
        wording(page, WORDS)
        # Five presses faster than the page is drawn.
        page.locator("h1").click()
        for _ in range(5):
            page.keyboard.press("n")
            page.wait_for_timeout(50)
        page.wait_for_selector("text=Topic 9 of", timeout=120_000)
        settle(page)
        wording(page, "")
        for _ in range(3):
            page.get_by_role("button", name="Topic before").click(delay=20)
        page.wait_for_selector("text=Topic 6 of", timeout=120_000)
        choose(page, "^Topic$", "WP 4  E-Commerce")
        page.wait_for_selector("text=Topic 4 of", timeout=30_000)
        settle(page)
        wording(page, WORDS)
        page.get_by_role("link", name="Decisions", exact=True).first.click()
        page.wait_for_selector("text=follow-ups are still open", timeout=30_000)
        open_at(page, server + "session?by=topics&p=4")
        wording(page, WORDS)


def test_from_e_commerce_to_data_model_in_two_interactions(browser: Browser, meeting: str) -> None:
    """Twelve topics lie between the two; the Chair passes none of them."""
    with page_in(browser, 1920, 1080) as page:
        open_at(page, meeting + "session?by=topics&p=4")
        page.wait_for_selector("text=Topic 4 of", timeout=60_000)
        expect(page.locator(".stMain").first).to_contain_text("4. E-Commerce", timeout=30_000)
        settle(page)
        page.get_by_role("combobox", name=re.compile("^Topic$")).first.click()  # 1
        page.keyboard.type("Data Model", delay=60)  # 2: the first that fits is taken
        page.keyboard.press("Enter")
        page.wait_for_selector("text=Topic 17 of", timeout=60_000)
        expect(page.locator(".stMain").first).to_contain_text("17. Data Model", timeout=30_000)


def test_a_press_that_streamlit_loses_is_made_again(browser: Browser, server: str) -> None:
    """Its answer may fall to another run of the page that begins in the same moment."""
    with page_in(browser) as page:
        open_at(page, server + "session?by=topics&p=4")
        page.evaluate(
            """() => {
                const lose = (event) => {
                    if (event.isTrusted) return;
                    event.stopImmediatePropagation();
                    document.removeEventListener("click", lose, true);
                };
                document.addEventListener("click", lose, true);
            }"""
        )
        page.get_by_role("heading", level=1).click()
        page.keyboard.press("n")
        page.wait_for_selector("text=Topic 5 of", timeout=30_000)
        settle(page)
        page.keyboard.press("n")
        page.wait_for_selector("text=Topic 6 of", timeout=30_000)
