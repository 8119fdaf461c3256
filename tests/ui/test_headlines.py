"""The headline of every page about lines, with no line, one line, one topic and all: nothing shown
is no praise."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.page_reading import shown
from wp.domain.checks.model import CheckCode
from wp.language.words import Words
from wp.ui.shell.navigation import page_names

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
TASK = {"task": {"task": "WP 19.1"}}
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


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("at", page_names())
def test_with_lines_every_page_says_what_the_figures_mean(
    page: AppTest, at: str, language: str
) -> None:
    words = Words(language)
    praise = [words(key, of=len(CheckCode)).rstrip(".") for key in PRAISE]
    for asked in ({"text": "SWIM database"}, {"topic": "WP 19"}, {}):
        page.query_params.clear()
        said = headline(page, at, as_of="2020-07-01", lang=language, **TASK.get(at, {}), **asked)
        assert said and said != words("head.nothing") and "{" not in said, asked
        # On that day both the topic and the line are late, and the plans contradict each other.
        assert not said.startswith(tuple(praise)), asked


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("at", sorted({*page_names()} - {*PAGES}))
def test_with_no_line_a_page_that_is_not_about_lines_says_what_it_is_for(
    page: AppTest, at: str, language: str
) -> None:
    """The same as with all lines, or that of what it has nothing is shown; no praise either way."""
    words = Words(language)
    asked = {"as_of": "2020-07-01", "lang": language, **TASK.get(at, {})}
    said = headline(page, at, text="nowhere to be found", **asked)
    assert said and "{" not in said
    assert not said.startswith(tuple(words(key, of=len(CheckCode)).rstrip(".") for key in PRAISE))


@pytest.mark.parametrize("name", ["about", "alignment", "bodies", "checks", "decisions", "session"])
def test_a_long_list_has_one_pager(app: AppTest, name: str) -> None:
    shown(app, name, as_of="2020-07-01")
    pagers = [each.key for each in app.number_input]
    assert pagers == {"alignment": ["page"], "checks": ["page_of_breaches"]}.get(name, [])


def test_the_plans_do_not_agree_where_no_action_is_shown(page: AppTest) -> None:
    said = headline(page, "alignment", programme="WP")
    assert said == Words("en")("align.nothing")
