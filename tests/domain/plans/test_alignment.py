"""Do the two plans agree? The expected lists are worked out by hand from the annexes and
`data/alignment.csv`."""

import pytest

from tests.support.french import fr
from tests.support.plans.disagreements import of
from wp.domain.plans.alignment import (
    TIMES,
    Disagreement,
    DisagreementCode,
)
from wp.language.wording.alignment import disagreement_sentence, place_words
from wp.language.words import Words

CODES = DisagreementCode


def test_time_frames_that_differ(found: tuple[Disagreement, ...]) -> None:
    """By hand: the 29 rows "same" or "part of" on a task or active topic, each time frame of
    Annex II beside the last date of Annex III (a topic's is that of all its tasks: June 2021 for
    topic 19, December 2021 for topic 17)."""
    dated = [
        (
            each.code,
            each.subject.ref,
            str(each.subject.due),
            each.others[0].ref,
            str(each.others[0].due),
        )
        for each in of(found, *TIMES)
    ]
    assert dated == [
        (CODES.DATES_DIFFER, "ECP 5", "2019-12-31", "WP 8.2", "2020-06-30"),
        (CODES.DATES_DIFFER, "ECP 12", "2020-06-30", "WP 6.1", "2021-06-30"),
        (CODES.DATES_DIFFER, "ECP 48", "2020-01-31", "WP 19.4", "2020-04-30"),
        (CODES.DATES_DIFFER, "ECP 57", "2020-06-30", "WP 17.2", "2021-12-31"),
        (CODES.ACTION_DATED, "ECP 47", "2020-06-30", "WP 11", "None"),
        (CODES.ACTION_DATED, "ECP 54", "2020-06-30", "WP 20.1", "None"),
        (CODES.TARGET_DATED, "ECP 6", "None", "WP 15.1", "2021-06-30"),
        (CODES.TARGET_DATED, "ECP 14", "None", "WP 19", "2021-06-30"),
        (CODES.TARGET_DATED, "ECP 17", "None", "WP 9.2", "2020-06-30"),
        (CODES.TARGET_DATED, "ECP 17", "None", "WP 19.1", "2021-06-30"),
        (CODES.TARGET_DATED, "ECP 56", "None", "WP 17", "2021-12-31"),
    ]
    assert [each.subject.ref for each in found if each.met] == [
        "ECP 57"
    ]  # version 4.0 is decided in June 2020


def test_actions_that_refer_but_have_no_task(found: tuple[Disagreement, ...]) -> None:
    """By hand: of the 17 that refer, those without a row "same" or "part of"; ECP 4 has one, on
    an inactive topic."""
    assert {
        each.subject.ref: [end.ref for end in each.others] for each in of(found, CODES.NO_TASK)
    } == {
        "ECP 8": ["WP 30.1"],
        "ECP 9": ["WP 30.1"],
        "ECP 11": ["WP 15.1"],
        "ECP 23": ["WP 30.1"],
        "ECP 24": ["WP 30.1"],
        "ECP 43": ["WP 3.2"],
        "ECP 44": ["WP 11", "WP 19"],
    }


def test_actions_on_an_inactive_topic(found: tuple[Disagreement, ...]) -> None:
    """By hand: regional integration (refers to the Work Programme) and the private sector in
    meetings (does not)."""
    seen = [
        (each.subject.ref, each.others[0].ref, each.refers) for each in of(found, CODES.INACTIVE)
    ]
    assert seen == [("ECP 4", "WP I4", True), ("ECP 25", "WP I2", False)]


def test_tasks_without_any_action(found: tuple[Disagreement, ...]) -> None:
    """By hand: the 63 tasks less the 31 that a row "same" or "part of" reaches (21 named alone,
    topics 11, 17 and 19 with 3, 3 and 4 tasks); the 11 reports are all left."""
    refs = [each.subject.ref.removeprefix("WP ") for each in of(found, CODES.NO_ACTION)]
    active = "2.1 2.2 3.1 4.4 8.1 10.2 13.1 14.1 14.2 16.1 16.2 18.1 18.2 22.2 23.1 24.1 24.2 25.2 "
    active += "25.3 26.1 27.1"
    reports = "28.1 29.1 29.2 30.1 30.2 30.3 30.4 31.1 31.2 31.3 31.4"
    assert " ".join(refs) == f"{active} {reports}"
    near = {
        each.subject.ref: [end.ref for end in each.others] for each in of(found, CODES.NO_ACTION)
    }
    assert near["WP 31.1"] == ["ECP 2"] and near["WP 2.1"] == []


def test_both_places_are_given(found: tuple[Disagreement, ...]) -> None:
    """ECP 5 is the fifth row of the table on page 2 of Annex II; WP 8.2 the 15th line of Annex
    III, on its page 6."""
    first = found[0]
    assert (
        place_words(first.subject, Words())
        == "ECP 5: annex2_ecp_action_plan.txt, page 2, table 1, row 5"
    )
    assert place_words(first.others[0], Words("fr")) == fr(
        "WP 8.2 : annex3_work_programme.txt, page 6, tableau 1, rangée 15"
    )
    assert all(
        end.place.document.startswith("annex")
        for each in found
        for end in (each.subject, *each.others)
    )


SENTENCES = [
    (
        "ECP 5",
        "ECP 5 is due on 31 December 2019, but its counterpart WP 8.2 is last due on 30 June 2020, "
        "182 days "
        "later.",
        fr(
            "L'action ECP 5 est attendue pour le 31 décembre 2019, mais sa correspondance WP 8.2 "
            "l'est en dernier pour le "
            "30 juin 2020, 182 jours plus tard."
        ),
    ),
    (
        "ECP 57",
        "ECP 57 is due on 30 June 2020, but its counterpart WP 17.2 is last due on 31 December "
        "2021, 549 days "
        "later; an earlier step of WP 17.2 falls on the date of the action.",
        fr(
            "L'action ECP 57 est attendue pour le 30 juin 2020, mais sa correspondance WP 17.2 "
            "l'est en dernier pour le "
            "31 décembre 2021, 549 jours plus tard ; une étape antérieure de WP 17.2 tombe à la "
            "date de l'action."
        ),
    ),
    (
        "ECP 54",
        "ECP 54 is due on 30 June 2020, but its counterpart WP 20.1 has no date (“Ongoing”).",
        fr(
            "L'action ECP 54 est attendue pour le 30 juin 2020, mais sa correspondance WP 20.1 "
            "n'a pas de date "
            "(« Ongoing »)."
        ),
    ),
    (
        "ECP 14",
        "ECP 14 has no date (“Continuous activity”), but its counterpart WP 19 is last due on 30 "
        "June 2021.",
        fr(
            "L'action ECP 14 n'a pas de date (« Continuous activity »), mais sa correspondance WP "
            "19 est attendue en dernier "
            "pour le 30 juin 2021."
        ),
    ),
    (
        "ECP 44",
        "ECP 44 refers to the PTC Work Programme, but no task there is its counterpart; near to "
        "it: WP 11 and "
        "WP 19.",
        fr(
            "L'action ECP 44 renvoie au Programme de travail du CTP, mais aucune tâche n'y "
            "correspond ; proche : WP 11 et "
            "WP 19."
        ),
    ),
    (
        "ECP 25",
        "ECP 25 belongs to the topic WP I2 (“Customs-Business Partnership”), which the PTC Work "
        "Programme lists "
        "as inactive, without any task.",
        fr(
            "L'action ECP 25 relève du thème WP I2 (« Customs-Business Partnership »), que le "
            "Programme de travail du CTP "
            "classe comme inactif, sans aucune tâche."
        ),
    ),
    (
        "WP 2.1",
        "WP 2.1 has no counterpart among the actions.",
        fr("La tâche WP 2.1 n'a pas de correspondance parmi les actions."),
    ),
]


@pytest.mark.parametrize(
    ("ref", "english", "french"), SENTENCES, ids=[ref for ref, _, _ in SENTENCES]
)
def test_the_sentences(
    found: tuple[Disagreement, ...], ref: str, english: str, french: str
) -> None:
    each = next(each for each in found if each.subject.ref == ref)
    assert disagreement_sentence(each, Words("en")) == english
    assert disagreement_sentence(each, Words("fr")) == french


def test_every_disagreement_has_its_sentence_with_both_references(
    found: tuple[Disagreement, ...],
) -> None:
    for language in ("en", "fr"):
        for each in found:
            sentence = disagreement_sentence(each, Words(language))
            assert sentence.endswith(".") and "{" not in sentence
            assert all(end.ref in sentence for end in (each.subject, *each.others))
