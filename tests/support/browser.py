"""A real Chromium on a page, and servers to point it at."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlparse

from playwright.sync_api import Browser, Page, sync_playwright

from tests.support.paths import ROOT
from tests.support.programs.chromium import find_chromium, launch_arguments

NOT_INHERITED = ("WP_DATABASE_URL", "VIRTUAL_ENV", "PYTHONPATH")


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser; to start one costs more than most of what a test does in it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=launch_arguments()
        )
        yield browser
        browser.close()


@contextmanager
def page_in(
    browser: Browser, width: int = 1280, height: int = 720, locale: str = "en-GB"
) -> Iterator[Page]:
    """A blank page for somebody who was never there: it shares nothing with other pages of the
    browser."""
    context = browser.new_context(viewport={"width": width, "height": height}, locale=locale)
    try:
        yield context.new_page()
    finally:
        context.close()


@contextmanager
def chromium_page(width: int = 1280, height: int = 720, locale: str = "en-GB") -> Iterator[Page]:
    """A blank page in a browser of its own."""
    with chromium() as browser, page_in(browser, width, height, locale) as page:
        yield page


def hosts_called(page: Page) -> set[str | None]:
    """The hosts that the page asks from now on, as it goes along."""
    hosts: set[str | None] = set()
    page.on(
        "request",
        lambda request: hosts.add(urlparse(request.url.removeprefix("blob:")).hostname),
    )
    return hosts


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(
    command: str | list[str], folder: Path, port: int, seconds: float, log: Path, **more: str
) -> Iterator[subprocess.Popen[bytes]]:
    """A server in a process group of its own, once its port answers; `more` joins its
    environment, and what it says its log."""
    environment = {k: v for k, v in os.environ.items() if k not in NOT_INHERITED} | more
    with log.open("ab") as out:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            shell=isinstance(command, str),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            _wait(process, port, seconds, log)
            yield process
        finally:
            _stop(process)


@dataclass(frozen=True)
class Served:
    """A server of the product: its address, without a slash at the end, and its process."""

    url: str
    process: subprocess.Popen[bytes]


@contextmanager
def served(database: Path | str, folder: Path, *more: str, port: int = 0) -> Iterator[Served]:
    """A real server of the product on this record, at this port or a free one; its log goes into
    `folder`, and `more` are options of its command."""
    port = port or free_port()
    program = str(Path(sys.executable).with_name("wp"))
    command = [program, "serve", "--database", str(database), "--port", str(port), *more]
    with running(command, ROOT, port, 60, folder / "log") as process:
        yield Served(f"http://127.0.0.1:{port}", process)


@contextmanager
def serving(database: Path, folder: Path, *more: str) -> Iterator[str]:
    """The address of such a server, for who opens pages below it."""
    with served(database, folder, *more) as server:
        yield f"{server.url}/"


def _wait(process: subprocess.Popen[bytes], port: int, seconds: float, log: Path) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended: {log.read_text(errors='replace')[-2000:]}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.02)
    raise RuntimeError(
        f"no answer after {seconds:.0f} s: {log.read_text(errors='replace')[-2000:]}"
    )


def _stop(process: subprocess.Popen[bytes]) -> None:
    if os.name == "nt":
        subprocess.run(
            ["taskkill", "/F", "/T", "/PID", str(process.pid)], check=False, capture_output=True
        )
    elif process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
