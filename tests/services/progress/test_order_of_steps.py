"""What would break the order of steps is asked about before it is recorded; the answer is written
with it, and what stands so is on record."""

from dataclasses import replace

import pytest
import sqlalchemy as sa

from tests.support.people.acting import by
from tests.support.plans.order_of_steps import (
    COUNCIL,
    LATER,
    ON,
    PTC,
    STANDS,
    asked,
    dues,
    listed,
    postponed,
)
from wp.domain.progress import Act, ProgressStatus, Statement
from wp.domain.reporting.order_question import OrderAnswer
from wp.language.wording.step_order import line_sentence, question_sentences
from wp.language.words import Words
from wp.services.lines import find_line
from wp.services.progress.asking import ask_order
from wp.services.progress.histories import history_of
from wp.services.progress.recording import (
    Entry,
    Recorded,
    Refused,
    last_seen,
    record,
)
from wp.services.record import verify
from wp.store.database import Engine, writing
from wp.store.schema import order_reasons


@pytest.mark.parametrize("record_of", ["filled", "engine"])
def test_the_shipped_plans_stand_in_their_order_with_and_without_reports(
    record_of: str, request: pytest.FixtureRequest
) -> None:
    assert listed(request.getfixturevalue(record_of)) == {}


def test_a_postponement_is_asked_about_and_nothing_is_written(engine: Engine) -> None:
    before = verify(engine).events
    question = asked(record(engine, [postponed(engine)], by("ana"), "token"))
    assert verify(engine).events == before
    assert question_sentences(question, Words("en")) == [
        "WP 4.3 goes to the Council in June 2020, before the PTC has seen it: postpone that too?"
    ]
    (line,) = question.lines
    assert line_sentence(line, Words("en")) == (
        "June 2020 (Council) before October 2020 (PTC); June 2020 (Council) → December 2020"
    )
    # Where the later step stays after it, nothing is asked.
    assert isinstance(record(engine, [postponed(engine, month="2020-05")], by("ana")), Recorded)


def test_the_later_step_is_postponed_with_it_for_the_same_reason(engine: Engine) -> None:
    done = record(engine, [postponed(engine)], by("ana"), "token", LATER)
    assert isinstance(done, Recorded) and len(done.reports) == 2
    assert dues(engine) == {PTC: "2020-10-31", COUNCIL: "2020-12-31"}
    later = history_of(engine, find_line(engine, "WP 4.3"))[-1].report
    assert (later.step, later.reason, later.anticipated_action, later.note) == (
        COUNCIL,
        "no drafters",
        "a drafting group",
        "",
    )
    # One press writes once, also with its answer.
    again = record(engine, [postponed(engine)], by("ana"), "token", LATER)
    assert isinstance(again, Recorded) and again.again and again.reports == done.reports
    assert listed(engine) == {} and verify(engine).broken == ()


def test_as_it_stands_the_reason_is_on_record_and_the_check_lists_it(engine: Engine) -> None:
    refused = record(engine, [postponed(engine)], by("ana"), answer=OrderAnswer(as_it_stands=" "))
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems[0]] == ["order.reason"]
    done = record(engine, [postponed(engine)], by("ana"), answer=STANDS)
    assert isinstance(done, Recorded) and len(done.reports) == 1
    assert dues(engine) == {PTC: "2020-10-31", COUNCIL: "2020-06-30"}
    kept = history_of(engine, find_line(engine, "WP 4.3"))[-1].report
    assert kept.as_it_stands == STANDS.as_it_stands
    assert listed(engine) == {
        "WP 4.3": "In WP 4.3, “June 2020 (Council)” (due on 30 June 2020) comes before “April 2020 "
        "(PTC)” (now due on 31 October 2020). Reason given: “The Council asked for the draft "
        "itself.”."
    }
    # What stands so is not asked about again, until it moves further.
    line = find_line(engine, "WP 4.3").line.id
    note = Entry(Statement(line, ON, note="news"), last_seen(engine, line))
    assert isinstance(record(engine, [note], by("ana")), Recorded)
    asked(record(engine, [postponed(engine, month="2021-02")], by("ana")))
    # The log covers the reason.
    assert verify(engine).broken == ()
    with writing(engine) as connection:
        connection.execute(sa.update(order_reasons).values(reason="another"))
    assert [b.subject for b in verify(engine).broken] == [f"report {done.reports[0]}"]


def test_several_at_once_are_counted_and_answered_together(engine: Engine) -> None:
    refs = ("WP 1.1", "WP 4.3", "WP 8.1")
    note = Entry(
        Statement(find_line(engine, "WP 8.1").line.id, ON, note="x"),
        last_seen(engine, find_line(engine, "WP 8.1").line.id),
    )
    entries = [*(postponed(engine, ref) for ref in refs[:2]), note]
    question = asked(record(engine, entries, by("ana")))
    assert question_sentences(question, Words("en")) == [
        "2 of these 3 go to the Council in June 2020, before the PTC has seen them: postpone these "
        "too?"
    ]
    done = record(engine, entries, by("ana"), answer=replace(LATER, question=question))
    assert isinstance(done, Recorded) and len(done.reports) == 5
    assert dues(engine, "WP 1.1")[COUNCIL] == dues(engine, "WP 4.3")[COUNCIL] == "2020-12-31"


def test_an_answer_to_a_question_that_is_no_longer_the_same_is_asked_again(engine: Engine) -> None:
    former = ask_order(engine, [postponed(engine).statement])
    # Meanwhile the Council's step is put off by somebody else, though not far enough.
    record(engine, [postponed(engine, step=COUNCIL, month="2020-08")], by("ben"))
    entry = postponed(engine)
    now = asked(record(engine, [entry], by("ana"), answer=replace(LATER, question=former)))
    assert now != former and now == ask_order(engine, [entry.statement])
    assert isinstance(
        record(engine, [entry], by("ana"), answer=replace(LATER, question=now)), Recorded
    )


def test_what_one_batch_puts_in_order_itself_is_not_asked_about(engine: Engine) -> None:
    both = [postponed(engine), postponed(engine, step=COUNCIL, month="2020-12")]
    assert ask_order(engine, [each.statement for each in both]).lines == ()
    assert isinstance(record(engine, both, by("ana")), Recorded) and listed(engine) == {}


def test_a_correction_is_judged_in_the_place_of_what_it_corrects(engine: Engine) -> None:
    first = record(engine, [postponed(engine)], by("ana"), answer=STANDS)
    assert isinstance(first, Recorded)
    entry = postponed(engine)
    corrected = replace(entry.statement, supersedes=first.reports[0], note="Still none.")
    asked(record(engine, [Entry(corrected, entry.seen)], by("ana")))
    assert isinstance(
        record(engine, [Entry(corrected, entry.seen)], by("ana"), answer=STANDS), Recorded
    )


def test_taking_back_what_put_the_steps_in_order_is_asked_about(engine: Engine) -> None:
    done = record(engine, [postponed(engine)], by("ana"), answer=LATER)
    assert isinstance(done, Recorded)
    line = find_line(engine, "WP 4.3").line.id
    back = Statement(line, ON, reason="a mistake", supersedes=done.reports[1])
    entry = Entry(back, last_seen(engine, line))
    asked(record(engine, [entry], by("ana")))
    assert isinstance(record(engine, [entry], by("ana"), answer=STANDS), Recorded)
    assert list(listed(engine)) == ["WP 4.3"]


def test_completion_with_a_step_of_a_body_still_open_is_asked_about(engine: Engine) -> None:
    line = find_line(engine, "WP 4.3").line.id
    acted = (Act(PTC, "PTC", ON),)
    said = Statement(line, ON, ProgressStatus.COMPLETED, acted, evidence="PC0602")
    entry = Entry(said, last_seen(engine, line))
    question = asked(record(engine, [entry], by("ana")))
    assert question_sentences(question, Words("en")) == [
        "WP 4.3 would be completed with the step June 2020 (Council) still open: complete it all "
        "the same?"
    ]
    # Nothing could be postponed; only a reason answers.
    asked(record(engine, [entry], by("ana"), answer=LATER))
    assert isinstance(record(engine, [entry], by("ana"), answer=STANDS), Recorded)
    assert listed(engine) == {
        "WP 4.3": "WP 4.3 is completed while “June 2020 (Council)” (due on 30 June 2020) is still "
        "open. Reason given: “The Council asked for the draft itself.”."
    }
    # With the Council's act as well, or where no body is named, nothing is asked.
    whole = replace(said, acts=(*acted, Act(COUNCIL, "Council", ON)), line=line)
    assert isinstance(record(engine, [Entry(whole, last_seen(engine, line))], by("ana")), Recorded)
    ecp = find_line(engine, "ECP 1").line.id
    bare = Statement(ecp, ON, ProgressStatus.COMPLETED, evidence="SC0602")
    assert isinstance(record(engine, [Entry(bare, last_seen(engine, ecp))], by("ana")), Recorded)
    assert listed(engine) == {}
