"""Every check has its rule, its source, and words for each of its faults."""

from dataclasses import replace

from tests.support.building import report
from tests.support.plans.check_plans import (
    WIDE,
    disagreement,
    proposal,
    wide,
)
from tests.support.plans.small_plans import basis, edition, with_unread_type
from wp.domain.checks.model import SOURCES, Breach, CheckCode, Source
from wp.domain.checks.run import RULES, run_checks
from wp.domain.plans.alignment import DisagreementCode
from wp.language.wording.checks import breach_sentence, mend_sentence, source_words
from wp.language.words import CATALOGUE, Words


def test_every_check_has_a_rule_a_source_and_words_in_both_languages() -> None:
    assert set(CheckCode) == RULES.keys() == SOURCES.keys()
    for code in CheckCode:
        assert f"check.name.{code.value}" in CATALOGUE and f"check.rule.{code.value}" in CATALOGUE
        assert any(key.startswith(f"check.mend.{code.value}.") for key in CATALOGUE), code
        assert SOURCES[code].named or SOURCES[code].paragraphs
        assert set(SOURCES[code].paragraphs) <= {*range(203, 207), 224, 226}
    for key in CATALOGUE:
        if key.startswith("check.breach."):
            assert key.replace("check.breach.", "check.mend.") in CATALOGUE, key


def test_a_source_is_said() -> None:
    assert source_words(Source((226,)), Words("en")) == "Report, paragraph 226"
    assert source_words(Source((205, 226)), Words("fr")) == "Rapport, paragraphes 205 et 226"
    assert source_words(Source(named="introduction"), Words("en")) == "Annex III, introduction"
    assert source_words(SOURCES[CheckCode.PERIOD], Words("en")).startswith("No paragraph asks")
    rules = source_words(Source(named="rules"), Words("fr"))
    assert rules == "Règles du registre, ordre des étapes"


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
    first, second = wide(timeline="June 2020 (PTC), June 2020 (Council)"), wide(timeline="2021")
    two_lines = replace(first, lines=(*first.lines, *second.lines))
    two = [wide(each, timeline="April 2020 (PTC) June 2020 (Council)") for each in ("Late", "Shut")]
    said = {
        tasks[4].lines[0].id: (
            report(1, "2020-05-01", acts=[("May 2020 (PTC)", "PTC", "2020-05-01")]),
        ),
        tasks[5].lines[0].id: (report(2, "2020-05-01", "completed"),),
        two[0].lines[0].id: (report(3, "2020-04-30", step="April 2020 (PTC)", month="2020-10"),),
        two[1].lines[0].id: (report(4, "2020-05-01", "completed", as_it_stands="by writing"),),
    }
    plan = edition(
        "WP",
        {
            "One": (tasks[0], tasks[2]),
            "Two": (tasks[1], tasks[3]),
            "Three": tasks[4:],
            "Four": (wide(kind="M"), wide(kind="A")),
            "Five": (two_lines, *two),
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
