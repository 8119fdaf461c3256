"""The buttons on top of a page work where the side bar is folded: on a wall and on a tablet."""

import io

import openpyxl
import pytest
from playwright.sync_api import Browser, expect

from tests.support.browser import page_in
from tests.support.programs.layout import rest, visit
from wp.language.words import Words

FOLD = '[data-testid="stSidebarCollapseButton"] button'
OPEN = '[data-testid="stSidebar"][data-collapsed="false"]'
PRINTED = "window.addEventListener('beforeprint', () => { window.wpPrinted = true; })"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", [(1920, 1080), (820, 1180)], ids=str)
def test_each_button_does_its_work_with_the_side_bar_folded(
    browser: Browser, meeting: str, size: tuple[int, int], language: str
) -> None:
    words = Words(language)
    with page_in(browser, *size) as page:
        page.add_init_script(PRINTED)
        visit(page, f"{meeting}timeline?as_of=2020-07-01&lang={language}")
        if page.locator(OPEN).count():
            page.click(FOLD)
        expect(page.locator(OPEN)).to_have_count(0)
        rest(page)
        top = page.locator(".st-key-wp_top")
        with page.expect_download() as taken:
            top.get_by_role("button", name=words("share.excel"), exact=True).click()
        book = openpyxl.load_workbook(io.BytesIO(taken.value.path().read_bytes()))
        assert book.worksheets[0].title == words("sheet.about")
        top.get_by_role("button", name=words("share.link")).click()
        expect(page.locator('[data-testid="stCode"]')).to_contain_text("as_of=2020-07-01")
        page.keyboard.press("Escape")
        top.get_by_role("button", name=words("share.pdf"), exact=True).click()
        page.wait_for_function("() => window.wpPrinted")
        top.get_by_role("button", name=words("share.screen")).click()
        page.wait_for_function("() => document.fullscreenElement !== null")
