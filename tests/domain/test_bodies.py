"""Bodies: one name each, many spellings."""

import pytest

from wp.domain.bodies import BodyVocabulary, ResponsibleBody

CELLS = {
    "PTC, CBC, Policy Commission, Council": ["PTC", "CBC", "PC", "Council"],
    "WG on Performance Measurement, PTC/PC/Council": ["WGPM", "PTC", "PC", "Council"],
    "PTC, PMWG, PC, Council": ["PTC", "WGPM", "PC", "Council"],
    "SWG, PTC, CBC PTC SWG Information Management Sub-Committee (IMSC)": [
        "SWG",
        "PTC",
        "CBC",
        "IMSC",
    ],
    "PTC, WCO/IATA/ICAO API/PNR Contact Committee (including Members’ only meeting), Council": [
        "PTC",
        "API/PNR CC",
        "API/PNR CC (Members)",
        "Council",
    ],
    "PTC, WCO/IATA/ICAO API/PNR Contact Committee, Council (including Members’ only meeting)": [
        "PTC",
        "API/PNR CC",
        "Council",
        "API/PNR CC (Members)",
    ],
    "PTC, API/PNR CC, Enforcement Committee, "
    "API/PNR Contact Committee Members only meeting, Council": [
        "PTC",
        "API/PNR CC",
        "EC",
        "API/PNR CC (Members)",
        "Council",
    ],
    "SAFE Working Group and TEGACS": ["SWG", "TEGACS"],
    "PTC, API/PNR-related WCO body": ["PTC", "API/PNR-related WCO body"],
    "PTC, other related WCO committees or working groups": [
        "PTC",
        "other related WCO committees or working groups",
    ],
    "WCO TFA WG": ["TFAWG"],
    "RKC/MC, PTC": ["RKC/MC", "PTC"],
    "International Chamber of Commerce World Chambers Federation (ICC WCF)": ["ICC WCF"],
    "PTC, Administrative Committee for the Customs Convention on Containers (1972), Council": [
        "PTC",
        "AC Containers",
        "Council",
    ],
    "": [],
}


@pytest.mark.parametrize("cell", CELLS)
def test_cells_of_the_plans(cell: str, vocabulary: BodyVocabulary) -> None:
    mentions = vocabulary.read(cell)
    assert [mention.short for mention in mentions] == CELLS[cell]
    assert all(mention.known for mention in mentions)


def test_an_unknown_body_is_kept_as_printed(vocabulary: BodyVocabulary) -> None:
    mentions = vocabulary.read("PTC, Committee on Moon Dust and Council")
    assert [(m.short, m.known) for m in mentions] == [
        ("PTC", True),
        ("Committee on Moon Dust", False),
        ("Council", True),
    ]


def test_a_name_inside_a_longer_word_is_no_body(vocabulary: BodyVocabulary) -> None:
    assert [m.short for m in vocabulary.read("XPTC, PTC-2")] == ["XPTC", "PTC-2"]


def test_open_phrases_are_marked(vocabulary: BodyVocabulary) -> None:
    assert [m.open for m in vocabulary.read("PTC, Relevant working bodies")] == [False, True]


def test_two_bodies_cannot_share_a_spelling() -> None:
    with pytest.raises(ValueError, match="belongs to both"):
        BodyVocabulary([ResponsibleBody("A", "Alpha"), ResponsibleBody("B", "Beta", ("alpha",))])


def test_the_vocabulary_is_the_one_of_the_rules(vocabulary: BodyVocabulary) -> None:
    named = [body for body in vocabulary.bodies if not body.open]
    assert len(named) == 25
    assert {body.short for body in named} >= {
        "PTC",
        "Council",
        "PC",
        "CBC",
        "TEGNII",
        "ATA CP",
        "ICC WCF",
        "WGRKC",
    }
