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
from wp.domain.plans.counterparts import Counterpart, LinkKind
from wp.domain.snapshot import take_snapshot

CODES = DisagreementCode


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
    ("action", "target", "same", "part"),
    [
        ("2020-06-30", "2020-06-30", None, None),
        (None, None, None, None),
        ("2020-06-30", "2020-07-31", CODES.DATES_DIFFER, CODES.DATES_DIFFER),
        ("2020-06-30", None, CODES.ACTION_DATED, CODES.ACTION_DATED),
        (None, "2020-06-30", CODES.TARGET_DATED, None),
    ],
)
def test_how_times_are_compared(
    action: str | None,
    target: str | None,
    same: DisagreementCode | None,
    part: DisagreementCode | None,
) -> None:
    """An undated action that is part of something wider is not contradicted by a dated piece."""
    assert compare_times(end(action), end(target), LinkKind.SAME) is same
    assert compare_times(end(action), end(target), LinkKind.PART_OF) is part


def test_a_link_to_a_line_compares_the_date_of_that_line(answer: Answer) -> None:
    """Version 4.0 is decided in June 2020 (WP 17.2b) and published in December 2021 (17.2c)."""

    def told(target: str) -> list[tuple[DisagreementCode, str, bool]]:
        links = (Counterpart("ECP 57", target, LinkKind.PART_OF, "because"),)
        found = disagreements(links, *plans(answer), answer.lines)
        return [
            (each.code, str(each.others[0].due), each.met)
            for each in found
            if each.subject.ref == "ECP 57"
        ]

    assert told("WP 17.2b") == []
    assert told("WP 17.2c") == [(CODES.DATES_DIFFER, "2021-12-31", False)]
    assert told("WP 17.2") == [(CODES.DATES_DIFFER, "2021-12-31", True)]
    assert told("WP 17.2z") == []


def test_every_action_with_a_counterpart_is_compared(answer: Answer) -> None:
    """ECP 48 names no programme at all in Annex II, and is compared as one that does."""
    links = (Counterpart("ECP 48", "WP 19.4", LinkKind.SAME, "because"),)
    found = disagreements(links, *plans(answer), answer.lines)
    [own] = [each for each in found if each.subject.ref == "ECP 48"]
    assert (own.code, str(own.subject.due), str(own.others[0].due)) == (
        CODES.DATES_DIFFER,
        "2020-01-31",
        "2020-04-30",
    )


@pytest.mark.parametrize(("status", "asked"), [("completed", 0), ("in progress", 1)])
def test_nothing_is_asked_of_a_finished_action(answer: Answer, status: str, asked: int) -> None:
    """No task is wanted for ECP 44, and no other date for ECP 5, once they are finished."""
    wp_edition, ecp_edition = plans(answer)
    for ref, code in (("ECP 44", CODES.NO_TASK), ("ECP 5", CODES.DATES_DIFFER)):
        links = (Counterpart("ECP 5", "WP 8.2", LinkKind.SAME, "because"),)
        line = next(line for _, task, line in ecp_edition.lines() if task.ref == ref)
        said = {line.id: (report(1, "2019-10-31", status, evidence="report, para 122"),)}
        later = take_snapshot((wp_edition, ecp_edition), said, (), day("2019-11-30"))
        found = disagreements(links, wp_edition, ecp_edition, later.lines)
        assert sum(each.subject.ref == ref and each.code is code for each in found) == asked


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
