"""The page of decisions: its pickers live in the address, and a decision is corrected or
withdrawn in place."""

from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.forms import fill, press
from tests.support.page_reading import html, shown
from tests.support.paths import DATA
from wp.services.meetings.decisions import decisions_on_record
from wp.services.meetings.revisions import withdraw_decision
from wp.services.record import fill_empty, open_record
from wp.store.database import Engine

NASTY = "<b>x</b> =1+1 **s** $y$"
REGISTER = "wp-plain wp-register"


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """A record as a first start leaves it."""
    place = tmp_path / "wp.db"
    fill_empty(open_record(str(place)), with_session=True)
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{place}")
    return open_record(str(place))


@pytest.fixture
def app(engine: Engine) -> AppTest:
    return AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=60)


def count(body: str) -> int:
    return body.count("Correct or withdraw</a>")


def test_the_pickers_live_in_the_address(app: AppTest, engine: Engine) -> None:
    every = decisions_on_record(engine)
    assert count(shown(app, "decisions")) == len(every)
    app.selectbox(key="dec_kind").set_value("deferred").run()
    assert app.query_params["kind"] == ["deferred"] or app.query_params["kind"] == "deferred"
    assert count(html(app)) == sum(d.kind == "deferred" for d in every)
    who = next(f.who.split(";")[0].strip() for d in every for f in d.follow_ups)
    app.query_params.clear()
    body = shown(app, "decisions", who=who, show="open", meeting="PTC 2019-10")
    assert (
        count(body) == sum(any(who in f.who.split("; ") for f in d.follow_ups) for d in every) > 0
    )
    assert (
        app.selectbox(key="dec_who").value == who and app.selectbox(key="dec_show").value == "open"
    )
    assert 'href="?who=' in body or "&amp;who=" in body


def test_a_text_finds_decisions_and_stands_in_the_address(app: AppTest, engine: Engine) -> None:
    shown(app, "decisions")
    app.text_input(key="dec_find").set_value("wp 4.3").run()
    here = app.query_params["find"]
    assert here in ("wp 4.3", ["wp 4.3"])
    body = html(app)
    assert count(body) == sum("WP 4.3" in d.refs for d in decisions_on_record(engine)) > 0
    assert (
        body.count('<details class="wp-item" open>') == body.count('<details class="wp-item"') > 0
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [("kind", "dreamt"), ("meeting", "PTC 1999-01"), ("who", "Nobody"), ("show", "x")],
)
def test_a_wrong_value_is_said_and_never_widens_the_view(
    app: AppTest, name: str, value: str
) -> None:
    body = shown(app, "decisions", **{name: value, "lang": "fr"})
    assert value in app.warning[0].value and REGISTER not in body
    app.selectbox(key=f"dec_{name}").set_value("").run()
    assert name not in app.query_params and REGISTER in html(app)


def test_two_values_of_one_picker_are_named(app: AppTest) -> None:
    app.switch_page(str(DATA.parent / "pages" / "decisions.py"))
    app.query_params["kind"] = ["deferred", "other"]
    app.run()
    assert any("deferred + other" in each.value for each in app.text)


def test_a_decision_is_corrected_in_place(app: AppTest, engine: Engine) -> None:
    old = decisions_on_record(engine)[0]
    shown(app, "decisions", decision=str(old.id))
    press(app, "revision")
    assert "Say why" in app.error[0].value and "Nothing is different" in app.error[0].value
    fill(app, "revision", decided=NASTY)
    fill(app, "revision", reason="misread")
    fill(app, "revision", actor="ben")
    press(app, "revision")
    assert not app.exception and "was corrected" in app.success[0].value, [
        e.value for e in app.error
    ]
    assert "decision" not in app.query_params
    body = html(app)
    assert "&lt;b&gt;x&lt;/b&gt; =1+1 **s** $y$" in body and "<b>x" not in body
    assert (
        f'data-aside="{old.id}"' in body
        and "Corrected by ben on" in body
        and f"corrects decision {old.id}" in body
    )
    assert count(body) == len(decisions_on_record(engine)) - 1


def test_a_decision_is_withdrawn_in_french_and_by_one_person_only(
    app: AppTest, engine: Engine
) -> None:
    first, second = decisions_on_record(engine)[:2]
    shown(app, "decisions", decision=str(first.id), lang="fr")
    fill(app, "revision", reason="consignée deux fois")
    fill(app, "revision", actor="ana")
    press(app, "revision", "withdraw")
    assert "est retirée" in app.success[0].value and "Retirée par ana le" in html(app)
    shown(app, "decisions", decision=str(second.id))
    withdraw_decision(engine, second.id, "why", "ben")
    fill(app, "revision", reason="aussi")
    assert f"{second.id}" in unescape(app.warning[0].value) and "Retirée par ben" in html(app)
