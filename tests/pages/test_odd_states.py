"""Odd states of record and address: every page has a sentence and a way on, and never a
traceback."""

import csv
import datetime as dt
import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.french import fr
from tests.support.page_reading import html, plain, shown
from tests.support.paths import DATA
from tests.support.people.acting import by
from tests.support.records import shipped_plans
from wp.services.imports.confirm import ImportRequest, confirm_import
from wp.services.record import open_record
from wp.store.database import writing
from wp.ui.shell.navigation import page_names

sys.path.append(str(DATA.parent / "tests" / "benchmarks"))

from large import make_large

APP = str(DATA.parent / "app.py")
PAGES = page_names()


def opened(database: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The application on a database."""
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{database}")
    return AppTest.from_file(APP, default_timeout=60)


def changed_plan(folder: Path, change: Callable[[dict[str, str]], bool]) -> Path:
    """The Action Plan as CSV with its rows changed; those for which `change` gives False are
    left out."""
    text = (DATA / "ecp_action_plan.csv").read_text(encoding="utf-8")
    table = csv.DictReader(io.StringIO(text))
    file = folder / "changed.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, table.fieldnames or ())
        writer.writeheader()
        writer.writerows(row for row in table if change(row))
    return file


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_filter_that_leaves_nothing_says_so(page: AppTest, name: str, lang: str) -> None:
    body = shown(page, name, text="zebra unicorn", lang=lang, task="WP 4.3")
    assert not page.error and ("0 of 137 lines" if lang == "en" else "0 ligne sur 137") in body
    sentence = (
        "No line fits all of this." if lang == "en" else "Aucune ligne ne répond à tout cela."
    )
    assert any(sentence in each.value for each in page.info)
    assert page.button(key="clear_filters")


def test_an_edition_that_is_not_on_record_is_said_in_the_language_of_the_page(
    page: AppTest,
) -> None:
    shown(page, "overview", edition="WP@9", lang="fr")
    said = fr("Il n’y a pas d’édition « WP@9 » ; figurent au registre : WP@1, ECP@1.")
    assert [each.value for each in page.text] == [said] and not page.exception


@pytest.mark.parametrize("name", PAGES)
def test_before_the_first_recording_nothing_was_on_record(page: AppTest, name: str) -> None:
    shown(page, name, known_at="2019-12-01")
    assert [each.value for each in page.info] == [
        "Nothing was on record then: the first programme was recorded later."
    ]
    assert not page.error


@pytest.mark.parametrize("name", PAGES)
def test_a_programme_without_any_dated_step(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = changed_plan(
        tmp_path, lambda row: row.update(timeline="Ongoing", timeline_cell="own") is None
    )
    confirm_import(open_record(str(tmp_path / "wp.db")), ImportRequest(file, "ECP"), by("tester"))
    page = opened(tmp_path / "wp.db", monkeypatch)
    body = shown(page, name, task="ECP 43", as_of="2019-10-31")
    assert not page.error
    if name == "overview":
        assert "Nothing is overdue. No dated step is still to come." in body
        assert "None of these lines has a dated step" in body


def test_a_task_that_is_gone_names_the_edition_that_last_had_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = shipped_plans(tmp_path / "wp.db")
    file = changed_plan(tmp_path, lambda row: row["task_no"] != "63")
    confirm_import(engine, ImportRequest(file, "ECP", "adopted", dt.date(2020, 5, 1)), by("tester"))
    page = opened(tmp_path / "wp.db", monkeypatch)
    body = shown(page, "task", task="ECP 63", as_of="2020-06-01")
    assert "There is no task ECP 63 in the editions shown" in body
    assert "The last edition that had ECP 63 is ECP@1." in page.info[0].value
    assert 'class="wp-rail"' not in body
    page = opened(tmp_path / "wp.db", monkeypatch)
    assert 'class="wp-rail"' in shown(
        page, "task", task="ECP 63", as_of="2020-06-01", edition="ECP@1"
    )


@pytest.mark.parametrize("written", ["4.3", "wp4.3"])
def test_a_reference_written_otherwise_opens_its_task(page: AppTest, written: str) -> None:
    body = shown(page, "task", task=written)
    assert "WP 4.3  Carry out further work on enriching" in body and 'class="wp-rail"' in body


def test_a_reference_that_is_only_the_end_of_others_is_no_task_and_offers_them(
    page: AppTest,
) -> None:
    body = shown(page, "task", task="0.1")
    assert "There is no task 0.1" in body and 'class="wp-rail"' not in body
    offered = body.split("Perhaps you mean:")[1].split("</p>")[0]
    assert "task?task=WP+10.1" in offered and "task?task=WP+20.1" in offered


def test_a_database_upgraded_while_a_page_is_open_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = shipped_plans(tmp_path / "wp.db")
    page = opened(tmp_path / "wp.db", monkeypatch)
    shown(page)
    with writing(engine) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    page.run()
    assert not page.exception and "newer version (9999)" in page.error[0].value
    page.query_params["lang"] = "fr"
    page.run()
    assert page.error[0].value.startswith("Affichage impossible")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both plans ten times over."""
    database = tmp_path_factory.mktemp("large") / "wp.db"
    make_large(database, 10)
    return database


@pytest.mark.parametrize("name", PAGES)
def test_a_long_record_is_shown_page_by_page(
    name: str, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No page draws a widget a row, or more rows than a screenful or two."""
    page = opened(large, monkeypatch)
    body = shown(page, name, task="WP 4.3")
    assert not page.error
    widgets = [
        *page.button,
        *page.multiselect,
        *page.selectbox,
        *page.number_input,
        *page.get("button_group"),
    ]
    assert len(widgets) < 40 and len(body) < 900_000
    assert all(len(table.value) <= 400 for table in page.dataframe)
    if name == "overview":
        assert "1,370" in plain(body) or "1370" in plain(body)
        page.number_input(key="page_of_lines").set_value(10).run()
        assert page.query_params["p"] == "10" and len(page.dataframe[-1].value) == 110
        assert html(page)
