"""What a text of the record says in the other language is recorded later, beside the original: by
whom, when and, where it replaces another, why; it is shown wherever the text stands, the original
marked; before it was known nothing of it is; the log covers it and older digests hold."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from openpyxl import load_workbook

from tests.support.command_line import run
from tests.support.error_text import refuses
from tests.support.in_process import answered
from tests.support.people.acting import by
from tests.support.records import record_of_kind
from tests.support.translating import NOTE, ON, SAID, say, say_in_english
from tests.support.word_reading import paragraphs, tables
from wp.domain.meetings.decisions import Decision, FollowUp
from wp.domain.progress import ProgressStatus, Statement
from wp.domain.reporting.languages import statement_in
from wp.domain.sessions import Session
from wp.domain.texts import Text, text_key
from wp.errors import RefusedError
from wp.language.record_texts import rendered, told_in
from wp.services.clock import now
from wp.services.files.export import export
from wp.services.files.word import session_pack
from wp.services.lines import find_line
from wp.services.meetings.decisions import decide
from wp.services.progress.recording import Entry, Refused, record
from wp.services.query import Question
from wp.services.record import verify
from wp.services.translations import Translated, text_called, translate, words_on_record
from wp.store import schema as t
from wp.store.database import Engine, reading, writing
from wp.store.sessions import load_sessions

LATER = "Dans deux mois au plus tard."


@pytest.fixture(params=["sqlite", "postgresql"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A record of each kind of database, with both plans and a note in French."""
    with record_of_kind(request, tmp_path) as engine:
        say(engine)
        yield engine


def ptc(engine: Engine) -> Session:
    with reading(engine) as connection:
        return next(s for s in load_sessions(connection) if s.key == "PTC 2019-10")


def wrong(engine: Engine, text: Text, reason: str = "") -> set[tuple[str, str]]:
    came = translate(engine, NOTE, text, reason, by("bo"))
    assert isinstance(came, Refused)
    return {(each.field, each.code) for each in came.problems[0]}


def test_it_stands_beside_the_original_in_the_log_and_from_when_it_was_known(kept: Engine) -> None:
    before, head = now(), verify(kept).end
    assert rendered(Text(NOTE, "fr"), words_on_record(kept, "en")).untranslated
    say_in_english(kept)
    for text in (Text(NOTE, "fr"), Text(NOTE, "fr").strip()):
        found = rendered(text, words_on_record(kept, "en"))
        assert (found.text, found.language, found.original) == (SAID, "en", NOTE)
        assert found.added and (found.added.recorded_by, found.added.reason) == ("bo", "")
    assert rendered(Text(NOTE, "fr"), words_on_record(kept, "fr")).text == NOTE
    # A text in English that reads so is nobody's translation, nor is another text.
    assert rendered(Text(NOTE, "en"), words_on_record(kept, "en")).text == NOTE
    assert rendered(Text("Fini.", "fr"), words_on_record(kept, "en")).untranslated
    # Before it was recorded it was not known.
    assert told_in(Text(NOTE, "fr"), words_on_record(kept, "en", before)).endswith("translated]")
    assert not words_on_record(kept, "en", before).translations
    # The chain goes on from where it was, and covers it.
    assert verify(kept, head).broken == ()
    with writing(kept) as connection:
        connection.execute(sa.update(t.translations).values(text="The draft is here."))
    assert [b.subject for b in verify(kept).broken] == ["translation 1"]


def test_a_later_one_takes_its_place_with_a_reason_and_the_former_stays(kept: Engine) -> None:
    say_in_english(kept)
    between = now()
    say_in_english(kept, "The project is late.", "it is no draft")
    found = words_on_record(kept, "en").translations[NOTE]
    assert (found.text, found.reason) == ("The project is late.", "it is no draft")
    assert words_on_record(kept, "en", between).translations[NOTE].text == SAID
    assert verify(kept).broken == ()


def test_what_is_refused(kept: Engine) -> None:
    english = Text(SAID, "en")
    assert wrong(kept, Text(" ", "en")) == {("translation", "translation.missing")}
    assert wrong(kept, Text(SAID, "fr")) == {("translation", "translation.own_language")}
    assert wrong(kept, Text(NOTE, "en")) == {("translation", "translation.same")}
    assert wrong(kept, Text("\x07" + "x" * 5_001, "en")) == {
        ("translation", "too_long"),
        ("translation", "control"),
    }
    with refuses(RefusedError, "No text on record"):
        translate(kept, "Never typed.", english, "", by("bo"))
    say_in_english(kept)
    assert wrong(kept, Text("Late.", "en")) == {("reason", "translation.reason")}
    assert wrong(kept, english, "again") == {("translation", "translation.same")}
    with reading(kept) as connection:
        assert len(connection.execute(sa.select(t.translations)).all()) == 1


def test_a_form_sent_twice_writes_once(kept: Engine) -> None:
    first, again = (
        translate(kept, NOTE, Text(SAID, "en"), "", by("bo"), token="one") for _ in range(2)
    )
    assert first == again == Translated(1)


def test_every_text_that_a_person_wrote_can_be_called(kept: Engine) -> None:
    asked = (FollowUp(0, "PTC", Text("Voir", "fr"), Text("bientôt", "fr")),)
    decision = Decision(0, ptc(kept), "I", "9", "took note", Text("Noté.", "fr"), follow_ups=asked)
    decide(kept, decision, [], by("ana"))
    for text in (NOTE, "Voir", "bientôt", "Noté."):
        called = text_called(kept, text_key(text))
        assert (called, called.language) == (text, "fr")
    line = find_line(kept, "WP 1.1").line.id
    record(kept, [Entry(Statement(line, ON, note="old"), 0)], by("ana"))
    # What was typed before languages were noted is taken to be in that of the record.
    assert text_called(kept, text_key("old")).language == "en"


def test_sheets_pack_and_api_give_it(filled: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    late = Statement(
        find_line(filled, "WP 4.3").line.id,
        ON,
        ProgressStatus.IN_PROGRESS,
        note=NOTE,
    )
    record(filled, [Entry(statement_in("fr", late), 0)], by("ana"))
    asked = (FollowUp(0, "PTC", Text(LATER, "fr"), Text("bientôt", "fr")),)
    decided = Decision(0, ptc(filled), "I", "9", "took note", Text(NOTE, "fr"), follow_ups=asked)
    decide(filled, decided, [], by("ana"))
    moment, question = now(), Question(as_of=ON)
    say_in_english(filled)
    translate(filled, LATER, Text("In two months at the latest.", "en"), "", by("bo"))

    def cells(asked: Question, language: str) -> set[object]:
        content = export(filled, asked, "xlsx", language, along=("decisions",))
        book = load_workbook(BytesIO(content))
        return {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}

    assert SAID in cells(question, "en") and NOTE in cells(question, "fr")
    assert f"{NOTE} [not translated]" in cells(replace(question, known_at=moment), "en")
    pack = session_pack(filled, question, "PTC 2019-10", "en")
    cells_of_pack = (cell.paragraphs for table in tables(pack) for row in table for cell in row)
    texts = "\n".join([*paragraphs(pack), *("\n".join(each) for each in cells_of_pack)])
    assert SAID in texts and NOTE not in texts
    monkeypatch.setenv("WP_DATABASE_URL", str(filled.url))
    status, content = answered("/api/v1/decisions")
    (one,) = json.loads(content)["decisions"]
    assert status == 200
    fields = ("decided", "decided_en", "decided_fr", "language")
    assert [one[name] for name in fields] == [NOTE, SAID, None, "fr"]
    (follow,) = one["follow_ups"]
    assert (follow["asked"], follow["asked_en"]) == (LATER, "In two months at the latest.")
    assert follow["due_text_en"] is None

    def of_line(language: str, asked: Question = question) -> dict[str, Any]:
        rows = json.loads(export(filled, asked, "json", language))["rows"]
        return next(row["progress"] for row in rows if row["ref"] == "WP 4.3")

    assert [of_line(each)["note"] for each in ("en", "fr")] == [NOTE, NOTE]
    assert [of_line(each)["note_translated"] for each in ("en", "fr")] == [SAID, None]
    assert of_line("en")["reason_translated"] is None
    assert of_line("en", replace(question, known_at=moment))["note_translated"] is None
    table = csv.DictReader(StringIO(export(filled, question, "csv", "en").decode("utf-8-sig")))
    (cells,) = (each for each in table if each["ref"] == "WP 4.3")
    assert cells["progress_note_translated"] == SAID


def test_the_command_records_it_in_the_language_that_it_speaks(filled: Engine) -> None:
    say(filled)
    place = filled.url.database
    refused = run("translate", NOTE, NOTE, "--actor", "bo", database=place)
    assert refused.returncode == 50 and "nothing would change" in refused.stderr
    assert run("translate", "Nothing", "x", "--actor", "bo", database=place).returncode == 50
    done = run("translate", NOTE, SAID, "--actor", "bo", database=place)
    assert (done.returncode, done.stdout.strip()) == (0, "Recorded as translation 1.")
    told = {
        language: run("progress", "history", "WP 4.3", "--language", language, database=place)
        for language in ("en", "fr")
    }
    assert SAID in told["en"].stdout and NOTE in told["fr"].stdout
    assert words_on_record(filled, "en").translations[NOTE].recorded_by == "bo"
