"""In a real Chromium: a document with a doubt is dropped, the doubt is settled, and that is shown
wherever the cell is; the same document proposes it again."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import page_in
from tests.support.command_line import run
from tests.support.editions.doubted import LINE, MENDED, PRINTED, doubted_csv, many_csv
from tests.support.journeys import choose, open_at, settle
from wp.store.database import Engine


@pytest.fixture
def document(tmp_path: Path) -> Path:
    place = tmp_path / "plan.csv"
    place.write_bytes(doubted_csv())
    return place


def drop(page: Page, server: str, document: Path) -> None:
    """Drop a document and wait until it is read."""
    open_at(page, server + "import?lang=en")
    page.locator('input[type="file"]').first.set_input_files(str(document))
    page.wait_for_selector("text=What was recognised", timeout=60_000)
    settle(page)


def enter(page: Page, label: str, text: str) -> None:
    """Fill a field and leave it."""
    field = page.get_by_label(label, exact=True).first
    field.fill(text)
    field.press("Tab")
    settle(page)


def test_a_doubt_is_settled_before_its_import_and_shown_wherever_the_cell_is(
    browser: Browser, server: str, engine: Engine, document: Path
) -> None:
    with page_in(browser) as page:
        drop(page, server, document)
        body = page.locator(".stMainBlockContainer")
        asked = page.get_by_role("radiogroup", name=f"What is right here? ({LINE})")
        asked.get_by_text("Another reading").click()
        settle(page)
        enter(page, "Right reading", "mid-2022")
        expect(body).to_contain_text("cannot be read as a timeline")
        expect(page.get_by_role("button", name="Confirm the import")).to_be_disabled()
        enter(page, "Right reading", MENDED)
        enter(page, "Why", "Circular 7")
        expect(body).to_contain_text("1 settled")
        # Leaving and returning loses nothing.
        open_at(page, server + "overview")
        open_at(page, server + "import?lang=en")
        page.wait_for_selector("text=1 settled", timeout=60_000)
        enter(page, "Recorded by", "ana")
        page.get_by_role("button", name="Confirm the import").click()
        page.wait_for_selector("text=Written: WP@2", timeout=30_000)
        settle(page)
        open_at(page, f"{server}task?task={LINE.replace(' ', '+')}&lang=en")
        expect(body).to_contain_text(PRINTED)
        expect(body).to_contain_text(f"read as “{MENDED}”; settled by ana")
        open_at(page, server + "about?lang=en")
        page.get_by_role("link", name="Findings of the last import").click()
        told = page.locator('[data-state="settled"]', has_text=f"read as “{MENDED}”")
        expect(told).to_be_visible()
        drop(page, server, document)
        expect(body).to_contain_text("1 of these doubts was settled at an earlier import.")
        page.get_by_role("button", name="Settle as before").first.click()
        settle(page)
        expect(body).to_contain_text("1 settled")
        expect(page.get_by_label("Right reading", exact=True).first).to_have_value(MENDED)
    told = run("export", "--format", "json", "--programme", "WP", database=str(engine.url))
    (row,) = (each for each in json.loads(told.stdout)["rows"] if each["ref"] == LINE)
    assert row["timeline"] == PRINTED
    assert [(s["reading"], s["settled_by"], s["reason"]) for s in row["settled"]] == [
        (MENDED, "ana", "Circular 7")
    ]
    assert run("verify", database=str(engine.url)).returncode == 0


def test_all_doubts_of_one_kind_are_kept_before_the_import_and_later(
    browser: Browser, server: str, engine: Engine, tmp_path: Path
) -> None:
    """By keyboard, with the reason typed right before the press."""
    many = tmp_path / "many.csv"
    many.write_bytes(many_csv())
    with page_in(browser) as page:
        drop(page, server, many)
        body = page.locator(".stMainBlockContainer")
        expect(page.get_by_role("button", name="Keep all 4 as read")).to_be_visible()
        choose(page, "All of one kind", "2 × timeline · timeline not understood · “mid-2021”")
        expect(page.get_by_role("button", name="Keep all 2 as read")).to_be_visible()
        settle(page)
        page.get_by_label("Why, for all of them").fill("So the Committee wrote it")
        page.get_by_role("button", name="Keep all 2 as read").focus()
        page.keyboard.press("Enter")
        settle(page)
        expect(body).to_contain_text("2 settled")
        expect(page.get_by_label("Why, for all of them")).to_have_value("")
        enter(page, "Recorded by", "ana")
        page.get_by_role("button", name="Confirm the import").click()
        page.wait_for_selector("text=Written: WP@2", timeout=30_000)
        settle(page)
        open_at(page, f"{server}about?lang=en")
        form = page.locator('[class*="st-key-settle_alike-"]')
        form.get_by_label("Why", exact=True).fill("Nothing can be done")
        form.get_by_label("Recorded by").fill("bea")
        page.get_by_role("button", name="Keep all 2 as read").click()
        expect(body).to_contain_text("2 doubts are settled", timeout=30_000)
        open_at(page, f"{server}task?task=WP+4.4&lang=en")
        expect(body).to_contain_text("kept as read; settled by bea")
        open_at(page, f"{server}task?task=WP+4.1&lang=en")
        expect(body).to_contain_text("kept as read; settled by ana")
    assert run("verify", database=str(engine.url)).returncode == 0
