"""The comparison of the page as a Word document: accepting all gives the lines shown of the new
edition, rejecting all those of the old; of the filters and of the kind of change that the page
shows, and nothing else."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.building import day, moment
from tests.support.command_line import run
from tests.support.documents.revisions import resolved
from tests.support.editions.revised import GONE, NEW, import_revised
from tests.support.records import first_start
from tests.support.word_reading import W, tables_in
from tests.support.word_reading import text_of as paragraph_text
from wp.domain.editions.comparison_filter import ALL, filtered, of_kind
from wp.domain.filter import Filter
from wp.services.files.comparison import Compared, compare_editions, export_comparison
from wp.services.files.word import annex
from wp.services.query import Question, ask
from wp.store.database import Engine

ON = day("2020-07-01")
COLUMNS = {"task": 2, "bodies": 5, "indicator": 6, "timeline": 7}


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """A record with a second, constructed edition of the Work Programme."""
    engine = first_start(tmp_path_factory.mktemp("two") / "wp.db")
    import_revised(engine)
    return engine


def shown_by(engine: Engine, wanted: Filter, kind: str = ALL) -> tuple[Compared, Question]:
    """What the page shows under a filter and a kind of change, and its question."""
    answer = ask(engine, Question(wanted, ON))
    compared = compare_editions(engine, "WP@1", "WP@2")
    left = filtered(compared.comparison, answer.filter, {view.line.id for view in answer.lines})
    shown = left if kind == ALL else of_kind(left, kind)
    return replace(compared, comparison=shown), Question(answer.filter, ON)


def word(engine: Engine, wanted: Filter, kind: str = ALL, language: str = "en") -> bytes:
    shown, question = shown_by(engine, wanted, kind)
    return export_comparison(
        engine, shown, "docx", language, question, () if kind == ALL else (kind,)
    )


def rows(content: bytes, accept: bool) -> list[list[str]]:
    """The rows of all tables without their headings, with every change accepted or rejected."""
    tables = tables_in(resolved(content, accept))
    return [[cell.text for cell in row] for table in tables for row in table[1:]]


def test_all_changes_lead_from_the_one_edition_to_the_other(two: Engine) -> None:
    content = word(two, Filter())
    for accept, edition in ((False, "WP@1"), (True, "WP@2")):
        whole = annex(
            two,
            Question(Filter(programme=("WP",)), ON, editions=(edition,)),
            "en",
            moment("2020-07-02"),
        )
        assert tables_in(resolved(content, accept)) == tables_in(resolved(whole, accept))
    assert "Of the comparison" not in text_of(content)


@pytest.mark.parametrize(
    ("wanted", "kind"),
    [
        (Filter(), "changed"),
        (Filter(), "new"),
        (Filter(), "removed"),
        (Filter(), "unchanged"),
        (Filter(topic=("WP 5",)), ALL),
        (Filter(body=("PTC",), text="handbook"), ALL),
        (Filter(status=("overdue", "ongoing")), "changed"),
    ],
)
def test_the_lines_are_those_of_the_screen(two: Engine, wanted: Filter, kind: str) -> None:
    shown, _ = shown_by(two, wanted, kind)
    content = word(two, wanted, kind)
    assert shown.comparison.lines
    for accept, side in ((False, "old"), (True, "new")):
        entries = [
            getattr(line.match, side)
            for line in shown.comparison.lines
            if getattr(line.match, side)
        ]
        found = rows(content, accept)
        assert len(found) == len(entries)
        # The indicator tells lines apart.
        said = [entry[2].indicator.text for entry in entries]
        assert Counter(row[COLUMNS["indicator"]] for row in found) == Counter(said)


def test_a_line_that_has_the_value_in_one_edition_alone_is_changed_and_not_lost(
    two: Engine,
) -> None:
    """Narrowed to words that only the new edition has, the old line stands beside them, not an
    insertion alone."""
    content = word(two, Filter(text="adopted bold"))
    (old,), (new,) = (rows(content, accept) for accept in (False, True))
    assert (
        "and adopted" in new[COLUMNS["indicator"]]
        and "and adopted" not in old[COLUMNS["indicator"]]
    )
    assert old[COLUMNS["task"]] == new[COLUMNS["task"]]


def text_of(content: bytes, accept: bool = True) -> str:
    return "\n".join(paragraph_text(each) for each in resolved(content, accept).iter(f"{W}p"))


def test_the_document_says_what_chose_its_lines_in_the_language_of_the_page(two: Engine) -> None:
    said = text_of(word(two, Filter(topic=("WP 5",)), "new"))
    assert "Of the comparison of WP@2 with WP@1, only: New." in said and "WP 5" in said
    assert "WP@1, only: New." in text_of(word(two, Filter(), "new"), False)
    french = text_of(word(two, Filter(topic=("WP 5",)), "new", "fr"))
    assert "De la comparaison de WP@2 avec WP@1, seulement\N{NO-BREAK SPACE}: Nouvelles." in french
    assert {NEW, GONE} == {
        line.ref
        for kind in ("new", "removed")
        for line in shown_by(two, Filter(), kind)[0].comparison.lines
    }


def test_the_command_writes_it_too(two: Engine, tmp_path: Path) -> None:
    out, place = tmp_path / "tracked.docx", Path(str(two.url.database))
    done = run(
        "compare",
        "WP@1",
        "WP@2",
        "--kind",
        "new",
        "--format",
        "docx",
        "--out",
        str(out),
        database=place,
    )
    assert done.returncode == 0, done.stderr
    assert rows(out.read_bytes(), True) == rows(word(two, Filter(), "new"), True)
    done = run("compare", "WP@1", "WP@2", "--format", "odt", database=place)
    assert done.returncode == 20 and "docx" in done.stderr
