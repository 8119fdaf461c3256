"""Calendars: entries as long as their windows, names that stay, and what is called off; read by
two other libraries."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import vobject
from hypothesis import given
from hypothesis import strategies as st

from tests.support.building import day
from tests.support.calendar_reading import AS_OF, events, of_line, say
from tests.support.paths import ROOT
from tests.support.people.acting import by
from wp.domain.filter import Filter
from wp.domain.progress import ProgressStatus, StepState
from wp.domain.reporting.order_question import OrderAnswer
from wp.domain.sessions import SessionState
from wp.domain.timeline import Step, StepKind
from wp.exports.ical import uids
from wp.services.editions import make_current
from wp.services.files.ical import calendar
from wp.services.imports.confirm import ImportRequest, confirm_import
from wp.services.meetings.sessions import change_session, plan_session
from wp.services.progress.recording import Recorded
from wp.services.query import Question, ask
from wp.store.database import Engine


def test_every_dated_step_is_one_entry_as_long_as_its_window(filled: Engine) -> None:
    answer = ask(filled, Question(as_of=AS_OF))
    found = events(calendar(filled, Question(as_of=AS_OF)))
    steps = [state for view in answer.lines for state in view.state.steps if state.due]
    entries = [each for uid, each in found.items() if uid.startswith("line-")]
    assert sorted(
        (s.start, s.due + dt.timedelta(days=1)) for s in steps if s.start and s.due
    ) == sorted((each["DTSTART"].dt, each["DTEND"].dt) for each in entries)
    assert all(
        each["DTSTART"].params["VALUE"] == "DATE" and str(each["TRANSP"]) == "TRANSPARENT"
        for each in entries
    )
    sessions = [each for uid, each in found.items() if uid.startswith("session-")]
    assert len(sessions) == len(answer.snapshot.sessions)


def test_a_month_is_a_month_and_reminds_before(filled: Engine) -> None:
    first, second = of_line(calendar(filled, Question(as_of=AS_OF)), "WP 4.3")
    assert (first["DTSTART"].dt, first["DTEND"].dt) == (day("2020-04-01"), day("2020-05-01"))
    assert "PTC" in first["SUMMARY"] and "Council" in second["SUMMARY"]
    assert [alarm["TRIGGER"].dt for alarm in first.walk("VALARM")] == [
        dt.timedelta(days=-28),
        dt.timedelta(days=-7),
    ]


def test_a_second_parser_reads_the_same(filled: Engine) -> None:
    content = calendar(filled, Question(as_of=AS_OF), "fr")
    other = vobject.readOne(content.decode())
    mine = events(content)
    assert len(other.vevent_list) == len(mine)
    for each in other.vevent_list:
        same = mine[each.uid.value]
        assert (
            each.summary.value == str(same["SUMMARY"]) and each.dtstart.value == same["DTSTART"].dt
        )
        assert each.description.value == str(same["DESCRIPTION"]) and each.status.value == str(
            same["STATUS"]
        )
    assert all(len(line.encode()) <= 75 for line in content.decode().split("\r\n"))


def test_a_postponed_step_keeps_its_name_and_counts_up(filled: Engine) -> None:
    """The step of the Council, which follows, keeps its name and counts up as well."""
    before = of_line(calendar(filled, Question(as_of=AS_OF)), "WP 4.3")
    say(
        filled,
        "WP 4.3",
        status=ProgressStatus.POSTPONED,
        reason="late",
        anticipated_action="redraft",
        anticipated_month=day("2020-10-01"),
        step="April 2020 (PTC)",
        answer=OrderAnswer(with_later=True),
    )
    found = events(calendar(filled, Question(as_of=AS_OF)))
    ptc, council = moved = [found[str(each["UID"])] for each in before]
    assert (ptc["DTSTART"].dt, ptc["DTEND"].dt) == (day("2020-10-01"), day("2020-11-01"))
    assert (council["DTSTART"].dt, council["DTEND"].dt) == (day("2020-12-01"), day("2021-01-01"))
    for then, now in zip(before, moved, strict=True):
        assert now["SEQUENCE"] > then["SEQUENCE"] and str(now["STATUS"]) == "CONFIRMED"
    assert "late" in ptc["DESCRIPTION"]


def test_a_line_given_up_is_cancelled_and_taken_up_again(filled: Engine) -> None:
    before = of_line(calendar(filled, Question(as_of=AS_OF)), "WP 4.3")
    say(filled, "WP 4.3", status=ProgressStatus.DISCONTINUED, reason="no longer wanted")
    off = of_line(calendar(filled, Question(as_of=AS_OF)), "WP 4.3")
    assert [str(each["STATUS"]) for each in off] == ["CANCELLED"] * 2
    assert not [alarm for each in off for alarm in each.walk("VALARM")]
    say(filled, "WP 4.3", status=ProgressStatus.IN_PROGRESS, note="wanted again")
    on = of_line(calendar(filled, Question(as_of=AS_OF)), "WP 4.3")
    assert [str(each["STATUS"]) for each in on] == ["CONFIRMED"] * 2
    for one, two, three in zip(before, off, on, strict=True):
        assert one["UID"] == two["UID"] == three["UID"]
        assert one["SEQUENCE"] < two["SEQUENCE"] < three["SEQUENCE"]


def test_what_a_new_edition_drops_is_cancelled_and_what_it_moves_is_moved(
    filled: Engine, tmp_path: Path
) -> None:
    text = (ROOT / "data" / "work_programme.csv").read_text(encoding="utf-8")
    before = {str(e["UID"]): e for e in of_line(calendar(filled, Question(as_of=AS_OF)), "WP 4.3")}
    lines = text.splitlines(keepends=True)
    at = next(
        i
        for i, line in enumerate(lines)
        if line.startswith("active,4,") and ",3," in line.split('"')[0]
    )
    assert "April 2020 (PTC) June 2020 (Council)" in lines[at]
    lines[at] = lines[at].replace("April 2020 (PTC) June 2020 (Council)", "October 2020 (PTC)")
    file = tmp_path / "work_programme.csv"
    file.write_text("".join(lines), encoding="utf-8", newline="")
    confirm_import(filled, ImportRequest(file, "WP", "adopted", AS_OF), by("ana"))
    after = {str(e["UID"]): e for e in of_line(calendar(filled, Question(as_of=AS_OF)), "WP 4.3")}
    assert after.keys() == before.keys()
    ptc, council = sorted(after.values(), key=lambda e: str(e["STATUS"]), reverse=True)
    assert (str(ptc["STATUS"]), ptc["DTSTART"].dt) == ("CONFIRMED", day("2020-10-01"))
    assert str(council["STATUS"]) == "CANCELLED"
    assert all(after[uid]["SEQUENCE"] > before[uid]["SEQUENCE"] for uid in after)
    make_current(filled, "WP@1", by("ana"))
    again = {str(e["UID"]): e for e in of_line(calendar(filled, Question(as_of=AS_OF)), "WP 4.3")}
    assert {uid: (e["DTSTART"].dt, str(e["STATUS"])) for uid, e in again.items()} == {
        uid: (e["DTSTART"].dt, "CONFIRMED") for uid, e in before.items()
    }
    assert all(again[uid]["SEQUENCE"] > after[uid]["SEQUENCE"] for uid in after)


def test_a_line_outside_the_filter_is_not_called_off(filled: Engine, tmp_path: Path) -> None:
    text = (ROOT / "data" / "work_programme.csv").read_text(encoding="utf-8")
    file = tmp_path / "work_programme.csv"
    file.write_text(
        text.replace('"PTC, CBC, Council"', '"PTC, Council"', 1), encoding="utf-8", newline=""
    )
    confirm_import(filled, ImportRequest(file, "WP", "adopted", AS_OF), by("ana"))
    found = events(calendar(filled, Question(Filter(body=("CBC",)), AS_OF)))
    assert found and not [each for each in found.values() if str(each["STATUS"]) == "CANCELLED"]


def test_a_calendar_of_a_body_has_its_lines_and_its_sessions(filled: Engine) -> None:
    question = Question(Filter(body=("PTC",)), AS_OF)
    found = events(calendar(filled, question))
    refs = {
        view.line.ref
        for view in ask(filled, question).lines
        if any(state.due for state in view.state.steps)
    }
    assert {
        str(each["X-WP-REFERENCE"]) for each in found.values() if "X-WP-REFERENCE" in each
    } == refs
    known = ask(filled, question).snapshot.sessions
    assert sum(uid.startswith("session-") for uid in found) == sum(
        each.body == "PTC" for each in known
    )


def test_a_session_that_was_moved_is_cancelled_there(filled: Engine) -> None:
    session = next(
        s
        for s in ask(filled, Question(as_of=AS_OF)).snapshot.sessions
        if s.body == "PTC" and s.end > AS_OF
    )
    new = replace(
        session, start=day("2020-09-01"), end=day("2020-09-30"), state=SessionState.PLANNED
    )
    assert isinstance(
        change_session(filled, session, new, "the hall is taken", [], by("ana")), Recorded
    )
    sessions = [
        e
        for uid, e in events(calendar(filled, Question(as_of=AS_OF))).items()
        if uid.startswith("session-")
    ]
    assert any(
        e["DTSTART"].dt == day("2020-09-01") and str(e["STATUS"]) == "CONFIRMED" for e in sessions
    )
    former = next(e for e in sessions if e["DTSTART"].dt == session.start and "PTC" in e["SUMMARY"])
    assert (
        str(former["STATUS"]) == "CANCELLED"
        and former["SEQUENCE"] == 1
        and not former.walk("VALARM")
    )


def test_a_session_keeps_its_name_when_its_body_meets_again_in_the_same_month(
    filled: Engine,
) -> None:
    def named() -> dict[tuple[str, dt.date], str]:
        found = events(calendar(filled, Question(as_of=AS_OF))).items()
        return {
            (str(each["SUMMARY"]), each["DTSTART"].dt): uid
            for uid, each in found
            if uid.startswith("session-")
        }

    before = named()
    first = next(
        each for each in ask(filled, Question()).snapshot.sessions if each.key == "PTC 2020-04"
    )
    again = replace(first, start=day("2020-04-27"), end=day("2020-04-28"), name="again")
    plan_session(filled, again, by("ana"))
    after = named()
    assert len(after) == len(before) + 1
    ours = {key: uid for key, uid in after.items() if uid in before.values()}
    assert sorted(ours.values()) == sorted(before.values())
    assert {at: uid for (_, at), uid in ours.items()} == {at: u for (_, at), u in before.items()}


@given(st.lists(st.sampled_from([("PTC",), ("Council",), ("PTC", "Council"), ()]), max_size=6))
def test_names_are_told_apart_and_do_not_hang_on_windows(bodies: list[tuple[str, ...]]) -> None:
    def named(month: int) -> list[str]:
        window = (dt.date(2020, month, 1), dt.date(2020, month, 28))
        return uids(
            7, [StepState(Step("x", StepKind.DATED, *window, each), *window) for each in bodies]
        )

    assert named(1) == named(6) and len(set(named(1))) == len(bodies)


def test_before_the_first_recording_a_calendar_has_no_step(filled: Engine) -> None:
    known = dt.datetime(2001, 1, 1, tzinfo=dt.UTC)
    found = events(calendar(filled, Question(as_of=AS_OF, known_at=known)))
    assert not [uid for uid in found if uid.startswith("line-")]
