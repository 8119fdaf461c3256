"""A report that has to wait for another writer: the page says so, and what was sent is recorded,
also where the server is being stopped meanwhile."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import page_in, serving
from tests.support.forms.walks import WALKS, enter, part_of_form
from tests.support.journeys import SETTLED, open_at
from wp.services.lines import find_line
from wp.services.progress.histories import history_of
from wp.store.database import Engine

(REPORT,) = (walk for walk in WALKS if walk.form == "report")


@contextmanager
def another_writes(file: Path) -> Iterator[sqlite3.Connection]:
    """Another program holds the lock of the record's writers, until it rolls back."""
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    with closing(other):
        other.execute("BEGIN IMMEDIATE")
        yield other


def fill_in(page: Page, address: str) -> None:
    open_at(page, address + REPORT.address)
    enter(page, REPORT.form, REPORT.rest)


def press(page: Page) -> None:
    part_of_form(page, REPORT.form, "-record").get_by_role("button").click()


def notes(engine: Engine) -> list[str]:
    """What is on record of the line."""
    return [each.report.note for each in history_of(engine, find_line(engine, "WP 4.3"))]


@pytest.mark.parametrize(
    ("language", "waits", "recorded"),
    [("en", "this waits", "Recorded as report"), ("fr", "attend jusqu’à 20", "Consigné")],
)
def test_a_page_says_that_it_waits(
    browser: Browser, engine: Engine, tmp_path: Path, language: str, waits: str, recorded: str
) -> None:
    file = Path(str(engine.url.database))
    with serving(file, tmp_path) as address, page_in(browser) as page:
        open_at(page, f"{address}{REPORT.address}&lang={language}")
        enter(page, REPORT.form, REPORT.rest)
        with another_writes(file) as other:
            press(page)
            toast = page.get_by_test_id("stToast")
            expect(toast).to_contain_text(waits, timeout=SETTLED)
            expect(toast).to_be_in_viewport(ratio=1)
            other.execute("ROLLBACK")
        expect(page.get_by_test_id("stAlert").first).to_contain_text(recorded, timeout=SETTLED)
    assert "noted" in notes(engine)


def test_a_server_that_is_stopped_lets_a_write_finish(
    browser: Browser, engine: Engine, tmp_path: Path
) -> None:
    file = Path(str(engine.url.database))
    with page_in(browser) as page, another_writes(file) as other:
        other.execute("ROLLBACK")
        with serving(file, tmp_path) as address:
            fill_in(page, address)
            other.execute("BEGIN IMMEDIATE")
            press(page)
            expect(page.get_by_test_id("stToast")).to_be_visible(timeout=SETTLED)
            threading.Timer(2.0, other.execute, ["ROLLBACK"]).start()
    assert "noted" in notes(engine)
