"""A text that nobody translated says so in every file and on the command line, as on the pages
(product.md, 5); in CSV and JSON, whose texts are values, the field beside it is empty instead."""

import io
from dataclasses import replace

import icalendar
import openpyxl
import pytest

from tests.support.command_line import run
from tests.support.people.acting import by
from tests.support.plans.order_of_steps import ON, STANDS, postponed
from tests.support.records import decisions_on_record
from wp.domain.meetings.asked import Paragraph
from wp.domain.meetings.decisions import Decision, FollowUp
from wp.domain.texts import Text
from wp.language.words import Words
from wp.services.files.asked import export_asked
from wp.services.files.export import export
from wp.services.meetings.decisions import decide
from wp.services.progress.recording import Recorded, record
from wp.services.query import Question, ask, reference
from wp.store.database import Engine

SAID = {"note": "Rien n'est prêt.", "reason": "Faute de rédacteurs.", "asked": "Trouver une salle."}
QUESTION = Question(as_of=ON)


@pytest.fixture
def spoken(filled: Engine) -> Engine:
    """The record with a report and a decision in French, the latter of a paragraph of its own."""
    entry = postponed(filled)
    statement = replace(entry.statement, note=SAID["note"], reason=SAID["reason"])
    entry = replace(entry, statement=statement).written_in("fr")
    assert isinstance(record(filled, [entry], by("ana"), answer=STANDS), Recorded)
    session = next(s for s in reference(filled).sessions if s.key == "PTC 2019-10")
    follow_up = FollowUp(0, "PTC", Text(SAID["asked"], "fr"), "")
    decide(
        filled,
        Decision(0, session, "I", "9", "took note", "Noted.", follow_ups=(follow_up,)),
        [],
        by("a"),
    )
    return filled


def in_file(engine: Engine, form: str, language: str) -> str:
    """All texts of a file."""
    if form == "asked":
        follow_ups = tuple(f for each in decisions_on_record(engine) for f in each.follow_ups)
        asked = [Paragraph("9", (), follow_ups)]
        content = export_asked(ask(engine, QUESTION), asked, "xlsx", Words(language))
    else:
        content = export(engine, QUESTION, form, language)
    if form == "ics":
        entries = icalendar.Calendar.from_ical(content).walk("VEVENT")
        return "\n".join(str(entry.get("DESCRIPTION")) for entry in entries)
    sheets = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    rows = [row for sheet in sheets for row in sheet.iter_rows(values_only=True)]
    return "\n".join(str(cell) for row in rows for cell in row)


@pytest.mark.parametrize(
    ("form", "name"),
    [
        *(("ics", "reason"), ("update", "note"), ("asked", "asked")),
        *(("xlsx", "note"), ("xlsx", "reason")),
    ],
)
def test_a_file_says_it(spoken: Engine, form: str, name: str) -> None:
    said = in_file(spoken, form, "en")
    assert said.count(SAID[name]) == said.count(f"{SAID[name]} [not translated]") > 0
    own = in_file(spoken, form, "fr")
    assert SAID[name] in own and f"{SAID[name]} [" not in own


def test_the_command_line_says_it(spoken: Engine) -> None:
    for language, ending in (("en", " [not translated]"), ("fr", "")):
        command = ("progress", "history", "WP 4.3", "--language", language)
        told = run(*command, database=str(spoken.url)).stdout
        assert f"{SAID['note']}{ending}\n" in told and f"{SAID['reason']}{ending}\n" in told
