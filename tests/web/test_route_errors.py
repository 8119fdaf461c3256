"""What is not understood, or is not there, is said, in the language that is asked for."""

import json
from urllib.parse import quote

import pytest

from tests.support.french import fr
from tests.support.http import get, json_of


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
        fr("Il n’y a pas d’édition « WP@7 » ; figurent au registre : "),
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
