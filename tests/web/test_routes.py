"""Routes beside the pages, over HTTP on a real server: the lines of the pages, tags, errors that
name what is wrong."""

import csv
import io
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

from tests.support.documents.revisions import resolved
from tests.support.http import get, json_of
from tests.support.word_reading import tables_in
from wp.domain.filter import Answer, Facet, Filter
from wp.services.query import Question, ask
from wp.services.query_string import question_of
from wp.services.record import open_record
from wp.store.database import Engine
from wp.web.api import PATHS

COUNT = int(os.environ.get("WP_FILTERS", "12"))
SEED = int(os.environ.get("WP_SEED", "20191031"))
SIDES = ("reference", "former_reference")
DAYS = ("2019-10-31", "2020-07-01", "2021-07-01")


@pytest.fixture(scope="module")
def engine(shipped: Path) -> Engine:
    """The record that the server shows."""
    return open_record(str(shipped))


def random_query(engine: Engine, chance: random.Random) -> dict[str, Any]:
    """One to three facets with values that a line has, on one of a few days."""
    as_of = chance.choice(DAYS)
    everything = ask(engine, question_of({"as_of": [as_of]})[0])
    chosen: dict[str, Any] = {"as_of": as_of}
    for facet in chance.sample([*Facet], chance.randint(1, 3)):
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


@pytest.mark.parametrize("name", ["bodies", "codes", "sessions", "decisions", "proposals"])
def test_every_list_takes_the_language(product: str, name: str) -> None:
    assert {*json_of(f"{product}api/v1/{name}?lang=fr")} == {"schema", name}
    assert get(f"{product}api/v1/{name}?lang=xx")[0] == 400


@pytest.mark.parametrize("path", [each.path for each in PATHS])
def test_every_address_of_the_api_takes_the_language(product: str, path: str) -> None:
    address = f"{product}api/v1{path.replace('{ref}', 'WP%204.3')}"
    english, french = (json_of(f"{address}?lang={lang}") for lang in ("en", "fr"))
    assert english.keys() == french.keys()
    assert get(f"{address}?lang=xx")[0] == 400


def test_bodies_codes_and_programmes_give_both_names(product: str) -> None:
    for lang, name in (("en", "PTC"), ("fr", "CTP")):
        bodies = json_of(f"{product}api/v1/bodies?lang={lang}")["bodies"]
        ptc = next(each for each in bodies if each["short"] == "PTC")
        assert (ptc["name"], ptc["full"], ptc["short_fr"]) == (
            name,
            "Permanent Technical Committee",
            "CTP",
        )
        assert (ptc["full_fr"], ptc["source_fr"]) == ("Comité technique permanent", "WCO usage")
    for lang in ("en", "fr"):
        editions = json_of(f"{product}api/v1/editions?lang={lang}")["editions"]
        assert {each["programme"]: (each["title"], each["title_fr"]) for each in editions} == {
            "WP": ("PTC Work Programme 2019-2022", "Programme de travail du CTP 2019-2022"),
            "ECP": ("ECP Action Plan Phase IV", "Plan d’action du DCE, phase IV"),
        }
    codes = json_of(f"{product}api/v1/codes?lang=fr")["codes"]
    assert [each["name"] for each in codes[:4]] == ["BS", "OS1", "OS2", "OS3"]
    assert [each["code_fr"] for each in codes[:2]] == ["BS", "OS1"]


@pytest.mark.parametrize(
    ("asked", "same"),
    [
        ("body=CTP", "body=PTC"),
        ("body=Comité du renforcement des capacités", "body=CBC"),
        ("body=Capacity Building Committee", "body=CBC"),
        ("code=OS1", "code=SO1"),
        ("code=Protection de la société", "code=SO3"),
    ],
)
def test_filters_find_the_names_of_both_languages(product: str, asked: str, same: str) -> None:
    one, other = (
        json_of(f"{product}api/v1/lines?{quote(each, safe='=')}") for each in (asked, same)
    )
    assert one["counts"] == other["counts"] and one["counts"]["lines"] > 0
    assert one["filters"] == other["filters"]
