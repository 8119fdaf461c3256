"""The page that lays the two plans beside each other, on the shipped plans."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.page_reading import html, plain, shown
from tests.support.paths import DATA
from tests.support.people.acting import by
from wp.domain.plans.alignment import DisagreementCode
from wp.domain.plans.counterparts import LinkKind
from wp.services.alignment import Alignment, align
from wp.services.imports.confirm import ImportRequest, confirm_import
from wp.services.query import Question, ask
from wp.services.record import open_record
from wp.ui.pages.alignment_actions import ACTIONS

GROUPS = {"times": 5, "no task": 7, "inactive": 1, "no action": 32}


@pytest.fixture
def page(started: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The application as a first start leaves it, not yet run."""
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{started}")
    return AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=30)


@pytest.fixture
def truth(started: Path) -> Alignment:
    """What the domain says of the two plans on the default day."""
    answer = ask(open_record(str(started)), Question())
    found = align(answer, answer)
    assert found
    return found


def cards(body: str) -> list[str]:
    return re.findall(r'data-code="([^"]+)"', body)


def groups(body: str) -> dict[str, int]:
    return {name: int(n) for name, n in re.findall(r'data-group="([^"]+)">(\d+)<', body)}


def actions(body: str) -> list[str]:
    return re.findall(r'data-action="([^"]+)"', body)


def every_action(page: AppTest, **asked: Any) -> list[str]:
    """The actions of all pages of the table."""
    found: list[str] = []
    number = 0
    while number == 0 or [each for each in page.number_input if number < each.max]:
        number += 1
        page.query_params.clear()
        found += actions(shown(page, "alignment", **asked, p=str(number)))
    return found


def test_the_page_says_what_the_domain_says(page: AppTest, truth: Alignment) -> None:
    body = shown(page, "alignment")
    assert (
        "12 actions contradict the Work Programme: 5 by their dates and 7 without a task there."
        in body
    )
    assert groups(body) == GROUPS
    assert cards(body) == [each.code.value for each in truth.disagreements]
    assert every_action(page) == [row.ref for row in truth.rows]
    assert [row.ref for row in truth.rows] == [f"ECP {n}" for n in range(1, 64)]
    for code in DisagreementCode:
        stands = any(each.code is code for each in truth.disagreements)
        assert (f'id="align-{code.value.replace(" ", "-")}"' in body) is stands


def test_a_contradiction_stands_there_with_both_links_and_both_places(page: AppTest) -> None:
    body = shown(page, "alignment")
    card = next(
        each for each in body.split('<div class="wp-card"') if 'data-code="dates differ"' in each
    )
    assert re.findall(r'href="(task\?[^"]*)"', card) == ["task?task=ECP+5", "task?task=WP+8.2"]
    assert "is due on 31 December 2019, but its counterpart" in card and "182 days later." in card
    assert "ECP 5: annex2_ecp_action_plan.txt, page 2, table 1, row 5" in card
    assert "WP 8.2: annex3_work_programme.txt, page 6, table 1, row 15" in card


def test_an_action_has_body_time_programme_counterpart_and_status(page: AppTest) -> None:
    body = shown(page, "alignment")
    row = body.split('data-action="ECP 16"')[1].split("</tr>")[0]
    for text in (
        "WCO/UPU CC, PTC",
        "June 2020",
        "WCO-UPU Contact Committee Work Programme",
        "WP 10.1b",
        "same work",
    ):
        assert text in row, text
    assert "second performance indicator" in row and "○ Upcoming" in row
    assert "not stated" in body.split('data-action="ECP 3"')[1].split("</tr>")[0]


def test_each_number_of_the_picture_opens_its_actions(page: AppTest, truth: Alignment) -> None:
    body = shown(page, "alignment")
    bars = re.findall(r'href="\?([^"]*by=[^"]*)" target="_self">(\d+)</a>', body)
    assert sum(int(n) for _, n in bars) == 63 and len(bars) == 17
    for query, n in (bars[0], bars[7], bars[-1]):
        assert len(every_action(page, **parse_qs(query.replace("&amp;", "&")))) == int(n)
    kinds = [row for row in truth.rows if row.kind is LinkKind.NONE]
    assert every_action(page, by="no counterpart") == [row.ref for row in kinds]


@pytest.mark.parametrize(
    ("code", "kept", "left"),
    [
        ("ECP", GROUPS | {"no action": 0}, 63),
        ("WP", GROUPS | {"no task": 0, "inactive": 0}, 0),
    ],
)
def test_one_plan_alone_is_said(page: AppTest, code: str, kept: dict[str, int], left: int) -> None:
    body = shown(page, "alignment", programme=code)
    assert groups(body) == kept and len(actions(body)) == min(left, ACTIONS)
    assert page.info[0].value.startswith("The filter leaves only the")
    assert (page.info[-1].value.startswith("No action is left here.")) is (left == 0)


def test_a_filter_narrows_to_what_it_concerns(page: AppTest) -> None:
    """By hand, the lines of the DMPT: ECP 12 (with WP 6.1) and ECP 47 disagree in time; WP 10.2
    and 28.1 have no action."""
    body = shown(page, "alignment", body="DMPT")
    assert groups(body) == {"times": 2, "no task": 0, "inactive": 0, "no action": 2}
    assert actions(body) == ["ECP 47", "ECP 56", "ECP 57"] and not page.info


def test_a_filter_that_leaves_nothing(page: AppTest) -> None:
    body = shown(page, "alignment", text="no such words anywhere")
    assert "No line fits the filters: nothing was checked." in body
    assert "do not contradict each other" not in body
    assert not groups(body) and not actions(body)


def test_french_is_complete(page: AppTest) -> None:
    body = shown(page, "alignment", lang="fr")
    assert (
        "12 actions contredisent le Programme de travail : 5 par leurs dates et 7 sans tâche dans "
        "celui-ci." in plain(body).replace("\xa0", " ")
    )
    assert len(cards(body)) == 45 and len(actions(body)) == ACTIONS
    words = plain(body)
    for english in (
        "counterpart",
        "is due",
        "Work Programme",
        "later",
        "Upcoming",
        "not stated",
    ):
        assert english not in words, english


def test_only_one_plan_on_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "wp.db"
    confirm_import(
        open_record(str(file)), ImportRequest(DATA / "ecp_action_plan.csv", "ECP"), by("tester")
    )
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{file}")
    page = AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=30)
    assert "There is only one plan here" in shown(page, "alignment")
    assert "Import the one that is missing" in page.info[0].value


def test_a_table_of_counterparts_that_cannot_be_read_is_said(
    page: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "alignment.csv").write_text(
        "programme_action,target,kind,reason\nECP 1,WP 1.1,same,\n", encoding="utf-8"
    )
    monkeypatch.setattr("wp.services.alignment.DATA", tmp_path)
    body = shown(page, "alignment")
    assert "The table of counterparts cannot be read" in body and not actions(body)
    assert page.error[0].value.startswith("alignment.csv, row 2, column reason")
    assert html(page)


def test_references_of_the_table_that_neither_plan_has_are_named(
    page: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (DATA / "alignment.csv").read_text(encoding="utf-8")
    stray = "ECP 99,WP 1.1,related,Dropped.\nECP 1,WP 17.2z,related,Dropped.\n"
    (tmp_path / "alignment.csv").write_text(text + stray, encoding="utf-8")
    assert not shown(page, "alignment").count("neither plan shown has") and not page.warning
    monkeypatch.setattr("wp.services.alignment.DATA", tmp_path)
    shown(page, "alignment")
    [said] = (each.value.replace("\\", "") for each in page.warning)
    assert said == (
        "data/alignment.csv names references that neither plan shown has: ECP 99 and WP 17.2z. "
        "They are passed over."
    )
