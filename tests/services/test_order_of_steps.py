"""What would break the order of steps is asked about before it is recorded, by every way in; the
answer is written with it, and what stands so is on record."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.support.building import day
from tests.support.documents.update_sheets import filled_in
from tests.support.error_text import refuses
from wp.domain.checks.model import CheckCode
from wp.domain.meetings.decisions import Decision
from wp.domain.meetings.review import touched_by
from wp.domain.progress import Act, Authority, ProgressStatus, Statement
from wp.domain.reporting.order_question import OrderAnswer, OrderQuestion
from wp.domain.sessions import Precision, SessionState
from wp.errors import OrderAsked
from wp.language.wording.checks import breach_sentence
from wp.language.wording.step_order import line_sentence, question_sentences
from wp.language.words import Words
from wp.services.checks import check
from wp.services.files.export import export
from wp.services.lines import find_line
from wp.services.meetings.decisions import Decided, decide, decisions_on_record
from wp.services.meetings.sessions import change_session, moved, postponement
from wp.services.progress.asking import ask_order
from wp.services.progress.histories import history_of
from wp.services.progress.recording import (
    Asked,
    Entry,
    Recorded,
    Refused,
    last_seen,
    record,
    verify,
)
from wp.services.progress.report_table import confirm_reports, plan_reports
from wp.services.progress.update_workbook import confirm_update, read_update_sheet
from wp.services.query import Question, ask, reference
from wp.store.database import Engine, writing
from wp.store.schema import order_reasons

ON, PTC, COUNCIL = day("2019-10-31"), "April 2020 (PTC)", "June 2020 (Council)"
STANDS = OrderAnswer(as_it_stands="The Council asked for the draft itself.")
LATER = OrderAnswer(with_later=True)


def postponed(
    engine: Engine, ref: str = "WP 4.3", step: str = PTC, month: str = "2020-10"
) -> Entry:
    line = find_line(engine, ref).line.id
    said = Statement(
        line,
        ON,
        ProgressStatus.POSTPONED,
        note="No draft yet.",
        evidence="PC0602",
        authority=Authority.NOTED,
        reason="no drafters",
        anticipated_action="a drafting group",
        anticipated_month=day(f"{month}-01"),
        step=step,
    )
    return Entry(said, last_seen(engine, line))


def dues(engine: Engine, ref: str = "WP 4.3") -> dict[str, str]:
    view = next(v for v in ask(engine, Question(as_of=ON)).lines if v.line.ref == ref)
    return {s.step.text: str(s.due) for s in view.state.steps}


def listed(engine: Engine) -> dict[str, str]:
    everything = ask(engine, Question(as_of=ON))
    found = check(engine, everything, everything).in_force(CheckCode.ORDER_OF_STEPS)
    return {j.breach.subject.ref: breach_sentence(j.breach, Words("en")) for j in found}


def asked(outcome: object) -> OrderQuestion:
    assert isinstance(outcome, Asked), outcome
    return outcome.question


@pytest.mark.parametrize("record_of", ["filled", "engine"])
def test_the_shipped_plans_stand_in_their_order_with_and_without_reports(
    record_of: str, request: pytest.FixtureRequest
) -> None:
    assert listed(request.getfixturevalue(record_of)) == {}


def test_a_postponement_is_asked_about_and_nothing_is_written(engine: Engine) -> None:
    before = verify(engine).events
    question = asked(record(engine, [postponed(engine)], "ana", "token"))
    assert verify(engine).events == before
    assert question_sentences(question, Words("en")) == [
        "WP 4.3 goes to the Council in June 2020, before the PTC has seen it: postpone that too?"
    ]
    (line,) = question.lines
    assert line_sentence(line, Words("en")) == (
        "June 2020 (Council) before October 2020 (PTC); June 2020 (Council) → December 2020"
    )
    # Where the later step stays after it, nothing is asked.
    assert isinstance(record(engine, [postponed(engine, month="2020-05")], "ana"), Recorded)


def test_the_later_step_is_postponed_with_it_for_the_same_reason(engine: Engine) -> None:
    done = record(engine, [postponed(engine)], "ana", "token", LATER)
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
    again = record(engine, [postponed(engine)], "ana", "token", LATER)
    assert isinstance(again, Recorded) and again.again and again.reports == done.reports
    assert listed(engine) == {} and verify(engine).broken == ()


def test_as_it_stands_the_reason_is_on_record_and_the_check_lists_it(engine: Engine) -> None:
    refused = record(engine, [postponed(engine)], "ana", answer=OrderAnswer(as_it_stands=" "))
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems[0]] == ["order.reason"]
    done = record(engine, [postponed(engine)], "ana", answer=STANDS)
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
    assert isinstance(record(engine, [note], "ana"), Recorded)
    asked(record(engine, [postponed(engine, month="2021-02")], "ana"))
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
    question = asked(record(engine, entries, "ana"))
    assert question_sentences(question, Words("en")) == [
        "2 of these 3 go to the Council in June 2020, before the PTC has seen them: postpone these "
        "too?"
    ]
    done = record(engine, entries, "ana", answer=replace(LATER, asked=question))
    assert isinstance(done, Recorded) and len(done.reports) == 5
    assert dues(engine, "WP 1.1")[COUNCIL] == dues(engine, "WP 4.3")[COUNCIL] == "2020-12-31"


def test_an_answer_to_a_question_that_is_no_longer_the_same_is_asked_again(engine: Engine) -> None:
    former = ask_order(engine, [postponed(engine).statement])
    # Meanwhile the Council's step is put off by somebody else, though not far enough.
    record(engine, [postponed(engine, step=COUNCIL, month="2020-08")], "ben")
    entry = postponed(engine)
    now = asked(record(engine, [entry], "ana", answer=replace(LATER, asked=former)))
    assert now != former and now == ask_order(engine, [entry.statement])
    assert isinstance(record(engine, [entry], "ana", answer=replace(LATER, asked=now)), Recorded)


def test_what_one_batch_puts_in_order_itself_is_not_asked_about(engine: Engine) -> None:
    both = [postponed(engine), postponed(engine, step=COUNCIL, month="2020-12")]
    assert ask_order(engine, [each.statement for each in both]).lines == ()
    assert isinstance(record(engine, both, "ana"), Recorded) and listed(engine) == {}


def test_a_correction_is_judged_in_the_place_of_what_it_corrects(engine: Engine) -> None:
    first = record(engine, [postponed(engine)], "ana", answer=STANDS)
    assert isinstance(first, Recorded)
    entry = postponed(engine)
    corrected = replace(entry.statement, supersedes=first.reports[0], note="Still none.")
    asked(record(engine, [Entry(corrected, entry.seen)], "ana"))
    assert isinstance(
        record(engine, [Entry(corrected, entry.seen)], "ana", answer=STANDS), Recorded
    )


def test_taking_back_what_put_the_steps_in_order_is_asked_about(engine: Engine) -> None:
    done = record(engine, [postponed(engine)], "ana", answer=LATER)
    assert isinstance(done, Recorded)
    line = find_line(engine, "WP 4.3").line.id
    back = Statement(line, ON, reason="a mistake", supersedes=done.reports[1])
    entry = Entry(back, last_seen(engine, line))
    asked(record(engine, [entry], "ana"))
    assert isinstance(record(engine, [entry], "ana", answer=STANDS), Recorded)
    assert list(listed(engine)) == ["WP 4.3"]


def test_completion_with_a_step_of_a_body_still_open_is_asked_about(engine: Engine) -> None:
    line = find_line(engine, "WP 4.3").line.id
    acted = (Act(PTC, "PTC", ON),)
    said = Statement(line, ON, ProgressStatus.COMPLETED, acted, evidence="PC0602")
    entry = Entry(said, last_seen(engine, line))
    question = asked(record(engine, [entry], "ana"))
    assert question_sentences(question, Words("en")) == [
        "WP 4.3 would be completed with the step June 2020 (Council) still open: complete it all "
        "the same?"
    ]
    # Nothing could be postponed; only a reason answers.
    asked(record(engine, [entry], "ana", answer=LATER))
    assert isinstance(record(engine, [entry], "ana", answer=STANDS), Recorded)
    assert listed(engine) == {
        "WP 4.3": "WP 4.3 is completed while “June 2020 (Council)” (due on 30 June 2020) is still "
        "open. Reason given: “The Council asked for the draft itself.”."
    }
    # With the Council's act as well, or where no body is named, nothing is asked.
    whole = replace(said, acts=(*acted, Act(COUNCIL, "Council", ON)), line=line)
    assert isinstance(record(engine, [Entry(whole, last_seen(engine, line))], "ana"), Recorded)
    ecp = find_line(engine, "ECP 1").line.id
    bare = Statement(ecp, ON, ProgressStatus.COMPLETED, evidence="SC0602")
    assert isinstance(record(engine, [Entry(bare, last_seen(engine, ecp))], "ana"), Recorded)
    assert listed(engine) == {}


def test_a_decision_is_asked_about_and_its_later_reports_belong_to_it(engine: Engine) -> None:
    ptc = next(s for s in reference(engine).sessions if s.key == "PTC 2019-10")
    decision = Decision(0, ptc, "XVI (a)", "268", "postponed", "Postponed it.", ("WP 4.3",))
    entry, before = postponed(engine), len(decisions_on_record(engine))
    question = asked(decide(engine, decision, [entry], "chair", "token"))
    assert len(decisions_on_record(engine)) == before
    answer = replace(LATER, asked=question)
    done = decide(engine, decision, [entry], "chair", "token", answer)
    assert isinstance(done, Decided) and len(done.reports) == 2
    assert decisions_on_record(engine)[-1].reports == done.reports


def test_a_moved_session_is_asked_about_and_stays_where_it_is_until_then(engine: Engine) -> None:
    spring = next(s for s in reference(engine).sessions if s.key == "PTC 2020-04")
    touched = touched_by(spring, ask(engine, Question(as_of=ON)).lines)
    to = moved(spring, day("2020-10-12"), day("2020-10-14"), Precision.DAYS)
    said = [postponement(t, day("2020-10-01"), "travel", "next session", ON) for t in touched]
    entries = [Entry(each, last_seen(engine, each.line)) for each in said]
    question = asked(change_session(engine, spring, to, "travel", entries, "ana"))
    n, of = len(question.lines), len({each.line for each in said})
    assert question.among == of and 1 < n <= of
    which = f"All {n}" if n == of else f"{n} of these {of}"
    assert question_sentences(question, Words("en"))[0].startswith(f"{which} go to the Council in")
    assert "PTC 2020-10" not in {s.key for s in reference(engine).sessions}
    answer = replace(LATER, asked=question)
    done = change_session(engine, spring, to, "travel", entries, "ana", answer)
    assert isinstance(done, Recorded) and len(done.reports) == len(entries) + n
    states = {s.key: s.state for s in reference(engine).sessions}
    assert states["PTC 2020-04"] is SessionState.MOVED
    assert listed(engine) == {} and verify(engine).broken == ()


def test_a_table_of_reports_is_asked_about_unless_its_rows_give_the_reason(
    engine: Engine, tmp_path: Path
) -> None:
    columns = "reference effective_on status reason anticipated_action anticipated_month step"
    row = ("WP 4.3", "2019-10-31", "postponed", "no drafters", "a group", "2020-10", PTC)

    def table(**more: str) -> Path:
        file = tmp_path / "reports.csv"
        with file.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows([[*columns.split(), *more], [*row, *more.values()]])
        return file

    plan = plan_reports(engine, table(), "ana")
    with refuses(OrderAsked, "Nothing was recorded; the order of the steps is asked about first"):
        confirm_reports(engine, plan, "ana")
    assert confirm_reports(engine, plan, "ana", LATER) == 2
    second = replace(plan, rows=())
    assert confirm_reports(engine, second, "ana") == 0
    row = ("WP 1.1", *row[1:])
    own = plan_reports(engine, table(as_it_stands="The Council wants it."), "ana")
    assert confirm_reports(engine, own, "ana") == 1
    assert "The Council wants it." in listed(engine)["WP 1.1"]


@pytest.mark.parametrize("answer", [LATER, STANDS])
def test_an_update_workbook_is_asked_about_and_known_again_whatever_was_answered(
    engine: Engine, answer: OrderAnswer
) -> None:
    cells = {
        "effective_on": ON,
        "status": "postponed",
        "step": PTC,
        "reason": "no drafters",
        "anticipated_action": "a group",
        "anticipated_month": day("2020-10-01"),
    }
    made = filled_in(export(engine, Question(as_of=ON), "update"), "en", {"WP 4.3": cells})
    sheet = read_update_sheet(made, "back.xlsx")
    _, written = confirm_update(engine, sheet, "ana", {}, "token")
    question = asked(written)
    _, done = confirm_update(engine, sheet, "ana", {}, "token", replace(answer, asked=question))
    assert isinstance(done, Recorded) and len(done.reports) == 1 + answer.with_later
    plan, nothing = confirm_update(engine, sheet, "ana", {})
    assert nothing is None and [r.judged.ref for r in plan.rows if r.judged.again] == ["WP 4.3"]
