"""The page of proposed topics: recorded incomplete, completed, accepted; what is typed is shown
as typed."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.forms.elements import field, fill, press
from tests.support.page_reading import html, shown
from tests.support.records import shipped_plans
from wp.domain.meetings.proposals import Fate
from wp.services.meetings.proposals import proposals_on_record
from wp.store.database import Engine

NASTY = "<b>x</b> =1+1 **s** $y$ :smile:"


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    """A record of its own with both plans."""
    return shipped_plans(tmp_path / "wp.db")


def test_a_topic_is_proposed_completed_and_accepted(app: AppTest, engine: Engine) -> None:
    assert "No topic is proposed" in shown(app, "proposals", as_of="2019-10-31")
    press(app, "proposing")
    assert "Give the topic a title." in html(app) and "Say who records this." in html(app)
    fill(app, "proposing", title=f"Foresight {NASTY}")
    fill(app, "proposing", members="Norway\n")
    fill(app, "proposing", actor="ana")
    press(app, "proposing")
    assert not app.exception and "Recorded as incomplete" in app.success[0].value
    body = html(app)
    assert (
        "1 topic is proposed and stands apart" in body and "a second Member and a document" in body
    )
    assert "Foresight &lt;b&gt;x&lt;/b&gt; =1+1 **s** $y$ :smile:" in body and "<b>x" not in body
    assert not field(app, "proposing", "members").value

    fill(app, "settling", said="Agreed.")
    press(app, "settling")
    assert "two Members have to sponsor it" in html(app)
    number = proposals_on_record(engine)[0].id
    app.selectbox(key="proposing_which").set_value(f"fix {number}").run()
    assert field(app, "proposing", "members").value == "Norway"
    fill(app, "proposing", members="Norway\nChile")
    fill(app, "proposing", document="PC0610")
    press(app, "proposing")
    assert "Foresight" in app.success[0].value and "incomplete" not in app.success[0].value
    fill(app, "settling", said="Agreed to take it up.")
    press(app, "settling")
    assert not app.exception and "accepted" in app.success[0].value
    latest = proposals_on_record(engine)[-1]
    assert (
        latest.verdict
        and latest.verdict.fate is Fate.ACCEPTED
        and latest.members == ("Norway", "Chile")
    )
    assert "the next edition takes it up" in html(app)


def test_an_inactive_topic_is_taken_up_again_and_stands_apart_on_the_topics_page(
    app: AppTest, engine: Engine
) -> None:
    shown(app, "proposals", as_of="2019-10-31", lang="fr")
    which = app.selectbox(key="proposing_which")
    which.set_value("WP I3").run()
    title = field(app, "proposing", "title").value
    assert title
    fill(app, "proposing", actor="ana")
    press(app, "proposing")
    assert proposals_on_record(engine)[
        0
    ].takes_up == "WP I3" and "reprend le thème inactif WP I3" in html(app)
    body = shown(app, "topics", as_of="2019-10-31", lang="en")
    assert (
        "Proposed topics, apart from the programme" in body
        and body.count(f'lang="en">{title}</') == 2
    )
