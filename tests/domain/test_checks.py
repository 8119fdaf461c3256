"""The checks of what a plan prints: what breaks each, and what keeps it; every check worded and
sourced."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.building import report
from tests.support.check_plans import (
    CODES,
    WIDE,
    broken,
    disagreement,
    of_tasks,
    proposal,
    refs,
    wide,
)
from tests.support.error_text import refuses
from tests.support.small_plans import basis, edition, task, with_unread_type
from wp.domain.checks.keywords import WordGroup
from wp.domain.checks.model import SOURCES, Breach, CheckCode, Source
from wp.domain.checks.run import RULES, Dismissal, judge, run_checks
from wp.domain.plans.alignment import DisagreementCode
from wp.domain.programme import Part, Task
from wp.errors import InputError
from wp.language.wording.checks import breach_sentence, mend_sentence, source_words
from wp.language.words import CATALOGUE, Words
from wp.loaders.data.keywords_table import load_check_words


def test_every_check_has_a_rule_a_source_and_words_in_both_languages() -> None:
    assert set(CheckCode) == RULES.keys() == SOURCES.keys()
    for code in CheckCode:
        assert f"check.name.{code.value}" in CATALOGUE and f"check.rule.{code.value}" in CATALOGUE
        assert any(key.startswith(f"check.mend.{code.value}.") for key in CATALOGUE), code
        assert SOURCES[code].introduction or SOURCES[code].paragraphs
        assert set(SOURCES[code].paragraphs) <= {*range(203, 207), 224, 226}
    for key in CATALOGUE:
        if key.startswith("check.breach."):
            assert key.replace("check.breach.", "check.mend.") in CATALOGUE, key


def test_a_source_is_said() -> None:
    assert source_words(Source((226,)), Words("en")) == "Report, paragraph 226"
    assert source_words(Source((205, 226)), Words("fr")) == "Rapport, paragraphes 205 et 226"
    assert source_words(Source(introduction=True), Words("en")) == "Annex III, introduction"


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
    found = broken(basis(edition("WP", topics("M", *"A" * 20))), CODES.MAINTENANCE_LAST)
    said = breach_sentence(found[0], Words("en"))
    assert (
        said.endswith("WP 2, WP 3, WP 4, WP 5, WP 6, WP 7, WP 8, WP 9 and 12 more.")
        and "+12" in found[0].read
    )
    assert mend_sentence(found[0], Words("en")).startswith("Move WP 1 behind WP 21")


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
    assert refs(basis(edition("WP", topics(*kinds))), CODES.MAINTENANCE_LAST) == early


def test_each_part_has_an_order_of_its_own() -> None:
    active, reports = edition("WP", topics("M")), edition("WP", topics("A"), part=Part.REPORTS)
    both = replace(active, topics=(*active.topics, *reports.topics))
    assert refs(basis(both), CODES.MAINTENANCE_LAST) == []


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
    assert refs(given, CODES.KNOWN_BODIES) == ["WP 1.1", "WP 1.2"]
    assert refs(given, CODES.REPORTING_BODIES) == ["DMPT", "SWG"]
    placed = of_tasks(wide(bodies="PTC, DMPT, SWG"), vocabulary=WIDE)
    assert refs(placed, CODES.KNOWN_BODIES) == refs(placed, CODES.REPORTING_BODIES) == []
    plan = edition("ECP", {"Section": (wide(bodies="DMPT"),)}, kind="actions")
    assert refs(basis(plan, vocabulary=WIDE), CODES.REPORTING_BODIES) == []


def test_a_step_of_the_council_has_the_council_as_a_body() -> None:
    dated = "April 2020 (PTC) June 2020 (Council)"
    given = of_tasks(task(bodies="PTC", timeline=dated), task(timeline=dated), task(bodies="PTC"))
    assert refs(given, CODES.COUNCIL_LISTED) == ["WP 1.1"]


def every_fault() -> dict[str, Breach]:
    """One breach of each fault of each check, from plans made to break them all."""
    tasks = (
        wide("Training", "PTC", kind="M", codes="", timeline="June 2019"),
        wide("GNC", "PTC", kind="A", timeline="June 2023 (Council)"),
        wide("GNC", "PTC, DMPT", kind="M", codes="none"),
        wide("GNC", "Moon", kind=None, timeline="April 2020 (PTC)"),
        wide("Other", kind=None, timeline="May 2020 (PTC)"),
        wide("Done", kind="M", timeline="May 2020"),
    )
    said = {
        tasks[4].lines[0].id: (
            report(1, "2020-05-01", acts=[("May 2020 (PTC)", "PTC", "2020-05-01")]),
        ),
        tasks[5].lines[0].id: (report(2, "2020-05-01", "completed"),),
    }
    plan = edition(
        "WP",
        {
            "One": (tasks[0], tasks[2]),
            "Two": (tasks[1], tasks[3]),
            "Three": tasks[4:],
            "Four": (wide(kind="M"), wide(kind="A")),
        },
    )
    plan = with_unread_type(plan, "WP 3.1", "X")
    action = edition("ECP", {"Section": (wide(),)}, kind="actions")
    given = replace(
        basis(plan, action, on="2020-12-31", reports=said, vocabulary=WIDE),
        disagreements=tuple(
            disagreement(code)
            for code in DisagreementCode
            if code is not DisagreementCode.NO_ACTION
        ),
        proposals=(proposal(2, ("Chile",), ""),),
    )
    return {f"{each.check.value}.{each.fault}": each for each in run_checks(given)}


def test_every_fault_is_worded_in_both_languages() -> None:
    found = every_fault()
    mends = {key.removeprefix("check.mend.") for key in CATALOGUE if key.startswith("check.mend.")}
    assert found.keys() == mends
    for breach in found.values():
        for language in ("en", "fr"):
            words = Words(language)
            for said in (breach_sentence(breach, words), mend_sentence(breach, words)):
                assert len(said) > 20 and "{" not in said and said.endswith("."), said
        marked = breach_sentence(
            breach, Words("en"), lambda ref, topic: f"<{ref}>", lambda text: f"<{text}>"
        )
        assert "<" in marked


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


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("group,word,source\nmoon,word,x\n", "row 2, column group: 'moon'"),
        ("group,word,source\nGNC,GNC,x\nGNC,*,x\n", "row 3, column word"),
        (None, "cannot be read"),
    ],
)
def test_a_table_of_words_that_cannot_be_taken_names_the_row(
    content: str | None, message: str, tmp_path: Path
) -> None:
    file = tmp_path / "check_words.csv"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    with refuses(InputError, message):
        load_check_words(file)


def test_words_are_whole_unless_a_star_leaves_their_ending_open() -> None:
    words = basis().words
    find = words.find
    assert find(WordGroup.NETWORKED_CUSTOMS, "the gnc handbook") == "gnc"
    assert (
        find(WordGroup.NETWORKED_CUSTOMS, "GNCX, a utility\nblock-like thing") == "utility\nblock"
    )
    assert find(WordGroup.CAPACITY_BUILDING, "retraining, capacities, discredited") == ""
