"""The page of the checks, on the shipped plans: what it says, where it leads, dismissing in
place."""

import csv
import io
import json
import re
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.forms.elements import fill, press
from tests.support.french import fr
from tests.support.page_reading import html, plain, shown
from tests.support.people.acting import by
from wp.domain.checks.model import CheckCode
from wp.domain.filter import Filter
from wp.services.checks import check
from wp.services.query import Question, ask
from wp.services.record import open_record
from wp.store.database import Engine, reading
from wp.store.dismissals import load_dismissals


def counts(body: str) -> dict[str, int]:
    return {code: int(n) for code, n in re.findall(r'data-check="([^"]+)">(\d+)<', body)}


def breaches(body: str) -> list[str]:
    return re.findall(r'data-breach="([^"]+)"', body)


def test_the_page_says_what_the_checks_find_the_most_broken_first(
    page: AppTest, shipped: Path
) -> None:
    body = shown(page, "checks")
    answer = ask(open_record(str(shipped)), Question())
    found = check(open_record(str(shipped)), answer, answer)
    assert (
        f"The plans break {len(found.broken())} of the Committee’s 18 checks, in "
        f"{len(found.in_force())} places." in body
    )
    assert list(counts(body).items()) == [
        (code.value, len(found.in_force(code))) for code in found.broken()
    ]
    assert breaches(body) == [each.breach.subject.ref for each in found.in_force(found.broken()[0])]
    assert body.count('<ul class="wp-held">') == 1 and body.count("✓ <a") == 18 - len(
        found.broken()
    )


@pytest.mark.parametrize("code", [CheckCode.KNOWN_BODIES, CheckCode.PERIOD, CheckCode.PROPOSED])
def test_each_check_is_opened_by_its_link(page: AppTest, code: CheckCode) -> None:
    body = shown(page, "checks")
    assert all(f'href="?by={each.value}"' in body for each in CheckCode)
    body = shown(page, "checks", by=code.value)
    n = counts(body).get(code.value, 0)
    assert len(breaches(body)) == n and body.count('<p class="wp-check-rule">') == 1
    if n == 0:
        assert page.success[0].value == "Nothing here breaks this check."
    else:
        assert f'href="?by={code.value}" target="_self" aria-current="true"' in body


def test_a_breach_has_its_places_what_was_read_and_what_would_mend_it(page: AppTest) -> None:
    body = shown(page, "checks", by="time-frames")
    item = body.split('data-breach="ECP 12"')[1].split("</li>")[0]
    assert re.findall(r'href="(task\?task=[^"]*)"', item) == [
        "task?task=ECP+12",
        "task?task=WP+6.1",
        "task?task=ECP+12",
    ]
    assert (
        "365 days later." in item
        and '<span lang="en">Discuss the development of Guidance on Railways</span>' in item
    )
    assert "To mend it: Give" in item
    last = (
        shown(page, "checks", by="maintenance-last").split('data-breach="WP"')[1].split("</li>")[0]
    )
    assert last.count('href="topics?topic=WP+27"') == 2, "read, and in the advice"
    assert 'href="topics?topic=WP+12"' in last and "Dismiss … (WP)" in last
    late = (
        shown(page, "checks", by="overdue", as_of="2020-07-01")
        .split('data-breach="WP 17.2b"')[1]
        .split("</li>")[0]
    )
    assert re.findall(r'href="(report\?[^"]*task=[^"]*)"', late) == [
        "report?as_of=2020-07-01&amp;task=WP+17.2b"
    ]


def test_filters_day_and_an_unknown_check(page: AppTest, shipped: Path) -> None:
    body = shown(page, "checks", programme="ECP", by="gnc")
    assert "What is shown breaks 7 of the Committee" in body and breaches(body) == ["ECP 39"]
    answer = ask(open_record(str(shipped)), Question())
    only = ask(open_record(str(shipped)), Question(Filter(programme=("ECP",))))
    assert sum(counts(body).values()) == len(
        check(open_record(str(shipped)), answer, only).in_force()
    )
    page.query_params.clear()
    assert counts(shown(page, "checks", as_of="2020-07-01"))["overdue"] == 56
    page.query_params.clear()
    body = shown(page, "checks", by="moon")
    assert "moon" in page.warning[0].value and breaches(body)
    page.query_params.clear()
    body = shown(page, "checks", programme="ECP", topic="WP 24")
    assert "No line fits the filters: nothing was checked." in body and counts(body) == {}
    page.query_params.clear()
    body = shown(page, "checks", topic="WP 4")
    assert f"What is shown keeps all {len(CheckCode)} checks" in body and counts(body) == {}


def test_dismissing_in_place_needs_a_reason_is_folded_and_taken_back(
    app: AppTest, engine: Engine
) -> None:
    shown(app, "checks", by="type", as_of="2019-10-31")
    assert not [each for each in app.button if "dismissal" in str(each.key)]
    shown(app, "checks", task="WP 30.4")
    press(app, "dismissal")
    assert "Say why it may stay" in app.error[0].value
    field = next(each for each in app.text_input if each.label.startswith("Why may WP 30.4"))
    field.set_value("a report has *no* type").run()
    press(app, "dismissal")
    assert "Say who records this" in app.error[0].value
    fill(app, "dismissal", actor="ana")
    press(app, "dismissal")
    assert "was dismissed; the reason is on record" in app.success[0].value and not app.exception
    assert "task" not in app.query_params
    body = html(app)
    assert "type" not in counts(body) and "Dismissed: 1" in [each.label for each in app.expander]
    assert "dismissed (no. 1) by ana on" in body and "a report has *no* type" in body
    shown(app, "checks", task="WP 30.4")
    press(app, "dismissal")
    assert "WP 30.4 counts again." in app.success[0].value
    assert counts(shown(app, "checks"))["type"] == 1
    with reading(engine) as connection:
        assert [(each.recorded_by, each.ended_by) for each in load_dismissals(connection)] == [
            ("ana", "ana")
        ]


def test_somebody_else_dismissed_it_meanwhile(app: AppTest, engine: Engine) -> None:
    from wp.services.checks import dismiss, find_breach

    shown(app, "checks", by="type", task="WP 30.4", as_of="2019-10-31", lang="fr")
    next(each for each in app.text_input if each.label.startswith("Pourquoi")).set_value(
        "motif"
    ).run()
    fill(app, "dismissal", actor="ana")
    answer = ask(engine, Question())
    dismiss(
        engine,
        find_breach(check(engine, answer, answer), CheckCode.TYPED, "WP 30.4").breach,
        "other",
        by("ben"),
    )
    press(app, "dismissal")
    assert "déjà été écarté" in unescape(app.error[0].value)


def test_a_task_says_which_checks_it_breaks(page: AppTest) -> None:
    body = shown(page, "task", task="WP 11.2")
    assert re.findall(r'href="checks\?by=([^"]+)"', body) == ["gnc", "strategic-link"]
    assert "Breaks 2 checks of the Committee" in body and "its type is: Maintenance." in body
    assert "checks?by=" not in shown(page, "task", task="WP 3.2")


def test_french_is_complete(page: AppTest) -> None:
    for code in (
        CheckCode.MAINTENANCE_LAST,
        CheckCode.NETWORKED_CUSTOMS,
        CheckCode.OVERDUE,
        CheckCode.TIME_FRAMES,
    ):
        words = plain(shown(page, "checks", by=code.value, lang="fr", as_of="2020-07-01"))
        for english in (
            "breaks",
            "broken",
            "To mend",
            "Dismiss",
            "Report, paragraph",
            "stands",
            "Advanced",
            "Council",
        ):
            assert english not in words, (code, english)


def test_the_files_hold_what_is_shown(engine: Engine) -> None:
    from wp.exports.checks import Findings, checks_to_csv, checks_to_json
    from wp.language.words import Words
    from wp.services.clock import now

    answer = ask(engine, Question(Filter(programme=("ECP",))))
    found = check(engine, ask(engine, Question()), answer)
    held = Findings(answer, found.judged, tuple(CheckCode), Words("fr"), now())
    value = json.loads(checks_to_json(held))
    table = checks_to_csv(held).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert len(rows) == len(value["breaches"]) == len(found.judged) > 10
    assert [row["ref"] for row in rows] == [each.breach.subject.ref for each in found.judged]
    assert value["filters"] == {"programme": ["ECP"]} and rows[0]["name"] == fr(
        "Renforcement des capacités : le CRC y figure"
    )


def test_a_table_of_words_that_cannot_be_read_is_said(
    page: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "check_words.csv").write_text("group,word,source\nmoon,word,x\n", encoding="utf-8")
    monkeypatch.setattr("wp.services.checks.DATA", tmp_path)
    body = shown(page, "checks")
    assert "A table of the checks cannot be read" in body and page.error[0].value.startswith(
        "check\\_words.csv, row 2"
    )
