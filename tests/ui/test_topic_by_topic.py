"""Topic by topic: any topic is a choice away, words belong to their line, and what is postponed is
proposed for the next session of its body."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.building import day
from tests.support.forms.elements import field, fill, press
from tests.support.page_reading import blocks, html, shown
from tests.support.people.acting import by
from tests.support.plans.order_of_steps import STANDS, postponed
from wp.services.meetings.sessions import change_session
from wp.services.progress.recording import Recorded, record
from wp.services.query import reference
from wp.store.database import Engine

TYPED = "half a sentence on topic 4"


@pytest.fixture
def topics(app: AppTest) -> AppTest:
    """The review of the session of October 2019, at topic 4."""
    shown(app, "session", by="topics", p="4", as_of="2019-10-31")
    return app


def at(app: AppTest) -> str:
    """The topic that the address names."""
    held = app.query_params["p"]
    return held if isinstance(held, str) else held[0]


def go(app: AppTest, name: str) -> None:
    app.button(key=f"topic_{name}").click().run()
    assert not app.exception


def test_words_for_one_topic_are_never_offered_for_another_and_come_back(topics: AppTest) -> None:
    fill(topics, "decision", decided=TYPED, paragraph="12")
    line = topics.selectbox(key="decision_which").value
    for move in ("next", "before", "before", "next"):
        go(topics, move)
        here = at(topics) == "4"
        assert (field(topics, "decision", "decided").value == TYPED) is here
        assert (field(topics, "decision", "paragraph").value == "12") is here
        assert (TYPED in html(topics)) is False
    shown(topics, "about")
    topics.query_params.clear()
    shown(topics, "session", by="topics", p="4", as_of="2019-10-31")
    assert topics.selectbox(key="decision_which").value == line
    assert field(topics, "decision", "decided").value == TYPED


def test_any_topic_is_a_choice_away_and_each_press_counts(topics: AppTest) -> None:
    topics.selectbox(key="review_topic").select_index(16).run()
    assert at(topics) == "17" and "17. " in html(topics)
    # Of two quick presses the second brings the address of before the first.
    go(topics, "next")
    topics.query_params["p"] = "17"
    go(topics, "next")
    assert at(topics) == "19"


def test_a_task_stands_once_its_lines_with_indicator_rail_slip_and_reason(topics: AppTest) -> None:
    body = shown(topics, "session", by="topics", p="17", as_of="2019-10-31")
    tasks = set(re.findall(r'task=(WP\+17\.\d+)"', body))
    assert body.count('<section class="wp-task">') == len(tasks) > 1
    for letter in "abcdefg":
        assert body.count(f'id="WP-17.2{letter}"') == 1
    assert body.count("wp-rail") >= 7 and "Performance indicator" in body


def test_a_line_of_a_topic_says_its_note_its_slip_and_its_reason(
    topics: AppTest, engine: Engine
) -> None:
    assert isinstance(record(engine, [postponed(engine)], by("ana"), answer=STANDS), Recorded)
    body = shown(topics, "session", by="topics", p="4", as_of="2019-10-31")
    [said] = (each for each in blocks(body) if "No draft yet." in each)
    for told in ("slipped", "30 April 2020", "31 October 2020", "no drafters", "a drafting group"):
        assert told in said
    assert re.search('<a href="#WP-4.3"[^>]*>WP 4.3</a>', body)


def test_postponed_to_proposes_the_next_session_of_the_body(
    topics: AppTest, engine: Engine
) -> None:
    topics.selectbox(key="decision_which").set_value("WP 4.3").run()
    fill(topics, "decision", what="postponed")
    # WP 4.3: April 2020 (PTC), then June 2020 (Council).
    assert field(topics, "decision", "anticipated_month").value == day("2020-11-30")
    fill(topics, "decision", step=list(field(topics, "decision", "step").options)[1])
    assert field(topics, "decision", "anticipated_month").value is None
    assert "No later session of the body is on record" in html(topics)
    fill(topics, "decision", decided="put off", reason="r", anticipated_action="a", actor="ana")
    press(topics, "decision")
    assert "month" in topics.error[0].value.casefold()
    autumn = next(s for s in reference(engine).sessions if s.key == "PTC 2020-09")
    change_session(engine, autumn, None, "no room", [], by("ana"))
    fill(topics, "decision", step=next(iter(field(topics, "decision", "step").options)))
    assert field(topics, "decision", "anticipated_month").value is None
