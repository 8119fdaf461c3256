"""The parts of a page escape whatever they are given, keep what is HTML already, and leave out
what is empty."""

from collections.abc import Callable

import pytest

from wp.domain.status import TimelineStatus
from wp.language.words import Words
from wp.ui.parts import cards, figure_strip, html, lists, status_marks, tables, titles
from wp.ui.parts.html import MarkedWords, Markup

NASTY = "<b>&\"'</b>"
SAFE = "&lt;b&gt;&amp;&#34;&#39;&lt;/b&gt;"
PARTS: dict[str, Callable[[str], Markup]] = {
    "element": lambda text: html.tag("p.wp-sub", text),
    "attribute": lambda text: html.tag("p", title=text),
    "row": lambda text: html.joined([text, html.strong("x")], " · "),
    "between": lambda text: html.joined(["a", "b"], text),
    "english": html.english,
    "typed": html.typed,
    "link": lambda text: html.link("?a=b", text),
    "address": lambda text: html.link(text, "x"),
    "tip": lambda text: html.tip("x", text),
    "paragraph": lambda text: html.paragraph("sub", text),
    "stacked": lambda text: html.stacked("a", text),
    "heading": titles.heading,
    "small print": lambda text: titles.heading("x", text),
    "item": lists.item,
    "facts": lambda text: lists.facts([("name", text)]),
    "name of a fact": lambda text: lists.facts([(text, "x")]),
    "labelled": lambda text: lists.labelled(text, [lists.item("x")]),
    "card": lambda text: cards.card(html.paragraph("why", text)),
    "chip": lambda text: status_marks.chip(text, TimelineStatus.OVERDUE),
    "cell": lambda text: tables.table(("a", "b"), [("x", text)]),
    "cell of a kind": lambda text: tables.table((), [("x", tables.Cell(text, "left"))]),
    "head": lambda text: tables.table((text,), [("x",)]),
    "group": lambda text: tables.grouped_table(("a",), [(text, [("x",)])], "texts"),
    "figure": lambda text: figure_strip.figure_strip("x", [figure_strip.Figure(text, 1, "")]),
    "note of a figure": lambda text: figure_strip.figure_strip(
        "x", [figure_strip.Figure("x", 1, text)]
    ),
    "name of a strip": lambda text: figure_strip.figure_strip(text, []),
    "share": lambda text: figure_strip.share_strip([(1, "#fff", text)]),
    "bar": lambda text: figure_strip.bar_list("x", [figure_strip.Bar(text, 1, "?", False, {})]),
}


@pytest.mark.parametrize("name", PARTS)
def test_every_part_escapes_what_it_is_given(name: str) -> None:
    made = PARTS[name](NASTY)
    assert SAFE in made and NASTY not in made


@pytest.mark.parametrize("name", PARTS)
def test_what_is_html_already_is_not_escaped_again(name: str) -> None:
    assert "&amp;lt;" not in PARTS[name](Markup(SAFE))


def test_a_sentence_with_links_escapes_all_but_its_links() -> None:
    def told(text: str, words: Words, name: Callable[..., str], quote: Callable[..., str]) -> str:
        return words.listing([quote(text), name("WP 1.1"), text]) + words("task.missing", ref=text)

    made = html.sentence(told, NASTY, Words("en"), lambda ref: html.link("task", ref))
    assert NASTY not in made and made.count(SAFE) == 3
    assert '<a href="task" target="_self">WP 1.1</a>' in made and '<span lang="en">' in made


def test_numbers_stay_numbers_so_that_they_choose_a_plural() -> None:
    assert (
        MarkedWords("en")("lines", n=1) == "1 line" and MarkedWords("fr")("lines", n=0) == "0 ligne"
    )


def test_what_is_empty_is_left_out_and_nought_is_not() -> None:
    assert html.paragraph("sub", "", None) == "" and html.stacked("", "a") == "a"
    assert html.tag("p", 0, data_n=0, title="", lang=None) == '<p data-n="0">0</p>'


def test_a_nought_leads_nowhere() -> None:
    status = TimelineStatus.OVERDUE
    for made in (status_marks.number(0, "?"), status_marks.status_number(0, status, "?")):
        assert "<a" not in made and ">0<" in made
    for made in (status_marks.number(2, "?"), status_marks.status_number(2, status, "?")):
        assert "<a" in made and ">2<" in made
