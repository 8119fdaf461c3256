"""When the times of an action and of its counterpart agree, and which actions refer to the plan."""

import datetime as dt

import pytest

from tests.support.building import day, report
from tests.support.plans.disagreements import plans
from wp.domain.filter import Answer
from wp.domain.findings import Place
from wp.domain.plans.alignment import (
    DisagreementCode,
    End,
    compare_times,
    disagreements,
    refers_to_ptc,
)
from wp.domain.plans.counterparts import Counterpart
from wp.domain.snapshot import take_snapshot


@pytest.mark.parametrize(
    ("cell", "refers"),
    [
        ("PTC Work Programme", True),
        ("Draft PTC Work\nProgramme 2019-2022", True),
        ("TFA WG Work Programme, PTC Work Programme", True),
        ("Permanent Technical Committee’s Work Programme", True),
        ("Work Programme of the PTC", True),
        ("TFA WG Work Programme, TFA WG Annual Work Plan", False),
        ("WCO-UPU Contact Committee Work Programme", False),
        ("Work Programme on Digital Customs", False),
        ("Sub-PTC Work Programme", False),
        ("PTC", False),
        ("", False),
    ],
)
def test_the_word_rule(cell: str, refers: bool) -> None:
    assert refers_to_ptc(cell) is refers


def end(due: str | None) -> End:
    due_day: dt.date | None = day(due) if due else None
    return End("X 1", False, "", Place("x"), (), due_day, frozenset({due_day} if due_day else ()))


@pytest.mark.parametrize(
    ("action", "target", "code"),
    [
        ("2020-06-30", "2020-06-30", None),
        (None, None, None),
        ("2020-06-30", "2020-07-31", DisagreementCode.DATES_DIFFER),
        ("2020-06-30", None, DisagreementCode.ACTION_DATED),
        (None, "2020-06-30", DisagreementCode.TARGET_DATED),
    ],
)
def test_how_times_are_compared(
    action: str | None, target: str | None, code: DisagreementCode | None
) -> None:
    assert compare_times(end(action), end(target)) is code


def test_which_actions_refer_to_the_work_programme_of_the_ptc(answer: Answer) -> None:
    """Read off the third column of Annex II: "(Draft) PTC Work Programme (2019-2022)" stands in
    these 17 cells."""
    _, ecp_edition = plans(answer)
    refer = [
        task.number for _, task, line in ecp_edition.lines() if refers_to_ptc(line.programmes.text)
    ]
    assert list(map(int, refer)) == [1, 4, 5, 6, 7, 8, 9, 11, 12, 14, 15, 17, 19, 23, 24, 43, 44]


def test_a_moved_date_counts_as_the_plan_stands_now(
    answer: Answer, links: tuple[Counterpart, ...]
) -> None:
    """ECP 12 is put off from June 2020 to June 2021: it then agrees with the Council step of WP
    6.1."""
    wp_edition, ecp_edition = plans(answer)
    line = next(line for _, task, line in ecp_edition.lines() if task.ref == "ECP 12")
    moved = report(
        1,
        "2020-05-01",
        "postponed",
        month="2021-06",
        reason="data set not ready",
        anticipated_action="DMPT",
    )
    later = take_snapshot((wp_edition, ecp_edition), {line.id: (moved,)}, (), day("2020-07-01"))
    found = disagreements(links, wp_edition, ecp_edition, later.lines)
    assert "ECP 12" not in {each.subject.ref for each in found}
