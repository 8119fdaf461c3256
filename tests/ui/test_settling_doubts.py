"""Doubts are settled on the page Import and on About; what was settled is shown wherever the cell
is, and proposed when the file comes again."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.building import day
from tests.support.editions.doubted import (
    LINE,
    MENDED,
    PRINTED,
    REQUEST,
    doubted_csv,
    doubts,
    drop,
    many_csv,
    settling,
)
from tests.support.editions.plan_rows import as_csv, rows_of_task, shipped_rows
from tests.support.forms.elements import button, field, fill, message, press
from tests.support.page_reading import html, shown
from tests.support.people.acting import by
from wp.domain.findings import Judgement
from wp.services.imports.confirm import confirm_import, plan_import
from wp.services.imports.request import Settling
from wp.services.query import Question, ask
from wp.services.record import verify
from wp.services.settling import read_edition
from wp.store.database import Engine

FILE = ("plan.csv", doubted_csv())


@pytest.fixture
def keys(engine: Engine) -> dict[str, str]:
    """The keys of the two doubts by their column."""
    return {name: each.key for name, each in doubts(plan_import(engine, REQUEST)).items()}


def settled_readings(engine: Engine) -> list[str]:
    answer = ask(engine, Question(as_of=day("2020-07-01")))
    (line,) = (view.line for view in answer.lines if view.line.ref == LINE)
    return [each.reading for each in line.settled]


def enter(app: AppTest, form: str, key: str, how: str, **texts: str) -> None:
    """Say what is right of a doubt."""
    fill(app, form, **{f"how {key}": how})
    fill(app, form, **{f"{name} {key}": text for name, text in texts.items()})


def test_a_doubt_is_settled_confirmed_and_shown(
    app: AppTest, engine: Engine, keys: dict[str, str]
) -> None:
    shown(app, "import", lang="en")
    drop(app, FILE)
    events = verify(engine).events
    assert "0 settled" in html(app)
    enter(app, "settle", keys["timeline"], "mended", reading="mid-2022", reason="Circular 7")
    assert "cannot be read as a timeline" in html(app) and button(app, "import").disabled
    fill(app, "settle", **{f"reading {keys['timeline']}": MENDED})
    assert "cannot be read as a timeline" not in html(app)
    enter(app, "settle", keys["strategic"], "kept")
    assert "Say why" in html(app) and button(app, "import").disabled
    fill(app, "settle", **{f"reason {keys['strategic']}": "So decided", "actor": "bea"})
    assert "2 settled" in html(app) and verify(engine).events == events
    app.get("date_input")[0].set_value(day("2020-06-01")).run()
    fill(app, "import", actor="ana")
    press(app, "import")
    assert "WP@2" in app.success[0].value, [each.value for each in app.error]
    assert settled_readings(engine) == [MENDED] and verify(engine).broken == ()
    body = shown(app, "task", task=LINE, as_of="2020-07-01", lang="en")
    assert PRINTED in body
    told = 'read as “<span lang="en">June 2021 (PTC)</span>”; settled by bea on'
    assert told in body and "Circular 7" in body and "✎" in body
    body = shown(app, "about", as_of="2020-07-01", lang="en")
    assert told in body and 'data-state="settled"' in body
    body = shown(app, "about", as_of="2020-07-01", lang="fr")
    assert "réglé par bea le" in body and "Lectures réglées" not in body


def test_leaving_and_returning_loses_nothing(app: AppTest, keys: dict[str, str]) -> None:
    shown(app, "import", lang="en")
    drop(app, FILE)
    enter(app, "settle", keys["timeline"], "mended", reading=MENDED, reason="Circular 7")
    shown(app, "overview", lang="en")
    shown(app, "import", lang="en")
    assert "1 settled" in html(app)
    assert field(app, "settle", f"reading {keys['timeline']}").value == MENDED
    widget = next(each for each in app.button if each.key.startswith("import_remove"))
    widget.click().run()
    drop(app, FILE)
    assert field(app, "settle", f"reason {keys['timeline']}").value == "Circular 7"


def test_the_same_file_proposes_what_was_settled(
    app: AppTest, engine: Engine, keys: dict[str, str]
) -> None:
    confirm_import(engine, settling(engine), by("ana"))
    shown(app, "import", lang="en")
    drop(app, FILE)
    assert "2 of these doubts were settled" in html(app) and "0 settled" in html(app)
    press(app, "settle", f"take {keys['timeline']}")
    assert field(app, "settle", f"reading {keys['timeline']}").value == MENDED
    assert "1 settled" in html(app)
    press(app, "settle", "take_all")
    assert "2 settled" in html(app)


def test_a_doubt_is_settled_later_on_about(
    app: AppTest, engine: Engine, keys: dict[str, str]
) -> None:
    confirm_import(engine, REQUEST, by("ana"))
    shown(app, "about", as_of="2020-07-01", lang="en")
    app.selectbox(key="settle_later_which").set_value(f"WP@2 {keys['timeline']}").run()
    assert button(app, "settle_later").disabled
    enter(app, "settle_later", keys["timeline"], "mended", reading="mid", reason="Circular 7")
    assert "cannot be read as a timeline" in html(app)
    press(app, "settle_later")
    assert message(app, "settle_later")[0] == "error"
    fill(app, "settle_later", **{f"reading {keys['timeline']}": MENDED})
    fill(app, "settle_later", actor="bea")
    press(app, "settle_later")
    assert message(app, "settle_later")[0] == "success", [each.value for each in app.error]
    assert settled_readings(engine) == [MENDED]
    enter(app, "settle_later", keys["timeline"], "reopened", reason="Not sure")
    press(app, "settle_later")
    assert settled_readings(engine) == [] and verify(engine).broken == ()


def test_the_comparison_says_that_it_compares_a_settled_reading(
    app: AppTest, engine: Engine
) -> None:
    confirm_import(engine, settling(engine), by("ana"))
    later = replace(REQUEST, data=doubted_csv(MENDED), effective_on=day("2020-06-02"))
    confirm_import(engine, later, by("ana"))
    body = shown(app, "compare", old="WP@2", new="WP@3", as_of="2020-07-01", lang="en")
    assert "compared as settled by a person" in body and PRINTED in body


def test_a_document_with_many_doubts_is_paged_and_keeps_every_answer(app: AppTest) -> None:
    rows = shipped_rows("WP")
    for row in rows:
        if row["part"] == "active":
            row |= {"timeline": f"mid-2021 {row['topic_no']}", "timeline_cell": "own"}
    shown(app, "import", lang="en")
    drop(app, ("many.csv", as_csv(rows)))
    asked = [each for each in app.radio if each.key.startswith("settle:")]
    assert len(asked) == 8
    asked[0].set_value("kept").run()
    reason = asked[0].key.rpartition(":")[2].replace("how", "reason")
    fill(app, "settle", **{reason: "So printed"})
    pager = next(each for each in app.number_input if "@page" in each.key)
    pager.set_value(2).run()
    assert not app.exception and "1 settled" in html(app)
    others = {each.key for each in app.radio} - {each.key for each in asked}
    assert len([key for key in others if key.startswith("settle:")]) == 8


def test_all_doubts_of_one_kind_are_kept_before_the_import(app: AppTest, engine: Engine) -> None:
    shown(app, "import", lang="en")
    drop(app, ("many.csv", many_csv()))
    kinds = field(app, "settle", "kind")
    assert kinds.options == [
        "4 × timeline · timeline not understood",
        "2 × timeline · timeline not understood · “mid-2021”",
    ]
    plan = plan_import(engine, replace(REQUEST, data=many_csv()))
    keys = {each.finding.read: each.finding.key for each in plan.doubts}
    enter(app, "settle", keys["soon after"], "mended", reading=MENDED, reason="Circular 7")
    press(app, "settle", "keep_all")
    assert "Say why" in html(app) and "1 settled" in html(app)
    fill(app, "settle", why_all="So the Committee wrote it")
    assert button(app, "settle", "keep_all").label == "Keep all 3 as read"
    press(app, "settle", "keep_all")
    assert "4 settled" in html(app) and "Say why" not in html(app)
    # What was said before of one of them stays, and each can be said otherwise afterwards.
    assert field(app, "settle", f"reading {keys['soon after']}").value == MENDED
    enter(app, "settle", keys["when ready"], "")
    assert "3 settled" in html(app)
    app.get("date_input")[0].set_value(day("2020-06-01")).run()
    fill(app, "import", actor="ana")
    press(app, "import")
    said = [(each.judgement, each.reason) for each in read_edition(engine, "WP@2").settled]
    assert sorted(said) == [
        ("kept", "So the Committee wrote it"),
        ("kept", "So the Committee wrote it"),
        ("mended", "Circular 7"),
    ]
    assert verify(engine).broken == ()


def test_all_doubts_of_one_kind_are_kept_later_on_about(app: AppTest, engine: Engine) -> None:
    confirm_import(engine, replace(REQUEST, data=many_csv()), by("ana"))
    for language, label in (("fr", "Maintenir les 4 lectures"), ("en", "Keep all 4 as read")):
        body = shown(app, "about", as_of="2020-07-01", lang=language)
        assert button(app, "settle_alike").label == label
    assert 'data-alike="4"' in body
    press(app, "settle_alike")
    assert message(app, "settle_alike")[0] == "error"
    fill(app, "settle_alike", reason="So the Committee wrote it", actor="bea")
    press(app, "settle_alike")
    assert "4 doubts are settled" in app.success[0].value, [each.value for each in app.error]
    body = shown(app, "task", task="WP 4.4", as_of="2020-07-01", lang="en")
    assert "kept as read; settled by bea" in body and "So the Committee wrote it" in body
    assert not any(str(each.key).startswith("settle_alike") for each in app.button)
    assert verify(engine).broken == ()


def test_a_doubt_about_a_merged_cell_names_all_its_lines(app: AppTest, engine: Engine) -> None:
    rows = shipped_rows("WP")
    for row, state in zip(rows_of_task(rows, "10", "1"), ("own", "merged"), strict=True):
        row |= {"timeline": "mid-2021", "timeline_cell": state}
    request = replace(REQUEST, data=as_csv(rows))
    (found,) = (each.finding for each in plan_import(engine, request).doubts)
    for language, told in (
        ("fr", "une seule cellule de WP 10.1a et WP 10.1b"),
        ("en", "one cell of WP 10.1a and WP 10.1b"),
    ):
        shown(app, "import", lang=language)
        drop(app, ("merged.csv", request.data or b""))
        assert told in html(app)
    said = Settling(found.key, Judgement.MENDED, MENDED, "Circular 7")
    confirm_import(engine, replace(request, settled=(said,)), by("ana"))
    assert "one cell of WP 10.1a and WP 10.1b" in shown(app, "about", as_of="2020-07-01", lang="en")
    answer = ask(engine, Question(as_of=day("2020-07-01")))
    own = [view.line for view in answer.lines if view.line.settled]
    assert [line.ref for line in own] == ["WP 10.1a", "WP 10.1b"]
    assert {line.steps[0].text for line in own} == {MENDED}
