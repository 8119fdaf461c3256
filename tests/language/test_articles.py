"""Articles about bodies: each is given the one that its gender, its first letter and its number
ask for, in every sentence that has one; an unknown body is spoken of without a guess."""

import csv
import re
from collections.abc import Iterator
from string import Formatter

import pytest

from tests.support.french import ARTICLES, NOUNS
from tests.support.paths import DATA
from wp.errors import Phrase
from wp.language.names import actor_name, body_name
from wp.language.wording.errors import phrase_words
from wp.language.words import CATALOGUE, LANGUAGES, Noun, Words, catalogue

# The places of entries in which a body or several may stand.
# What is put in by a name that asks for an article: bodies, sessions, plans (programmes and
# editions are called by their codes).
PLACES = {"en": {"body", "then"}, "fr": {"body", "bodies", "then", "session", "plan"}}
with (DATA / "bodies.csv").open(encoding="utf-8", newline="") as table:
    BODIES = {row["short"]: row["gender_fr"] for row in csv.DictReader(table)}
FRENCH = {
    "m": ("le {}", "du {}", "s’est prononcé"),
    "f": ("la {}", "de la {}", "s’est prononcée"),
    "plural": ("les {}", "des {}", "se sont prononcés"),
    "": ("l’organe {}", "de l’organe {}", "s’est prononcé"),
}
ELIDED = ("l’{}", "de l’{}")


def asking(language: str) -> Iterator[tuple[str, str, str]]:
    """Every form of an entry that asks for an article or an agreement: its key, place and text."""
    for key in CATALOGUE:
        for text in catalogue(language)[key]:
            for _, name, spec, _ in Formatter().parse(text):
                if name and spec and spec != ",":
                    yield key, name, text


def expected(short: str) -> tuple[str, str, str]:
    """The three ways in which a French sentence speaks of a body."""
    gender, name = BODIES.get(short, ""), body_name(short, Words("fr"))
    the, of_the, acted = FRENCH[gender]
    if gender in ("m", "f") and name[0] in "AEIOUÉ":
        the, of_the = ELIDED
    return the.format(name), of_the.format(name), acted


def test_the_bodies_of_the_wco_have_their_articles() -> None:
    words = Words("fr")
    told = {
        "PTC": "« x » : l’acte du CTP a été annulé",
        "Council": "« x » : l’acte du Conseil a été annulé",
        "PC": "« x » : l’acte de la CPG a été annulé",
        "DMPT": "« x » : l’acte de l’EPMD a été annulé",
        "Steering Board": "« x » : l’acte de l’organe Steering Board a été annulé",
        "": "« x » : l’acte de : un organe non nommé a été annulé",
    }
    for short, said in told.items():
        assert plain(words("move.denied", body=actor_name(short, words), step="x")) == said
    acted = {words("review.acted", body=body_name(short, words)) for short in ("PTC", "PC", "DMPT")}
    assert acted == {"le CTP s’est prononcé", "la CPG s’est prononcée", "l’EPMD s’est prononcée"}


def test_the_english_article_stands_before_names_alone() -> None:
    words = Words("en")
    names = ("PTC", "Council", "other relevant committees or working groups", "Steering Board")
    assert [words("filter.body", body=body_name(name, words)) for name in names] == [
        "the PTC",
        "the Council",
        "other relevant committees or working groups",
        "the body Steering Board",
    ]


def test_several_bodies_have_an_article_each() -> None:
    for language, said in (
        ("en", "the PTC and Council step X"),
        ("fr", "l’étape du CTP et de la CPG X"),
    ):
        words = Words(language)
        names = ("PTC", "Council" if language == "en" else "PC")
        bodies = tuple(body_name(name, words) for name in names)
        assert words("step.with_bodies", bodies=bodies, of_window="X") == said


@pytest.mark.parametrize("short", [*BODIES, "Steering Board"])
def test_every_sentence_speaks_rightly_of_every_body(short: str) -> None:
    words = Words("fr")
    the, of_the, acted = expected(short)
    seen = set()
    for key, place, text in asking("fr"):
        specs_of = {name: spec for _, name, spec, _ in Formatter().parse(text) if name}
        values: dict[str, object] = {
            name: 2 if spec == "," or name == "n" else "X" for name, spec in specs_of.items()
        }
        said = plain(words(key, **values | {place: body_name(short, words)})).casefold()
        specs = {s for _, name, s, _ in Formatter().parse(text) if name == place and s}
        seen |= {spec.lower() for spec in specs}
        for spec in specs:
            wanted = {"the": the, "of_the": of_the}.get(spec.lower(), acted)
            assert plain(wanted).casefold() in said, (key, said)
    assert {*ARTICLES} <= seen


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_guesses_an_article(language: str) -> None:
    """An article or a preposition that contracts with one never stands before the bare name."""
    before = r"\b(?:le|la|les|du|des?|aux?|à|the)\s(?=\{(\w+)\})|[ld]’(?=\{(\w+)\})"
    guessed = {
        key
        for key in CATALOGUE
        if not key.startswith("article.")
        for text in catalogue(language)[key]
        for match in re.finditer(before, text)
        if {*match.groups()} & PLACES[language]
    }
    assert guessed == set()


def test_every_form_and_kind_has_words() -> None:
    asked = {
        spec.lower()
        for language in LANGUAGES
        for _, _, text in asking(language)
        for _, name, spec, _ in Formatter().parse(text)
        if name and spec and spec != "," and "/" not in spec
    }
    assert asked == {*ARTICLES}
    assert {f"article.{form}.{kind}" for form in ARTICLES for kind in NOUNS} == {
        key for key in CATALOGUE if key.startswith("article.")
    }


def test_a_name_stays_a_text_with_its_gender() -> None:
    assert Noun("CPG", "f") == "CPG" and Noun("CPG", "f").gender == "f"
    assert {*BODIES.values()} <= {"m", "f", "plural"}


def plain(text: str) -> str:
    """A text with ordinary spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("language", "said"), [("en", "The PTC acted on these lines"), ("fr", "Le CTP s’est prononcé")]
)
def test_a_phrase_that_is_worded_later_keeps_the_article_of_its_body(
    language: str, said: str
) -> None:
    words = Words(language)
    phrase = Phrase("many.acted", body=body_name("PTC", words))
    assert phrase_words(phrase, words).startswith(said)
