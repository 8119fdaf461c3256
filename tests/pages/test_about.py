"""The page that says how the figures are counted, on the shipped plans."""

import hashlib
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.french import fr
from tests.support.page_reading import figures, plain, shown
from tests.support.paths import DATA
from tests.support.people.acting import by
from wp.domain.filter import count_status
from wp.domain.status import TimelineStatus
from wp.language.words import Words
from wp.loaders.data.vocabularies import load_bodies, load_codes, load_sessions
from wp.look.colours import STATUS_COLOURS, STATUS_SIGNS, filled_with
from wp.services.imports.confirm import ImportRequest, confirm_import
from wp.services.query import Question, ask
from wp.services.record import open_record


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_status_with_sign_colour_rule_and_number(
    page: AppTest, shipped: Path, language: str
) -> None:
    body = shown(page, "about", lang=language)
    words = Words(language)
    for status in TimelineStatus:
        said = f"{STATUS_SIGNS[status]} {words(f'status.{status.value}')}"
        chip = f'style="{filled_with(STATUS_COLOURS[status])}">{said}'
        assert chip in body, status
    counts = count_status(ask(open_record(str(shipped)), Question()))
    assert figures(body) == {status.value: n for status, n in counts.items()}
    assert re.search(r"\b92\b", body) and re.search(r"\b183\b", body)


def test_the_numbers_are_those_of_the_filter(page: AppTest) -> None:
    body = shown(page, "about", programme="ECP")
    assert sum(figures(body).values()) == 63
    assert 'href="./?programme=ECP&amp;status=overdue"' in body


def test_the_vocabularies_are_complete(page: AppTest) -> None:
    body = shown(page, "about")
    for body_ in load_bodies(DATA / "bodies.csv").bodies:
        assert (
            body_.short.replace("'", "&#39;") in body and body_.full.replace("'", "&#39;") in body
        )
    for code in load_codes(DATA / "strategic_codes.csv"):
        assert f"<strong>{code.code}</strong>" in body or f">{code.code}</th>" in body
        assert code.title in body
    sessions = load_sessions(DATA / "sessions.csv", load_bodies(DATA / "bodies.csv"))
    assert f"{len(sessions)} sessions that the report or an annex dates" in body
    assert "28 October 2019 to 31 October 2019" in body and body.count(">held</td>") == 19
    row = body.split('scope="row">DMPT</th>')[1].split("</tr>")[0]
    assert (
        "Data Model Projects Team" in row
        and "<td>PTC</td>" in row
        and "Annex III, task 28.1" in row
    )


def test_the_editions_with_file_sum_person_and_time(page: AppTest) -> None:
    body = shown(page, "about")
    for name in ("work_programme.csv", "ecp_action_plan.csv"):
        digest = hashlib.sha256((DATA / name).read_bytes()).hexdigest()
        assert name in body and digest in body
    assert "draft, provisionally approved" in body and "31 October 2019" in body
    assert len(re.findall(r"\d\d:\d\d UTC, by data", body)) == 2
    assert "WP@1: no finding. Every cell was understood." in body and 'data-findings="0"' in body


def test_findings_of_an_import_with_their_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (DATA / "ecp_action_plan.csv").read_text(encoding="utf-8")
    file = tmp_path / "ecp.csv"
    file.write_text(text.replace("December 2019,", "<b>mid-2021</b>,", 1), encoding="utf-8")
    confirm_import(open_record(str(tmp_path / "wp.db")), ImportRequest(file, "ECP"), by("tester"))
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{tmp_path / 'wp.db'}")
    body = shown(
        AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=30),
        "about",
        as_of="2019-10-31",
    )
    assert "ECP@1: 1 finding" in body and 'data-findings="1"' in body
    said = "ECP 5, timeline: timeline not understood: “"
    assert said in body and "&lt;b&gt;mid-2021" in body and "<b>mid-2021" not in body
    assert "page 2, table 1, row 5" in body


def test_french_is_complete(page: AppTest) -> None:
    body = shown(page, "about", lang="fr")
    assert (
        fr("Comment les chiffres sont-ils comptés ?") in body
        and "du 28 octobre 2019 au 31 octobre 2019" in body
    )
    words = plain(body)
    for english in (
        "line",
        "Overdue",
        "due ",
        "Reports",
        "held",
        "Known",
        "Edition",
        " the ",
        "finding",
    ):
        assert not re.search(rf"\b{english}", words), english
