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
from wp.language.wording.alignment import alignment_headline, disagreement_sentence, place_words
from wp.language.words import Words

CODES = DisagreementCode


def test_time_frames_that_differ(found: tuple[Disagreement, ...]) -> None:
    """By hand: the rows "same" or "part of" on a task, a line or an active topic, each time frame
    of Annex II beside the last date of Annex III.

    An undated action that is part of something wider (6, 14, 17, 56) goes on whatever its pieces
    are dated; 57 agrees with the line that it is part of (17.2b, June 2020).
    """
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
        (CODES.ACTION_DATED, "ECP 47", "2020-06-30", "WP 11", "None"),
        (CODES.ACTION_DATED, "ECP 54", "2020-06-30", "WP 20.1", "None"),
    ]
    assert not any(each.met for each in found)


def test_actions_that_refer_but_have_no_task(found: tuple[Disagreement, ...]) -> None:
    """By hand: of the 17 that refer, those without a row "same" or "part of" on a task, line or
    active topic: ECP 4 has one, on an inactive topic; ECP 43 is completed and wants none."""
    assert {
        each.subject.ref: [end.ref for end in each.others] for each in of(found, CODES.NO_TASK)
    } == {
        "ECP 4": ["WP I4"],
        "ECP 8": ["WP 30.1"],
        "ECP 9": ["WP 30.1"],
        "ECP 11": ["WP 15.1"],
        "ECP 23": ["WP 30.1"],
        "ECP 24": ["WP 30.1"],
        "ECP 44": ["WP 11", "WP 19"],
    }


def test_actions_on_an_inactive_topic(found: tuple[Disagreement, ...]) -> None:
    """By hand: regional integration, which refers to the Work Programme. The private sector in
    meetings (ECP 25) does not, and is only related to its topic."""
    seen = [(each.subject.ref, each.others[0].ref) for each in of(found, CODES.INACTIVE)]
    assert seen == [("ECP 4", "WP I4")]


def test_the_headline_counts_the_actions_whose_texts_contradict_the_work_programme(
    found: tuple[Disagreement, ...],
) -> None:
    """By hand: 5, 12, 47, 48 and 54 by their dates; 4, 8, 9, 11, 23, 24 and 44 without a task."""
    contradict = {each.subject.ref for each in found if each.code is not CODES.NO_ACTION}
    by_hand = (4, 5, 8, 9, 11, 12, 23, 24, 44, 47, 48, 54)
    assert contradict == {f"ECP {n}" for n in by_hand} and len(contradict) == 12
    assert alignment_headline(found, Words("en")) == (
        "12 actions contradict the Work Programme: 5 by their dates and 7 without a task there."
    )
    assert alignment_headline(found, Words("fr")) == fr(
        "12 actions contredisent le Programme de travail : 5 par leurs dates et 7 sans tâche dans "
        "celui-ci."
    )
    only_tasks = tuple(of(found, CODES.NO_ACTION))
    assert only_tasks and alignment_headline(only_tasks, Words("en")) == (
        "In what is shown, the two plans do not contradict each other."
    )


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
            "L'action ECP 5 est attendue pour le 31 décembre 2019, mais la dernière échéance de sa "
            "correspondance WP 8.2 est le 30 juin 2020, 182 jours plus tard."
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
