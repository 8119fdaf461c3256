"""What Streamlit says by itself is French on a French page, wherever a style can say it; what stays
English is listed in docs/development.md."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.support.browser import page_in
from tests.support.journeys import settle
from tests.support.programs.layout import visit
from wp.language.words import Words
from wp.ui.shell.navigation import href, page_names
from wp.ui.shell.streamlit_words import BUTTONS, PLACES

FRENCH, ENGLISH = Words("fr"), Words("en")
DAY = "as_of=2020-07-01&lang=fr"
ADDRESSES = {"task": "task=WP+10.1&"}
# The words of Streamlit that are letters on the screen, of any size: outside what is ours.
VISIBLE = r"""() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (texts.nextNode()) {
    const text = texts.currentNode.data.trim(), e = texts.currentNode.parentElement;
    if (!text || e.closest('.stHtml, .stPlotlyChart, script, style, noscript, canvas')) continue;
    if (e.checkVisibility() && parseFloat(getComputedStyle(e).fontSize) > 0) found.push(text);
  }
  return found;
}"""
SAID_INSTEAD = """(place) => [...document.querySelectorAll(place)]
  .filter((e) => e.checkVisibility())
  .map((e) => [getComputedStyle(e).fontSize, getComputedStyle(e, '::after').content])"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One page for all visits."""
    with page_in(browser) as page:
        yield page


def english_on(page: Page) -> set[str]:
    """The words of Streamlit that this page shows in English."""
    told = {ENGLISH(key) for key in (*PLACES, *BUTTONS)} | {"per file", "Upload", "Choose"}
    return {text for text in page.evaluate(VISIBLE) for each in told if each in text}


def open_list(page: Page) -> None:
    """Unfold the first list of choices. One that opens while its page is still being drawn is
    folded again by Streamlit: then it is pressed once more."""
    field = page.locator('[data-testid="stMultiSelect"] input').first
    for _ in range(5):
        field.click()
        try:
            page.wait_for_selector('[role="option"]', timeout=4_000)
        except PlaywrightTimeout:
            continue
        settle(page)
        if page.locator('[role="option"]').count():
            return
    raise AssertionError("the list of choices does not open")


def instead(page: Page, place: str, key: str) -> None:
    """At this place stand the words of the catalogue, and the English has no size."""
    page.wait_for_function(
        "(place) => [...document.querySelectorAll(place)].some((e) => e.checkVisibility())",
        arg=place,
    )
    assert page.evaluate(SAID_INSTEAD, place)[0] == ["0px", f'"{FRENCH(key)}"']


@pytest.mark.parametrize("name", page_names())
def test_no_page_shows_words_of_streamlit_in_english(page: Page, meeting: str, name: str) -> None:
    query = f"?{ADDRESSES.get(name, '')}{DAY}"
    visit(page, f"{meeting}{href(name, query)}")
    assert english_on(page) == set()


def test_lists_fields_and_buttons_of_tables_speak_french(page: Page, meeting: str) -> None:
    visit(page, f"{meeting}{href('decisions', f'?{DAY}')}")
    open_list(page)
    instead(page, PLACES["streamlit.all"], "streamlit.all")
    page.keyboard.type("zzzz")
    instead(page, PLACES["streamlit.no_results"], "streamlit.no_results")
    page.keyboard.press("Escape")
    field = page.locator('[data-testid="stMain"] [data-testid="stTextInput"] input:visible').first
    field.click()
    page.keyboard.type("abc")
    instead(page, PLACES["streamlit.enter"], "streamlit.enter")
    assert english_on(page) == set()
    # Under a filter the table of lines is unfolded.
    visit(page, f"{meeting}?{DAY}&topic=WP+4")
    table = page.locator('[data-testid="stDataFrame"]:visible').first
    table.scroll_into_view_if_needed()
    table.hover()
    page.locator(f'button[aria-label="{ENGLISH("streamlit.columns")}"]:visible').first.hover()
    instead(page, '[data-testid="stTooltipContent"] p', "streamlit.columns")
    assert english_on(page) == set()


def test_a_file_over_the_uploader_and_its_words_are_told_in_french(
    page: Page, meeting: str
) -> None:
    visit(page, f"{meeting}{href('returning', f'?{DAY}')}")
    zone = page.locator('[data-testid="stFileUploaderDropzone"]')
    files = page.evaluate_handle(
        """() => {
            const held = new DataTransfer();
            held.items.add(new File(['x'], 'x.csv', { type: 'text/csv' }));
            return held;
        }"""
    )
    zone.dispatch_event("dragenter", {"dataTransfer": files})
    instead(page, PLACES["streamlit.drop"], "streamlit.drop")
    assert english_on(page) == set()


def test_an_english_page_keeps_the_words_of_streamlit(page: Page, meeting: str) -> None:
    visit(page, f"{meeting}{href('decisions', '?as_of=2020-07-01&lang=en')}")
    open_list(page)
    assert ENGLISH("streamlit.all") in page.evaluate(VISIBLE)
