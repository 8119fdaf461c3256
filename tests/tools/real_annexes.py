"""A development check, run on demand where the documents are at hand; it is not part of the suite:

.venv/bin/python -m pytest tests/tools/real_annexes.py
"""

import csv
from pathlib import Path

import pytest

from tests.support.documents.readings import VOCABULARY
from tests.support.paths import ROOT
from wp.loaders.text.reader import read

SOURCES = ROOT.parent / "shared" / "source"


@pytest.mark.parametrize(
    ("source", "shipped"),
    [
        (SOURCES / "annex3_work_programme.txt", ROOT / "data" / "work_programme.csv"),
        (SOURCES / "annex2_ecp_action_plan.txt", ROOT / "data" / "ecp_action_plan.csv"),
    ],
)
def test_the_real_annexes_are_what_is_shipped(source: Path, shipped: Path) -> None:
    """A development check: where the documents are at hand, every cell equals the one in
    `data/`."""
    data = source.read_bytes()
    found = read(data, source.name, VOCABULARY)
    with shipped.open(encoding="utf-8", newline="") as file:
        records = [record for record in csv.DictReader(file) if record["part"] != "inactive"]
    assert len(found.rows) == len(records)
    names = (
        "task",
        "type",
        "strategic",
        "bodies",
        "programmes",
        "indicator",
        "timeline",
        "progress",
    )
    for row, record in zip(found.rows, records, strict=True):
        assert (row.topic_no, row.topic, row.task_no) == (
            record["topic_no"],
            record["topic"],
            record["task_no"],
        )
        for name in names:
            cell = getattr(row, name)
            assert (cell.text, cell.state.value) == (record[name], record[f"{name}_cell"])
    assert found.coverage.unplaced == ()
    account = found.coverage.in_cells + sum(count for _, count in found.coverage.left_out)
    assert account == len(data.decode().split())
