"""The first page, run by Streamlit's own test harness on the shipped plans."""

import datetime as dt
import re
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.page_reading import figures, html, plain, shown
from tests.support.paths import DATA
from tests.support.people.acting import by
from wp.services.record import open_record

APP = str(DATA.parent / "app.py")


def test_the_figures_of_the_default_day(page: AppTest) -> None:
    body = shown(page)
    assert figures(body) == {
        "overdue": 1,
        "due soon": 6,
        "upcoming": 65,
        "ongoing": 65,
        "completed": 0,
    }
    assert (
        "One line is overdue. More than half of the dated lines fall due in April-June 2020."
        in body
    )
    assert "As of 31 October 2019, the end of the 225th/226th Sessions" in body
    assert "draft, provisionally approved" in body and "draft revised, endorsed" in body
    assert "lies outside their period" in body and "show today" in body
    assert not page.error


def test_what_needs_attention_is_listed_with_its_sentence(page: AppTest) -> None:
    body = shown(page)
    assert "Study Report on Disruptive Technologies" in body
    assert "The step of June 2019 was due on 30 June 2019, 123 days before 31 October 2019." in body
    assert body.count('<div class="wp-card"') == 8
    assert "16 steps of the PTC fall due there, 10 of them on Advanced tasks." in body


def test_the_table_has_every_line_and_real_columns(page: AppTest) -> None:
    shown(page)
    table = page.dataframe[-1].value
    assert len(table) == 137 and list(table["ref"])[:3] == ["WP 1.1", "WP 2.1", "WP 2.2"]
    assert str(table["next_due"].dropna().iloc[0])[:10] == "2020-04-30"
    assert list(table["bodies"].iloc[0]) == ["PTC", "CBC", "PC", "Council"]


@pytest.mark.parametrize(("code", "lines"), [("WP", 74), ("ECP", 63)])
def test_one_programme_alone(page: AppTest, code: str, lines: int) -> None:
    body = shown(page, programme=code)
    assert sum(figures(body).values()) == lines == len(page.dataframe[-1].value)


def test_another_day_by_address(page: AppTest) -> None:
    body = shown(page, as_of="2020-07-01")
    assert figures(body)["overdue"] == 56 and "As of 1 July 2020" in body
    assert "The next peak is April-June 2021: 24 lines fall due." in body
    # Each overdue card says why, or that nobody did; the next session opens its review.
    assert body.count('class="wp-card"') > 15 and body.count("no reason given") > 15
    assert re.search(r'href="session\?[^"]*review=PTC[^"]*"[^>]*>PTC, ', body)
    assert "lies outside" not in body


def test_filters_that_leave_nothing_say_so_and_no_more(page: AppTest) -> None:
    body = shown(page, body="CBC", status="overdue")
    assert (
        "No line fits the filters: nothing was checked." in body
        and "Nothing is overdue" not in body
    )
    assert not figures(body) and "No line fits all of this" in page.info[0].value


def test_a_figure_opens_the_lines_that_it_counts(page: AppTest) -> None:
    body = shown(page)
    link = re.search(r'href="\?([^"]*status=due\+soon[^"]*)"', body)
    assert link
    body = shown(page, **parse_qs(link.group(1).replace("&amp;", "&")))
    table = page.dataframe[-1].value
    assert len(table) == 6 and set(table["status"]) == {"◔ Due soon"}
    assert (
        "Lines, with the status Due soon, as of 31 October 2019" in body
        and "6 of 137 lines" in body
    )
    page.button(key="clear_filters").click().run()
    assert len(page.dataframe[-1].value) == 137


def test_the_change_since_the_session_before_is_beside_each_figure(page: AppTest) -> None:
    """Worked out by hand: no session lies between the beginning of the Work Programme and that of
    October 2019; on 1 July 2019 one line was overdue (ECP 43), as now, and none due soon."""
    body = shown(page)
    changes = re.findall(r'data-status="([^"]+)">\d+</span><span class="wp-change">([^<]+)<', body)
    assert changes == [("due soon", "+6"), ("upcoming", "−6")]
    assert "change since the start of the programme (1 July 2019) · " in body
    assert body.count("This is the first session of the programme: compared with its start") == 1
    # Between two sessions: since the last one, and for a plan that had begun since an earlier one.
    assert "change since PTC, 225th/226th Sessions" in shown(page, as_of="2020-03-01")
    assert "change since PTC, March 2019" in shown(page, as_of="2019-10-31", programme="ECP")


def test_french_is_complete(page: AppTest) -> None:
    body = shown(page, lang="fr")
    assert (
        "Une ligne est en retard. Plus de la moitié des lignes datées arrivent à échéance en "
        "avril-juin 2020." in body
    )
    assert "Situation au 31 octobre 2019, fin de session (225e/226e sessions)" in body
    assert "16 étapes du CTP y arrivent à échéance, dont 10 sur des tâches avancées." in body
    for english in ("Overdue", "Upcoming", "Needs attention", "As of", "lines", "Show"):
        assert english not in plain(body)
    assert page.selectbox[0].label == "Situation au" and 'data-wp-language="fr"' in body


def test_switching_the_language_keeps_the_place(page: AppTest) -> None:
    shown(page, as_of="2020-07-01", programme="WP")
    page.segmented_control(key="language").set_value("fr").run()
    assert page.query_params["lang"] == "fr" and page.query_params["as_of"] == "2020-07-01"
    body = html(page)
    assert "Situation au 1er juillet 2020" in body and "74 lignes sur 137" in body


def test_the_session_picker_writes_the_address(page: AppTest) -> None:
    shown(page)
    page.selectbox(key="session_day").set_value("2020-04-30").run()
    assert page.query_params["as_of"] == "2020-04-30"
    assert "As of 30 April 2020" in html(page)
    page.selectbox(key="session_day").set_value("other").run()
    page.date_input(key="day").set_value(dt.date(2020, 5, 5)).run()
    assert page.query_params["as_of"] == "2020-05-05" and "As of 5 May 2020" in html(page)


def test_choices_carry_their_counts_and_become_chips(page: AppTest) -> None:
    shown(page)
    body = page.multiselect(key="f_body").set_value(["CBC"]).run() and html(page)
    assert page.query_params["body"] == "CBC"
    assert "Lines of the CBC, as of 31 October 2019" in body
    counts = re.search(r"<strong>(\d+) of 137 lines", body)
    assert counts and any(
        option.startswith(f"CBC ({counts[1]}) · Capacity Building Committee")
        for option in page.multiselect(key="f_body").options
    )
    chips = page.get("button_group")
    assert any("Responsible body: CBC  ✕" in str(chip.proto) for chip in chips)


@pytest.mark.parametrize(
    "address",
    [
        {"as_of": "yesterday"},
        {"programme": "XX"},
        {"status": "late"},
        {"lang": "de"},
        {"colour": "red"},
        {"stale": "perhaps"},
        {"p": "0"},
        {"edition": "WP@9"},
        {"as_of": ["2019-10-31", "2020-07-01"]},
    ],
    ids=lambda address: next(iter(address)),
)
def test_an_address_that_is_not_understood_shows_nothing_and_says_so(
    page: AppTest, address: dict[str, str | list[str]]
) -> None:
    body = shown(page, **address)
    assert figures(body) == {} and not page.dataframe
    assert page.error[0].value == "This address was not understood, so nothing is shown."
    assert str(next(iter(address.values()))).strip("[]'")[:9] in page.get("text")[0].value
    page.button(key="clear").click().run()
    assert figures(html(page))["overdue"] == 1


def test_a_text_of_the_source_cannot_become_markup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wp.services.imports.confirm import ImportRequest, confirm_import

    text = (DATA / "ecp_action_plan.csv").read_text(encoding="utf-8")
    file = tmp_path / "ecp.csv"
    hostile = "<img src=x onerror=alert(1)>"
    file.write_text(
        text.replace("Study Report on Disruptive Technologies,own", f"{hostile},own"),
        encoding="utf-8",
    )
    confirm_import(open_record(str(tmp_path / "wp.db")), ImportRequest(file, "ECP"), by("tester"))
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{tmp_path / 'wp.db'}")
    body = shown(AppTest.from_file(APP, default_timeout=30), as_of="2019-10-31")
    assert "&lt;img src=x" in body and "<img" not in body
