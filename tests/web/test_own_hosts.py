"""A server answers under its own names alone, and to no page of another site."""

import http.client
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.support.browser import serving
from tests.support.command_line import run
from wp.web.own_hosts import own_names

PATHS = ("/", "/timeline", "/healthz", "/_stcore/health", "/export/lines.csv", "/api/v1/lines")
WEBSOCKET = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


def status(address: str, path: str, **headers: str) -> int:
    """The status of an answer to a request with these headers, its Host among them."""
    place = urlsplit(address)
    connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=30)
    try:
        connection.putrequest("GET", path, skip_host=True)
        own = {"Host": place.netloc} | {name.replace("_", "-"): v for name, v in headers.items()}
        for name, value in own.items():
            connection.putheader(name, value)
        connection.endheaders()
        return connection.getresponse().status
    finally:
        connection.close()


@pytest.mark.parametrize("path", PATHS)
def test_a_foreign_name_and_a_foreign_page_get_nothing(product: str, path: str) -> None:
    port = urlsplit(product).port
    for host in (f"127.0.0.1:{port}", f"localhost:{port}", "LOCALHOST", f"[::1]:{port}"):
        assert status(product, path, Host=host) == 200
        assert status(product, path, Host=host, Origin=f"http://localhost:{port}") == 200
    for host in ("plans.example.org", f"127.0.0.1.example.org:{port}", "", "[::1", "192.0.2.1"):
        assert status(product, path, Host=host) == 400
    for origin in (
        "https://example.org",
        "null",
        f"http://127.0.0.1.example.org:{port}",
        "http://[",
    ):
        assert status(product, path, Origin=origin) == 400


def test_the_connection_of_the_pages_is_for_our_own_pages(product: str) -> None:
    own = f"http://{urlsplit(product).netloc}"
    assert status(product, "/_stcore/stream", **WEBSOCKET, Origin=own) == 101
    assert status(product, "/_stcore/stream", **WEBSOCKET, Origin="https://example.org") == 403
    assert status(product, "/_stcore/stream", **WEBSOCKET, Host="example.org", Origin=own) == 403


def test_behind_a_proxy_it_answers_under_the_name_that_it_is_given(
    shipped: Path, tmp_path: Path
) -> None:
    own = {"Host": "plans.example.org"}
    origin = {"Origin": "https://plans.example.org"}
    with serving(shipped, tmp_path, "--public-url", "https://Plans.example.org/wp/") as here:
        assert status(here, "/healthz") == status(here, "/healthz", **own) == 200
        assert status(here, "/_stcore/stream", **WEBSOCKET, **own, **origin) == 101
        assert status(here, "/_stcore/stream", **WEBSOCKET, **origin) == 101
        assert status(here, "/healthz", Host="example.org") == 400


def test_whoever_listens_beyond_this_machine_answers_to_each_of_its_names() -> None:
    for address in ("0.0.0.0", "::", "", "192.0.2.7"):
        assert own_names(address, "") == ()
    assert own_names("0.0.0.0", "http://wp.example.org:8501")[-1] == "wp.example.org"


@pytest.mark.parametrize(
    "url", ["plans.example.org", "ftp://plans.example.org", "https://", "http://["]
)
def test_what_is_no_address_of_a_site_is_refused(tmp_path: Path, url: str) -> None:
    told = run("serve", "--public-url", url, database=tmp_path / "wp.db")
    assert told.returncode == 20 and url in told.stderr and list(tmp_path.iterdir()) == []
