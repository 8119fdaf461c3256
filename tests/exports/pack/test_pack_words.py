"""The words of the session pack on paper, where no hint helps: short names are written out at their
first mention, a late line says that no reason is given, and what is not translated says so."""

import re
from pathlib import Path

import pytest

from tests.support.building import day
from tests.support.people.acting import by
from tests.support.plans.shipped_sessions import SESSIONS
from tests.support.records import first_start
from tests.support.translating import NOTE, ON, SAID, say, say_in_english
from tests.support.word_reading import paragraphs, tables
from wp.domain.meetings.decisions import Decision
from wp.domain.meetings.review import reason_of
from wp.domain.status import TimelineStatus
from wp.domain.texts import Text
from wp.exports.word.document import Run, runs_of
from wp.exports.word.session_pack import Pack, session_document
from wp.language.record_names import SHIPPED
from wp.language.words import LANGUAGES, Words
from wp.services.files.word import session_pack
from wp.services.meetings.baseline import review_of
from wp.services.meetings.decisions import decide, decisions_in_force
from wp.services.query import Question, ask, reference
from wp.services.translations import words_on_record
from wp.store.database import Engine


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Both plans with what the session of October 2019 reported, and a decision and a note in
    French."""
    engine = first_start(tmp_path_factory.mktemp("reported") / "wp.db")
    say(engine)
    session = next(each for each in reference(engine).sessions if each.key == "PTC 2019-10")
    decide(engine, Decision(0, session, "XX", "399", "took note", Text(NOTE, "fr")), [], by("ana"))
    return engine


def runs(engine: Engine, key: str, language: str) -> list[Run]:
    """The runs of the pack of a session on its last day, in the order of reading."""
    session = next(each for each in reference(engine).sessions if each.key == key)
    answer = ask(engine, Question(as_of=session.end))
    found, then = review_of(engine, session, answer)
    pack = Pack(answer, then, found, decisions_in_force(engine, session.end))
    document = session_document(pack, words_on_record(engine, language))
    return [run for block in document.blocks for run in runs_of(block)]


@pytest.mark.parametrize("key", SESSIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_name_is_written_out_where_it_is_first_met(
    reported: Engine, key: str, language: str
) -> None:
    every = runs(reported, key, language)
    ours = [r.text for r in every if r.language == language and not isinstance(r.text, Text)]
    met = dict.fromkeys(short for text in ours for short in SHIPPED.short_in(text, language))
    assert met
    for short in met:
        full = SHIPPED.full_names(language)[short]
        if re.search(r"\d{4}", short):  # the title of a programme
            continue
        first = next(text for text in ours if short in SHIPPED.short_in(text, language))
        named = [f"{full} ({short})", f"{full} [{short}]"]
        at = re.search(rf"(?<![\w-]){re.escape(short)}(?![\w-])", first)
        assert at and any(first[: at.end() + 1].endswith(each) for each in named), first
        assert sum(text.count(each) for text in ours for each in named) == 1


def test_what_was_printed_or_typed_stays_as_it_is(reported: Engine) -> None:
    views = ask(reported, Question()).lines
    printed = {view.task.text for view in views} | {view.line.indicator.text for view in views}
    texts = {run.text for run in runs(reported, "PTC 2020-04", "en") if type(run.text) is Text}
    assert len(texts & printed) > 20
    assert any(SHIPPED.short_in(text, "en") for text in texts & printed)


@pytest.mark.parametrize("on", ["2020-04-30", "2020-07-01", "2021-12-31"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_late_line_says_why_or_that_no_reason_is_given(
    reported: Engine, on: str, language: str
) -> None:
    words = Words(language)
    content = session_pack(reported, Question(as_of=day(on)), "PTC 2020-04", language)
    late = {
        view.line.ref
        for view in ask(reported, Question(as_of=day(on))).lines
        if view.status is TimelineStatus.OVERDUE and reason_of(view) is None
    }
    assert late and words("documents.pack.no_reason") in paragraphs(content)
    heads = {words(f"documents.pack.{name}") for name in ("state", "moved", "stale")}
    found = 0
    for head, *rows in tables(content):
        if {cell.text for cell in head} & heads:
            own = [row for row in rows if row[0].text in late]
            found += len(own)
            said = words("review.no_reason")
            assert all(any(said in cell.text for cell in row) for row in own)
            others = [row for row in rows if row[0].text not in late]
            assert not any(said in cell.text for row in others for cell in row)
    assert found >= len(late)


def test_what_is_not_translated_says_so_in_its_own_language(reported: Engine) -> None:
    for language, told in (("en", f"{NOTE} [not translated]"), ("fr", NOTE)):
        lowered = told[0].lower() + told[1:]
        texts = {
            r.text: r.language
            for r in runs(reported, "PTC 2019-10", language)
            if NOTE[1:] in r.text
        }
        assert {*texts} == {told, f"– {lowered}", f"WP 4.3: {told}"}
        assert {*texts.values()} == {"fr"}


def test_once_translated_it_is_shown_so(tmp_path: Path) -> None:
    engine = first_start(tmp_path / "wp.db")
    say(engine)
    say_in_english(engine)
    question = Question(as_of=ON)
    texts = "\n".join(paragraphs(session_pack(engine, question, "PTC 2019-10", "en")))
    assert f"WP 4.3: {SAID}" in texts and NOTE not in texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pack_speaks_of_no_screen_and_of_no_edition_key(
    reported: Engine, language: str
) -> None:
    content = session_pack(reported, Question(), "PTC 2020-04", language)
    every = " ".join(
        [*paragraphs(content), *(c.text for t in tables(content) for row in t for c in row)]
    )
    hints = ("@", "“Topic by topic”", "« Thème par thème »", "click", "cliquez", "button", " page")
    assert [hint for hint in hints if hint in every] == []
