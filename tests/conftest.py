"""What all tests share."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import free_port, running
from hypothesis import settings
from postgres import postgres_url
from streamlit.testing.v1 import AppTest

from wp.domain.bodies import BodyVocabulary
from wp.loaders.vocabularies import load_bodies
from wp.services.record import fill_empty, open_record
from wp.store.database import Engine

__all__ = ["postgres_url"]

DATA = Path(__file__).resolve().parents[1] / "data"
settings.register_profile("suite", deadline=None, print_blob=True, derandomize=True)
settings.register_profile("long", deadline=None, print_blob=True, max_examples=2000)
settings.load_profile(os.environ.get("WP_HYPOTHESIS", "suite"))


@pytest.fixture(scope="session")
def vocabulary() -> BodyVocabulary:
    """The bodies of `data/`."""
    return load_bodies(DATA / "bodies.csv")


@pytest.fixture
def filled(tmp_path: Path) -> Engine:
    """A record of its own that holds the two shipped plans."""
    engine = open_record(str(tmp_path / "wp.db"))
    fill_empty(engine)
    return engine


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a record with both plans that no test writes to."""
    place = tmp_path_factory.mktemp("shipped") / "wp.db"
    fill_empty(open_record(str(place)))
    return place


@pytest.fixture
def page(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The application on the shipped plans, not yet run."""
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{shipped}")
    return AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=30)


@pytest.fixture(scope="session")
def product(shipped: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real server that shows the shipped plans."""
    folder, port = tmp_path_factory.mktemp("product"), free_port()
    command = [str(Path(sys.executable).with_name("wp")), "serve", "--database", str(shipped), "--port", str(port)]
    with running(command, DATA.parent, port, 60, folder / "log"):
        yield f"http://127.0.0.1:{port}/"
