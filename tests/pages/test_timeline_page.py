"""The timeline page, run by Streamlit's own test harness on the shipped plans."""

import json
import re
from typing import Any
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.french import fr
from tests.support.page_reading import html, plain, shown
from wp.domain.filter import Filter
from wp.services.query import Question, ask
from wp.services.record import shared_record


def figure(page: AppTest) -> dict[str, Any]:
    """The picture as it is sent to the browser."""
    (chart,) = page.get("plotly_chart")
    found: dict[str, Any] = json.loads(chart.proto.spec)
    return found


def bars(page: AppTest) -> list[tuple[list[str], str]]:
    """What a click asks for, and the text, of every bar that has both."""
    traces = [
        trace for trace in figure(page)["data"] if trace["type"] == "bar" and "customdata" in trace
    ]
    return [
        pair
        for trace in traces
        for pair in zip(trace["customdata"], trace["text"], strict=True)
        if pair[1]
    ]


def folds(page: AppTest) -> list[str]:
    return [each.label for each in page.expander]


def test_the_page_answers_its_question(page: AppTest) -> None:
    body = shown(page, "timeline")
    assert "66 of 121 dated steps fall in April-June 2020; one is overdue" in body
    assert "73 lines with a date, under 26 topics" in body
    assert "75 lines with a recurring step, 11 of them also with a date, drawn above" in body
    assert "Show the 64 lines without any date" in body
    assert "**PTC, April 2020** · 16 steps" in folds(page) and "**! Overdue** · 1 step" in folds(
        page
    )
    assert "**June 2021** · 24 steps" in folds(page)
    assert "No step is due at: EC, spring 2020." in body


def test_the_page_in_french(page: AppTest) -> None:
    body = shown(page, "timeline", lang="fr")
    assert fr("66 des 121 étapes datées tombent en avril-juin 2020 ; une est en retard") in body
    assert "**CTP, avril 2020** · 16 étapes" in folds(
        page
    ) and "**Juin 2021** · 24 étapes" in folds(page)
    said = plain(body)
    for english in (
        "steps",
        "lines",
        "Overdue",
        "Upcoming",
        "session of",
        "No step",
        "Show",
        "late",
    ):
        assert english not in said
    assert "<b>exercice 2019/2020</b>" in [
        note["text"] for note in figure(page)["layout"]["annotations"]
    ]


@pytest.mark.parametrize(
    "address", [{}, {"by": "body"}, {"by": "status"}, {"by": "body", "programme": "WP"}]
)
def test_the_numbers_of_the_picture_are_those_of_the_lines(
    page: AppTest, address: dict[str, str]
) -> None:
    shown(page, "timeline", as_of="2019-10-31", **address)
    programme = {"programme": (address["programme"],)} if "programme" in address else {}
    found = bars(page)
    assert len(found) > 10
    engine = shared_record()
    for flat, text in found:
        pairs = {facet: (value,) for facet, value in zip(flat[::2], flat[1::2], strict=True)}
        lines = ask(engine, Question(Filter(**programme | pairs))).lines
        assert int(text.replace("<b>", "").replace("</b>", "").split()[-1]) == len(lines)


def test_the_rows_are_grouped_as_the_address_says(page: AppTest) -> None:
    shown(page, "timeline")
    page.segmented_control(key="by").set_value("body").run()
    assert page.query_params["by"] in ("body", ["body"])
    assert "73 lines with a date, 203 line-body pairs" in html(page)
    page.segmented_control(key="by").set_value("topic").run()
    assert "by" not in page.query_params
    shown(page, "timeline", by="colour")
    assert "colour" in page.warning[0].value and "under 26 topics" in html(page)


def test_one_topic_shows_its_lines(page: AppTest) -> None:
    shown(page, "timeline", topic="WP 22")
    names = figure(page)["layout"]["yaxis"]["ticktext"]
    assert "◔ WP 22.2a  Revise the ECP Action Plan" in names
    assert ["task", "WP 22.2"] in [flat for flat, _ in bars(page)]
    assert "click a bar to open its task" in html(page)


def test_a_long_list_of_lines_comes_in_pages(page: AppTest) -> None:
    shown(page, "timeline", body="PTC", by="body")
    first = figure(page)["layout"]["yaxis"]["ticktext"]
    page.number_input(key="page_of_rows").set_value(2).run()
    assert page.query_params["p"] in ("2", ["2"]) and not page.exception
    second = figure(page)["layout"]["yaxis"]["ticktext"]
    assert len(first) == 43 and not set(first[3:]) & set(second[3:])


def test_the_link_to_work_without_a_date_gives_just_that(page: AppTest) -> None:
    body = shown(page, "timeline")
    link = re.search(r'href="\?([^"]*fy=none[^"]*)"', body)
    assert link
    body = shown(page, "timeline", **parse_qs(link.group(1).replace("&amp;", "&")))
    assert (
        "64 of 137 lines" in body and "No dated step of these lines is still to be reached" in body
    )
    assert "there is nothing to draw" in body and not page.get("plotly_chart")


def test_a_session_opens_its_lines(page: AppTest) -> None:
    body = shown(page, "timeline")
    assert re.search(r'href="\?[^"]*session=PTC\+2020-04[^"]*"', body)
    assert re.search(r'href="task\?[^"]*task=ECP\+43[^"]*"', body)
    body = shown(page, "timeline", session="PTC 2020-04")
    assert "16 of 137 lines" in body and "**PTC, April 2020** · 16 steps" in folds(page)


def test_nothing_left_and_nothing_to_come(page: AppTest) -> None:
    body = shown(page, "timeline", text="zebra unicorn")
    assert (
        any("No line fits all of this" in each.value for each in page.info)
        and "No line fits the filters: nothing was checked." in body
    )
    body = shown(page, "timeline", text=[], as_of="2023-01-01")
    assert "121 dated steps are overdue; none is still to come" in body
    assert "**! Overdue** · 121 steps" in folds(page) and "95 more are not listed here" in body
    assert "No coming session of any body is on record after this day." in body


def test_texts_of_the_source_are_marked_as_english(page: AppTest) -> None:
    body = shown(page, "timeline", lang="fr")
    assert '<span lang="en">Study Report on Disruptive Technologies</span>' in body
    assert (
        '<span lang="en">June 2019</span>' in body
        and '<span lang="en">Continuous activity</span>' in body
    )
