"""Made-up programmes as PDFs in other fonts, sizes, widths and margins: exact, or doubted on that
very cell.

WP_GENERATED=200 reads that many more.
"""

import io
import os

import pdfplumber
import pytest

from tests.support.documents import generator, pdf_documents
from tests.support.documents.readings import VOCABULARY, expected, found, total
from tests.support.documents.silent import silent_errors
from wp.loaders.registry import read_bytes

COUNT = int(os.environ.get("WP_GENERATED", "0"))
CASES = pdf_documents.MORE + [
    ("actions" if seed % 3 == 2 else "topics", seed) for seed in range(2000, 2000 + COUNT)
]


def words_of(data: bytes) -> int:
    """The words of all pages by pdfplumber's own count; raised marks are words of their own."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        ways = {
            "use_text_flow": True,
            "x_tolerance_ratio": 0.2,
            "y_tolerance": 1.3,
            "extra_attrs": ["size"],
        }
        return sum(len(page.extract_words(**ways)) for page in pdf.pages)


@pytest.mark.parametrize(("kind", "seed"), CASES)
def test_no_cell_is_wrong_without_a_finding(kind: str, seed: int) -> None:
    """Topics, tasks and states too; a cell that differs carries a finding of its own; every word
    has its place."""
    truth = generator.make(kind, seed)
    suite = (kind, seed) in pdf_documents.MORE
    data = pdf_documents.rendered(kind, seed) if suite else pdf_documents.in_batches(kind, seed)
    reading = read_bytes(data, "made-up.pdf", VOCABULARY)
    assert silent_errors(truth, reading) == []
    assert [row[:4] for row in found(reading)] == [row[:4] for row in expected(truth)]
    assert [topic.title for topic in reading.inactive] == truth.inactive
    assert reading.coverage.unplaced == () and total(reading) == words_of(data)
    assert all(row.place.page for row in reading.rows)
