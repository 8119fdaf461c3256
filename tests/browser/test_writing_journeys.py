"""Writing in a real Chromium: the Secretariat updates a line, two people at once, the Chair
decides in session."""

import time

from playwright.sync_api import Browser, expect

from tests.support.browser import page_in
from tests.support.command_line import run
from tests.support.journeys import choose, open_at, settle, type_into
from wp.store.database import Engine


def test_the_secretariat_updates_a_line_in_seven_interactions(
    browser: Browser, server: str, engine: Engine
) -> None:
    with page_in(browser) as page:
        open_at(page, server + "task?task=WP+4.4")
        begun = time.monotonic()
        page.get_by_role("link", name="History, or report on WP 4.4").click()  # 1
        page.wait_for_selector("text=What it becomes", timeout=30_000)
        settle(page)
        choose(page, "^Status|Status$", "Discontinued")  # 2 and 3
        type_into(page, "Reason", "no accredited experts")  # 4
        type_into(page, "Evidence", "PC0603, para 5")  # 5
        type_into(page, "Recorded by", "ana")  # 6
        page.get_by_role("button", name="Record", exact=True).click()  # 7
        page.wait_for_selector("text=Recorded as report", timeout=30_000)
        assert time.monotonic() - begun < 30
        open_at(page, server + "?status=discontinued")
        expect(page.locator(".wp-filter")).to_contain_text("1 of 137 lines")
    table = run(
        "export", "--format", "csv", "--status", "discontinued", database=str(engine.url)
    ).stdout
    assert "WP 4.4" in table and "no accredited experts" in table


def test_two_browsers_report_on_one_line_and_nothing_typed_is_lost(
    browser: Browser, server: str, engine: Engine
) -> None:
    with page_in(browser) as first, page_in(browser) as second:
        for page, who in ((first, "ana"), (second, "ben")):
            open_at(page, server + "report?task=WP+4.3")
            type_into(page, "Note", f"a note by {who}")
            type_into(page, "Recorded by", who)
        first.get_by_role("button", name="Record", exact=True).click()
        first.wait_for_selector("text=Recorded as report", timeout=30_000)
        second.get_by_role("button", name="Record", exact=True).click()
        second.wait_for_selector(
            "text=Somebody else reported on this line meanwhile", timeout=30_000
        )
        expect(second.locator(".wp-said").first).to_contain_text("a note by ana")
        second.reload()
        settle(second)
        expect(second.get_by_label("Note", exact=True).first).to_have_value("a note by ben")
        second.get_by_role("button", name="Record", exact=True).click()
        second.get_by_role("button", name="Put mine after it").click()
        second.wait_for_selector("text=Recorded as report", timeout=30_000)
    told = run("progress", "history", "WP 4.3", database=str(engine.url)).stdout
    assert told.index("Note: a note by ana") < told.index("Note: a note by ben")


def test_the_chair_walks_through_the_session_and_the_record_shows_what_was_decided(
    browser: Browser, server: str, engine: Engine
) -> None:
    with page_in(browser, 1920, 1080) as page:
        open_at(page, server + "session")
        expect(page.locator("h1")).to_contain_text("225th/226th Sessions")
        page.get_by_text("Topic by topic").first.click()
        page.wait_for_selector("text=Topic 1 of", timeout=30_000)
        for topic in (2, 3, 4):
            settle(page)
            page.keyboard.press("n")
            page.wait_for_selector(f"text=Topic {topic} of", timeout=30_000)
        settle(page)
        choose(page, "Line", "WP 4.2")
        type_into(page, "Agenda item", "XVI (b)")
        type_into(page, "Paragraph", "284")
        type_into(page, "Wording", "Took note of the compendium.")
        type_into(page, "Recorded by", "chair")
        page.get_by_role("button", name="Record the decision").click()
        page.wait_for_selector("text=Decision 91 was recorded", timeout=30_000)
        open_at(page, server + "decisions?topic=WP+4")
        decided = page.locator(".wp-register", has_text="Took note of the compendium.")
        expect(decided).to_have_count(1)
    told = run("progress", "history", "WP 4.2", database=str(engine.url)).stdout
    assert (
        "Note: Took note of the compendium." in told
        and "by chair" in told
        and "Authority: noted" in told
    )
    assert run("verify", database=str(engine.url)).returncode == 0


def test_the_secretariat_dismisses_a_breach_with_its_reason_and_it_stays_so(
    browser: Browser, server: str, engine: Engine
) -> None:
    with page_in(browser) as page:
        open_at(page, server + "checks")
        expect(page.locator("h1")).to_contain_text("12 of the Committee’s 18 checks, in 39 places")
        page.get_by_role("link", name="Every task has a type").click()
        page.get_by_role("link", name="Dismiss … (WP 30.4)").click()
        page.wait_for_selector("text=Why may WP 30.4 stay as it is?", timeout=30_000)
        settle(page)
        type_into(page, "Why may WP 30.4 stay as it is?", "a report has no type")
        type_into(page, "Recorded by", "ana")
        page.get_by_role("button", name="Dismiss with this reason").click()
        page.wait_for_selector("text=WP 30.4 was dismissed", timeout=30_000)
        page.reload()
        settle(page)
        expect(page.locator("h1")).to_contain_text("11 of the Committee’s 18 checks, in 38 places")
        page.get_by_text("Dismissed: 1").click()
        expect(page.locator('[data-breach="WP 30.4"]')).to_contain_text("a report has no type")
    told = run("check", "--check", "type", "--all", database=str(engine.url))
    assert told.returncode == 0 and "by ana on" in told.stdout
    assert run("verify", database=str(engine.url)).returncode == 0
