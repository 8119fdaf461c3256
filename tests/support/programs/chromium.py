"""A Chromium for the tests that look at real pages: found on the machine, else installed."""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)
ON_A_MAC = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
MINUTES = 10


def launch_arguments() -> list[str]:
    """Arguments with which it starts in a container, quietly and without calling anybody; and
    without compiling for long what a page runs for a few seconds."""
    return [
        "--js-flags=--no-opt --no-maglev",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]


@cache
def find_chromium() -> str:
    """The path of a Chromium that starts; installs one where there is none, and says so when
    that fails too."""
    if found := next(_found(), None):
        return found
    tried = []
    with _one_at_a_time():
        for name, install in WAYS.items():
            complaint = "" if (found := next(_found(), None)) else install()
            if found := found or next(_found(), None):
                return found
            tried.append(f"{name}: {complaint or 'ran, but no Chromium was found afterwards'}")
    raise RuntimeError(
        "No Chromium was found on this machine and none could be installed. "
        "Install Chromium or Google Chrome and run the tests again. Tried: " + "; ".join(tried)
    )


def _found() -> Iterator[str]:
    places: list[str | None] = [shutil.which(name) for name in NAMES]
    places += [place for place in ON_A_MAC if Path(place).exists()]
    for place in [*places, _own()]:
        if place and _starts(place):
            yield place


def _starts(place: str) -> bool:
    """Whether the program is there to be run (Debian's and Ubuntu's wrappers may stand for
    nothing)."""
    if os.name == "nt":
        return True
    try:
        answer = subprocess.run([place, "--version"], capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def _own() -> str | None:
    """Where Playwright keeps its own browser, when it has been downloaded."""
    if importlib.util.find_spec("playwright") is None:
        return None
    code = (
        "from playwright.sync_api import sync_playwright as p\n"
        "with p() as x: print(x.chromium.executable_path)"
    )
    try:
        answer = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    place = answer.stdout.strip()
    return place if answer.returncode == 0 and place and Path(place).exists() else None


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Parallel test workers wait for each other's installation."""
    if os.name == "nt":
        yield
        return
    import fcntl

    with open(Path(tempfile.gettempdir()) / f"chromium-for-tests-{os.getuid()}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _install_from_debian() -> str:
    if not Path("/etc/debian_version").exists() or shutil.which("apt-get") is None:
        return "not a Debian machine"
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "needs root"
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
    return _run(["apt-get", "update", "-qq"], quiet) or _run(install, quiet)


def _install_own() -> str:
    if importlib.util.find_spec("playwright") is None:
        return "Playwright is not installed"
    return _run([sys.executable, "-m", "playwright", "install", "chromium"], None)


def _run(command: list[str], environment: dict[str, str] | None) -> str:
    """Nothing when the command worked, else the last line of what it said."""
    try:
        answer = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=MINUTES * 60
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    lines = (answer.stderr or answer.stdout).strip().splitlines()
    return (
        "" if answer.returncode == 0 else (lines[-1] if lines else f"exit code {answer.returncode}")
    )


WAYS = {
    "apt-get install chromium": _install_from_debian,
    "playwright install chromium": _install_own,
}
