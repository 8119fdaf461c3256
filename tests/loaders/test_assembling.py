"""What assembling doubts: a later line of a task that prints another type than the task."""

from dataclasses import replace

import pytest

from tests.support.paths import DATA
from wp.domain.bodies import BodyVocabulary
from wp.domain.editions.doubted_cells import one_cell_of
from wp.domain.findings import Cell, CellState, Finding, FindingCode
from wp.loaders.data.vocabularies import load_shipped
from wp.loaders.programme.assemble import assemble
from wp.loaders.registry import read_file


def test_another_type_on_a_later_line_is_doubted_and_not_lost(vocabulary: BodyVocabulary) -> None:
    shipped = load_shipped(DATA / "programmes.csv")[0]
    read = read_file(DATA / shipped.file, vocabulary)
    at = (
        next(i for i, row in enumerate(read.rows) if (row.topic_no, row.task_no) == ("17", "2")) + 1
    )
    rows = list(read.rows)
    rows[at] = replace(rows[at], type=Cell("A", CellState.OWN))

    def doubts(given: tuple[object, ...]) -> list[tuple[str, str]]:
        edition = assemble(
            replace(read, rows=given), shipped.programme, vocabulary, "draft", shipped.effective_on
        )
        return [
            (found.ref, found.read) for found in edition.findings if found.code == "type.differs"
        ]

    assert doubts(tuple(rows)) == [("WP 17.2b", "A")] and doubts(read.rows) == []


UNREAD, LATER = "mid-2021 (EU)", "mid-2022"
OWN, MERGED = CellState.OWN, CellState.MERGED


@pytest.mark.parametrize(
    ("first", "second", "doubted"),
    [
        (Cell(UNREAD, OWN), Cell(UNREAD, MERGED), ["WP 10.1a", "WP 10.2"]),
        (Cell(UNREAD, OWN), Cell(UNREAD, OWN), ["WP 10.1a", "WP 10.1b", "WP 10.2"]),
        (Cell(UNREAD, MERGED), Cell(UNREAD, MERGED), ["WP 10.1a", "WP 10.2"]),
        (Cell(UNREAD, OWN), Cell(LATER, MERGED), ["WP 10.1a", "WP 10.1b", "WP 10.2"]),
    ],
)
def test_a_merged_timeline_is_one_cell_and_one_doubt(
    vocabulary: BodyVocabulary, first: Cell, second: Cell, doubted: list[str]
) -> None:
    """Of what a row says anew, or carries from no row above it, nothing is passed over."""
    shipped = load_shipped(DATA / "programmes.csv")[0]
    read = read_file(DATA / shipped.file, vocabulary)
    rows = list(read.rows)
    at = next(i for i, row in enumerate(rows) if (row.topic_no, row.task_no) == ("10", "1"))
    for row, cell in enumerate((first, second, Cell(UNREAD, OWN)), at):
        rows[row] = replace(rows[row], timeline=cell)
    edition = assemble(
        replace(read, rows=tuple(rows)),
        shipped.programme,
        vocabulary,
        "draft",
        shipped.effective_on,
    )
    unread = [found for found in edition.findings if found.code == "timeline.unread"]
    assert [found.ref for found in unread] == doubted
    shared = ("WP 10.1a", "WP 10.1b") if second.state is MERGED else ()
    assert [one_cell_of(edition, found) for found in (unread[0], unread[-1])] == [shared, ()]


@pytest.mark.parametrize(
    ("column", "text", "doubted"),
    [
        ("task", "Develop guidance on", True),
        ("task", "Develop guidance (e.g. on ports", True),
        ("indicator", "Guidance sent and", True),
        ("bodies", "PTC, Council,", True),
        ("task", "Develop guidance on what comes in", True),
        ("task", "Develop guidance on ports (2021)", False),
        ("bodies", "PTC, Council", False),
    ],
)
def test_a_cell_that_cannot_end_so_is_doubted_once(
    vocabulary: BodyVocabulary, column: str, text: str, doubted: bool
) -> None:
    """Whatever its format was, its end may be missing; where the reader says so nothing more is
    said."""
    shipped = load_shipped(DATA / "programmes.csv")[0]
    read = read_file(DATA / shipped.file, vocabulary)
    at = next(i for i, row in enumerate(read.rows) if (row.topic_no, row.task_no) == ("4", "1"))
    rows = list(read.rows)
    rows[at] = replace(rows[at], **{column: Cell(text, OWN)})
    told = Finding(FindingCode.CELL_BOUNDARY, rows[at].place, column, text)

    def doubts(*findings: Finding) -> list[tuple[str, str, str]]:
        reading = replace(read, rows=tuple(rows), findings=findings)
        edition = assemble(reading, shipped.programme, vocabulary, "draft", shipped.effective_on)
        return [
            (each.ref, each.column, each.read)
            for each in edition.findings
            if each.code == FindingCode.CELL_BOUNDARY
        ]

    assert doubts() == ([("WP 4.1", column, text)] if doubted else [])
    assert doubts(told) == [("", column, text)]
