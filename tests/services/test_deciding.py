"""The session: what it decides, what it asked for, the calendar, and what changed between two
days."""

from dataclasses import replace

import pytest

from tests.support.building import day
from tests.support.people.acting import by
from tests.support.records import decisions_on_record
from wp.domain.counts.summary import attention_in_view
from wp.domain.meetings.decision_filter import open_follow_ups
from wp.domain.meetings.decisions import (
    Decision,
    Ending,
    FollowUp,
    FollowUpState,
    Outcome,
    in_force_decisions,
)
from wp.domain.meetings.review import touched_by
from wp.domain.progress import Authority, ProgressStatus, Statement
from wp.domain.reporting.order_question import OrderAnswer
from wp.domain.sessions import Baseline, Precision, Session, SessionState
from wp.errors import RefusedError
from wp.language.wording.conclusions import draft_conclusions
from wp.language.words import Words
from wp.services.lines import find_line
from wp.services.meetings.baseline import review_of
from wp.services.meetings.decisions import Decided, decide, end_follow_up
from wp.services.meetings.sessions import (
    change_session,
    hold_session,
    moved,
    plan_session,
    postponement,
)
from wp.services.progress.recording import Entry, Recorded, Refused, last_seen
from wp.services.query import Question, ask, reference
from wp.services.record import verify
from wp.store.database import Engine

OCTOBER = day("2019-10-31")


def session(engine: Engine, key: str) -> Session:
    return next(s for s in reference(engine).sessions if s.key == key)


def test_a_decision_and_its_report_are_written_together_or_not_at_all(engine: Engine) -> None:
    line, ptc = find_line(engine, "WP 4.3").line, session(engine, "PTC 2019-10")
    decision = Decision(0, ptc, "XVI (a)", "268", "postponed", "Postponed the work.", ("WP 4.3",))
    said = Statement(
        line.id, OCTOBER, ProgressStatus.POSTPONED, note="x", authority=Authority.APPROVED
    )
    before = verify(engine).events
    refused = decide(engine, decision, [Entry(said, last_seen(engine, line.id))], by("chair"))
    assert isinstance(refused, Refused) and verify(engine).events == before
    whole = replace(
        said,
        reason="no time",
        anticipated_action="autumn",
        anticipated_month=day("2020-05-01"),
        step="April 2020 (PTC)",
    )
    entry = Entry(whole, last_seen(engine, line.id))
    done = decide(engine, decision, [entry], by("chair"), "token")
    assert isinstance(done, Decided) and len(done.reports) == 1
    assert decide(engine, decision, [entry], by("chair"), "token") == done
    written = decisions_on_record(engine)[-1]
    assert (written.decided, written.reports, written.lines) == (
        "Postponed the work.",
        done.reports,
        (line.id,),
    )
    assert isinstance(decide(engine, replace(decision, decided=" "), [], by("chair")), Refused)
    assert verify(engine).broken == ()


def test_follow_ups_fall_due_and_are_done_with_evidence(engine: Engine) -> None:
    decisions = decisions_on_record(engine)
    caps = next(f for d in decisions for f in d.follow_ups if f.due_on == day("2019-11-30"))
    assert [caps.state(day(on)) for on in ("2019-11-30", "2019-12-01")] == [
        FollowUpState.OPEN,
        FollowUpState.OVERDUE,
    ]
    with pytest.raises(RefusedError):
        end_follow_up(engine, caps.id, Ending(Outcome.DONE, day("2019-11-28"), ""), by("ana"))
    end_follow_up(
        engine, caps.id, Ending(Outcome.DONE, day("2019-11-28"), "PC0603, para 5"), by("ana")
    )
    with pytest.raises(RefusedError):
        end_follow_up(engine, caps.id, Ending(Outcome.DONE, day("2019-11-28"), "again"), by("ben"))
    now = decisions_on_record(engine)
    ended = next(f for d in now for f in d.follow_ups if f.id == caps.id)
    assert [ended.state(day(on)).value for on in ("2019-11-27", "2019-12-01")] == ["open", "done"]
    still = {f.id for _, f in open_follow_ups(now, day("2019-12-01"))}
    assert (
        caps.id not in still
        and len(still) == len(open_follow_ups(decisions, day("2019-12-01"))) - 1
    )
    assert in_force_decisions(now, day("2019-10-30")) == () and verify(engine).broken == ()


def test_a_spring_session_that_moves_takes_its_lines_with_it_each_with_a_reason(
    engine: Engine,
) -> None:
    spring = session(engine, "PTC 2020-04")
    lines = ask(engine, Question(as_of=OCTOBER)).lines
    touched = touched_by(spring, lines)
    by_hand = {
        v.line.ref
        for v in lines
        for s in v.line.steps
        if s.due == day("2020-04-30") and s.start == day("2020-04-01") and "PTC" in s.bodies
    }
    assert by_hand and by_hand <= {each.line.line.ref for each in touched}
    to = moved(spring, day("2020-10-12"), day("2020-10-14"), Precision.DAYS)
    entries = [
        Entry(
            postponement(
                t, day("2020-10-01"), "" if n == 0 else f"reason {n}", "next session", OCTOBER
            ),
            last_seen(engine, t.line.line.id),
        )
        for n, t in enumerate(touched)
    ]
    refused = change_session(engine, spring, to, "travel is impossible", entries, by("ana"))
    assert isinstance(refused, Refused) and list(refused.problems) == [0]
    assert session(engine, "PTC 2020-04").state is SessionState.PLANNED
    first = replace(entries[0], statement=replace(entries[0].statement, reason="reason 0"))
    stands = OrderAnswer(as_it_stands="the Council decides by writing")
    entries = [first, *entries[1:]]
    done = change_session(engine, spring, to, "travel is impossible", entries, by("ana"), stands)
    assert isinstance(done, Recorded) and len(done.reports) == len(touched)
    standings = {s.key: s.state for s in reference(engine).sessions}
    assert (
        standings["PTC 2020-04"] is SessionState.MOVED
        and standings["PTC 2020-10"] is SessionState.PLANNED
    )
    slipped = [v for v in ask(engine, Question(as_of=OCTOBER)).lines if v.state.slipped]
    assert {v.line.ref for v in slipped} == {each.line.line.ref for each in touched}
    # Hundreds of overdue lines do not push all that slipped from the first screen.
    seen = attention_in_view(ask(engine, Question(as_of=OCTOBER)))
    assert seen[0].state.slipped and {v.line.ref for v in slipped} <= {v.line.ref for v in seen}
    with pytest.raises(RefusedError):
        change_session(engine, spring, None, "again", [], by("ana"))
    assert verify(engine).broken == ()


def test_sessions_are_planned_and_held(engine: Engine) -> None:
    new = Session(
        "CBC", "", day("2020-09-01"), day("2020-09-30"), Precision.MONTH, SessionState.PLANNED
    )
    plan_session(engine, new, by("ana"))
    for wrong in (new, replace(new, body="XYZ"), replace(new, end=day("2020-08-01"))):
        with pytest.raises(RefusedError):
            plan_session(engine, wrong, by("ana"))
    hold_session(engine, new, by("ana"))
    assert session(engine, "CBC 2020-09").state is SessionState.HELD


def test_whoever_touches_the_calendar_is_named(engine: Engine) -> None:
    new = Session(
        "CBC", "", day("2020-09-01"), day("2020-09-30"), Precision.MONTH, SessionState.PLANNED
    )
    spring, to = session(engine, "PTC 2020-04"), moved(new, new.start, new.end, Precision.MONTH)
    plan_session(engine, new, by("ana"))
    for nobody in ("", "  ", "a\x00b"):
        for write in (
            lambda who: plan_session(engine, replace(to, body="PC"), by(who)),
            lambda who: hold_session(engine, new, by(who)),
            lambda who: change_session(engine, spring, None, "travel", [], by(who)),
        ):
            with pytest.raises(RefusedError):
                write(nobody)
    assert session(engine, "CBC 2020-09").state is SessionState.PLANNED
    assert session(engine, "PTC 2020-04").state is SessionState.PLANNED


def test_the_review_of_the_shipped_session(engine: Engine) -> None:
    ptc = session(engine, "PTC 2019-10")
    now = ask(engine, Question(as_of=ptc.end))
    found, then = review_of(engine, ptc, now)
    # March 2019 lies before the Work Programme: nothing is compared with what was on record then.
    assert found.baseline == Baseline(day("2019-07-01"), None)
    assert then.snapshot.recorded == 0 and len(then) == len(now)
    # Due in October 2019 by the printed plans (WP 8.1, 19.4, 22.2a), and reached by the report
    # (paras 36, 122, 131).
    own = dict(found.due)["PTC"]
    assert {each.line.line.ref for each in own} == {"WP 8.1", "WP 19.4", "WP 22.2a"}
    assert all(each.step.reached for each in own) and found.late == () and found.stale == ()
    # Every line with a report that gives a status or an act moved, whenever it took effect.
    told = {
        v.line.ref
        for v in now.lines
        if v.state.status is not ProgressStatus.NOT_REPORTED
        or (v.state.steps and any(s.acts for s in v.state.steps))
    }
    assert {each.line.line.ref for each in found.moved} == told


def test_the_draft_of_the_conclusions_holds_every_decision_once_in_the_order_of_the_agenda(
    engine: Engine,
) -> None:
    ptc = session(engine, "PTC 2019-10")
    decisions = decisions_on_record(engine)
    text = draft_conclusions(ptc, decisions, {"WP 1.1": "a note"}, Words("en"))
    assert text.count("In conclusion, the PTC:") == len({d.item for d in decisions})
    said = [line[2:] for line in text.splitlines() if line.startswith("– ")]
    assert sorted(said) == sorted(d.decided[0].lower() + d.decided[1:] for d in decisions)
    items = [line.removeprefix("Item ") for line in text.splitlines() if line.startswith("Item ")]
    assert items[:3] == ["I", "I (c)", "II (a)"] and items.index("IX (c)") < items.index(
        "X"
    ) < items.index("XVI (a)")
    assert text.rstrip().endswith("WP 1.1: a note")


def test_a_follow_up_sent_to_another_body_changes_no_line(engine: Engine) -> None:
    ptc, line = session(engine, "PTC 2019-10"), find_line(engine, "WP 4.3").line
    seen = last_seen(engine, line.id)
    asked = (FollowUp(0, "PC", "Look at the format", "", day("2020-06-30")),)
    done = decide(
        engine,
        Decision(0, ptc, "XVI", "268", "sent on", "Sent on.", ("WP 4.3",), follow_ups=asked),
        [],
        by("chair"),
    )
    assert isinstance(done, Decided) and last_seen(engine, line.id) == seen
    assert decisions_on_record(engine)[-1].follow_ups[0].who == "PC"
