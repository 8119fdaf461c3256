"""The headline of every page about lines, with no line, one line, one topic and all: nothing shown
is no praise."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.page_reading import shown
from wp.domain.checks.model import CheckCode
from wp.language.words import Words

PAGES = (
    "overview",
    "timeline",
    "topics",
    "strategy",
    "bodies",
    "alignment",
    "checks",
    "since",
    "session",
)
PRAISE = ("check.head_none.shown", "check.head_none.plans", "align.agree", "head.none_overdue")


def headline(page: AppTest, at: str, **address: str) -> str:
    """The headline of a page at an address, without its marks."""
    [title] = re.findall(r"<h1[^>]*>(.*?)</h1>", shown(page, at, **address), flags=re.DOTALL)
    return re.sub(r"<[^>]+>", "", title)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("at", PAGES)
def test_with_no_line_every_page_says_that_nothing_was_checked(
    page: AppTest, at: str, language: str
) -> None:
    said = headline(page, at, text="nowhere to be found", as_of="2019-10-31", lang=language)
    assert said == Words(language)("head.nothing")
    if at == "checks":
        assert "✓" not in shown(page, at)


@pytest.mark.parametrize("asked", [{"text": "SWIM database"}, {"topic": "WP 19"}, {}], ids=str)
@pytest.mark.parametrize("at", PAGES)
def test_with_lines_every_page_says_what_the_figures_mean(
    page: AppTest, at: str, asked: dict[str, str]
) -> None:
    words = Words("en")
    said = headline(page, at, as_of="2020-07-01", **asked)
    assert said and said != words("head.nothing") and "{" not in said
    # On that day both the topic and the line are late, and the plans contradict each other.
    assert not any(said.startswith(words(key, of=len(CheckCode)).rstrip(".")) for key in PRAISE)


def test_the_plans_do_not_agree_where_no_action_is_shown(page: AppTest) -> None:
    said = headline(page, "alignment", programme="WP")
    assert said == Words("en")("align.nothing")
