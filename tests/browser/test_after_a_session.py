"""After a session, in a real Chromium with each interaction counted: ten reports on single lines,
and what the session approved for twelve at once."""

import re

from playwright.sync_api import Browser, Page

from tests.support.browser import page_in
from tests.support.journeys import count_interactions, interactions, open_at, settle, type_into
from wp.services.lines import find_line
from wp.services.progress.histories import history_of
from wp.store.database import Engine

TEN = ("2.1", "3.1", "4.1", "4.2", "4.3", "4.4", "8.1", "17.2a", "17.2g", "18.1")
TWELVE = "1.1 3.2 4.2 4.3 4.4 5.1 7.1 8.2 9.2 10.1b 17.2b 22.2a"


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=re.compile(name)).first.click()


def test_ten_reports_in_four_interactions_each(
    browser: Browser, server: str, engine: Engine
) -> None:
    before = {ref: len(history_of(engine, find_line(engine, f"WP {ref}"))) for ref in TEN}
    with page_in(browser) as page:
        count_interactions(page)
        open_at(page, server + "report?programme=WP")
        for number, ref in enumerate(TEN):
            former = interactions(page)
            box = page.get_by_role("combobox", name=re.compile("^Line")).first
            box.click()
            page.keyboard.type(f"WP {ref} ")  # the first that fits is taken
            page.keyboard.press("Enter")
            page.wait_for_selector(f"h1:has-text('WP {ref} ')", timeout=60_000)
            settle(page)
            if not number:
                type_into(page, "Recorded by", "ana")
            type_into(page, "Note", f"note {ref}")
            press(page, "^Record$")
            page.wait_for_selector("text=Recorded as report", timeout=60_000)
            settle(page)
            # Who records is asked once.
            assert interactions(page) - former == (3 if number else 4)
    after = {ref: len(history_of(engine, find_line(engine, f"WP {ref}"))) for ref in TEN}
    assert after == {ref: n + 1 for ref, n in before.items()}


def test_what_a_session_approved_for_twelve_lines_in_ten_interactions(
    browser: Browser, server: str, engine: Engine
) -> None:
    refs = [f"WP {each}" for each in TWELVE.split()]
    with page_in(browser) as page:
        count_interactions(page)
        open_at(page, server + "?as_of=2020-04-30")
        page.get_by_role("link", name="Report progress").first.click()
        page.wait_for_selector("text=Several lines", timeout=60_000)
        settle(page)
        page.get_by_text("Several lines").first.click()
        page.wait_for_selector("text=Or named", timeout=60_000)
        settle(page)
        type_into(page, "Or named", ", ".join(refs))
        page.get_by_text("The PTC acted on these lines").click()
        settle(page)
        type_into(page, "Evidence", "report of the session, para 5")
        type_into(page, "Recorded by", "ana")
        press(page, "Record")
        page.wait_for_selector("text=12 reports were recorded", timeout=60_000)
        assert interactions(page) == 7
    for ref in refs:
        acts = history_of(engine, find_line(engine, ref))[-1].report.acts
        assert [(act.body, act.on.isoformat()) for act in acts] == [("PTC", "2020-04-30")]
