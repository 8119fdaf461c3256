"""A report beyond one's rights on the pages: its form proposes it, the Secretariat finds it and
accepts or declines it, and its author is told wherever he is."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.forms.cases import APP
from tests.support.forms.elements import button, fill, message, press
from tests.support.page_reading import html, shown
from tests.support.people.signed_in_page import page_of
from wp.domain.people.acting import Acting, Source
from wp.domain.people.roles import Role
from wp.services.lines import find_line
from wp.services.progress.histories import history_of
from wp.services.progress.proposing import waiting
from wp.services.record import verify
from wp.store.database import Engine

Sit = Callable[..., AppTest]
CLOSES = {"status": "completed", "evidence": "PC0611, par. 2"}


@pytest.fixture
def sit(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Sit:
    """Who signs in next: gives a browser on a page."""
    monkeypatch.setenv("WP_DATABASE_URL", str(engine.url))

    def begin(name: str, role: Role, page: str = "report", **address: str) -> AppTest:
        person = Acting(
            who=name,
            roles=frozenset({role}),
            source=Source.PAGE,
            bodies=frozenset({"CBC"} if role is Role.BODY_SECRETARY else ()),
            person=name,
        )
        return page_of(person, monkeypatch, page, **address)

    return begin


def propose(sit: Sit, ref: str, note: str, **entries: str) -> None:
    page = sit("Ben", Role.BODY_SECRETARY, task=ref)
    fill(page, "report", note=note, **entries)
    assert button(page, "report").label == "Propose to the Secretariat"
    press(page, "report")
    kind, told = message(page, "report")
    assert kind == "success" and "1 report. It is not recorded yet" in told


def test_a_report_on_another_bodys_line_is_proposed_and_accepted(sit: Sit, engine: Engine) -> None:
    page = sit("Ben", Role.BODY_SECRETARY, task="WP 4.3")
    assert "None of its steps is of your body." in html(page)
    propose(sit, "WP 4.3", "half of it is done", **CLOSES)
    sara = sit("Sara", Role.SECRETARIAT, by="proposed")
    (choice,) = [each for each in sara.button_group if each.key == "by"]
    assert "Proposed reports (1)" in [*choice.options]
    assert "1 proposed report is waiting for the Secretariat" in html(sara)
    assert "half of it is done" in html(sara)
    press(sara, "proposed")
    kind, told = message(sara, "proposed")
    if (kind, told) == ("", ""):
        told = "".join(str(each.value) for each in sara.success)
    if "recorded as report" not in told:  # the order of steps is asked about first
        fill(sara, "proposed", as_it_stands="the others agreed")
        press(sara, "proposed", "as_it_stands")
        told = "".join(str(each.value) for each in sara.success)
    assert "recorded as report" in told and "WP 4.3" in told and "as proposed by Ben" in told
    assert "No proposed report is waiting." in [each.value for each in sara.info]
    report = history_of(engine, find_line(engine, "WP 4.3"))[-1].report
    assert report.recorded_by == "Ben via Sara" and report.note == "half of it is done"
    ben = sit("Ben", Role.BODY_SECRETARY, "overview")
    (told,) = [each.value for each in ben.info if "Accepted by Sara" in each.value]
    assert f"is report {report.id} now" in told
    assert verify(engine).broken == ()


def test_a_proposed_report_is_declined_and_its_author_reads_why(sit: Sit, engine: Engine) -> None:
    propose(sit, "WP 4.3", "half of it is done")
    sara = sit("Sara", Role.SECRETARIAT, by="proposed")
    press(sara, "proposed", "decline")
    kind, told = message(sara, "proposed")
    assert kind == "error" and "Say why" in told and len(waiting(engine)) == 1
    fill(sara, "proposed", reason="the **PTC** has to act")
    press(sara, "proposed", "decline")
    assert waiting(engine) == ()
    assert any("declined. Ben reads" in each.value for each in sara.success)
    ben = sit("Ben", Role.BODY_SECRETARY, by="proposed")
    (told,) = [each.value for each in ben.info if "Declined by Sara" in each.value]
    assert "the \\*\\*PTC\\*\\* has to act" in told
    assert "What you proposed" in html(ben) and "Declined by Sara" in html(ben)
    assert "Accept and record" not in [each.label for each in ben.button]
    other = sit("Dan", Role.BODY_SECRETARY, by="proposed")
    assert not [each.value for each in other.info if "Declined" in each.value]
    assert "half of it is done" not in html(other)


def test_several_lines_are_proposed_together(sit: Sit, engine: Engine) -> None:
    page = sit("Ben", Role.BODY_SECRETARY, by="many", topic="WP 4")
    fill(page, "many", lines=["WP 4.1", "WP 4.3"], note="looked at")
    assert button(page, "many").label == "Propose 2 reports to the Secretariat"
    press(page, "many")
    kind, told = message(page, "many")
    assert kind == "success" and "2 reports. They are not recorded yet" in told
    assert [each.ref for each in waiting(engine)] == ["WP 4.1", "WP 4.3"]


def test_nobody_proposes_at_the_machine(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WP_DATABASE_URL", str(engine.url))
    page = AppTest.from_file(APP, default_timeout=60)
    shown(page, "report", as_of="2019-10-31", task="WP 4.3")
    assert button(page, "report").label == "Record" and "None of its steps" not in html(page)
