"""The server behind a real nginx, as the documents have it: TLS, under a folder of a site, signed
in; pages, their connection and files come through, under the address that people know."""

import datetime as dt
import json
import os
import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import free_port, running
from tests.support.journeys import SETTLED, settle
from tests.support.paths import ROOT
from tests.support.programs.sign_in import door

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
pytestmark = [
    pytest.mark.skipif(not NGINX, reason="there is no nginx on this machine"),
    pytest.mark.filterwarnings("ignore:Unverified HTTPS request"),
]
# Browsers take every name below it for this machine.
SITE = "plans.localhost"
AROUND = """
daemon off;
pid {folder}/nginx.pid;
error_log stderr;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
    uwsgi_temp_path {folder}; scgi_temp_path {folder};
    include {folder}/site.conf;
}}
"""


def certificate(folder: Path) -> None:
    """A certificate of the site that it signs itself."""
    key, name = (
        ec.generate_private_key(ec.SECP256R1()),
        x509.NameAttribute(NameOID.COMMON_NAME, SITE),
    )
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([name]))
        .issuer_name(x509.Name([name]))
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    (folder / "fullchain.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = (
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    (folder / "privkey.pem").write_bytes(key.private_bytes(*plain))


@contextmanager
def nginx(folder: Path, site_port: int, server: str) -> Iterator[None]:
    """nginx with the settings of the documents, but for names, ports and places."""
    folder.mkdir()
    os.chmod(folder, 0o777)  # its workers are somebody else where root starts it
    certificate(folder)
    said = (ROOT / "docs" / "operation" / "nginx.conf").read_text(encoding="utf-8")
    for theirs, ours in (
        ("443", str(site_port)),
        ("/etc/ssl/plans.example.org", str(folder)),
        ("plans.example.org", SITE),
        ("http://127.0.0.1:8501", server),
    ):
        assert theirs in said
        said = said.replace(theirs, ours)
    (folder / "site.conf").write_text(said, encoding="utf-8")
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder), encoding="utf-8")
    command = [str(NGINX), "-e", "stderr", "-c", str(folder / "nginx.conf"), "-p", str(folder)]
    with running(command, folder, site_port, 30, folder / "log"):
        yield


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address under which people reach the pages."""
    folder, port = tmp_path_factory.mktemp("behind"), free_port()
    public = f"https://{SITE}:{port}/wp/"
    with (
        door(folder, "--public-url", public, "--log", "json") as behind,
        nginx(folder / "nginx", port, behind.url),
    ):
        yield public


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A browser that takes the certificate."""
    context = browser.new_context(ignore_https_errors=True, locale="en-GB")
    with context, context.new_page() as page:
        yield page


def sign_in(page: Page, name: str, address: str) -> None:
    """Ask for an address, and sign in where that leads."""
    page.goto(address)
    page.locator('input[name="sub"]').fill(f"sub-{name}")
    page.get_by_role("button", name="Authorize", exact=True).click()
    page.wait_for_selector("h1", timeout=60_000)
    settle(page)


def fetched(page: Page, address: str) -> tuple[int, str]:
    """Status and text of what the browser gets there."""
    script = "async (at) => { const got = await fetch(at); return [got.status, await got.text()] }"
    status, text = page.evaluate(script, address)
    return status, text


def test_a_person_signs_in_and_reads_what_they_asked_for(page: Page, site: str) -> None:
    sign_in(page, "rita", f"{site}topics?as_of=2020-07-01&status=overdue")
    assert page.url == f"{site}topics?as_of=2020-07-01&status=overdue"
    expect(page.locator("h1")).to_contain_text("overdue")
    # The connection of the page carries a choice to the server and back.
    page.get_by_role("link", name="Timeline", exact=True).first.click()
    page.wait_for_url(f"{site}timeline?**as_of=2020-07-01**", timeout=SETTLED)
    page.reload()
    settle(page)
    expect(page.locator("h1")).to_be_visible()
    kept = page.context.cookies()
    (visit,) = [each for each in kept if each["name"] == "__Secure-wp_visit"]
    assert (visit["path"], visit["secure"], visit["httpOnly"]) == ("/wp", True, True)


def test_addresses_that_the_pages_hand_out_lead_back_through_nginx(page: Page, site: str) -> None:
    sign_in(page, "rita", f"{site}export?as_of=2020-07-01")
    # What is drawn as code comes after the rest.
    expect(page.locator(".stMain")).to_contain_text(f"{site}api/v1/", timeout=SETTLED)
    status, rows = fetched(page, f"{site}api/v1/lines?programme=WP&per_page=1")
    following = json.loads(rows)["next"]
    assert status == 200 and following.startswith(f"{site}api/v1/lines?")
    assert json.loads(fetched(page, following)[1])["page"] == 2
    status, book = fetched(page, f"{site}export/lines.xlsx?programme=WP")
    assert status == 200 and book.startswith("PK")


def test_who_has_not_signed_in_gets_nothing(page: Page, site: str) -> None:
    page.goto(f"{site}sign-in")
    for path in ("api/v1/lines", "export/lines.xlsx", "calendar/all.ics", "_stcore/health"):
        assert fetched(page, f"{site}{path}")[0] == 401, path
    assert fetched(page, f"{site}healthz")[0] == 200


def asked(
    address: str, method: str = "GET", browser: requests.Session | None = None, **headers: str
) -> requests.Response:
    """The answer of nginx, whose certificate nobody vouches for."""
    here = address.replace(SITE, "127.0.0.1")
    own = {"Host": urlsplit(address).netloc} | headers
    ask = (browser or requests).request
    return ask(method, here, headers=own, verify=False, allow_redirects=False, timeout=60)


def test_nginx_keeps_browsers_with_tls_and_says_no_more_than_it_has_to(site: str) -> None:
    for path in ("sign-in", "api/v1/lines", "healthz", "../nowhere"):
        told = asked(site + path).headers
        assert told["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
        assert told["Server"] == "nginx"
    assert asked(site, "TRACE").status_code == 405
    assert asked(site, Cookie="a" * 40_000).status_code == 400


@pytest.mark.parametrize(
    ("offered", "taken"), [("ECDHE+AESGCM", True), ("ECDHE+AES:!AESGCM:!AESCCM", False)]
)
def test_nginx_takes_no_weak_cipher(site: str, offered: str, taken: bool) -> None:
    asking = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    asking.check_hostname, asking.verify_mode = False, ssl.CERT_NONE
    asking.maximum_version = ssl.TLSVersion.TLSv1_2
    asking.set_ciphers(offered)
    place = ("127.0.0.1", urlsplit(site).port or 0)
    with socket.create_connection(place, timeout=30) as connection:
        try:
            with asking.wrap_socket(connection):
                assert taken
        except ssl.SSLError:
            assert not taken


def test_every_cookie_is_for_tls_alone(page: Page, site: str) -> None:
    sign_in(page, "rita", f"{site}import")
    kept = page.context.cookies()
    assert {"_streamlit_xsrf", "__Secure-wp_visit"} <= {each["name"] for each in kept}
    ours = [each for each in kept if each["domain"] == SITE]
    assert [each["name"] for each in ours if not each["secure"]] == []


def test_whoever_asks_too_often_is_slowed_down_and_nobody_else(site: str) -> None:
    def often(path: str) -> list[int]:
        with requests.Session() as browser:
            return [asked(site + path, browser=browser).status_code for _ in range(50)]

    for path, answer, free in (("sign-in", 200, "readyz"), ("api/v1/lines", 401, "healthz")):
        with ThreadPoolExecutor(8) as pool:
            given = [each for some in pool.map(often, 8 * [path]) for each in some]
        assert given.count(answer) > 100 and given.count(429) == 400 - given.count(answer) > 0
        assert asked(site + free).status_code == 200


def test_the_unit_is_one_that_systemd_takes(tmp_path: Path) -> None:
    """But for the user and the program, which are not on this machine."""
    analyze = shutil.which("systemd-analyze")
    if not analyze:
        pytest.skip("there is no systemd on this machine")
    said = (ROOT / "docs" / "operation" / "wp.service").read_text(encoding="utf-8")
    for theirs, ours in (("User=wp", "User=root"), ("/srv/wp/app/.venv/bin/wp", "/bin/true")):
        assert theirs in said
        said = said.replace(theirs, ours)
    unit = tmp_path / "wp.service"
    unit.write_text(said, encoding="utf-8")
    done = subprocess.run([analyze, "verify", str(unit)], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
