"""A server answers under its own names alone, and to no page of another site."""

import http.client
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.support.command_line import run
from tests.support.http import json_of
from tests.support.programs.sign_in import Visitor, door, parameters

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


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "name", ["Forwarded", "X_Forwarded_For", "x_forwarded_host", "X_FORWARDED_PROTO"]
)
def test_what_came_through_a_proxy_is_not_of_this_machine(
    product: str, path: str, name: str
) -> None:
    assert status(product, path, **{name: "127.0.0.1"}) == 400
    assert status(product, path, **{name: ""}) == 400


def test_behind_a_proxy_it_answers_under_the_name_that_it_is_given(tmp_path: Path) -> None:
    own = {"Host": "plans.example.org", "X-Forwarded-For": "192.0.2.1"}
    with door(tmp_path, "--public-url", "https://Plans.example.org/wp/") as here:
        assert status(here.url, "/healthz") == status(here.url, "/healthz", **own) == 200
        assert status(here.url, "/healthz", Host="example.org") == 400
        behind, back = Visitor(here.url), "https://Plans.example.org/wp"
        begun = behind.get("/sign-in-start?to=%2Ftask%3Fid%3DWP%2B4.3", **own)
        assert parameters(begun.headers["Location"])["redirect_uri"] == f"{back}/sign-in-back"
        given = behind.given_by_the_provider(begun, "rita")
        cookie = begun.headers["Set-Cookie"].partition(";")[0]
        came = behind.get(given.partition("plans.example.org/wp")[2], **own, Cookie=cookie)
        assert came.headers["Location"] == "/wp/task?id=WP+4.3"
        told = came.headers["Set-Cookie"]
        assert told.count("; Secure") == told.count("; Path=/wp;") == 2
        assert told.startswith("__Secure-wp_visit=") and ", __Secure-wp_sign_in_" in told
        visit = {"Cookie": told.partition(";")[0], "Origin": "https://plans.example.org"}
        assert status(here.url, "/_stcore/stream", **WEBSOCKET, **own, **visit) == 101
        assert status(here.url, "/_stcore/stream", **WEBSOCKET, **own) == 403
        # A neighbour on the same host, to whom a browser sends the same cookies.
        for neighbour in ("https://plans.example.org:8443", "http://plans.example.org"):
            beside = own | visit | {"Origin": neighbour}
            assert status(here.url, "/_stcore/stream", **WEBSOCKET, **beside) == 403
            assert status(here.url, "/api/v1/lines", **beside) == 400
        sent = behind.get("/timeline", **own, Accept="text/html").headers["Location"]
        assert sent == "/wp/sign-in-start?to=%2Ftimeline"
        links = behind.get("/api/v1/lines?per_page=1", **own, **visit).json()
        assert links["next"] == f"{back}/api/v1/lines?per_page=1&page=2"
        left = behind.post("/sign-out", **own, **visit)
        assert left.headers["Location"] == "/wp/sign-in?out=1"


@pytest.mark.parametrize(
    "url", ["plans.example.org", "ftp://plans.example.org", "https://", "http://["]
)
def test_what_is_no_address_of_a_site_is_refused(tmp_path: Path, url: str) -> None:
    told = run("serve", "--public-url", url, database=tmp_path / "wp.db")
    assert told.returncode == 20 and url in told.stderr and list(tmp_path.iterdir()) == []


def test_no_page_of_another_site_may_send_messages_to_ours(product: str) -> None:
    told = json_of(f"{product}_stcore/host-config")
    assert told["allowedOrigins"] == [] and not told["enableCustomParentMessages"]
