"""A line that slipped is in view on the first screen, with its mark, both days and the reason."""

import pytest
from playwright.sync_api import Browser, expect

from tests.support.browser import page_in
from tests.support.people.acting import by
from tests.support.plans.order_of_steps import LATER, postponed
from tests.support.programs.layout import visit
from wp.services.progress.recording import Recorded, record
from wp.store.database import Engine


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)], ids=str)
def test_what_slipped_is_in_view_without_scrolling(
    browser: Browser, engine: Engine, server: str, size: tuple[int, int]
) -> None:
    assert isinstance(record(engine, [postponed(engine)], by("ana"), answer=LATER), Recorded)
    with page_in(browser, *size) as page:
        for name, query in (("", ""), ("task", "task=WP+4.3&"), ("session", "by=topics&p=4&")):
            visit(page, f"{server}{name}?{query}as_of=2020-07-01")
            mark = page.locator(".wp-mark", has_text="slipped").first
            if name == "session":
                # A topic may have more tasks than a screen: its heading leads to what slipped.
                expect(mark).to_be_in_viewport(ratio=1)
                page.locator("a[href='#WP-4.3']").click()
                mark = page.locator("[id='WP-4.3'] .wp-mark", has_text="slipped")
            told = mark.locator("xpath=..")
            expect(told).to_be_in_viewport(ratio=1)
            for said in ("30 April 2020", "31 October 2020", "no drafters"):
                expect(told).to_contain_text(said)
