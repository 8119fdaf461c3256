"""A page costs as much as it shows: no lines are told apart by hashing whole editions, which takes
as many steps as lines times lines."""

from pathlib import Path

import pytest

from tests.benchmarks.pages import VARIANTS, product
from wp.domain.programme import Edition
from wp.ui.shell.navigation import page_names


@pytest.mark.parametrize("name", (*page_names(), *VARIANTS))
def test_no_page_hashes_an_edition(
    name: str, started: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str] = []

    def hash_of(edition: Edition) -> int:
        hashed.append(edition.key)
        return hash(edition.key)

    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{started}")
    monkeypatch.setattr(Edition, "__hash__", hash_of)
    page = product(name).run()
    assert not page.exception and hashed == []
