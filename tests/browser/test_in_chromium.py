"""The README's own command in a clean copy, and the figures read off the page in a real
Chromium."""

import json
import os
import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.support.browser import free_port, hosts_called, page_in, running
from tests.support.paths import DATA

HOME = DATA.parent
LEFT_OUT = shutil.ignore_patterns(
    ".venv", ".git", "*.db*", "__pycache__", ".*_cache", ".hypothesis", "*.egg-info", "build"
)


def readme_command() -> str:
    """The one command under "## Run" of the README, for this operating system."""
    section = (
        (HOME / "README.md").read_text(encoding="utf-8").split("\n## Run\n")[1].split("\n## ")[0]
    )
    blocks = re.findall(r"```(\w+)\n(.*?)\n```", section, re.S)
    assert [language for language, _ in blocks] == ["sh", "bat"] and "\n" not in blocks[0][1]
    command: str = blocks[1 if os.name == "nt" else 0][1]
    return command


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a server answers that was set up and started by the README's command in a copy of
    the project."""
    folder = tmp_path_factory.mktemp("newcomer")
    copy, port = folder / "project", free_port()
    shutil.copytree(HOME, copy, ignore=LEFT_OUT)
    # What it installs runs once, and needs no compiling beforehand ("0" is pip's way to say so).
    command = f"{readme_command()} --port {port}"
    with running(command, copy, port, 600, folder / "log", PIP_NO_COMPILE="0"):
        yield f"http://127.0.0.1:{port}/"


def test_the_chair_reads_the_figures_and_opens_one(browser: Browser, address: str) -> None:
    with page_in(browser) as page:
        hosts = hosts_called(page)
        page.goto(address)
        page.wait_for_selector('[data-status="completed"]', timeout=60_000)
        figures = {
            e.get_attribute("data-status"): e.inner_text()
            for e in page.query_selector_all("[data-status]")
        }
        assert figures == {
            "overdue": "0",
            "due soon": "3",
            "upcoming": "68",
            "ongoing": "65",
            "completed": "1",
        }
        assert "Nothing is overdue." in page.inner_text("h1")
        page.wait_for_selector(".js-plotly-plot .bars path", timeout=30_000)
        page.get_by_text("Français").click()
        page.wait_for_selector("text=Rien n’est en retard")
        assert "lang=fr" in page.url
        page.click('[data-status="due soon"]')
        page.wait_for_selector("text=3 lignes sur 137", timeout=30_000)
        assert "lang=fr" in page.url and "status=due+soon" in page.url
        page.reload()
        page.wait_for_selector("text=3 lignes sur 137", timeout=30_000)
        assert hosts == {"127.0.0.1"}


def test_the_first_screen_holds_figures_picture_and_attention_without_scrolling(
    browser: Browser, address: str
) -> None:
    for width, height in ((1920, 1080), (1280, 720)):
        with page_in(browser, width, height) as page:
            page.goto(address)
            page.wait_for_selector(".js-plotly-plot .bars path", timeout=60_000)
            page.wait_for_selector(".wp-card")
            for selector in ("h1", ".wp-strip", ".wp-card", ".js-plotly-plot .bars path"):
                box = page.query_selector(selector).bounding_box()  # type: ignore[union-attr]
                assert box and box["y"] + box["height"] <= height, (
                    selector,
                    width,
                    json.dumps(box),
                )
            assert page.evaluate("document.documentElement.scrollWidth") <= width
