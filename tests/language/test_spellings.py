"""Sessions, statuses, types and who has to act are found by their names in either language: in the
address, by the command, by the API, in the calendar and among the decisions."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus, urlencode

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.command_line import run
from tests.support.in_process import answered
from tests.support.page_reading import registered, shown
from tests.support.records import first_start
from tests.support.translating import NOTE, SAID, say, say_in_english
from tests.support.word_reading import paragraphs, tables
from wp.domain.filter import Facet, Filter
from wp.errors import QuestionError
from wp.language.record_texts import text_in
from wp.language.wording.filters import value_words
from wp.language.words import LANGUAGES, Words
from wp.services.clock import now
from wp.services.query import Question, ask
from wp.services.record import open_record
from wp.store.database import Engine

PAIRS = [
    ("session", "PTC 2020-04", "CTP 2020-04"),
    ("session", "PTC 2020-04", "Comité technique permanent 2020-04"),
    ("session", "Council 2020-06", "Conseil 2020-06"),
    ("status", "upcoming", "à venir"),
    ("step", "2020-Q2 upcoming", "2020-Q2 à venir"),
    ("programme", "ECP", "DCE"),
    ("body", "PC", "Commission de politique générale"),
    ("code", "SO1", "OS1"),
    ("session", "PTC 2020-04", "CTP, avril 2020"),
    ("session", "PTC 2019-10", "CTP, 225e/226e sessions, octobre 2019"),
    ("quarter", "2020-Q2", "T2 2020"),
    ("quarter", "2020-Q2", "2e trimestre 2020"),
    ("quarter", "2020-Q2", "2020-T2"),
    ("quarter", "2020-Q2", "Q2 2020"),
    ("quarter", "2020-Q2", "avr.–juin 2020"),
    ("quarter", "none", "sans date"),
    ("fy", "2019/2020", "exercice 2019/2020"),
    ("step", "2020-Q2 upcoming", "T2 2020 à venir"),
    ("type", "A", "Avancée"),
    ("type", "A", "tâches avancées"),
    ("type", "M", "mise à jour"),
    ("body", "none", "aucun organe"),
    ("programme", "ECP", "Plan d’action du DCE, phase IV"),
]


@pytest.fixture
def asked(started: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """The record as a first start leaves it, as that of the routes."""
    monkeypatch.setenv("WP_DATABASE_URL", str(open_record(str(started)).url))
    return open_record(str(started))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("facet", [each for each in Facet if each != "topic"])
def test_whatever_the_pages_call_a_value_is_understood(
    asked: Engine, facet: str, language: str
) -> None:
    answer, words = ask(asked, Question()), Words(language)
    position = answer.snapshot
    called = {
        each.value: value_words(facet, each.value, position, words) for each in answer.facets[facet]
    }
    understood = {value: (said,) for value, said in called.items()}
    assert understood
    for value, said in understood.items():
        found = ask(asked, Question(Filter(**{facet: said}))).filter
        assert getattr(found, facet) == (value,)


@pytest.mark.parametrize(("facet", "key", "said"), PAIRS)
@pytest.mark.parametrize(
    "path",
    ["/api/v1/lines", "/export/lines.csv", "/export/lines.json", "/calendar/all.ics"],
)
def test_an_address_of_the_api_a_file_or_a_calendar_finds_both(
    asked: Engine, path: str, facet: str, key: str, said: str
) -> None:
    told = []
    for each in (key, said):
        status, content = answered(path, urlencode({facet: each}))
        assert status == 200, content
        rows = json.loads(content)["rows"] if "lines" in path and "csv" not in path else content
        told.append(rows)
    assert told[0] == told[1]


@pytest.mark.parametrize(("facet", "key", "said"), [pair for pair in PAIRS if pair[0] != "session"])
def test_the_address_of_a_session_pack_finds_both(
    asked: Engine, facet: str, key: str, said: str
) -> None:
    texts = []
    for each in (key, said):
        query = urlencode({facet: each, "as_of": "2020-04-30", "lang": "fr"})
        status, content = answered("/export/session.docx", query)
        assert status == 200, content
        texts.append(
            (paragraphs(content), [[c.text for c in r] for t in tables(content) for r in t])
        )
    assert texts[0] == texts[1]


@pytest.mark.parametrize("said", ["CTP", "Comité technique permanent"])
def test_the_calendar_of_a_body_is_that_of_any_of_its_names(asked: Engine, said: str) -> None:
    first, second = (answered(f"/calendar/body/{each}.ics") for each in ("PTC", said))
    assert first[0] == 200 and first == second


@pytest.mark.parametrize(
    ("facet", "said"), [("quarter", "T5 2020"), ("type", "avance rapide"), ("fy", "exercice 2019")]
)
def test_an_address_that_nobody_understands_is_refused(
    asked: Engine, facet: str, said: str
) -> None:
    for path in ("/api/v1/lines", "/calendar/all.ics", "/export/session.docx"):
        assert answered(path, urlencode({facet: said}))[0] == 400


@pytest.mark.parametrize(("facet", "key", "said"), PAIRS)
def test_a_filter_finds_both_languages(started: Path, facet: str, key: str, said: str) -> None:
    engine = open_record(str(started))
    first, second = (ask(engine, Question(Filter(**{facet: (value,)}))) for value in (key, said))
    assert len(first) and first.lines == second.lines and first.filter == second.filter


@pytest.mark.parametrize("said", ["CTP 1999-01", "Comité 2020-04"])
def test_what_nobody_knows_is_an_error(started: Path, said: str) -> None:
    with pytest.raises(QuestionError):
        ask(open_record(str(started)), Question(Filter(session=(said,))))


@pytest.mark.parametrize(("facet", "key", "said"), PAIRS)
def test_an_address_finds_both_and_keeps_the_key(
    page: AppTest, facet: str, key: str, said: str
) -> None:
    body = shown(page, "topics", lang="fr", **{facet: said})
    assert not page.error and f"{facet}={quote_plus(key.split()[0])}" in body


@pytest.mark.parametrize(
    ("who", "said"), [("PTC", "CTP"), ("PTC", "Comité technique permanent"), ("Members", "Membres")]
)
def test_who_has_to_act_is_found_by_any_name(app: AppTest, who: str, said: str) -> None:
    counts = {registered(shown(app, "decisions", who=each)) for each in (who, said)}
    assert len(counts) == 1 and counts != {0} and not app.warning


def test_a_text_is_looked_for_in_both_languages(app: AppTest) -> None:
    texts = ("Took note of the speeches", "A pris note des allocutions")
    found = [registered(shown(app, "decisions", find=each)) for each in texts]
    assert found == [1, 1]


def test_the_note_of_a_line_is_looked_for_in_both_languages(tmp_path: Path) -> None:
    engine = first_start(tmp_path / "wp.db")

    def found(text: str, **more: Any) -> list[str]:
        return [v.line.ref for v in ask(engine, Question(Filter(text=text), **more)).lines]

    # A note of our own is found by its French as by its English.
    view = next(v for v in ask(engine, Question()).lines if v.state.latest and v.state.latest.note)
    latest = view.state.latest
    assert latest and view.line.ref in found(text_in(latest.note, Words("fr"))[:60])
    # So is one that somebody typed, from when it is translated on.
    say(engine)
    assert found(NOTE) == ["WP 4.3"] and found(SAID) == []
    before = now()
    say_in_english(engine)
    assert found(NOTE) == found(SAID) == ["WP 4.3"] and found(SAID, known_at=before) == []


def test_the_command_finds_both(started: Path) -> None:
    told = [
        run("status", "--session", each, database=started)
        for each in ("PTC 2020-04", "CTP 2020-04")
    ]
    assert told[0].returncode == 0 and told[0].stdout == told[1].stdout
