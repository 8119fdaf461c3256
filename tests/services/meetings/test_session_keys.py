"""Two sessions of a body in one month, and a session that was moved: each has a key of its own, and
older names answer where they mean one."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.building import day
from tests.support.forms.elements import field, fill, press
from tests.support.in_process import answered
from tests.support.page_reading import shown
from tests.support.people.acting import by
from wp.domain.filter import Filter
from wp.domain.sessions import Precision, Session, SessionState
from wp.errors import QuestionError
from wp.services.files.ical import calendar
from wp.services.files.word import session_pack
from wp.services.meetings.sessions import change_session, moved, plan_session
from wp.services.query import Question, ask, reference
from wp.store.database import Engine

FIRST, SECOND = "PTC 2021-03-01..2021-03-03", "PTC 2021-03-22..2021-03-24"
APRIL = "PTC 2020-04"


def planned(start: str, end: str) -> Session:
    return Session("PTC", "", day(start), day(end), Precision.DAYS, SessionState.PLANNED)


@pytest.fixture
def twice(engine: Engine) -> Engine:
    """A record with two sessions of the PTC in March 2021."""
    plan_session(engine, planned("2021-03-01", "2021-03-03"), by("ana"))
    assert "PTC 2021-03" in {each.key for each in reference(engine).sessions}
    plan_session(engine, planned("2021-03-22", "2021-03-24"), by("ana"))
    return engine


def named(engine: Engine, *names: str) -> tuple[str, ...]:
    return ask(engine, Question(Filter(session=names))).filter.session


def test_each_has_a_key_and_older_names_answer_where_they_mean_one(twice: Engine) -> None:
    keys = [each.key for each in reference(twice).sessions]
    assert {FIRST, SECOND} < set(keys) and len(set(keys)) == len(keys)
    assert named(twice, FIRST) == named(twice, "ptc 2021-03-01") == (FIRST,)
    assert named(twice, "PTC 2019-10", "PTC 2019-10-28..2019-10-31") == ("PTC 2019-10",)
    with pytest.raises(QuestionError) as refused:
        named(twice, "PTC 2021-03")
    assert refused.value.phrase.values["keys"] == (FIRST, SECOND)
    with pytest.raises(QuestionError) as refused:
        session_pack(twice, Question(), "PTC 2021-03")
    assert refused.value.phrase.key == "ask.sessions"
    assert session_pack(twice, Question(), SECOND)


def test_the_api_and_the_calendar_tell_them_apart(
    twice: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WP_DATABASE_URL", str(twice.url))
    listed = json.loads(answered("/api/v1/sessions")[1])["sessions"]
    assert [each["key"] for each in listed if each["start"][:7] == "2021-03"] == [FIRST, SECOND]
    status, body = answered("/api/v1/lines", "session=PTC+2021-03")
    assert status == 400 and FIRST in body.decode() and SECOND in body.decode()
    assert answered("/api/v1/lines", f"session={FIRST.replace(' ', '+')}")[0] == 200
    events = calendar(twice, Question()).decode()
    assert len({u for u in events.splitlines() if u.startswith("UID:session")}) == len(listed)


@pytest.mark.parametrize("page", ["overview", "timeline", "decisions"])
def test_an_address_that_means_both_names_both(twice: Engine, app: AppTest, page: str) -> None:
    shown(app, page, session="PTC 2021-03", lang="fr")
    said = " ".join(each.value for each in app.text)
    assert FIRST in said and SECOND in said
    for older in ("PTC 2021-03-22", SECOND):
        body = shown(app, page, session=older, lang="fr")
        assert "22-24 mars 2021" in body and not app.error


def test_a_moved_session_says_where_to_and_leaves_its_month_to_the_one_that_stands(
    engine: Engine, app: AppTest
) -> None:
    spring = next(each for each in reference(engine).sessions if each.key == APRIL)
    to = moved(spring, day("2020-04-20"), day("2020-04-22"), Precision.DAYS)
    change_session(engine, spring, to, "the hall is taken", [], by("ana"))
    sessions = {each.key: each for each in reference(engine).sessions}
    former = sessions["PTC 2020-04-01..2020-04-30"]
    assert former.state is SessionState.MOVED and former.moved_to == sessions[APRIL] == to
    again = moved(to, day("2020-09-07"), day("2020-09-09"), Precision.DAYS)
    change_session(engine, to, again, "the hall is taken still", [], by("ana"))
    places = {each.start: each.moved_to for each in reference(engine).sessions if each.moved_to}
    assert places == {spring.start: again, to.start: again}
    assert "moved to 7-9 September 2020" in shown(app, "sessions")
    assert b"The session was moved: 7-9 September 2020." in calendar(engine, Question())
    shown(app, "session")
    offered = app.selectbox(key="review_session").options
    assert not [each for each in offered if "moved" in each or "April 2020" in each]
    body = shown(app, "session", as_of="2020-04-22")
    assert "225th/226th Sessions" in body


def test_choosing_a_session_shows_its_own_days(twice: Engine, app: AppTest) -> None:
    shown(app, "sessions")
    typed = app.selectbox(key="change_which").value
    fill(app, "change", start=day("2020-10-12"))
    which = app.selectbox(key="change_which")
    for chosen in sorted(which.options):
        which.set_value(chosen).run()
        meant = app.selectbox(key="change_which").value
        body, start, end = meant.split()
        session = next(
            each
            for each in reference(twice).sessions
            if (each.body, each.start, each.end) == (body, day(start), day(end))
        )
        start_shown = field(app, "change", "start").value
        assert start_shown == (day("2020-10-12") if meant == typed else session.start)
        if meant != typed:
            assert field(app, "change", "end").value == session.end
            exact = session.precision is Precision.DAYS
            assert field(app, "change", "month").value is not exact


@pytest.mark.parametrize("what", ["moved", "cancelled"])
def test_postponements_take_effect_on_exactly_the_day_entered(
    engine: Engine, app: AppTest, what: str
) -> None:
    shown(app, "sessions", as_of="2019-12-31")
    which = app.selectbox(key="change_which")
    which.set_value(next(each for each in which.options if "April 2020" in each)).run()
    fill(app, "change", what=what)
    assert field(app, "change", "effective_on").value == day("2019-12-31")
    if what == "moved":
        fill(app, "change", start=day("2020-10-12"))
        assert field(app, "change", "end").value == day("2020-10-12")
        assert field(app, "change", "month").value is False
        assert field(app, "change", "anticipated_month").value == day("2020-10-12")
    else:
        assert field(app, "change", "anticipated_month").value == day("2020-11-30")
    entries = {"reason": "travel", "anticipated_action": "later", "actor": "ana"}
    fill(app, "change", **entries, effective_on=day("2019-12-05"))
    press(app, "change")
    # The Council's steps of June would stand before those put off: they are put off as well.
    press(app, "change", "with_later")
    assert app.success, [each.value for each in app.error]
    lines = ask(engine, Question(as_of=day("2019-12-31"))).lines
    told = {each.state.latest.effective_on for each in lines if each.state.slipped}
    assert told == {day("2019-12-05")}
    assert not [
        each for each in ask(engine, Question(as_of=day("2019-12-04"))).lines if each.state.slipped
    ]
