"""The session pack: the same figures, lists and conclusions as the pages, in both languages."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from tests.support.building import day, moment
from tests.support.command_line import run
from tests.support.error_text import refuses
from tests.support.people.acting import by
from tests.support.records import decisions_on_record, first_start
from tests.support.word_reading import W, charts, paragraphs, tables
from wp.domain.counts.summary import kinds, quarters
from wp.domain.filter import Filter, count_status
from wp.domain.meetings.decisions import in_force_decisions
from wp.domain.meetings.review import asked_before, notes_of_session
from wp.domain.progress import ProgressStatus, Statement
from wp.domain.reporting.order_question import OrderAnswer
from wp.domain.status import TimelineStatus
from wp.domain.timeline import render_step
from wp.errors import QuestionError
from wp.exports.word.pack_cells import by_reason, moved_steps
from wp.language.dates import day as day_words
from wp.language.names import step_words
from wp.language.record_names import SHIPPED
from wp.language.record_texts import text_in
from wp.language.wording.conclusions import draft_conclusions
from wp.language.wording.headlines import headline, review_headline
from wp.language.wording.statuses import why_clause
from wp.language.words import LANGUAGES, Words
from wp.services.files.word import session_pack
from wp.services.lines import find_line
from wp.services.meetings.baseline import review_of
from wp.services.progress.recording import Entry, Recorded, last_seen, record
from wp.services.query import Question, ask, reference
from wp.store.database import Engine

STANDS = OrderAnswer(as_it_stands="decided by writing")
MADE = moment("2020-07-02")
CASES = [
    ("PTC 2020-04", Filter(), "en"),
    ("PTC 2019-10", Filter(programme=("WP",)), "fr"),
    ("Council 2020-06", Filter(), "fr"),
    ("PTC 2020-04", Filter(body=("CBC",)), "en"),
]


def in_short(text: str, language: str) -> str:
    """A text of the pack without the full names that stand at a first mention."""
    for short, full in SHIPPED.full_names(language).items():
        text = text.replace(f"{full} ({short})", short).replace(f"{full} [{short}]", short)
    return text


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Both plans with what the session of October 2019 reported and decided."""
    return first_start(tmp_path_factory.mktemp("reported") / "wp.db")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[2]}")
def test_the_pack_says_what_the_pages_say(reported: Engine, case: tuple[str, Filter, str]) -> None:
    key, wanted, language = case
    words, sessions = Words(language), reference(reported).sessions
    session = next(each for each in sessions if each.key == key)
    now = ask(reported, Question(wanted, session.end))
    found, then = review_of(reported, session, now)
    content = session_pack(reported, Question(wanted), key, language, MADE)
    texts, every = paragraphs(content), tables(content)
    texts = [in_short(each, language) for each in texts]
    assert headline(now, quarters(now), words) in texts and review_headline(found, words) in texts

    counts, former = count_status(now), count_status(then)
    for cell in every[0][0]:
        number, label, change = cell.paragraphs
        status = next(
            each for each in TimelineStatus if label.endswith(words(f"status.{each.value}"))
        )
        assert (
            int(number) == counts[status]
            and int(change.replace("±", "").replace("−", "-")) == counts[status] - former[status]
        )
    shown = {cell.paragraphs[1] for cell in every[0][0]}
    assert len(shown) == len(every[0][0]) and sum(counts.values()) == sum(
        int(c.paragraphs[0]) for c in every[0][0]
    )

    due = every[1 : 1 + len(found.due)]
    assert [[row[0].text for row in table[1:]] for table in due] == [
        [e.line.line.ref for e in d] for _, d in found.due
    ]
    rest = iter(every[1 + len(found.due) :])
    for report, lines in by_reason(found.late):
        head, *late = next(rest)
        assert [row[0].text for row in late] == [line.line.ref for line in lines]
        reason = report.reason if report else words("documents.pack.no_reason")
        assert sum(reason in text for text in texts) == 1
        for row, line in zip(late, lines, strict=True):
            assert why_clause(line.line_status.why, words) in in_short(row[2].text, language)
            assert len(head) == 3 or bool(row[3].text) == bool(moved_steps(line, words))
    for rows in (found.moved, found.stale):
        if rows:
            assert len(next(rest)) - 1 == len(rows)
    decisions = in_force_decisions(decisions_on_record(reported), session.end)
    asked = asked_before(session, decisions, session.end)
    if asked:
        table = next(rest)[1:]
        assert [row[1].text for row in table] == [text_in(each.asked, words) for _, each in asked]
    assert next(rest, None) is None
    own = tuple(each for each in decisions if each.session == session)
    if own:
        draft = draft_conclusions(session, own, notes_of_session(session, now.lines), words)
        lines = [line for line in draft.split("\n") if line]
        assert texts[-len(lines) :] == lines
    else:
        assert words("documents.pack.no_decision") in texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_due_line_says_its_indicator_what_is_asked_and_its_progress(
    reported: Engine, language: str
) -> None:
    words = Words(language)
    session = next(s for s in reference(reported).sessions if s.key == "PTC 2020-04")
    now = ask(reported, Question(as_of=session.end))
    found, _ = review_of(reported, session, now)
    content = session_pack(reported, Question(), session.key, language, MADE)
    (body, due), table = found.due[0], tables(content)[1]
    assert body == "PTC" and len(due) > 10
    noted = 0
    for (_, line, asked, _, progress), each in zip(table[1:], due, strict=True):
        assert each.line.line.indicator.text and each.line.line.indicator.text in line.text
        assert asked.text.startswith(step_words(each.step.step, words))
        assert words("documents.pack.act", day=day_words(session.end, language)) in asked.text or (
            each.step.has_acted(body) or each.step.due != session.end
        )
        latest = each.line.state.latest
        noted += bool(latest and latest.note)
        assert not latest or text_in(latest.note, words) in progress.text
    assert noted > 5
    guidance = next(row for row in table if row[0].text == "WP 1.1")
    also = text_in("Discuss the draft guidance for small island economies", words)
    assert f"{words('documents.pack.also')} {also}" in guidance[2].text


def test_a_reason_is_said_once_and_a_moved_step_has_its_new_date(tmp_path: Path) -> None:
    engine = first_start(tmp_path / "wp.db")
    for ref in ("WP 4.3", "WP 6.1", "WP 7.1"):
        found = find_line(engine, ref)
        said = Statement(
            found.line.id,
            day("2020-05-04"),
            ProgressStatus.POSTPONED,
            reason="the sessions of spring were cancelled",
            anticipated_action="take it up in writing",
            anticipated_month=day("2021-04-01"),
            step=render_step(found.line.steps[0]),
        )
        entry = Entry(said, last_seen(engine, found.line.id))
        assert isinstance(record(engine, [entry], by("ana"), answer=STANDS), Recorded)
    content = session_pack(engine, Question(as_of=day("2020-07-01")), "PTC 2020-04", "fr", MADE)
    texts = " ".join(paragraphs(content))
    assert texts.count("the sessions of spring were cancelled") == 1
    late = next(table for table in tables(content) if len(table) == 4 and len(table[0]) == 4)
    assert [row[0].text for row in late[1:]] == ["WP 4.3", "WP 6.1", "WP 7.1"]
    assert [row[3].text for row in late[1:]] == [
        f"{step} désormais à échéance le 30 avril 2021, initialement le {first}"
        for step, first in (
            ("avril 2020 (CTP)", "30 avril 2020"),
            ("octobre 2020 (CTP)", "31 octobre 2020"),
            ("avril 2020 (CTP)", "30 avril 2020"),
        )
    ]


def test_nothing_is_asked_for_a_line_that_is_completed(tmp_path: Path) -> None:
    engine = first_start(tmp_path / "wp.db")
    found = find_line(engine, "WP 4.2")
    said = Statement(
        found.line.id, day("2020-03-01"), ProgressStatus.COMPLETED, evidence="PC0603, para 3"
    )
    entry = Entry(said, last_seen(engine, found.line.id))
    assert isinstance(record(engine, [entry], by("ana"), answer=STANDS), Recorded)
    table = tables(session_pack(engine, Question(), "PTC 2020-04", "en", MADE))[1]
    asked = {row[0].text: row[2].text for row in table}
    assert "to be taken" not in asked.get("WP 4.2", "")
    assert "to be taken by 30 April 2020" in asked["WP 4.4"]


def test_the_charts_are_drawn_by_the_word_processor_from_the_same_counts(reported: Engine) -> None:
    answer = ask(reported, Question(as_of=day("2020-04-30")))
    content = session_pack(reported, Question(), "PTC 2020-04", "en", MADE)
    by_quarter, by_kind = charts(content)
    found = quarters(answer)
    assert [sum(bar) for bar in zip(*(bars for _, bars in by_quarter), strict=True)] == [
        sum(each.lines.values()) for each in found
    ]
    assert [sum(bar) for bar in zip(*(bars for _, bars in by_kind), strict=True)] == [
        each.total for each in kinds(answer)
    ]
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        said = [
            each.get("descr")
            for each in etree.fromstring(package.read("word/document.xml")).iter("{*}docPr")
        ]
        assert not [name for name in package.namelist() if not name.endswith((".xml", ".rels"))]
    assert len(said) == 2 and all(str(each.total) in said[0] for each in found)


def test_the_session_unasked_is_that_of_the_review_page(reported: Engine) -> None:
    content = session_pack(reported, Question(as_of=day("2019-10-31")), "", "en", MADE)
    title = "Session pack: Permanent Technical Committee (PTC), 225th/226th Sessions, October 2019"
    assert paragraphs(content)[0] == title


def test_an_unknown_session_is_named_with_those_on_record(reported: Engine) -> None:
    with refuses(QuestionError, r"PTC 2031-04.*PTC 2019-10"):
        session_pack(reported, Question(), "PTC 2031-04")


def test_the_command_takes_the_session_as_the_subject_not_as_a_filter(
    shipped: Path, tmp_path: Path
) -> None:
    out = tmp_path / "pack.docx"
    options = (
        "--format",
        "docx",
        "--layout",
        "session",
        "--session",
        "ptc 2020-04",
        "--language",
        "fr",
    )
    done = run("export", *options, "--out", str(out), database=shipped)
    assert done.returncode == 0, done.stderr
    texts = paragraphs(out.read_bytes())
    assert texts[0].startswith("Dossier de session") and "137 lignes sur 137" in " ".join(texts)
    assert tables(out.read_bytes()) and W
