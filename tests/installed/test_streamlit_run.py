"""The pages started as any Streamlit program is: they are for this machine only, and say that the
routes beside them are not there."""

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.browser import free_port, page_in, running
from tests.support.http import get
from tests.support.journeys import open_at
from tests.support.paths import ROOT

ADDRESS = "calendar/all.ics"
ALONE = {"en": "shows the pages alone", "fr": "ne montre que les pages"}


@pytest.fixture(scope="module")
def pages_alone(shipped: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of `streamlit run app.py`."""
    port, log = free_port(), tmp_path_factory.mktemp("alone") / "log"
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
    with running(command, ROOT, port, 60, log, WP_DATABASE_URL=str(shipped)):
        yield port


def own_address() -> str:
    """The address of this machine in its network; nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))
        address: str = probe.getsockname()[0]
        return address


def test_streamlit_run_listens_on_this_machine_only(pages_alone: int) -> None:
    assert get(f"http://127.0.0.1:{pages_alone}/_stcore/health")[0] == 200
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((own_address(), pages_alone), timeout=5)


@pytest.mark.parametrize("language", ALONE)
def test_the_export_page_offers_addresses_only_where_they_are_answered(
    browser: Browser, pages_alone: int, product: str, language: str
) -> None:
    with page_in(browser) as page:
        open_at(page, f"http://127.0.0.1:{pages_alone}/export?lang={language}")
        page.get_by_text(ALONE[language]).scroll_into_view_if_needed()
        assert page.get_by_text(ADDRESS).count() == 0
        open_at(page, f"{product}export?lang={language}")
        page.get_by_text(ADDRESS).scroll_into_view_if_needed()
        assert page.get_by_text(ALONE[language]).count() == 0
