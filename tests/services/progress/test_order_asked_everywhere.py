"""The order of steps is asked about by every way in: a decision, a moved session, a table of
reports, an update workbook."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.building import day
from tests.support.error_text import refuses
from tests.support.people.acting import by
from tests.support.plans.order_of_steps import (
    CELLS,
    LATER,
    ON,
    PTC,
    STANDS,
    asked,
    listed,
    postponed,
)
from tests.support.records import decisions_on_record
from tests.support.sheets.update_sheets import filled_in
from wp.domain.meetings.decisions import Decision
from wp.domain.meetings.review import touched_by
from wp.domain.reporting.order_question import OrderAnswer
from wp.domain.sessions import Precision, SessionState
from wp.errors import OrderAsked
from wp.language.wording.step_order import question_sentences
from wp.language.words import Words
from wp.services.files.export import export
from wp.services.meetings.decisions import Decided, decide
from wp.services.meetings.sessions import change_session, moved, postponement
from wp.services.progress.recording import (
    Entry,
    Recorded,
    last_seen,
)
from wp.services.progress.report_table import confirm_reports, plan_reports
from wp.services.progress.update_workbook import confirm_update, read_update_sheet
from wp.services.query import Question, ask, reference
from wp.services.record import verify
from wp.store.database import Engine


def test_a_decision_is_asked_about_and_its_later_reports_belong_to_it(engine: Engine) -> None:
    ptc = next(s for s in reference(engine).sessions if s.key == "PTC 2019-10")
    decision = Decision(0, ptc, "XVI (a)", "268", "postponed", "Postponed it.", ("WP 4.3",))
    entry, before = postponed(engine), len(decisions_on_record(engine))
    question = asked(decide(engine, decision, [entry], by("chair"), "token"))
    assert len(decisions_on_record(engine)) == before
    answer = replace(LATER, question=question)
    done = decide(engine, decision, [entry], by("chair"), "token", answer)
    assert isinstance(done, Decided) and len(done.reports) == 2
    assert decisions_on_record(engine)[-1].reports == done.reports


def test_a_moved_session_is_asked_about_and_stays_where_it_is_until_then(engine: Engine) -> None:
    spring = next(s for s in reference(engine).sessions if s.key == "PTC 2020-04")
    touched = touched_by(spring, ask(engine, Question(as_of=ON)).lines)
    to = moved(spring, day("2020-10-12"), day("2020-10-14"), Precision.DAYS)
    said = [postponement(t, day("2020-10-01"), "travel", "next session", ON) for t in touched]
    entries = [Entry(each, last_seen(engine, each.line)) for each in said]
    question = asked(change_session(engine, spring, to, "travel", entries, by("ana")))
    n, of = len(question.lines), len({each.line for each in said})
    assert question.among == of and 1 < n <= of
    which = f"All {n}" if n == of else f"{n} of these {of}"
    assert question_sentences(question, Words("en"))[0].startswith(f"{which} go to the Council in")
    assert "PTC 2020-10" not in {s.key for s in reference(engine).sessions}
    answer = replace(LATER, question=question)
    done = change_session(engine, spring, to, "travel", entries, by("ana"), answer)
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
        confirm_reports(engine, plan, by("ana"))
    assert confirm_reports(engine, plan, by("ana"), LATER) == 2
    second = replace(plan, rows=())
    assert confirm_reports(engine, second, by("ana")) == 0
    row = ("WP 1.1", *row[1:])
    own = plan_reports(engine, table(as_it_stands="The Council wants it."), "ana")
    assert confirm_reports(engine, own, by("ana")) == 1
    assert "The Council wants it." in listed(engine)["WP 1.1"]


@pytest.mark.parametrize("answer", [LATER, STANDS])
def test_an_update_workbook_is_asked_about_and_known_again_whatever_was_answered(
    engine: Engine, answer: OrderAnswer
) -> None:
    made = filled_in(export(engine, Question(as_of=ON), "update"), "en", {"WP 4.3": CELLS})
    sheet = read_update_sheet(made, "back.xlsx")
    _, written = confirm_update(engine, sheet, by("ana"), {}, "token")
    question = asked(written)
    _, done = confirm_update(
        engine, sheet, by("ana"), {}, "token", replace(answer, question=question)
    )
    assert isinstance(done, Recorded) and len(done.reports) == 1 + answer.with_later
    plan, nothing = confirm_update(engine, sheet, by("ana"), {})
    assert nothing is None and [r.judged.ref for r in plan.rows if r.judged.again] == ["WP 4.3"]
