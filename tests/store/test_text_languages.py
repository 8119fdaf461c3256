"""The language in which a text of the record was written is on record with it: it is shown, on the
page, in the workbook and in the session pack, with whether it is translated; chain and older
records go on verifying."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import sqlalchemy as sa
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from tests.support.building import day
from tests.support.command_line import run
from tests.support.editions.former_versions import drop_what_was_added_since, seal_as_formerly
from tests.support.forms.elements import fill, press
from tests.support.page_reading import shown
from tests.support.people.acting import by
from tests.support.plans.order_of_steps import ON, STANDS, postponed
from tests.support.records import decisions_on_record, record_of_kind
from wp.domain.meetings.decisions import Decision, Ending, FollowUp, Outcome
from wp.domain.progress import ProgressReport, ProgressStatus, Statement
from wp.domain.reporting.languages import TEXTS, statement_in
from wp.domain.texts import Text, language_of
from wp.language.record_texts import rendered, told_in
from wp.language.words import Words
from wp.services.files.export import export
from wp.services.lines import find_line
from wp.services.meetings.decisions import decide, end_follow_up
from wp.services.meetings.revisions import correct_decision
from wp.services.progress.histories import history_of
from wp.services.progress.recording import Entry, Recorded, last_seen, record
from wp.services.query import Question
from wp.services.record import open_record, verify
from wp.store import schema as t
from wp.store.audit.verify import Break
from wp.store.database import HEAD, Engine, reading, schema_version, writing
from wp.store.people import people_tables
from wp.store.sessions import load_sessions

EN, FR = Words("en"), Words("fr")
NOTE = "Le projet a pris du retard."


@pytest.fixture(params=["sqlite", "postgresql"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A record of each kind of database, with both plans."""
    with record_of_kind(request, tmp_path) as engine:
        yield engine


def latest(engine: Engine, ref: str = "WP 4.3") -> ProgressReport:
    return history_of(engine, find_line(engine, ref))[-1].report


def say(engine: Engine, language: str, note: str, ref: str = "WP 4.3") -> None:
    line = find_line(engine, ref).line.id
    said = statement_in(language, Statement(line, ON, ProgressStatus.IN_PROGRESS, note=note))
    assert isinstance(record(engine, [Entry(said, last_seen(engine, line))], by("ana")), Recorded)


def test_every_text_of_a_report_keeps_its_language(kept: Engine) -> None:
    entry = postponed(kept).written_in("fr")
    answer = replace(STANDS, as_it_stands=Text("Because.", "en"))
    assert isinstance(record(kept, [entry], by("ana"), answer=answer), Recorded)
    report = latest(kept)
    spoken = {name: language_of(getattr(report, name)) for name in TEXTS}
    assert spoken == dict.fromkeys(TEXTS, "fr") | {"as_it_stands": "en"}
    # A correction leaves what it does not change in its language.
    said = replace(entry.statement, note="Two drafts.", supersedes=report.id)
    said = replace(said, **{name: str(getattr(said, name)) for name in TEXTS})
    corrected = statement_in("en", replace(said, as_it_stands=""), report)
    assert (language_of(corrected.note), language_of(corrected.reason)) == ("en", "fr")
    # What nobody noted has none.
    line = find_line(kept, "WP 1.1").line.id
    record(kept, [Entry(Statement(line, ON, note="news"), 0)], by("ana"))
    assert latest(kept, "WP 1.1").note == "news" and not language_of(latest(kept, "WP 1.1").note)
    assert verify(kept).broken == ()


def test_a_decision_its_follow_ups_and_its_correction_keep_theirs(kept: Engine) -> None:
    with reading(kept) as connection:
        session = next(s for s in load_sessions(connection) if s.key == "PTC 2019-10")
    asked = tuple(FollowUp(0, "PTC", Text(f"Voir {n}", "fr"), Text("bientôt", "fr")) for n in "ab")
    decision = Decision(0, session, "I", "9", "took note", Text(NOTE, "fr"), follow_ups=asked)
    decide(kept, decision, [], by("ana"))
    (written,) = decisions_on_record(kept)
    texts = [written.decided, *(s for f in written.follow_ups for s in (f.asked, f.due_text))]
    assert [language_of(each) for each in texts] == ["fr"] * 5
    assert not language_of(written.item)
    end_follow_up(
        kept,
        written.follow_ups[1].id,
        Ending(Outcome.DONE, day("2020-01-01"), Text("V", "fr")),
        by("b"),
    )
    wanted = replace(written, item="II", decided=Text(NOTE, "en"))
    correct_decision(kept, written.id, wanted, Text("typo", "en"), by("ana"))
    old, new = decisions_on_record(kept)
    assert old.revised and language_of(old.revised.reason) == "en"
    assert new.item == "II" and language_of(new.decided) == "fr"
    ending = old.follow_ups[1].ending
    assert ending and language_of(ending.evidence) == "fr"
    assert verify(kept).broken == ()


def test_the_log_covers_the_language(kept: Engine) -> None:
    say(kept, "fr", NOTE)
    with writing(kept) as connection:
        connection.execute(sa.update(t.text_languages).values(language="en"))
    assert [b.subject for b in verify(kept).broken] == [f"report {latest(kept).id}"]


def test_a_record_of_the_former_version_goes_on(kept: Engine) -> None:
    line = find_line(kept, "WP 4.3").line.id
    record(kept, [Entry(Statement(line, ON, note=NOTE), 0)], by("ana"))
    # As the version before left it: it knew no languages, translations, settled doubts,
    # readings of the clock or sources.
    with writing(kept) as connection:
        seal_as_formerly(connection)
    before = verify(kept)
    # No event told of the plans' bodies or lines then.
    assert {each.kind for each in before.broken} == {Break.NO_EVENT}
    with writing(kept) as connection:
        drop_what_was_added_since(connection)
        later = [t.text_languages, t.translations, t.finding_settlements, t.report_bodies]
        people = (each for each in vars(people_tables).values() if isinstance(each, sa.Table))
        t.progress_reports.metadata.drop_all(connection, [*later, *people])
        for column in ("clock", "source", "os_user", "covers"):
            connection.execute(sa.text(f"ALTER TABLE audit_events DROP COLUMN {column}"))
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0007'"))
    again = open_record(kept.url.render_as_string(hide_password=False))
    # What no event told of is sealed as it stands; its bodies and codes are brought along.
    assert schema_version(again) == HEAD and verify(again).broken == ()
    assert verify(again).events == before.events + 2
    say(again, "fr", "Encore.")
    assert language_of(latest(again).note) == "fr" and verify(again).broken == ()
    again.dispose()


@pytest.mark.parametrize(
    ("text", "words", "language", "untranslated"),
    [
        (Text(NOTE, "fr"), EN, "fr", True),
        (Text(NOTE, "fr"), FR, "fr", False),
        (Text("Late.", "en"), FR, "en", True),
        (Text("Late.", "en"), EN, "en", False),
        # Typed before languages were noted: taken to be in that of the record.
        ("Late.", FR, "und", True),
        ("Late.", EN, "und", False),
        ("autumn 2020", FR, "fr", False),
        # Words of our own in another language are somebody's, not a translation.
        (Text("autumn 2020", "fr"), FR, "fr", False),
        ("", FR, "und", False),
    ],
)
def test_who_would_need_a_translation(
    text: str, words: Words, language: str, untranslated: bool
) -> None:
    found = rendered(text, words)
    assert (found.language, found.untranslated) == (language, untranslated)
    mark = {"en": "not translated", "fr": "non traduit"}[words.language]
    assert told_in(text, words) == found.text + (f" [{mark}]" if untranslated else "")


@pytest.mark.parametrize(
    ("spoken", "lang", "mark"),
    [
        ("fr", "en", "not translated"),
        ("en", "fr", "non traduit"),
        ("fr", "fr", ""),
        ("en", "en", ""),
    ],
)
def test_a_page_shows_it_with_its_language(
    filled: Engine, monkeypatch: pytest.MonkeyPatch, spoken: str, lang: str, mark: str
) -> None:
    say(filled, spoken, NOTE)
    monkeypatch.setenv("WP_DATABASE_URL", str(filled.url))
    page = AppTest.from_file(str(Path(__file__).parents[2] / "app.py"), default_timeout=120)
    said = f' <span class="wp-sub">{mark}</span> <span class="wp-sub"><a href="?' if mark else ""
    for name in ("task", "report"):
        body = shown(page, name, task="WP 4.3", lang=lang)
        kind = "span" if name == "task" else "bdi"
        text = f'<{kind} class="wp-typed" lang="{spoken}">{NOTE}</{kind}>'
        assert text + said in body and (mark or body.count("traduit</span>") == 0)


def test_a_form_notes_the_language_of_its_page(
    filled: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WP_DATABASE_URL", str(filled.url))
    page = AppTest.from_file(str(Path(__file__).parents[2] / "app.py"), default_timeout=120)
    shown(page, "report", task="WP 4.3", lang="fr")
    fill(page, "report", note=NOTE, actor="ana")
    press(page, "report")
    assert (latest(filled).note, language_of(latest(filled).note)) == (NOTE, "fr")


def test_the_command_notes_the_language_that_it_speaks(filled: Engine) -> None:
    options = ("--effective-on", "2019-10-31", "--note", NOTE, "--language", "fr", "--actor", "a")
    done = run("progress", "add", "WP 4.3", *options, database=filled.url.database)
    assert done.returncode == 0, done.stderr
    assert language_of(latest(filled).note) == "fr"


@pytest.mark.parametrize(("language", "mark"), [("en", " [not translated]"), ("fr", "")])
def test_sheets_and_documents_say_what_is_not_translated(
    filled: Engine, language: str, mark: str
) -> None:
    say(filled, "fr", NOTE)
    book = load_workbook(BytesIO(export(filled, Question(), "xlsx", language)))
    cells = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert NOTE + mark in cells
