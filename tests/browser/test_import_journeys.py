"""In a real Chromium: a Word document is dropped, decided, confirmed, compared and undone."""

import io
import sys
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import page_in
from tests.support.command_line import run
from tests.support.journeys import open_at, settle
from wp.store.database import Engine

WP = Path(sys.executable).with_name("wp")
PRINTED, REVISED = (
    "Railway Guidelines discussed and approved",
    "Railway Guidelines of the Members discussed and approved",
)


@pytest.fixture
def document(engine: Engine, tmp_path: Path) -> Path:
    """The Work Programme as this product publishes it in Word, with one indicator revised by
    hand."""
    place = tmp_path / "work_programme.docx"
    told = run(
        "export",
        "--format",
        "docx",
        "--programme",
        "WP",
        "--out",
        str(place),
        database=str(engine.url),
    )
    assert told.returncode == 0, told.stderr
    opened = docx.Document(io.BytesIO(place.read_bytes()))
    found = [
        paragraph
        for table in opened.tables
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        if PRINTED in paragraph.text
    ]
    assert found
    for paragraph in {id(each._p): each for each in found}.values():
        text = paragraph.text.replace(PRINTED, REVISED)
        for each in paragraph.runs[1:]:
            each.text = ""
        paragraph.runs[0].text = text
    opened.save(str(place))
    return place


def drop(page: Page, document: Path) -> None:
    """Drop a document and wait until it is read."""
    page.locator('input[type="file"]').first.set_input_files(str(document))
    page.wait_for_selector("text=What was recognised", timeout=60_000)
    settle(page)


def test_a_word_document_is_imported_compared_and_undone(
    browser: Browser, server: str, engine: Engine, document: Path
) -> None:
    with page_in(browser) as page:
        open_at(page, server + "import")
        drop(page, document)
        body = page.locator(".stMainBlockContainer")
        expect(body).to_contain_text("Compared with the present edition, WP@1")
        expect(body).to_contain_text("Word")
        expect(page.locator("ins", has_text="of the Members").first).to_be_visible()
        page.get_by_label("Recorded by", exact=True).first.fill("ana")
        page.get_by_label("Recorded by", exact=True).first.press("Tab")
        settle(page)
        page.get_by_role("button", name="Confirm the import").click()
        page.wait_for_selector("text=Written: WP@2", timeout=30_000)
        settle(page)
        page.get_by_role("link", name="Compare WP@1 with WP@2").click()
        page.wait_for_selector("text=WP@2 against WP@1", timeout=30_000)
        settle(page)
        expect(page.locator(".wp-changes ins", has_text="of the Members").first).to_be_visible()
        open_at(page, server + "import")
        page.get_by_text("Make a former edition current again").click()
        settle(page)
        page.get_by_label("Recorded by", exact=True).first.fill("ana")
        page.get_by_label("Recorded by", exact=True).first.press("Tab")
        settle(page)
        page.get_by_role("button", name="Make it current").click()
        page.wait_for_selector("text=WP@1 is current again", timeout=30_000)
    assert run("verify", database=str(engine.url)).returncode == 0
