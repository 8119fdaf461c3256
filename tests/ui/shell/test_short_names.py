"""Wherever a short name of a body, code or programme stands, what it stands for is at hand: on
every page, in both languages, in its HTML, under the pointer in pictures, and over the columns of
grids. What Streamlit and Plotly draw themselves is read in Chromium (tests/browser)."""

import csv
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import product
from pathlib import Path

import pytest
from markupsafe import Markup
from streamlit.testing.v1 import AppTest

from tests.support.page_reading import pictures, shown, with_hints
from tests.support.paths import DATA
from wp.language.names import body_full
from wp.language.record_names import SHIPPED
from wp.language.words import Words
from wp.look.browser.scripts import SCRIPT
from wp.ui.parts.html import tag
from wp.ui.shell.navigation import page_names
from wp.ui.shell.short_names import with_hints as hinted

COLUMNS = {
    "bodies.csv": {"en": ("short", "full"), "fr": ("short_fr", "full_fr")},
    "strategic_codes.csv": {"en": ("code", "title"), "fr": ("code_fr", "title_fr")},
    "programmes.csv": {"en": ("acronym", "stands_for"), "fr": ("acronym_fr", "stands_for_fr")},
}
# What may stand without a hint, and why: a reference names a task and leads to it; an address, a
# file or a query is written for machines; what a person typed may mean something else ("EC").
REFERENCE = re.compile(r"\b(?:WP|ECP)(?:[ \u00a0]I?\d|@)")
UNREAD = ("code", "script", "style", "svg", "textarea", "button")
VIEWS = [
    *((name, {"task": "WP 4.3"}) for name in page_names()),
    ("bodies", {"body": "DMPT", "as_of": "2020-07-01"}),
    ("strategy", {"by": "status", "code": "SO1"}),
    ("timeline", {"by": "body", "as_of": "2020-07-01"}),
    ("decisions", {"show": "all"}),
    ("overview", {"body": "IMSC", "programme": "ECP"}),
]


def names(language: str) -> dict[str, str]:
    found = {}
    for file, columns in COLUMNS.items():
        with (DATA / file).open(encoding="utf-8", newline="") as table:
            rows = [tuple(row[each] for each in columns[language]) for row in csv.DictReader(table)]
        found |= {short: full for short, full in rows if full and short != full}
    return found


def standing(text: str, language: str) -> Iterator[str]:
    """The short names that stand by themselves in a text, found without the product's pattern."""
    known = names(language)
    text = REFERENCE.sub(" ", text)
    for short in sorted(known, key=len, reverse=True):
        alone = rf"(?<![\w-]){re.escape(short)}(?![\w@-])"
        if re.search(alone, text):
            yield short
            text = re.sub(alone, " ", text)


class Hints(HTMLParser):
    """Short names without a hint, and how many have one."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.language, self.bare, self.hinted = language, set[str](), 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("br", "img", "hr", "input", "meta"):
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if any(name in UNREAD for name, _ in self.open):
            return
        says = [
            own.get("lang")
            for _, own in self.open
            if own.get("lang") or "wp-typed" in (own.get("class") or "")
        ]
        language = says[-1] if says else self.language
        if language not in ("en", "fr"):
            return
        for short in standing(data, language):
            full = names(language)[short]
            if any(name == "abbr" and own.get("title") == full for name, own in self.open):
                self.hinted += 1
            else:
                self.bare.add(f"{short} in {data.strip()[:60]}")


@pytest.mark.parametrize(("view", "language"), list(product(VIEWS, ("en", "fr"))), ids=str)
def test_no_short_name_stands_without_what_it_stands_for(
    started: Path, monkeypatch: pytest.MonkeyPatch, view: tuple[str, dict[str, str]], language: str
) -> None:
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{started}")
    page = AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=120)
    shown(page, view[0], lang=language, **view[1])
    read = Hints(language)
    read.feed(with_hints(page))
    assert not read.bare and read.hinted
    known = names(language)
    for figure in pictures(page):
        for trace in figure["data"]:
            hovers = trace.get("hovertext") or ()
            for hover in [hovers] if isinstance(hovers, str) else hovers:
                assert all(known[short] in hover for short in standing(hover, language)), hover
    for grid in page.dataframe:
        columns = json.dumps(json.loads(grid.proto.columns), ensure_ascii=False)
        for name in grid.value.columns:
            cells = grid.value[name]
            held = [each for cell in cells for each in (cell if isinstance(cell, list) else [cell])]
            shorts = {s for text in (name, *held) for s in standing(str(text), language)}
            assert all(known[short] in columns for short in shorts), (name, shorts)


def test_a_hint_is_in_the_language_of_its_text_and_never_twice() -> None:
    page = tag(
        "p",
        "Le CTP, ",
        tag("q", "the PTC, by ", tag("q", "EC", class_="wp-typed"), lang="en"),
        tag("abbr", "CTP", title="!"),
        tag("q", "EC", lang="und"),
        " WP 4.3, CTP-x, ",
        tag("a", "PTC", title="PTC"),
        lang="fr",
    )
    made = hinted(page, SHIPPED, lambda short, full: Markup("[%s=%s]") % (short, full))
    assert made == (
        f'<p lang="fr">Le [CTP={body_full("PTC", Words("fr"))}], <q lang="en">the '
        f'[PTC={body_full("PTC", Words("en"))}], by <q class="wp-typed">EC</q></q>'
        '<abbr title="!">CTP</abbr><q lang="und">EC</q> WP 4.3, CTP-x, <a title="PTC">PTC</a></p>'
    )


def test_no_script_of_the_pages_is_dropped(page: AppTest) -> None:
    """Streamlit drops a whole script in which "<!" or the beginning of a tag stands."""
    for language in ("en", "fr"):
        shown(page, "about", lang=language)
        scripts = re.findall(r"<script>(.*?)</script>", with_hints(page), re.DOTALL)
        assert scripts == [SCRIPT]
        assert not [each for each in scripts if re.search(r"<[/\w!]", each)]
