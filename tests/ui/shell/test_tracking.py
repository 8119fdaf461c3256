"""A link that was passed on by mail or a network still opens; a name that nobody knows is as
wrong as ever."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.in_process import answered
from tests.support.page_reading import shown
from wp.services.query_string import PARAMETERS, TRACKING
from wp.ui.shell.address import OWN
from wp.ui.shell.navigation import page_names

TRACKED = dict.fromkeys(sorted(TRACKING), "x") | {"utm_source": ["a", "b"], "utm_anything": "x"}
ROUTES = (
    "/api/v1/lines",
    "/api/v1/counts",
    "/calendar/all.ics",
    "/export/lines.csv",
    "/export/changes.docx",
)


def test_no_parameter_of_ours_is_taken_for_tracking() -> None:
    assert not TRACKING & {
        *(each.name for each in OWN),
        *PARAMETERS,
        "page",
        "size",
        "since",
        "old",
        "new",
        "by",
    }


@pytest.mark.parametrize("name", page_names())
def test_a_page_passes_tracking_over_and_nothing_else(name: str, page: AppTest) -> None:
    shown(page, name, body="CBC", task="WP 4.3", FBCLID="x", **TRACKED)
    assert not page.error
    shown(page, fbclub="x")
    assert any("fbclub" in each.value for each in (*page.error, *page.warning, *page.text))


@pytest.mark.parametrize("path", ROUTES)
def test_a_route_passes_tracking_over_and_nothing_else(
    path: str, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{shipped}")
    own = "body=CBC" + ("&since=2019-07-01&as_of=2019-10-31" if "changes" in path else "")
    tracked = "&".join(f"{name}=x" for name in TRACKED)
    assert answered(path, f"{own}&{tracked}&utm_source=again")[0] == 200
    status, said = answered(path, f"{own}&fbclub=x")
    assert status == 400 and b"fbclub" in said
