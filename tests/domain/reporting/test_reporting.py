"""What may be recorded: every rule of product.md, section 3, by hand."""

from typing import Any

import pytest

from tests.support.building import acts, day, report, steps
from wp.domain.history import history
from wp.domain.progress import Act, ProgressReport, ProgressStatus, Statement, fold
from wp.domain.reporting.rules import Circumstances, problems
from wp.domain.status import TimelineStatus, is_stale

TWO = "April 2020 (PTC) June 2020 (Council)"
TODAY, START = day("2020-09-01"), day("2019-07-01")
PTC = Act("April 2020 (PTC)", "PTC", day("2020-04-29"), "took note")
COUNCIL = Act("June 2020 (Council)", "Council", day("2020-06-27"), "adopted")
PTC_REPORT = report(
    1, "2020-05-01", "in progress", acts=acts(("April 2020 (PTC)", "PTC", "2020-04-29"))
)
DENIAL = report(3, "2020-07-01", denies=(("April 2020 (PTC)", "PTC"),))
LATE: dict[str, Any] = {
    "status": ProgressStatus.POSTPONED,
    "step": "April 2020 (PTC)",
    "reason": "no meeting",
    "anticipated_action": "autumn",
    "anticipated_month": day("2020-10-01"),
}


def found(
    timeline: str = TWO, reports: tuple[ProgressReport, ...] = (), actor: str = "ana", **said: Any
) -> set[str]:
    """The codes of the problems of a statement, effective on 1 July 2020 unless said otherwise."""
    statement = Statement(1, **({"effective_on": day("2020-07-01")} | said))
    given = Circumstances(steps(timeline), reports, START, TODAY)
    return {f"{problem.field}:{problem.code}" for problem in problems(statement, actor, given)}


CASES: list[tuple[dict[str, Any], set[str]]] = [
    ({"note": "works"}, set()),
    ({}, {"note:nothing_said"}),
    ({"note": "  "}, {"note:nothing_said"}),
    ({"note": "x", "actor": " "}, {"actor:actor.missing"}),
    ({"note": "x", "effective_on": day("2020-09-02")}, {"effective_on:effective.future"}),
    ({"note": "x", "effective_on": day("2019-06-30")}, {"effective_on:effective.before"}),
    ({"status": ProgressStatus.COMPLETED}, {"evidence:completed.evidence"}),
    ({"status": ProgressStatus.COMPLETED, "evidence": "PC0603, para 5"}, set()),
    ({"status": ProgressStatus.DISCONTINUED}, {"reason:discontinued.reason"}),
    ({"status": ProgressStatus.NOT_REPORTED}, {"status:status.unreported"}),
    (
        {"status": ProgressStatus.POSTPONED},
        {
            "step:postponed.step",
            "reason:postponed.reason",
            "anticipated_action:postponed.action",
            "anticipated_month:postponed.month",
        },
    ),
    (LATE, set()),
    (LATE | {"anticipated_month": day("2020-04-01")}, {"anticipated_month:postponed.not_later"}),
    (LATE | {"step": "May 2020 (PTC)"}, {"step:step.unknown"}),
    (LATE | {"reports": (PTC_REPORT,)}, {"step:step.reached"}),
    (LATE | {"timeline": "Ongoing", "step": ""}, set()),
    (LATE | {"timeline": "Ongoing (PTC)", "step": "Ongoing (PTC)"}, {"step:step.undated"}),
    ({"acts": (PTC,)}, set()),
    ({"acts": (Act("May 2020 (PTC)", "PTC", day("2020-04-29")),)}, {"acts:act.step"}),
    ({"acts": (Act("April 2020 (PTC)", "Council", day("2020-04-29")),)}, {"acts:act.body"}),
    ({"acts": (Act("April 2020 (PTC)", "PTC", day("2020-07-02")),)}, {"acts:act.later"}),
    (
        {"acts": (PTC,), "effective_on": day("2020-05-01"), "reports": (PTC_REPORT, DENIAL)},
        {"acts:act.denied"},
    ),
    ({"acts": (PTC,), "effective_on": day("2020-07-02"), "reports": (PTC_REPORT, DENIAL)}, set()),
    ({"acts": (PTC, COUNCIL)}, {"evidence:last_step.evidence"}),
    ({"acts": (COUNCIL,), "reports": (PTC_REPORT,)}, {"evidence:last_step.evidence"}),
    ({"acts": (PTC, COUNCIL), "evidence": "SC0200"}, set()),
    ({"denies": (("April 2020 (PTC)", "PTC"),), "reports": (PTC_REPORT,)}, set()),
    ({"denies": (("April 2020 (PTC)", "PTC"),)}, {"denies:denies.none"}),
    ({"note": "x", "supersedes": 9}, {"supersedes:supersedes.unknown"}),
    ({"note": "x", "supersedes": 1, "reports": (PTC_REPORT,)}, set()),
    ({"supersedes": 1, "reports": (PTC_REPORT,)}, {"reason:withdrawn.reason"}),
    ({"supersedes": 1, "reason": "wrong line", "reports": (PTC_REPORT,)}, set()),
    (
        {
            "note": "x",
            "supersedes": 1,
            "reports": (PTC_REPORT, report(2, "2020-05-02", note="y", supersedes=1)),
        },
        {"supersedes:supersedes.twice"},
    ),
    (
        {
            "supersedes": 2,
            "reason": "r",
            "reports": (PTC_REPORT, report(2, "2020-05-02", reason="z", supersedes=1)),
        },
        {"supersedes:supersedes.withdrawal"},
    ),
    ({"note": "n" * 20_000}, {"note:too_long"}),
    ({"note": "a\x07b"}, {"note:control"}),
    ({"note": "a\ud800b"}, {"note:control"}),
    ({"note": "ok\nyes\t\u202eabc\u202c =1+1 <b>**x**"}, set()),
]


@pytest.mark.parametrize(("said", "expected"), CASES)
def test_what_each_rule_refuses(said: dict[str, Any], expected: set[str]) -> None:
    assert found(**said) == expected


def test_a_withdrawn_report_leaves_no_trace_on_the_state_and_both_stay_in_the_history() -> None:
    withdrawal = report(2, "2020-05-02", reason="wrong line", supersedes=1)
    both = (PTC_REPORT, withdrawal)
    state, without = (fold(steps(TWO), reports, day("2020-12-01")) for reports in (both, ()))
    assert state == without and state.latest is None
    assert is_stale(state, TimelineStatus.OVERDUE, START, START, day("2020-06-01"))
    chapters = history(steps(TWO), both)
    assert [(c.report.id, c.superseded_by) for c in chapters] == [(1, 2), (2, None)]
    assert len(chapters[0].moves) == len(chapters[1].moves) > 0
