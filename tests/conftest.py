"""What all tests share."""

import gc
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from tests.support.browser import chromium, serving
from tests.support.paths import DATA
from tests.support.plans.steps_expected import DAYS, record_with_reports
from tests.support.programs.postgres import postgres_url
from tests.support.records import first_start, shipped_plans
from tests.support.workbook_cases import cases, dangerous
from wp.domain.bodies import BodyVocabulary
from wp.domain.filter import Answer
from wp.loaders.data.vocabularies import load_bodies
from wp.services.query import Question, ask
from wp.store.database import Engine

__all__ = ["cases", "dangerous", "postgres_url"]

settings.register_profile("suite", deadline=None, print_blob=True, derandomize=True)
settings.register_profile("long", deadline=None, print_blob=True, max_examples=2000)
settings.load_profile(os.environ.get("WP_HYPOTHESIS", "suite"))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Each worker begins with its half, module by module, and who is done first takes from the
    other's end.

    Dealt out in turn, as is usual, every module's set-up happens on every worker, and a slow test
    at the end is waited for. Another way that was asked for (`--dist loadfile`) is taken as it is.
    """
    from xdist.scheduler import WorkStealingScheduling

    return WorkStealingScheduling(config, log) if config.getvalue("dist") == "load" else None


def pytest_collection_finish() -> None:
    """What the modules of the tests hold, they hold to the end: it is not looked through again
    whenever the memory is searched for what nobody holds any more."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _packages_looked_through_once() -> Iterator[None]:
    """Each application of a test looks through all packages that are installed for components;
    they stay what they are while the tests run."""
    with pytest.MonkeyPatch.context() as patch:
        once = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", once)
        yield


@pytest.fixture(scope="session")
def vocabulary() -> BodyVocabulary:
    """The bodies of `data/`."""
    return load_bodies(DATA / "bodies.csv")


@pytest.fixture
def filled(tmp_path: Path) -> Engine:
    """A record of its own that holds the two shipped plans."""
    return shipped_plans(tmp_path / "wp.db")


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    """A record of its own as a first start leaves it."""
    return first_start(tmp_path / "wp.db")


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a record with both plans that no test writes to."""
    place = tmp_path_factory.mktemp("shipped") / "wp.db"
    shipped_plans(place)
    return place


@pytest.fixture(scope="session")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a record as a first start leaves it that no test writes to."""
    place = tmp_path_factory.mktemp("started") / "wp.db"
    first_start(place)
    return place


@pytest.fixture
def page(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The application on the shipped plans, not yet run."""
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{shipped}")
    return AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=30)


@pytest.fixture
def app(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The application on a record of the test's own, as a first start leaves it."""
    monkeypatch.setenv("WP_DATABASE_URL", str(engine.url))
    return AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=60)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for the tests of a module; not for longer, as its event loop would stand in the
    way of others."""
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="session")
def product(shipped: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real server that shows the shipped plans."""
    with serving(shipped, tmp_path_factory.mktemp("product")) as address:
        yield address


@pytest.fixture(scope="module")
def meeting(started: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real server on a record as a first start leaves it, to read only."""
    with serving(started, tmp_path_factory.mktemp("meeting")) as address:
        yield address


@pytest.fixture
def server(engine: Engine, tmp_path: Path) -> Iterator[str]:
    """The address of a real server on a record of the test's own."""
    with serving(Path(str(engine.url.database)), tmp_path) as address:
        yield address


@pytest.fixture(scope="session")
def ten_days(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """The shipped plans with reports that make every status; for reading only."""
    return record_with_reports(tmp_path_factory.mktemp("ten days") / "wp.db")


@pytest.fixture(params=DAYS, ids=str)
def on_a_day(ten_days: Engine, request: pytest.FixtureRequest) -> Answer:
    """All its lines on one of ten days."""
    return ask(ten_days, Question(as_of=request.param))
