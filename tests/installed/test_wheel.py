"""A wheel installed without its source: served from any folder, every page and every export."""

import json
import re
import shlex
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browser import free_port, hosts_called, page_in, running
from tests.support.documents import pdf_made
from tests.support.programs.wheel import Installed, build, clean_copy, install
from wp.services.files.formats import FORMATS
from wp.ui.shell.navigation import page_names

# What may lie in the folder that somebody starts `wp` in: all of it is their own.
OF_HIS_OWN = {
    "app.py": "raise SystemExit('the app of somebody else')",
    "pages/overview.py": "raise SystemExit('a page of somebody else')",
    "wp/__init__.py": "raise SystemExit('a package of somebody else')",
    "data/bodies.csv": "of,somebody,else",
    "data/alignment.csv": "of,somebody,else",
    "data/wp.db": "not a database",
    ".streamlit/config.toml": '[browser]\ngatherUsageStats = true\n[theme]\nbase = "dark"\n',
}
COMMANDS = (
    "json",
    "csv",
    "ics",
    "xlsx",
    "xlsx --layout published",
    "docx",
    'docx --layout session --session "PTC 2020-04"',
    "docx --layout tracked --from 2019-06-30 --to 2019-10-31",
)
SIGNATURES = {
    "xlsx": b"PK",
    "docx": b"PK",
    "csv": b"\xef\xbb\xbf",
    "json": b"{",
    "ics": b"BEGIN:VCALENDAR",
}
DRAWN = '[data-test-script-state="notRunning"] .wp-headline'


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of a clean copy."""
    return build(
        clean_copy(tmp_path_factory.mktemp("source") / "copy"), tmp_path_factory.mktemp("wheel")
    )


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in an environment of its own."""
    return install(wheel, tmp_path_factory.mktemp("installed"))


@pytest.fixture(scope="module", params=["an empty folder", "a folder of his own"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that somebody is in when they start the product."""
    found = tmp_path_factory.mktemp("folder")
    for name, text in OF_HIS_OWN.items() if request.param == "a folder of his own" else ():
        (found / name).parent.mkdir(exist_ok=True)
        (found / name).write_text(text, encoding="utf-8")
    return found


@pytest.fixture(scope="module")
def address(
    installed: Installed, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Where the product answers that was started in this folder."""
    port, log = free_port(), tmp_path_factory.mktemp("log") / "log"
    with running(
        [installed.wp, "serve", "--port", str(port)], folder, port, 60, log, **installed.variables
    ):
        said = re.search(r"The record is in (.+)\.$", log.read_text(encoding="utf-8"), re.M)
        assert said and Path(said[1]).is_file() and installed.home in Path(said[1]).parents
        yield f"http://127.0.0.1:{port}/"


def test_a_wheel_holds_what_the_product_needs_and_nothing_beside_it(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {name.split("/")[0] for name in names} == {"wp", "wp_dashboard-0.1.0.dist-info"}
    assert not {name for name in names if ".db" in name or name.endswith(".pyc")}


def test_pip_install_of_the_checkout_installs_the_same(wheel: Path, tmp_path: Path) -> None:
    files = install(clean_copy(tmp_path / "copy"), tmp_path).files
    wanted = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("wp/")}
    assert {name for name in files if name.startswith("wp/")} == wanted


def read_figures(page: Page) -> dict[str, int]:
    """The key figures of the overview by their status."""
    page.wait_for_selector('[data-status="completed"]', timeout=60_000)
    return {
        str(e.get_attribute("data-status")): int(e.inner_text())
        for e in page.query_selector_all("[data-status]")
    }


def test_the_overview_shows_the_figures_of_the_command_line(
    installed: Installed, folder: Path, address: str, browser: Browser
) -> None:
    """In the colours of the product, and without calling anybody else."""
    told = installed.run("status", folder=folder)
    counts = re.findall(
        r"^  (Overdue|Due soon|Upcoming|Ongoing|Completed) +(\d+)\r?$", told.stdout.decode(), re.M
    )
    with page_in(browser) as page:
        hosts = hosts_called(page)
        page.goto(address)
        assert read_figures(page) == {name.lower(): int(count) for name, count in counts} != {}
        sidebar = page.query_selector('[data-testid="stSidebar"]')
        assert (
            sidebar
            and sidebar.evaluate("it => getComputedStyle(it).backgroundColor")
            == "rgb(244, 247, 251)"
        )
    assert hosts == {"127.0.0.1"}


@pytest.mark.parametrize("folder", ["an empty folder"], indirect=True)
def test_every_page_opens(address: str, browser: Browser) -> None:
    with page_in(browser) as page:
        for name in page_names():
            page.goto(f"{address}{'' if name == 'overview' else name}?task=WP+4.3")
            page.wait_for_selector(DRAWN, timeout=60_000)
            assert not page.query_selector_all('[data-testid="stException"]'), name
            assert "Something went wrong" not in page.inner_text("body"), name


@pytest.mark.parametrize("folder", ["an empty folder"], indirect=True)
def test_every_file_comes_by_its_link(address: str) -> None:
    description = json.load(urllib.request.urlopen(f"{address}api/v1/openapi.json"))
    names = [
        path for path in description["paths"] if path.startswith("/export/") and "{" not in path
    ]
    assert len(names) >= len(FORMATS)
    queries = {"changes": "?since=2019-06-30", "comparison": "?old=WP@1&new=WP@1"}
    for name in names:
        query = queries.get(name.split("/")[-1].partition(".")[0], "")
        content = urllib.request.urlopen(f"{address}{name[1:]}{query}").read()
        assert content.startswith(SIGNATURES[name.rpartition(".")[2]]), name


@pytest.mark.usefixtures("address")
@pytest.mark.parametrize("folder", ["a folder of his own"], indirect=True)
def test_every_export_comes_by_the_command_line(installed: Installed, folder: Path) -> None:
    for command in COMMANDS:
        done = installed.run(
            "export", "--format", *shlex.split(command), "--out", "file", folder=folder
        )
        assert done.returncode == 0, done.stderr.decode()
        assert (folder / "file").read_bytes().startswith(SIGNATURES[command.partition(" ")[0]]), (
            command
        )


def test_a_pdf_is_read_by_the_product_s_own_reader(
    installed: Installed, folder: Path, tmp_path: Path
) -> None:
    """It runs in a process of its own, which must not take modules from the folder of its start."""
    (tmp_path / "drawing.pdf").write_bytes(pdf_made.rules(20))
    done = installed.run(
        "import", str(tmp_path / "drawing.pdf"), "--database", "wp_.db", folder=folder
    )
    assert "drawing.pdf holds no table" in done.stderr.decode()


def test_nothing_was_written_among_the_packages(installed: Installed, wheel: Path) -> None:
    """After all that was done above."""
    ours = {name for name in installed.files if not name.startswith("wp_dashboard-")} - {
        "borrowed.pth"
    }
    assert ours == {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("wp/")}
