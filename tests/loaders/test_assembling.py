"""What assembling doubts: a later line of a task that prints another type than the task."""

from dataclasses import replace

from tests.support.paths import DATA
from wp.domain.bodies import BodyVocabulary
from wp.domain.findings import Cell, CellState
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
