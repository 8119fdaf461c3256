"""What Streamlit and Plotly draw themselves has the full names of short ones as hints, too."""

from playwright.sync_api import Browser

from tests.support.browser import page_in
from wp.language.names import body_full
from wp.language.words import Words


def test_axes_and_chips_say_what_a_short_name_stands_for(browser: Browser, product: str) -> None:
    ptc, cbc = (body_full(body, Words("fr")) for body in ("PTC", "CBC"))
    with page_in(browser, 1920, 1080) as page:
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{product}timeline?by=body&lang=fr&body=CBC&body=PTC")
        tick = page.locator("svg .ytick text", has_text="CTP").locator("title").first
        tick.wait_for(state="attached", timeout=60_000)
        assert tick.text_content() == f"CTP: {ptc}"
        page.locator(f'[data-wp-hint][title="CRC: {cbc}"]').first.wait_for(timeout=30_000)
        assert errors == []
