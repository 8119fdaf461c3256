"""The compare page against the comparison that the services give; filters, kinds, files, and the
empty case."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.editions.revised import GONE, NEW, import_revised
from tests.support.page_reading import html, shown
from tests.support.paths import DATA
from tests.support.records import first_start
from wp.domain.editions.comparison import Kind
from wp.services.files.comparison import compare_editions, export_comparison
from wp.store.database import Engine


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """A record with two editions of the Work Programme."""
    engine = first_start(tmp_path_factory.mktemp("revised") / "wp.db")
    assert import_revised(engine) == "WP@2"
    return engine


@pytest.fixture
def app(revised: Engine, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The application on that record."""
    monkeypatch.setenv("WP_DATABASE_URL", str(revised.url))
    return AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=60)


def counts(body: str) -> dict[str, int]:
    return {name: int(n) for name, n in re.findall(r'data-kind="([^"]+)">(\d+)<', body)}


def lines(body: str) -> int:
    found = re.search(r'<ul class="wp-agenda wp-plain wp-changes".*?</ul>', body, re.DOTALL)
    return found[0].count("<li>") if found else 0


def test_the_counts_are_those_of_the_service_and_each_opens_its_lines(
    app: AppTest, revised: Engine
) -> None:
    body, found = shown(app, "compare"), compare_editions(revised, "WP@1", "WP@2").comparison
    assert counts(body) == {
        **{k.value: found.counts[k] for k in Kind},
        "unchanged": found.unchanged,
    }
    assert "WP@2 against WP@1: 4 lines read differently, 1 is new and 1 is taken out." in body
    assert (
        f"succeeded by {NEW}" in body
        and "<b>bold" not in body
        and "<ins> and adopted &lt;b&gt;" in body
    )
    for name, n in counts(body).items():
        if n and name != "unchanged":
            assert lines(shown(app, "compare", by=name)) == n, name
    swapped = shown(app, "compare", by="all", old="WP@2", new="WP@1")
    assert counts(swapped)["new"] == 1 and f"<strong>{GONE}</strong>" in swapped


def test_the_filters_of_the_frame_narrow_by_text_and_by_position(app: AppTest) -> None:
    body = shown(app, "compare", topic="WP 2", as_of="2019-10-31")
    assert lines(body) == 1 and "WP 2.1" in body
    app.query_params.clear()
    body = shown(app, "compare", status="ongoing", as_of="2020-07-01", old="WP@1", new="WP@2")
    assert lines(body) == 1 and any("those of the day shown" in each.value for each in app.caption)
    app.query_params.clear()
    body = shown(app, "compare", text="nowhere to be found", as_of="2020-07-01")
    assert lines(body) == 0 and any("No line is left" in each.value for each in app.info)


def test_what_the_address_asks_for_and_is_not_there_is_said(app: AppTest) -> None:
    shown(app, "compare", old="WP@7", new="WP@2", lang="fr")
    assert "Il n’y a pas d’édition" in app.warning[0].value
    app.query_params.clear()
    shown(app, "compare", old="WP@2", new="WP@2")
    assert "same edition stands on both sides" in app.warning[0].value
    app.selectbox(key="compare_old").set_value("WP@1").run()
    assert app.query_params["old"] == "WP@1" and "4 lines read differently" in html(app)


def test_the_files_hold_what_the_page_shows(app: AppTest, revised: Engine) -> None:
    shown(app, "compare", by="new")
    compared = compare_editions(revised, "WP@1", "WP@2")
    assert b"Map the transit corridors" in export_comparison(revised, compared, "csv")
    assert {each.key for each in app.get("download_button")} >= {
        "compare_docx",
        "compare_xlsx",
        "compare_csv",
    }


def test_one_edition_of_each_plan_says_so_and_what_to_do(page: AppTest) -> None:
    body = shown(page, "compare")
    assert (
        "There is only one edition of each plan." in body
        and "Import a revised document" in page.info[0].value
    )
