"""Routes beside the pages, over HTTP on a real server: the lines of the pages, tags, errors that
name what is wrong."""

import csv
import io
import json
import os
import random
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import icalendar
import openpyxl
import pytest

from tests.support.french import fr
from tests.support.revisions import resolved
from tests.support.word_reading import tables_in
from wp.domain.filter import FACETS, Answer, Filter
from wp.services.query import Question, ask
from wp.services.query_string import question_of
from wp.services.record import open_record
from wp.store.database import Engine

COUNT = int(os.environ.get("WP_FILTERS", "12"))
SEED = int(os.environ.get("WP_SEED", "20191031"))
SIDES = ("reference", "former_reference")
DAYS = ("2019-10-31", "2020-07-01", "2021-07-01")


def get(address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of an answer."""
    try:
        with urllib.request.urlopen(
            urllib.request.Request(address, headers=headers), timeout=30
        ) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read()


def json_of(address: str) -> Any:
    """The JSON at an address."""
    status, _, body = get(address)
    assert status == 200, body
    return json.loads(body)


@pytest.fixture(scope="module")
def engine(shipped: Path) -> Engine:
    """The record that the server shows."""
    return open_record(str(shipped))


def random_query(engine: Engine, chance: random.Random) -> dict[str, Any]:
    """One to three facets with values that a line has, on one of a few days."""
    as_of = chance.choice(DAYS)
    everything = ask(engine, question_of({"as_of": [as_of]})[0])
    chosen: dict[str, Any] = {"as_of": as_of}
    for facet in chance.sample(FACETS, chance.randint(1, 3)):
        values = [
            each.value for each in everything.facets[facet] if each.count or not chance.randrange(6)
        ]
        chosen[facet] = chance.sample(values, min(len(values), chance.randint(1, 3)))
    return chosen


def test_every_format_has_the_lines_of_the_page(product: str, engine: Engine) -> None:
    """Rows and counts of JSON, CSV, Excel, the calendar and the API for random filters."""
    chance = random.Random(SEED)
    for _ in range(COUNT):
        query = random_query(engine, chance)
        given = {
            name: value if isinstance(value, list) else [value] for name, value in query.items()
        }
        answer = ask(engine, question_of(given)[0])
        refs = [view.line.ref for view in answer.lines]
        asked = urlencode(query, doseq=True)
        whole = json_of(f"{product}export/lines.json?{asked}")
        assert [row["ref"] for row in whole["rows"]] == refs and whole["counts"][
            "tasks"
        ] == answer.tasks
        table = csv.DictReader(
            io.StringIO(get(f"{product}export/lines.csv?{asked}")[2].decode("utf-8-sig"))
        )
        assert [row["ref"] for row in table] == refs
        assert sheet_refs(get(f"{product}export/lines.xlsx?{asked}")[2], len(refs)) == refs
        assert api_refs(product, asked) == refs
        assert calendar_refs(product, asked) == {
            v.line.ref for v in answer.lines if any(s.due for s in v.state.steps)
        }
        check_counts(product, asked, answer)


def sheet_refs(content: bytes, count: int) -> list[str]:
    """The references of the Lines sheet."""
    sheet = openpyxl.load_workbook(io.BytesIO(content), read_only=True)["Lines"]
    return (
        [row[0] for row in sheet.iter_rows(min_row=2, max_row=count + 1, values_only=True)]
        if count
        else []
    )


def api_refs(product: str, asked: str) -> list[str]:
    """The references of every page of the API, by its own links."""
    address: str | None = f"{product}api/v1/lines?per_page=37&{asked}"
    found: list[str] = []
    while address:
        page = json_of(address)
        found += [row["ref"] for row in page["rows"]]
        address = page["next"]
    return found


def calendar_refs(product: str, asked: str) -> set[str]:
    """The lines that the calendar shows."""
    entries = icalendar.Calendar.from_ical(get(f"{product}calendar/all.ics?{asked}")[2]).walk(
        "VEVENT"
    )
    return {str(each["X-WP-REFERENCE"]) for each in entries if "X-WP-REFERENCE" in each}


def check_counts(product: str, asked: str, answer: Answer) -> None:
    """The counts by status add up to the page's."""
    counts = json_of(f"{product}api/v1/counts?by=status&{asked}")
    assert {each["value"]: each["lines"] for each in counts["values"]} == {
        value: answer.count(("status", value)) for value in answer.values("status")
    }
    assert counts["counts"] == {"tasks": answer.tasks, "lines": len(answer)}


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("api/v1/lines?colour=red", "'colour'"),
        ("api/v1/lines?body=Nobody", "'Nobody'"),
        ("api/v1/lines?as_of=yesterday", "as_of"),
        ("api/v1/lines?stale=maybe", "stale"),
        ("api/v1/lines?page=0", "page"),
        ("api/v1/lines?per_page=501", "per_page"),
        ("api/v1/lines?as_of=2020-01-01&as_of=2020-01-02", "as_of is given 2 times"),
        ("api/v1/lines?edition=WP@99", "WP@99"),
        ("api/v1/counts?by=weather", "'weather'"),
        ("api/v1/bodies?body=PTC", "'body'"),
        ("api/v1/lines?lang=de", "lang"),
        ("export/lines.csv?p=2", "'p'"),
        ("export/comparison.docx?new=WP@1", "old is not given"),
        ("export/comparison.docx?old=WP@1&new=WP@9", "WP@9"),
        ("export/comparison.xlsx?old=WP@1&new=ECP@1&by=colour", "'colour'"),
        ("export/comparison.csv?old=WP@1&new=ECP@1&p=2", "'p'"),
        ("export/changes.docx?since=soon", "since"),
        ("export/changes.docx?since=2019-10-31&until=2020-10-31", "'until'"),
        ("calendar/all.ics?x=1", "'x'"),
        ("calendar/body/Nobody.ics", "'Nobody'"),
        (f"api/v1/lines?text={'a' * 9000}", "characters"),
    ],
)
def test_what_is_not_understood_is_named(product: str, path: str, named: str) -> None:
    status, headers, body = get(product + path)
    assert status == 400 and headers["content-type"] == "application/json"
    assert named in json.loads(body)["error"]["message"]


@pytest.mark.parametrize(
    "path",
    [
        "api/v1/nothing",
        "api/v1/lines/WP%2099.9",
        "api/v1/lines/%0A",
        "export/lines.exe",
        "export/comparison.odt",
    ],
)
def test_what_is_not_there_is_said(product: str, path: str) -> None:
    status, _, body = get(product + path)
    assert status == 404 and json.loads(body)["error"]["message"]


def test_an_ambiguous_reference_answers_with_what_it_may_mean(product: str) -> None:
    status, _, body = get(f"{product}api/v1/lines/{quote('WP 10.1')}")
    assert status == 404 and "WP 10.1a, WP 10.1b" in json.loads(body)["error"]["message"]
    assert json_of(f"{product}api/v1/lines/{quote('wp10.1A')}")["row"]["ref"] == "WP 10.1a"


FRENCH = {
    "api/v1/lines?lang=fr&colour=red": (
        400,
        fr("Le paramètre « colour » n’est pas connu ici ; paramètres connus : "),
    ),
    "api/v1/lines?lang=fr&body=Xyz": (
        400,
        fr("body : « Xyz » n’est pas connu ici ; valeurs connues : "),
    ),
    "api/v1/lines?lang=fr&as_of=demain": (
        400,
        fr("as_of : « demain » n’est pas compris ; il faut un jour tel que "),
    ),
    "api/v1/lines?lang=fr&per_page=9999": (
        400,
        fr("per_page : « 9999 » n’est pas compris ; il faut un nombre entier de 1"),
    ),
    "api/v1/lines/WP%2099.9?lang=fr": (404, fr("Il n’y a pas de ligne « WP 99.9 ».")),
    "api/v1/nowhere?lang=fr": (404, "Il n’y a rien à l’adresse "),
    "export/lines.odt?lang=fr": (404, fr("Il n’y a pas de fichier « lines.odt » ; il y a : ")),
    "api/v1/lines?lang=fr&edition=WP@7": (
        400,
        fr("Il n’y a pas d’édition « WP@7 » ; sont enregistrées : "),
    ),
    "api/v1/lines?lang=de": (400, "lang: 'de' is not known; known are: en, fr."),
}


def test_errors_speak_the_language_that_the_request_asks_for(product: str) -> None:
    for path, (status, sentence) in FRENCH.items():
        answered, _, body = get(product + path)
        assert (answered, json.loads(body)["error"]["message"][: len(sentence)]) == (
            status,
            sentence,
        )


@pytest.mark.parametrize(
    "path",
    [
        "api/v1/lines?body=CBC",
        "api/v1/bodies",
        "export/lines.csv",
        "calendar/body/CBC.ics",
        "api/v1/lines/ECP%201",
    ],
)
def test_what_did_not_change_is_not_sent_again(product: str, path: str) -> None:
    status, headers, body = get(product + path)
    assert status == 200 and body and headers["cache-control"] == "no-cache"
    again, same, nothing = get(product + path, **{"If-None-Match": headers["etag"]})
    assert (again, nothing, same["etag"]) == (304, b"", headers["etag"])
    assert get(product + path, **{"If-None-Match": '"another"'})[0] == 200


def test_nothing_can_be_written(product: str) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        request = urllib.request.Request(f"{product}api/v1/lines", data=b"{}", method=method)
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(request, timeout=30)
        assert refused.value.code == 405 and refused.value.headers["Allow"] == "GET, HEAD"


def test_a_calendar_of_a_topic_is_that_of_its_filter(product: str) -> None:
    by_path = get(f"{product}calendar/topic/{quote('WP 4')}.ics?as_of=2019-10-31")[2]
    by_filter = get(f"{product}calendar/all.ics?as_of=2019-10-31&topic={quote('WP 4')}")[2]
    assert by_path == by_filter and b"WP 4." in by_path


def test_the_server_says_that_it_is_well(product: str) -> None:
    assert json_of(f"{product}healthz")["programmes"] == ["WP", "ECP"]
    assert get(f"{product}_stcore/health")[0] == 200


def test_the_vocabularies_are_listed(product: str, engine: Engine) -> None:
    assert len(json_of(f"{product}api/v1/sessions")["sessions"]) == len(
        ask(engine, Question()).snapshot.sessions
    )
    assert {each["short"] for each in json_of(f"{product}api/v1/bodies")["bodies"]} >= {
        "PTC",
        "CBC",
        "WCO/UPU CC",
    }
    assert len(json_of(f"{product}api/v1/codes")["codes"]) == 17
    assert json_of(f"{product}api/v1/decisions")["decisions"] == []
    assert json_of(f"{product}api/v1/proposals")["proposals"] == []


def test_a_comparison_is_that_of_the_page_and_what_changed_that_of_two_days(
    product: str, engine: Engine
) -> None:
    """Two plans stand for two editions here: rejecting all gives the one, accepting all the
    other."""
    asked = "old=WP@1&new=ECP@1&as_of=2020-07-01"
    status, headers, content = get(f"{product}export/comparison.docx?{asked}")
    assert (
        status == 200 and 'filename="comparison_WP_1_ECP_1.docx"' in headers["content-disposition"]
    )
    for accept, code in ((False, "WP"), (True, "ECP")):
        whole = get(f"{product}export/lines.docx?programme={code}&as_of=2020-07-01")[2]
        assert tables_in(resolved(content, accept)) == tables_in(resolved(whole, accept))
    told = json_of(f"{product}export/comparison.json?{asked}&body=CBC")
    answer = ask(engine, Question(Filter(body=("CBC",))))
    assert {view.line.ref for view in answer.lines} <= {
        row[side] for row in told["rows"] for side in SIDES
    }
    assert {
        row["kinds"] for row in json_of(f"{product}export/comparison.json?{asked}&by=new")["rows"]
    } == {"new"}
    since = get(
        f"{product}export/changes.docx?since=2019-10-31&as_of=2021-07-01&status=overdue&lang=fr"
    )[2]
    for accept, on in ((False, "2019-10-31"), (True, "2021-07-01")):
        whole = get(f"{product}export/lines.docx?as_of={on}&status=overdue&lang=fr")[2]
        assert tables_in(resolved(since, accept)) == tables_in(resolved(whole, accept))
