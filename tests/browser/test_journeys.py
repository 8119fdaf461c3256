"""What the three users come for, in a real Chromium: the Chair, a Member, and anyone who goes
back and reloads."""

import re
from urllib.parse import parse_qs, urlparse

from playwright.sync_api import Browser, Page, expect
from playwright.sync_api import TimeoutError as Late

from tests.support.browser import page_in
from tests.support.french import fr
from tests.support.journeys import SETTLED, open_at, settle


def shown(page: Page) -> str:
    """How many lines the filter's sentence says are shown."""
    found = re.search(r"\d+ (of|lignes sur) \d+", page.inner_text(".wp-filter"))
    assert found
    return found[0]


def test_the_chair_reaches_the_reason_of_an_overdue_line_in_two_clicks(
    browser: Browser, product: str
) -> None:
    with page_in(browser, 1920, 1080) as page:
        open_at(page, product)
        page.click('[data-status="overdue"]')
        page.wait_for_selector("text=1 of 137 lines")
        page.click(".wp-card .wp-title a")
        page.wait_for_selector(".wp-rail")
        why = "The step of June 2019 was due on 30 June 2019, 123 days before 31 October 2019."
        expect(page.locator(".wp-line").first).to_contain_text(why)
        assert "Study Report on Disruptive Technologies" in page.inner_text("h1")
        expect(page.locator('.wp-stop[data-status="overdue"]')).to_have_count(1)
        expect(page.locator(".wp-source").first).to_contain_text(
            "annex2_ecp_action_plan.txt, page 7"
        )


def test_a_member_copies_a_link_that_shows_the_same_in_another_browser_and_language(
    browser: Browser, product: str
) -> None:
    with page_in(browser, 1280, 720) as page:
        open_at(page, product)
        page.get_by_role("button", name=re.compile(r"^Advanced \(")).click()
        settle(page)
        page.get_by_role("button", name=re.compile(r"^FY 2019.2020 \(")).click()
        settle(page)
        page.get_by_role("combobox", name="Responsible body").fill("CBC")
        page.get_by_role("option", name=re.compile(r"^CBC \(")).click()
        page.wait_for_selector(
            "text=Advanced tasks of the CBC, due in FY 2019/2020, as of 31 October 2019"
        )
        settle(page)
        counted = shown(page)
        refs = set(re.findall(r"WP \d+\.\d+", page.inner_text("section.stMain, .stMain")))
        # The list of bodies stays open for another choice, and hides the page behind it from roles.
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Copy link").click()
        link = page.inner_text('[data-testid="stCode"]').strip()
    query = parse_qs(urlparse(link).query)
    assert (
        query["as_of"] == ["2019-10-31"]
        and query["edition"] == ["WP@1", "ECP@1"]
        and "lang" not in query
    )
    with page_in(browser, 1280, 720, locale="fr-FR") as other:
        open_at(other, link)
        other.wait_for_selector("text=Tâches avancées relevant du CRC")
        assert shown(other).split()[0] == counted.split()[0] == "3"
        assert set(re.findall(r"WP \d+\.\d+", other.inner_text(".stMain"))) == refs
        assert other.evaluate("document.documentElement.lang") == "fr"


def test_back_forward_and_reload_keep_everything(browser: Browser, product: str) -> None:
    with page_in(browser, 1280, 720) as page:
        open_at(page, product)
        page.get_by_role("button", name=re.compile(r"^Maintenance \(")).click()
        page.wait_for_selector("text=Maintenance tasks, as of")
        counted = shown(page)
        page.get_by_role("link", name="Timeline").click()
        page.wait_for_selector("text=The dated steps over the financial years")
        assert shown(page) == counted
        page.get_by_role("radio", name="Responsible body").click()
        page.wait_for_url("**by=body**")
        page.reload()
        page.wait_for_selector("text=The dated steps over the financial years", timeout=60_000)
        assert shown(page) == counted and "by=body" in page.url
        page.get_by_text("Français").click()
        page.wait_for_selector("text=Tâches de mise à jour, situation au")
        assert shown(page).split()[0] == counted.split()[0]
        page.go_back()
        page.wait_for_selector("text=Maintenance tasks, as of")
        assert "by=body" in page.url and "type=M" in page.url
        page.go_forward()
        page.wait_for_selector("text=Tâches de mise à jour, situation au")


def test_a_bar_clicked_becomes_a_chip_and_goes_with_one_step_back(
    browser: Browser, product: str
) -> None:
    with page_in(browser, 1280, 900) as page:
        open_at(page, product)
        page.wait_for_selector(".js-plotly-plot .bars path")
        settle(page)
        bars = page.locator(".js-plotly-plot .bars path").all()
        tallest = max(bars, key=lambda bar: (bar.bounding_box() or {"height": 0})["height"])
        tallest.click(force=True)
        page.wait_for_selector(".wp-filter")
        assert parse_qs(urlparse(page.url).query) == {"step": ["2020-Q2 upcoming"]}
        page.go_back()
        page.wait_for_selector(".wp-filter", state="detached")
        assert urlparse(page.url).query == ""


def test_the_keyboard_alone_reaches_what_the_page_offers(browser: Browser, product: str) -> None:
    with page_in(browser, 1280, 720) as page:
        open_at(page, product)
        page.wait_for_selector(".js-plotly-plot .bars path")
        settle(page)
        reached = set()
        for _ in range(90):
            page.keyboard.press("Tab")
            reached.add(
                page.evaluate(
                    "(document.activeElement.getAttribute('aria-label') || "
                    "document.activeElement.innerText)"
                )
            )
        spoken = "\n".join(str(each) for each in reached)
        for wanted in (
            "Timeline",
            "Responsible bodies",
            "As of",
            "Advanced (25)",
            "Overdue (1)",
            "More filters",
            "Responsible body",
            "Copy link",
            "Excel",
            "show today",
            "How is this counted?",
            "Français",
            "The numbers behind this picture",
            "since 30 June 2019",
            "Study Report on Disruptive Technologies",
        ):
            assert wanted in spoken, wanted


def test_further_filters_open_filter_and_fold(browser: Browser, product: str) -> None:
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


def test_pages_fit_from_tablet_to_wall(browser: Browser, product: str) -> None:
    for width, height in ((768, 1024), (2560, 1440)):
        with page_in(browser, width, height) as page:
            for name in (
                "",
                "timeline",
                "topics",
                "strategy",
                "bodies",
                "alignment",
                "about",
                "task?task=WP+10.1",
            ):
                open_at(page, product + name)
                assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, width)
                heading = page.locator("h1").bounding_box()
                assert heading and heading["x"] >= 0 and heading["x"] + heading["width"] <= width


def kept_file(page: Page, button: str) -> bytes:
    """The file that a button hands over; pressed again, as a person would, where a busy machine
    let go."""
    for patience in (20_000, 60_000):
        try:
            with page.expect_download(timeout=patience) as kept:
                page.get_by_text(button).click()
            return kept.value.path().read_bytes()
        except Late:
            settle(page)
    raise AssertionError(f"no file came from {button!r}")


def test_a_picture_is_kept_as_a_file_by_the_browser_itself(browser: Browser, product: str) -> None:
    with page_in(browser, 1280, 720) as page:
        open_at(page, product)
        page.wait_for_selector(".js-plotly-plot .bars path")
        settle(page)
        page.wait_for_function("window.wpPictures")
        page.get_by_text("The numbers behind this picture").click()
        page.wait_for_selector('[data-testid="stExpanderDetails"] canvas')
        settle(page)
        for name, start in (("PNG", b"\x89PNG"), ("SVG", b"<svg")):
            content = kept_file(page, f"Keep the picture as {name}")
            assert content.startswith(start) and len(content) > 5_000


def test_two_browsers_in_two_languages_at_once(browser: Browser, product: str) -> None:
    with page_in(browser) as page, page_in(browser, locale="fr-FR") as other:
        for turn in ("WP 4.3", "ECP 43"):
            for each in (page, other):
                each.goto(f"{product}task?task={turn}")
            for each, word in (
                (page, "Where do we stand?"),
                (other, fr("Où en sommes-nous ?")),
            ):
                each.wait_for_selector(".wp-rail", timeout=60_000)
                expect(each.get_by_role("link", name=word)).to_be_visible()
                assert turn in each.inner_text("h1")
