"""The pages of the session: what changed, decisions, the calendar, the review; each against the
record."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.building import day
from tests.support.forms.elements import fill, press
from tests.support.page_reading import blocks, html, registered, shown
from tests.support.paths import DATA
from tests.support.people.acting import by
from tests.support.records import decisions_on_record
from wp.domain.counts.changes_between import changes_between
from wp.domain.filter import Filter
from wp.domain.meetings.decision_filter import open_follow_ups
from wp.domain.meetings.review import touched_by
from wp.domain.reporting.rules import month_end
from wp.domain.sessions import SessionState
from wp.domain.status import TimelineStatus
from wp.language.dates import day as in_words
from wp.language.wording.filters import session_words
from wp.language.words import Words
from wp.services.imports.confirm import ImportRequest, confirm_import
from wp.services.query import Question, ask, reference
from wp.store.database import Engine

NASTY = "<b>x</b> =1+1 **s** $y$ :smile:"


def flows(body: str) -> list[list[int]]:
    """The numbers of the from-to table, row by row with the totals; a dot is none."""
    table = re.search(r'<table class="wp-table wp-flows".*?</table>', body, re.DOTALL)
    assert table
    rows = re.findall(r"<tr><th.*?</tr>", table[0], re.DOTALL)
    cells = [re.findall(r"<td[^>]*>(?:<span[^>]*>)?(\d+|·)", row) for row in rows]
    return [[0 if cell == "·" else int(cell) for cell in row] for row in cells]


@pytest.mark.parametrize("filters", [{}, {"body": "Council"}])
def test_the_numbers_of_what_changed_add_up(
    app: AppTest, engine: Engine, filters: dict[str, str]
) -> None:
    body = shown(app, "since", since="2019-10-31", as_of="2020-07-01", **filters)
    wanted = Filter(body=tuple(filters.values()))
    then, now = (
        ask(engine, Question(wanted, as_of=day(on))) for on in ("2019-10-31", "2020-07-01")
    )
    found, rows = changes_between(then, now), flows(body)
    *inner, totals = rows
    assert all(sum(row[:-1]) == row[-1] for row in rows)
    assert [sum(column) for column in zip(*inner, strict=True)] == totals
    assert totals[-1] == len(found.pairs) == len(now.lines)
    assert f"{len(found.became(TimelineStatus.OVERDUE))} lines became overdue" in body


def test_days_the_wrong_way_round_are_refused(app: AppTest) -> None:
    shown(app, "since", since="2020-07-02", as_of="2020-07-01")
    assert not app.exception and "choose an earlier day" in app.warning[0].value
    shown(app, "since", since="nonsense")
    assert not app.exception and app.error


def test_known_before_it_was_recorded_nothing_had_been_reported(app: AppTest) -> None:
    body = shown(app, "since", since="2019-03-31", as_of="2019-10-31")
    assert "bodies acted on" in body
    app.date_input(key="since_known").set_value(day("2020-06-01")).run()
    assert any("Nothing was on record then" in each.value for each in app.info)


def test_text_that_changed_between_the_editions_of_the_two_days(
    app: AppTest, engine: Engine, tmp_path: Path
) -> None:
    file = tmp_path / "changed.csv"
    text = (DATA / "ecp_action_plan.csv").read_text(encoding="utf-8")
    file.write_text(
        text.replace(
            "Study Report on Disruptive Technologies", "Study Report on <b>New</b> Technologies"
        )
    )
    same = (("ECP 43", "ECP 43"),)
    confirm_import(
        engine, ImportRequest(file, "ECP", effective_on=day("2020-06-01"), matches=same), by("ana")
    )
    body = shown(app, "since", since="2019-10-31", as_of="2020-07-01")
    assert "the text of 2 lines changed" in body and "&lt;b&gt;New&lt;/b&gt;" in body
    assert '<del lang="en">Study Report on Disruptive Technologies' in body


def test_the_register_shows_every_decision_and_its_filters_narrow_it(
    app: AppTest, engine: Engine
) -> None:
    body, decisions = shown(app, "decisions"), decisions_on_record(engine)
    assert registered(body) == len(decisions) == 90
    still = len(open_follow_ups(decisions, day("2019-10-31")))
    assert f"90 decisions, {still} follow-ups are still open." in body
    app.selectbox(key="dec_kind").set_value("deferred").run()
    assert registered(html(app)) == sum(d.kind == "deferred" for d in decisions)
    body = shown(app, "decisions", topic="WP 4")
    assert not app.exception


def test_a_follow_up_is_done_with_evidence_only(app: AppTest, engine: Engine) -> None:
    shown(app, "decisions")
    press(app, "ending")
    assert "what shows that it ended" in app.error[0].value
    fill(app, "ending", evidence=NASTY)
    fill(app, "ending", actor="ana")
    press(app, "ending")
    assert "the follow-up ended" in app.success[0].value
    body = html(app)
    assert "&lt;b&gt;x&lt;/b&gt; =1+1 **s** $y$ :smile:" in body and "<b>x" not in body
    assert sum(f.ending is not None for d in decisions_on_record(engine) for f in d.follow_ups) == 1


def test_a_session_is_moved_on_the_page_with_its_lines(app: AppTest, engine: Engine) -> None:
    shown(app, "sessions")
    which = app.selectbox(key="change_which")
    which.set_value(
        next(each for each in which.options if each.startswith("PTC, April 2020"))
    ).run()
    fill(app, "change", start=day("2020-10-12"))
    fill(app, "change", end=day("2020-10-14"))
    fill(app, "change", actor="ana")
    press(app, "change")
    assert app.error and "Say why" in app.error[0].value
    fill(app, "change", reason="travel is impossible")
    fill(app, "change", anticipated_action="take it up in October")
    press(app, "change", "with_later")
    assert not app.exception and app.success, [each.value for each in app.error]
    standings = {s.key: s.state for s in reference(engine).sessions}
    assert (
        standings["PTC 2020-04"] is SessionState.MOVED
        and standings["PTC 2020-10"] is SessionState.PLANNED
    )
    lines = ask(engine, Question(as_of=day("2019-10-31"))).lines
    slipped = [view for view in lines if view.state.slipped]
    assert slipped and all(
        v.state.latest and v.state.latest.reason == "travel is impossible" for v in slipped
    )
    assert f"{len(slipped)} lines were postponed" in app.success[0].value


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(
    ("key", "what", "to"),
    [
        ("PTC 2020-04", "moved", "2020-10-14"),
        ("PTC 2020-04", "cancelled", "2020-11-30"),  # the next one is in autumn 2020
        ("Council 2020-06", "cancelled", ""),  # none is known after it
    ],
)
def test_every_line_that_a_session_takes_along_is_shown_before_it_is_recorded(
    app: AppTest, engine: Engine, key: str, what: str, to: str, lang: str
) -> None:
    session = next(each for each in reference(engine).sessions if each.key == key)
    touched = touched_by(session, ask(engine, Question(as_of=day("2019-10-31"))).lines)
    assert len(touched) > 10
    shown(app, "sessions", as_of="2019-10-31", lang=lang)
    which = app.selectbox(key="change_which")
    named = session_words(session, Words(lang))
    which.set_value(next(each for each in which.options if each.startswith(named))).run()
    fill(app, "change", what=what)
    if what == "moved":
        fill(app, "change", start=day("2020-10-12"))
        fill(app, "change", end=day(to))
    listed = blocks(html(app))
    for each in touched:
        assert each.step.due
        after = f" → {in_words(month_end(day(to)), lang)}" if to else ""
        wanted = f"{in_words(each.step.due, lang)}{after}"
        own = [told for told in listed if told.startswith(f"{each.line.line.ref} ")]
        assert any(wanted in told and (to or "→" not in told) for told in own), (wanted, own)


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("part", ["agenda", "topics", "conclusions"])
def test_each_part_of_the_review(app: AppTest, part: str, lang: str) -> None:
    body = shown(app, "session", by=part, lang=lang)
    # By which rule a session is under review without a choice.
    assert Words(lang)("review.rule") in body
    if part == "conclusions":
        assert (
            "In conclusion, the PTC:" if lang == "en" else "En conclusion, le CTP\u00a0:"
        ) in app.code[-1].value


def test_a_line_is_postponed_in_session(app: AppTest, engine: Engine) -> None:
    shown(app, "session", by="topics", p="4")
    app.selectbox(key="decision_which").set_value("WP 4.3").run()
    fill(app, "decision", what="postponed")
    fill(app, "decision", decided="Postponed the work.")
    fill(app, "decision", actor="chair")
    fill(app, "decision", anticipated_month=day("2020-10-01"))
    press(app, "decision")
    assert "Say why the step is postponed." in app.error[0].value
    fill(app, "decision", reason="no time")
    fill(app, "decision", anticipated_action="autumn")
    press(app, "decision", "with_later")
    assert app.success and "Decision 91" in app.success[0].value
    line = next(
        v for v in ask(engine, Question(as_of=day("2019-10-31"))).lines if v.line.ref == "WP 4.3"
    )
    assert line.state.slipped is not None and decisions_on_record(engine)[-1].reports


def test_the_review_begins_with_figures_that_lead_to_its_parts(app: AppTest) -> None:
    body = shown(app, "session", as_of="2020-04-30", lang="en")
    figures = dict(re.findall(r'href="#review-(\w+)".*?wp-number">(\d+)<', body))
    assert figures == {"moved": "4", "due": "16", "late": "4", "stale": "0", "follow_ups": "28"}
    # A part stands open under its heading, or folded away under it.
    count = r'<h2 class="wp-heading">[^<]*<span class="wp-sub">(\d+)<'
    opened = rf'id="review-(\w+)">{count}'
    folded = rf'{count}/span></h2></summary><span class="wp-anchor" id="review-(\w+)"'
    parts = dict(re.findall(opened, body)) | {n: at for at, n in re.findall(folded, body)}
    assert parts == {name: n for name, n in figures.items() if name != "due"}
    assert 'id="review-due"' in body
    assert {name for _, name in re.findall(folded, body)} == {"moved", "follow_ups"}
