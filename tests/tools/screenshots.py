"""The pictures of docs/pictures/, taken anew on demand from fresh records in a real Chromium:

.venv/bin/python -m tests.tools.screenshots [page ...] [820x1180 960x540 folded ...]

Windows named go over those of the page; `folded` is the wall with the side bar folded.
`import` shows the constructed second edition dropped on its page, `compare` a record in which it
was confirmed.
"""

import datetime as dt
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page

from tests.support.browser import chromium_page, free_port, running
from tests.support.editions.constructed import NAME, as_csv
from tests.support.paths import ROOT
from tests.support.people.acting import by
from tests.support.programs.layout import rest, visit
from tests.support.programs.sign_in import enter_all
from tests.support.records import first_start
from wp.domain.editions.carry_over import StepAnswer
from wp.services.imports.confirm import ImportRequest, confirm_import
from wp.services.record import fill_empty, open_record
from wp.ui.shell.navigation import OVERVIEW, href, page_names

COMPARE, IMPORT = "compare", "import"
ADDRESSES = {
    "task": "task=WP+10.1&",
    "report": "task=WP+4.3&",
    "since": "since=2019-07-01&",
    "export": "body=CBC&",
    COMPARE: "by=changed&as_of=2020-04-30&",
}
PEOPLE = "people"
FOLDED, OPEN = "folded", '[data-testid="stSidebar"][data-collapsed="false"]'
SMALL = (OVERVIEW,)
TALL = {IMPORT: 2600}


def main(wanted: list[str]) -> None:
    """Take the pictures of these pages, or of all, in both languages."""
    windows = [each for each in wanted if each not in page_names()]
    names = [each for each in wanted if each in page_names()] or list(page_names())
    with tempfile.TemporaryDirectory() as given:
        folder = Path(given)
        document = folder / NAME
        document.write_bytes(as_csv())
        first = [name for name in names if name not in (COMPARE, PEOPLE)]
        if first:
            take_all(first, folder / "wp.db", document, windows)
        if COMPARE in names:
            second = second_edition(folder / "second.db", document)
            take_all([COMPARE], second, document, windows)
        if PEOPLE in names:
            engine = first_start(folder / "people.db")
            enter_all(engine)
            engine.dispose()
            take_all([PEOPLE], folder / "people.db", document, windows)


def second_edition(database: Path, document: Path) -> Path:
    """A record as a first start leaves it, with the constructed edition confirmed on top."""
    engine = open_record(str(database))
    fill_empty(engine, with_session=True)
    request = ImportRequest(
        name=document.name,
        data=document.read_bytes(),
        programme="WP",
        standing="constructed for trial",
        effective_on=dt.date(2020, 4, 30),
        matches=(("WP 23.2", "WP 26.1"), ("WP 24.1", "WP 27.1")),
        steps=(StepAnswer("WP 8.1", "October 2019 (PTC)", "Autumn 2019 (PTC)"),),
    )
    confirm_import(engine, request, by("screenshots"))
    engine.dispose()
    return database


def take_all(names: list[str], database: Path, document: Path, windows: list[str]) -> None:
    """Serve this record, filled where it is not there yet, and take the pictures of these pages in
    these windows, in their own where none is named."""
    port = free_port()
    command = [
        str(Path(sys.executable).with_name("wp")),
        "serve",
        "--port",
        str(port),
        "--database",
        str(database),
    ]
    server = running(command, ROOT, port, 60, database.with_suffix(".log"))
    # One page for all: what the browser keeps of the first it has for the next.
    with server, chromium_page() as page:
        for name in names:
            for language in ("en", "fr"):
                wall = f"1920x{TALL.get(name, 1080)}"
                for window in windows or [wall, *(["1280x720"] if name in SMALL else [])]:
                    width, height = map(int, (wall if window == FOLDED else window).split("x"))
                    part = FOLDED if window == FOLDED else width
                    address = href(name, f"?{ADDRESSES.get(name, '')}lang={language}")
                    dropped = document if name == IMPORT else None
                    target = ROOT / "docs" / "pictures" / f"{name}_{part}_{language}.png"
                    page.set_viewport_size({"width": width, "height": height})
                    fold = window == FOLDED
                    take(page, f"http://127.0.0.1:{port}/{address}", target, dropped, fold)


def take(page: Page, address: str, target: Path, dropped: Path | None, fold: bool) -> None:
    """One picture, when the script has run and what it draws late is drawn."""
    visit(page, address)
    if fold and page.locator(OPEN).count():
        page.click('[data-testid="stSidebarCollapseButton"] button')
        rest(page)
    if dropped:
        page.locator('input[type="file"]').first.set_input_files(str(dropped))
        page.get_by_placeholder("WP", exact=True).fill("WP", timeout=60_000)
        page.keyboard.press("Enter")
        page.wait_for_selector(".wp-recognised", timeout=60_000)
        rest(page)
    page.wait_for_timeout(500)
    page.screenshot(path=target)
    print(target.name, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
