"""The pictures of docs/, taken anew on demand from a fresh record in a real Chromium:

.venv/bin/python tests/screenshots.py [page ...]

A picture of a page whose picture shows a second edition (compare, import) is left as it is.
"""

import sys
import tempfile
from pathlib import Path

from browser import chromium_page, free_port, running

from wp.ui.navigation import OVERVIEW, href, page_names

ROOT = Path(__file__).resolve().parent.parent
LEFT = ("compare", "import")
ADDRESSES = {"task": "task=WP+10.1&", "report": "task=WP+4.3&", "since": "since=2019-07-01&", "export": "body=CBC&"}
SMALL = (OVERVIEW,)


def main(wanted: list[str]) -> None:
    """Take the pictures of these pages, or of all, in both languages."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        command = [str(Path(sys.executable).with_name("wp")), "serve", "--port", str(port)]
        command += ["--database", str(Path(folder) / "wp.db")]
        with running(command, ROOT, port, 60, Path(folder) / "log"):
            for name in wanted or [each for each in page_names() if each not in LEFT]:
                for language in ("en", "fr"):
                    sizes = [(1920, 1080), *([(1280, 720)] if name in SMALL else [])]
                    for width, height in sizes:
                        address = href(name, f"?{ADDRESSES.get(name, '')}lang={language}")
                        take(f"http://127.0.0.1:{port}/{address}", name, language, width, height)


def take(address: str, name: str, language: str, width: int, height: int) -> None:
    """One picture, when the script has run and what it draws late is drawn."""
    with chromium_page(width, height) as page:
        page.goto(address)
        page.wait_for_selector(".wp-headline", timeout=60_000)
        page.wait_for_selector('[data-test-script-state="notRunning"]', timeout=60_000)
        page.wait_for_timeout(2_500)
        target = ROOT / "docs" / f"{name}_{width}_{language}.png"
        page.screenshot(path=target)
        print(target.name)


if __name__ == "__main__":
    main(sys.argv[1:])
