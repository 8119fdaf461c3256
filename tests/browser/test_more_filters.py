"""The further filters in a real Chromium: opened by a press, chosen from, folded again."""

from urllib.parse import parse_qs, urlparse

from playwright.sync_api import Browser, expect

from tests.support.browser import page_in
from tests.support.journeys import SETTLED, open_at, settle


def test_they_open_filter_and_fold(browser: Browser, product: str) -> None:
    with page_in(browser, 1280, 900) as page:
        open_at(page, f"{product}?as_of=2020-07-01")
        text = page.get_by_label("Words in the text", exact=True)
        expect(text).to_have_count(0)
        page.get_by_test_id("stSidebar").get_by_text("More filters").click()
        settle(page)
        text.fill("Transit")
        page.keyboard.press("Enter")
        expect(page.locator(".wp-filter")).to_be_visible(timeout=SETTLED)
        assert parse_qs(urlparse(page.url).query)["text"] == ["Transit"]
        settle(page)
        page.get_by_test_id("stSidebar").get_by_text("More filters").click()
        expect(text).to_have_count(0, timeout=SETTLED)
        assert parse_qs(urlparse(page.url).query)["text"] == ["Transit"]
        # Whoever comes by that link sees what filters.
        page.reload()
        expect(text).to_have_value("Transit", timeout=SETTLED)
