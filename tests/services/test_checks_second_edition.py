"""The checks across two editions: what the constructed one mends and leaves; a dismissal that
follows its line.

The constructed edition is made of what the Committee asked for; it says of itself that nobody ever
adopted it.
"""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.command_line import run
from tests.support.editions.constructed import DECIDED, NAME, as_csv
from tests.support.people.acting import by
from tests.support.records import first_start
from wp.domain.checks.model import CheckCode
from wp.services.checks import Checked, check, dismiss, find_breach
from wp.services.imports.confirm import ImportRequest, confirm_import
from wp.services.query import Question, ask
from wp.store.database import Engine

BEFORE, AFTER = dt.date(2019, 10, 31), dt.date(2020, 5, 1)
REASON = "the codes of the task above hold for this one too"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """The shipped plans with two dismissals, and the constructed edition taken in after them."""
    place: Path = tmp_path_factory.mktemp("second") / "wp.db"
    engine = first_start(place)
    found = on(engine, BEFORE)
    dismiss(engine, find_breach(found, CheckCode.STRATEGIC, "WP 24.2").breach, REASON, by("ana"))
    dismiss(
        engine,
        find_breach(found, CheckCode.BOTH_STEPS, "WP 2.2").breach,
        "it ends by itself",
        by("ana"),
    )
    request = ImportRequest(
        name=NAME,
        data=as_csv(),
        programme="WP",
        standing="draft, second",
        effective_on=dt.date(2020, 4, 30),
    )
    confirm_import(engine, replace(request, **DECIDED), by("ana"))  # type: ignore[arg-type]
    return engine


def on(engine: Engine, day: dt.date) -> Checked:
    answer = ask(engine, Question(as_of=day))
    return check(engine, answer, answer)


def texts(found: Checked, code: CheckCode) -> list[str]:
    """What breaks the check in the Work Programme, each by the beginning of its text."""
    own = (each.breach.subject for each in found.in_force(code))
    return [subject.text[:28].strip() for subject in own if subject.programme == "WP"]


def test_what_the_committee_asked_for_is_mended(record: Engine) -> None:
    first, second = on(record, BEFORE), on(record, AFTER)
    for code, before in (
        (CheckCode.NETWORKED_CUSTOMS, 2),
        (CheckCode.TYPED, 1),
        (CheckCode.ADVANCED_FIRST, 1),
    ):
        assert (len(texts(first, code)), texts(second, code)) == (before, []), code
    assert "ECP 39" in [
        each.breach.subject.ref for each in second.in_force(CheckCode.NETWORKED_CUSTOMS)
    ]


def test_what_it_leaves_is_still_found(record: Engine) -> None:
    found = on(record, AFTER)
    assert texts(found, CheckCode.STRATEGIC) == [
        "Further enhancement of guida",
        "Establish a GNC UB Repositor",
        "Provide guidance on the upda",
    ]
    assert texts(found, CheckCode.COUNCIL_LISTED) == [
        "Provide guidance and input t",
        "Provide guidance on the upda",
    ]


def test_a_dismissal_follows_its_line_through_a_renumbering(record: Engine) -> None:
    dismissed = on(record, AFTER).dismissed(CheckCode.STRATEGIC)
    assert [
        (each.dismissal.ref, each.dismissal.reason) for each in dismissed if each.dismissal
    ] == [("WP 24.2", REASON)]
    assert dismissed[0].breach.subject.ref != "WP 24.2"
    assert dismissed[0].breach.subject.text.startswith(
        "Give guidance on the way forward for the definitions"
    )


def test_it_counts_again_where_something_else_is_read_now(record: Engine) -> None:
    """Task 2.2 was open until June 2021; it now says June 2021 (PTC), and lacks the Council
    only."""
    assert [
        each.breach.subject.ref for each in on(record, BEFORE).dismissed(CheckCode.BOTH_STEPS)
    ] == ["WP 2.2"]
    again = on(record, AFTER).in_force(CheckCode.BOTH_STEPS)
    assert [(each.breach.subject.ref, each.former.reason) for each in again if each.former] == [
        ("WP 2.2", "it ends by itself")
    ]


def test_the_command_line_says_so_too(record: Engine) -> None:
    database = str(record.url.database)
    said = run(
        "check", "--check", "ptc-and-council", "--as-of", AFTER.isoformat(), database=database
    ).stdout
    assert "(it ends by itself), but something else is read here now." in said
    told = run(
        "check",
        "--check",
        "ptc-and-council",
        "--as-of",
        "2020-05-01",
        "--format",
        "json",
        database=database,
    )
    assert json.loads(told.stdout)["breaches"][0]["formerly_dismissed"] == "it ends by itself"
