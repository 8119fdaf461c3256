"""The page of decisions: its pickers live in the address, and a decision is corrected or
withdrawn in place."""

import csv
import io
import os
import re
from collections import Counter
from html import unescape
from pathlib import Path

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from tests.support.building import day
from tests.support.forms.elements import fill, press
from tests.support.page_reading import html, plain, registered, shown
from tests.support.paths import DATA
from tests.support.people.acting import by
from tests.support.records import decisions_on_record
from wp.domain.meetings.asked import paragraphs_of
from wp.language.wording.requests import asked_headline
from wp.language.words import Words
from wp.services.files.asked import export_asked
from wp.services.meetings.decisions import decisions_in_force
from wp.services.meetings.revisions import withdraw_decision
from wp.services.query import Question, ask
from wp.services.record import fill_empty, open_record
from wp.services.report_paragraphs import requests_answered
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
    assert "Say why" in app.error[0].value and "Say who" in app.error[0].value
    fill(app, "revision", reason="misread", actor="ben")
    press(app, "revision")
    assert "Nothing is different" in app.error[0].value
    fill(app, "revision", decided=NASTY)
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
    withdraw_decision(engine, second.id, "why", by("ben"))
    fill(app, "revision", reason="aussi")
    assert f"{second.id}" in unescape(app.warning[0].value) and "Retirée par ben" in html(app)


def requests(body: str) -> list[str]:
    """The rows of the table of requests."""
    return body.split("<tbody>")[1].split("</tbody>")[0].split("</tr>")[:-1]


def test_each_request_of_a_paragraph_says_where_it_is_done_or_what_is_missing(
    app: AppTest,
) -> None:
    body = shown(app, "decisions", paragraph="226", as_of="2019-10-31")
    assert "Paragraph 226 asks for 15 things: 9 are done and 6 are not done." in body
    assert "What was asked in paragraph 226, and is it done?" in body
    rows = [unescape(row) for row in requests(body)]
    assert len(rows) == 15
    assert sum("✓ done" in row for row in rows) == 9
    assert sum("◇ not done" in row for row in rows) == 6
    [accession] = (row for row in rows if "Revised Kyoto Convention" in row)
    assert "Stands in" in accession and "task=WP+26.1" in accession
    [networked] = (row for row in rows if "Globally Networked Customs as Advanced" in row)
    assert "checks?" in networked and "by=gnc" in networked
    assert re.findall(r"task=(WP\+[\d.]+)", networked) == ["WP+11.2", "WP+11.3"]
    [order] = (row for row in rows if "at the end." in row and "mainly" in row)
    assert "14 topics that are mainly Maintenance" in order and "topic=WP+27" in order
    [idle] = (row for row in rows if "without interest" in row)
    assert idle.count("topic=WP+I") == 3
    assert REGISTER not in body, "no decision has this paragraph"


def test_a_paragraph_with_decisions_shows_them_with_their_follow_ups(app: AppTest) -> None:
    body = shown(app, "decisions", paragraph="96", as_of="2019-10-31")
    assert "Paragraph 96 asks for 2 things: 2 are not done." in body
    assert registered(body) == 4 and "asked by the decisions below" in body
    later = shown(app, "decisions", paragraph="300", as_of="2020-05-01")
    assert "paras 124, 299 and 300" in later and "30 April 2020" in later


def test_all_paragraphs_are_listed_and_lead_on(app: AppTest) -> None:
    body = shown(app, "decisions", as_of="2019-10-31")
    listed = re.findall(r"paragraph=(\d+)[^>]*>Paragraph \1</a>", body)
    assert listed == sorted(listed, key=int) and {"203", "226", "96", "268"} <= set(listed)
    [label] = (each.label for each in app.expander if "paragraph by paragraph" in each.label)
    assert label.endswith(f"{len(listed)} paragraphs")
    assert "124" not in listed, "what it put off is asked for once, in paragraph 300"


def test_a_paragraph_that_asks_for_nothing_is_said(app: AppTest) -> None:
    shown(app, "decisions", paragraph="1", as_of="2019-10-31")
    assert any("1" in each.value and "paragraph" in each.value for each in app.warning)


def test_a_decision_in_force_later_changes_nothing_about_a_day_before(app: AppTest) -> None:
    body = shown(app, "decisions", paragraph="226", as_of="2019-10-30")
    assert "Paragraph 226 asks for" not in body and app.warning


def test_french_is_complete(app: AppTest) -> None:
    for paragraph in ("204", "226", "227"):
        body = shown(app, "decisions", paragraph=paragraph, lang="fr", as_of="2019-10-31")
        words = plain(body)
        assert f"Qu’a demandé le paragraphe {paragraph}" in words
        for english in ("Asked", "Stands in", "Kept", "done", "missing", "Paragraph "):
            assert english not in words, (paragraph, english)


def test_a_table_of_requests_that_cannot_be_read_is_said(
    app: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (DATA / "requests_2019_10.csv").read_text(encoding="utf-8")
    (tmp_path / "requests_2019_10.csv").write_text(
        text.replace(",gnc,", ",moon,"), encoding="utf-8"
    )
    monkeypatch.setattr("wp.services.report_paragraphs.DATA", tmp_path)
    body = shown(app, "decisions", as_of="2019-10-31")
    assert any("column checks" in each.value for each in app.error)
    assert registered(body) == 90, "the decisions are shown all the same"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("number", ["96", "226", ""])
def test_what_was_asked_is_taken_away_in_equal_numbers(
    app: AppTest, number: str, language: str
) -> None:
    """The page's headline, the CSV file and the sheet say the same of one paragraph and of all."""
    asked = {"paragraph": number} if number else {}
    body = shown(app, "decisions", as_of="2019-10-31", lang=language, **asked)
    names = [each.proto.label for each in app.get("download_button")]
    assert {"Excel", "CSV"} <= {*names}
    engine, words = open_record(os.environ["WP_DATABASE_URL"]), Words(language)
    everything = ask(engine, Question(as_of=day("2019-10-31")))
    every = decisions_in_force(engine, everything.snapshot.as_of, None)
    found = paragraphs_of(requests_answered(engine, everything), every)
    held = [found[number]] if number else list(found.values())
    counts = [each.counts(everything.snapshot.as_of) for each in held]
    done, missing, other = (sum(each[at] for each in counts) for at in range(3))
    if number:
        assert asked_headline(number, (done, missing, other), words) in unescape(body)

    table = export_asked(everything, held, "csv", words).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert len(rows) == done + missing + other > 0
    states = Counter(row["state"] for row in rows)
    assert states["done"] == done
    assert sum(states[each] for each in ("missing", "overdue", "open", "undated")) == missing
    book = openpyxl.load_workbook(io.BytesIO(export_asked(everything, held, "xlsx", words)))
    sheet = list(book[words("sheet.asked")].iter_rows(values_only=True))
    assert [(str(row[0]), row[1]) for row in sheet[1:]] == [
        (row["paragraph"], row["asked"]) for row in rows
    ]
