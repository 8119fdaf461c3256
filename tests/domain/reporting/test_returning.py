"""Rows of a returned update workbook against the record: every kind, every fault, in
milliseconds."""

import datetime as dt
from dataclasses import replace
from string import ascii_uppercase

import pytest

from tests.support.building import day, report, steps
from wp.domain.progress import Authority, ProgressStatus
from wp.domain.reporting.update_rows import judge_update
from wp.domain.reporting.update_workbook import (
    NAMED,
    OPEN,
    Choice,
    Judged,
    Kind,
    OnRecord,
    UpdateCircumstances,
    UpdateRow,
)
from wp.domain.spoken import Spoken

SPOKEN = Spoken(
    {
        "in progress": ProgressStatus.IN_PROGRESS,
        "en cours": ProgressStatus.IN_PROGRESS,
        "completed": ProgressStatus.COMPLETED,
        "postponed": ProgressStatus.POSTPONED,
    },
    {"approuvé": Authority.APPROVED},
    {"ptc": "PTC", "ctp": "PTC", "council": "Council"},
    months={"october": 10, "octobre": 10, "may": 5},
)
STEPS = steps("April 2020 (PTC) June 2020 (PC and Council)")
REPORTS = (
    report(3, "2019-10-31", "in progress", note="begun"),
    report(8, "2020-02-01", note="more"),
)
LINES = {
    1: OnRecord(1, "WP 4.3", STEPS, REPORTS, day("2019-07-01")),
    2: OnRecord(2, "WP 10.1a", STEPS, (), day("2019-07-01")),
}
COLUMNS = (*NAMED, *OPEN)
LETTERS = dict(zip(COLUMNS, ascii_uppercase, strict=False))


def row(
    number: int = 9, ref: str = "WP 4.3", line: str = "1", seen: str = "8", **cells: str | dt.date
) -> UpdateRow:
    named = {"ref": ref, "line": line, "seen": seen}
    filled = {name: value for name, value in {**named, **cells}.items() if value != ""}
    return UpdateRow(number, filled, LETTERS)


def judged(*rows: UpdateRow, **choices: Choice) -> tuple[Judged, ...]:
    chosen = {int(number[1:]): choice for number, choice in choices.items()}
    return judge_update(rows, UpdateCircumstances(LINES, SPOKEN, "ana", day("2020-07-01"), chosen))


FULL = {"effective_on": day("2020-05-01"), "status": "En  cours", "note": "half done"}


def test_a_filled_row_is_a_report() -> None:
    (found,) = judged(row(**FULL, authority="approuvé"))
    said = found.statement
    assert found.kind is Kind.CHANGES and said is not None and found.seen == 8
    assert (said.line, said.effective_on, said.status) == (
        1,
        day("2020-05-01"),
        ProgressStatus.IN_PROGRESS,
    )
    assert (said.note, said.authority) == ("half done", Authority.APPROVED)


def test_an_empty_row_says_nothing_whatever_happened_meanwhile() -> None:
    (found,) = judged(row(seen="3"))
    assert found.kind is Kind.UNCHANGED and found.statement is None


def test_a_step_reached_by_all_of_its_bodies_or_by_those_named() -> None:
    reached = {
        "effective_on": day("2020-07-01"),
        "reached": "June 2020 (PC and Council)",
        "evidence": "SC0603",
    }
    (found,) = judged(row(**reached))
    assert found.statement and [(a.body, a.on) for a in found.statement.acts] == [
        ("PC", day("2020-07-01")),
        ("Council", day("2020-07-01")),
    ]
    (found,) = judged(
        row(**reached, body="council; ", acted_on=day("2020-06-25"), decision="adopted")
    )
    assert found.statement and [(a.body, a.on, a.decision) for a in found.statement.acts] == [
        ("Council", day("2020-06-25"), "adopted")
    ]
    assert found.kind is Kind.CHANGES


@pytest.mark.parametrize(
    ("cells", "address", "code", "said"),
    [
        ({"effective_on": "04/05/2020", "note": "x"}, "D9", "days", "04/05/2020"),
        ({"effective_on": "May 2020", "note": "x"}, "D9", "day", "May 2020"),
        ({"note": "x"}, "D9", "no_day", ""),
        ({**FULL, "status": "nearly done"}, "E9", "status", "nearly done"),
        ({**FULL, "authority": "the boss"}, "L9", "authority", "the boss"),
        ({**FULL, "reached": "May 2020 (PTC)"}, "F9", "step", "May 2020 (PTC)"),
        ({**FULL, "reached": "April 2020 (PTC)", "body": "WHO"}, "G9", "body", "WHO"),
        (
            {**FULL, "reached": "April 2020 (PTC)", "body": "Council"},
            "G9",
            "not_in_step",
            "Council",
        ),
        ({**FULL, "decision": "approved"}, "I9", "no_step", "approved"),
        ({**FULL, "anticipated_month": "soon"}, "O9", "month", "soon"),
        ({**FULL, "anticipated_month": "01/10/2020"}, "O9", "days", "01/10/2020"),
        ({**FULL, "step": "mid-2021"}, "P9", "step", "mid-2021"),
        ({**FULL, "seen": "9"}, "C9", "seen", "9"),
        ({**FULL, "seen": ""}, "C9", "seen", ""),
        ({**FULL, "seen": "3.7"}, "C9", "seen", "3.7"),
    ],
)
def test_a_cell_that_cannot_be_taken_is_named(
    cells: dict[str, str], address: str, code: str, said: str
) -> None:
    (found,) = judged(row(**cells))  # type: ignore[arg-type]
    assert found.kind is Kind.INVALID
    assert (address, code, said) in [(f.address, f.code, f.words) for f in found.faults]


def test_a_day_is_read_where_it_can_mean_one_alone() -> None:
    (found,) = judged(
        row(effective_on="30/04/2020", note="x", status="postponed", anticipated_month="oct. 2020")
    )
    assert [(p.field, p.code) for p in found.problems] == [
        ("step", "postponed.step"),
        ("reason", "postponed.reason"),
        ("anticipated_action", "postponed.action"),
    ]
    assert found.statement and found.statement.effective_on == day("2020-04-30")
    assert found.statement.anticipated_month == day("2020-10-01")
    (found,) = judged(row(effective_on="04/05/2020", note="x"))
    assert [each.days for each in found.faults] == [(day("2020-05-04"), day("2020-04-05"))]


@pytest.mark.parametrize(
    ("cells", "faults", "problems"),
    [
        (
            {"effective_on": "04/05/2020", "status": "postponed", "anticipated_month": "soon"},
            ["D9", "O9"],
            ["P9", "M9", "N9"],
        ),
        ({"status": "completed"}, ["D9"], ["K9"]),
        ({"effective_on": "soon", "status": "done"}, ["D9", "E9"], []),
        ({**FULL, "reached": "never", "note": ""}, ["F9"], []),
        ({**FULL, "authority": "boss", "note": "x" * 5001}, ["L9"], ["J9"]),
    ],
)
def test_a_row_says_all_its_troubles_at_once_and_each_once(
    cells: dict[str, str], faults: list[str], problems: list[str]
) -> None:
    (found,) = judged(row(**cells))
    assert found.kind is Kind.INVALID and found.statement is None
    assert [each.address for each in found.faults] == faults
    assert [found.address_of(each) for each in found.problems] == problems


def test_the_rules_of_the_record_hold_and_name_the_cell() -> None:
    postponed = {"effective_on": day("2020-05-01"), "status": "Postponed"}
    (found,) = judged(row(**postponed))  # type: ignore[arg-type]
    assert found.kind is Kind.INVALID
    assert {(p.code, found.address_of(p)) for p in found.problems} == {
        ("postponed.step", "P9"),
        ("postponed.reason", "M9"),
        ("postponed.action", "N9"),
        ("postponed.month", "O9"),
    }
    (found,) = judged(row(effective_on=day("2020-05-01"), status="completed"))
    assert [(p.code, found.address_of(p)) for p in found.problems] == [("completed.evidence", "K9")]
    (found,) = judged(row(effective_on=day("2020-08-01"), note="tomorrow"))
    assert [(p.code, found.address_of(p)) for p in found.problems] == [("effective.future", "D9")]


def test_what_somebody_else_recorded_meanwhile_is_shown_and_decided() -> None:
    (found,) = judged(row(seen="3", **FULL))
    assert found.kind is Kind.MEANWHILE and [r.id for r in found.meanwhile] == [8]
    (found,) = judged(row(seen="3", **FULL), r9=Choice.AFTER)
    assert found.kind is Kind.CHANGES and found.seen == 8
    (found,) = judged(row(seen="3", **FULL), r9=Choice.LEAVE)
    assert found.kind is Kind.UNCHANGED


def test_a_file_sent_twice_changes_nothing_the_second_time() -> None:
    (first,) = judged(row(**FULL))
    assert first.statement
    written = first.statement.recorded(9, dt.datetime(2020, 7, 1, tzinfo=dt.UTC), "ana")
    lines = {**LINES, 1: replace(LINES[1], reports=(*REPORTS, written))}
    (again,) = judge_update(
        [row(**FULL)], UpdateCircumstances(lines, SPOKEN, "ana", day("2020-07-01"))
    )
    assert again.kind is Kind.UNCHANGED and again.again


def test_lines_that_are_unknown_mixed_up_or_given_twice() -> None:
    unknown, added, mixed, first, second = judged(
        row(9, ref="WP 99.1", line="77"),
        row(10, line="", **FULL),
        row(11, line="2", **FULL),
        row(12, ref="WP 10.1a", line="2.0", seen="0"),
        row(13, ref="wp 10.1A", line="2", seen="0"),
    )
    assert [(j.kind, j.faults[0].code) for j in (unknown, added)] == [
        (Kind.UNKNOWN, "unknown"),
        (Kind.UNKNOWN, "unnumbered"),
    ]
    assert (
        mixed.kind is Kind.UNKNOWN
        and mixed.faults[0].words == "WP 10.1a"
        and mixed.faults[0].address == "A11"
    )
    assert first.kind is second.kind is Kind.DUPLICATE
