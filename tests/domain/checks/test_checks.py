"""The checks of what a plan prints: what breaks each, and what keeps it."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.support.plans.check_plans import (
    CODES,
    WIDE,
    broken,
    of_tasks,
    refs,
    wide,
)
from tests.support.plans.small_plans import basis, edition, task, with_unread_type
from wp.domain.checks.run import Dismissal, judge
from wp.domain.programme import Part, Task
from wp.language.wording.checks import breach_sentence, mend_sentence
from wp.language.words import Words


@pytest.mark.parametrize(
    ("text", "bodies", "breaks"),
    [
        ("Provide capacity building", "PTC", True),
        ("Capacity-building support", "PTC, CBC", False),
        ("Accredit more experts", "PTC", True),
        ("Constrained by strain", "PTC", False),
        ("Joint training workshops", "", True),
    ],
)
def test_capacity_building_names_the_cbc(text: str, bodies: str, breaks: bool) -> None:
    given = of_tasks(wide(text, bodies))
    assert refs(given, CODES.CAPACITY_BUILDING) == (["WP 1.1"] if breaks else [])


def test_capacity_building_is_told_by_indicator_and_topic_but_not_by_a_section() -> None:
    two = wide(indicators=("Report", "Training given"))
    assert refs(of_tasks(two), CODES.CAPACITY_BUILDING) == ["WP 1.1b"]
    assert refs(of_tasks(wide(), title="Technical assistance"), CODES.CAPACITY_BUILDING) == [
        "WP 1.1"
    ]
    plan = edition("ECP", {"Technical assistance, training and tools": (wide(),)}, kind="actions")
    assert refs(basis(plan), CODES.CAPACITY_BUILDING) == []


@pytest.mark.parametrize(
    ("timelines", "missing"),
    [
        (("April 2020 (PTC) June 2020 (Council)",), None),
        (("April 2020 (PTC)",), ["Council"]),
        (("June 2020 (Council)",), ["PTC"]),
        (("2021",), ["PTC", "Council"]),
        (("Ongoing until June 2021 when it ends",), ["PTC", "Council"]),
        (("Depends on the schedule, but usually once a year (PTC) June 2020 (Council)",), None),
        (("Ongoing",), None),
        (("TBD",), None),
    ],
)
def test_a_dated_task_has_both_steps(timelines: tuple[str, ...], missing: list[str] | None) -> None:
    found = broken(of_tasks(task(timeline=timelines[0])), CODES.BOTH_STEPS)
    assert [body.short for each in found for body in dict(each.facts)["missing"]] == (missing or [])  # type: ignore[union-attr]


def test_the_steps_of_all_lines_of_a_task_count_together_and_an_action_needs_none() -> None:
    first, second = task(timeline="April 2020 (PTC)"), task(timeline="June 2020 (Council)")
    together = replace(first, lines=(*first.lines, *second.lines))
    assert refs(of_tasks(together), CODES.BOTH_STEPS) == []
    plan = edition("ECP", {"Section": (task(timeline="June 2020"),)}, kind="actions")
    assert refs(basis(plan), CODES.BOTH_STEPS) == []


def test_a_dated_line_that_names_nobody_is_told_by_itself() -> None:
    """Paragraph 226: timelines relate to the PTC and the Council; WP 17.2c and 17.2e are dated and
    name neither, though another line of their task names both."""
    lines = ("April 2020 (PTC) June 2020 (Council)", "December 2021", "Ongoing", "2021")
    first, *others = (task(timeline=timeline) for timeline in lines)
    together = replace(first, lines=(*first.lines, *(t.lines[0] for t in others)))
    found = broken(of_tasks(together), CODES.BOTH_STEPS)
    assert [(each.subject.ref, each.fault) for each in found] == [
        ("WP 1.1b", "nobody"),
        ("WP 1.1d", "nobody"),
    ]
    assert "December 2021" in breach_sentence(found[0], Words("en"))
    alone = broken(of_tasks(task(timeline="December 2021")), CODES.BOTH_STEPS)
    assert [each.fault for each in alone] == ["lacks"], "one fact is told once"


def test_advanced_stands_before_maintenance() -> None:
    kinds = ("M", "A", None, "M", "A")
    given = of_tasks(*(task(kind=kind) for kind in kinds))
    found = broken(given, CODES.ADVANCED_FIRST)
    assert [each.subject.ref for each in found] == ["WP 1.2", "WP 1.5"]
    assert "WP 1.1 and WP 1.4" in breach_sentence(found[1], Words("en"))
    assert (
        refs(of_tasks(task(kind="A"), task(kind="A"), task(kind="M")), CODES.ADVANCED_FIRST) == []
    )
    across = edition("WP", {"One": (task(kind="M"),), "Two": (task(kind="A"),)})
    assert refs(basis(across), CODES.ADVANCED_FIRST) == []


def test_a_long_plan_names_the_first_few_and_counts_the_others() -> None:
    found = broken(basis(edition("WP", topics("M", *"A" * 32))), CODES.MAINTENANCE_LAST)
    said = breach_sentence(found[0], Words("en"))
    assert said.endswith("WP 20, WP 21 and 12 more.") and "+12" in found[0].read
    assert mend_sentence(found[0], Words("en")).endswith("and 12 more ahead of WP 1.")


def topics(*kinds: str) -> dict[str, tuple[Task, ...]]:
    return {f"Topic {at}": tuple(task(kind=kind) for kind in own) for at, own in enumerate(kinds)}


@pytest.mark.parametrize(
    ("kinds", "early"),
    [
        (("A", "M"), []),
        (("M", "A"), ["WP 1"]),
        (("AM", "M", "MMA", "A", "M"), ["WP 2", "WP 3"]),
        (("M", "AM"), ["WP 1"]),
        (("M", "M"), []),
    ],
)
def test_topics_that_are_mainly_maintenance_stand_last(
    kinds: tuple[str, ...], early: list[str]
) -> None:
    """One fact is one breach of the plan, which names all topics on both sides."""
    found = broken(basis(edition("WP", topics(*kinds))), CODES.MAINTENANCE_LAST)
    assert [each.subject.ref for each in found] == ["WP"] * bool(early)
    named = [fact.ref for each in found for fact in dict(each.facts)["early"]]  # type: ignore[union-attr]
    assert named == early


def test_each_part_has_an_order_of_its_own() -> None:
    active, reports = edition("WP", topics("M")), edition("WP", topics("A"), part=Part.REPORTS)
    both = replace(active, topics=(*active.topics, *reports.topics))
    assert refs(basis(both), CODES.MAINTENANCE_LAST) == []
    worse = edition("WP", topics("M", "A", "M"), part=Part.REPORTS)
    given = replace(active, topics=(*edition("WP", topics("M", "A")).topics, *worse.topics))
    assert len(broken(basis(given), CODES.MAINTENANCE_LAST)) == 1, "both parts are one breach"


@pytest.mark.parametrize(
    ("kind", "bodies", "fault"),
    [
        ("A", "PTC, DMPT", None),
        ("M", "PTC, DMPT", "type"),
        ("A", "PTC", "dmpt"),
        (None, "PTC", "both"),
    ],
)
def test_networked_customs_is_advanced_with_the_dmpt(
    kind: str | None, bodies: str, fault: str | None
) -> None:
    found = broken(
        of_tasks(wide("Develop utility blocks", bodies, kind=kind)), CODES.NETWORKED_CUSTOMS
    )
    assert [each.fault for each in found] == ([fault] if fault else [])
    by_topic = of_tasks(wide("Go on", bodies, kind=kind), title="Globally Networked Customs")
    assert [each.fault for each in broken(by_topic, CODES.NETWORKED_CUSTOMS)] == (
        [fault] if fault else []
    )


def test_a_type_that_nobody_knows_is_quoted() -> None:
    plan = with_unread_type(
        edition("WP", {"Topic": (wide("GNC", "DMPT", kind=None),)}), "WP 1.1", "X"
    )
    found = broken(basis(plan), CODES.NETWORKED_CUSTOMS)
    assert "its type is: “X”" in breach_sentence(found[0], Words("en"))


def test_an_action_on_networked_customs_has_no_type_but_needs_the_dmpt() -> None:
    plan = edition(
        "ECP",
        {"Section": (wide("Promote GNC", "PTC", kind=None), wide("GNC", "DMPT", kind=None))},
        kind="actions",
    )
    assert [(b.subject.ref, b.fault) for b in broken(basis(plan), CODES.NETWORKED_CUSTOMS)] == [
        ("ECP 1.1", "dmpt")
    ]


def test_every_task_has_a_type_and_every_line_a_strategic_link() -> None:
    tasks = (task(), task(kind=None, codes=""), task(kind=None, codes="strategic goal"))
    given = basis(with_unread_type(edition("WP", {"Topic": tasks}), "WP 1.3", "X"))
    assert [(b.subject.ref, b.fault) for b in broken(given, CODES.TYPED)] == [
        ("WP 1.2", "none"),
        ("WP 1.3", "other"),
    ]
    assert [b.fault for b in broken(given, CODES.STRATEGIC)] == ["empty", "no_code"]
    plan = edition("ECP", {"Section": (task(kind=None),)}, kind="actions")
    assert refs(basis(plan), CODES.TYPED) == []


def test_a_body_that_nobody_knows_and_one_that_stands_nowhere() -> None:
    given = of_tasks(
        wide(bodies="PTC, Moon Committee"),
        wide(timeline="May 2020 (Moon Committee)"),
        vocabulary=WIDE,
    )
    # Words in the bracket of a timeline are no body but a finding (tests/loaders).
    assert refs(given, CODES.KNOWN_BODIES) == ["WP 1.1"]
    assert refs(given, CODES.REPORTING_BODIES) == ["DMPT", "SWG"]
    placed = of_tasks(wide(bodies="PTC, DMPT, SWG"), vocabulary=WIDE)
    assert refs(placed, CODES.KNOWN_BODIES) == refs(placed, CODES.REPORTING_BODIES) == []
    plan = edition("ECP", {"Section": (wide(bodies="DMPT"),)}, kind="actions")
    assert refs(basis(plan, vocabulary=WIDE), CODES.REPORTING_BODIES) == []


def test_a_step_of_the_council_has_the_council_as_a_body() -> None:
    dated = "April 2020 (PTC) June 2020 (Council)"
    given = of_tasks(task(bodies="PTC", timeline=dated), task(timeline=dated), task(bodies="PTC"))
    assert refs(given, CODES.COUNCIL_LISTED) == ["WP 1.1"]


DISMISSED = Dismissal(
    1, "type", "line 1", "WP 1.1", "", "an oversight", dt.datetime(2020, 1, 1, tzinfo=dt.UTC), "ana"
)


def test_a_dismissal_holds_for_what_was_read_and_from_when_it_was_recorded() -> None:
    breach = next(each for each in broken(of_tasks(task(kind=None)), CODES.TYPED))
    said = replace(DISMISSED, subject=breach.subject.key, read=breach.read)
    judged = next(judge([breach], [said]))
    assert (judged.dismissal, judged.former) == (said, None)
    early = dt.datetime(2019, 12, 1, tzinfo=dt.UTC)
    assert next(judge([breach], [said], early)).dismissal is None
    ended = replace(said, ended_at=dt.datetime(2020, 2, 1, tzinfo=dt.UTC))
    assert next(judge([breach], [ended])).dismissal is None
    assert (
        next(judge([breach], [ended], dt.datetime(2020, 1, 15, tzinfo=dt.UTC))).dismissal == ended
    )
    other = replace(said, read="none; type: X")
    judged = next(judge([breach], [other]))
    assert (judged.dismissal, judged.former) == (None, other)
    assert next(judge([breach], [replace(said, check="gnc")])).dismissal is None
