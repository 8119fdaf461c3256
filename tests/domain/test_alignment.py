"""Do the two plans agree? The expected lists are worked out by hand from the annexes and
`data/alignment.csv`."""

import datetime as dt
from pathlib import Path

import pytest

from tests.support.building import day, report
from tests.support.error_text import in_words, refuses
from tests.support.paths import DATA
from tests.support.records import shipped_plans
from wp.domain.filter import Answer
from wp.domain.findings import Place
from wp.domain.plans.action_rows import action_rows, count_kinds
from wp.domain.plans.alignment import (
    TIMES,
    Disagreement,
    DisagreementCode,
    End,
    compare_times,
    disagreements,
    refers_to_ptc,
)
from wp.domain.plans.counterparts import Counterpart, LinkKind
from wp.domain.programme import Edition
from wp.domain.snapshot import position
from wp.errors import InputError
from wp.language.wording.alignment import disagreement_sentence, place_words
from wp.language.words import Words
from wp.loaders.data.vocabularies import load_counterparts
from wp.services.query import Question, ask

CODES = DisagreementCode


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Answer:
    engine = shipped_plans(tmp_path_factory.mktemp("alignment") / "wp.db")
    return ask(engine, Question(as_of=day("2019-10-31")))


@pytest.fixture(scope="module")
def links() -> tuple[Counterpart, ...]:
    return load_counterparts(DATA / "alignment.csv")


def plans(answer: Answer) -> tuple[Edition, Edition]:
    by_code = {edition.programme.code: edition for edition in answer.position.editions}
    return by_code["WP"], by_code["ECP"]


@pytest.fixture(scope="module")
def found(answer: Answer, links: tuple[Counterpart, ...]) -> tuple[Disagreement, ...]:
    return disagreements(links, *plans(answer), answer.lines)


def of(found: tuple[Disagreement, ...], *codes: DisagreementCode) -> list[Disagreement]:
    return [each for each in found if each.code in codes]


def test_every_action_is_judged_and_every_link_meets_something(
    answer: Answer, links: tuple[Counterpart, ...]
) -> None:
    wp_edition, ecp_edition = plans(answer)
    actions = {task.ref for _, task, _ in ecp_edition.lines()}
    targets = {
        ref
        for topic in wp_edition.topics
        for ref in (topic.ref, *(task.ref for task in topic.tasks))
    }
    assert {link.action for link in links} == actions == {f"ECP {n}" for n in range(1, 64)}
    assert {link.target for link in links if link.target} <= targets
    assert all(len(link.reason) > 20 for link in links)
    assert len({(link.action, link.target) for link in links}) == len(links)
    alone = {link.action for link in links if link.kind is LinkKind.NONE}
    assert not alone & {link.action for link in links if link.kind is not LinkKind.NONE}


def test_which_actions_refer_to_the_work_programme_of_the_ptc(answer: Answer) -> None:
    """Read off the third column of Annex II: "(Draft) PTC Work Programme (2019-2022)" stands in
    these 17 cells."""
    _, ecp_edition = plans(answer)
    refer = [
        task.number for _, task, line in ecp_edition.lines() if refers_to_ptc(line.programmes.text)
    ]
    assert list(map(int, refer)) == [1, 4, 5, 6, 7, 8, 9, 11, 12, 14, 15, 17, 19, 23, 24, 43, 44]


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
    active = "2.1 2.2 3.1 4.4 8.1 10.2 13.1 14.1 14.2 16.1 16.2 18.1 18.2 22.2 23.1 24.1 24.2 25.2 25.3 26.1 27.1"
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
    assert (
        place_words(first.others[0], Words("fr"))
        == "WP 8.2 : annex3_work_programme.txt, page 6, tableau 1, rangée 15"
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
        "L'action ECP 5 est attendue pour le 31 décembre 2019, mais sa correspondance WP 8.2 l'est "
        "en dernier pour le "
        "30 juin 2020, 182 jours plus tard.",
    ),
    (
        "ECP 57",
        "ECP 57 is due on 30 June 2020, but its counterpart WP 17.2 is last due on 31 December "
        "2021, 549 days "
        "later; an earlier step of WP 17.2 falls on the date of the action.",
        "L'action ECP 57 est attendue pour le 30 juin 2020, mais sa correspondance WP 17.2 l'est "
        "en dernier pour le "
        "31 décembre 2021, 549 jours plus tard ; une étape antérieure de WP 17.2 tombe à la date "
        "de l'action.",
    ),
    (
        "ECP 54",
        "ECP 54 is due on 30 June 2020, but its counterpart WP 20.1 has no date (“Ongoing”).",
        "L'action ECP 54 est attendue pour le 30 juin 2020, mais sa correspondance WP 20.1 n'a pas "
        "de date "
        "(« Ongoing »).",
    ),
    (
        "ECP 14",
        "ECP 14 has no date (“Continuous activity”), but its counterpart WP 19 is last due on 30 "
        "June 2021.",
        "L'action ECP 14 n'a pas de date (« Continuous activity »), mais sa correspondance WP 19 "
        "est attendue en dernier "
        "pour le 30 juin 2021.",
    ),
    (
        "ECP 44",
        "ECP 44 refers to the PTC Work Programme, but no task there is its counterpart; near to "
        "it: WP 11 and "
        "WP 19.",
        "L'action ECP 44 renvoie au Programme de travail du CTP, mais aucune tâche n'y correspond "
        "; proche : WP 11 et "
        "WP 19.",
    ),
    (
        "ECP 25",
        "ECP 25 belongs to the topic WP I2 (“Customs-Business Partnership”), which the PTC Work "
        "Programme lists "
        "as inactive, without any task.",
        "L'action ECP 25 relève du thème WP I2 (« Customs-Business Partnership »), que le "
        "Programme de travail du CTP "
        "classe comme inactif, sans aucune tâche.",
    ),
    (
        "WP 2.1",
        "WP 2.1 has no counterpart among the actions.",
        "La tâche WP 2.1 n'a pas de correspondance parmi les actions.",
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


def test_actions_by_section_and_nearest_link(
    answer: Answer, links: tuple[Counterpart, ...]
) -> None:
    """By hand, section by section, each action under its nearest row (same, part of, related,
    none)."""
    rows = action_rows(links, answer.lines, plans(answer)[1])
    counts = [tuple(each.kinds.get(kind, 0) for kind in LinkKind) for each in count_kinds(rows)]
    assert counts == [(6, 5, 6, 0), (3, 2, 8, 3), (1, 1, 7, 0), (3, 4, 6, 3), (0, 1, 2, 2)]
    assert [sum(each) for each in counts] == [17, 16, 9, 16, 5]


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
    later = position((wp_edition, ecp_edition), {line.id: (moved,)}, (), day("2020-07-01"))
    found = disagreements(links, wp_edition, ecp_edition, later.lines)
    assert "ECP 12" not in {each.subject.ref for each in found}


def end(due: str | None) -> End:
    due_day: dt.date | None = day(due) if due else None
    return End("X 1", False, "", Place("x"), (), due_day, frozenset({due_day} if due_day else ()))


@pytest.mark.parametrize(
    ("action", "target", "code"),
    [
        ("2020-06-30", "2020-06-30", None),
        (None, None, None),
        ("2020-06-30", "2020-07-31", CODES.DATES_DIFFER),
        ("2020-06-30", None, CODES.ACTION_DATED),
        (None, "2020-06-30", CODES.TARGET_DATED),
    ],
)
def test_how_times_are_compared(
    action: str | None, target: str | None, code: DisagreementCode | None
) -> None:
    assert compare_times(end(action), end(target)) is code


def test_a_link_to_what_is_not_there_and_an_action_nobody_judged(answer: Answer) -> None:
    """Only one row: ECP 99 is passed over, and so is a task that the plan does not have."""
    links = (
        Counterpart("ECP 99", "WP 1.1", LinkKind.SAME, "no such action"),
        Counterpart("ECP 1", "WP 99.1", LinkKind.SAME, "no such task"),
    )
    found = disagreements(links, *plans(answer), answer.lines)
    assert len(of(found, CODES.NO_ACTION)) == 63 and len(of(found, CODES.NO_TASK)) == 17
    assert {row.kind for row in action_rows(links, answer.lines, plans(answer)[1])} == {
        None,
        LinkKind.SAME,
    }


HEAD = "programme_action,target,kind,reason\nECP 1,WP 1.1,same,The same.\n"


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (
            "ECP 2,WP 1.1,alike,Because.",
            "row 3, column kind: 'alike': known are: same, part of, related, no counterpart.",
        ),
        ("ECP 2,WP 1.1,same,", "row 3, column reason: ECP 2 has none"),
        ("ECP 2,WP 1.1,same,  ", "row 3, column reason: ECP 2 has none"),
        ("ECP 2,WP 1.1", "row 3, column kind: '': known are: same"),
        (",WP 1.1,same,Because.", "row 3, column programme_action"),
        (
            "ECP 2,,same,Because.",
            "row 3, column target: '', but one is missing for the kind 'same'",
        ),
        (
            "ECP 2,WP 1.1,no counterpart,Because.",
            "row 3, column target: 'WP 1.1', but none belongs to the kind",
        ),
    ],
)
def test_a_table_that_cannot_be_taken_names_file_and_row(
    tmp_path: Path, row: str, says: str
) -> None:
    file = tmp_path / "alignment.csv"
    file.write_text(HEAD + row + "\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_counterparts(file)
    assert in_words(caught.value).startswith(f"alignment.csv, {says}")


def test_an_action_that_no_edition_has_is_tolerated(tmp_path: Path) -> None:
    file = tmp_path / "alignment.csv"
    file.write_text(HEAD + "ECP 99,,no counterpart,It was dropped.\n", encoding="utf-8")
    assert [link.action for link in load_counterparts(file)] == ["ECP 1", "ECP 99"]
    with refuses(InputError, "cannot be read"):
        load_counterparts(tmp_path / "gone.csv")
