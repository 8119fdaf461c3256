"""axe-core on every page in both languages: no violation of WCAG 2.2 A or AA beyond those of Streamlit's bare shell."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import chromium_page, free_port, running
from conftest import DATA
from playwright.sync_api import Page

from wp.ui.navigation import page_names

HOME = DATA.parent
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
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


def violations(page: Page, url: str) -> dict[str, list[Any]]:
    """The rules broken on a page, each with the elements that break it."""
    page.goto(url)
    page.wait_for_selector("h1", timeout=60_000)
    page.wait_for_selector('[data-testid="stStatusWidget"]', state="detached", timeout=30_000)
    page.wait_for_timeout(700)
    found = Axe().run(page, options=RULES).response["violations"]
    return {each["id"]: [node["html"][:200] for node in each["nodes"]] for each in found}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_page_breaks_a_rule_that_the_bare_shell_keeps(shell: str, product: str, language: str) -> None:
    """What remains is Streamlit's own; each of our pages may break only what the shell breaks in the same run."""
    pages = [f"{'' if name == 'overview' else name}?task=WP+4.3" for name in page_names()]
    pages += ["topics?topic=WP+4", "bodies?body=CBC", "?body=CBC&type=A", "?body=Moon"]
    pages += ["checks?by=gnc&task=WP+11.2"]
    addresses = [f"{product}{each}&lang={language}" for each in pages]
    with chromium_page(1280, 900) as page:
        allowed = violations(page, shell)
        found = {address: violations(page, address) for address in addresses}
    ours = [
        (address.removeprefix(product), rule, nodes[:3], len(nodes))
        for address, broken in found.items()
        for rule, nodes in broken.items()
        if rule not in allowed
    ]
    assert ours == [], f"the shell itself breaks {sorted(allowed)}"
