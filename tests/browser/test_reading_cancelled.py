"""In a real Chromium: a document that nobody waits for is told of and given up, while other pages
go on."""

import time
from pathlib import Path
from urllib.parse import urlparse

from playwright.sync_api import Browser, Page, expect

from tests.support.browser import page_in
from tests.support.documents import pdf_made
from tests.support.journeys import open_at, settle
from tests.support.paths import DATA

ENDLESS = pdf_made.packed_twice(200_000_000)
PATIENCE = 30_000


def readers_of(server: str) -> list[int]:
    """The processes that read documents for the server at this address."""
    port, found = str(urlparse(server).port), []
    for each in Path("/proc").glob("[0-9]*"):
        try:
            words = (each / "cmdline").read_bytes().decode().split("\0")
            if "wp.loaders.child.worker" in words:
                parent = words[words.index("wp.loaders.child.worker") + 1]
                asks = Path(f"/proc/{parent}/cmdline").read_bytes().decode().split("\0")
                found += [int(each.name)] if port in asks else []
        except FileNotFoundError:
            continue
    return found


def drop(page: Page, name: str, data: bytes) -> None:
    """Give a document to a page."""
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": data}
    page.locator('input[type="file"]').first.set_input_files(file)


def until_readers(server: str, number: int) -> None:
    """Wait until so many documents are being read."""
    end = time.monotonic() + PATIENCE / 1000
    while len(readers_of(server)) != number:
        assert time.monotonic() < end, readers_of(server)
        time.sleep(0.05)


def test_a_reading_is_cancelled_and_a_third_waits_for_its_turn(
    browser: Browser, server: str
) -> None:
    plan = (DATA / "work_programme.csv").read_bytes()
    with (
        page_in(browser) as first,
        page_in(browser) as second,
        page_in(browser) as third,
        page_in(browser) as fourth,
    ):
        for page in (first, second, third):
            open_at(page, server + "import?lang=en")
        drop(first, "first.pdf", ENDLESS)
        expect(first.get_by_text("Reading first.pdf")).to_be_visible(timeout=PATIENCE)
        expect(first.get_by_text("given up after 60 s")).to_be_visible(timeout=PATIENCE)
        open_at(second, server + "import?lang=fr")
        drop(second, "second.pdf", ENDLESS)
        expect(second.get_by_text("Lecture de second.pdf")).to_be_visible(timeout=PATIENCE)
        until_readers(server, 2)
        drop(third, "plan.csv", plan)
        expect(third.get_by_text("this one is next")).to_be_visible(timeout=PATIENCE)
        assert len(readers_of(server)) == 2
        # The other page that takes a file waits in the same line.
        open_at(fourth, server + "returning?lang=en")
        drop(fourth, "back.csv", plan)
        expect(fourth.get_by_text("1 waits before this one")).to_be_visible(timeout=PATIENCE)
        fourth.get_by_role("button", name="Cancel the reading").click()
        expect(fourth.get_by_text("reading was cancelled")).to_be_visible(timeout=PATIENCE)
        # Both are read in the background: the page goes elsewhere and comes back to it.
        open_at(first, server + "?lang=en")
        assert len(readers_of(server)) == 2
        first.go_back()
        expect(first.get_by_text("Reading first.pdf")).to_be_visible(timeout=PATIENCE)
        assert len(readers_of(server)) == 2
        first.get_by_role("button", name="Cancel the reading").click()
        expect(first.get_by_text("reading was cancelled")).to_be_visible(timeout=PATIENCE)
        expect(third.get_by_text("What was recognised")).to_be_visible(timeout=PATIENCE)
        until_readers(server, 1)
        second.get_by_role("button", name="Annuler la lecture").click()
        expect(second.get_by_text("la lecture a été annulée")).to_be_visible(timeout=PATIENCE)
        until_readers(server, 0)
        first.get_by_role("button", name="Read it again").click()
        until_readers(server, 1)
        expect(first.get_by_text("Reading first.pdf")).to_be_visible(timeout=PATIENCE)
        first.get_by_role("button", name="Remove first.pdf").click()
        until_readers(server, 0)
        settle(first)
        expect(first.get_by_text("first.pdf")).to_have_count(0)
