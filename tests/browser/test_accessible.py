"""axe-core on every page in both languages: no violation of WCAG 2.2 A or AA beyond those of
Streamlit's bare shell."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.support.browser import free_port, page_in, running
from tests.support.paths import DATA
from wp.ui.shell.navigation import page_names

HOME = DATA.parent
# Only what is broken is looked into; of what holds, axe would otherwise describe every element.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}
ADDRESSES = [
    *(f"{'' if name == 'overview' else name}?task=WP+4.3" for name in page_names()),
    "topics?topic=WP+4",
    "bodies?body=CBC",
    "?body=CBC&type=A",
    "?body=Moon",
    "checks?by=gnc&task=WP+11.2",
]
# The script has run, nothing waits to be drawn, and every picture is there.
DRAWN = """() => document.querySelector('[data-test-script-state="notRunning"]')
    && !document.querySelector('[data-testid="stSkeleton"]')
    && [...document.querySelectorAll('[data-testid="stPlotlyChart"]')]
        .every((each) => each.querySelector('.main-svg'))
"""
SHELL = """
import streamlit as st
st.set_page_config(layout="wide")
with st.sidebar:
    st.multiselect("Body", ["PTC", "CBC"])
    st.selectbox("Day", ["1", "2"])
    st.pills("Type", ["A", "M"], selection_mode="multi")
    st.text_input("Words")
    with st.expander("More"):
        st.write("More")
st.title("Shell")
with st.popover("Help"):
    st.write("Help")
st.download_button("File", "x")
bar = {"data": [{"type": "bar", "x": [1], "y": [2]}], "layout": {}}
st.plotly_chart(bar, alt="One bar", on_select="rerun", key="c")
st.dataframe([{"a": 1}], on_select="rerun", key="d")
st.number_input("Page", 1, 3)
"""


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A bare Streamlit page with one of each widget that the product uses."""
    folder, port = tmp_path_factory.mktemp("shell"), free_port()
    (folder / "shell.py").write_text(SHELL, encoding="utf-8")
    command = [
        _tool("streamlit"),
        "run",
        str(folder / "shell.py"),
        "--server.port",
        str(port),
        "--server.headless",
        "true",
    ]
    with running(command, folder, port, 60, folder / "log"):
        yield f"http://127.0.0.1:{port}/"


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One page for all visits: what a browser keeps of one it has for the next."""
    with page_in(browser, 1280, 900) as page:
        yield page


@pytest.fixture(scope="module")
def allowed(page: Page, shell: str) -> set[str]:
    """The rules that the bare shell breaks."""
    return set(violations(page, shell))


def violations(page: Page, url: str) -> dict[str, list[Any]]:
    """The rules broken on a page, each with the elements that break it."""
    page.goto(url)
    page.wait_for_selector("h1", timeout=60_000)
    page.wait_for_function(DRAWN, timeout=60_000)
    page.wait_for_timeout(300)
    found = Axe().run(page, options=RULES).response["violations"]
    return {each["id"]: [node["html"][:200] for node in each["nodes"]] for each in found}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_breaks_a_rule_that_the_bare_shell_keeps(
    page: Page, allowed: set[str], product: str, address: str, language: str
) -> None:
    """What remains is Streamlit's own; each of our pages may break only what the shell breaks in
    the same run."""
    found = violations(page, f"{product}{address}&lang={language}")
    ours = {rule: (nodes[:3], len(nodes)) for rule, nodes in found.items() if rule not in allowed}
    assert ours == {}, f"the shell itself breaks {sorted(allowed)}"
