"""The pages started as any Streamlit program is: they are for this machine only, and say that the
routes beside them are not there."""

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from websockets.sync.client import connect

from tests.support.browser import free_port, page_in, running
from tests.support.http import get
from tests.support.journeys import open_at
from tests.support.paths import ROOT
from tests.support.programs.open_page import drawn

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


@pytest.mark.parametrize(
    ("name", "headers"),
    [
        ("a.org", {}),
        ("127.0.0.1", {"X-Forwarded-For": "192.0.2.1"}),
        ("127.0.0.1", {"Forwarded": "for=192.0.2.1"}),
    ],
)
def test_who_is_not_at_this_machine_is_shown_nothing(
    pages_alone: int, name: str, headers: dict[str, str]
) -> None:
    def seen(name: str, headers: dict[str, str]) -> str:
        address = f"ws://{name}:{pages_alone}/_stcore/stream"
        with connect(
            address,
            sock=socket.create_connection(("127.0.0.1", pages_alone), timeout=5),
            max_size=None,
            additional_headers=headers,
        ) as page:
            return drawn(page)

    assert "WP 22.2b" in seen("localhost", {})
    told = seen(name, headers)
    assert "answer only the machine" in told and "WP 22.2b" not in told


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
