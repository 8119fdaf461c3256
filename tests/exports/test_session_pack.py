"""The session pack: the same figures, lists and conclusions as the pages, in both languages."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from tests.support.building import day, moment
from tests.support.command_line import run
from tests.support.error_text import refuses
from tests.support.records import first_start
from tests.support.word_reading import W, paragraphs, tables
from wp.domain.counts.summary import kinds, quarters
from wp.domain.filter import Filter, count_status
from wp.domain.meetings.decisions import in_force_decisions
from wp.domain.meetings.review import asked_before, notes_of_session
from wp.domain.status import TimelineStatus
from wp.errors import QuestionError
from wp.language.wording.conclusions import draft_conclusions
from wp.language.wording.headlines import headline, review_headline
from wp.language.wording.statuses import why_clause
from wp.language.words import Words
from wp.services.files.word import session_pack
from wp.services.meetings.baseline import review_of
from wp.services.meetings.decisions import decisions_on_record
from wp.services.query import Question, ask, reference
from wp.store.database import Engine

MADE = moment("2020-07-02")
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CASES = [
    ("PTC 2020-04", Filter(), "en"),
    ("PTC 2019-10", Filter(programme=("WP",)), "fr"),
    ("Council 2020-06", Filter(), "fr"),
    ("PTC 2020-04", Filter(body=("CBC",)), "en"),
]


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Both plans with what the session of October 2019 reported and decided."""
    return first_start(tmp_path_factory.mktemp("reported") / "wp.db")


def charts(content: bytes) -> list[etree._Element]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = sorted(name for name in package.namelist() if name.startswith("word/charts/"))
        return [etree.fromstring(package.read(name)) for name in names]


def values(chart: etree._Element) -> list[list[int]]:
    """The bars of a chart, one list of values a series."""
    return [
        [int(v.text) for v in ser.find(f"{C}val").iter(f"{C}v")] for ser in chart.iter(f"{C}ser")
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[2]}")
def test_the_pack_says_what_the_pages_say(reported: Engine, case: tuple[str, Filter, str]) -> None:
    key, wanted, language = case
    words, sessions = Words(language), reference(reported).sessions
    session = next(each for each in sessions if each.key == key)
    now = ask(reported, Question(wanted, session.end))
    found, then = review_of(reported, session, now)
    content = session_pack(reported, Question(wanted), key, language, MADE)
    texts, every = paragraphs(content), tables(content)
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
    if found.late:
        late = next(rest)[1:]
        assert [row[0].text for row in late] == [each.line.line.ref for each in found.late]
        for row, each in zip(late, found.late, strict=True):
            assert row[3].text.startswith(
                each.reason.reason if each.reason else words("review.no_reason")
            )
            assert why_clause(each.line.line_status.why, words) in row[2].text
    for rows in (found.moved, found.stale):
        if rows:
            assert len(next(rest)) - 1 == len(rows)
    decisions = in_force_decisions(decisions_on_record(reported), session.end)
    asked = asked_before(session, decisions, session.end)
    if asked:
        table = next(rest)[1:]
        assert [row[1].text for row in table] == [each.asked for _, each in asked]
    assert next(rest, None) is None
    own = tuple(each for each in decisions if each.session == session)
    if own:
        draft = draft_conclusions(session, own, notes_of_session(session, now.lines), words)
        lines = [line for line in draft.split("\n") if line]
        assert texts[-len(lines) :] == lines
    else:
        assert words("conclusions.none") in texts


def test_the_charts_are_drawn_by_the_word_processor_from_the_same_counts(reported: Engine) -> None:
    answer = ask(reported, Question(as_of=day("2020-04-30")))
    content = session_pack(reported, Question(), "PTC 2020-04", "en", MADE)
    by_quarter, by_kind = charts(content)
    found = quarters(answer)
    assert [sum(bar) for bar in zip(*values(by_quarter), strict=True)] == [
        each.total for each in found
    ]
    assert [sum(bar) for bar in zip(*values(by_kind), strict=True)] == [
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
    assert paragraphs(content)[0] == "Session pack: PTC, 225th/226th Sessions, October 2019"


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
