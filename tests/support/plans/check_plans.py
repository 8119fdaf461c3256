"""Small plans and what breaks a check on them."""

import datetime as dt

from tests.support.building import day
from tests.support.plans.small_plans import basis, edition, task
from wp.domain.bodies import BodyVocabulary, ResponsibleBody
from wp.domain.checks.model import Basis, Breach, CheckCode
from wp.domain.checks.run import RULES
from wp.domain.findings import Place
from wp.domain.meetings.proposals import Proposal
from wp.domain.plans.alignment import Disagreement, DisagreementCode, End
from wp.domain.programme import Task

CODES = CheckCode


WIDE = BodyVocabulary(
    [
        ResponsibleBody("PTC", "Permanent Technical Committee"),
        ResponsibleBody("Council", "Council"),
        ResponsibleBody("CBC", "Capacity Building Committee"),
        ResponsibleBody(
            "DMPT", "Data Model Projects Team", reports_to="PTC", source="Annex III, task 28.1"
        ),
        ResponsibleBody("SWG", "SAFE Working Group", reports_to="PTC"),
        ResponsibleBody("EC", "Enforcement Committee", reports_to="Council"),
    ]
)


def broken(given: Basis, code: CheckCode) -> list[Breach]:
    return list(RULES[code](given))


def refs(given: Basis, code: CheckCode) -> list[str]:
    return [each.subject.ref for each in broken(given, code)]


def of_tasks(*tasks: Task, on: str = "2019-10-31", title: str = "Topic", **more: object) -> Basis:
    return basis(edition("WP", {title: tasks}), on=on, **more)  # type: ignore[arg-type]


def wide(text: str = "Do it", bodies: str = "PTC, Council", **more: object) -> Task:
    return task(text, bodies=bodies, vocabulary=WIDE, **more)  # type: ignore[arg-type]


def disagreement(code: DisagreementCode, ref: str = "ECP 1.1") -> Disagreement:
    ends = [
        End(each, False, "", Place("plan.txt"), ("June 2020",), due, frozenset((due,)))
        for each, due in ((ref, dt.date(2020, 6, 30)), ("WP 1.1", dt.date(2021, 6, 30)))
    ]
    return Disagreement(code, ends[0], (ends[1],))


def proposal(number: int, members: tuple[str, ...], document: str, **more: object) -> Proposal:
    values = {
        "proposed_on": day("2019-10-01"),
        "recorded_at": dt.datetime(2019, 10, 2, tzinfo=dt.UTC),
    } | more
    return Proposal(number, "WP", f"Topic {number}", members, (), document, "", **values)  # type: ignore[arg-type]
