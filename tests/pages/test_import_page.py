"""The import page: what is recognised, asked, confirmed and undone; nothing is written before;
French as well."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.building import day
from tests.support.editions.revised import (
    ASKED,
    DOUBTFUL,
    FILLED,
    GONE,
    HEADINGS,
    NASTY,
    NEW,
    import_revised,
    revised_csv,
    revised_excel,
)
from tests.support.forms.elements import button, fill, press
from tests.support.page_reading import html, shown
from tests.support.paths import DATA
from tests.support.plans.foreign import PLANS
from wp.domain.filter import Filter
from wp.services.files.word import tracked_changes
from wp.services.progress.drafts import on
from wp.services.query import Question, ask
from wp.services.record import verify
from wp.store.database import Engine


def drop(app: AppTest, *files: tuple[str, bytes], lang: str = "en") -> str:
    """Drop documents on the page."""
    shown(app, "import", lang=lang)
    app.file_uploader[0].set_value(
        [(name, data, "application/octet-stream") for name, data in files]
    ).run()
    assert not app.exception
    return html(app)


def widget(app: AppTest, kind: str, ending: str) -> Any:
    """The widget whose key ends so."""
    return next(each for each in app.get(kind) if each.key and each.key.endswith(ending))


def test_a_revised_document_is_recognised_and_nothing_is_written(
    app: AppTest, engine: Engine
) -> None:
    before = verify(engine).events
    body = drop(app, ("revised.csv", revised_csv()))
    assert "Compared with the present edition, WP@1" in body and "0 unplaced" in body
    assert (
        "<ins> and adopted &lt;b&gt;bold&lt;/b&gt; =1+1 **s** $y$</ins>" in body
        and "<b>bold" not in body
    )
    assert verify(engine).events == before
    assert button(app, "import").disabled


def decide(app: AppTest) -> None:
    """Answer everything that the revised plan asks."""
    while waiting := [each for each in app.get("radio") if each.key and ":match:" in each.key]:
        waiting[0].set_value(waiting[0].key.rpartition(":")[2]).run()
    asked = widget(
        app,
        "selectbox",
        f"{ASKED}|act|Depends on the schedule of meetings, but usually once a year (PTC)|PTC",
    )
    asked.select_index(0).run()
    assert not app.exception


def test_all_is_decided_confirmed_and_written_at_once(app: AppTest, engine: Engine) -> None:
    drop(app, ("revised.csv", revised_csv()))
    decide(app)
    widget(app, "selectbox", f"gone:{GONE}").set_value(NEW).run()
    widget(app, "checkbox", f"cell:{FILLED}").check().run()
    widget(app, "date_input", "effective").set_value(day("2020-06-01")).run()
    widget(app, "selectbox", "standing").set_value("adopted").run()
    press(app, "import")
    assert "Say who records this." in app.error[0].value and "@2" not in str(
        ask(engine, Question()).snapshot.editions
    )
    fill(app, "import", actor="ana")
    press(app, "import")
    assert not app.exception and "WP@2" in app.success[0].value, [each.value for each in app.error]
    body = html(app)
    assert "old=WP%401&amp;new=WP%402" in body
    answer = ask(engine, Question(as_of=day("2020-07-01")))
    lines = {view.line.ref: view for view in answer.lines}
    edition = next(e for e in answer.snapshot.editions if e.programme.code == "WP")
    assert edition.key == "WP@2" and edition.standing == "adopted" and edition.recorded_by == "ana"
    assert NEW in lines and GONE not in lines and lines[ASKED].state.steps[0].acts[0].body == "PTC"
    assert lines[DOUBTFUL].state.latest is None or lines[DOUBTFUL].line.id > 0
    assert f"{FILLED}" and NASTY in lines[FILLED].line.progress.text and verify(engine).broken == ()
    (draft,) = on(engine, f"report:{lines[FILLED].line.id}")
    assert draft.entries["note"] == f"Compendium published. {NASTY}" and draft.actor == "ana"
    press(app, "undo_now")
    assert "WP@1 is current again" in app.success[0].value, [each.value for each in app.error]
    assert GONE in {view.line.ref for view in ask(engine, Question(as_of=day("2020-07-01"))).lines}
    assert verify(engine).broken == ()


def test_a_doubtful_match_is_said_to_be_a_new_line_and_taken_back(app: AppTest) -> None:
    drop(app, ("revised.csv", revised_csv()))
    widget(app, "radio", f"match:{DOUBTFUL}").set_value("").run()
    body = html(app)
    assert f"{DOUBTFUL} is a new line" in body and not app.exception
    widget(app, "button", f"back:{DOUBTFUL}").click().run()
    assert f"{DOUBTFUL} is a new line" not in html(app) and widget(
        app, "radio", f"match:{DOUBTFUL}"
    )


def test_a_document_that_is_no_programme_is_refused_in_words(app: AppTest, engine: Engine) -> None:
    before = verify(engine).events
    drop(app, ("notes.txt", b"Nothing of the kind.\n"), lang="fr")
    assert "est un texte sans tableau" in app.error[0].value and not [
        b for b in app.button if "import:" in str(b.key)
    ]
    shown(app, "import", lang="en")
    assert verify(engine).events == before


def test_a_plan_unknown_so_far_is_named_and_becomes_the_first_edition(
    app: AppTest, engine: Engine
) -> None:
    text = revised_csv().decode().replace("annex3_work_programme.txt", "strange.txt")
    drop(app, ("strange.csv", text.encode()))
    widget(app, "text_input", "programme").set_value("NEW").run()
    assert "The first edition of its programme" in html(app), [each.value for each in app.error]
    fill(app, "import", actor="ana")
    press(app, "import")
    assert "NEW@1" in app.success[0].value and not app.exception


def test_two_documents_are_written_together_or_not_at_all(app: AppTest, engine: Engine) -> None:
    actions = (DATA / "ecp_action_plan.csv").read_text(encoding="utf-8")
    ecp = actions.replace("December 2019", "March 2020").encode()
    assert ecp != actions.encode()
    drop(app, ("revised.csv", revised_csv()), ("ecp.csv", ecp))
    fill(app, "import", actor="ana")
    assert button(app, "import").disabled
    decide(app)
    press(app, "import")
    assert "WP@2 and ECP@2" in app.success[0].value, [each.value for each in app.error]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_page_without_a_document_says_what_to_do(app: AppTest, lang: str) -> None:
    body = shown(app, "import", lang=lang)
    assert (
        "nothing is written before you confirm" if lang == "en" else "rien n’est écrit avant votre"
    ) in body


def test_columns_of_a_hand_made_sheet_are_corrected_and_remembered(app: AppTest) -> None:
    drop(app, ("plan.xlsx", revised_excel()))
    column = {each.label: each for each in app.selectbox if each.key and ":column:" in each.key}
    assert len(column) == len(HEADINGS) and column["Column “When” holds"].value == "timeline"
    assert "words stand in no cell" in html(app)
    column["Column “Item” holds"].set_value("task_no").run()
    column = {each.label: each for each in app.selectbox if each.key and ":column:" in each.key}
    column["Column “State of play” holds"].set_value("progress").run()
    assert not app.exception and "stand in no cell" not in html(app) and "0 unplaced" in html(app)
    decide(app)
    fill(app, "import", actor="ana")
    press(app, "import")
    assert app.success and "WP@2" in app.success[0].value, [each.value for each in app.error]
    drop(app, ("plan.xlsx", revised_excel()))
    column = {each.label: each for each in app.selectbox if each.key and ":column:" in each.key}
    assert column["Column “State of play” holds"].value == "progress"
    assert "As confirmed for this programme before" in html(app), [
        x.value for x in (*app.error, *app.info, *app.text_input, *app.selectbox)
    ]


def test_tracked_changes_are_asked_about_and_both_sides_become_editions(
    app: AppTest, engine: Engine
) -> None:
    import_revised(engine)
    asked = Question(Filter(programme=("WP",)), day("2020-07-01"))
    tracked = tracked_changes(engine, asked, ("WP@1", "WP@2"), "Secretariat")
    drop(app, ("tracked.docx", tracked))
    assert "tracked change" in app.warning[0].value and "import_confirm" not in {
        b.key for b in app.button
    }
    widget(app, "radio", ":tracked").set_value("both").run()
    assert not app.exception and button(app, "import"), [each.value for each in app.error]
    body = html(app)
    assert (
        "tracked.docx becomes WP@3: against WP@2" in body
        and "tracked.docx becomes WP@4: against WP@3" in body
    )
    assert len(widget(app, "button_group", "import_which").options) == 2


@pytest.mark.parametrize("name", ["cities.csv", "decisions.docx", "milestones.pdf"])
def test_a_plan_of_which_nothing_is_known_is_asked_about_and_taken(
    app: AppTest, engine: Engine, name: str
) -> None:
    """Its tables are shown; what a person says of the columns is enough, in every format."""
    plan = next(each for each in PLANS if each.file == name)
    body = drop(app, (plan.file, plan.data))
    assert (
        not app.error and "holds tables" in app.info[0].value and "Which column holds what" in body
    )
    widget(app, "text_input", "programme").set_value("NEW").run()
    for field, heading in plan.mapping:
        pick = next(each for each in app.selectbox if each.label == f"Column “{heading}” holds")
        pick.set_value(field).run()
    widget(app, "button", "read_so").click().run()
    for unsaid in [each for each in app.button if str(each.key).endswith("leave_out")]:
        unsaid.click().run()
    assert not app.exception and "The first edition of its programme" in html(app)
    fill(app, "import", actor="ana")
    press(app, "import")
    assert app.success and "NEW@1" in app.success[0].value, [each.value for each in app.error]
    lines = ask(engine, Question(Filter(programme=("NEW",)))).lines
    assert len(lines) == sum(len(tasks) for _, tasks in plan.topics)
    drop(app, (plan.file, plan.data))
    if not plan.title:
        widget(app, "text_input", "programme").set_value("NEW").run()
    assert "As confirmed for this programme before" in html(app)
