"""Moving a session in a real Chromium: all that it makes of its lines is seen before it is
recorded, in at most eight interactions."""

import re

from playwright.sync_api import Browser, expect

from tests.support.browser import page_in
from tests.support.command_line import run
from tests.support.journeys import count_interactions, interactions, open_at, settle, type_into
from wp.store.database import Engine


def test_a_session_is_moved_with_its_consequences_in_seven_interactions(
    browser: Browser, server: str, engine: Engine
) -> None:
    with page_in(browser, 1280, 900) as page:
        count_interactions(page)
        open_at(page, server + "sessions?as_of=2019-10-31")
        picker = page.get_by_role("combobox", name=re.compile("[Ss]ession")).first
        picker.evaluate("each => each.scrollIntoView({block: 'center'})")
        picker.click()
        page.get_by_role("option", name=re.compile("^PTC, April 2020")).click()
        settle(page)
        first = page.locator('[data-testid="stDateInput"]').filter(has_text="First day").last
        first.get_by_role("spinbutton").first.click()
        page.keyboard.type("12102020", delay=60)
        type_into(page, "Why", "travel is impossible")
        main = page.locator(".stMain").first
        # Each line with its old and new due date, and those that would come before the PTC.
        expect(main).to_contain_text("30 April 2020 → 31 October 2020", timeout=30_000)
        asked = re.compile(r"(\d+) of these 16 go to the Council in June 2020, before the PTC")
        expect(main).to_contain_text(asked)
        expect(main).to_contain_text("June 2020 (Council) → December 2020")
        type_into(page, "Anticipated action, for each", "take it up in October")
        page.get_by_label("Recorded by", exact=True).last.click()
        page.keyboard.type("ana", delay=25)
        page.keyboard.press("Tab")
        settle(page)
        page.get_by_role("button", name=re.compile("^Record, and postpone these")).click()
        page.wait_for_selector("text=lines were postponed with it", timeout=30_000)
        assert interactions(page) == 7
    told = run("progress", "history", "WP 4.3", database=str(engine.url)).stdout
    assert "October 2020" in told and "December 2020" in told
    listed = run("check", "--check", "order-of-steps", database=str(engine.url))
    assert listed.returncode == 0 and run("verify", database=str(engine.url)).returncode == 0
