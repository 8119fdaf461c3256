"""The first page, run by Streamlit's own test harness on the shipped plans."""

import datetime as dt
import re
from pathlib import Path

import pytest
from conftest import DATA
from streamlit.testing.v1 import AppTest

from wp.services.record import fill_empty, open_record

APP = str(DATA.parent / "app.py")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("page") / "wp.db"
    fill_empty(open_record(str(place)))
    return place


@pytest.fixture
def page(database: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{database}")
    return AppTest.from_file(APP, default_timeout=30)


def html(page: AppTest) -> str:
    return "\n".join(element.proto.body for element in page.get("html"))


def shown(page: AppTest, **address: str) -> str:
    for name, value in address.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return html(page)


def figures(body: str) -> dict[str, int]:
    return {name: int(count) for name, count in re.findall(r'data-status="([^"]+)">(\d+)<', body)}


def test_the_figures_of_the_default_day(page: AppTest) -> None:
    body = shown(page)
    assert figures(body) == {"overdue": 1, "due soon": 6, "upcoming": 65, "ongoing": 65, "completed": 0}
    assert "One line is overdue. More than half of all dated steps fall in April-June 2020." in body
    assert "As of 31 October 2019, the end of the 225th/226th Sessions" in body
    assert "draft, provisionally approved" in body and "draft revised, endorsed" in body
    assert "lies outside their period" in body and "show today" in body
    assert not page.error


def test_what_needs_attention_is_listed_with_its_sentence(page: AppTest) -> None:
    body = shown(page)
    assert "Study Report on Disruptive Technologies" in body
    assert "The step of June 2019 was due on 30 June 2019, 123 days before 31 October 2019." in body
    assert body.count('class="wp-card"') == 8
    assert "16 steps of the PTC fall due there, 10 of them on Advanced tasks." in body


def test_the_table_has_every_line_and_real_columns(page: AppTest) -> None:
    shown(page)
    table = page.dataframe[0].value
    assert len(table) == 137 and list(table["ref"])[:3] == ["WP 1.1", "WP 2.1", "WP 2.2"]
    assert str(table["next_due"].dropna().iloc[0])[:10] == "2020-04-30"
    assert list(table["bodies"].iloc[0]) == ["PTC", "CBC", "PC", "Council"]


@pytest.mark.parametrize(("code", "lines"), [("WP", 74), ("ECP", 63)])
def test_one_programme_alone(page: AppTest, code: str, lines: int) -> None:
    body = shown(page, programme=code)
    assert sum(figures(body).values()) == lines == len(page.dataframe[0].value)


def test_another_day_by_address(page: AppTest) -> None:
    body = shown(page, as_of="2020-07-01")
    assert figures(body)["overdue"] == 56 and "As of 1 July 2020" in body
    assert "The next peak is April-June 2021: 29 steps fall due." in body
    assert "lies outside" not in body


def test_a_figure_opens_the_lines_that_it_counts(page: AppTest) -> None:
    body = shown(page)
    link = re.search(r'href="\?([^"]*status=due\+soon[^"]*)"', body)
    assert link
    address = dict(pair.split("=") for pair in link.group(1).replace("&amp;", "&").split("&"))
    shown(page, **{name: value.replace("+", " ") for name, value in address.items()})
    table = page.dataframe[0].value
    assert len(table) == 6 and set(table["status"]) == {"◔ Due soon"}
    page.button(key="all_lines").click().run()
    assert len(page.dataframe[0].value) == 137


def test_french_is_complete(page: AppTest) -> None:
    body = shown(page, lang="fr")
    assert "Une ligne est en retard. Plus de la moitié des étapes datées tombent en avril-juin 2020." in body
    assert "Situation au 31 octobre 2019, fin des 225e/226e sessions" in body
    assert "16 étapes du CTP y arrivent à échéance, dont 10 sur des tâches avancées." in body
    for english in ("Overdue", "Upcoming", "Needs attention", "As of", "lines", "Show"):
        assert english not in re.sub(r"<[^>]*>", " ", re.sub(r'<p class="wp-title" lang="en">.*?</p>', "", body))
    assert page.radio[0].label == "Afficher" and page.selectbox[0].label == "Situation au"


def test_switching_the_language_keeps_the_place(page: AppTest) -> None:
    shown(page, as_of="2020-07-01", programme="WP")
    page.segmented_control[0].set_value("fr").run()
    assert page.query_params["lang"] == "fr" and page.query_params["as_of"] == "2020-07-01"
    body = html(page)
    assert "Situation au 1er juillet 2020" in body and page.radio[0].value == "WP"


def test_the_session_picker_writes_the_address(page: AppTest) -> None:
    shown(page)
    page.selectbox[0].set_value("2020-04-30").run()
    assert page.query_params["as_of"] == "2020-04-30"
    assert "As of 30 April 2020" in html(page)
    page.selectbox[0].set_value("other").run()
    page.date_input[0].set_value(dt.date(2020, 5, 5)).run()
    assert page.query_params["as_of"] == "2020-05-05" and "As of 5 May 2020" in html(page)


@pytest.mark.parametrize(
    "address",
    [{"as_of": "yesterday"}, {"programme": "XX"}, {"status": "late"}, {"lang": "de"}, {"colour": "red"}],
    ids=lambda address: next(iter(address)),
)
def test_an_address_that_is_not_understood_shows_nothing_and_says_so(page: AppTest, address: dict[str, str]) -> None:
    body = shown(page, **address)
    assert figures(body) == {} and not page.dataframe
    assert page.error[0].value == "This address was not understood, so nothing is shown."
    assert next(iter(address.values())) in page.get("text")[0].value
    page.button(key="clear").click().run()
    assert figures(html(page))["overdue"] == 1


def test_a_text_of_the_source_cannot_become_markup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from wp.services.importing import ImportRequest, confirm_import

    text = (DATA / "ecp_action_plan.csv").read_text(encoding="utf-8")
    file = tmp_path / "ecp.csv"
    hostile = "<img src=x onerror=alert(1)>"
    file.write_text(text.replace("Study Report on Disruptive Technologies,own", f"{hostile},own"), encoding="utf-8")
    confirm_import(open_record(str(tmp_path / "wp.db")), ImportRequest(file, "ECP"), "tester")
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{tmp_path / 'wp.db'}")
    body = shown(AppTest.from_file(APP, default_timeout=30), as_of="2019-10-31")
    assert "&lt;img src=x" in body and "<img" not in body
