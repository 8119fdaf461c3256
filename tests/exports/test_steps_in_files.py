"""Every file that shows steps, on ten days, against the rule worked out by the test."""

import csv
import datetime as dt
import io
import json
from collections import Counter
from dataclasses import replace

import pytest

from tests.support.building import moment
from tests.support.calendar_reading import events
from tests.support.plans.shipped_sessions import SESSIONS
from tests.support.plans.steps_expected import (
    ORDER,
    SIGNS,
    all_expected,
    by_quarter,
    due_at,
    expected,
)
from tests.support.word_reading import charts, tables
from wp.domain.counts.summary import quarters
from wp.domain.filter import Answer
from wp.language.words import Words
from wp.services.files.export import export
from wp.services.files.word import session_pack
from wp.services.query import Question, ask
from wp.store.database import Engine


def test_the_rows_of_files_and_of_the_api(ten_days: Engine, on_a_day: Answer) -> None:
    on = on_a_day.snapshot.as_of
    question = Question(as_of=on)
    rows = json.loads(export(ten_days, question, "json"))["rows"]
    table = csv.DictReader(io.StringIO(export(ten_days, question, "csv").decode("utf-8-sig")))
    views = {view.line.ref: view for view in on_a_day.lines}
    for values, cells in zip(rows, table, strict=True):
        own = all_expected(views[values["ref"]], on)
        assert [(s["due"], s["status"]) for s in values["steps"]] == [
            (each.due.isoformat() if each.due else None, each.status) for each in own
        ]
        assert [s["reached"] for s in values["steps"]] == [e.status == "reached" for e in own]
        assert cells["steps_status"] == "; ".join(each.status for each in own)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_calendar(ten_days: Engine, on_a_day: Answer, language: str) -> None:
    on, words = on_a_day.snapshot.as_of, Words(language)
    content = export(ten_days, Question(as_of=on), "ics", language)
    drawn: Counter[tuple[str, dt.date, str, str]] = Counter()
    for each in events(content).values():
        if "X-WP-REFERENCE" in each:
            last = each["DTEND"].dt - dt.timedelta(days=1)
            said = [str(one) for one in each["CATEGORIES"].cats][1]
            ref = str(each["X-WP-REFERENCE"])
            drawn[ref, last, said, str(each["SUMMARY"])[0]] += 1
            assert (each["STATUS"] == "CANCELLED") == (said == words("status.closed"))
            reminded = bool(each.walk("VALARM"))
            assert reminded == (said not in (words("status.closed"), words("status.reached")))
            assert words("calendar.step", status=said, day="|").split("|")[0] in each["DESCRIPTION"]
    assert drawn == Counter(
        (view.line.ref, each.due, words(f"status.{each.status}"), SIGNS[each.status])
        for view in on_a_day.lines
        for each in all_expected(view, on)
        if each.due
    )


@pytest.mark.parametrize("key", SESSIONS)
def test_the_session_pack(ten_days: Engine, key: str) -> None:
    """Its first page has the quarters, its list what is due at the session."""
    words = Words("en")
    session = next(s for s in ask(ten_days, Question()).snapshot.sessions if s.key == key)
    content = session_pack(ten_days, Question(), key, "en", moment("2023-01-15"))
    on_a_day = ask(ten_days, Question(as_of=session.end))
    counts, on = by_quarter(on_a_day.lines, session.end), session.end
    names = [each.name for each in quarters(on_a_day)]
    assert {
        f"{name} {status}": n
        for status in ORDER
        for label, numbers in charts(content)[0]
        if label == words(f"status.{status}")
        for name, n in zip(names, numbers, strict=True)
        if n
    } == counts
    found: Counter[tuple[str, str]] = Counter()
    for table in tables(content):
        heads = [cell.text for cell in table[0]]
        if words("documents.pack.state") in heads:
            at = heads.index(words("documents.pack.state"))
            found.update(
                (line[0].text.strip(), line[at].paragraphs[0].split(" the ")[0].strip())
                for line in table[1:]
            )
    assert found == Counter(
        (view.line.ref, f"{SIGNS[status]} {words(f'status.{status}')}")
        for view in on_a_day.lines
        for step in view.line.steps
        for body in step.bodies
        if due_at(view, step, replace(session, body=body), on)
        for status in [expected(view.line.ref, step, on).status]
    )
