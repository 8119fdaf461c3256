"""Made-up programmes as PDFs in other fonts, sizes, widths and margins: exact, or doubted on that very cell."""

import pytest

from tests.loaders.pdf_documents import MORE, made, rendered
from tests.loaders.test_generated import COLUMNS, VOCABULARY, expected, found
from wp.loaders.registry import read_bytes


@pytest.mark.parametrize(("kind", "seed"), MORE)
def test_no_cell_is_wrong_without_a_finding(kind: str, seed: int) -> None:
    """Rows, topics, numbers and every word are right; a cell that differs carries a finding of its own."""
    truth = made(kind, seed)
    reading = read_bytes(rendered(kind, seed), "made-up.pdf", VOCABULARY)
    doubted = {(finding.place.table, finding.place.row, finding.column) for finding in reading.findings}
    wanted, read = expected(truth), found(reading)
    assert [row[:4] for row in read] == [row[:4] for row in wanted]
    assert [topic.title for topic in reading.inactive] == truth.inactive
    assert reading.coverage.unplaced == ()
    for row, mine, true in zip(reading.rows, read, wanted, strict=True):
        for at, name in enumerate(COLUMNS):
            same = mine[4 + 2 * at : 6 + 2 * at] == true[4 + 2 * at : 6 + 2 * at]
            assert same or (row.place.table, row.place.row, name) in doubted, (row.place, name)
    assert all(row.place.page for row in reading.rows)
