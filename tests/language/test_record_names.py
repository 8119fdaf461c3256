"""The names of bodies, codes and programmes in both languages: as the issue gives them, each with
its source, and no other where French is read."""

import csv
from itertools import product

import pytest

from tests.support.french import BODIES, BODIES_IN_FULL, french_names
from tests.support.paths import DATA
from wp.language.names import body_full, body_name, code_name, key_named, programme_title
from wp.language.record_names import SHIPPED, SOURCES
from wp.language.words import LANGUAGES, Words
from wp.loaders.data.vocabularies import load_bodies, load_codes, load_shipped

FR = Words("fr")
# What the issue gives: short name and full name.
GIVEN = {
    "PTC": ("CTP", "Comité technique permanent"),
    "PC": ("CPG", "Commission de politique générale"),
    "CBC": ("CRC", "Comité du renforcement des capacités"),
    "EC": ("CLF", "Comité de la lutte contre la fraude"),
    "Audit Committee": ("Comité d’audit", ""),
    "IMSC": ("SCI", "Sous-Comité informatique"),
    "DMPT": ("EPMD", "Équipe de projets chargée du Modèle de données"),
    "RKC/MC": ("CG/CKR", "Comité de gestion de la Convention de Kyoto révisée"),
}
TABLES = {
    "bodies.csv": ("body", "short", ("short_fr", "full_fr")),
    "strategic_codes.csv": ("code", "code", ("code_fr", "title_fr")),
    "programmes.csv": ("title", "title", ("short_fr", "title_fr")),
}


@pytest.mark.parametrize("short", GIVEN)
def test_the_names_that_the_wco_uses(short: str) -> None:
    assert (body_name(short, FR), body_full(short, FR)) == GIVEN[short]


def test_the_codes_and_titles_that_the_wco_uses() -> None:
    codes = [code_name(code, FR) for code in ("SG", "SO1", "SO2", "SO3")]
    assert codes == ["BS", "OS1", "OS2", "OS3"]
    titles = french_names("strategic_codes.csv", "code", "title_fr")
    assert titles["SP1"] == "Dossier sur la compétitivité économique"
    assert "DCE" in programme_title("ECP Action Plan Phase IV", FR)
    full = BODIES_IN_FULL
    assert full["CAP Group"] == "Groupe sur la contrefaçon et le piratage"
    assert full["AC Containers"] == (
        "Comité de gestion de la Convention douanière relative aux conteneurs (1972)"
    )
    assert [titles[code] for code in ("SO1", "SO2", "SO3")] == [
        "Facilitation",
        "Collecte des recettes",
        "Protection de la société",
    ]


@pytest.mark.parametrize("file", TABLES)
def test_every_name_has_a_french_one_and_its_source(file: str) -> None:
    family, key, columns = TABLES[file]
    with (DATA / file).open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert rows
    for row in rows:
        name = SHIPPED.name_in("fr", family, row[key])
        assert name and (name.short, name.full) == tuple(row[each] for each in columns)
        assert name.source == row["source_fr"] and name.source in SOURCES


def test_a_name_that_the_issue_does_not_give_is_marked_as_our_translation() -> None:
    sources = french_names("bodies.csv", "short", "source_fr")
    usage = {short for short, source in sources.items() if source == "WCO usage"}
    assert usage == {*GIVEN}
    assert sources["TEGNII"] == "our translation" and "ours" in sources["AC Containers"]
    codes = french_names("strategic_codes.csv", "code", "source_fr")
    ours = {code: source for code, source in codes.items() if source != "our translation"}
    assert ours == {
        "SG": "WCO usage; title ours",
        **dict.fromkeys(("SO1", "SO2", "SO3"), "WCO usage"),
        "SP1": "WCO usage; code ours",
    }
    programmes = french_names("programmes.csv", "code", "source_fr")
    assert programmes == {"WP": "our translation", "ECP": "WCO usage; title ours"}


def test_every_name_finds_its_body_or_code_in_any_language() -> None:
    bodies, codes = (
        load_bodies(DATA / "bodies.csv").bodies,
        load_codes(DATA / "strategic_codes.csv"),
    )
    for language, body in product(LANGUAGES, bodies):
        for spelling in (body_name(body.short, Words(language)), body.full, body.short):
            assert key_named("body", spelling.upper(), FR) == body.short
        assert (
            key_named("body", body_full(body.short, Words(language)) or body.short, FR)
            == body.short
        )
    for language, code in product(LANGUAGES, codes):
        assert key_named("code", code_name(code.code, Words(language)).lower(), FR) == code.code
    assert key_named("body", "Ministry of Fish", FR) == "Ministry of Fish"


def test_no_two_bodies_share_a_french_name() -> None:
    assert len({*BODIES.values()}) == len(BODIES)
    assert len({*BODIES_IN_FULL.values()}) == len(BODIES)


def test_what_has_no_name_in_data_stays_as_the_record_has_it() -> None:
    assert body_name("Ministry of Fish", FR) == "Ministry of Fish"
    assert body_full("Ministry of Fish", FR) == ""
    titles = [
        programme_title(s.programme.title, Words("en"))
        for s in load_shipped(DATA / "programmes.csv")
    ]
    assert titles == ["Work Programme 2019-2022", "ECP Action Plan Phase IV"]
