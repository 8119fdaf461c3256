"""The bare applications that the benchmarks measure pages against draw what the pages draw."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.benchmarks.bare import bare
from tests.benchmarks.pages import record
from tests.benchmarks.redraw import write_bare


@pytest.mark.parametrize("name, kind", [("overview", "plotly_chart"), ("report", "button")])
def test_a_page_drawn_again_from_what_it_called_draws_as_much(
    name: str, kind: str, page: AppTest, tmp_path: Path
) -> None:
    recorded = record(name)
    peer = bare(recorded, tmp_path).run()
    assert not peer.exception
    for each in (kind, "html"):
        assert len(peer.get(each)) == sum(called == each for called, _, _ in recorded) > 0


def test_the_overview_as_a_script_of_its_own_draws_its_picture_and_switches(
    page: AppTest, tmp_path: Path
) -> None:
    peer = AppTest.from_file(str(write_bare(tmp_path)), default_timeout=60).run()
    assert not peer.exception and peer.get("plotly_chart")
    before = [each.value for each in peer.get("html")]
    (switch,) = (each for each in peer.pills if each.key == "switch")
    switch.select(next(each for each in switch.options if each.startswith("Advanced (")))
    assert not peer.run().exception
    assert [each.value for each in peer.get("html")] != before
