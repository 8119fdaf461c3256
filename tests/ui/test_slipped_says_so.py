"""Wherever the status of a line stands in a card or a list: that it slipped, from which day to
which and why, and that its steps were left out of order, with the reason for that."""

import re

import lxml.html
import pytest
from streamlit.testing.v1 import AppTest

from tests.support.building import day
from tests.support.page_reading import blocks, shown
from tests.support.people.acting import by
from tests.support.plans.order_of_steps import LATER, STANDS, postponed
from wp.language.dates import day as day_words
from wp.language.words import Words
from wp.services.progress.recording import Recorded, record
from wp.store.database import Engine

PLACES = [
    ("overview", {"slipped": "yes"}),
    ("timeline", {"slipped": "yes"}),
    ("session", {"review": "PTC 2020-09", "slipped": "yes"}),
    ("session", {"by": "topics", "topic": "WP 4"}),
    ("report", {"slipped": "yes"}),
    ("task", {"task": "WP 4.3"}),
    ("bodies", {"body": "PTC", "topic": "WP 4"}),
]
ON = "2020-08-15"


def told(app: AppTest, at: str, address: dict[str, str], language: str) -> list[str]:
    """What a page says in each card, item or line about WP 4.3."""
    body = shown(app, at, as_of=ON, lang=language, **address)
    return [each for each in blocks(body) if re.search(r"WP 4\.3(?!\d)", each) or at == "task"]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("at", "address"), PLACES)
def test_a_slipped_line_says_so_with_both_days_and_the_reason(
    app: AppTest, engine: Engine, at: str, address: dict[str, str], language: str
) -> None:
    assert isinstance(record(engine, [postponed(engine)], by("ana"), answer=LATER), Recorded)
    words = Words(language)
    first, now = (day_words(day(each), language) for each in ("2020-04-30", "2020-10-31"))
    lines = told(app, at, address, language)
    said = [each for each in lines if words("mark.slipped") in each]
    assert said
    assert any(first in each and now in each and "no drafters" in each for each in said)
    assert not any(words("mark.order") in each for each in lines)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("at", "address"), PLACES)
def test_a_line_left_as_it_stands_says_so_with_the_reason(
    app: AppTest, engine: Engine, at: str, address: dict[str, str], language: str
) -> None:
    assert isinstance(record(engine, [postponed(engine)], by("ana"), answer=STANDS), Recorded)
    mark = Words(language)("mark.order")
    said = [each for each in told(app, at, address, language) if mark in each]
    assert said
    for each in said:
        assert "June 2020 (Council)" in each and STANDS.as_it_stands in each


@pytest.mark.parametrize(
    ("at", "address"), [("task", {"task": "WP 4.3"}), ("report", {"task": "WP 4.3"})]
)
def test_the_rail_marks_the_step_that_comes_before_its_turn(
    app: AppTest, engine: Engine, at: str, address: dict[str, str]
) -> None:
    assert isinstance(record(engine, [postponed(engine)], by("ana"), answer=STANDS), Recorded)
    root = lxml.html.fromstring(f"<div>{shown(app, at, as_of=ON, **address)}</div>")
    stops = [
        " ".join(each.text_content().split())
        for each in root.xpath("//li[contains(@class, 'wp-stop')]")
    ]
    marked = ["out of order" in each and str(STANDS.as_it_stands) in each for each in stops]
    assert marked == [True, False]
