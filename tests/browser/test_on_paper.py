"""A page on paper: the button prints, and the PDF that a browser makes holds what the screen
shows."""

import io
import re

import pdfplumber
from playwright.sync_api import Browser

from tests.support.browser import page_in


def test_a_page_becomes_a_handout(browser: Browser, product: str) -> None:
    with page_in(browser) as page:
        page.goto(f"{product}?as_of=2019-10-31")
        page.wait_for_selector(".js-plotly-plot .main-svg")
        page.wait_for_selector('[data-test-script-state="notRunning"]')
        headline = page.inner_text(".wp-headline")
        numbers = page.locator(".wp-figure .wp-number").all_inner_texts()
        page.evaluate(
            "() => { window.print = () => { window.printed = (window.printed || 0) + 1 } }"
        )
        page.click("[data-print]")
        assert page.evaluate("window.printed") == 1
        made = page.pdf(prefer_css_page_size=True, print_background=True)
    with pdfplumber.open(io.BytesIO(made)) as document:
        first = document.pages[0]
        assert first.width > first.height and len(document.pages) <= 4
        text = first.extract_text()
    assert headline.split(".")[0] in text.replace("\n", " ")
    shown = [found[0] for number in numbers if (found := re.match(r"\d+", number))]
    assert len(shown) >= 4 and set(shown) <= set(re.findall(r"\d+", text)), (shown, text)
    assert "Copy link" not in text and "PDF" not in text
