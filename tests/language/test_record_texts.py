"""The product's own texts of the record in both languages: none is without its French, and what is
not translated says so."""

import csv
import datetime as dt
import re
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.french import fr
from tests.support.page_reading import shown
from tests.support.paths import DATA
from wp.language.record_texts import ACTS, TEXTS, Rendering, rendered, text_in
from wp.language.words import Words
from wp.services.meetings.decisions import decisions_in_force
from wp.services.record import open_record
from wp.ui.parts.hints import recorded

FR = Words("fr")
PAIRS = [(file, column) for file, columns in TEXTS.items() for column in columns]
# What French sets otherwise than English, and words that only English has.
ENGLISH = re.compile(r"\b(?:the|of|and|took|is|was|with|by|para|paras|PTC|IMSC|DMPT|EC|PC)\b")


def rows(file: str) -> list[dict[str, str]]:
    with (DATA / file).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


@pytest.mark.parametrize(("file", "column"), PAIRS)
def test_every_text_has_its_french_beside_it(file: str, column: str) -> None:
    texts = [(row[column], row[f"{column}_fr"]) for row in rows(file)]
    assert any(text for text, _ in texts)
    for text, french in texts:
        assert bool(text) == bool(french), text
        quoted = re.sub(r"«[^»]*»", "", french)
        assert not ENGLISH.search(quoted) and "'" not in french, french
    for text, french in filter(all, texts):
        assert rendered(text, FR) == Rendering(fr(french), "fr", text)
        assert rendered(text, Words("en")) == Rendering(text, "en")


def test_every_decision_of_an_act_has_its_french() -> None:
    file, acts, decisions = ACTS
    for row in rows(file):
        entries = [entry for entry in row[acts].split(" | ") if entry]
        french = [entry for entry in row[decisions].split(" | ") if entry]
        assert len(entries) == len(french)
        for entry, each in zip(entries, french, strict=True):
            assert text_in(entry.split(";")[-1].strip(), FR) == fr(each)


def test_numbers_and_paragraphs_are_the_same_in_both_languages() -> None:
    for file, column in PAIRS:
        for row in rows(file):
            was, now = (sorted(re.findall(r"\d+", row[each])) for each in (column, f"{column}_fr"))
            assert was == now, row[column]


def test_what_is_typed_is_shown_as_it_was_typed_and_marked() -> None:
    text = "typed in session"
    assert rendered(text, FR).language == "und" and text_in(text, FR) == text
    assert "non traduit" in recorded(text, FR) and 'lang="und"' in recorded(text, FR)
    assert "translated" not in recorded(text, Words("en"))


def test_a_french_page_shows_the_decisions_in_french(
    started: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{started}")
    page = AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=60)
    body = shown(page, "decisions", lang="fr")
    first = rows("decisions_2019_10.csv")[0]
    assert fr(first["decided_fr"]) in body and "non traduit" not in body
    assert f'title="Texte original : {first["decided"]}"'.replace(" :", "\u00a0:") in body


@pytest.mark.parametrize(
    ("at", "address", "file", "column"),
    [
        ("task", {"task": "WP 1.1"}, "progress_2019_10.csv", "note"),
        ("task", {"task": "WP 1.1"}, "progress_2019_10.csv", "evidence"),
        ("task", {"task": "WP 1.1"}, "alignment.csv", "reason"),
        ("alignment", {}, "alignment.csv", "reason"),
        ("decisions", {"paragraph": "203"}, "requests_2019_10.csv", "asked"),
        ("decisions", {"paragraph": "203"}, "requests_2019_10.csv", "note"),
    ],
)
def test_a_french_page_shows_notes_requests_and_reasons_in_french(
    started: Path,
    monkeypatch: pytest.MonkeyPatch,
    at: str,
    address: dict[str, str],
    file: str,
    column: str,
) -> None:
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{started}")
    page = AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=60)
    body, first = unescape(shown(page, at, lang="fr", **address)), rows(file)[0]
    assert fr(first[f"{column}_fr"]) in body
    assert first[column] not in re.sub(r'title="[^"]*"', "", body)


def test_the_record_keeps_the_originals(started: Path) -> None:
    engine = open_record(f"sqlite:///{started}")
    found = {each.decided for each in decisions_in_force(engine, dt.date.max)}
    assert found == {row["decided"] for row in rows("decisions_2019_10.csv")}
