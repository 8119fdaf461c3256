"""Where something stands in the report is said in the reader's language, for what the record begins
with and on the pages."""

from streamlit.testing.v1 import AppTest

from tests.support.page_reading import shown
from tests.support.paths import DATA
from wp.language.wording.citations import citation_words
from wp.language.words import Words
from wp.loaders.data.vocabularies import load_bodies, load_sessions

BODIES = load_bodies(DATA / "bodies.csv")
# English words that no French citation has.
LEFT = ("report", "para ", "paras", "Item", "before", "spring", "task", " in ", " and ")


def test_every_citation_of_the_calendar_is_said_in_french() -> None:
    cited = {each.source for each in load_sessions(DATA / "sessions.csv", BODIES)}
    french = {source: citation_words(source, Words("fr")) for source in cited}
    assert len(cited) > 20
    assert [each for each in french.values() if any(word in each for word in LEFT)] == []
    assert {each.language for each in french.values()} == {"fr"}
    assert {source: str(citation_words(source, Words())) for source in cited} == {
        source: source for source in cited
    }


def test_what_has_other_words_stays_as_it_is_and_is_marked_as_english() -> None:
    cited = [each.source for each in BODIES.bodies if each.source]
    kept = [each for each in cited if citation_words(each, Words("fr")).language == "en"]
    assert kept == ["Annex III, task 28.1 (with the reports of the IMSC)"]
    assert str(citation_words(kept[0], Words("fr"))) == kept[0]


def test_the_pages_say_them(page: AppTest) -> None:
    assert "rapport, par. 126 et 128 (printemps 2020 aux par. 66" in shown(
        page, "sessions", lang="fr"
    )
    about = shown(page, "about", lang="fr")
    assert "rapport, point IV (e), par. 55" in about and "Annexe II, actions 34, 35" in about
