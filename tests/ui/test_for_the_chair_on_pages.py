"""Who records a decision says on its form whether they are the Chair; the register tells it."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.forms.cases import APP
from tests.support.forms.elements import field, fill, message, press
from tests.support.page_reading import html, shown
from tests.support.records import decisions_on_record
from wp.store.database import Engine

ADDRESS = {"by": "topics", "p": "4", "as_of": "2019-10-31"}


def test_the_form_asks_and_the_register_tells(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WP_DATABASE_URL", str(engine.url))
    page = AppTest.from_file(APP, default_timeout=60)
    shown(page, "session", **ADDRESS)
    assert not field(page, "decision", "chair").value
    fill(page, "decision", decided="Took note of the study.", actor="Sara")
    press(page, "decision")
    assert message(page, "decision")[0] == "success"
    fill(page, "decision", decided="Welcomed the study.", chair=True)
    press(page, "decision")
    assert [each.chair for each in decisions_on_record(engine)[-2:]] == [False, True]
    # The Chair says it once for the next ones.
    assert field(page, "decision", "chair").value
    page.query_params.clear()
    shown(page, "decisions", as_of="2019-10-31", topic="WP 4")
    assert "recorded by Sara for the Chair" in html(page)
    assert "recorded by Sara, Chair" in html(page)
