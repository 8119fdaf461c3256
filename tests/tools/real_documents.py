"""A development check, run on demand where the documents are at hand; it is not part of the suite:

.venv/bin/python -m pytest tests/tools/real_documents.py
"""

import csv

import pytest

from tests.support.documents.readings import VOCABULARY
from tests.support.paths import ROOT
from wp.loaders.registry import read_file

SOURCES = ROOT.parent / "shared" / "source"
PLANS = ("work_programme", "ecp_action_plan")
CELLS = ("task", "type", "strategic", "bodies", "programmes", "indicator", "timeline", "progress")
NAMES = ("part", "topic_no", "topic", "topic_code", "task_no")


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
@pytest.mark.parametrize("plan", PLANS)
def test_the_real_documents_are_what_is_shipped(plan: str, suffix: str) -> None:
    """Every cell, with its state and its place, equals the one in `data/`; no word is left over.

    A word that fills its column in the PDF may be one half of a longer one: such cells are read and
    doubted.
    """
    found = read_file(SOURCES / f"{plan}.{suffix}", VOCABULARY)
    with (ROOT / "data" / f"{plan}.csv").open(encoding="utf-8", newline="") as file:
        records = list(csv.DictReader(file))
    lines = [record for record in records if record["part"] != "inactive"]
    assert len(found.rows) == len(lines)
    for row, record in zip(found.rows, lines, strict=True):
        assert tuple(getattr(row, name) for name in NAMES) == tuple(record[name] for name in NAMES)
        for name in CELLS:
            cell = getattr(row, name)
            assert (cell.text, cell.state.value) == (record[name], record[f"{name}_cell"]), (
                row.task_no,
                name,
            )
        assert (str(row.place.table), str(row.place.row)) == (record["table"], record["row"])
    idle = [record["topic"] for record in records if record["part"] == "inactive"]
    assert [topic.title for topic in found.inactive] == idle
    assert found.coverage.unplaced == ()
    assert {finding.code for finding in found.findings} <= (
        {"cell.boundary", "cell.parted"} if suffix == "pdf" else set()
    )
    assert len(found.findings) <= 5
