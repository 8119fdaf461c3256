"""The question about the order of steps on the pages that report on several lines: it is on the
page before the press, nothing is recorded without an answer, and the answer is recorded with the
reports, in one transaction."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.forms.elements import button, fill, message, press
from tests.support.page_reading import html, shown
from tests.support.plans.order_of_steps import CELLS, COUNCIL, PTC, listed
from tests.support.sheets.update_sheets import returned
from wp.services.files.formats import MEDIA
from wp.services.lines import find_line
from wp.services.progress.histories import history_of
from wp.services.record import verify
from wp.store.database import Engine

REASON = "The Council asked for the draft itself."


def reports(engine: Engine, ref: str) -> list[tuple[str, str]]:
    """What the reports on a line say of its steps, the latest last."""
    said = [chapter.report for chapter in history_of(engine, find_line(engine, ref))]
    return [(each.step, each.as_it_stands) for each in said]


def unanswered(app: AppTest, form: str, engine: Engine) -> None:
    """A press beside the question records nothing, and leads to its answer."""
    events = verify(engine).events
    press(app, form)
    kind, listed = message(app, form)
    assert kind == "error" and "answer the question about the order" in listed
    assert "-as_it_stands)" in listed and verify(engine).events == events


def test_several_lines_are_completed_with_a_step_open_only_for_a_reason(
    app: AppTest, engine: Engine
) -> None:
    before = {ref: reports(engine, ref) for ref in ("WP 4.3", "WP 4.4")}
    shown(app, "report", by="many", as_of="2019-10-31")
    fill(app, "many", named="WP 4.3, WP 4.4", evidence="PC0600", actor="ana")
    assert "order of the step" not in html(app) and "still open" not in html(app)
    fill(app, "many", status="completed")
    assert "All 2 would be completed with the step" in html(app)
    assert f"{COUNCIL} still open" in html(app)
    unanswered(app, "many", engine)
    # A reason is needed: without one the answer is none.
    press(app, "many", "as_it_stands")
    assert message(app, "many")[0] == "error" and reports(engine, "WP 4.3") == before["WP 4.3"]
    fill(app, "many", as_it_stands=REASON)
    press(app, "many", "as_it_stands")
    assert message(app, "many") == ("success", "2 reports were recorded.")
    for ref, former in before.items():
        assert reports(engine, ref) == [*former, ("", REASON)]


def postponing(engine: Engine, *refs: str) -> bytes:
    """An update workbook that postpones the PTC step of these lines behind that of the Council."""
    return returned(engine, "WP 4", dict.fromkeys(refs, CELLS))


@pytest.fixture
def taken_back(app: AppTest, engine: Engine) -> AppTest:
    """The page *Update workbook* with such a file for two lines."""
    shown(app, "returning", as_of="2019-10-31")
    file = postponing(engine, "WP 4.3", "WP 4.4")
    app.file_uploader[0].set_value(("back.xlsx", file, MEDIA["xlsx"])).run()
    fill(app, "returning", actor="ana")
    assert "All 2 go to the Council in June 2020, before the PTC has seen them" in html(app)
    return app


def test_an_update_workbook_postpones_the_later_steps_in_the_same_press(
    taken_back: AppTest, engine: Engine
) -> None:
    unanswered(taken_back, "returning", engine)
    later = button(taken_back, "returning", "with_later")
    assert later.label == "Record, and postpone these 2 steps too"
    press(taken_back, "returning", "with_later")
    assert not taken_back.error and "4 reports recorded by ana" in taken_back.success[0].value
    for ref in ("WP 4.3", "WP 4.4"):
        assert [step for step, _ in reports(engine, ref)[-2:]] == [PTC, COUNCIL]
    assert listed(engine) == {} and verify(engine).broken == ()


def test_an_update_workbook_leaves_the_order_for_a_reason_that_is_recorded(
    taken_back: AppTest, engine: Engine
) -> None:
    unanswered(taken_back, "returning", engine)
    fill(taken_back, "returning", as_it_stands=REASON)
    press(taken_back, "returning", "as_it_stands")
    assert not taken_back.error and "2 reports recorded by ana" in taken_back.success[0].value
    for ref in ("WP 4.3", "WP 4.4"):
        assert reports(engine, ref)[-1] == (PTC, REASON)
    assert set(listed(engine)) == {"WP 4.3", "WP 4.4"}
