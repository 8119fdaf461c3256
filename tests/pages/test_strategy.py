"""The page of the strategic plan, run by Streamlit's own test harness on the shipped plans."""

import datetime as dt
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.page_reading import pictures, shown
from wp.domain.filter import Filter
from wp.language.names import code_name
from wp.language.words import Words
from wp.services.query import Question, ask
from wp.services.record import open_record

DAY = dt.date(2019, 10, 31)


def points(figure: dict) -> list[tuple[list[str], str]]:
    return [
        (flat, str(text).removeprefix("<b>").removesuffix("</b>"))
        for trace in figure["data"]
        for flat, text in zip(trace["customdata"], trace["text"], strict=True)
    ]


def lines_of(shipped: Path, wanted: Filter) -> int:
    return len(ask(open_record(str(shipped)), Question(wanted, DAY)).lines)


@pytest.mark.parametrize(
    ("lang", "sentence", "gap", "title"),
    [
        (
            "en",
            "4 of 17 strategic codes have no task: SP4, SP5, ORG1 and ORG2.",
            "Nothing behind them",
            "Organizational Development Package",
        ),
        (
            "fr",
            "4 codes stratégiques sur 17 n’ont aucune tâche\u00a0: PS4, PS5, ORG1 et ORG2.",
            "Codes sans aucune tâche",
            "Dossier sur le développement organisationnel",
        ),
    ],
)
def test_the_headline_finds_the_codes_with_nothing_behind_them(
    page: AppTest, lang: str, sentence: str, gap: str, title: str
) -> None:
    body = shown(page, "strategy", lang=lang)
    assert sentence in body and gap in body
    assert body.index(gap) < body.index(f" {title}</p>")
    assert code_name("SP8", Words(lang)) in body and len(page.get("plotly_chart")) == 2


@pytest.mark.parametrize("by", ["bodies", "topics", "status"])
@pytest.mark.parametrize(("lang", "programme"), [("en", "WP"), ("fr", "ECP")])
def test_every_number_of_the_heat_map_is_what_its_own_filter_gives(
    page: AppTest, shipped: Path, by: str, lang: str, programme: str
) -> None:
    shown(page, "strategy", by=by, lang=lang, programme=programme)
    found = points(pictures(page)[0])
    assert len(found) > 8
    for flat, text in found[::7]:
        pairs = {facet: (value,) for facet, value in zip(flat[::2], flat[1::2], strict=True)}
        assert int(text) == lines_of(shipped, Filter(**{"programme": (programme,), **pairs}))


def test_a_filter_on_bodies_narrows_the_columns(page: AppTest) -> None:
    shown(page, "strategy", body="CBC")
    bodies = {flat[-1] for flat, _ in points(pictures(page)[0]) if "body" in flat}
    assert bodies == {"CBC"}


def test_one_code_alone(page: AppTest) -> None:
    assert "SP8 has 1 task behind it: 1 line." in shown(page, "strategy", code="SP8")


def test_a_code_without_a_task_says_so(page: AppTest) -> None:
    """Of all lines; another filter beside it leaves nothing to judge the code by."""
    assert "SP4 has no task behind it." in shown(page, "strategy", code="SP4")
    body = shown(page, "strategy", code="SP4", text="no such words anywhere")
    assert "No line fits the filters: nothing was checked." in body and "SP4 has no" not in body


def test_the_choice_lives_in_the_address(page: AppTest) -> None:
    shown(page, "strategy")
    choice = next(each for each in page.segmented_control if each.key == "by")
    choice.set_value("status").run()
    assert page.query_params["by"] in ("status", ["status"]) and not page.exception


def test_a_choice_that_is_not_known_is_said(page: AppTest) -> None:
    shown(page, "strategy", by="weather")
    assert "weather" in page.warning[0].value
