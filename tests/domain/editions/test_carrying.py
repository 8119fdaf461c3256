"""What becomes of progress in a new edition: acts follow, questions are asked, the history
stays; editions chosen."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.support.building import day, line_of, moment, report, steps
from wp.domain.editions.carry_over import StepAnswer, answered_follows, carry
from wp.domain.editions.choice import Choice, ProgrammeEditions
from wp.domain.editions.step_follows import (
    HISTORY_ONLY,
    Carries,
    Follow,
    FollowOnRecord,
    Target,
    followed,
)
from wp.domain.programme import EditionHeader, Programme, ProgrammeKind
from wp.domain.progress import ProgressReport, fold

APRIL, OCTOBER = "April 2020 (PTC)", "October 2020 (PTC)"
IMPORTED = moment("2020-05-15")


def acted(step: str, body: str = "PTC", number: int = 1) -> ProgressReport:
    return report(number, "2020-04-20", acts=[(step, body, "2020-04-20")])


@pytest.mark.parametrize(
    ("before", "after", "act", "expected"),
    [
        # The same step: nothing to say.
        (APRIL, f"{APRIL} June 2020 (Council)", (APRIL, "PTC"), (1, [], [])),
        # The same window and bodies, written otherwise: it follows of itself.
        (
            "June 2020 (PC, Council)",
            "June 2020 (Council and PC)",
            ("June 2020 (PC, Council)", "PC"),
            (0, [Target("June 2020 (Council, PC)", "PC")], []),
        ),
        # Another window: asked, with the steps that this body can have acted in.
        (
            APRIL,
            f"{OCTOBER} June 2020 (Council)",
            (APRIL, "PTC"),
            (0, [], [Target(OCTOBER, "PTC")]),
        ),
        # A step without a body: each body of the new step may have acted.
        (
            "December 2021",
            "December 2021 (PTC and Council)",
            ("December 2021", ""),
            (0, [], [Target("December 2021 (PTC, Council)", b) for b in ("PTC", "Council")]),
        ),
        # No step can take it.
        (APRIL, "Ongoing until June 2021 (Council)", (APRIL, "PTC"), (0, [], [])),
    ],
)
def test_acts_follow_or_are_asked_about(
    before: str, after: str, act: tuple[str, str], expected: tuple
) -> None:
    carried = carry(line_of(before), line_of(after), [acted(*act)])
    same, follows, options = expected
    assert (carried.same, [f.to for f in carried.follows]) == (same, follows)
    assert [list(q.options) for q in carried.questions] == (
        [options] if not same and not follows else []
    )


def test_a_question_is_answered_by_reference_step_and_body() -> None:
    before, after = line_of(APRIL), line_of(f"{OCTOBER} Spring 2021 (PTC)", "WP 4.1")
    asked = carry(before, after, [acted(APRIL)]).questions[0]
    assert (asked.ref, asked.step, asked.body, asked.on, asked.answer) == (
        "WP 4.1",
        APRIL,
        "PTC",
        day("2020-04-20"),
        None,
    )
    said = carry(before, after, [acted(APRIL)], [StepAnswer("WP 4.1", APRIL, OCTOBER)])
    assert answered_follows(said) == (Follow(1, Carries.ACT, APRIL, "PTC", Target(OCTOBER, "PTC")),)
    left = carry(before, after, [acted(APRIL)], [StepAnswer("WP 4.1", APRIL, "")])
    assert left.questions[0].answer == HISTORY_ONLY
    for wrong in (
        StepAnswer("WP 4.3", APRIL, OCTOBER),
        StepAnswer("WP 4.1", APRIL, "June 2020 (Council)"),
        StepAnswer("WP 4.1", APRIL, OCTOBER, body="Council"),
    ):
        assert carry(before, after, [acted(APRIL)], [wrong]).questions[0].answer is None


def test_an_anticipated_month_follows_to_the_step_that_has_it_now_or_is_asked_about() -> None:
    late = report(1, "2020-04-20", "postponed", month="2020-10", reason="no meeting", step=APRIL)
    carried = carry(line_of(APRIL), line_of(OCTOBER), [late])
    assert carried.follows == (Follow(1, Carries.MONTH, APRIL, "", Target(OCTOBER)),)
    asked = carry(line_of(APRIL), line_of("Spring 2021 (PTC)"), [late]).questions
    assert [(q.carries, q.step, q.month, q.options) for q in asked] == [
        (Carries.MONTH, APRIL, day("2020-10-01"), (Target("Spring 2021 (PTC)"),))
    ]
    assert carry(line_of(APRIL), line_of(f"{APRIL} June 2021 (Council)"), [late]).questions == ()


def on_record(
    follow: Follow, edition: int = 2, at: dt.datetime = IMPORTED
) -> tuple[FollowOnRecord, ...]:
    return (FollowOnRecord(follow, edition, at),)


MOVED = Follow(1, Carries.ACT, APRIL, "PTC", Target(OCTOBER, "PTC"))


def test_the_former_edition_reads_its_reports_as_before_and_the_new_one_at_its_steps() -> None:
    reports, follows = (acted(APRIL),), on_record(MOVED)
    assert followed(reports, steps(APRIL), follows, (1,)) == reports
    read = followed(reports, steps(OCTOBER), follows, (2, 1))
    assert fold(steps(OCTOBER), read, day("2020-06-01")).steps[0].reached
    assert not fold(steps(OCTOBER), reports, day("2020-06-01")).steps[0].reached
    assert replace(read[0], acts=reports[0].acts) == reports[0]


def test_a_denial_follows_as_its_act_does() -> None:
    denied = report(2, "2020-05-01", denies=((APRIL, "PTC"),))
    read = followed((acted(APRIL), denied), steps(OCTOBER), on_record(MOVED), (2, 1))
    assert read[1].denies == ((OCTOBER, "PTC"),)
    assert not fold(steps(OCTOBER), read, day("2020-06-01")).steps[0].reached


def test_what_is_reported_later_on_a_step_of_the_old_words_is_not_carried_away() -> None:
    both = f"{OCTOBER} {APRIL}"
    later = replace(acted(APRIL), recorded_at=moment("2020-07-01"))
    assert followed((later,), steps(both), on_record(MOVED), (2, 1)) == (later,)


def test_with_the_former_edition_current_again_later_reports_are_read_at_its_steps() -> None:
    later = replace(acted(OCTOBER), recorded_at=moment("2020-07-01"))
    read = followed((later,), steps(APRIL), on_record(MOVED), (1,))
    assert read[0].acts[0].step == APRIL
    assert followed(read, steps(OCTOBER), on_record(MOVED), (2, 1))[0].acts[0].step == OCTOBER


def test_a_month_left_to_the_history_moves_no_step() -> None:
    late = report(1, "2020-04-20", "postponed", month="2020-12", reason="no meeting", step=APRIL)
    left = on_record(Follow(1, Carries.MONTH, APRIL, "", HISTORY_ONLY))
    assert followed((late,), steps(OCTOBER), left, (2, 1))[0].anticipated_month is None
    assert followed((late,), steps(APRIL), left, (1,))[0].anticipated_month == day("2020-12-01")
    kept = on_record(Follow(1, Carries.MONTH, APRIL, "", Target(OCTOBER)))
    state = fold(steps(OCTOBER), followed((late,), steps(OCTOBER), kept, (2, 1)), day("2020-06-01"))
    assert state.steps[0].due == day("2020-12-31") and state.slipped is not None


PROGRAMME = Programme("WP", "Plan", ProgrammeKind.TOPICS, day("2019-07-01"), day("2022-06-30"))
HEADERS = tuple(
    EditionHeader(PROGRAMME, number, "draft", day(effective), "", "", moment(recorded), "sec")
    for number, effective, recorded in (
        (1, "2019-10-31", "2020-01-01"),
        (2, "2020-04-30", "2020-02-01"),
        (3, "2020-03-31", "2020-03-01"),
    )
)


def chosen(number: int, on: str) -> Choice:
    return Choice("WP", number, moment(on), "sec", "")


def number_at(choices: list[Choice], as_of: str, known: str | None = None) -> int:
    editions = ProgrammeEditions(HEADERS, tuple(choices))
    found = editions.shown(day(as_of), moment(known) if known else None)
    return found.number if found else 0


def test_the_edition_shown_is_the_latest_effective_and_recorded_by_then() -> None:
    assert [
        number_at([], on) for on in ("2019-01-01", "2020-03-30", "2020-03-31", "2020-05-01")
    ] == [1, 1, 3, 2]
    assert (
        number_at([], "2020-05-01", "2020-01-15") == 1
        and number_at([], "2020-05-01", "2019-12-31") == 0
    )


def test_a_choice_sets_later_editions_aside_until_the_next_one() -> None:
    back, again = chosen(1, "2020-04-01"), chosen(2, "2020-05-01")
    assert number_at([back], "2020-06-01") == 1 and number_at([back, again], "2020-06-01") == 2
    assert number_at([back], "2020-06-01", "2020-03-15") == 2
    assert number_at([back, again], "2020-06-01", "2020-04-15") == 1
    # An edition imported behind the choice counts.
    assert number_at([chosen(1, "2020-02-15")], "2020-06-01") == 3
    # A choice of the third sets the second aside, which is effective later, and leaves the first
    # its days.
    third = chosen(3, "2020-04-01")
    assert [number_at([third], on) for on in ("2020-02-01", "2020-06-01")] == [1, 3]
    editions = ProgrammeEditions(HEADERS, (third,))
    assert editions.current() == HEADERS[2]
    assert editions.counting() == (HEADERS[0], HEADERS[2])
