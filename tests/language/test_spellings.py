"""Sessions, statuses, types and who has to act are found by their names in either language: in the
address, by the command, by the API, in the calendar and among the decisions."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.command_line import run
from tests.support.page_reading import registered, shown
from wp.domain.filter import Filter
from wp.errors import QuestionError
from wp.services.query import Question, ask
from wp.services.record import open_record

PAIRS = [
    ("session", "PTC 2020-04", "CTP 2020-04"),
    ("session", "PTC 2020-04", "Comité technique permanent 2020-04"),
    ("session", "Council 2020-06", "Conseil 2020-06"),
    ("status", "upcoming", "à venir"),
    ("step", "2020-Q2 upcoming", "2020-Q2 à venir"),
    ("programme", "ECP", "DCE"),
    ("body", "PC", "Commission de politique générale"),
    ("code", "SO1", "OS1"),
]


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
    assert not page.error and f"{facet}={key.split()[0]}" in body


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


def test_the_command_finds_both(started: Path) -> None:
    told = [
        run("status", "--session", each, database=started)
        for each in ("PTC 2020-04", "CTP 2020-04")
    ]
    assert told[0].returncode == 0 and told[0].stdout == told[1].stdout
