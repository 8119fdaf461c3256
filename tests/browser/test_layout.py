"""Every page in every window that it is seen in: nothing cut, covered, beyond the edge or broken
letter by letter; and what Streamlit decides about its side bar."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.support.browser import page_in
from tests.support.programs.layout import faults, rest, visit
from tests.support.programs.policy import note_violations, violated
from wp.ui.shell.navigation import href, page_names

# A day on which much is overdue: the words and columns that this brings have to find room.
DAY = "as_of=2020-07-01"
ADDRESSES = {"task": "task=WP+10.1&"}
CONTENTS = '.stMain .stHtml a[href*="#"], .stMain .wp-figure a, .stMain .stHtml summary'
FOLD = '[data-testid="stSidebarCollapseButton"] button'
UNFOLD = '[data-testid="stExpandSidebarButton"]'
OPEN = '[data-testid="stSidebar"][data-collapsed="false"]'
LAPTOP: ViewportSize = {"width": 1280, "height": 720}


@pytest.fixture(scope="module")
def kept_page(browser: Browser) -> Iterator[Page]:
    """One page for all visits: what a browser keeps of one it has for the next."""
    with page_in(browser) as page:
        note_violations(page)
        yield page


@pytest.fixture
def page(kept_page: Page) -> Page:
    """That page in the window of a laptop, and no longer where the test before has left it."""
    kept_page.goto("about:blank")
    kept_page.set_viewport_size(LAPTOP)
    return kept_page


def unfold(page: Page) -> None:
    """Open the side bar, which a page remembers folded where the visit before has folded it."""
    if not page.locator(OPEN).count():
        page.click(UNFOLD)
    page.wait_for_selector(OPEN)


@pytest.mark.parametrize("name", page_names())
@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_is_cut_covered_or_beyond_the_edge(
    page: Page, meeting: str, name: str, language: str
) -> None:
    """On a laptop, on a wall with and without the side bar, at 200 % of it, and on a tablet."""
    found: dict[str, list[str]] = {}

    def look(window: str) -> None:
        rest(page)
        if seen := faults(page):
            found[window] = seen[:6]

    query = f"?{ADDRESSES.get(name, '')}{DAY}&lang={language}"
    visit(page, f"{meeting}{href(name, query)}")
    unfold(page)
    look("1280x720")
    page.set_viewport_size({"width": 1920, "height": 1080})
    look("1920x1080")
    page.click(FOLD)
    look("1920x1080 folded")
    for width, height in ((960, 540), (820, 1180)):
        page.set_viewport_size({"width": width, "height": height})
        look(f"{width}x{height}")
    assert found == {} and violated(page) == []


def test_a_tablet_folds_the_bar_and_a_choice_in_it_folds_it_again(
    browser: Browser, meeting: str
) -> None:
    with page_in(browser, 820, 1180) as page:
        visit(page, f"{meeting}?{DAY}")
        expect(page.locator(OPEN)).to_have_count(0)
        page.click(UNFOLD)
        page.wait_for_selector(OPEN)
        # Asked for while the page was still being set up, it stays.
        page.wait_for_timeout(1_500)
        expect(page.locator(OPEN)).to_have_count(1)
        page.get_by_role("link", name="Topics and tasks").click()
        page.wait_for_url("**/topics**")
        expect(page.locator(OPEN)).to_have_count(0)
        page.reload()
        rest(page)
        expect(page.locator(OPEN)).to_have_count(0)


def test_the_whole_screen_is_a_press_away(browser: Browser, meeting: str) -> None:
    with page_in(browser, 1920, 1080) as page:
        visit(page, f"{meeting}timeline?{DAY}")
        page.get_by_role("button", name="Full screen").click()
        page.wait_for_function("() => document.fullscreenElement !== null")
        expect(page.locator(OPEN)).to_have_count(0)
        page.get_by_role("button", name="Full screen").click()
        page.wait_for_function("() => document.fullscreenElement === null")


def test_a_matrix_has_as_many_columns_as_a_tablet_has_room_for(page: Page, meeting: str) -> None:
    heads = {}
    for width, height in ((1280, 720), (820, 1180)):
        page.set_viewport_size({"width": width, "height": height})
        visit(page, f"{meeting}strategy?{DAY}")
        page.wait_for_timeout(300)
        rest(page)
        heads[width] = page.locator(".xtick text").count()
    assert heads[1280] > 20 and heads[820] == 14 + 1  # and the total


def test_letters_of_pictures_are_larger_on_a_wall(browser: Browser, meeting: str) -> None:
    sizes = {}
    for width, height in ((1280, 720), (1920, 1080)):
        with page_in(browser, width, height) as page:
            visit(page, f"{meeting}timeline?{DAY}")
            page.wait_for_timeout(300)
            rest(page)
            sizes[width] = page.evaluate(
                "() => Math.min(...[...document.querySelectorAll('.main-svg text')]"
                ".map((each) => parseFloat(getComputedStyle(each).fontSize)))"
            )
    assert sizes[1280] >= 10 and sizes[1920] >= 1.25 * sizes[1280]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", ["about", "alignment", "bodies", "decisions", "session"])
def test_long_pages_say_first_what_they_hold(
    page: Page, meeting: str, name: str, language: str
) -> None:
    visit(page, f"{meeting}{name}?{DAY}&lang={language}")
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight") < 2_700
    # What the page holds is named on the first screen, in links or in figures that lead there.
    expect(page.locator(CONTENTS).first).to_be_in_viewport(ratio=1)
    assert page.locator(".stMain details:not([open])").count() > 0


@pytest.mark.parametrize("name", ["moved", "stale", "follow_ups"])
def test_a_figure_of_the_review_unfolds_what_it_counts(page: Page, meeting: str, name: str) -> None:
    visit(page, f"{meeting}session?{DAY}")
    first = page.locator(f"details:has(#review-{name}) li").first
    expect(first).to_be_hidden()
    page.locator(f'a[href$="#review-{name}"]').click()
    expect(first).to_be_in_viewport()


def test_a_link_of_the_contents_unfolds_its_chapter(page: Page, meeting: str) -> None:
    visit(page, f"{meeting}about?{DAY}")
    code = page.get_by_role("row", name="ORG2")
    expect(code).to_be_hidden()
    page.get_by_role("navigation", name="On this page").get_by_role("link").nth(3).click()
    expect(code).to_be_visible()


@pytest.mark.parametrize("key", ["Enter", "Tab"])
def test_a_day_typed_counts_at_enter_and_tab(page: Page, meeting: str, key: str) -> None:
    visit(page, f"{meeting}timeline?{DAY}")
    unfold(page)
    parts = page.locator('[data-testid="stDateInput"] [role="spinbutton"]')
    parts.first.click()
    page.keyboard.type("15032021")
    if key == "Tab":
        parts.nth(2).focus()
    page.keyboard.press(key)
    page.wait_for_url("**as_of=2021-03-15**")


@pytest.mark.parametrize(
    ("language", "head"),
    [("en", "There is no page “nowhere”."), ("fr", "Il n’y a pas de page « nowhere »")],
)
def test_an_unknown_page_is_answered_in_the_language_of_the_reader(
    page: Page, meeting: str, language: str, head: str
) -> None:
    visit(page, f"{meeting}nowhere?lang={language}")
    assert head in page.inner_text("h1").replace("\u202f", " ").replace("\u00a0", " ")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.locator('.stHtml a[href*="timeline"]').first.click()
    page.wait_for_url(f"**/timeline**lang={language}**")


def test_the_first_visitor_of_a_server_is_answered_as_all_others(
    browser: Browser, server: str
) -> None:
    with page_in(browser) as page:
        visit(page, f"{server}nowhere?lang=en")
        assert page.inner_text("h1") == "There is no page “nowhere”."
        expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize(
    ("address", "head"),
    [
        ("a/b?lang=fr", "Il n’y a pas de page « b »."),
        ("timeline/nowhere/below?lang=en", "There is no page “below”."),
        ("a%2Fb?lang=en", "There is no page “b”."),
        ("Nowhere/?lang=en", "There is no page “Nowhere”."),
        ("task?lang=en", "Which task?"),
        ("task?task=99.9&lang=en", "There is no task 99.9 in the editions shown"),
    ],
)
def test_an_address_that_leads_nowhere_says_so_and_shows_a_way_on(
    page: Page, meeting: str, address: str, head: str
) -> None:
    visit(page, f"{meeting}{address}")
    assert page.inner_text("h1").replace("\u202f", " ").replace("\u00a0", " ") == head
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.locator('.stHtml a[href*="topics"]').first.click()
    page.wait_for_url("**/topics**")
    rest(page)


@pytest.mark.parametrize("address", ["topics/", "Topics", "review/topics", "TOPICS/"])
def test_a_page_is_found_however_its_address_is_written(
    page: Page, meeting: str, address: str
) -> None:
    visit(page, f"{meeting}{address}?lang=en")
    assert page.inner_text("h1") == "In none of the 36 topics is anything overdue."
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize("address", ["overview", "Overview/", "review/overview"])
def test_the_overview_is_found_by_its_name_too(page: Page, meeting: str, address: str) -> None:
    visit(page, meeting + "?lang=fr")
    said = page.inner_text("h1")
    visit(page, f"{meeting}{address}?lang=fr")
    assert page.inner_text("h1") == said
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.locator('.stHtml a[href*="status=overdue"]').first.click()
    page.wait_for_url("**status=overdue**")
    rest(page)


def test_a_task_is_picked_where_none_is_named(page: Page, meeting: str) -> None:
    visit(page, f"{meeting}task?lang=en")
    page.get_by_role("combobox", name="Task").click()
    page.keyboard.type("4.3")
    page.keyboard.press("Enter")
    page.wait_for_url("**task=WP+4.3**")
    expect(page.locator("h1")).to_contain_text("WP 4.3")


@pytest.mark.parametrize("written", ["4.3", "wp4.3", "WP 4.3"])
def test_a_task_is_called_as_in_the_command_line(page: Page, meeting: str, written: str) -> None:
    visit(page, f"{meeting}task?task={written}")
    assert page.inner_text("h1").startswith("WP 4.3")
