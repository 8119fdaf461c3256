"""What breaks the checks on the shipped data, worked out by hand from Annexes II and III, check by
check.

Each list was written down from the printed annexes before the code was run; what is doubtful is
said beside it.
"""

import datetime as dt
from pathlib import Path

import pytest

from tests.support.building import day
from tests.support.error_text import refuses
from tests.support.paths import DATA
from tests.support.people.acting import by
from wp.domain.checks.model import CheckCode
from wp.domain.filter import Filter
from wp.errors import QuestionError, RefusedError
from wp.language.wording.checks import breach_sentence, mend_sentence
from wp.language.words import Words
from wp.services.checks import Checked, check, dismiss, find_breach, find_code, take_back
from wp.services.query import Question, ask
from wp.services.record import open_record, verify
from wp.store.database import Engine, reading, writing
from wp.store.dismissals import load_dismissals

# Annex II, actions whose text says capacity building (35, 40, 42), training (23) or accrediting
# (34), without the CBC; 37 and 38 name it. Annex III: 4.4, 4.5, 14.2 and 19.3 all name it. 23 and
# 34 are capacity building by the words that paragraph 226 itself uses for it (a training programme
# to accredit experts); 40 and 42 name no body at all.
NO_CBC = "ECP 23, ECP 34, ECP 35, ECP 40, ECP 42"
# 2.2 runs until June 2021 and names neither body; 19.4 has two months, both of the PTC. 22.2 has
# both over its two lines, 17.2 over its seven, of which 17.2c (December 2021) and 17.2e (2021) name
# nobody; topics 28 to 31 have the PTC in their recurring step.
ONE_STEP = "WP 2.2, WP 17.2c, WP 17.2e, WP 19.4"
# 19.1 to 19.3 are M, 19.4 is A. No other topic has an A behind an M (25: A, M, M; 17: A, M, M).
BEHIND = "WP 19.4"
# Mainly M: 11 (A M M), 12, 13, 14, 16, 17 (A M M), 18, 19 (M M M A), 21 to 24, 25 (A M M), 26;
# halves (3, 9, 10) are not. Behind them stand 15 and 20 and, last of all, 27, each with Advanced
# tasks only. The order is one fact, so that the plan breaks the check once.
EARLY = (
    "WP 11, WP 12, WP 13, WP 14, WP 16, WP 17, WP 18, WP 19, WP 21, WP 22, "
    "WP 23, WP 24, WP 25 and WP 26"
)
# 11.1 is A with the DMPT; 11.2 and 11.3 are M with it. ECP 47 (GNC, utility blocks) names the DMPT,
# ECP 39 does not.
NETWORKED = "WP 11.2, WP 11.3, ECP 39"
COUNCIL = "WP 15.2, WP 16.2"
# Plan of January 2019 to June 2020: June 2021 (2, 3, 11, 52) and September 2020 (58).
OUTSIDE = "ECP 2, ECP 3, ECP 11, ECP 52, ECP 58"
# The cell names the PTC Work Programme, and data/alignment.csv has nothing nearer than "related",
# or an inactive topic (4). 43 is completed and wants no task.
NO_COUNTERPART = "ECP 4, ECP 8, ECP 9, ECP 11, ECP 23, ECP 24, ECP 44"
# 5: December 2019 against June 2020 (8.2); 12: June 2020 against June 2021 (6.1); 48: January 2020
# against April 2020 (19.4); dated against no date: 47 (topic 11) and 54 (20.1). The others agree:
# 1, 7, 15, 16, 19, 30, 32 and 57 with June 2020 (57 with 17.2b), 3 and 52 with June 2021; 6, 14, 17
# and 56 go on without a date, whatever their pieces are dated.
DIFFER = "ECP 5, ECP 12, ECP 47, ECP 48, ECP 54"
BY_HAND = {
    CheckCode.CAPACITY_BUILDING: NO_CBC,
    CheckCode.BOTH_STEPS: ONE_STEP,
    CheckCode.ADVANCED_FIRST: BEHIND,
    CheckCode.MAINTENANCE_LAST: "WP",
    CheckCode.NETWORKED_CUSTOMS: NETWORKED,
    CheckCode.TYPED: "WP 30.4",
    CheckCode.STRATEGIC: "WP 11.2, WP 11.3, WP 16.2, WP 24.2",
    CheckCode.KNOWN_BODIES: "",
    CheckCode.REPORTING_BODIES: "",
    CheckCode.COUNCIL_LISTED: COUNCIL,
    CheckCode.COMPLETED: "",
    CheckCode.OVERDUE: "",
    CheckCode.PERIOD: OUTSIDE,
    CheckCode.COUNTERPART: NO_COUNTERPART,
    CheckCode.TIME_FRAMES: DIFFER,
    CheckCode.INACTIVE: "ECP 4",
    CheckCode.PROPOSED: "",
    CheckCode.ORDER_OF_STEPS: "",
}
# On 1 July 2020, with what the report of October 2019 says: every line whose next date lay in June
# 2020 or before. ECP 43 is completed; 31.4 has its first date in June 2021; 8.1 had its PTC step
# reached and waits for the Council.
OVERDUE_IN_JULY = (
    "WP 1.1, WP 3.2, WP 4.2, WP 4.3, WP 4.4, WP 5.1, WP 7.1, WP 8.1, WP 8.2, WP 9.2, WP 10.1b, WP "
    "17.2b, WP 18.2b, "
    "WP 19.3, WP 19.4, WP 22.2a, WP 22.2b, WP 27.1, WP 28.1, WP 29.1, WP 29.2, WP 30.1, WP 30.2, "
    "WP 30.3, WP 30.4, "
    "WP 31.1, WP 31.2, WP 31.3, ECP 1, ECP 4, ECP 5, ECP 7, ECP 8, ECP 9, ECP 10, ECP 12, ECP 15, "
    "ECP 16, ECP 19, "
    "ECP 20, ECP 21, ECP 23, ECP 24, ECP 26, ECP 30, ECP 32, ECP 33, ECP 44, ECP 46, ECP 47, ECP "
    "48, ECP 51, ECP 53, "
    "ECP 54, ECP 57"
)


@pytest.fixture(scope="module")
def shown(started: Path) -> Engine:
    return open_record(str(started))


def found_on(
    engine: Engine, on: str, wanted: Filter | None = None, known_at: dt.datetime | None = None
) -> Checked:
    everything = ask(engine, Question(as_of=day(on), known_at=known_at))
    return check(engine, everything, ask(engine, Question(wanted or Filter(), day(on), known_at)))


def refs(found: Checked, code: CheckCode) -> str:
    return ", ".join(each.breach.subject.ref for each in found.in_force(code))


def test_the_breaches_are_those_found_by_hand(shown: Engine) -> None:
    found = found_on(shown, "2019-10-31")
    assert {code: refs(found, code) for code in CheckCode} == BY_HAND
    assert len(found.judged) == 39 and len(found.broken()) == 12
    assert found.broken()[0] is CheckCode.COUNTERPART
    [order] = (each.breach for each in found.in_force(CheckCode.MAINTENANCE_LAST))
    assert breach_sentence(order, Words("en")) == (
        "14 topics that are mainly Maintenance stand before topics that are not (WP 15, WP 20 and "
        f"WP 27): {EARLY}."
    )
    assert mend_sentence(order, Words("en")) == "Move WP 15, WP 20 and WP 27 ahead of WP 11."


def test_in_july_2020_every_overdue_line_lacks_its_reasons(shown: Engine) -> None:
    found = found_on(shown, "2020-07-01")
    assert refs(found, CheckCode.OVERDUE) == OVERDUE_IN_JULY
    assert {code: refs(found, code) for code in CheckCode} == BY_HAND | {
        CheckCode.OVERDUE: OVERDUE_IN_JULY
    }


def test_a_filter_leaves_what_concerns_its_lines_and_the_plans_are_judged_whole(
    shown: Engine,
) -> None:
    only_last = found_on(shown, "2019-10-31", Filter(topic=("WP 19",)))
    assert (
        refs(only_last, CheckCode.MAINTENANCE_LAST) == "WP"
        and refs(only_last, CheckCode.ADVANCED_FIRST) == BEHIND
    )
    actions = found_on(shown, "2019-10-31", Filter(programme=("ECP",)))
    assert {each.breach.subject.programme for each in actions.judged} == {"ECP"}
    assert refs(actions, CheckCode.TIME_FRAMES) == DIFFER
    assert (
        refs(found_on(shown, "2019-10-31", Filter(body=("CBC",))), CheckCode.CAPACITY_BUILDING)
        == ""
    )


def test_only_the_action_plan_on_record(tmp_path: Path) -> None:
    from wp.services.imports.confirm import ImportRequest, confirm_import

    alone = open_record(str(tmp_path / "wp.db"))
    confirm_import(alone, ImportRequest(DATA / "ecp_action_plan.csv", "ECP"), by("tester"))
    found = found_on(alone, "2019-10-31")
    kept = (
        CheckCode.CAPACITY_BUILDING,
        CheckCode.NETWORKED_CUSTOMS,
        CheckCode.OVERDUE,
        CheckCode.PERIOD,
    )
    assert {code for code in CheckCode if found.in_force(code)} == set(kept)
    assert refs(found, CheckCode.OVERDUE) == "ECP 43", (
        "without the report of the session it is overdue since 2019"
    )


def test_a_dismissal_is_recorded_counts_from_then_on_and_can_be_taken_back(engine: Engine) -> None:
    before = dt.datetime.now(dt.UTC)
    breach = find_breach(found_on(engine, "2019-10-31"), CheckCode.TYPED, "wp30.4").breach
    number = dismiss(engine, breach, " a report is neither ", by("ana"))
    found = found_on(engine, "2019-10-31")
    assert refs(found, CheckCode.TYPED) == "" and CheckCode.TYPED not in found.broken()
    said = found.dismissed(CheckCode.TYPED)[0].dismissal
    assert said and (said.id, said.reason, said.recorded_by, said.ref) == (
        number,
        "a report is neither",
        "ana",
        "WP 30.4",
    )
    assert (
        refs(found_on(engine, "2019-10-31", known_at=dt.datetime.now(dt.UTC)), CheckCode.TYPED)
        == ""
    )
    assert before < said.recorded_at
    with refuses(RefusedError, "dismissed already"):
        dismiss(engine, breach, "again", by("ben"))
    take_back(engine, number, by("ben"))
    assert refs(found_on(engine, "2019-10-31"), CheckCode.TYPED) == "WP 30.4"
    with refuses(RefusedError, "no dismissal"):
        take_back(engine, number, by("ben"))
    dismiss(engine, breach, "once more", by("ana"))
    with reading(engine) as connection:
        assert [(d.reason, d.ended_by) for d in load_dismissals(connection)] == [
            ("a report is neither", "ben"),
            ("once more", ""),
        ]
    assert verify(engine).broken == ()


@pytest.mark.parametrize(
    ("reason", "actor", "message"),
    [
        ("", "ana", "Say why"),
        ("  ", "ana", "Say why"),
        ("x" * 1_001, "ana", "Say why"),
        ("a\0b", "ana", "Say why"),
        ("because", " ", "Say who"),
    ],
)
def test_a_dismissal_needs_a_reason_and_somebody(
    engine: Engine, reason: str, actor: str, message: str
) -> None:
    breach = found_on(engine, "2019-10-31").in_force(CheckCode.TYPED)[0].breach
    with refuses(RefusedError, message):
        dismiss(engine, breach, reason, by(actor))
    with reading(engine) as connection:
        assert load_dismissals(connection) == ()


def test_the_log_tells_of_every_dismissal_and_of_its_end(engine: Engine) -> None:
    breach = found_on(engine, "2019-10-31").in_force(CheckCode.TYPED)[0].breach
    number = dismiss(engine, breach, "because", by("ana"))
    take_back(engine, number, by("ana"))
    for change in (
        "UPDATE check_dismissals SET reason = 'another'",
        "DELETE FROM check_dismissal_ends",
        "INSERT INTO check_dismissals (id, check_code, recorded_at) VALUES (9, 'type', "
        "'2020-01-01')",
    ):
        with writing(engine) as connection:
            connection.exec_driver_sql(change)
        assert verify(engine).broken, change


def test_names_that_are_not_known_are_answered_with_those_that_are(shown: Engine) -> None:
    assert find_code(" Capacity building ") is CheckCode.CAPACITY_BUILDING
    with refuses(QuestionError, "there are: capacity-building"):
        find_code("moon")
    with refuses(QuestionError, r"what breaks it: WP 30\.4"):
        find_breach(found_on(shown, "2019-10-31"), CheckCode.TYPED, "WP 1.1")
