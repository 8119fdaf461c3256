"""Data -> Word -> data: the published document read again gives the same edition, cell by cell,
Progress apart."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.building import day, moment
from tests.support.editions.plan_rows import FILES, take_in, write_rows
from tests.support.editions.random_edits import second_edition
from tests.support.paths import DATA
from tests.support.records import first_start, shipped_plans
from wp.domain.bodies import BodyVocabulary
from wp.domain.filter import Filter
from wp.domain.findings import Cell
from wp.loaders.registry import read_bytes, read_file
from wp.loaders.rows import Reading, ReadOptions, Row, Tracked
from wp.services.files.word import annex, tracked_changes
from wp.services.query import Question
from wp.store.database import Engine

MADE, AS_OF = moment("2020-07-02"), day("2020-07-01")
GENERATED = int(os.environ.get("WP_PROGRAMMES", "3"))


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Both plans with what the session of October 2019 reported."""
    return first_start(tmp_path_factory.mktemp("reported") / "wp.db")


def bare(row: Row) -> Row:
    """A row without its place and its Progress cell."""
    return replace(
        row, progress=Cell(), place=replace(row.place, document="", page=None, table=None, row=None)
    )


def same(found: Reading, wanted: Reading) -> None:
    assert [bare(row) for row in found.rows] == [bare(row) for row in wanted.rows]
    assert [(t.number, t.title) for t in found.inactive] == [
        (t.number, t.title) for t in wanted.inactive
    ]
    assert found.kind == wanted.kind and not found.coverage.unplaced


@pytest.mark.parametrize("code", FILES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_shipped_plans_come_back(
    code: str, language: str, reported: Engine, vocabulary: BodyVocabulary
) -> None:
    content = annex(reported, Question(Filter(programme=(code,)), AS_OF), language, MADE)
    found, wanted = (
        read_bytes(content, "again.docx", vocabulary),
        read_file(DATA / FILES[code], vocabulary),
    )
    same(found, wanted)
    marked = [row.progress.text for row in found.rows if row.progress.text]
    late = {"en": "! Overdue", "fr": "! En retard"}[language]
    assert len(marked) > 20 and any(text.startswith(late) for text in marked)
    assert not [finding for finding in found.findings if finding.code != "progress.filled"]


@pytest.mark.parametrize("seed", range(GENERATED))
def test_made_up_programmes_come_back(
    seed: int, tmp_path: Path, vocabulary: BodyVocabulary
) -> None:
    code = ("WP", "WP", "ECP")[seed % 3]
    engine = shipped_plans(tmp_path / "wp.db")
    file = write_rows(second_edition(code, seed, 40), tmp_path / "made_up.csv")
    take_in(engine, file, code, AS_OF)
    content = annex(engine, Question(Filter(programme=(code,)), AS_OF), "en", MADE)
    same(read_bytes(content, "again.docx", vocabulary), read_file(file, vocabulary))


def test_the_word_reader_finds_both_states_in_tracked_changes(
    filled: Engine, tmp_path: Path, vocabulary: BodyVocabulary
) -> None:
    take_in(filled, write_rows(second_edition("WP", 5, 12), tmp_path / "second.csv"), "WP", AS_OF)
    content = tracked_changes(
        filled, Question(as_of=AS_OF), ("WP@1", "WP@2"), "Secretariat", "en", MADE
    )
    for asked, edition in ((Tracked.REJECT, "WP@1"), (Tracked.ACCEPT, "WP@2")):
        found = read_bytes(content, "tracked.docx", vocabulary, ReadOptions(asked))
        whole = annex(
            filled, Question(Filter(programme=("WP",)), AS_OF, editions=(edition,)), "en", MADE
        )
        wanted = read_bytes(whole, "whole.docx", vocabulary)
        assert [replace(bare(row), progress=row.progress) for row in found.rows] == [
            replace(bare(row), progress=row.progress) for row in wanted.rows
        ]
        assert [t.title for t in found.inactive] == [
            t.title for t in wanted.inactive
        ] and found.tracked
