"""What grows with the record: files and routes as their lines do, pages and redraws hardly at all.

Calls of functions are counted, never seconds, on the shipped plans several times over. `WP_GROWTH`
names other sizes ("10,30").
"""

import math
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.benchmarks.large import make_large, report_everywhere
from tests.benchmarks.pages import VARIANTS, product
from tests.growth.counted import calls_of
from tests.support.building import day
from tests.support.in_process import answered
from wp.services.files.export import export
from wp.services.files.formats import formats_of
from wp.services.query import Question
from wp.services.record import open_record, shared_record
from wp.ui.shell.navigation import page_names

SIZES = tuple(map(int, os.environ.get("WP_GROWTH", "3,10").split(",")))
# The exponent of growth: what reads every line once has 1, what is as long as it shows has 0.
LINEAR, NEARLY_FLAT = 1.1, 0.4
ASKED = "as_of=2020-07-01&lang=en"
ROUTES = [
    f"/api/v1/lines?{ASKED}",
    f"/api/v1/lines/WP 4.3?{ASKED}",
    *(f"/api/v1/counts?by={by}&{ASKED}" for by in ("status", "topic", "body")),
    "/api/v1/bodies",
    "/api/v1/sessions",
    "/calendar/body/PTC.ics",
    f"/export/changes.docx?since=2019-07-01&{ASKED}",
]
Records = Mapping[int, Path]


@pytest.fixture(scope="session")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Records:
    """Records with the shipped plans so many times over, and the reports on each line."""
    folder = tmp_path_factory.mktemp("grown")
    records = {times: folder / f"{times}.db" for times in SIZES}
    for times, file in records.items():
        make_large(file, times)
        report_everywhere(file)
    return records


def exponent(counts: Mapping[int, int]) -> float:
    """How fast these calls grow with the sizes that they were counted at."""
    (small, few), *_, (large, many) = sorted(counts.items())
    return math.log(many / few) / math.log(large / small)


def counted(
    records: Records, act: Callable[[], object], patch: pytest.MonkeyPatch
) -> dict[int, int]:
    """The calls that something takes on each record, which the pages and routes look at."""
    counts = {}
    for times, file in records.items():
        patch.setenv("WP_DATABASE_URL", f"sqlite:///{file}")
        counts[times] = calls_of(act)
        shared_record().dispose()
    return counts


@pytest.mark.parametrize("name", formats_of("lines"))
def test_a_file_costs_as_much_as_it_has_lines(name: str, grown: Records) -> None:
    counts = {}
    for times, file in grown.items():
        engine = open_record(str(file))
        counts[times] = calls_of(lambda: export(engine, Question(as_of=day("2020-07-01")), name))  # noqa: B023
        engine.dispose()
    assert 0.5 < exponent(counts) <= LINEAR, counts


@pytest.mark.parametrize("address", ROUTES)
def test_a_route_costs_as_much_as_it_answers(
    address: str, grown: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _, query = address.partition("?")

    def ask() -> None:
        status, body = answered(path, query)
        assert status == 200, body

    counts = counted(grown, ask, monkeypatch)
    assert exponent(counts) <= LINEAR, counts


@pytest.mark.parametrize("name", (*page_names(), *VARIANTS))
def test_a_page_and_its_redraw_hardly_grow(
    name: str, grown: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[AppTest] = []

    def draw() -> None:
        pages.append(product(name, as_of="2020-07-01").run())
        assert not pages[-1].exception

    counted(grown, draw, monkeypatch)  # whatever the whole program learns once
    first = counted(grown, draw, monkeypatch)
    assert exponent(first) <= NEARLY_FLAT, first
    again = {}
    for page, (times, file) in zip(pages[-len(grown) :], grown.items(), strict=True):
        monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{file}")
        again[times] = calls_of(page.run)
    assert exponent(again) <= NEARLY_FLAT, again


def test_what_is_quadratic_would_be_noticed() -> None:
    def pairs(size: int) -> int:
        return sum(len(str(a + b)) for a in range(size) for b in range(size))

    counts = {size: calls_of(lambda: pairs(10 * size)) for size in SIZES}  # noqa: B023
    assert exponent(counts) > 1.6
