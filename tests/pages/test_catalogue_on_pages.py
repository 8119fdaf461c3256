"""Every word that a page shows comes from the catalogue or from the record.

All letters of the catalogue are masked; a word that is then still shown must stand in the data, in
a date or a number.
"""

import html
import re
from pathlib import Path
from string import Formatter

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.page_reading import plain, shown
from tests.support.paths import DATA
from tests.support.records import shipped_plans
from wp.language import words
from wp.language.dates import MONTHS, MONTHS_SHORT, SEASONS
from wp.ui.shell.navigation import page_names

WORD = re.compile(r"[^\W\d_]{3,}")
STRUCTURE = {"page", "txt", "csv", "sha", "https", "http"}


def masked(text: str) -> str:
    """The text with a dot for every letter; places for values stay."""
    parts = []
    for literal, name, spec, _ in Formatter().parse(text):
        parts.append(re.sub(r"[^\W\d_]", "·", literal))
        if name is not None:
            parts.append(f"{{{name}{':' + spec if spec else ''}}}")
    return "".join(parts)


def words_of_the_record() -> set[str]:
    """Every word of the data, of months and seasons."""
    found = set().union(
        *(WORD.findall(file.read_text(encoding="utf-8")) for file in DATA.glob("*.csv"))
    )
    found |= {
        word
        for months in (*MONTHS.values(), *MONTHS_SHORT.values())
        for m in months
        for word in WORD.findall(m)
    }
    return found | {word for season in SEASONS.values() for word in season.values()}


def test_the_mask_finds_what_is_not_in_the_catalogue() -> None:
    """The test below can fail: an unmasked word is seen."""
    assert masked("Due on {day}, {n:,} lines") == "··· ·· {day}, {n:,} ·····"
    assert set(WORD.findall("··· Forgotten ···")) - words_of_the_record() == {"Forgotten"}


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The application on a record of its own: what is kept with an answer stays apart from other
    tests."""
    shipped_plans(tmp_path / "wp.db")
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{tmp_path / 'wp.db'}")
    return AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=30)


@pytest.mark.parametrize("name", page_names())
def test_no_word_stands_outside_the_catalogue(
    page: AppTest, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = {key: (masked(en), masked(fr)) for key, (en, fr) in words.CATALOGUE.items()}
    monkeypatch.setattr(words, "CATALOGUE", hidden)
    body = shown(page, name, task="WP 4.3", lang="fr")
    labels = [
        str(text)
        for kind in (
            "button",
            "selectbox",
            "multiselect",
            "text_input",
            "expander",
            "caption",
            "markdown",
            "info",
        )
        for element in page.get(kind)
        for text in (
            getattr(element, "label", ""),
            getattr(element, "value", "") if kind != "selectbox" else "",
        )
        if isinstance(text, str)
    ]
    text = re.sub(
        r"\b[0-9a-f]{12,64}\b", " ", html.unescape(plain(body) + "\n" + "\n".join(labels))
    )
    known = {word.casefold() for word in words_of_the_record() | STRUCTURE}
    assert {word for word in WORD.findall(text) if word.casefold() not in known} == set()
