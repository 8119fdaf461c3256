"""The short form of `fuzz.py`: some mutated files through every reader."""

from pathlib import Path

from tests.support.records import shipped_plans
from tests.tools import fuzz

COUNT, SEED = 60, 20_000


def test_mutated_files_end_in_a_reading_or_in_a_sentence(tmp_path: Path) -> None:
    """Within the limits, and the database stays as it is."""
    engine = shipped_plans(tmp_path / "wp.db")
    outcome = fuzz.run(COUNT, SEED, engine, tmp_path)
    assert outcome.bad == []
    # The mutations reach the readers: some files are read, some refused.
    ends = {ended.partition(": ")[2] for ended in outcome.ended}
    assert (
        "refused" in ends
        and ends & {"read", "read, nothing odd"}
        and sum(outcome.ended.values()) == COUNT
    )
